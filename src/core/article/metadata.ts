/** What the words of an article say about it: title, outlet, writers, agencies, date. */
import type { MetadataSource } from '../model.js'
import { agenciesIn, agenciesInNote, isAgencyCredit, signOffOf } from './agencies.js'
import type { Layout, Placed } from './blocks/layout.js'
import { readByline, type Byline } from './metadata/bylines.js'
import { readDateLine, type DateLine } from './metadata/dateLine.js'
import { outletInNotes } from './metadata/outlet.js'
import { titleRange } from './metadata/title.js'
import type { MetadataHints } from './source.js'

/** Metadata with the source of every value that is not null or empty. */
export interface Metadata {
  readonly title: string | null
  /** Range of the title in the headline's text; its sentence is no longer than that. */
  readonly titleIn: { readonly start: number; readonly end: number } | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly agencies: readonly string[]
  readonly published: string | null
  readonly sources: Readonly<Partial<Record<'title' | 'outlet' | 'authors' | 'agencies' | 'published', MetadataSource>>>
}

interface Read {
  readonly title: string | null
  readonly titleIn: Metadata['titleIn']
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly agencies: readonly string[]
  readonly published: string | null
}

/** Hints of the format come first; the text is read for what they leave out. */
export function readMetadata(layout: Layout, hints: MetadataHints): Metadata {
  const read = fromText(layout)
  const sources: Partial<Record<'title' | 'outlet' | 'authors' | 'agencies' | 'published', MetadataSource>> = {}
  const pick = <T>(key: keyof typeof sources, found: T, empty: (value: T) => boolean): T => {
    const hint = hints[key] as { readonly value: T; readonly source: MetadataSource } | undefined
    if (hint !== undefined) sources[key] = hint.source
    else if (!empty(found)) sources[key] = 'text'
    return hint?.value ?? found
  }
  const isNull = (value: string | null): boolean => value === null
  const isEmpty = (value: readonly string[]): boolean => value.length === 0
  return {
    title: pick('title', read.title, isNull),
    titleIn: read.titleIn,
    outlet: pick('outlet', read.outlet, isNull),
    authors: pick('authors', read.authors, isEmpty),
    agencies: pick('agencies', read.agencies, isEmpty),
    published: pick('published', preciser(read.published, hints.published?.value), isNull),
    sources,
  }
}

/** A time that the text gives for the same day makes no difference to a hint: the hint stays. */
function preciser(found: string | null, hint: string | undefined): string | null {
  return hint ?? found
}

function fromText({ placed, headline }: Layout): Read {
  const bylines = placed.filter(({ kind }) => kind === 'byline').flatMap(({ part }) => readByline(part.text) ?? [])
  const notes = placed.filter(({ kind }) => kind === 'furniture' || kind === 'byline').map(({ part }) => part.text)
  const inNotes = outletInNotes(notes)
  const title = headline === null ? null : titleRange(headline.text, (name) => inNotes.names.has(name.toLowerCase()))
  const agencies = creditedAgencies(placed, bylines)
  const outlets = bylines.flatMap((byline) => byline.outlets)
  return {
    title:
      headline === null || title === null ? null : headline.text.slice(title.start, title.end).replace(/\s+/g, ' '),
    titleIn: title,
    outlet:
      inNotes.original ??
      title?.outlet ??
      (outlets.length > 0 ? [...new Set(outlets)].join(', ') : null) ??
      inNotes.own,
    authors: [...new Set(bylines.flatMap(({ authors }) => authors))],
    agencies,
    published: publishedOf(placed),
  }
}

/** Agencies credited for the words: by byline, dateline, source line, note or sign-off; never by a caption. */
function creditedAgencies(placed: readonly Placed[], bylines: readonly Byline[]): readonly string[] {
  const found = [...bylines.flatMap(({ agencies }) => agencies)]
  const lastParagraph = placed.findLast(({ kind }) => kind === 'paragraph' || kind === 'list-item')
  for (const { part, kind } of placed) {
    const { text, label } = part
    if (kind === 'byline' || (kind === 'label' && label?.kind === 'source')) {
      const credit = text.slice(label?.length ?? 0).replace(/^[(\[©\s–—-]+|[)\].\s]+$/gu, '')
      if (isAgencyCredit(credit)) found.push(...agenciesIn(credit))
    }
    if (kind === 'dateline') found.push(...agenciesIn(/[(\[/].*[)\]/]|^\S+\s[—–-]/u.exec(text)?.[0] ?? ''))
    if (kind === 'furniture') found.push(...agenciesInNote(text), ...(isCopyright(text) ? agenciesIn(text) : []))
    if (kind === 'paragraph' && text.length < 300) found.push(...agenciesInNote(contribution(text)))
  }
  if (lastParagraph !== undefined) found.push(...agenciesIn(signOffOf(lastParagraph.part.text) ?? ''))
  return [...new Set(found)]
}

const isCopyright = (text: string): boolean => /^(?:©|\(c\)|copyright)/iu.test(text) && text.length < 160

/** "The Associated Press contributed to this report." as a paragraph of the report. */
function contribution(text: string): string {
  return /\bcontribut(?:ed|ing) to this (?:report|story|article)|\b(?:this|the) (?:report|story|article) (?:was|includes|contains)|\bwith (?:additional )?(?:inputs?|reporting|files?) (?:from|by)\b|^(?:mit material|con información|avec)/iu.test(
    text,
  )
    ? text
    : ''
}

/** The date of publication: said so, else a bare date line with the most exact time of its day, else the last update. */
function publishedOf(placed: readonly Placed[]): string | null {
  const lines = placed
    .filter(({ kind, part }) => (kind === 'dateline' || kind === 'byline') && part.shape.words <= 30)
    .flatMap(({ part }) => readDateLine(part.text) ?? [])
  const said = lines.filter(({ says }) => says === 'published')
  const bare = lines.filter(({ says }) => says === 'date')
  const from = [said, bare, lines].find((some) => some.length > 0) ?? []
  const timed = from.find(({ value }) => value.length > 10)
  const chosen = timed ?? from[0]
  return chosen === undefined ? null : withTime(chosen, lines)
}

/** A bare day takes the time that another line gives for the same day. */
function withTime(chosen: DateLine, lines: readonly DateLine[]): string {
  if (chosen.value.length > 10) return chosen.value
  return (
    lines.find(({ value, says }) => says !== 'updated' && value.startsWith(`${chosen.value}T`))?.value ?? chosen.value
  )
}
