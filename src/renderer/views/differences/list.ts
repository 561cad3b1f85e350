/** The differences of a pair as a list: what is shown, in reading order, each with its words and what was decided. */
import { kindNames } from '../../../core/kind-names.js'
import type { Article, DifferenceKind, Range, Side } from '../../../core/model.js'
import { kindOf } from '../../../core/notes/relation.js'
import { plain } from '../../../core/text/plain.js'
import { overlaps } from '../../../core/text/spans.js'
import type { CompareModel } from '../../model/compare-model.js'
import { markedByHand, otherSide } from '../../model/describe.js'
import { outletName } from '../../model/format.js'
import { type Item, isMarkedByHand, itemName, verdictOf } from '../../model/items.js'
import type { MarkedRange } from '../../model/marks.js'
import type { MarkClass, Passage } from '../../../core/side-by-side/passages.js'
import { sides } from '../../model/sides.js'
import { aroundWords } from '../../model/snippet.js'
import { visibleItems } from '../../model/walk.js'

/** What the list is narrowed to. `all`: nothing is left out. */
export type ListFilter =
  | { readonly by: 'all' }
  | { readonly by: 'class'; readonly class: Item['class'] }
  | { readonly by: 'kind'; readonly kind: DifferenceKind }

export type Decided = 'accepted' | 'dismissed' | 'relabelled' | 'marked' | null

/** Words of one side, cut to what the row needs, with the words in question marked. */
export interface CellWords {
  readonly article: Article
  readonly range: Range
  /** Something of the passage is left out before or after. */
  readonly cut: { readonly before: boolean; readonly after: boolean }
  readonly marks: readonly MarkedRange[]
}

/** Where it stands on each side, short for the eye and whole for speech. */
export interface Where {
  /** 'A ¶1 · B ¶2' */
  readonly short: string
  /** 'Paragraph 1 in A, Paragraph 2 in B' */
  readonly said: string
}

export interface ListRow {
  readonly key: string
  /** Place among all that is shown, from 1. */
  readonly number: number
  readonly item: Item
  readonly name: string
  readonly place: Where
  readonly a: CellWords | null
  readonly b: CellWords | null
  readonly reason: string
  readonly decided: Decided
  readonly notes: number
}

export interface ListOptions {
  readonly hidden: readonly MarkClass[]
  readonly filter: ListFilter
  /** `open`: only what nobody has decided about yet. */
  readonly decided: 'all' | 'open'
}

export function listRows(model: CompareModel, { hidden, filter, decided }: ListOptions): readonly ListRow[] {
  const items = visibleItems(model, hidden)
  const notes = notesOfItems(model, items)
  return items
    .map((item, at) => rowOf(model, item, at + 1, notes.get(item.key) ?? 0))
    .filter((row) => passes(row.item, filter) && (decided === 'all' || row.decided === null))
}

function passes(item: Item, filter: ListFilter): boolean {
  switch (filter.by) {
    case 'all':
      return true
    case 'class':
      return item.class === filter.class
    case 'kind':
      return item.class === 'diverge' && kindOf(item.difference) === filter.kind
  }
}

/** How many notes each item has. A note is counted once: where its words are, or else at the first item of its link or passage. */
function notesOfItems(model: CompareModel, items: readonly Item[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { note, places, link, passages } of model.notes) {
    const isOnWords = (item: Item): boolean =>
      note.target.kind === 'span' &&
      sides.some((side) => {
        const words = side === 'a' ? item.spanA : item.spanB
        return (
          words !== null && places.some((place) => place.article === model[side].article.id && overlaps(place, words))
        )
      })
    const stands = (item: Item): boolean => [item.a?.key, item.b?.key].some((key) => passages.includes(key ?? ''))
    const one = items.find(isOnWords) ?? items.find((item) => link !== null && item.link === link) ?? items.find(stands)
    if (one) counts.set(one.key, (counts.get(one.key) ?? 0) + 1)
  }
  return counts
}

function rowOf(model: CompareModel, item: Item, number: number, notes: number): ListRow {
  return {
    key: item.key,
    number,
    item,
    name: itemName(item),
    place: placeOf(item),
    a: wordsOf(model, item, 'a'),
    b: wordsOf(model, item, 'b'),
    reason: reasonOf(model, item),
    decided: verdictOf(item) ?? (isMarkedByHand(item) ? 'marked' : null),
    notes,
  }
}

function placeOf(item: Item): Where {
  const passages = [item.a, item.b].flatMap((passage) => passage ?? [])
  return {
    short: passages.map((passage) => `${passage.side.toUpperCase()} ${shortPlace(passage)}`).join(' · '),
    said: passages.map(({ place, side }) => `${place} in ${side.toUpperCase()}`).join(', '),
  }
}

/** '¶7', 'headline' */
const shortPlace = ({ place }: Passage): string => place.replace(/^Paragraph /, '¶').toLowerCase()

function reasonOf(model: CompareModel, item: Item): string {
  if (isMarkedByHand(item)) return markedByHand
  if (item.class === 'diverge') return plain(item.difference.message)
  const other = outletName(model[otherSide(item.side)].article)
  return item.class === 'adds'
    ? `No words for this were found in ${other}.`
    : `No passage in ${other} was found to state this.`
}

/** Longest passage that is shown whole, in UTF-16 code units. */
const WHOLE = 90

function wordsOf(model: CompareModel, item: Item, side: Side): CellWords | null {
  const span = side === 'a' ? item.spanA : item.spanB
  const passage = item[side]
  if (!span || !passage) return null
  const { article } = model[side]
  const whole = item.class === 'only' || passage.end - passage.start <= WHOLE
  const range = whole ? { start: passage.start, end: passage.end } : aroundWords(article.text, span, passage, 24)
  const mark: MarkedRange | null =
    item.class === 'only'
      ? null
      : {
          type: 'item',
          class: item.class,
          item: item.key,
          style: item.class === 'diverge' && item.difference.significance === 'style',
          start: span.start,
          end: span.end,
        }
  const cut = { before: range.start > passage.start, after: range.end < passage.end }
  return { article, range, cut, marks: mark ? [mark] : [] }
}

/** The kinds that occur, most frequent first, for the filter. */
export function kindsIn(
  model: CompareModel,
  hidden: readonly MarkClass[],
): readonly { readonly kind: DifferenceKind; readonly name: string; readonly count: number }[] {
  const counts = new Map<DifferenceKind, number>()
  for (const item of visibleItems(model, hidden)) {
    const kind = item.class === 'diverge' ? kindOf(item.difference) : null
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, name: kindNames[kind], count }))
    .sort((one, other) => other.count - one.count)
}
