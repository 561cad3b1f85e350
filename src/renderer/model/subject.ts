/** What the inspector is about: the current difference, or what the passage under the cursor takes part in. */
import type { CompareModel, LinkView, PlacedNote } from './compare-model.js'
import type { Item } from './items.js'
import { counterpart, linkOf } from './links-of.js'
import type { Passage } from '../../core/side-by-side/passages.js'

export interface Subject {
  readonly item: Item | null
  readonly link: LinkView | null
  readonly a: Passage | null
  readonly b: Passage | null
}

/** `chosen` is the link to be shown where the passage under the cursor has several; without it the one of its row is. */
export function subjectOf(
  model: CompareModel,
  current: string | null,
  cursor: string | null,
  chosen: string | null = null,
): Subject | null {
  const item = model.items.find(({ key }) => key === current)
  if (item) return ofItem(model, item)
  const passage = cursor === null ? undefined : model.passage.get(cursor)
  if (!passage) return null
  const only = model.items.find((one) => one.class === 'only' && one[one.side] === passage)
  if (only) return ofItem(model, only)
  const link = linkOf(model, passage, chosen)
  if (!link) return null
  const end = (side: 'a' | 'b'): Passage | null => (passage.side === side ? passage : counterpart(model, link, passage))
  return { item: null, link, a: end('a'), b: end('b') }
}

const ofItem = (model: CompareModel, item: Item): Subject => ({
  item,
  link: item.link === null ? null : (model.links.get(item.link) ?? null),
  a: item.a,
  b: item.b,
})

/** Notes that hang on the same link, or on one of the same passages. */
export function notesOn(model: CompareModel, subject: Subject): readonly PlacedNote[] {
  const keys = [subject.a?.key, subject.b?.key]
  return model.notes.filter((note) => note.passages.some((key) => keys.includes(key)))
}
