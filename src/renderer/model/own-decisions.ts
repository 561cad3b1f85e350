/** What a person decided about what is shown, whenever that was: each thing once, with all that must go to take it back. */
import type { Range } from '../../core/model.js'
import { findDecisions } from '../../core/notes/apply.js'
import type { Correction } from '../../core/notes/model.js'
import { linkBetween } from '../../core/notes/relation.js'
import { overlaps } from '../../core/text/spans.js'
import type { CompareModel } from './compare-model.js'
import type { DifferenceItem, Item } from './items.js'
import type { Passage } from '../../core/side-by-side/passages.js'
import { aroundWords } from './snippet.js'
import type { Subject } from './subject.js'

/** One thing that was decided. `said` goes on with "by you": "Marked as diverging". */
export interface OwnDecision {
  readonly said: string
  /** Words of the passage it was about, where these are not shown beside it. */
  readonly about: string | null
  readonly ids: readonly string[]
}

export type Found = ReturnType<typeof findDecisions>
type OnPair = Extract<Found[number], { readonly on: 'pair' }>

export const decisionsFound = ({ a, b }: CompareModel, corrections: readonly Correction[]): Found =>
  findDecisions(a.article, b.article, corrections)

/** Ids of the decisions that are about this item alone. */
export function idsOfItem(model: CompareModel, found: Found, item: Item): readonly string[] {
  return found.filter((one) => isOn(model, one, item)).map(({ id }) => id)
}

/** The same, or, where the whole link was decided about, that. */
export function idsBehindItem(model: CompareModel, found: Found, item: Item): readonly string[] {
  const own = idsOfItem(model, found, item)
  if (own.length > 0 || item.class !== 'diverge') return own
  return relationsOf(model, found, item.link).map(({ id }) => id)
}

/** What was decided about the link and the passages of the subject, beside the item itself. */
export function decisionsOn(model: CompareModel, found: Found, subject: Subject): readonly OwnDecision[] {
  const link = subject.link?.link.id
  return [...(link === undefined ? [] : ofLink(model, found, link)), ...unlinked(model, found, subject)]
}

function isOn(model: CompareModel, one: Found[number], item: Item): boolean {
  if (item.class === 'diverge') return one.on === 'pair' && isOnDifference(model, one, item)
  if (one.on === 'pair' || one.side !== item.side || one.decision.was !== item.class) return false
  const words = item.side === 'a' ? item.spanA : item.spanB
  return words !== null && overlaps(words, one.range)
}

function isOnDifference(model: CompareModel, { decision, swapped, a, b }: OnPair, item: DifferenceItem): boolean {
  if (decision.kind !== 'difference') return false
  const link = model.links.get(item.link)?.link
  const [inA, inB] = swapped ? [decision.bText, decision.aText] : [decision.aText, decision.bText]
  const sameWords = (item.difference.a?.text ?? null) === inA && (item.difference.b?.text ?? null) === inB
  return sameWords && a.ids.some((id) => link?.a.includes(id)) && b.ids.some((id) => link?.b.includes(id))
}

const isAbout = (model: CompareModel, link: string, one: Found[number]): one is OnPair =>
  one.on === 'pair' &&
  linkBetween(
    [...model.links.values()].map((view) => view.link),
    one,
  )?.id === link

function relationsOf(model: CompareModel, found: Found, link: string): readonly OnPair[] {
  return found.filter(
    (one): one is OnPair =>
      isAbout(model, link, one) &&
      (one.decision.kind === 'relation' || (one.decision.kind === 'link' && one.decision.relation === 'diverge')),
  )
}

function ofLink(model: CompareModel, found: Found, link: string): readonly OwnDecision[] {
  const relations = relationsOf(model, found, link)
  const made = found.filter((one) => isAbout(model, link, one) && one.decision.kind === 'link')
  const last = relations.at(-1)?.decision
  const said = last?.kind === 'relation' && last.relation === 'agree' ? 'Marked as agreeing' : 'Marked as diverging'
  const relation = { said, about: null, ids: relations.map(({ id }) => id) }
  // What was said of a link that is no more would make it anew.
  const ids = [...new Set([...made, ...relations].map(({ id }) => id))]
  return [...(last ? [relation] : []), ...(made.length > 0 ? [{ said: 'Linked', about: null, ids }] : [])]
}

/** Passages that were parted from one of these, and are still apart. */
function unlinked(model: CompareModel, found: Found, subject: Subject): readonly OwnDecision[] {
  const all = [...model.links.values()].map(({ link }) => link)
  const parted = found.filter(
    (one): one is OnPair => one.on === 'pair' && one.decision.kind === 'unlink' && linkBetween(all, one) === undefined,
  )
  const byWords = new Map<string, OwnDecision>()
  for (const one of parted) {
    const side = holds(subject.a, one.a.ids) ? 'b' : holds(subject.b, one.b.ids) ? 'a' : null
    if (side === null) continue
    const about = begun(model[side].article.text, one[side].range)
    const ids = [...(byWords.get(about)?.ids ?? []), one.id]
    byWords.set(about, { said: 'Unlinked', about, ids })
  }
  return [...byWords.values()]
}

/** The first words, cut between words. */
function begun(text: string, range: Range): string {
  const { end } = aroundWords(text, { start: range.start, end: range.start }, range, 60)
  return `${text.slice(range.start, end).replace(/\s+/g, ' ')}${end < range.end ? ' …' : ''}`
}

const holds = (passage: Passage | null, ids: readonly string[]): boolean =>
  passage?.sentences.some((id) => ids.includes(id)) ?? false
