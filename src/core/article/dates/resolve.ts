/** Reads a date expression against the publication date; values are EDTF level 0. */
import {
  dayNumber,
  formatDay,
  formatMonth,
  formatSpan,
  formatYear,
  monthOf,
  shiftMonth,
  weekdayOf,
} from './calendar.js'
import type { Publication } from './calendar.js'
import type { DateMeaning, OffsetUnit, Shift } from './expressions.js'
import type { Tense } from './tense.js'

/** What an expression is read against. `story` is the day told last; `years` are the years that the text names. */
export interface Reference {
  readonly publication: Publication | null
  readonly tense: Tense
  readonly story: number | null
  readonly years: ReadonlySet<number>
}

/** How much farther a day looks that lies against the tense of its clause. */
const AGAINST_TENSE = 3
const UNTOLD_FUTURE = 1.5

function dayWithoutYear(
  month: number,
  day: number,
  weekday: number | null,
  { publication, tense, years }: Reference,
): number | null {
  if (publication === null) return null
  const { year } = publication
  const now = publication.day ?? dayNumber(year, publication.month ?? 7, 1) ?? 0
  let best: number | null = null
  let least = Infinity
  for (const candidate of [year - 1, year, year + 1]) {
    const at = dayNumber(candidate, month, day)
    if (at === null) continue
    const ahead = at > now
    const weight = ahead
      ? tense === 'past'
        ? AGAINST_TENSE
        : tense === 'future'
          ? 1
          : UNTOLD_FUTURE
      : tense === 'future'
        ? AGAINST_TENSE
        : 1
    const distance = Math.abs(at - now) * weight
    if (distance < least) [best, least] = [at, distance]
  }
  if (best === null || weekday === null || weekdayOf(best) === weekday) return best
  // A look back at another year ("In 1998 ... On Monday, June 8"): the weekday tells which of the years that the text names is meant.
  for (const candidate of years) {
    const at = dayNumber(candidate, month, day)
    if (at !== null && weekdayOf(at) === weekday) return at
  }
  return best
}

function month(meaning: { month: number; shift: Shift }, { publication, tense }: Reference): string | null {
  if (publication === null) return null
  const { year, month: now } = publication
  if (now === null) return null
  if (meaning.shift === 'this') return formatMonth(year, meaning.month)
  if (meaning.shift === 'next' || (meaning.shift === null && tense === 'future')) {
    const later = meaning.shift === 'next' ? meaning.month > now : meaning.month >= now
    return formatMonth(later ? year : year + 1, meaning.month)
  }
  const past = meaning.shift === 'last' ? meaning.month < now : meaning.month <= now
  return formatMonth(past ? year : year - 1, meaning.month)
}

function weekday(wanted: number, shift: Shift, { publication, tense }: Reference): string | null {
  const now = publication?.day ?? null
  if (now === null) return null
  const today = weekdayOf(now)
  if (shift === 'next') return formatDay(now - today + 7 + wanted)
  const back = (today - wanted + 7) % 7
  if (shift === 'last') return formatDay(now - (back === 0 ? 7 : back))
  const ahead = (wanted - today + 7) % 7
  return formatDay(tense === 'future' ? now + ahead : now - back)
}

function offset(unit: OffsetUnit, amount: number, from: number | null, publication: Publication | null): string | null {
  if (unit === 'year' && publication !== null && from === null) return formatYear(publication.year + amount)
  if (unit === 'month' && publication !== null && from === null && publication.month !== null) {
    const shifted = shiftMonth(publication.year, publication.month, amount)
    return formatMonth(shifted.year, shifted.month)
  }
  const anchor = from ?? publication?.day ?? null
  if (anchor === null) return null
  if (unit === 'day') return formatDay(anchor + amount)
  if (unit === 'week') {
    const monday = anchor - weekdayOf(anchor) + 1 + 7 * amount
    return formatSpan(monday, monday + 6)
  }
  const at = monthOf(anchor)
  const shifted = shiftMonth(at.year, at.month, unit === 'month' ? amount : 12 * amount)
  return unit === 'month' ? formatMonth(shifted.year, shifted.month) : formatYear(shifted.year)
}

function weekend(amount: number, publication: Publication | null): string | null {
  const now = publication?.day ?? null
  if (now === null) return null
  const saturday = now - weekdayOf(now) + 6 + 7 * amount
  return formatSpan(saturday, saturday + 1)
}

/** The year that a month or day names, or counts from that of the publication. */
const yearOf = (
  { year, ofYear }: { readonly year: number | null; readonly ofYear?: number },
  { publication }: Reference,
): number | null => year ?? (ofYear === undefined || publication === null ? null : publication.year + ofYear)

/** EDTF level 0 value, or null when the words cannot be resolved. Weeks and weekends are intervals: '2023-07-24/2023-07-30'. */
export function resolve(meaning: DateMeaning, reference: Reference): string | null {
  switch (meaning.kind) {
    case 'day': {
      const { month: inMonth, day, weekday: named } = meaning
      const year = yearOf(meaning, reference)
      const at = year === null ? dayWithoutYear(inMonth, day, named, reference) : dayNumber(year, inMonth, day)
      return at === null ? null : formatDay(at)
    }
    case 'month': {
      const year = yearOf(meaning, reference)
      return year === null ? month(meaning, reference) : formatMonth(year, meaning.month)
    }
    case 'year':
      return formatYear(meaning.year)
    case 'decade':
      return `${formatYear(meaning.year)}/${formatYear(meaning.year + 9)}`
    case 'weekday':
      return weekday(meaning.weekday, meaning.shift, reference)
    case 'weekend':
      return weekend(meaning.amount, reference.publication)
    case 'offset':
      if (meaning.from === 'story' && reference.story === null) return null
      return offset(
        meaning.unit,
        meaning.amount,
        meaning.from === 'story' ? reference.story : null,
        reference.publication,
      )
  }
}

/** Whether the value depends on more than the words themselves. */
export const isRelative = (meaning: DateMeaning): boolean =>
  meaning.kind === 'day' || meaning.kind === 'month'
    ? meaning.year === null
    : meaning.kind !== 'year' && meaning.kind !== 'decade'
