/** Figures that count the same thing and cannot both be right. */
import type { NumberMention } from '../analysis.js'
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { compatible } from './figures.js'
import { pairUp } from './pairing.js'
import { overlaps, textOf, type SideView } from './view.js'

/** Kinds that other detectors read (days and years), or that name a place in a row rather than an amount. */
const NOT_AMOUNTS: ReadonlySet<NumberMention['kind']> = new Set(['year', 'ordinal', 'clock'])

function amounts(side: SideView): readonly NumberMention[] {
  return side.numbers.filter(
    (mention) => !NOT_AMOUNTS.has(mention.kind) && !side.dates.some((date) => overlaps(date, mention)),
  )
}

/** 1: the same unit or counted noun. 0.5: at least one side names none, so only the words around can tell. 0: different things. */
function sameThing(x: NumberMention, y: NumberMention): number {
  if (x.unit !== null && x.unit === y.unit) return 1
  if (x.kind !== y.kind) return 0
  if (x.unit === null || y.unit === null) return 0.5
  return x.kind === 'count' ? 0.25 : 0
}

function finding(link: LinkContext, x: NumberMention, y: NumberMention, near: number, sure: number): Finding {
  const [first, second] = [x, y]
    .map((mention, side) => ({ value: mention.value, words: textOf(side === 0 ? link.a : link.b, mention) }))
    .sort((one, other) => one.value - other.value)
  return {
    kind: 'number',
    significance: 'fact',
    a: { start: x.start, end: x.end },
    b: { start: y.start, end: y.end },
    message: `One report says ${first?.words ?? ''}, the other ${second?.words ?? ''}.`,
    evidence: { near, alike: link.contained, sure },
  }
}

export const numberDetector: Detector = {
  kind: 'number',
  detect(link) {
    const left = amounts(link.a)
    const right = amounts(link.b)
    if (left.length === 0 || right.length === 0) return []
    const agreed = pairUp(left, right, (x, y) =>
      compatible(x, y) && sameThing(x, y) > 0 ? 1 + nearness(link, x, y) : 0,
    )
    const restA = left.filter((x) => !agreed.some((pair) => pair.a === x))
    const restB = right.filter((y) => !agreed.some((pair) => pair.b === y))
    const scored = (x: NumberMention, y: NumberMention): number =>
      compatible(x, y) ? 0 : sameThing(x, y) * nearness(link, x, y)
    return pairUp(restA, restB, scored).map(({ a, b }) => finding(link, a, b, nearness(link, a, b), sameThing(a, b)))
  },
}
