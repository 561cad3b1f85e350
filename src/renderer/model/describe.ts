/** What a screen reader says about a passage and a difference: the class, both sides and the place, each once. */
import type { Side } from '../../core/model.js'
import { type CompareModel, classOfPassage, isOnlyLinked } from './compare-model.js'
import { outletName } from './format.js'
import { type Item, itemName } from './items.js'
import { alsoIn } from './others.js'
import type { Passage } from '../../core/side-by-side/passages.js'

/** "Paragraph 7, diverges, quotation: acceptable; in Northline: unexpected". */
export function describePassage(model: CompareModel, passage: Passage): string {
  return `${describeClass(model, passage)}${model.restored.has(passage.key) ? ', restored by you' : ''}`
}

function describeClass(model: CompareModel, passage: Passage): string {
  const other = outletName(model[otherSide(passage.side)].article)
  const items = model.items.filter((item) => item[passage.side] === passage && !item.dismissed)
  const said = items.filter(({ class: kind }) => kind !== 'only').map((item) => describeItem(model, item, passage.side))
  switch (classOfPassage(model, passage)) {
    case null: {
      const dismissed = model.items.some(
        (item) => item.class === 'only' && item.dismissed && item[item.side] === passage,
      )
      return dismissed ? `${passage.place}, only here, dismissed by you` : passage.place
    }
    case 'only':
      return `${passage.place}, only in ${outletName(model[passage.side].article)}${alsoIn(model, passage)}`
    case 'diverge':
      return `${passage.place}, diverges${said.length > 0 ? `, ${said.join('. ')}` : ` from ${other}`}`
    case 'adds':
      return `${passage.place}, ${said.length > 0 ? said.join('. ') : `agrees with ${other}`}`
    case 'agree':
      return `${passage.place}, ${isOnlyLinked(model, [passage]) ? 'linked by you to' : 'agrees with'} ${other}`
  }
}

/** Why passages differ in which nothing was found to differ. */
export const markedByHand = 'You marked these passages as diverging.'

export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a')

function describeItem(model: CompareModel, item: Item, side: Side): string {
  const other = otherSide(side)
  const theirName = outletName(model[other].article)
  if (item.class === 'only') return itemName(item)
  const ours = wordsOf(model, item, side)
  const theirs = wordsOf(model, item, other)
  if (item.class === 'adds') return ours ? `adds: ${ours}` : `${theirName} adds: ${theirs ?? ''}`
  return `${itemName(item).toLowerCase()}: ${ours ?? 'no such words'}; in ${theirName}: ${theirs ?? 'no such words'}`
}

/** The words in question on one side, on one line; null when that side has none. */
export function wordsOf(model: CompareModel, item: Item, side: Side): string | null {
  const span = side === 'a' ? item.spanA : item.spanB
  return span && model[side].article.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
}

/** One sentence for the announcement on Next and Previous; `count` says which of how many it is. */
export function announceItem(model: CompareModel, item: Item, count: string): string {
  const place = (item.a ?? item.b)?.place ?? ''
  const words = item.class === 'only' ? itemName(item) : describeItem(model, item, item.spanA ? 'a' : 'b')
  return `${count}: ${words}. ${place}`
}
