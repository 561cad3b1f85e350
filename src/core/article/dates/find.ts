/** Finds date expressions in lexemes. Every pattern starts at one lexeme and looks ahead a fixed number, so time is linear. */
import type { Lexeme, Lexemes } from '../numbers/lexer.js'
import { ordinal, smallNumber, tens } from '../numbers/words.js'
import type { DateMeaning, OffsetUnit, Shift } from './expressions.js'
import { isoDate, numericDate } from './numeric.js'
import type { DateWords } from './tables.js'
import { OF, skip, yearAfter, yearAt, yearFromNow } from './years.js'

/** A meaning with the lexeme index and the offset where its words end. */
export interface Found {
  readonly meaning: DateMeaning
  readonly to: number
  /** Set when it ends inside a lexeme. */
  readonly end?: number
}

const SHIFTS: ReadonlyMap<string, Shift> = new Map<string, Shift>([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
])
const UNITS: ReadonlyMap<string, OffsetUnit> = new Map<string, OffsetUnit>(
  (['day', 'week', 'month', 'year'] as const).flatMap((unit): [string, OffsetUnit][] => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
)
/** Before a month name that is also a word or a given name. */
const MONTH_CONTEXT = new Set(
  'in since until till by from during of for to late early mid last next this through before after between and or every'.split(
    ' ',
  ),
)
const AMBIGUOUS_MONTHS = new Set('may march june april august mai mars marzo maj mei'.split(' '))
const DAY_SUFFIX = /^(?:st|nd|rd|th|er|º|ª|e|ère)$/

/** The day of the month that starts at `at` ("28", "28th", "28."), with the index after it. */
function dayOfMonth(lexemes: Lexemes, at: number): { readonly day: number; readonly to: number } | null {
  const figure = lexemes.at(at)
  if (figure.kind !== 'digits' || !/^\d{1,2}$/.test(figure.text)) return null
  const day = Number(figure.text)
  if (day < 1 || day > 31) return null
  const next = lexemes.at(at + 1)
  if (next.gap === 'none' && DAY_SUFFIX.test(next.lower)) return { day, to: at + 2 }
  return { day, to: at + 1 }
}

const POINT = new Set(['.'])

interface MonthName {
  readonly month: number
  readonly short: boolean
  readonly to: number
}

/** A month name at `at`; a short one takes its full stop along. */
export function monthName(lexemes: Lexemes, at: number, words: DateWords): MonthName | null {
  const word = lexemes.at(at)
  if (word.kind !== 'word' || (words.english && !word.capital)) return null
  const full = words.months.get(word.lower)
  if (full !== undefined) return { month: full, short: false, to: at + 1 }
  const short = words.shortMonths.get(word.lower)
  if (short === undefined) return null
  const point = lexemes.at(at + 1)
  return { month: short, short: true, to: point.text === '.' && point.gap === 'none' ? at + 2 : at + 1 }
}

/** "July 27, 2023", "Jul 28", "June 2023", "In June". */
function monthFirst(lexemes: Lexemes, at: number, words: DateWords): Found | null {
  const name = monthName(lexemes, at, words)
  if (name === null) return null
  const { month } = name
  const joined = /^(\d{1,2}),([12]\d{3})(?![\d])/.exec(lexemes.at(name.to).text)
  if (joined !== null && lexemes.at(name.to).gap !== 'line') {
    const end = lexemes.at(name.to).start + joined[0].length
    const meaning: DateMeaning = { kind: 'day', year: Number(joined[2]), month, day: Number(joined[1]), weekday: null }
    return { meaning, to: name.to + 1, end }
  }
  const day = lexemes.at(name.to).gap === 'line' ? null : dayOfMonth(lexemes, name.to)
  if (day !== null && !isClock(lexemes, day.to))
    return dayOf({ kind: 'day', year: null, month, day: day.day, weekday: null }, lexemes, day.to, words)
  const year = yearAfter(lexemes, name.to)
  if (year !== null) return { meaning: { kind: 'month', year: year.year, month, shift: null }, to: year.to }
  const counted = words.english ? yearFromNow(lexemes, name.to) : null
  if (counted !== null)
    return { meaning: { kind: 'month', year: null, month, shift: null, ofYear: counted.ofYear }, to: counted.to }
  return monthAlone(lexemes, at, name)
}

/** A day of a month with the year after it, if there is one. */
function dayOf(day: DateMeaning & { kind: 'day' }, lexemes: Lexemes, to: number, words: DateWords): Found {
  const year = yearAfter(lexemes, to)
  if (year !== null) return { meaning: { ...day, year: year.year }, to: year.to }
  const counted = words.english ? yearFromNow(lexemes, to) : null
  return counted === null ? { meaning: day, to } : { meaning: { ...day, ofYear: counted.ofYear }, to: counted.to }
}

/** "June 3 p.m." is no third of June, but "June 3 pm" hardly occurs: only the colon and "am/pm" directly after count. */
const isClock = (lexemes: Lexemes, at: number): boolean =>
  lexemes.at(at).gap === 'none' && /^(?:am|pm|a\.m\.|p\.m\.|%)$/.test(lexemes.at(at).lower)

function monthAlone(lexemes: Lexemes, at: number, name: MonthName): Found | null {
  const before = lexemes.at(at - 1)
  const shift = before.gap === 'line' && at > 0 ? null : (SHIFTS.get(before.lower) ?? null)
  const context = MONTH_CONTEXT.has(before.lower) || SHIFTS.has(before.lower)
  const hyphened = before.text === '-' && /^(?:mid|early|late|pre|post)$/.test(lexemes.at(at - 2).lower)
  const next = lexemes.at(name.to)
  if ((name.short || AMBIGUOUS_MONTHS.has(lexemes.at(at).lower)) && !context && !hyphened) return null
  if (next.capital && next.gap === 'space' && AMBIGUOUS_MONTHS.has(lexemes.at(at).lower)) return null
  if (next.kind === 'word' && next.capital && name.short) return null
  return { meaning: { kind: 'month', year: null, month: name.month, shift }, to: name.to }
}

/** "27 July 2023", "28. Juli", "1er août", "28 de julio de 2023", "the 28th of July". */
function dayFirst(lexemes: Lexemes, at: number, words: DateWords): Found | null {
  const day = dayOfMonth(lexemes, at)
  if (day === null || (lexemes.at(at).gap === 'none' && lexemes.at(at - 1).text === '$')) return null
  const name = monthName(lexemes, skip(lexemes, skip(lexemes, day.to, POINT), OF), words)
  if (name === null || lexemes.at(day.to).gap === 'line') return null
  if (nextDay(lexemes, name.to)) return null
  return dayOf({ kind: 'day', year: null, month: name.month, day: day.day, weekday: null }, lexemes, name.to, words)
}

/** The day of the month that is told in words at `at` ("ninth", "twenty-first"), with the index after it. */
function spokenDay(lexemes: Lexemes, at: number): { readonly day: number; readonly to: number } | null {
  const word = lexemes.at(at).lower
  const alone = ordinal(word)
  if (alone !== undefined) return alone <= 31 ? { day: alone, to: at + 1 } : null
  const ten = tens(word)
  const ones = ten === undefined || lexemes.at(at + 1).lower !== '-' ? undefined : ordinal(lexemes.at(at + 2).lower)
  if (ten === undefined || ones === undefined || ones > 9 || ten + ones > 31) return null
  return { day: ten + ones, to: at + 3 }
}

/** "The ninth of August", "the twenty-first of May 2019". */
function spokenFirst(lexemes: Lexemes, at: number, words: DateWords): Found | null {
  const day = spokenDay(lexemes, at)
  if (day === null || lexemes.at(day.to).lower !== 'of') return null
  const name = monthName(lexemes, day.to + 1, words)
  if (name === null) return null
  return dayOf({ kind: 'day', year: null, month: name.month, day: day.day, weekday: null }, lexemes, name.to, words)
}

/** "12 May 5": the month belongs to the figure after it. */
const nextDay = (lexemes: Lexemes, at: number): boolean => {
  const figure = lexemes.at(at)
  return (
    figure.kind === 'digits' &&
    figure.gap === 'space' &&
    /^\d{1,2}$/.test(figure.text) &&
    lexemes.at(at + 1).text === ','
  )
}

/** "yesterday", "last year", "this month", "earlier this week", "last weekend". */
function nearby(lexemes: Lexemes, at: number, words: DateWords): Found | null {
  const word = lexemes.at(at)
  const days = words.nearby.get(word.lower)
  if (days !== undefined && !isNameOf(lexemes, at))
    return { meaning: { kind: 'offset', unit: 'day', amount: days, from: 'publication' }, to: at + 1 }
  if (!words.english) return null
  const shift = SHIFTS.get(word.lower)
  if (shift === undefined || shift === null) return null
  return shifted(lexemes, at, shift)
}

/** "Today" as the name of a programme or paper: in quotation marks, or "USA Today". */
function isNameOf(lexemes: Lexemes, at: number): boolean {
  const word = lexemes.at(at)
  const before = lexemes.at(at - 1)
  return (
    word.capital &&
    at > 0 &&
    before.gap !== 'line' &&
    ((before.capital && word.gap === 'space') ||
      (/^["“'‘]$/.test(before.text) && /^["”'’]$/.test(lexemes.at(at + 1).text)))
  )
}

const PARTS_OF_DAY = new Set('morning afternoon evening night'.split(' '))

function shifted(lexemes: Lexemes, at: number, shift: 'last' | 'this' | 'next'): Found | null {
  const before = lexemes.at(at - 1).lower
  // "the last year", "the past week" are stretches of time, no dates.
  if (before === 'the' || lexemes.at(at).lower === 'previous') return null
  const noun = lexemes.at(at + 1)
  const amount = { last: -1, this: 0, next: 1 }[shift]
  const to = at + 2
  if (noun.gap !== 'space') return null
  if (noun.lower === 'weekend') return { meaning: { kind: 'weekend', amount }, to }
  if (PARTS_OF_DAY.has(noun.lower) && (shift === 'this' || (shift === 'last' && noun.lower === 'night')))
    return { meaning: { kind: 'offset', unit: 'day', amount, from: 'publication' }, to }
  const unit = noun.lower.endsWith('s') ? undefined : UNITS.get(noun.lower)
  if (unit === undefined || unit === 'day' || lexemes.at(at).lower === 'past') return null
  return { meaning: { kind: 'offset', unit, amount, from: 'publication' }, to }
}

/** "two days ago", "a week later", "the next day", "the previous month". */
function counted(lexemes: Lexemes, at: number): Found | null {
  const first = lexemes.at(at)
  if (first.lower === 'the') return storyDay(lexemes, at)
  const number =
    first.lower === 'a' || first.lower === 'an'
      ? 1
      : /^\d{1,3}$/.test(first.text)
        ? Number(first.text)
        : smallNumber(first.lower)
  const noun = lexemes.at(at + 1).lower
  const isFortnight = /^fortnights?$/.test(noun)
  const unit = isFortnight ? 'week' : UNITS.get(noun)
  const direction = lexemes.at(at + 2)
  if (number === undefined || number === 0 || unit === undefined || direction.gap !== 'space') return null
  const amount = isFortnight ? 2 * number : number
  const to = at + 3
  if (direction.lower === 'ago') return { meaning: { kind: 'offset', unit, amount: -amount, from: 'publication' }, to }
  if (direction.lower === 'earlier') return { meaning: { kind: 'offset', unit, amount: -amount, from: 'story' }, to }
  return direction.lower === 'later' ? { meaning: { kind: 'offset', unit, amount, from: 'story' }, to } : null
}

function storyDay(lexemes: Lexemes, at: number): Found | null {
  const which = lexemes.at(at + 1).lower
  const amount = which === 'next' || which === 'following' ? 1 : which === 'previous' ? -1 : 0
  const unit = lexemes.at(at + 2).lower === 'day' ? 'day' : undefined
  return amount === 0 || unit === undefined
    ? null
    : { meaning: { kind: 'offset', unit, amount, from: 'story' }, to: at + 3 }
}

function yearAlone(lexemes: Lexemes, at: number): Found | null {
  const year = yearAt(lexemes, at)
  if (year === null) return null
  const next = lexemes.at(at + 1)
  if (next.gap === 'none' && next.lower === 's') return { meaning: { kind: 'decade', year }, to: at + 2 }
  if (next.lower === "'s" && year % 10 === 0 && next.gap === 'none' && lexemes.at(at - 1).lower === 'the')
    return { meaning: { kind: 'decade', year }, to: at + 2 }
  return { meaning: { kind: 'year', year }, to: at + 1 }
}

/** A date that starts at `at`, without a weekday before it. */
export function dateAt(lexemes: Lexemes, at: number, words: DateWords, language: string | null): Found | null {
  const word: Lexeme = lexemes.at(at)
  if (word.kind === 'digits')
    return (
      isoDate(lexemes, at) ??
      numericDate(lexemes, at, language) ??
      dayFirst(lexemes, at, words) ??
      (words.english ? counted(lexemes, at) : null) ??
      yearAlone(lexemes, at)
    )
  if (word.kind !== 'word') return null
  return (
    monthFirst(lexemes, at, words) ??
    nearby(lexemes, at, words) ??
    (words.english ? (counted(lexemes, at) ?? spokenFirst(lexemes, at, words)) : null)
  )
}
