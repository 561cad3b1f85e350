/** What every readable export tells, apart from how a format writes it. All strings in a report have passed `plain`. */
import type { Place } from '../core/article/places.js'
import { kindNames } from '../core/kind-names.js'
import type { BlockKind, DifferenceKind } from '../core/model.js'
import type { AdditionVerdict, DecidedDifference, Note } from '../core/notes/model.js'
import { kindOf } from '../core/notes/relation.js'

export const rowClasses = ['diverge', 'adds', 'only', 'agree'] as const
/** Class of a row, strongest first. */
export type RowClass = (typeof rowClasses)[number]
/** Classes are square letters; A and B name the articles and are round. */
export const LETTER: Readonly<Record<RowClass | 'note', string>> = {
  agree: '=',
  diverge: 'D',
  adds: '+',
  only: 'O',
  note: 'N',
}
export const CLASS_WORD: Readonly<Record<RowClass | 'note', string>> = {
  agree: 'agrees',
  diverge: 'diverges',
  adds: 'adds detail',
  only: 'only in one',
  note: 'note',
}

/** Whole passages that a person marked as diverging have no kind of their own. */
export function kindWord(difference: DecidedDifference): string {
  const kind = kindOf(difference)
  return kind === null ? 'Marked by hand' : kindNames[kind]
}

export interface ArticleHead {
  readonly id: string
  /** Outlet, or the file name where the outlet is not known. */
  readonly name: string
  readonly outlet: string | null
  readonly title: string | null
  readonly authors: readonly string[]
  readonly agencies: readonly string[]
  readonly published: string | null
  /** The same for people, in words. */
  readonly dated: string
  readonly language: string | null
  readonly url: string | null
  readonly file: string
  readonly words: number
  /** Blocks left out as page furniture. */
  readonly furniture: number
  /** Things that are odd inside this article. */
  readonly checks: readonly string[]
}

/** A stretch of words with the same marks. `differences` and `notes` are the numbers of entries of the report. */
export interface Run {
  readonly text: string
  readonly diverge: boolean
  readonly adds: boolean
  readonly noted: boolean
  /** The mark of the run before goes on: cut only because other marks begin or end there. */
  readonly goesOn: boolean
  /** Entries whose marks begin with these words, and those whose marks end with them: a mark has its number at its end, once. */
  readonly begun: RunEntries
  readonly differences: readonly number[]
  readonly notes: readonly number[]
}

export type RunEntries = Pick<Run, 'differences' | 'notes'>

export interface PassageText {
  readonly kind: BlockKind
  readonly place: Place
  readonly runs: readonly Run[]
}

export interface Row {
  readonly class: RowClass
  readonly a: readonly PassageText[]
  readonly b: readonly PassageText[]
  /** In B these passages stand elsewhere than here. */
  readonly moved: boolean
  /** What says the same in the other article and stands in another row. */
  readonly also: readonly AlsoLine[]
  readonly byPerson: boolean
  /** Words that only one article has, of which the person said that this does not count: they stand without a mark. */
  readonly dismissed: boolean
  /** Numbers of notes on this row: on the pair of passages or on a whole passage. */
  readonly notes: readonly number[]
}

/** Words in another row that these passages match too. */
export interface AlsoLine {
  /** The article they are in. */
  readonly side: 'a' | 'b'
  readonly place: Place
  /** Their beginning. */
  readonly words: string
}

/** A long run of the same words outside quotations: text of an agency, or copied. */
export interface CopiedEntry {
  readonly text: string
  readonly words: number
  readonly placeA: Place
  readonly placeB: Place
}

export interface DifferenceEntry {
  readonly number: number
  readonly kind: DifferenceKind
  /** The kind in words. */
  readonly name: string
  readonly was: DifferenceKind | null
  readonly significance: 'fact' | 'style'
  readonly a: string | null
  readonly b: string | null
  readonly message: string
  readonly verdict: 'accepted' | 'dismissed' | 'relabelled' | null
  /** A person said that the whole passages diverge. */
  readonly marked: boolean
  /** Whole passages the words stand in. */
  readonly passageA: string
  readonly passageB: string
  readonly placeA: Place | null
  readonly placeB: Place | null
  /** Calibrated score of the link, 0..1. */
  readonly score: number
  readonly byPerson: boolean
}

export interface NoteEntry {
  readonly number: number
  readonly note: Note
  readonly about: string
  readonly quotations: readonly { readonly from: string; readonly words: string }[]
  /** The file of each quotation; both files for a note on a whole comparison. */
  readonly files: readonly string[]
  readonly state: 'attached' | 'needs re-attaching'
  readonly body: string
  readonly tags: readonly string[]
  readonly label: string | null
  readonly author: string | null
}

export interface PairReport {
  readonly a: ArticleHead
  readonly b: ArticleHead
  readonly rows: readonly Row[]
  readonly differences: readonly DifferenceEntry[]
  readonly copied: readonly CopiedEntry[]
  /** Rows by class, without those that were dismissed. */
  readonly counts: Readonly<Record<RowClass, number>>
  readonly dismissedRows: number
  /** As the list of the window counts them; null where they were left out. */
  readonly listed: { readonly adds: number | null; readonly only: number | null }
  /** What the person decided about added detail and passages that only one article has. */
  readonly additions: Readonly<Record<AdditionVerdict, number>>
  readonly cutShort: boolean
}

/** What an article has for a claim. */
export interface ClaimCell {
  /** Its closest words, and those in which it differs. */
  readonly words: string
  /** Passages beside these. */
  readonly more: readonly string[]
}

export interface ClaimRow {
  readonly label: string
  /** The whole passage that the label is cut from. */
  readonly passage: string
  /** In the order of `Report.articles`; null: not found in this article. */
  readonly cells: readonly (ClaimCell | null)[]
  /** A fact differs between two of the passages. */
  readonly diverges: boolean
}

export interface Report {
  readonly title: string
  readonly articles: readonly ArticleHead[]
  readonly pairs: readonly PairReport[]
  readonly claims: readonly ClaimRow[]
  readonly notes: readonly NoteEntry[]
  readonly waiting: readonly NoteEntry[]
  /** Paragraphs on how this was made. */
  readonly method: readonly string[]
  readonly made: { readonly version: string; readonly at: string }
}

/** 'paragraph 9', within a sentence. */
export const placeWords = ({ name }: Place): string => name.toLowerCase()

/** 9, or 'headline': for a column of paragraphs. */
export const placeCell = (place: Place | null): string | number | null =>
  place === null ? null : (place.paragraph ?? placeWords(place))

/** 'Also paragraph 9: “The captain …”', where the words stand that a passage matches too. */
export function alsoWords({ place, words }: AlsoLine, row: Pick<Row, 'a' | 'b'>, side: 'a' | 'b'): string {
  return `${row[side].length > 0 ? 'Also' : 'See'} ${placeWords(place)}: “${words}”`
}

/** 'Paragraph 9, elsewhere in B': B's words that stand beside A's, out of B's own order. */
export function movedWords({ moved, b: [first] }: Row): string | null {
  return moved && first !== undefined ? `${first.place.name}, elsewhere in B` : null
}

/**
 * '9 differences, 3 added details, 4 passages only in one. Of the rows 7 diverge, 1 adds detail, 12 agree, 4 are only in one.' What the list
 * of the window counts is told first, each kind by its name; a row may hold several.
 */
export function countWords({ differences, counts, listed }: PairReport): string {
  const many = (number: number, one: string, more: string): string => `${String(number)} ${number === 1 ? one : more}`
  const words = { diverge: ['diverges', 'diverge'], adds: ['adds detail', 'add detail'], agree: ['agrees', 'agree'], only: ['is only in one', 'are only in one'] } as const // prettier-ignore
  const rows = rowClasses.flatMap((name) =>
    counts[name] === 0 ? [] : [many(counts[name], words[name][0], words[name][1])],
  )
  const found = [
    many(differences.length, 'difference', 'differences'),
    ...(listed.adds === null ? [] : [many(listed.adds, 'added detail', 'added details')]),
    ...(listed.only === null ? [] : [many(listed.only, 'passage only in one', 'passages only in one')]),
  ].join(', ')
  return rows.length === 0 ? `${found}.` : `${found}. Of the rows ${rows.join(', ')}.`
}

/** 'The same 24 words, paragraph 3 of A and paragraph 4 of B: “…”' */
export function copiedWords({ words, placeA, placeB, text }: CopiedEntry): string {
  return `The same ${String(words)} words, ${placeWords(placeA)} of A and ${placeWords(placeB)} of B: “${text}”`
}

/** The decision is a column only where a person decided something. */
export function isDecided({ differences }: PairReport): boolean {
  return differences.some(({ verdict, marked }) => verdict !== null || marked)
}

/** A cell of the claims as one text: its words, and how many passages there are beside them. */
export function cellWords(cell: ClaimCell | null): string {
  if (cell === null) return 'not mentioned'
  const { words, more } = cell
  return more.length === 0 ? words : `${words} (and ${moreWords(more.length)})`
}

/** More columns of words than this are too narrow to read on paper. */
export const MOST_COLUMNS = 3

/** 'one more passage', '3 more passages'. */
export const moreWords = (count: number): string =>
  count === 1 ? 'one more passage' : `${String(count)} more passages`

/** Every passage of a cell, for tables that are worked on. */
export const wholeCell = ({ words, more }: ClaimCell): string => [words, ...more].join(' [\u2026] ')
