/** Figures that count the same thing and cannot both be right. */
import type { NumberMention } from '../analysis.js'
import { nounStem } from '../article/numbers/units.js'
import { areBothKnown } from './bothKnown.js'
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { fateOf, isFalling, isToll } from './fates.js'
import { areOfOneClass, areTermsOfOthers, areToldAlike } from './oneClass.js'
import { pairUp } from './pairing.js'
import { allAgainstParts, noneAgainstFigures, otherAmounts } from './quantifiers.js'
import { otherRanks } from './ranks.js'
import { sameThing, tellOtherFates } from './sameThing.js'
import { hasCompanion, isAmongOthers } from './share.js'
import { summedUp } from './sums.js'
import { isPartOfRival } from './partOfRival.js'
import { otherTerms } from './terms.js'
import { widened } from './vague.js'
import { bothTrue } from './written.js'
import { onceASide, overlaps, textOf, wordsIn, type SideView, type Word } from './view.js'
import { otherVotes } from './votes.js'

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
    .map((mention) => asTold(side, widened(side, mention))),
)

/** "At least 11 have died" gives the count of the hour: one of 13 is another. A round figure ("at least 20") leaves open how many more. */
function asTold(side: SideView, mention: NumberMention): NumberMention {
  const { kind, bound, value, high } = mention
  if (kind !== 'count' || bound !== 'at-least' || high !== null || value % 10 === 0) return mention
  return isToll(fateOf(side, mention)) ? { ...mention, bound: 'exact' } : mention
}

/** "At least nine citizens" and "at least 12 citizens": both tell how many are known of. Round ones leave open how many more. */
function asLeast(mention: NumberMention, others: readonly NumberMention[]): NumberMention {
  const isLeast = ({ kind, bound, unit, value, high }: NumberMention): boolean =>
    kind === 'count' &&
    bound === 'at-least' &&
    unit !== null &&
    unit === mention.unit &&
    high === null &&
    value % 10 !== 0
  const isOther = isLeast(mention) && others.some((other) => isLeast(other) && other.value !== mention.value)
  return isOther ? { ...mention, bound: 'exact' } : mention
}

/** "One" without anything counted is a pronoun ("one of them"). */
function isBare({ kind, value, unit }: NumberMention): boolean {
  return kind === 'count' && value === 1 && unit === null
}

/** Figures that agree are out of the comparison, whatever they count: a value of three digits does not recur by chance. */
function agreement(link: LinkContext, x: NumberMention, y: NumberMention): number {
  if (!bothTrue(link.a, x, link.b, y) || areOneFigure(x, y) || isPartOfRival(link, x, y)) return 0
  const telling = x.value === y.value && Math.abs(x.value) >= 100
  const near = nearness(link, x, y)
  // "Dozens are missing" leaves many values open: of another fate than "31 were killed" it explains none of them.
  const isFree = near >= 0.5 && (x.value === y.value || !tellOtherFates(link, x, y))
  // "Five women" agrees with "five women" before it does with "five days".
  if (sameThing(link, x, y) > 0) return 2 + near
  return telling || isFree ? 1 + near : 0
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
  return dayA < dayB === (isFalling(fateOf(link.a, x)) ? x.value > y.value : x.value < y.value)
}

/** How many words behind a figure its noun may stand. */
const NOUN_REACH = 4

/** A figure with what it counts, for a sentence that a reader understands by itself: "six [rifles]", "17 [Tajik servicemen]", "32 [freed]". */
function withNoun(side: SideView, mention: NumberMention): string {
  const { from, to } = wordsIn(side, mention)
  const row = side.words.slice(to, to + NOUN_REACH)
  const cut = row.findIndex((word) => word.passage !== side.words[from]?.passage || isCut(side, word))
  const near = cut < 0 ? row : row.slice(0, cut)
  const noun = near.findIndex((word) => nounStem(word.norm) === mention.unit)
  const told = near[noun + 1]
  const last = told !== undefined && (noun >= 0 || mention.unit === null) && TOLD.test(told.norm) ? told : near[noun]
  return textOf(side, {
    start: mention.start,
    end: mention.kind === 'count' ? (last?.end ?? mention.end) : mention.end,
  })
}

/** What became of those that are counted, right behind the figure or its noun. */
const TOLD = /^(?:dead|killed|missing|injured|wounded|hurt|freed|arrested|detained|rescued|alive)$/u

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

/** One figure with bounds that exclude each other ("under five", "over five") is of one thing more likely than of two. */
function sureOf(link: LinkContext, x: NumberMention, y: NumberMention): number {
  const alike = x.value === y.value && x.high === y.high
  return Math.max(sameThing(link, x, y), alike && (x.unit === y.unit || areOneFigure(x, y)) ? 0.7 : 0)
}

/** "3 percent" and "3 percentage points": one figure, and not the same change. */
const arePoints = (x: NumberMention, y: NumberMention): boolean =>
  x.kind === 'percent' && y.kind === 'percent' && x.unit !== y.unit

/** "$4 billion" and "€4 billion": one figure, and not the same sum. Dollars of several countries are written alike at home. */
const areCurrencies = (x: NumberMention, y: NumberMention): boolean =>
  x.kind === 'money' && y.kind === 'money' && x.value === y.value && familyOf(x) !== familyOf(y)

const DOLLARS: ReadonlySet<string | null> = new Set(['usd', 'cad', 'aud', 'nzd', 'hkd', 'sgd'])
const familyOf = ({ unit }: NumberMention): string | null => (DOLLARS.has(unit) ? 'usd' : unit)

/** The same figure of two different things. */
const areOneFigure = (x: NumberMention, y: NumberMention): boolean => arePoints(x, y) || areCurrencies(x, y)

/** Least agreement of the words around that is granted to two figures whose own words say that they are of one thing. */
const CLASS_NEAR = 0.45
const CLASS_SURE = 0.85
/** Least that two figures must say of themselves for passages that tell one thing in other words to settle it. */
const TOLD_SURE = 0.5

interface Match {
  readonly x: NumberMention
  readonly y: NumberMention
  readonly near: number
  readonly sure: number
}

/** "A guard and two men" are the three of the other report. */
const isCompanyApart = (link: LinkContext, x: NumberMention, y: NumberMention): boolean =>
  (y.value - x.value === 1 && hasCompanion(link.a, x)) ||
  (x.value - y.value === 1 && hasCompanion(link.b, y)) ||
  (x.unit !== y.unit &&
    ((y.unit === 'people' && isOneOfGroups(link.a, x)) || (x.unit === 'people' && isOneOfGroups(link.b, y))))

/** Several groups of whom the same is told. */
const isOneOfGroups = (side: SideView, mention: NumberMention): boolean =>
  isAmongOthers(side, mention, (other) => {
    const [one, theirs] = [fateOf(side, mention), fateOf(side, other)]
    return one !== null && theirs !== null && one !== theirs
  })

/** How well two figures that cannot both be true fit together; `sure` is 0 where they are of different things. */
function matched(link: LinkContext, x: NumberMention, y: NumberMention): Match {
  const open =
    (bothTrue(link.a, x, link.b, y) && !areOneFigure(x, y)) ||
    areTermsOfOthers(link, x, y) ||
    areBothKnown(link, x, y) ||
    isCompanyApart(link, x, y) ||
    isPartOfRival(link, x, y)
  return { x, y, near: nearness(link, x, y), sure: open ? 0 : sureOf(link, x, y) }
}

/**
 * Assigns the figures that are left to each other. Two whose own words say that they are of one thing belong together wherever they stand, as
 * long as neither side has another one of that class; the rest by the words around them.
 */
function conflicts(
  link: LinkContext,
  left: readonly NumberMention[],
  right: readonly NumberMention[],
): readonly Finding[] {
  const ofClass = (x: NumberMention, y: NumberMention): boolean => areOfOneClass(link, x, y)
  // Counted once: a table has many figures of one class.
  const inRight = new Map(left.map((x) => [x, right.filter((other) => ofClass(x, other)).length]))
  const inLeft = new Map(right.map((y) => [y, left.filter((other) => ofClass(other, y)).length]))
  const isAlone = (x: NumberMention, y: NumberMention): boolean =>
    inRight.get(x) === 1 && inLeft.get(y) === 1 && ofClass(x, y)
  const areRivals = (x: NumberMention, y: NumberMention): boolean => sameThing(link, x, y) > 0
  const isLone = (x: NumberMention, y: NumberMention): boolean =>
    right.every((other) => other === y || !areRivals(x, other)) &&
    left.every((other) => other === x || !areRivals(other, y))
  const weighed = (x: NumberMention, y: NumberMention): Match => {
    const match = matched(link, x, y)
    if (match.sure === 0) return match
    if (isAlone(x, y))
      return { ...match, near: Math.max(match.near, CLASS_NEAR), sure: Math.max(match.sure, CLASS_SURE) }
    // Nothing is granted to figures around which the words agree as it is.
    const isTold = match.near < CLASS_NEAR && match.sure >= TOLD_SURE && isLone(x, y) && areToldAlike(link, x, y)
    return isTold ? { ...match, near: Math.max(match.near, CLASS_NEAR) } : match
  }
  const scored = (x: NumberMention, y: NumberMention): number => {
    const { near, sure } = weighed(x, y)
    return near * sure
  }
  return pairUp(left, right, scored).map(({ a, b }) => {
    const { near, sure } = weighed(a, b)
    return finding(link, a, b, near, sure)
  })
}

export const numberDetector: Detector = {
  kind: 'number',
  detect(link) {
    const [inA, inB] = [amounts(link.a), amounts(link.b)]
    const left = inA.map((mention) => asLeast(mention, inB))
    const right = inB.map((mention) => asLeast(mention, inA))
    const ranks = [
      ...otherRanks(link),
      ...otherVotes(link),
      ...otherAmounts(link),
      ...otherTerms(link),
      ...noneAgainstFigures(link),
      ...allAgainstParts(link),
    ]
    if (left.length === 0 || right.length === 0) return ranks
    const agreed = pairUp(left, right, (x, y) => agreement(link, x, y))
    const summed = summedUp(link, left, right)
    const isLeft = (x: NumberMention, other: SideView): boolean => !summed.has(x) && !isCountedUp(x, other)
    const restA = left.filter((x) => !agreed.some((pair) => pair.a === x) && isLeft(x, link.b))
    const restB = right.filter((y) => !agreed.some((pair) => pair.b === y) && isLeft(y, link.a))
    const apart = conflicts(link, restA, restB)
    return [...apart, ...ranks]
  },
}
