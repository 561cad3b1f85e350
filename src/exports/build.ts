/** From a comparison and its notes to the report that every readable format writes. */
import type { Article, Claim, Range, Sentence } from '../core/model.js'
import { type AttachedNote, attachNotes } from '../core/notes/attach.js'
import type { DecidedDifference, DecidedLink } from '../core/notes/model.js'
import type { ExportInput, Hideable } from './model.js'
import { methodOf } from './method.js'
import { noteEntries, type NumberedNote } from './noteEntries.js'
import { oneLine, plain } from './plain.js'
import { type ArticleHead, type ClaimRow, type DifferenceEntry, type PairReport, type Report, type Row, type RowClass, rowClasses } from './report.js' // prettier-ignore
import { type BareRow, bareRows } from './rows.js'
import { type Mark, paragraphNumber, passagesOf } from './runs.js'
import { scoped, type Scoped, type ScopedPair } from './scope.js'

/** Throws `ExportFailure` when the scope names something that is not in the comparison. */
export function buildReport(input: ExportInput): Report {
  const scope = scoped(input)
  const withNotes = input.options.notes && !input.options.hidden.includes('note')
  const attachment = attachNotes(withNotes ? input.annotations : { notes: [], corrections: [] }, scope.articles)
  const notes = noteEntries(attachment, scope.articles)
  const heads = scope.articles.map(headOf)
  let counted = 0
  const pairs = scope.pairs.map((pair) => {
    const report = pairReport(pair, notes.numbered, input.options, counted)
    counted += report.differences.length
    return report
  })
  return {
    title: titleOf(scope, heads),
    articles: heads,
    pairs,
    claims: claimRows(scope, heads),
    notes: notes.attached,
    waiting: notes.waiting,
    method: methodOf(input, scope, heads, pairs),
    made: input.made,
  }
}

function headOf(article: Article): ArticleHead {
  const line = (text: string | null | undefined): string | null =>
    text === null || text === undefined || oneLine(text) === '' ? null : oneLine(text)
  const file = oneLine(article.file)
  return {
    id: article.id,
    name: line(article.outlet) ?? file.split('/').at(-1) ?? file,
    outlet: line(article.outlet),
    title: line(article.title),
    authors: article.authors.map(oneLine),
    agencies: article.agencies.map(oneLine),
    published: line(article.published),
    language: article.language !== null && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(article.language) ? article.language : null, // prettier-ignore
    url: line(article.url),
    file,
    words: article.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    furniture: article.blocks.filter(({ kind }) => kind === 'furniture').length,
    checks: article.checks.map(({ message }) => oneLine(message)),
  }
}

function titleOf(scope: Scoped, heads: readonly ArticleHead[]): string {
  if (scope.story !== null) return oneLine(scope.story)
  const names = heads.map(({ name }) => name)
  return names.length > 2 ? `${names[0] ?? ''} and ${String(names.length - 1)} others` : names.join(' and ')
}

interface RowContext {
  readonly pair: ScopedPair
  readonly hidden: ReadonlySet<Hideable>
  readonly notes: readonly NumberedNote[]
  /** Number of each difference shown. */
  readonly numbers: ReadonlyMap<DecidedDifference, number>
}

function pairReport(
  whole: ScopedPair,
  notes: readonly NumberedNote[],
  options: ExportInput['options'],
  counted: number,
): PairReport {
  const hidden = new Set(options.hidden)
  const { links, repeats } = whole.shown
  const pair = { ...whole, pair: { ...whole.pair, links } }
  const bare = bareRows(pair)
  const shown = bare.filter((row) => !leftOut(row, hidden))
  const found = shown.flatMap(({ link }) =>
    link === null ? [] : listedDifferences(link, hidden).map((difference) => ({ link, difference })),
  )
  const shownIn = new Set(found.map(({ difference }) => difference))
  // What another link that is shown tells already is no entry of its own; its words carry the number of the one that tells it.
  const tellerOf = (one: DecidedDifference): DecidedDifference => {
    const teller = repeats.get(one) ?? one
    return shownIn.has(teller) ? teller : one
  }
  const listed = found.filter(({ difference }) => tellerOf(difference) === difference)
  const own = new Map(listed.map(({ difference }, i) => [difference, counted + i + 1]))
  const numbers = new Map(found.map(({ difference }) => [difference, own.get(tellerOf(difference)) ?? 0]))
  const rows = shown.map((row) => dressed(row, { pair, hidden, notes, numbers }))
  return {
    a: headOf(pair.a),
    b: headOf(pair.b),
    rows: options.order === 'class' ? rowClasses.flatMap((name) => rows.filter((row) => row.class === name)) : rows,
    differences: listed.map(({ link, difference }, i) => entryOf(pair, link, difference, counted + i + 1)),
    counts: countsOf(bare.map((row) => classOf(row, new Set()))),
    cutShort: pair.pair.cutShort === true,
  }
}

function countsOf(classes: readonly RowClass[]): Record<RowClass, number> {
  const counts = { agree: 0, diverge: 0, adds: 0, only: 0 }
  for (const name of classes) counts[name]++
  return counts
}

function classOf({ link }: BareRow, hidden: ReadonlySet<Hideable>): RowClass {
  if (link === null) return 'only'
  if (link.relation === 'diverge') return 'diverge'
  return link.additions.length > 0 && !hidden.has('adds') ? 'adds' : 'agree'
}

/** A row of a hidden class is left out; a row that only adds is shown as agreeing when additions are hidden. */
function leftOut(row: BareRow, hidden: ReadonlySet<Hideable>): boolean {
  return hidden.has(classOf(row, hidden))
}

/** Dismissed differences stay in the list, as in the window. */
function listedDifferences(link: DecidedLink, hidden: ReadonlySet<Hideable>): readonly DecidedDifference[] {
  if (hidden.has('diverge')) return []
  return link.differences.filter(({ significance }) => significance === 'fact' || !hidden.has('style'))
}

function dressed(row: BareRow, context: RowContext): Row {
  const { a, b } = context.pair
  return {
    class: classOf(row, context.hidden),
    a: passagesOf(a, row.a, marksOf(row, 'a', context)),
    b: passagesOf(b, row.b, marksOf(row, 'b', context)),
    moved: row.moved,
    byPerson: row.link?.by === 'person',
    notes: context.notes.filter(({ attached }) => isOnRow(attached, row, a, b)).map(({ number }) => number),
  }
}

function marksOf(row: BareRow, side: 'a' | 'b', { pair, hidden, notes, numbers }: RowContext): readonly Mark[] {
  const id = pair[side].id
  const spans = notes
    .filter(({ attached }) => attached.note.target.kind === 'span')
    .flatMap(({ number, attached }) =>
      attached.places.filter(({ article }) => article === id).map((place) => mark('note', place, number)),
    )
  if (row.link === null) return spans
  const differences = listedDifferences(row.link, hidden)
    .filter(({ verdict }) => verdict !== 'dismissed')
    .flatMap((one) => {
      const span = one[side]
      return span === null ? [] : [mark('diverge', span, numbers.get(one) ?? null)]
    })
  const additions = hidden.has('adds') ? [] : row.link.additions.filter((one) => one.side === side)
  return [...differences, ...additions.map((one) => mark('adds', one, null)), ...spans]
}

function mark(kind: Mark['kind'], { start, end }: Range, number: number | null): Mark {
  return { kind, start, end, number }
}

/** Whether a note belongs beside this row: on both passages of a pair, or on one of its passages or of a claim. */
function isOnRow({ note, places }: AttachedNote, row: BareRow, a: Article, b: Article): boolean {
  const on = (article: Article, sentences: readonly Sentence[]): boolean =>
    places.some((place) => place.article === article.id && sentences.some((one) => overlap(one, place)))
  const [onA, onB] = [on(a, row.a), on(b, row.b)]
  switch (note.target.kind) {
    case 'link':
      return onA && onB
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
    was: one.original,
    significance: one.significance,
    a: one.a === null ? null : oneLine(one.a.text),
    b: one.b === null ? null : oneLine(one.b.text),
    message: oneLine(one.message),
    verdict: one.verdict,
    passageA: wordsOf(a, link.a),
    passageB: wordsOf(b, link.b),
    paragraphA: paragraphOf(a, link.a, one.a),
    paragraphB: paragraphOf(b, link.b, one.b),
    score: link.score,
    byPerson: link.by === 'person',
  }
}

function wordsOf(article: Article, ids: readonly string[]): string {
  const wanted = new Set(ids)
  const parts = article.sentences.filter(({ id }) => wanted.has(id))
  return parts.map(({ start, end }) => oneLine(article.text.slice(start, end))).join(' ')
}

function paragraphOf(article: Article, ids: readonly string[], span: Range | null): number | null {
  const wanted = new Set(ids)
  const inside = article.sentences.filter(({ id }) => wanted.has(id))
  const at = inside.find((one) => span !== null && overlap(one, span)) ?? inside[0]
  return at === undefined ? null : paragraphNumber(article, at.block)
}

function claimRows(scope: Scoped, heads: readonly ArticleHead[]): readonly ClaimRow[] {
  const cell = (claim: Claim, at: number): string | null => {
    const article = scope.articles[at]
    const words = article === undefined ? '' : wordsOf(article, claim.sentences)
    return words === '' ? null : words
  }
  return scope.claims.map((claim) => ({
    label: plain(oneLine(claim.label)),
    cells: heads.map((_, at) => cell(claim, at)),
  }))
}
