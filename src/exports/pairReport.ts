/** The report of one pair: rows with their marks, differences, notes beside them. */
import type { Place } from '../core/article/places.js'
import type { Article, Range, Sentence } from '../core/model.js'
import type { AttachedNote } from '../core/notes/attach.js'
import type { AdditionVerdict, DecidedDifference, DecidedLink } from '../core/notes/model.js'
import { addsDetail, standing } from '../core/shown.js'
import { linksOfSentences, passagesOf } from '../core/side-by-side/passages.js'
import { headOf } from './heads.js'
import type { ExportInput, Hideable } from './model.js'
import type { NumberedNote } from './noteEntries.js'
import { oneLine, shortened } from './plain.js'
import { type AlsoLine, type CopiedEntry, type DifferenceEntry, kindWord, type PairReport, type Row, type RowClass, rowClasses } from './report.js' // prettier-ignore
import { type Also, type BareRow, bareRows } from './rows.js'
import { type Mark, passagesOf as markedPassagesOf, placeOf } from './runs.js'
import type { ScopedPair } from './scope.js'

interface RowContext {
  readonly pair: ScopedPair
  readonly hidden: ReadonlySet<Hideable>
  readonly notes: readonly NumberedNote[]
  /** Number of each difference shown. */
  readonly numbers: ReadonlyMap<DecidedDifference, number>
  /** All links of a sentence, also those told at another row. */
  readonly linksOf: ReadonlyMap<string, readonly DecidedLink[]>
  /** Sentences in rows that are shown. */
  readonly shown: ReadonlySet<string>
  /** Notes on two passages of which no row shows both. */
  readonly apart: ReadonlySet<number>
}

/** The report of one pair; its differences are numbered on from `counted`. */
export function pairReport(
  whole: ScopedPair,
  notes: readonly NumberedNote[],
  options: ExportInput['options'],
  counted: number,
): PairReport {
  const hidden = new Set(options.hidden)
  const { links, repeats } = whole.shown
  const pair = { ...whole, pair: { ...whole.pair, links } }
  const bare = bareRows(pair)
  const linksOf = linksBySentence(links)
  const shown = bare.filter((row) => !hidden.has(classOf(row, linksOf, hidden)))
  const found = shown.flatMap((row) =>
    row.links.flatMap((link) => listedDifferences(link, hidden).map((difference) => ({ link, difference }))),
  )
  const shownIn = new Set(found.map(({ difference }) => difference))
  // What another link that is shown tells already is no entry of its own; its words carry the number of the one that tells it.
  const tellerOf = (one: DecidedDifference): DecidedDifference => {
    const teller = repeats.get(one) ?? one
    return shownIn.has(teller) ? teller : one
  }
  const listed = found.filter(({ difference }) => tellerOf(difference) === difference)
  const own = new Map(listed.map(({ difference }, i) => [difference, counted + i + 1]))
  const context = {
    pair,
    hidden,
    notes,
    numbers: new Map(found.map(({ difference }) => [difference, own.get(tellerOf(difference)) ?? 0])),
    linksOf,
    shown: new Set(shown.flatMap(({ a, b }) => [...a, ...b].map(({ id }) => id))),
    apart: notesApart(shown, notes, pair),
  }
  const rows = shown.map((row) => dressed(row, context))
  return {
    a: headOf(pair.a),
    b: headOf(pair.b),
    rows: options.order === 'class' ? rowClasses.flatMap((name) => rows.filter((row) => row.class === name)) : rows,
    differences: listed.map(({ link, difference }, i) => entryOf(pair, link, difference, counted + i + 1)),
    copied: copiedEntries(pair),
    counts: countsOf(bare.filter((row) => !isDismissed(row)).map((row) => classOf(row, linksOf, new Set()))),
    listed: {
      adds: hidden.has('adds') ? null : links.flatMap(({ additions }) => standing(additions)).length,
      only: hidden.has('only') ? null : onlyPassages(pair),
    },
    dismissedRows: bare.filter(isDismissed).length,
    additions: {
      accepted: additionsJudged(bare, links, 'accepted'),
      dismissed: additionsJudged(bare, links, 'dismissed'),
    },
    cutShort: pair.pair.cutShort === true,
  }
}

function linksBySentence(links: readonly DecidedLink[]): ReadonlyMap<string, readonly DecidedLink[]> {
  const found = new Map<string, DecidedLink[]>()
  for (const link of links) for (const id of [...link.a, ...link.b]) found.set(id, [...(found.get(id) ?? []), link])
  return found
}

function countsOf(classes: readonly RowClass[]): Record<RowClass, number> {
  const counts = { agree: 0, diverge: 0, adds: 0, only: 0 }
  for (const name of classes) counts[name]++
  return counts
}

/** Passages of the window that only one article has, without those that were dismissed. A selection of links has none. */
function onlyPassages({ pair, a, b }: ScopedPair): number {
  const alone = new Set([...pair.onlyA, ...pair.onlyB])
  const linksOf = linksOfSentences(pair.links)
  const isOpen = (id: string): boolean => alone.has(id) && pair.onlyVerdicts[id] !== 'dismissed'
  return [...passagesOf(a, 'a', linksOf), ...passagesOf(b, 'b', linksOf)].filter(
    ({ sentences, links }) => links.length === 0 && sentences.some(isOpen),
  ).length
}

const isDismissed = ({ verdict }: BareRow): boolean => verdict === 'dismissed'

function additionsJudged(rows: readonly BareRow[], links: readonly DecidedLink[], as: AdditionVerdict): number {
  const added = links.flatMap(({ additions }) => additions)
  return [...added, ...rows].filter(({ verdict }) => verdict === as).length
}

/** Every link of the sentences in a row. */
function linksAt({ a, b }: BareRow, linksOf: RowContext['linksOf']): readonly DecidedLink[] {
  return [...new Set([...a, ...b].flatMap(({ id }) => linksOf.get(id) ?? []))]
}

/** The strongest class of the words in a row. Where additions are hidden, a row that only adds agrees. */
function classOf(row: BareRow, linksOf: RowContext['linksOf'], hidden: ReadonlySet<Hideable>): RowClass {
  const links = linksAt(row, linksOf)
  if (links.length === 0) return 'only'
  if (links.some(({ relation }) => relation === 'diverge')) return 'diverge'
  return links.some(addsDetail) && !hidden.has('adds') ? 'adds' : 'agree'
}

/** Dismissed differences stay in the list, as in the window. */
function listedDifferences(link: DecidedLink, hidden: ReadonlySet<Hideable>): readonly DecidedDifference[] {
  if (hidden.has('diverge')) return []
  return link.differences.filter(({ significance }) => significance === 'fact' || !hidden.has('style'))
}

function dressed(row: BareRow, context: RowContext): Row {
  const { a, b } = context.pair
  const on = ({ attached, number }: NumberedNote): boolean => isOnRow(attached, row, a, b, context.apart.has(number))
  return {
    class: classOf(row, context.linksOf, context.hidden),
    a: markedPassagesOf(a, row.a, marksOf(row, 'a', context)),
    b: markedPassagesOf(b, row.b, marksOf(row, 'b', context)),
    moved: row.moved,
    also: row.also.filter(({ sentence }) => context.shown.has(sentence.id)).map((one) => alsoLine(one, context.pair)),
    byPerson: isByPerson(row),
    dismissed: isDismissed(row),
    notes: context.notes.filter(on).map(({ number }) => number),
  }
}

/** A person linked, labelled or judged what stands here. */
function isByPerson({ links, verdict }: BareRow): boolean {
  const judged = links.some(({ by, additions }) => by === 'person' || additions.some((one) => one.verdict !== null))
  return judged || verdict !== null
}

function alsoLine({ side, sentence }: Also, pair: ScopedPair): AlsoLine {
  const { text } = pair[side]
  const words = begun(oneLine(text.slice(sentence.start, sentence.end)))
  return { side, place: placeOf(pair[side], sentence.block), words }
}

/** The first words of a sentence, cut between words where there are any. */
function begun(text: string): string {
  if (text.length <= 80) return text
  return `${shortened(text, 80)
    .replace(/\s+\S{0,20}\u2026$/u, '')
    .replace(/\u2026$/u, '')} \u2026`
}

function copiedEntries({ pair, a, b }: ScopedPair): readonly CopiedEntry[] {
  const place = (article: Article, range: Range): Place =>
    placeOf(
      article,
      article.blocks.findIndex((block) => overlap(block, range)),
    )
  return pair.copied
    .filter(({ inQuotation }) => !inQuotation)
    .map((run) => ({
      text: oneLine(a.text.slice(run.a.start, run.a.end)),
      words: run.words,
      placeA: place(a, run.a),
      placeB: place(b, run.b),
    }))
}

function marksOf(
  row: BareRow,
  side: 'a' | 'b',
  { pair, hidden, notes, numbers, linksOf }: RowContext,
): readonly Mark[] {
  const id = pair[side].id
  const spans = notes
    .filter(({ attached }) => attached.note.target.kind === 'span')
    .flatMap(({ number, attached }) =>
      attached.places.filter(({ article }) => article === id).map((place) => mark('note', place, number)),
    )
  const links = linksAt({ ...row, [side === 'a' ? 'b' : 'a']: [] }, linksOf)
  const differences = links
    .flatMap((link) => listedDifferences(link, hidden))
    .filter(({ verdict }) => verdict !== 'dismissed')
    .flatMap((one) => {
      const span = one[side]
      return span === null ? [] : [mark('diverge', span, numbers.get(one) ?? null)]
    })
  const added = links.flatMap(({ additions }) => standing(additions).filter((one) => one.side === side))
  const additions = hidden.has('adds') ? [] : added
  return [...differences, ...additions.map((one) => mark('adds', one, null)), ...spans]
}

function mark(kind: Mark['kind'], { start, end }: Range, number: number | null): Mark {
  return { kind, start, end, number }
}

const onSentences = (article: Article, sentences: readonly Sentence[], places: AttachedNote['places']): boolean =>
  places.some((place) => place.article === article.id && sentences.some((one) => overlap(one, place)))

/** Notes on a pair of passages that stand in different rows: they are shown beside A's. */
function notesApart(
  rows: readonly BareRow[],
  notes: readonly NumberedNote[],
  { a, b }: ScopedPair,
): ReadonlySet<number> {
  const together = ({ attached: { places } }: NumberedNote): boolean =>
    rows.some((row) => onSentences(a, row.a, places) && onSentences(b, row.b, places))
  return new Set(
    notes.filter((note) => note.attached.note.target.kind === 'link' && !together(note)).map(({ number }) => number),
  )
}

/** Whether a note belongs beside this row: on both passages of a pair, or on one of its passages or of a claim. */
function isOnRow({ note, places }: AttachedNote, row: BareRow, a: Article, b: Article, apart: boolean): boolean {
  const [onA, onB] = [onSentences(a, row.a, places), onSentences(b, row.b, places)]
  switch (note.target.kind) {
    case 'link':
      return onA && (onB || apart) && places.length === 2
    case 'passage':
    case 'claim':
      return onA || onB
    case 'span': // marked in the words themselves
    case 'comparison':
      return false
  }
}

function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end
}

function entryOf({ a, b }: ScopedPair, link: DecidedLink, one: DecidedDifference, number: number): DifferenceEntry {
  return {
    number,
    kind: one.kind,
    name: kindWord(one),
    was: one.original,
    significance: one.significance,
    a: one.a === null ? null : oneLine(one.a.text),
    b: one.b === null ? null : oneLine(one.b.text),
    message: oneLine(one.message),
    verdict: one.verdict,
    marked: one.by === 'person',
    passageA: wordsOf(a, link.a),
    passageB: wordsOf(b, link.b),
    placeA: placeIn(a, link.a, one.a),
    placeB: placeIn(b, link.b, one.b),
    score: link.score,
    byPerson: link.by === 'person',
  }
}

/** The words of some sentences, in the order of the text; a gap between two is shown. */
export function wordsOf(article: Article, ids: readonly string[]): string {
  const wanted = new Set(ids)
  const parts = article.sentences.flatMap((sentence, at) => (wanted.has(sentence.id) ? [{ ...sentence, at }] : []))
  return parts
    .map(({ start, end, at }, i) => {
      const follows = i === 0 || parts[i - 1]?.at === at - 1
      return `${follows ? '' : '[\u2026] '}${oneLine(article.text.slice(start, end))}`
    })
    .join(' ')
}

function placeIn(article: Article, ids: readonly string[], span: Range | null): Place | null {
  const wanted = new Set(ids)
  const inside = article.sentences.filter(({ id }) => wanted.has(id))
  const at = inside.find((one) => span !== null && overlap(one, span)) ?? inside[0]
  return at === undefined ? null : placeOf(article, at.block)
}
