/** What a paragraph of a PDF is, as far as the size of its font tells: headline, heading, caption. The rest is told by its words. */
import { captionEvidence } from '../../core/article/blocks/captions.js'
import type { MarkedLine } from '../assemble.js'
import type { ReadPages } from './columns.js'
import { paragraphsOf, type Paragraph } from './paragraphs.js'

/** A headline is at least this much larger than the text. */
const LARGER = 1.12
const SMALLER = 0.93
/** Longer ones are paragraphs in large type. */
const MOST_HEADLINE = 45
/** A name over the page, as an outlet prints its own, has fewer words than a headline. */
const MASTHEAD = 3

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The size that most characters are set in. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const characters = new Map<number, number>()
  for (const { size, text } of paragraphs) characters.set(size, (characters.get(size) ?? 0) + text.length)
  return [...characters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

const mayBeHeadline = ({ text, page, aside }: Paragraph, first: number): boolean =>
  !aside && page <= first && wordsIn(text) >= 2 && wordsIn(text) <= MOST_HEADLINE

/** A document's title that stands in it: "Ferry halted" of "Ferry halted | Tarn Courier". File names are none. */
function titled(paragraphs: readonly Paragraph[], title: string | null): number {
  const wanted = title === null ? '' : fold(title)
  if (wanted.length < 8) return -1
  return paragraphs.findIndex(({ text }) => {
    const here = fold(text)
    return here.length >= 8 && (here === wanted || (wanted.startsWith(here) && wordsIn(text) >= 3))
  })
}

/**
 * Index of the headline, or null when none stands out. The largest line on the first page with text; a short one, as an outlet's name,
 * gives way to a longer one that is larger than the text too.
 */
function headlineAmong(paragraphs: readonly Paragraph[], body: number, title: string | null): number | null {
  const first = paragraphs[0]?.page ?? 0
  const large = paragraphs
    .map((paragraph, index) => ({ ...paragraph, index }))
    .filter((paragraph) => paragraph.size >= body * LARGER && mayBeHeadline(paragraph, first))
    .sort((a, b) => b.size - a.size || a.index - b.index)
  const named = titled(paragraphs.slice(0, 12), title)
  if (named >= 0 && (large.length === 0 || large.some(({ index }) => index === named))) return named
  const full = large.filter(({ text }) => wordsIn(text) > MASTHEAD)
  return (full[0] ?? large[0])?.index ?? null
}

/** Small type with words about a picture, or a sentence of it between paragraphs of the report. */
function isCaption(paragraph: Paragraph, body: number): boolean {
  if (paragraph.size > body * SMALLER || paragraph.lines > 6) return false
  return captionEvidence(paragraph.text) !== 'none' || (wordsIn(paragraph.text) >= 8 && /[.)\]]$/.test(paragraph.text))
}

/** The lines of the article with the kinds that their type tells. */
export function markedLines(read: ReadPages, title: string | null): readonly MarkedLine[] {
  const paragraphs = paragraphsOf(read).filter(({ text }) => text !== '')
  const body = bodySize(paragraphs)
  const headline = headlineAmong(paragraphs, body, title)
  const isBody = ({ size, text, aside }: Paragraph): boolean =>
    !aside && Math.abs(size - body) < 0.6 && wordsIn(text) >= 8
  const from = headline ?? -1
  const last = paragraphs.findLastIndex(isBody)
  // Above the report stand bylines, dates and standfirsts, in larger type too; they are told by their words.
  const first = paragraphs.findIndex((paragraph, index) => index > from && isBody(paragraph))
  return paragraphs.map((paragraph, index): MarkedLine => {
    const { text, size, aside } = paragraph
    if (index === headline) return { kind: 'headline', text }
    if (size >= body * LARGER && wordsIn(text) <= 20 && first >= 0 && index > first && !aside)
      return { kind: 'heading', text }
    if (index > from && (aside || index < last) && isCaption(paragraph, body)) return { kind: 'caption', text }
    return { kind: null, text }
  })
}
