/** Days, months and years without a clock: arithmetic in UTC and EDTF level 0 values. */

const MS_PER_DAY = 86_400_000
const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** A publication date, only as precise as its source. */
export interface Publication {
  readonly year: number
  readonly month: number | null
  /** Days since 1970-01-01; null when the source names no day. */
  readonly day: number | null
}

/** Reads an ISO 8601 date, whatever its precision; null when there is none or it is not a day of the calendar. */
export function parsePublication(published: string | null): Publication | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '')
  if (match === null) return null
  const [, year, month, day] = match
  const parts = { year: Number(year), month: month === undefined ? null : Number(month) }
  if (parts.month !== null && (parts.month < 1 || parts.month > 12)) return null
  if (parts.month === null || day === undefined) return { ...parts, day: null }
  const number = dayNumber(parts.year, parts.month, Number(day))
  return number === null ? null : { ...parts, day: number }
}

/** Days since 1970-01-01, or null when the calendar has no such day. `month` is 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 ? date.getTime() / MS_PER_DAY : null
}

/** EDTF of a day number: '2023-07-28'. */
export function formatDay(day: number): string {
  const date = new Date(day * MS_PER_DAY)
  return `${formatMonth(date.getUTCFullYear(), date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
}
export const formatYear = (year: number): string => pad(year, 4)
export const formatMonth = (year: number, month: number): string => `${formatYear(year)}-${pad(month)}`
export const formatSpan = (first: number, last: number): string => `${formatDay(first)}/${formatDay(last)}`

/** ISO weekday, 1 (Monday) to 7. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** Year and month, shifted by whole months. */
export function shiftMonth(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + by
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

export const monthOf = (day: number): { readonly year: number; readonly month: number } => {
  const date = new Date(day * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 }
}

/** First and last day number that an EDTF level 0 value can mean; null when it is not such a value. */
export function edtfBounds(value: string): { readonly first: number; readonly last: number } | null {
  const [from = '', to] = value.split('/')
  const start = partBounds(from)
  const end = to === undefined ? start : partBounds(to)
  return start && end && { first: start.first, last: end.last }
}

function partBounds(part: string): { readonly first: number; readonly last: number } | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(part)
  if (match === null) return null
  const [, year, month, day] = match
  if (day !== undefined) {
    const exact = dayNumber(Number(year), Number(month), Number(day))
    return exact === null ? null : { first: exact, last: exact }
  }
  const first = dayNumber(Number(year), month === undefined ? 1 : Number(month), 1)
  if (first === null) return null
  const next = shiftMonth(Number(year), month === undefined ? 1 : Number(month), month === undefined ? 12 : 1)
  const after = dayNumber(next.year, next.month, 1)
  return after === null ? null : { first, last: after - 1 }
}
