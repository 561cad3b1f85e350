/** Walking from one difference to the next, from where the reader is. */
import type { CompareModel } from './compare-model.js'
import { counted, formatCount } from './format.js'
import type { Item } from './items.js'
import { counterpart, linkOf } from './links-of.js'
import type { MarkClass, PassageKind } from '../../core/side-by-side/passages.js'

/** The items that are shown, in reading order. */
export function visibleItems(model: CompareModel, hidden: readonly MarkClass[]): readonly Item[] {
  return model.items.filter((item) => !hidden.includes(item.class))
}

/** Only in one article, or more in one: such words of these say little of how the two tell their story. */
const apart: readonly PassageKind[] = ['caption', 'headline', 'heading']

/**
 * Next and Previous come by it. They pass over what was dismissed, captions, headlines that stand alone, and what one side adds where
 * the person has said already how the two passages stand to each other. All of that is marked and listed like anything else.
 */
export function isWalkedTo(model: CompareModel, item: Item): boolean {
  if (item.dismissed) return false
  if (item.class === 'diverge') return true
  const kind = item[item.side]?.kind ?? 'text'
  if (item.class === 'only') return !apart.includes(kind)
  const said = model.links.get(item.link)?.said ?? null
  return kind !== 'caption' && (said === null || said === 'linked')
}

const countNames: Readonly<Record<Item['class'], string>> = {
  diverge: 'Difference',
  adds: 'Added detail',
  only: 'Only in one:',
}

/** "Difference 3 of 5": each class is counted by itself, for what is added or told by one only is no difference of fact. */
export function countOf(items: readonly Item[], item: Item): string {
  const alike = items.filter((one) => one.class === item.class)
  return `${countNames[item.class]} ${String(alike.indexOf(item) + 1)} of ${String(alike.length)}`
}

/** "5 differences · 23 added · 22 only in one": what is shown and was not dismissed. */
export function tallyOf({ counts }: CompareModel, hidden: readonly MarkClass[]): string {
  const parts = [
    ['diverge', counted(counts.diverge, 'difference')],
    ['adds', `${formatCount(counts.adds)} added`],
    ['only', `${formatCount(counts.only)} only in one`],
  ] as const
  const told = parts.filter(([mark]) => !hidden.includes(mark) && (mark === 'diverge' || counts[mark] > 0))
  return told.length === 0 ? 'Nothing is shown' : told.map(([, words]) => words).join(' · ')
}

export interface Cursor {
  /** Key of the current item, if there is one. */
  readonly item: string | null
  /** Key of the passage that the cursor stands in. */
  readonly passage: string | null
}

/**
 * The next item in the given direction, from the cursor and not from the top. Wraps round at the ends, as a person would expect of
 * "next"; null when there is nothing to walk to.
 */
export function step(
  model: CompareModel,
  items: readonly Item[],
  cursor: Cursor,
  direction: 1 | -1,
): { readonly item: Item; readonly wrapped: boolean } | null {
  const size = items.length
  const from = startOf(model, items, cursor, direction)
  for (let moved = 0; moved < size; moved += 1) {
    const raw = from + direction * moved
    const at = ((raw % size) + size) % size
    const item = items[at]
    if (item && isWalkedTo(model, item)) return { item, wrapped: raw < 0 || raw >= size }
  }
  return null
}

/** Index of the first candidate; may lie one outside the list. */
function startOf(model: CompareModel, items: readonly Item[], cursor: Cursor, direction: 1 | -1): number {
  const current = items.findIndex((item) => item.key === cursor.item)
  if (current >= 0) return current + direction
  if (cursor.passage === null) return direction === 1 ? 0 : items.length - 1
  const order = readingOrder(model)
  const here = order.get(cursor.passage) ?? 0
  const placeOf = (item: Item): number => Math.min(...[item.a, item.b].map((p) => (p ? (order.get(p.key) ?? 0) : 1e9)))
  const after = items.findIndex((item) => placeOf(item) >= here)
  if (direction === 1) return after < 0 ? items.length : after
  return (after < 0 ? items.length : after) - 1
}

/** Passage keys in the order of the rows. */
function readingOrder(model: CompareModel): ReadonlyMap<string, number> {
  const keys = model.rows.flatMap((row) => [...row.a, ...row.b].map(({ key }) => key))
  return new Map(keys.map((key, at) => [key, at]))
}

/** The passage above or below on the same side that can take the cursor; furniture and asides are passed over. */
export function neighbourPassage(model: CompareModel, key: string, direction: 1 | -1): string | null {
  const passage = model.passage.get(key)
  if (!passage) return null
  const { passages } = model[passage.side]
  for (let at = passage.index + direction; at >= 0 && at < passages.length; at += direction) {
    const next = passages[at]
    if (next && next.kind !== 'aside') return next.key
  }
  return null
}

/**
 * The passage on the other side that the link ties to this one which is shown of it; without a link, the one that stands opposite. Null
 * when that side is empty.
 */
export function oppositePassage(model: CompareModel, key: string, chosen: string | null = null): string | null {
  const passage = model.passage.get(key)
  if (!passage) return null
  const side = passage.side === 'a' ? 'b' : 'a'
  const link = linkOf(model, passage, chosen)
  const linked = link && counterpart(model, link, passage)
  if (linked) return linked.key
  const at = model.rows.findIndex((row) => row === model.rowOf.get(key))
  for (const row of [...model.rows.slice(at), ...model.rows.slice(0, at).reverse()]) {
    const opposite = row[side].find(({ kind }) => kind !== 'aside')
    if (opposite) return opposite.key
  }
  return null
}
