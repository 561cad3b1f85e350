/** "10 to 12", "between 10 and 12", "$30-$40", and the currency sign before a figure. */
import { percentAt } from './kinds.js'
import type { Lexemes } from './lexer.js'
import { quantityAt } from './quantity.js'
import type { Quantity } from './quantity.js'
import { currencySign, currencyWord, dollarPrefix, isPlural, measureWord } from './units.js'
import { shortMagnitude, tellsChange } from './words.js'
import type { NumberWords } from './words.js'

export interface Sign {
  readonly unit: string
  /** First lexeme of the sign ("US" of "US$5"). */
  readonly from: number
  /** Index of the figure. */
  readonly to: number
}

/** "$", "US$", "€", "USD", "Rs." right before a figure. */
export function signBefore(lexemes: Lexemes, at: number): Sign | null {
  const sign = lexemes.at(at)
  const figure = lexemes.at(at + 1)
  if (sign.kind === 'word') {
    const dollars = dollarPrefix(sign.lower)
    if (figure.text === '$' && figure.gap === 'none' && dollars !== undefined && lexemes.at(at + 2).kind === 'digits')
      return { unit: dollars, from: at, to: at + 2 }
    const point = figure.text === '.' && figure.gap === 'none' ? 1 : 0
    const code = /^(?:[A-Z]{3}|Rs|KD|RM|Dhs?|Tk|Ksh)$/.test(sign.text) ? currencyWord(sign.lower) : undefined
    return code !== undefined && lexemes.at(at + 1 + point).kind === 'digits'
      ? { unit: code, from: at, to: at + 1 + point }
      : null
  }
  const unit = sign.kind === 'mark' ? currencySign(sign.text) : undefined
  return unit !== undefined && figure.kind === 'digits' && figure.gap !== 'line' ? { unit, from: at, to: at + 1 } : null
}

export interface FoundRange {
  readonly low: number
  readonly last: Quantity
}

/** After money a bare letter is a magnitude: "$5m". */
export function scaled(lexemes: Lexemes, quantity: Quantity): Quantity {
  const letter = lexemes.at(quantity.to)
  const factor =
    quantity.scale === 1 && letter.kind === 'word' && letter.gap === 'none' ? shortMagnitude(letter.lower) : undefined
  return factor === undefined
    ? quantity
    : { ...quantity, value: Number((quantity.value * factor).toPrecision(15)), scale: factor, to: quantity.to + 1 }
}

/** "5m people", "2b users", "5m euros": millions, where "5m" alone is metres. */
export function isMillions(lexemes: Lexemes, { to, digits, scale }: Quantity): boolean {
  const letter = lexemes.at(to)
  if (!digits || scale > 1 || letter.gap !== 'none' || !/^[mb]$/.test(letter.lower)) return false
  const next = lexemes.at(to + 1)
  if (next.kind !== 'word' || next.gap !== 'space') return false
  const counted =
    isPlural(next.lower) || currencyWord(next.lower) !== undefined || measureWord(next.lower) !== undefined
  return counted && !/^(?:years|hurdles|sprints|races|waves)$/.test(next.lower)
}

const JOINTS = /^(?:to|-|or|bis|à|a|до|do|till)$/

/** "Fell 12 to 3,400": by how much, and where to. A range after such a verb is narrow ("fell 10 to 12 percent"). */
const WIDEST_CHANGE = 5
const tellsChangeTo = (before: string, low: number, high: number): boolean =>
  tellsChange(before) && high > low * WIDEST_CHANGE

/**
 * The range that begins with `first` at `at`, or null. "from 10 to 12" tells a change and gives two figures, and so do "rose 14% to 22
 * euros" and "fell 12 to 3,400".
 */
export function rangeAt(
  lexemes: Lexemes,
  at: number,
  first: Quantity,
  currency: string | null,
  words: NumberWords,
): FoundRange | null {
  const before = lexemes.at(at - 1).lower
  const percent = percentAt(lexemes, first.to)
  const end = percent?.to ?? first.to
  const joint = lexemes.at(end)
  const between = before === 'between'
  if (joint.gap === 'line' || (between ? joint.lower !== 'and' : !JOINTS.test(joint.lower))) return null
  if (before === 'from' || (joint.lower === 'a' && words.english)) return null
  const start = end + 1
  const sign = signBefore(lexemes, start)
  if (joint.lower === '-' && joint.gap !== 'none') return null
  const second = quantityAt(lexemes, sign?.to ?? start, words)
  if (second === null || second.vague || first.vague || lexemes.at(start).gap === 'line') return null
  if (sign !== null && sign.unit !== currency) return null
  if (percent !== null && percentAt(lexemes, second.to)?.unit !== percent.unit) return null
  const last = currency === null ? second : scaled(lexemes, second)
  const low =
    first.scale === 1 && last.scale > 1 && first.value < last.value / last.scale
      ? first.value * last.scale
      : first.value
  if (tellsChangeTo(before, low, last.value)) return null
  const near = joint.lower !== 'or' || last.value <= low * 3
  return last.value > low && near ? { low, last } : null
}
