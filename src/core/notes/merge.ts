/**
 * Changes to the notes of a folder, and laying them over what stands in the file.
 *
 * The file may have been changed by another window, another machine or another tool since it was read. So a save is not "write all I
 * have" but "make this change to what is there now"; where both sides changed the same note, both are kept.
 */
import type { Annotations, Correction, Note } from './model.js'

type Item = Note | Correction

/** `base` is the `modified` time of the version that was changed; null for a new item. */
export type Change =
  | { readonly kind: 'put'; readonly item: Item; readonly base: string | null }
  | { readonly kind: 'remove'; readonly type: Item['type']; readonly id: string; readonly base: string }

export interface Merged {
  readonly annotations: Annotations
  /** Ids of the copies that were kept because both sides had changed the same item. */
  readonly conflicts: readonly string[]
}

export function applyChanges(there: Annotations, changes: readonly Change[]): Merged {
  const conflicts: string[] = []
  const annotations = changes.reduce((now, change) => {
    const applied = applyChange(now, change)
    conflicts.push(...applied.conflicts)
    return applied.annotations
  }, there)
  return { annotations, conflicts }
}

function applyChange(there: Annotations, change: Change): Merged {
  const type = change.kind === 'put' ? change.item.type : change.type
  if (type === 'note') {
    const { items, conflicts } = change.kind === 'put' && change.item.type === 'note' ? put(there.notes, change.item, change.base) : taken(there.notes, change) // prettier-ignore
    return { annotations: { ...there, notes: items }, conflicts }
  }
  const { items, conflicts } = change.kind === 'put' && change.item.type === 'correction' ? put(there.corrections, change.item, change.base) : taken(there.corrections, change) // prettier-ignore
  return { annotations: { ...there, corrections: items }, conflicts }
}

interface Laid<T> {
  readonly items: readonly T[]
  readonly conflicts: readonly string[]
}

function put<T extends Item>(items: readonly T[], item: T, base: string | null): Laid<T> {
  const there = items.find(({ id }) => id === item.id)
  if (there === undefined) return { items: [...items, item], conflicts: [] }
  const replaced = (by: T): T[] => items.map((one) => (one === there ? by : one))
  if (there.modified === base || same(there, item)) return { items: replaced(item), conflicts: [] }
  const [newer, older] = newest(item, there)
  const copy: T = { ...older, id: copyId(older) }
  // The same conflict met again, as by a retry, makes no second copy.
  if (items.some(({ id }) => id === copy.id)) return { items: replaced(newer), conflicts: [] }
  return { items: [...replaced(newer), copy], conflicts: [copy.id] }
}

/** Removing what somebody changed meanwhile would lose their words: it stays. */
function taken<T extends Item>(items: readonly T[], change: Change): Laid<T> {
  if (change.kind === 'put') return { items, conflicts: [] }
  return { items: items.filter(({ id, modified }) => id !== change.id || modified !== change.base), conflicts: [] }
}

function newest<T extends Item>(ours: T, theirs: T): readonly [newer: T, older: T] {
  const difference = Date.parse(ours.modified) - Date.parse(theirs.modified)
  return difference >= 0 || Number.isNaN(difference) ? [ours, theirs] : [theirs, ours]
}

function copyId(item: Item): string {
  return `${item.id}~${item.modified}`
}

function same(one: Item, other: Item): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** The changes that make `after` of `before`. */
export function changesBetween(before: Annotations, after: Annotations): readonly Change[] {
  const lists = (annotations: Annotations): readonly Item[] => [...annotations.notes, ...annotations.corrections]
  const key = (item: Item): string => `${item.type} ${item.id}`
  const [old, now] = [before, after].map((one) => new Map(lists(one).map((item) => [key(item), item])))
  const puts = [...(now ?? [])].flatMap(([name, item]): Change[] => {
    const was = old?.get(name)
    if (was !== undefined && same(was, item)) return []
    return [{ kind: 'put', item, base: was?.modified ?? null }]
  })
  const removals = [...(old ?? [])].flatMap(([name, item]): Change[] =>
    now?.has(name) === true ? [] : [{ kind: 'remove', type: item.type, id: item.id, base: item.modified }],
  )
  return [...puts, ...removals]
}

/** Two collections of the same folder as one, by id and time: the newer version of an item counts. */
export function union(one: Annotations, other: Annotations): Annotations {
  return { notes: unionOf(one.notes, other.notes), corrections: unionOf(one.corrections, other.corrections) }
}

function unionOf<T extends Item>(one: readonly T[], other: readonly T[]): readonly T[] {
  const byId = new Map(one.map((item) => [item.id, item]))
  for (const item of other) {
    const there = byId.get(item.id)
    byId.set(item.id, there === undefined ? item : newest(item, there)[0])
  }
  return [...byId.values()]
}
