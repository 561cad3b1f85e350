/** What a figure counts or measures, from the words right after it. */
import type { NumberMention } from '../../analysis.js'
import { inTitleCase } from './labels.js'
import type { Lexemes } from './lexer.js'
import type { Quantity } from './quantity.js'
import {
  CELSIUS,
  FAHRENHEIT,
  canonical,
  currencySign,
  currencyWord,
  durationDays,
  isPlural,
  measureWord,
  nounStem,
  squareMeasure,
} from './units.js'
import type { Measure } from './units.js'

export interface Reading {
  readonly kind: NumberMention['kind']
  readonly unit: string | null
  readonly convert: (value: number) => { readonly value: number; readonly unit: string | null }
  /** Index after the words of the unit; a counted noun is not part of the figure. */
  readonly to: number
}

const plain = (kind: Reading['kind'], unit: string | null, to: number, factor = 1): Reading => ({
  kind,
  unit,
  convert: (value) => ({ value: factor === 1 ? value : Number((value * factor).toPrecision(12)), unit }),
  to,
})
const measured = (measure: Measure, to: number): Reading => ({
  kind: 'measure',
  unit: measure.unit,
  convert: (value) => canonical(value, measure),
  to,
})

/** Index of the word after an optional hyphen ("10-mile"). */
const afterHyphen = (lexemes: Lexemes, at: number): number =>
  lexemes.at(at).lower === '-' && lexemes.at(at).gap === 'none' && lexemes.at(at + 1).gap === 'none' ? at + 1 : at

const PERCENT = /^(?:%|percent|pct|prozent|procent|proc|процент|процента|процентов|％)$/

/** "%", "percent", "per cent", "percentage points" at `at`; null for anything else. */
export function percentAt(lexemes: Lexemes, at: number): Reading | null {
  const word = lexemes.at(at).lower
  if (PERCENT.test(word) || lexemes.at(at).text === 'pc') return plain('percent', 'percent', at + 1)
  const next = lexemes.at(at + 1).lower
  if (
    (word === 'per' && next === 'cent') ||
    (word === 'pour' && next === 'cent') ||
    (word === 'por' && /^cient?o$|^cento$/.test(next))
  )
    return plain('percent', 'percent', at + 2)
  if (word === 'percentage' && /^points?$/.test(next)) return plain('percent', 'percentage-point', at + 2)
  return word === 'basis' && next === 'points' ? plain('percent', 'percentage-point', at + 2, 0.01) : null
}

/** Words near "pounds" that speak of money. */
const MONEY_TALK = new Set(
  'paid pay pays paying fined fine cost costs costing worth price priced earn earns earned salary spend spent raised bill fee bet stolen stole reward'.split(
    ' ',
  ),
)

function pounds(lexemes: Lexemes, at: number, quantity: Quantity): Reading | null {
  const word = lexemes.at(at).lower
  if (word !== 'pound' && word !== 'pounds') return null
  const weight = measureWord('lb')
  const near = [2, 3, 4, 5, 6].some((back) => MONEY_TALK.has(lexemes.at(at - back).lower))
  const money = quantity.scale >= 1e6 || near || lexemes.at(at + 1).lower === 'sterling'
  return money || weight === undefined ? plain('money', 'gbp', at + 1) : measured(weight, at + 1)
}

function money(lexemes: Lexemes, at: number, quantity: Quantity): Reading | null {
  const word = lexemes.at(at)
  if (word.gap === 'line') return null
  const pair = currencyWord(`${word.lower} ${lexemes.at(at + 1).lower}`)
  if (pair !== undefined) return plain('money', pair, at + 2)
  const triple = currencyWord(`${word.lower} ${lexemes.at(at + 1).lower} ${lexemes.at(at + 2).lower}`)
  if (triple !== undefined) return plain('money', triple, at + 3)
  if (/^cents?$/.test(word.lower)) return plain('money', 'usd', at + 1, 0.01)
  if (word.lower === 'fils') return plain('money', 'dinars', at + 1, 0.001)
  if (word.lower === 'pence' || (word.lower === 'p' && word.gap === 'none')) return plain('money', 'gbp', at + 1, 0.01)
  // "won" is a verb more often than a currency.
  if (word.lower === 'won' && quantity.value < 500) return null
  const unit = currencySign(word.text) ?? currencyWord(word.lower)
  return unit === undefined ? pounds(lexemes, at, quantity) : plain('money', unit, at + 1)
}

const degreeless = (word: string, at: number): Reading | null =>
  word === 'celsius' ? measured(CELSIUS, at + 1) : word === 'fahrenheit' ? measured(FAHRENHEIT, at + 1) : null

function temperature(lexemes: Lexemes, at: number): Reading | null {
  const word = lexemes.at(at).lower
  if (word === '℃') return measured(CELSIUS, at + 1)
  if (lexemes.at(at).text === 'C' && lexemes.at(at).gap === 'none') return measured(CELSIUS, at + 1)
  if (lexemes.at(at).text === 'F' && lexemes.at(at).gap === 'none') return measured(FAHRENHEIT, at + 1)
  const degree = word === '°' || word === 'º' || /^degrees?$/.test(word)
  if (!degree) return degreeless(word, at)
  const scale = lexemes.at(afterHyphen(lexemes, at + 1))
  const to = scale === lexemes.at(at + 1) ? at + 2 : at + 3
  if (/^(?:c|celsius|centigrade)$/.test(scale.lower)) return measured(CELSIUS, to)
  return /^(?:f|fahrenheit)$/.test(scale.lower) ? measured(FAHRENHEIT, to) : null
}

/** Short units are units only where they stand like one: directly on the figure, or small and with a space ("5 m", not "5 M"). */
function isUnitHere(lexemes: Lexemes, at: number, digits: boolean): boolean {
  const word = lexemes.at(at)
  if (word.gap === 'line') return false
  if (word.lower.length > 2) return true
  if (!digits) return false
  if (word.lower === 'm' && word.gap === 'none') return !countedAfter(lexemes, at + 1)
  return word.text !== 'M' && word.text !== 'G' && word.text !== 'MM'
}

/** "5m people" are five million. */
const countedAfter = (lexemes: Lexemes, at: number): boolean => {
  const next = lexemes.at(at)
  return (
    next.kind === 'word' &&
    next.gap === 'space' &&
    (isPlural(next.lower) || measureWord(next.lower) !== undefined || next.lower === 'of')
  )
}

const SPEED = /^(?:h|hr|hour|hours)$/

function measure(lexemes: Lexemes, at: number, digits: boolean): Reading | null {
  const word = lexemes.at(at)
  const square = squareMeasure(word.lower, lexemes.at(afterHyphen(lexemes, at + 1)).lower)
  if (square !== undefined) return measured(square, afterHyphen(lexemes, at + 1) + 1)
  const found = measureWord(word.lower)
  if (found === undefined || !isUnitHere(lexemes, at, digits)) return null
  const next = lexemes.at(at + 1)
  if (/^[²2]$/.test(next.text) && next.gap === 'none' && found.unit === 'km')
    return measured({ unit: 'km2', factor: found.factor ** 2, offset: 0 }, at + 2)
  const per = next.text === '/' || next.lower === 'per' || next.lower === 'an'
  if (found.unit === 'km' && per && SPEED.test(lexemes.at(at + 2).lower))
    return measured({ ...found, unit: 'kmh' }, at + 3)
  return measured(found, at + 1)
}

/** "34-year-old", "34 years old", "34 years of age", "12-month". */
function duration(lexemes: Lexemes, at: number): Reading | null {
  const days = durationDays(lexemes.at(at).lower)
  if (days === undefined || lexemes.at(at).gap === 'line') return null
  const next = afterHyphen(lexemes, at + 1)
  const old = lexemes.at(next).lower
  if (/^olds?$/.test(old)) return plain('age', 'year', next + 1, days / 365.25)
  if (old === 'of' && lexemes.at(next + 1).lower === 'age') return plain('age', 'year', next + 2, days / 365.25)
  return plain('duration', 'day', at + 1, days)
}

const QUAKE = /^(?:earthquake|quake|tremor|aftershock|temblor)$/

function named(lexemes: Lexemes, at: number, quantity: Quantity): Reading | null {
  const word = lexemes.at(at).lower
  if (word === 'magnitude' || (QUAKE.test(word) && quantity.value < 10 && quantity.digits))
    return plain('measure', 'magnitude', word === 'magnitude' ? at + 1 : at)
  if (/^(?:calibre|caliber|cal)$/.test(word)) {
    const bore = (value: number): number => (value < 1 ? Number(String(value).slice(2)) : value)
    return {
      kind: 'measure',
      unit: 'calibre',
      convert: (value) => ({ value: bore(value), unit: 'calibre' }),
      to: at + 1,
    }
  }
  return null
}

/** The unit in the words at `at`, right after a figure, or null where it only counts. */
export function unitAfter(lexemes: Lexemes, at: number, quantity: Quantity): Reading | null {
  const from = afterHyphen(lexemes, at)
  return (
    percentAt(lexemes, from) ??
    money(lexemes, from, quantity) ??
    temperature(lexemes, from) ??
    named(lexemes, from, quantity) ??
    measure(lexemes, from, quantity.digits) ??
    duration(lexemes, from)
  )
}

/** End the search for the counted noun. */
const STOPS = new Set(
  `of in at on to from by with and or the a an was were is are be been has have had said says who which that for as but than when while after
  before since if so because will would could should may might can against into onto over under out off up down about their its his her our
  more less fewer other others`.split(/\s+/),
)
/** Of whom a bare figure tells what they do: "three deny stealing", "five face charges". */
const DOES = new Set('deny denies face faces plead appear remain flee die'.split(' '))
/** Adjectives that stand in pairs before a noun: "23 gold and silver objects". */
const ADJECTIVE =
  /^(?:gold|silver|bronze|stone|wooden|black|white|red|blue|green|yellow|grey|gray|brown|male|female|young|old|new|used|large|small|big|foreign|modern|rare|civilian|military)$|(?:al|ic|ive|ous|ary|ern|ean|ian|ese)$/
const joinsAdjectives = (lexemes: Lexemes, at: number): boolean =>
  lexemes.at(at).lower === 'and' &&
  ADJECTIVE.test(lexemes.at(at - 1).lower) &&
  ADJECTIVE.test(lexemes.at(at + 1).lower) &&
  isPlural(lexemes.at(at + 2).lower)
const STEP_OVER = new Set('the its his her their our those these these all more other'.split(' '))

/**
 * Stem of the noun that a figure counts: the first plural within four words ("14 new cracks" -> "crack"), or the noun behind a hyphen
 * ("a 12-step plan" -> "step"). Null when the figure stands alone.
 */
export function countedNoun(lexemes: Lexemes, to: number, one: boolean): string | null {
  const hyphened = afterHyphen(lexemes, to)
  if (/^(?:plus|odd|ish)$/.test(lexemes.at(hyphened).lower)) return countedNoun(lexemes, hyphened + 1, one)
  if (hyphened !== to) return lexemes.at(hyphened).kind === 'word' ? nounStem(lexemes.at(hyphened).lower) : null
  let at = to
  if (lexemes.at(at).lower === 'more' || lexemes.at(at).lower === 'other' || lexemes.at(at).lower === 'others') at++
  if (lexemes.at(at).lower === 'of') {
    at++
    while (STEP_OVER.has(lexemes.at(at).lower)) at++
    if (at === to + 1 && !isPlural(lexemes.at(at).lower)) return null
  }
  const first = lexemes.at(at)
  for (let steps = 0; steps < 4; steps++, at++) {
    const word = lexemes.at(at)
    if (joinsAdjectives(lexemes, at)) continue
    if (word.kind !== 'word' || word.gap !== 'space' || STOPS.has(word.lower) || DOES.has(word.lower)) break
    if (word.capital && word !== first && !first.capital && !inTitleCase(lexemes, at)) break
    if (isPlural(word.lower)) return nounStem(word.lower)
  }
  return one && first.kind === 'word' && first.gap === 'space' && !STOPS.has(first.lower) ? nounStem(first.lower) : null
}
