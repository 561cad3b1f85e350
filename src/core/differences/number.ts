/** Figures that count the same thing and cannot both be right. */
import type { NumberMention } from '../analysis.js'
import { conceptOf } from './concepts.js'
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { compatible } from './figures.js'
import { pairUp } from './pairing.js'
import { textOf, wordsIn, type SideView } from './view.js'

/** Kinds that other detectors read (days and years), or that name a place in a row rather than an amount. */
const NOT_AMOUNTS: ReadonlySet<NumberMention['kind']> = new Set(['year', 'ordinal', 'clock'])

/** A figure that touches a date is part of it ("Sept. 11"). */
function isOfDate(side: SideView, mention: NumberMention): boolean {
  return side.dates.some((date) => date.start - 2 < mention.end && mention.start < date.end + 2)
}

function amounts(side: SideView): readonly NumberMention[] {
  return side.numbers.filter((mention) => !NOT_AMOUNTS.has(mention.kind) && !isOfDate(side, mention))
}

/** How far from a figure the word that it counts may stand, in words. */
const COUNTED_REACH = 3

/** The nearest word of meaning behind and before a figure: what is counted, or what happened to it ("injuring 80", "80 were hurt"). */
function counted(side: SideView, mention: NumberMention): ReadonlySet<string> {
  const { from, to } = wordsIn(side, mention)
  const passage = side.words[from]?.passage
  const first = (step: 1 | -1, start: number): string | null => {
    for (let distance = 0; distance < COUNTED_REACH; distance++) {
      const word = side.words[start + step * distance]
      if (word?.passage !== passage) return null
      if (word && !word.stop) return conceptOf(word)
    }
    return null
  }
  return new Set([first(1, to), first(-1, from - 1)].filter((concept) => concept !== null))
}

function unitOf({ unit }: NumberMention): string | null {
  return unit === null ? null : conceptOf({ norm: unit, stem: unit })
}

/**
 * 1: the same counted noun. 0.9: the same word beside both. 0.75: the same unit, which says how but not what is measured. 0.25 to 0.5: only the
 * words around can tell. 0: different things.
 */
function sameThing(link: LinkContext, x: NumberMention, y: NumberMention): number {
  const [one, other] = [unitOf(x), unitOf(y)]
  if (x.kind !== y.kind && (x.kind === 'score' || y.kind === 'score')) return 0
  if (x.kind !== 'count' && one !== null && other !== null && one !== other) return 0
  const [left, right] = [counted(link.a, x), counted(link.b, y)]
  if (one !== null && one === other) {
    const beside = x.kind !== 'count' && [...right].some((concept) => left.has(concept))
    return x.kind === 'count' || beside ? 1 : 0.75
  }
  // "puts the magnitude at 6.1": the unit of one is a word beside the other
  if ((one !== null && right.has(one)) || (other !== null && left.has(other))) return x.kind === y.kind ? 0.9 : 0.8
  if (x.kind !== y.kind) return 0
  if ([...right].some((concept) => left.has(concept))) return 0.9
  return one === null || other === null ? 0.5 : 0.25
}

/** Figures that agree are out of the comparison, whatever they count: a value of three digits does not recur by chance. */
function agreement(link: LinkContext, x: NumberMention, y: NumberMention): number {
  if (!compatible(x, y)) return 0
  const telling = x.value === y.value && Math.abs(x.value) >= 100
  return sameThing(link, x, y) > 0 || telling || nearness(link, x, y) >= 0.5 ? 1 + nearness(link, x, y) : 0
}

/** Tolls and counts rise while a story runs: a higher one in a report of a later day need not contradict the lower one. */
function mayHaveRisen(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const [dayA, dayB] = [link.a, link.b].map((side) => side.analysis.article.published?.slice(0, 10) ?? null)
  if (x.kind !== 'count' || !dayA || !dayB || dayA === dayB) return false
  return dayA < dayB === x.value < y.value
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
    message: mayHaveRisen(link, x, y)
      ? `One report says ${first?.words ?? ''}, a later one ${second?.words ?? ''}; it may simply know more.`
      : `One report says ${first?.words ?? ''}, the other ${second?.words ?? ''}.`,
    evidence: { near, alike: link.contained, sure },
  }
}

export const numberDetector: Detector = {
  kind: 'number',
  detect(link) {
    const left = amounts(link.a)
    const right = amounts(link.b)
    if (left.length === 0 || right.length === 0) return []
    const agreed = pairUp(left, right, (x, y) => agreement(link, x, y))
    const restA = left.filter((x) => !agreed.some((pair) => pair.a === x))
    const restB = right.filter((y) => !agreed.some((pair) => pair.b === y))
    const scored = (x: NumberMention, y: NumberMention): number =>
      compatible(x, y) ? 0 : sameThing(link, x, y) * nearness(link, x, y)
    return pairUp(restA, restB, scored).map(({ a, b }) =>
      finding(link, a, b, nearness(link, a, b), sameThing(link, a, b)),
    )
  },
}
