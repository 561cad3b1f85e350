/** A person's judgement on something shown, as a decision that holds on to its words. */
import type { DecidedDifference, Decision } from '../../core/notes/model.js'
import { anchorOf } from '../model/anchor.js'
import type { CompareModel } from '../model/compare-model.js'
import { otherSide } from '../model/describe.js'
import type { DifferenceItem, Item } from '../model/items.js'

export type Verdict = NonNullable<DecidedDifference['verdict']>

/** The words of both ends of a link, by its first and last passage. */
export function anchorsOfLink(model: CompareModel | null, id: string) {
  const link = model?.links.get(id)
  const ends = (side: 'a' | 'b') => {
    const first = link?.[side][0]
    const last = link?.[side].at(-1)
    return model && first && last ? anchorOf(model[side].article, { start: first.start, end: last.end }) : null
  }
  const a = ends('a')
  const b = ends('b')
  return a && b ? { a, b } : null
}

/** 'this difference', 'this added detail', 'this passage only in B'. */
export function thisItem(item: Item): string {
  switch (item.class) {
    case 'adds':
      return 'this added detail'
    case 'only':
      return `this passage only in ${item.side.toUpperCase()}`
    case 'diverge':
      return 'this difference'
  }
}

export function judgement(model: CompareModel, item: Item, verdict: Verdict, becomes?: string): Decision | null {
  if (item.class === 'diverge') return differenceDecision(model, item, verdict, becomes)
  const words = item.side === 'a' ? item.spanA : item.spanB
  if (verdict === 'relabelled' || words === null) return null
  return {
    kind: 'addition',
    anchor: anchorOf(model[item.side].article, words),
    against: model[otherSide(item.side)].article.file,
    was: item.class,
    verdict,
  }
}

function differenceDecision(
  model: CompareModel,
  item: DifferenceItem,
  verdict: Verdict,
  becomes?: string,
): Decision | null {
  const ends = anchorsOfLink(model, item.link)
  if (!ends) return null
  const { difference } = item
  return {
    kind: 'difference',
    ...ends,
    aText: difference.a?.text ?? null,
    bText: difference.b?.text ?? null,
    was: difference.original ?? difference.kind,
    verdict,
    becomes: (becomes as typeof difference.kind | undefined) ?? null,
  }
}
