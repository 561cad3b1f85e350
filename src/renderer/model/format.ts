/** Dates, numbers and confidence in words. Times are shown as the file gives them, never moved to another zone. */
import type { Article } from '../../core/model.js'
import { plain } from '../../core/text/plain.js'

const numbers = new Intl.NumberFormat('en')

export const formatCount = (value: number): string => numbers.format(value)

/** "1 file", "12 files". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`

interface Printed {
  readonly date: Date
  readonly precision: 'year' | 'month' | 'day'
  readonly time: string | null
}

/** Reads 'YYYY', 'YYYY-MM', 'YYYY-MM-DD' and 'YYYY-MM-DDTHH:mm...' as printed. Null for anything else. */
function readIso(value: string): Printed | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/.exec(value)
  if (!found) return null
  const [, year, month, day, time] = found
  const date = new Date(Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1')))
  return { date, precision: day ? 'day' : month ? 'month' : 'year', time: time ?? null }
}

// Made once, and only when first used: making one takes a browser longer than formatting a thousand dates.
function inUtc(options: Intl.DateTimeFormatOptions): Pick<Intl.DateTimeFormat, 'format'> {
  let made: Intl.DateTimeFormat | null = null
  return {
    format: (date) => (made ??= new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })).format(date),
  }
}
const month = inUtc({ month: 'long', year: 'numeric' })
const weekday = inUtc({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
const dayOfYear = inUtc({ day: 'numeric', month: 'short' })

/** "Wed 7 May 2025"; "May 2025" where the source is no more precise; "1990s" and "Mon 24 Jul 2023 to Sun 30 Jul 2023" for spans. */
export function formatDate(value: string | null): string {
  const [from, to] = value?.split('/') ?? []
  if (from !== undefined && to !== undefined) {
    const isDecade = /^\d{3}0$/.test(from) && to === `${from.slice(0, 3)}9`
    return isDecade ? `${from}s` : `${formatDate(from)} to ${formatDate(to)}`
  }
  const printed = value === null ? null : readIso(value)
  if (!printed) return 'date not given'
  const { date, precision } = printed
  if (precision === 'year') return String(date.getUTCFullYear())
  if (precision === 'month') return month.format(date)
  return weekday.format(date).replace(',', '')
}

/** "7 May, 06:40", for lists that stand under one story. */
export function formatShortDate(value: string | null): string {
  const printed = value === null ? null : readIso(value)
  if (!printed) return 'no date'
  if (printed.precision !== 'day') return formatDate(value)
  const day = dayOfYear.format(printed.date)
  return printed.time === null ? day : `${day}, ${printed.time}`
}

/** "06:40", or null when the source gives no time. */
export const formatTime = (value: string | null): string | null =>
  value === null ? null : (readIso(value)?.time ?? null)

/** A moment of this computer's clock, for saves and notes: "today, 13:58", "6 May, 17:20". */
export function formatMoment(iso: string, now: Date): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(moment)
  if (moment.toDateString() === now.toDateString()) return `today, ${time}`
  const sameYear = moment.getFullYear() === now.getFullYear()
  const day = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(moment)
  return `${day}, ${time}`
}

/** Name of the outlet, or else of the file. An outlet is never guessed. Stands among words of ours, so it may turn none of them. */
export const outletName = (article: Pick<Article, 'outlet' | 'file'>): string =>
  article.outlet === null ? inTheMiddle(fileName(article.file)) : plain(article.outlet)

/** Most characters of a file's name where it stands for an outlet. */
const LONGEST_NAME = 20

/** A long name cut in its middle: what tells files of one folder apart stands mostly at the end. */
function inTheMiddle(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= LONGEST_NAME) return name
  return `${characters.slice(0, 8).join('')}…${characters.slice(-9).join('')}`
}

/** The last part of a path, as it can stand among words of ours: signs that turn the words around them are left out. */
export const fileName = (path: string): string => plain(path.split('/').at(-1) ?? path)

export interface Confidence {
  readonly word: string
  /** 1 to 4. */
  readonly steps: number
  readonly meaning: string
}

/** A score in words. The score is calibrated, so each step says what it meant in tests. */
export function confidenceOf(score: number): Confidence {
  if (score >= 0.9)
    return { word: 'very likely', steps: 4, meaning: 'In tests, more than nine in ten links at this level were right.' }
  if (score >= 0.7)
    return { word: 'likely', steps: 3, meaning: 'In tests, about four in five links at this level were right.' }
  if (score >= 0.5)
    return { word: 'possible', steps: 2, meaning: 'In tests, about three in five links at this level were right.' }
  return { word: 'uncertain', steps: 1, meaning: 'In tests, fewer than half of the links at this level were right.' }
}
