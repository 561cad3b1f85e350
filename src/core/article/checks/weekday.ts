/** A weekday that does not fit its date: "Saturday (Jul 28)" in a year when that day was a Friday. */
import type { Analysis, Passage, ResolvedDate } from '../../analysis.js'
import type { Check } from '../../model.js'
import { dayNumber, weekdayOf } from '../dates/calendar.js'
import { readDateLine } from '../metadata/dateLine.js'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const dayName = (weekday: number): string => DAYS[weekday - 1] ?? ''

/** Day number of a value with day precision. */
function dayOf(value: string | null): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value ?? '')
  return match === null ? null : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** "28 July 2023". */
export function readableDay(value: string): string {
  const [year = '', month = '', day = ''] = value.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/** A date without a year is sure only near the publication: an old one may belong to the year that the paragraph tells of. */
const NEAR = 45

function isSure(date: ResolvedDate, passage: Passage, published: number | null): boolean {
  const day = dayOf(date.value)
  if (day === null) return false
  if (!date.relative) return true
  if (published === null || Math.abs(day - published) > NEAR) return false
  const year = date.value?.slice(0, 4)
  return passage.dates.every(({ value, relative }) => relative || value === null || value.startsWith(year ?? ''))
}

/** Every date of the article whose weekday is another one than the words say. */
export function weekdayChecks({ article, passages }: Analysis): readonly Check[] {
  const published = dayOf(article.published?.slice(0, 10) ?? null)
  const inBody = passages.flatMap((passage) =>
    passage.dates.flatMap((date): Check[] => {
      const day = dayOf(date.value)
      if (date.weekday === null || day === null || weekdayOf(day) === date.weekday) return []
      if (!isSure(date, passage, published)) return []
      const message = `${readableDay(date.value ?? '')} is a ${dayName(weekdayOf(day))}, not a ${dayName(date.weekday)}.`
      return [{ kind: 'weekday', start: date.start, end: date.end, message }]
    }),
  )
  return [...inBody, ...dateLineChecks(article)]
}

/** Longest date line that is looked at. */
const LINE = 220
/** A weekday and the day beside it, in a line of the page: "Wednesday, May 14, 2024". Numeric days may be read in two ways. */
const NAMED_DAY = new RegExp(
  String.raw`\b(${DAYS.join('|')}),?\s+(?:(?:\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9}\.?),?\s\d{4})\b`,
  'iu',
)

/** The line that tells when the article was published is no passage of the report. */
function dateLineChecks({ blocks, text }: Analysis['article']): readonly Check[] {
  return blocks.flatMap(({ kind, start, end }): Check[] => {
    const named =
      kind === 'dateline' || kind === 'byline' ? NAMED_DAY.exec(text.slice(start, Math.min(end, start + LINE))) : null
    const value = named === null ? null : (readDateLine(named[0])?.value.slice(0, 10) ?? null)
    const day = dayOf(value)
    const weekday = DAYS.findIndex((name) => name.toLowerCase() === named?.[1]?.toLowerCase()) + 1
    if (named === null || value === null || day === null || weekdayOf(day) === weekday) return []
    const from = start + named.index
    const message = `${readableDay(value)} is a ${dayName(weekdayOf(day))}, not a ${dayName(weekday)}.`
    return [{ kind: 'weekday', start: from, end: from + named[0].length, message }]
  })
}
