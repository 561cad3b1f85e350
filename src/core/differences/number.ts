/** Figures that count the same thing and cannot both be right. */
import type { NumberMention } from '../analysis.js'
import { areBothKnown } from './bothKnown.js'
import { conceptOf } from './concepts.js'
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { fateOf } from './fates.js'
import { compatible } from './figures.js'
import { pairUp } from './pairing.js'
import { summedUp } from './sums.js'
import { widened } from './vague.js'
import { onceASide, overlaps, textOf, wordsIn, type SideView, type Word } from './view.js'

/** Kinds that other detectors read (days and years), or that name a place in a row rather than an amount. */
const NOT_AMOUNTS: ReadonlySet<NumberMention['kind']> = new Set(['year', 'ordinal', 'clock'])

/** A bare figure that touches a date is part of it ("Sept. 11"); an amount beside one is not ("grew 15 percent last year"). */
function isOfDate(side: SideView, mention: NumberMention): boolean {
  if (mention.kind !== 'count') return side.dates.some((date) => overlaps(date, mention))
  return side.dates.some((date) => date.start - 2 < mention.end && mention.start < date.end + 2)
}

const amounts = onceASide((side): readonly NumberMention[] =>
  side.numbers
    .filter((mention) => !NOT_AMOUNTS.has(mention.kind) && !isOfDate(side, mention) && !isBare(mention))
    .map((mention) => widened(side, mention)),
)

/** "One" without anything counted is a pronoun ("one of them"). */
function isBare({ kind, value, unit }: NumberMention): boolean {
  return kind === 'count' && value === 1 && unit === null
}

/** What share of a whole a count is: the whole itself, a stretch of a row ("the first two"), or what comes on top ("two more"). */
type Part = 'all' | 'stretch' | 'further' | 'set'

const STRETCH: ReadonlySet<string> = new Set(
  'first last next past previous final latest opening closing top every each'.split(' '),
)
const FURTHER: ReadonlySet<string> = new Set('another other more additional further extra remaining'.split(' '))

/** "the first two games" and "six games", "three more deaths" and "nine deaths", "some of the 20" and "two" do not count the same. */
function partOf(side: SideView, mention: NumberMention): Part {
  const { from, to } = wordsIn(side, mention)
  const before = [side.words[from - 1]?.norm ?? '', side.words[from]?.norm ?? '']
  if (before.some((word) => STRETCH.has(word))) return 'stretch'
  if (FURTHER.has(before[0] ?? '') || FURTHER.has(side.words[to]?.norm ?? '')) return 'further'
  const lead = side.words.slice(Math.max(0, from - 2), to).map(({ norm }) => norm)
  return lead.some((word, at) => word === 'of' && lead[at + 1] === 'the') ? 'set' : 'all'
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

const RATES: ReadonlySet<string> = new Set(
  'rate rates tax interest growth margin turnout inflation yield discount'.split(' '),
)

/** "10 percent of the income" is a share, "a rate of 30 percent" is none. */
function isShareAndRate(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const ofWhat = (side: SideView, mention: NumberMention): 'share' | 'rate' | null => {
    const { from, to } = wordsIn(side, mention)
    const before = side.words.slice(Math.max(0, from - 3), from)
    if (before.some(({ norm }) => RATES.has(norm))) return 'rate'
    return side.words.slice(to - 1, to + 2).some(({ norm }) => norm === 'of') ? 'share' : null
  }
  const [one, other] = [ofWhat(link.a, x), ofWhat(link.b, y)]
  return one !== null && other !== null && one !== other
}

/** "Nine killed" and "60 injured" can both be true, whatever else the passages have in common. */
function haveOtherFates(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  if (x.kind !== 'count' || y.kind !== 'count') return false
  const [one, other] = [fateOf(link.a, x), fateOf(link.b, y)]
  return one !== null && other !== null && one !== other
}

const ENDS: ReadonlySet<string> = new Set(['by', 'to', 'from'])

/** "Raised by half a point" and "raised from 4.75 percent" tell of two ends of one change. */
function areOtherEnds(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const end = (side: SideView, mention: NumberMention): string =>
    side.words[wordsIn(side, mention).from - 1]?.norm ?? ''
  const [one, other] = [end(link.a, x), end(link.b, y)]
  return ENDS.has(one) && ENDS.has(other) && one !== other
}

function unitOf({ unit }: NumberMention): string | null {
  return unit === null ? null : conceptOf({ norm: unit, stem: unit })
}

/**
 * 1: the same counted noun. 0.9: the same word beside both. 0.75: the same unit, which says how but not what is measured. 0.25 to 0.5: only the
 * words around can tell. 0: different things.
 */
function sameThing(link: LinkContext, x: NumberMention, y: NumberMention): number {
  if (partOf(link.a, x) !== partOf(link.b, y) || haveOtherFates(link, x, y) || areOtherEnds(link, x, y)) return 0
  const [one, other] = [unitOf(x), unitOf(y)]
  if (x.kind !== y.kind && (x.kind === 'score' || y.kind === 'score')) return 0
  if (x.kind !== 'count' && one !== null && other !== null && one !== other) return 0
  if (x.kind === 'percent' && isShareAndRate(link, x, y)) return 0
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

/** "Two were arrested and a third was held" makes three. */
function isCountedUp({ kind, value, unit }: NumberMention, other: SideView): boolean {
  if (kind !== 'count' || unit === null || value < 2) return false
  return other.numbers.some(
    (ordinal) =>
      ordinal.kind === 'ordinal' &&
      ordinal.value === value &&
      /^an?$/u.test(other.words[wordsIn(other, ordinal).from - 1]?.norm ?? ''),
  )
}

/** Tolls and counts rise while a story runs: a higher one in a report of a later day need not contradict the lower one. */
function mayHaveRisen(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const [dayA, dayB] = [link.a, link.b].map((side) => side.analysis.article.published?.slice(0, 10) ?? null)
  if (x.kind !== 'count' || !dayA || !dayB || dayA === dayB) return false
  return dayA < dayB === x.value < y.value
}

/** Words behind a noun that are none themselves and begin what is no longer counted. */
const ENDS_NOUN: ReadonlySet<string> = new Set('since after before during amid despite including'.split(' '))

/** A figure with what it counts, for a sentence that a reader understands by itself: "six [rifles]". */
function withNoun(side: SideView, mention: NumberMention): string {
  const { from, to } = wordsIn(side, mention)
  const words = side.words.slice(to, to + COUNTED_REACH)
  const end = words.findIndex(
    (word) => word.stop || ENDS_NOUN.has(word.norm) || word.passage !== side.words[from]?.passage || isCut(side, word),
  )
  const last = words[(end < 0 ? words.length : end) - 1]
  return textOf(side, {
    start: mention.start,
    end: mention.kind === 'count' ? (last?.end ?? mention.end) : mention.end,
  })
}

function isCut(side: SideView, word: Word): boolean {
  const before = side.words[word.index - 1]
  return before !== undefined && /[^\s\p{L}\p{N}'’"“”-]/u.test(side.analysis.article.text.slice(before.end, word.start))
}

function finding(link: LinkContext, x: NumberMention, y: NumberMention, near: number, sure: number): Finding {
  const [first, second] = [x, y]
    .map((mention, side) => ({ value: mention.value, words: withNoun(side === 0 ? link.a : link.b, mention) }))
    .sort((one, other) => one.value - other.value)
  return {
    kind: 'number',
    significance: 'fact',
    a: { start: x.start, end: x.end },
    b: { start: y.start, end: y.end },
    message: mayHaveRisen(link, x, y)
      ? `One report says “${first?.words ?? ''}”, a later one “${second?.words ?? ''}”; it may simply know more.`
      : `One report says “${first?.words ?? ''}”, the other “${second?.words ?? ''}”.`,
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
    const summed = summedUp(left, right)
    const rest = (side: SideView, other: SideView, known: readonly NumberMention[]): readonly NumberMention[] =>
      amounts(side).filter((x) => !known.includes(x) && !summed.has(x) && !isCountedUp(x, other))
    const restA = rest(
      link.a,
      link.b,
      agreed.map(({ a }) => a),
    )
    const restB = rest(
      link.b,
      link.a,
      agreed.map(({ b }) => b),
    )
    const scored = (x: NumberMention, y: NumberMention): number =>
      compatible(x, y) || areBothKnown(link, x, y) ? 0 : sameThing(link, x, y) * nearness(link, x, y)
    return pairUp(restA, restB, scored).map(({ a, b }) =>
      finding(link, a, b, nearness(link, a, b), sameThing(link, a, b)),
    )
  },
}
