/** What the recognisers of downloads look at and what they give. */
import { unitsOfPlainText } from '../../core/article/blocks/units.js'
import type { MetadataHints } from '../../core/article/source.js'
import type { MarkedLine } from '../assemble.js'
import type { RawArticle } from '../reader.js'

/** A document of a download: its lines with what they are, and what its fields say. */
export interface Found {
  readonly lines: readonly MarkedLine[]
  readonly hints: MetadataHints
}

/** Divides the lines of a download of one database; null when they are none. */
export type Recogniser = (lines: readonly MarkedLine[]) => readonly Found[] | null

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The paragraphs of an article from any reader; those that were cut by width are put together again. */
export function linesOf({ text, blocks, markup }: RawArticle): readonly MarkedLine[] {
  if (markup !== 'blocks' || blocks === null)
    return unitsOfPlainText(text).map((unit) => ({ kind: null, text: oneLine(unit.text) }))
  return blocks.map(({ kind, start, end }) => ({ kind, text: oneLine(text.slice(start, end)) }))
}

export const furniture = (text: string): MarkedLine => ({ kind: 'furniture', text })
export const asFurniture = (lines: readonly MarkedLine[]): readonly MarkedLine[] =>
  lines.map(({ text }) => furniture(text))

/** A heading that the carrier told may be the headline of the download's first article only; below it is open. */
export const asBody = (lines: readonly MarkedLine[]): readonly MarkedLine[] =>
  lines.map(({ kind, text }) => ({ kind: kind === 'headline' ? 'heading' : kind, text }))

export const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Lower case without accents, for looking names up. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim()

/** Chunks that end with a line for which `ends` holds, that line in them; what stands behind the last is the rest. */
export function chunksUpTo(
  lines: readonly MarkedLine[],
  ends: (line: MarkedLine, index: number) => boolean,
): { readonly chunks: readonly (readonly MarkedLine[])[]; readonly rest: readonly MarkedLine[] } {
  const chunks: MarkedLine[][] = []
  let open: MarkedLine[] = []
  lines.forEach((line, index) => {
    open.push(line)
    if (!ends(line, index)) return
    chunks.push(open)
    open = []
  })
  return { chunks, rest: open }
}

/** Chunks that begin with a line for which `begins` holds; what stands above the first is the cover. */
export function chunksFrom(
  lines: readonly MarkedLine[],
  begins: (line: MarkedLine, index: number) => boolean,
): { readonly cover: readonly MarkedLine[]; readonly chunks: readonly (readonly MarkedLine[])[] } {
  const cover: MarkedLine[] = []
  const chunks: MarkedLine[][] = []
  lines.forEach((line, index) => {
    if (begins(line, index)) chunks.push([line])
    else (chunks.at(-1) ?? cover).push(line)
  })
  return { cover, chunks }
}

/** Fewer words than this are a mark, a notice or a page's foot, no article that was cut off. */
const LEAST_WORDS = 40

/** Whether lines hold enough words to be an article, though nothing else is known of them. */
export const mayBeArticle = (lines: readonly MarkedLine[]): boolean =>
  lines.reduce((sum, { kind, text }) => sum + (kind === 'furniture' ? 0 : wordsIn(text)), 0) >= LEAST_WORDS

/** Puts lines of the download itself above the first document, or below the last. */
export const withCover = (found: readonly Found[], cover: readonly MarkedLine[]): readonly Found[] =>
  found.map((each, index) => (index === 0 ? { ...each, lines: [...asFurniture(cover), ...each.lines] } : each))
export const withFoot = (found: readonly Found[], foot: readonly MarkedLine[]): readonly Found[] =>
  found.map((each, index) =>
    index === found.length - 1 ? { ...each, lines: [...each.lines, ...asFurniture(foot)] } : each,
  )
