/** Figures whose neighbours belong to them: "5 feet 6 inches", "-5C", "magnitude 6.1". */
import type { Lexemes } from './lexer.js'
import { quantityAt } from './quantity.js'
import type { Special } from './special.js'
import { durationDays } from './units.js'
import type { NumberWords } from './words.js'

interface Measured {
  readonly mention: Special['mention']
  readonly to: number
  /** Set when words before the figure belong to it. */
  readonly from?: number
}

const KM_PER_INCH = 0.0000254

/** "5 feet 6 inches" is one length. */
export function inches(lexemes: Lexemes, read: Measured, words: NumberWords): Measured {
  const unit = lexemes.at(read.to - 1).lower
  const rest = /^(?:feet|foot|ft)$/.test(unit) ? quantityAt(lexemes, read.to, words) : null
  if (rest === null || rest.value >= 12 || !/^(?:inch|inches|in)$/.test(lexemes.at(rest.to).lower)) return read
  return { mention: { ...read.mention, value: read.mention.value + rest.value * KM_PER_INCH }, to: rest.to + 1 }
}

/** Between the parts of one length of time. A comma parts two lengths of days or more ("for two years, six months after"). */
function partFrom(lexemes: Lexemes, at: number): { readonly at: number; readonly finest: boolean } {
  const first = lexemes.at(at).lower
  if (first === 'and') return { at: at + 1, finest: false }
  if (first !== ',') return { at, finest: false }
  return { at: lexemes.at(at + 1).lower === 'and' ? at + 2 : at + 1, finest: true }
}

const HOUR = 1 / 24

/** "Two hours, 21 minutes and 8 seconds", "a year and six months": one length of time. */
export function lengths(lexemes: Lexemes, read: Measured, words: NumberWords): Measured {
  if (read.mention.kind !== 'duration' || read.mention.high !== null) return read
  const unit = durationDays(lexemes.at(read.to - 1).lower)
  const { at, finest } = partFrom(lexemes, read.to)
  const part = quantityAt(lexemes, at, words)
  const finer = part === null ? undefined : durationDays(lexemes.at(part.to).lower)
  if (part === null || unit === undefined || finer === undefined || finer >= unit || part.value * finer >= unit)
    return read
  if (finest && finer >= HOUR) return read
  const value = Number((read.mention.value + part.value * finer).toPrecision(9))
  return lengths(lexemes, { ...read, mention: { ...read.mention, value }, to: part.to + 1 }, words)
}

/** "-5C": below zero. Only temperatures and percentages have a sign; elsewhere the mark is a dash. */
export function minus(lexemes: Lexemes, at: number, read: Measured): Measured {
  const mark = lexemes.at(at - 1)
  const signed = read.mention.unit === 'celsius' || read.mention.unit === 'percent'
  const stands = mark.lower === '-' && mark.gap !== 'none' && lexemes.at(at).gap === 'none'
  if (!signed || !(stands || mark.lower === 'minus')) return read
  return { ...read, mention: { ...read.mention, value: -read.mention.value }, from: at - 1 }
}

/** "magnitude 6.1", "magnitude-6.1". */
export function magnitudeBefore(lexemes: Lexemes, at: number, read: Measured): Measured {
  const before = /^(?:-|of)$/.test(lexemes.at(at - 1).lower) ? at - 2 : at - 1
  const quake = lexemes.at(before).lower === 'magnitude' && read.mention.kind === 'count' && read.mention.value < 10
  return quake ? { ...read, mention: { ...read.mention, kind: 'measure', unit: 'magnitude' } } : read
}
