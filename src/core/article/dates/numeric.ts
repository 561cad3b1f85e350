/** Dates in figures: ISO, with points, with slashes. */
import type { Lexemes } from '../numbers/lexer.js'
import type { DateMeaning } from './expressions.js'

interface NumericDate {
  readonly meaning: DateMeaning
  readonly to: number
}

const day = (year: number | null, month: number, dayOfMonth: number): DateMeaning | null =>
  month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31
    ? { kind: 'day', year, month, day: dayOfMonth, weekday: null }
    : null

const found = (meaning: DateMeaning | null, to: number): NumericDate | null =>
  meaning === null ? null : { meaning, to }

/** The figures at `at`, `at + 2`, `at + 4` with the same mark between them and no white space. */
function triple(lexemes: Lexemes, at: number, mark: string): readonly [string, string, string] | null {
  for (let step = 1; step <= 4; step++) {
    const part = lexemes.at(at + step)
    if (part.gap !== 'none' || (step % 2 === 1 ? part.lower !== mark : part.kind !== 'digits')) return null
  }
  // Longer chains are addresses or part numbers.
  if (lexemes.at(at + 5).lower === mark && lexemes.at(at + 5).gap === 'none') return null
  if (lexemes.at(at).gap === 'none' && lexemes.at(at - 1).lower === mark) return null
  return [lexemes.at(at).text, lexemes.at(at + 2).text, lexemes.at(at + 4).text]
}

/** "2023-07-28", with or without a time after it. */
export function isoDate(lexemes: Lexemes, at: number): NumericDate | null {
  const parts = triple(lexemes, at, '-')
  if (parts === null || !/^\d{4}$/.test(parts[0]) || !/^\d\d$/.test(parts[1]) || !/^\d\d$/.test(parts[2])) return null
  return found(day(Number(parts[0]), Number(parts[1]), Number(parts[2])), at + 5)
}

const fullYear = (text: string): number | null =>
  text.length === 4 ? Number(text) : text.length === 2 ? (Number(text) < 70 ? 2000 : 1900) + Number(text) : null

/** "28.07.2023", "7/27/2023" (the month first in English of no region or of the United States), "27/07/2023". */
export function numericDate(lexemes: Lexemes, at: number, language: string | null): NumericDate | null {
  const points = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(lexemes.at(at).text)
  if (points !== null) {
    const year = fullYear(points[3] ?? '')
    return found(year === null ? null : day(year, Number(points[2]), Number(points[1])), at + 1)
  }
  const parts = triple(lexemes, at, '/')
  if (parts === null) return terrorDay(lexemes, at)
  const [first, second, last] = parts
  if (!/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(second)) return null
  const year = fullYear(last)
  if (year === null) return null
  const monthFirst = Number(second) > 12 || (Number(first) <= 12 && isMonthFirst(language))
  return found(monthFirst ? day(year, Number(first), Number(second)) : day(year, Number(second), Number(first)), at + 5)
}

const isMonthFirst = (language: string | null): boolean => language === null || /^en(?:-US)?$/i.test(language)

/** "9/11" names one day of history. */
function terrorDay(lexemes: Lexemes, at: number): NumericDate | null {
  const slash = lexemes.at(at + 1)
  const eleven = lexemes.at(at + 2)
  const plain = slash.gap === 'none' && eleven.gap === 'none' && lexemes.at(at + 3).text !== '/'
  if (lexemes.at(at).text !== '9' || slash.text !== '/' || eleven.text !== '11' || !plain) return null
  return found(day(2001, 9, 11), at + 3)
}
