/** What the words of an article say about it: title, outlet, writers, agencies, date. */
import type { MetadataSource, Range } from '../model.js'
import { agenciesIn, agenciesInNote, isAgencyCredit, signOffOf } from './agencies.js'
import type { Layout, Placed } from './blocks/layout.js'
import { readByline, type Byline } from './metadata/bylines.js'
import { readDateLine, readYearless, type DateLine } from './metadata/dateLine.js'
import { heaviest, outletInNotes, type Naming, type OutletNotes } from './metadata/outlet.js'
import { titleRange, type TitleReading } from './metadata/title.js'
import type { Part } from './blocks/parts.js'
import type { MetadataHints } from './source.js'

/** Metadata with the source of every value that is not null or empty. */
export interface Metadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly agencies: readonly string[]
  readonly published: string | null
  readonly sources: Readonly<Partial<Record<'title' | 'outlet' | 'authors' | 'agencies' | 'published', MetadataSource>>>
}

/** Metadata, and the range of the title in the headline's text: its sentence is no longer than that. */
export interface ReadMetadata {
  readonly metadata: Metadata
  readonly titleIn: Range | null
}

interface Read {
  readonly title: string | null
  readonly titleIn: Range | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly agencies: readonly string[]
  readonly published: string | null
}

/** Hints of the format come first; the text is read for what they leave out. */
export function readMetadata(layout: Layout, hints: MetadataHints): ReadMetadata {
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
  const metadata = {
    title: pick('title', read.title, isNull),
    outlet: pick('outlet', read.outlet, isNull),
    authors: pick('authors', read.authors, isEmpty),
    agencies: pick('agencies', read.agencies, isEmpty),
    published: pick('published', read.published, isNull),
    sources,
  }
  return { metadata, titleIn: read.titleIn }
}

function fromText({ placed, headline }: Layout): Read {
  const isUnderHead = ({ part }: Placed): boolean => headline === null || part.start >= headline.start
  const signed = placed.filter(({ kind }) => kind === 'byline').flatMap((each) => signedIn(each, isUnderHead(each)))
  const bylines = signed.map(({ byline }) => byline)
  const last = lastParagraphOf(placed)
  const notes = placed.filter((each) => isNote(each, last)).map(({ part }) => part.text)
  const inNotes = outletInNotes(notes, topOf(placed, headline))
  const title = headline === null ? null : titleIn(headline, (name) => inNotes.names.has(name.toLowerCase()))
  return {
    title: headline === null || title === null ? null : plainTitle(headline.text.slice(title.start, title.end)),
    titleIn: title,
    outlet: outletOf(inNotes, title?.outlet ?? null, signed),
    authors: [...new Set(bylines.flatMap(({ authors }) => authors))],
    agencies: creditedAgencies(placed, bylines),
    published: publishedOf(placed),
  }
}

interface Signed {
  readonly byline: Byline
  /** Whether it stands where the writers are named; above the headline a name is a line of the page's head. */
  readonly underHead: boolean
}

function signedIn({ part }: Placed, underHead: boolean): readonly Signed[] {
  const byline = readByline(part.text) ?? readUndated(part.text)
  return byline === null ? [] : [{ byline, underHead }]
}

/** "Ana Berg — 16 May, 19:25": the name before a day without its year. */
function readUndated(text: string): Byline | null {
  const before = readYearless(text)?.before
  return before === undefined || before === '' ? null : readByline(before)
}

const TITLE_WEIGHT = 3.5
const BYLINE_WEIGHT = 3
/** "Herald staff" holds but a part of the name. */
const DESK_WEIGHT = 1

function outletOf(notes: OutletNotes, inTitle: string | null, signed: readonly Signed[]): string | null {
  if (notes.original !== null) return notes.original
  const namings: Naming[] = inTitle === null ? [] : [{ name: inTitle, weight: TITLE_WEIGHT }]
  for (const { byline, underHead } of signed) {
    if (byline.outlets.length > 0 && (underHead || byline.explicit))
      namings.push({ name: byline.outlets.join(', '), weight: BYLINE_WEIGHT })
    namings.push(...byline.desks.map((name) => ({ name, weight: DESK_WEIGHT })))
  }
  return heaviest([...namings, ...notes.own])
}

/** Lines above the headline, or without one above the report, that may be the page's head. */
const TOP = 40

function topOf(placed: readonly Placed[], headline: Part | null): readonly string[] {
  const end =
    headline === null
      ? placed.findIndex(({ kind }) => kind === 'paragraph')
      : placed.findIndex(({ kind }) => kind === 'headline')
  return placed
    .slice(0, Math.max(0, Math.min(end, TOP)))
    .filter(({ kind }) => kind === 'furniture' || kind === 'byline')
    .map(({ part }) => part.text)
}

/** A line around the report that may name the outlet: not the copyright of a picture, which stands above or in the report and tells no year. */
function isNote({ kind, part }: Placed, last: Placed | undefined): boolean {
  if (kind !== 'furniture' && kind !== 'byline') return false
  return !OWNED.test(part.text) || OWNED_SINCE.test(part.text) || isBelow(part, last)
}
const OWNED = /©|\(c\)|\bcopyright\b/iu
const OWNED_SINCE = /(?:©|\(c\)|\bcopyright\b)\s*(?:©\s*)?\d{4}/iu

const lastParagraphOf = (placed: readonly Placed[]): Placed | undefined =>
  placed.findLast(({ kind }) => kind === 'paragraph' || kind === 'list-item')
const isBelow = (part: Part, last: Placed | undefined): boolean => last !== undefined && part.start > last.part.start

/** The title behind the mark of a Markdown heading, in the headline's text. */
function titleIn(headline: Part, known: (name: string) => boolean): TitleReading {
  const skip = headline.content - headline.start
  const read = titleRange(headline.text.slice(skip).replace(/(?:\s#+|\n[=-]+)\s*$/, ''), known)
  return { start: read.start + skip, end: read.end + skip, outlet: read.outlet }
}

/** Without the marks of Markdown and line breaks, words that were cut at a line's end whole again. */
function plainTitle(title: string): string {
  return title
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*{1,3}|_{2,3}|`)(?=\S)(.+?)\1/g, '$2')
    .replace(/(?<=\p{Ll}{2})-\n(?=\p{Ll})/gu, '')
    .replace(/\s+/g, ' ')
}

/** Agencies credited for the words: by byline, dateline, source line, note or sign-off; never by a caption. */
function creditedAgencies(placed: readonly Placed[], bylines: readonly Byline[]): readonly string[] {
  const found = [...bylines.flatMap(({ agencies }) => agencies)]
  const lastParagraph = lastParagraphOf(placed)
  for (const { part, kind } of placed) {
    const { text, label } = part
    if (kind === 'byline' || (kind === 'label' && label?.kind === 'source')) {
      const credit = text.slice(label?.length ?? 0).replace(/^[(\[©\s–—-]+|[)\].\s]+$/gu, '')
      if (isAgencyCredit(credit)) found.push(...agenciesIn(credit))
    }
    if (kind === 'dateline') found.push(...agenciesIn(/[(\[/].*[)\]/]|^\S+\s[—–-]/u.exec(text)?.[0] ?? ''))
    // A copyright between paragraphs is a picture's.
    const below = isBelow(part, lastParagraph)
    if (kind === 'furniture' || kind === 'byline')
      found.push(...agenciesInNote(text), ...(below && isCopyright(text) ? agenciesIn(text) : []))
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
  const texts = placed
    .filter(({ kind, part }) => (kind === 'dateline' || kind === 'byline') && part.shape.words <= 30)
    .map(({ part }) => part.text)
  const lines = texts.flatMap((text) => readDateLine(text) ?? [])
  const said = lines.filter(({ says }) => says === 'published')
  const bare = lines.filter(({ says }) => says === 'date')
  const from = [said, bare, lines].find((some) => some.length > 0) ?? []
  const timed = from.find(({ value }) => value.length > 10)
  const chosen = timed ?? from[0]
  if (chosen === undefined) return null
  return withTime(chosen, lines, texts)
}

/** A bare day takes the time that another line gives for the same day; that of an update only where no line says when it was published. */
function withTime({ value, says }: DateLine, lines: readonly DateLine[], texts: readonly string[]): string {
  if (value.length > 10) return value
  const sameDay = lines.filter((line) => line.value.startsWith(`${value}T`))
  const timed = sameDay.find((line) => line.says !== 'updated') ?? (says === 'date' ? sameDay[0] : undefined)
  if (timed !== undefined) return timed.value
  const yearless = texts.flatMap((text) => readYearless(text) ?? []).find(({ day }) => value.endsWith(day))
  return yearless === undefined ? value : value + yearless.time
}
