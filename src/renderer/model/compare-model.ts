/**
 * Everything that the compare view, the inspector and the lists draw from, made once from a pair and what the person added to it.
 */
import type { AlsoIn, PairView } from '../../api/contract.js'
import type { Article, Range, Side } from '../../core/model.js'
import { type AttachedNote, type AttachedPlace, type WaitingNote, attachNotes } from '../../core/notes/attach.js'
import type { Annotations, Correction, DecidedDifference, DecidedLink, Note } from '../../core/notes/model.js'
import { addsDetail, shownLinks } from '../../core/shown.js'
import { type Ends, endsOfLinks, landmarksOf, noEnds } from '../../core/side-by-side/landmarks.js'
import { type Item, itemsOf, onlyVerdict } from './items.js'
import { type Said, saidOfLinks } from './said.js'
import { type LostDecision, lostDecisionsOf } from './lost-decisions.js'
import type { MarkedRange } from './marks.js'
import { type MarkClass, type Passage, isText, linksOfSentences, passagesOf } from '../../core/side-by-side/passages.js'
import { type Restored, restoredIn } from './restored.js'
import { type Row, rowsOf } from './rows.js'

export interface Column {
  readonly article: Article
  readonly passages: readonly Passage[]
}

export interface LinkView extends Ends {
  readonly link: DecidedLink
  readonly class: 'agree' | 'diverge' | 'adds'
  /** What the person said of these two passages as a whole; null where nothing was said. */
  readonly said: Said | null
  /** Both sides meet on one row. The others are drawn as ribbons. */
  readonly landmark: boolean
}

/** A note with the place where it is shown. */
export interface PlacedNote {
  readonly note: Note
  /** Where its words are now. */
  readonly places: readonly AttachedPlace[]
  /** Passages it hangs on, by key. Empty for a note on the whole pair. */
  readonly passages: readonly string[]
  readonly link: string | null
}

export interface CompareModel {
  readonly a: Column
  readonly b: Column
  readonly rows: readonly Row[]
  readonly links: ReadonlyMap<string, LinkView>
  /** Links that do not lie on a row, for the ribbons. */
  readonly crossing: readonly LinkView[]
  readonly items: readonly Item[]
  readonly notes: readonly PlacedNote[]
  /** Notes of these two files whose words are gone. */
  readonly lostNotes: readonly WaitingNote[]
  readonly lostDecisions: readonly LostDecision[]
  readonly marks: ReadonlyMap<string, readonly MarkedRange[]>
  readonly counts: Readonly<Record<MarkClass, number>>
  readonly passage: ReadonlyMap<string, Passage>
  readonly rowOf: ReadonlyMap<string, Row>
  readonly alsoIn: AlsoIn
  /** How many other articles the story of an article has. */
  readonly others: number
  readonly copied: PairView['pair']['copied']
  readonly cutShort: boolean
  /** False while the texts are shown before they are compared: then nothing is said to be in one of them only. */
  readonly compared: boolean
  /** What the person decided about sentences that only one article has. */
  readonly onlyVerdicts: PairView['pair']['onlyVerdicts']
  readonly restored: Restored
  /** What the person said of title, outlet, authors and date of each article. */
  readonly facts: Readonly<Record<Side, readonly Correction[]>>
}

export interface ModelOptions {
  readonly showStyle: boolean
  readonly alsoIn?: AlsoIn
  readonly compared?: boolean
}

export function compareModel(view: PairView, annotations: Annotations, options: ModelOptions): CompareModel {
  const { links: shown, repeats } = shownLinks(view.pair.links, view)
  const linksOf = linksOfSentences(shown)
  const a = { article: view.a, passages: passagesOf(view.a, 'a', linksOf) }
  const b = { article: view.b, passages: passagesOf(view.b, 'b', linksOf) }
  const ends = endsOfLinks(shown, a.passages, b.passages)
  const rows = rowsOf(a.passages, b.passages, landmarksOf(shown, ends))
  const rowOf = new Map(rows.flatMap((row) => [...row.a, ...row.b].map((passage) => [passage.key, row] as const)))
  const said = saidOfLinks(view, shown, annotations.corrections)
  const links = new Map(shown.map((link) => [link.id, linkView(link, ends, rowOf, said.get(link.id) ?? null)]))
  const byId = new Map(shown.map((link) => [link.id, link]))
  const { alsoIn = {}, compared = true } = options
  const { onlyVerdicts } = view.pair
  const items = compared
    ? itemsOf(rows, byId, (id) => ends.get(id) ?? noEnds, { ...options, repeats, onlyVerdicts })
    : []
  const { placed, lost } = placeNotes(annotations, a, b)
  return {
    a,
    b,
    rows,
    links,
    crossing: [...links.values()].filter((link) => !link.landmark),
    items,
    notes: placed,
    lostNotes: lost,
    lostDecisions: lostDecisionsOf(view, annotations),
    marks: marksOf([...items, ...repeatsOf(shown, repeats, items)], placed, a, b, view.pair.copied),
    counts: countsOf(links, items, placed),
    passage: new Map([...a.passages, ...b.passages].map((passage) => [passage.key, passage])),
    rowOf,
    alsoIn,
    others: othersOf(alsoIn),
    copied: view.pair.copied,
    cutShort: view.pair.cutShort === true,
    compared,
    onlyVerdicts,
    restored: restoredIn([a, b], annotations.corrections),
    facts: { a: factsSaid(view.a, annotations), b: factsSaid(view.b, annotations) },
  }
}

function linkView(
  link: DecidedLink,
  all: ReadonlyMap<string, Ends>,
  rowOf: ReadonlyMap<string, Row>,
  said: Said | null,
): LinkView {
  const ends = all.get(link.id) ?? noEnds
  const rows = new Set([...ends.a, ...ends.b].map(({ key }) => rowOf.get(key)))
  const [row] = rows
  return { link, ...ends, class: classOfLink(link), said, landmark: rows.size === 1 && row?.kind === 'linked' }
}

function classOfLink(link: DecidedLink): LinkView['class'] {
  if (link.relation === 'diverge') return 'diverge'
  return addsDetail(link) ? 'adds' : 'agree'
}

const factsSaid = ({ file }: Article, { corrections }: Annotations): readonly Correction[] =>
  corrections.filter(({ decision }) => decision.kind === 'metadata' && decision.file === file)

const othersOf = (alsoIn: AlsoIn): number => Object.values(alsoIn)[0]?.length ?? 0

/** The same model with what the other articles of the story report. */
export const withOthers = (model: CompareModel, alsoIn: AlsoIn): CompareModel => ({
  ...model,
  alsoIn,
  others: othersOf(alsoIn),
})

/** The strongest class of a passage; null for asides, furniture and what was dismissed, and as long as nothing is compared. */
export function classOfPassage(model: CompareModel, passage: Passage): Exclude<MarkClass, 'note'> | null {
  if (!isText(passage) || !model.compared) return null
  if (passage.links.length === 0) return onlyVerdict(passage, model.onlyVerdicts) === 'dismissed' ? null : 'only'
  return strongest(passage.links.map((id) => model.links.get(id)?.class ?? 'agree'))
}

/** The class that the letter of a row stands for. */
export function classOfRow(model: CompareModel, row: Row): LinkView['class'] {
  return strongest(
    [...row.a, ...row.b].flatMap((passage) => passage.links.map((id) => model.links.get(id)?.class ?? 'agree')),
  )
}

/** All that ties these passages is that the person linked them: whether they agree is not said yet. */
export function isOnlyLinked(model: CompareModel, passages: readonly Passage[]): boolean {
  const links = passages.flatMap((passage) => passage.links.flatMap((id) => model.links.get(id) ?? []))
  return links.length > 0 && links.every((link) => link.said === 'linked' && link.class === 'agree')
}

function strongest(classes: readonly LinkView['class'][]): LinkView['class'] {
  if (classes.includes('diverge')) return 'diverge'
  return classes.includes('adds') ? 'adds' : 'agree'
}

function placeNotes(annotations: Annotations, a: Column, b: Column) {
  const { attached, waiting } = attachNotes(annotations, [a.article, b.article])
  return { placed: attached.flatMap((one) => placeNote(one, a, b) ?? []), lost: waiting }
}

/** Null: the note belongs to another pair. */
function placeNote({ note, places }: AttachedNote, a: Column, b: Column): PlacedNote | null {
  const found = places.map((place) => passagesIn(place.article === a.article.id ? a : b, place))
  const files = [a.article.file, b.article.file]
  const { target } = note
  switch (target.kind) {
    case 'comparison':
      return [target.a, target.b].every((file) => files.includes(file)) && target.a !== target.b
        ? { note, places, passages: [], link: null }
        : null
    case 'span':
    case 'passage':
      return { note, places, passages: found.flat(), link: null }
    case 'link':
      return places.length < 2 ? null : { note, places, passages: found.flat(), link: sharedLink(found, a, b) }
    case 'claim':
      return null
  }
}

function sharedLink(found: readonly (readonly string[])[], a: Column, b: Column): string | null {
  const all = new Map([...a.passages, ...b.passages].map((passage) => [passage.key, passage]))
  const linksIn = (keys: readonly string[]): readonly string[] => keys.flatMap((key) => all.get(key)?.links ?? [])
  const others = new Set(linksIn(found[1] ?? []))
  return linksIn(found[0] ?? []).find((id) => others.has(id)) ?? null
}

const passagesIn = (column: Column, { start, end }: Range): readonly string[] =>
  column.passages.filter((passage) => passage.start < end && passage.end > start).map(({ key }) => key)

/** The words of repeats, under the item that tells the difference. */
function repeatsOf(
  links: readonly DecidedLink[],
  repeats: ReadonlyMap<DecidedDifference, DecidedDifference>,
  items: readonly Item[],
): readonly Item[] {
  if (repeats.size === 0) return []
  const tellers = new Map(items.flatMap((item) => (item.class === 'diverge' ? [[item.difference, item] as const] : [])))
  return links.flatMap(({ differences }) =>
    differences.flatMap((difference) => {
      const teller = difference.verdict === 'dismissed' ? undefined : repeats.get(difference)
      const item = teller && tellers.get(teller)
      return item ? [{ ...item, spanA: difference.a, spanB: difference.b }] : []
    }),
  )
}

function marksOf(
  items: readonly Item[],
  notes: readonly PlacedNote[],
  a: Column,
  b: Column,
  copied: PairView['pair']['copied'],
): ReadonlyMap<string, readonly MarkedRange[]> {
  const marks: Record<Side, MarkedRange[]> = { a: [], b: [] }
  for (const item of items) {
    if (item.class === 'only' || item.dismissed) continue
    const style = item.class === 'diverge' && item.difference.significance === 'style'
    const mark = { type: 'item', class: item.class, item: item.key, style } as const
    if (item.spanA) marks.a.push({ ...mark, start: item.spanA.start, end: item.spanA.end })
    if (item.spanB) marks.b.push({ ...mark, start: item.spanB.start, end: item.spanB.end })
  }
  for (const { note, places } of notes) {
    if (note.target.kind !== 'span') continue
    for (const { article, start, end } of places)
      marks[article === a.article.id ? 'a' : 'b'].push({ type: 'note', class: 'note', note: note.id, start, end })
  }
  for (const run of copied) {
    if (run.inQuotation) continue
    marks.a.push({ type: 'copied', class: 'copied', start: run.a.start, end: run.a.end })
    marks.b.push({ type: 'copied', class: 'copied', start: run.b.start, end: run.b.end })
  }
  return new Map([...byPassage(a, marks.a), ...byPassage(b, marks.b)])
}

function byPassage(
  column: Column,
  marks: readonly MarkedRange[],
): readonly (readonly [string, readonly MarkedRange[]])[] {
  const sorted = [...marks].sort((one, other) => one.start - other.start)
  return column.passages.map((passage) => [
    passage.key,
    sorted.filter((mark) => mark.start < passage.end && mark.end > passage.start),
  ])
}

function countsOf(
  links: ReadonlyMap<string, LinkView>,
  items: readonly Item[],
  notes: readonly PlacedNote[],
): Readonly<Record<MarkClass, number>> {
  const count = (of: Item['class']): number => items.filter((item) => item.class === of && !item.dismissed).length
  return {
    agree: [...links.values()].filter((link) => link.class === 'agree').length,
    diverge: count('diverge'),
    adds: count('adds'),
    only: count('only'),
    note: notes.length,
  }
}
