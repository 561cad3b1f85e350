/** When two figures can both be true. */
import type { NumberMention } from '../analysis.js'

/** The values that a figure leaves open, both ends included. */
interface Interval {
  readonly low: number
  readonly high: number
}

function significantDigits(value: number): number {
  const digits = Math.abs(value).toExponential().replace(/e.*/, '').replace('.', '')
  return digits.length
}

/** Half of the last digit that a value was given to: 250 may stand for 245 to 255, 1.4 for 1.35 to 1.45. Zero for 0. */
function rounding(value: number): number {
  if (value === 0) return 0
  const digits = significantDigits(value)
  const magnitude = Math.floor(Math.log10(Math.abs(value)))
  return 0.5 * 10 ** (magnitude - digits + 1)
}

/** "About 250" is taken to mean within a tenth; "about 141 million" was given to three digits and means within one of the last. */
const ABOUT = 0.1

/** "About $3.6 billion" was rounded to its last digit: who writes a broken figure has a finer one before him. */
function isBroken(value: number): boolean {
  const magnitude = 1000 ** Math.floor(Math.log10(Math.max(1, Math.abs(value))) / 3)
  return !Number.isInteger(value / magnitude)
}

function slack(value: number): number {
  if (significantDigits(value) >= 3) return 2 * rounding(value)
  return isBroken(value) ? rounding(value) : Math.max(ABOUT * Math.abs(value), rounding(value))
}

/** The values that a mention allows, by its bound. A bound without an end ("more than 200") is read as up to half as much again. */
function intervalOf(mention: NumberMention): Interval {
  const low = Math.min(mention.value, mention.high ?? mention.value)
  const high = Math.max(mention.value, mention.high ?? mention.value)
  switch (mention.bound) {
    case 'exact':
      return { low, high }
    case 'about':
      return { low: low - slack(low), high: high + slack(high) }
    case 'at-least':
    case 'more-than':
      return { low, high: high + Math.abs(high) * 0.5 }
    case 'at-most':
    case 'less-than':
      return { low: low - Math.abs(low) * 0.5, high }
  }
}

/** One digit is all of a sum that was not rounded, too: a fine of £3,000 is none of £2,500, nor 2,000 jobs 1,800 of them. */
const ROUNDED = 0.1001
const COUNTED_ROUNDED = 0.0999

/** True when a value given to fewer digits is what the other one rounds to (or is cut to): 1.4 and 1.375, 141 and 140.937785. */
function roundsTo(coarse: number, fine: number, counted: boolean): boolean {
  const step = rounding(coarse)
  if (Math.abs(coarse) < 20 && Number.isInteger(coarse) && Number.isInteger(fine)) return coarse === fine
  return Math.abs(coarse - fine) <= Math.min(step * 1.0001, Math.abs(coarse) * (counted ? COUNTED_ROUNDED : ROUNDED))
}

/** True when both mentions can be true of one thing. Symmetric. The two halves of a score may stand in either order. */
export function compatible(x: NumberMention, y: NumberMention): boolean {
  if (x.kind === 'score' && y.kind === 'score') return sameScore(x, y)
  if (areTons(x, y)) return true
  if (apart(x, y) || apart(y, x) || areFarApart(x, y)) return false
  const left = intervalOf(x)
  const right = intervalOf(y)
  if (left.low <= right.high && right.low <= left.high) return true
  if (x.high !== null || y.high !== null || x.bound !== 'exact' || y.bound !== 'exact') return false
  if (areCounted(x, y)) return false
  const counted = x.kind === 'count' && y.kind === 'count'
  return rounding(x.value) >= rounding(y.value)
    ? roundsTo(x.value, y.value, counted)
    : roundsTo(y.value, x.value, counted)
}

/** "About 200" and "about 300": each grants the other nothing more, when both are rough already. */
const BOTH_ROUGH = 0.25

const areFarApart = (x: NumberMention, y: NumberMention): boolean =>
  [x, y].every(({ bound, high }) => bound === 'about' && high === null) &&
  Math.abs(x.value - y.value) > BOTH_ROUGH * Math.max(Math.abs(x.value), Math.abs(y.value))

/** Below a hundred reports count heads and years of life: 30 prisoners are not 31. */
const COUNTED = 100
const areCounted = (x: NumberMention, y: NumberMention): boolean =>
  [x, y].every(
    ({ kind, value }) => (kind === 'count' || kind === 'age') && Number.isInteger(value) && Math.abs(value) < COUNTED,
  )

/** "Under five" and "over five" meet at five, which neither of them means. */
const apart = (x: NumberMention, y: NumberMention): boolean =>
  x.bound === 'less-than' && y.bound === 'more-than' && (x.high ?? x.value) <= y.value

/** Metric tonnes in kilograms over short tons. Reports write "tons" for either, so the same figure in both is one weight. */
const TONNES_OVER_TONS = 1000 / 907.18474

function areTons({ unit, ...x }: NumberMention, y: NumberMention): boolean {
  if (unit !== 'kg' || y.unit !== 'kg' || Math.min(x.value, y.value) < 500) return false
  const ratio = Math.max(x.value, y.value) / Math.min(x.value, y.value)
  return Math.abs(ratio - TONNES_OVER_TONS) < 0.001
}

function sameScore(x: NumberMention, y: NumberMention): boolean {
  const parts = ({ value, high }: NumberMention): string =>
    [value, high ?? value].sort((one, other) => one - other).join(':')
  return parts(x) === parts(y)
}
