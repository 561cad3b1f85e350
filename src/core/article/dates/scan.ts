/** Walks over a text and collects its date expressions: a weekday and the date beside it are one expression. */
import { lex, type Lexemes } from '../numbers/lexer.js'
import type { DateExpression, DateMeaning, Shift } from './expressions.js'
import { dateAt, monthName } from './find.js'
import type { Found } from './find.js'
import { dateWords } from './tables.js'
import type { DateWords } from './tables.js'

const SHIFTS: ReadonlyMap<string, Shift> = new Map<string, Shift>([
  ['last', 'last'],
  ['this', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
])

interface Weekday {
  readonly weekday: number
  readonly short: boolean
  readonly to: number
}

function weekdayAt(lexemes: Lexemes, at: number, words: DateWords): Weekday | null {
  const word = lexemes.at(at)
  if (word.kind !== 'word' || (words.english && !word.capital)) return null
  const full = words.weekdays.get(word.lower)
  if (full !== undefined) return { weekday: full, short: false, to: at + 1 }
  const next = lexemes.at(at + 1)
  if (next.text === '-' && next.gap === 'none') {
    const compound = words.weekdays.get(`${word.lower}-${lexemes.at(at + 2).lower}`)
    return compound === undefined ? null : { weekday: compound, short: false, to: at + 3 }
  }
  const short = words.shortWeekdays.get(word.lower)
  if (short === undefined) return null
  return { weekday: short, short: true, to: next.text === '.' && next.gap === 'none' ? at + 2 : at + 1 }
}

/** Between a weekday and its date: a comma, a bracket, "the". */
const JOINT = /^(?:,|\(|the|den|le|el|il|dem)$/

/** "Saturday (Jul 28)", "Thursday, July 27, 2023", "Wednesday 26 July". */
function weekdayWithDate(lexemes: Lexemes, weekday: Weekday, words: DateWords, language: string | null): Found | null {
  let at = weekday.to
  let bracket = false
  for (let joints = 0; joints < 2 && JOINT.test(lexemes.at(at).lower); joints++) {
    bracket ||= lexemes.at(at).text === '('
    at++
  }
  if (lexemes.at(at).gap === 'line') return null
  const date = dateAt(lexemes, at, words, language)
  if (date?.meaning.kind !== 'day') return null
  const meaning: DateMeaning = { ...date.meaning, weekday: weekday.weekday }
  const closes = bracket && lexemes.at(date.to).text === ')' && date.end === undefined
  return { ...date, meaning, to: closes ? date.to + 1 : date.to }
}

/** "7 p.m. Friday" needs no date; a short name alone ("Sun", "Sat") is too often another word. */
function weekdayAlone(lexemes: Lexemes, at: number, { weekday, short, to }: Weekday): Found | null {
  const before = lexemes.at(at - 1)
  const after = lexemes.at(to)
  if (short) return null
  // "Black Friday", "Good Friday", "Friday's" as a name ("Man Friday") are left alone only where another capital stands directly before.
  if (/^(?:black|good|ash|palm|bloody|super|cyber|fat|shrove|maundy|sheffield)$/.test(before.lower)) return null
  // "Friday Night Lights", "Tuesday Group": a title.
  if (after.capital && after.gap === 'space' && lexemes.at(to + 1).capital && lexemes.at(to + 1).gap === 'space') {
    if (before.kind === 'mark' && /^["“‘']$/.test(before.text)) return null
  }
  return { meaning: { kind: 'weekday', weekday, shift: shiftBefore(lexemes, at) }, to }
}

const shiftBefore = (lexemes: Lexemes, at: number): Shift => {
  const before = lexemes.at(at - 1)
  return at > 0 && lexemes.at(at).gap === 'space' ? (SHIFTS.get(before.lower) ?? null) : null
}

/** "27-29 July", "July 27-29", "July 27 and 28": the other day of the same month. */
function secondDay(lexemes: Lexemes, first: Found): Found | null {
  if (first.meaning.kind !== 'day') return null
  const joint = lexemes.at(first.to)
  if (!/^(?:-|and|to)$/.test(joint.lower) || joint.gap === 'line' || first.end !== undefined) return null
  const figure = lexemes.at(first.to + 1)
  if (!/^\d{1,2}$/.test(figure.text) || Number(figure.text) > 31 || Number(figure.text) <= first.meaning.day)
    return null
  const after = lexemes.at(first.to + 2)
  // "July 27 and 28 people died": a count, unless the sentence part ends there.
  if (
    joint.text !== '-' &&
    after.kind === 'word' &&
    after.gap === 'space' &&
    !/^(?:in|at|of|when|but|as)$/.test(after.lower)
  )
    return null
  const year =
    after.text === ',' && /^[12]\d{3}$/.test(lexemes.at(first.to + 3).text)
      ? Number(lexemes.at(first.to + 3).text)
      : first.meaning.year
  const to = year === first.meaning.year ? first.to + 2 : first.to + 4
  return { meaning: { ...first.meaning, year, day: Number(figure.text), weekday: null }, to }
}

/** "27-29 July": a figure, a joint, and then a day of a month. */
function firstOfRange(lexemes: Lexemes, at: number, words: DateWords): Found | null {
  const figure = lexemes.at(at)
  if (figure.kind !== 'digits') return null
  if (!/^\d{1,2}$/.test(figure.text) || !/^(?:-|and|to)$/.test(lexemes.at(at + 1).lower)) return null
  const second = lexemes.at(at + 2)
  const name = /^\d{1,2}$/.test(second.text) ? monthName(lexemes, at + 3, words) : null
  if (name === null || lexemes.at(at + 3).gap !== 'space' || Number(figure.text) >= Number(second.text)) return null
  const year = lexemes.at(name.to)
  const told = /^[12]\d{3}$/.test(year.text) && year.gap === 'space' ? Number(year.text) : null
  return {
    meaning: { kind: 'day', year: told, month: name.month, day: Number(figure.text), weekday: null },
    to: at + 1,
  }
}

/** "1950-53": the second year of a span in two figures. */
function shortYear(lexemes: Lexemes, first: Found): Found | null {
  if (first.meaning.kind !== 'year') return null
  const joint = lexemes.at(first.to)
  const tail = lexemes.at(first.to + 1)
  if (joint.lower !== '-' || joint.gap !== 'none' || tail.gap !== 'none' || !/^\d\d$/.test(tail.text)) return null
  const year = Math.floor(first.meaning.year / 100) * 100 + Number(tail.text)
  return year > first.meaning.year ? { meaning: { kind: 'year', year }, to: first.to + 2 } : null
}

function expressionAt(lexemes: Lexemes, at: number, words: DateWords, language: string | null): Found | null {
  const weekday = weekdayAt(lexemes, at, words)
  if (weekday !== null) return weekdayWithDate(lexemes, weekday, words, language) ?? weekdayAlone(lexemes, at, weekday)
  return dateAt(lexemes, at, words, language)
}

/** "July 27-29, 2023": the year stands once, after the second day. */
const shareYear = (first: Found, second: Found): Found =>
  first.meaning.kind === 'day' && second.meaning.kind === 'day'
    ? { ...first, meaning: { ...first.meaning, year: second.meaning.year } }
    : first

const VICTIMS =
  /^(?:attack|attacks|terror|terrorist|terrorists|victims|families|hijackers|survivors|commission|memorial|museum)$/

/** "the Sept. 11 attacks" names one day of history. */
function terrorDay(lexemes: Lexemes, found: Found): Found {
  const { meaning, to } = found
  if (meaning.kind !== 'day' || meaning.year !== null || meaning.month !== 9 || meaning.day !== 11) return found
  return VICTIMS.test(lexemes.at(to).lower) ? { ...found, meaning: { ...meaning, year: 2001 } } : found
}

/** The expressions that start at `at`: one, or two for a range. */
function expressionsAt(lexemes: Lexemes, at: number, words: DateWords, language: string | null): readonly Piece[] {
  const range = firstOfRange(lexemes, at, words)
  if (range !== null) return [{ from: at, ...range }]
  const found = expressionAt(lexemes, at, words, language)
  if (found === null) return NO_PIECES
  const second = secondDay(lexemes, found) ?? shortYear(lexemes, found)
  if (second === null) return [{ from: at, ...terrorDay(lexemes, found) }]
  return [
    { from: at, ...shareYear(found, second) },
    { from: found.to + 1, ...second },
  ]
}

interface Piece extends Found {
  readonly from: number
}
const NO_PIECES: readonly Piece[] = []

/** A text as the readers of figures and of dates see it, made once for both. Offsets are those of the lexemes. */
export interface Scanned {
  readonly lexemes: Lexemes
  readonly dates: readonly DateExpression[]
}

export const scan = (text: string, language: string | null): Scanned => scanLexemes(lex(text), language)

/** Like `scan` for a text that is divided already. */
export const scanLexemes = (lexemes: Lexemes, language: string | null): Scanned => ({
  lexemes,
  dates: scanDates(lexemes, language),
})

/** All date expressions in order, without overlap. */
function scanDates(lexemes: Lexemes, language: string | null): readonly DateExpression[] {
  const words = dateWords(language)
  const found: DateExpression[] = []
  for (let at = 0; at < lexemes.length; at++)
    for (const { from, to, end, meaning } of expressionsAt(lexemes, at, words, language)) {
      found.push({ start: lexemes.at(from).start, end: end ?? lexemes.at(to - 1).end, meaning, from, to })
      at = to - 1
    }
  return found
}
