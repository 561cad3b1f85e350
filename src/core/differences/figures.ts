/** When two figures can both be true. */
import type { NumberMention } from '../analysis.js'

/** The values that a figure leaves open, both ends included. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Half of the last digit that a value was given to: 250 may stand for 245 to 255, 1.4 for 1.35 to 1.45. Zero for 0. */
function rounding(value: number): number {
  if (value === 0) return 0
  const digits = Math.abs(value).toExponential().replace(/e.*/, '').replace('.', '').length
  const magnitude = Math.floor(Math.log10(Math.abs(value)))
  return 0.5 * 10 ** (magnitude - digits + 1)
}

/** "About 250" is taken to mean within a tenth, or the rounding of its digits where that is wider. */
const ABOUT = 0.1

/**
 * The values that a mention allows. `rounds`: whether a value given without a hedge may be a rounded one; small counts (below 20)
 * never are, "seven villages" are seven.
 */
export function intervalOf(mention: NumberMention): Interval {
  const low = mention.value
  const high = mention.high ?? mention.value
  switch (mention.bound) {
    case 'exact':
      return { low, high }
    case 'about':
      return {
        low: low - Math.max(ABOUT * Math.abs(low), rounding(low)),
        high: high + Math.max(ABOUT * Math.abs(high), rounding(high)),
      }
    case 'at-least':
    case 'more-than':
      return { low, high: high + Math.abs(high) * 0.5 }
    case 'at-most':
    case 'less-than':
      return { low: low - Math.abs(low) * 0.5, high }
  }
}

/** True when a value given to fewer digits is what the other one rounds to (or is cut to): 1.4 and 1.375, 141 and 140.937785. */
function roundsTo(coarse: number, fine: number): boolean {
  const step = rounding(coarse)
  if (Math.abs(coarse) < 20 && Number.isInteger(coarse) && Number.isInteger(fine)) return coarse === fine
  return Math.abs(coarse - fine) <= step * 1.0001
}

/** True when both mentions can be true of one thing. Symmetric. */
export function compatible(x: NumberMention, y: NumberMention): boolean {
  const left = intervalOf(x)
  const right = intervalOf(y)
  if (left.low <= right.high && right.low <= left.high) return true
  if (x.high !== null || y.high !== null) return false
  return rounding(x.value) >= rounding(y.value) ? roundsTo(x.value, y.value) : roundsTo(y.value, x.value)
}
