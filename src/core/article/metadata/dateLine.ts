/** Lines that say when an article was published or updated. */
import type { Range } from '../../model.js'
import { monthOf, WEEKDAYS } from './months.js'

/** A date with what its line says about it. */
export interface DateLine {
  /** ISO 8601, only as precise as the words: "2023-07-29", "2023-07-29T14:57", "2023-07-29T14:57+09:00". */
  readonly value: string
  readonly says: 'published' | 'updated' | 'date'
  /** The date with its labels, weekday, time and zone, in the line. */
  readonly range: Range
  /** What else the line holds, before and after. */
  readonly before: string
  readonly after: string
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

interface FoundDay extends Range {
  readonly value: string
}

const MONTH = String.raw`\p{L}{3,12}\.?`
/** The year ends here; a time may be glued to it: "May 3, 20248:47 PM". */
const NO_DIGIT = String.raw`(?!\d(?!\d?:\d\d))`
const FORMS: readonly {
  readonly form: RegExp
  readonly read: (groups: readonly string[], line: string) => Day | null
}[] = [
  {
    form: /(?<!\d)(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/u,
    read: ([y, m, d]) => dayOf(Number(y), Number(m), Number(d)),
  },
  {
    form: new RegExp(
      String.raw`(?<![\p{N}:.])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]*(?:de |of )?[\s-]*(${MONTH}),?[\s-]+(?:de |del )?(\d{4})${NO_DIGIT}`,
      'u',
    ),
    read: ([d, m, y]) => dayOf(Number(y), monthOf(m ?? ''), Number(d)),
  },
  {
    form: new RegExp(String.raw`(?<!\p{L}{2})(${MONTH})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${NO_DIGIT}`, 'u'),
    read: ([m, d, y]) => dayOf(Number(y), monthOf(m ?? ''), Number(d)),
  },
  {
    form: /(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u,
    read: ([y, m, d]) => dayOf(Number(y), Number(m), Number(d)),
  },
  { form: /(?<![\d./])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d./])/u, read: readNumeric },
]

/** Labels and hours of languages that never write the month first. */
const DAY_FIRST =
  /(?<!\p{L})(?:publié|publiée|mis à jour|modifié|veröffentlicht|aktualisiert|uhr|publicado|publicada|actualizado|actualizada|pubblicato|aggiornato|atualizado|gepubliceerd|bijgewerkt|опубликовано|обновлено|BST|CES?T)(?!\p{L})/iu
/** The clocks of North America: "11/06/2023 5:45 PM EST", "6:05 a.m. ET". */
const MONTH_FIRST = /\d\s?[ap]\.?m\.?\s\(?[ECMP][SD]?T\b/iu

/** "28.07.2023" is day first. With slashes the order is told when one number cannot be a month, both are the same, or by what else the line says. */
function readNumeric([first, separator, second, year]: readonly string[], line: string): Day | null {
  const [a, b] = [Number(first), Number(second)]
  if (separator === '.' || a > 12 || a === b) return dayOf(Number(year), b, a)
  if (b > 12 || MONTH_FIRST.test(line)) return dayOf(Number(year), a, b)
  return DAY_FIRST.test(line) ? dayOf(Number(year), b, a) : null
}

function dayOf(year: number, month: number | null, day: number): Day | null {
  const possible = month !== null && month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1700 && year <= 2200
  return possible ? { year, month, day } : null
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The first date in `line` that has a day, a month and a year. */
function findDay(line: string): FoundDay | null {
  if (!/\d{4}/.test(line)) return null
  for (const { form, read } of FORMS) {
    const match = form.exec(line)
    const day = match === null ? null : read(match.slice(1), line)
    if (match === null || day === null) continue
    const value = `${day.year}-${two(day.month)}-${two(day.day)}`
    return { start: match.index, end: match.index + match[0].length, value }
  }
  return null
}

const ZONES: Readonly<Record<string, string>> = {
  z: 'Z', utc: 'Z', gmt: 'Z', bst: '+01:00', cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00', msk: '+03:00', jst: '+09:00', kst: '+09:00',
  sgt: '+08:00', hkt: '+08:00', aest: '+10:00', aedt: '+11:00', nzst: '+12:00', est: '-05:00', edt: '-04:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00',
  pst: '-08:00', pdt: '-07:00',
} // prettier-ignore
const TIME =
  /(?<![\d.:])([01]?\d|2[0-3])\s*[:.h]\s*([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(a\.?m\.?|p\.?m\.?)?(?:\s*(?:uhr|hrs?|h)\b)?(?:\s*\(?((?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?|Z\b|[A-Z]{2,4}\b)\)?)?/iu
const HOUR = /(?<![\d.:])(\d{1,2})\s*(a\.?m\.?|p\.?m\.?)(?=[\s,)]|$)(?:\s*((?:[A-Z]{2,4}))\b)?/iu

/** The time of day in what stands around a date, as "T14:57" with zone if one is told. */
function findTime(text: string): { readonly value: string; readonly start: number; readonly end: number } | null {
  const match = TIME.exec(text) ?? null
  if (match === null) return findHour(text)
  const hour = hourOf(Number(match[1]), match[3])
  if (hour === null) return null
  const isZone = match[4] === undefined || /^[+-]|\d/.test(match[4]) || /^(?:[A-Z]{1,4})$/.test(match[4])
  const zone = isZone ? zoneOf(match[4]) : ''
  return { value: `T${two(hour)}:${match[2] ?? '00'}${zone}`, start: match.index, end: match.index + match[0].length }
}

function findHour(text: string): { readonly value: string; readonly start: number; readonly end: number } | null {
  const match = HOUR.exec(text)
  const hour = match === null ? null : hourOf(Number(match[1]), match[2])
  return match === null || hour === null
    ? null
    : { value: `T${two(hour)}:00${zoneOf(match[3])}`, start: match.index, end: match.index + match[0].length }
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return hour <= 23 ? hour : null
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0)
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const named = ZONES[zone.toLowerCase()]
  if (named !== undefined) return named
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  return offset === null ? '' : `${offset[1] ?? '+'}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`
}

const UPDATED =
  /\b(?:updated?|modified|aktualisiert|mis à jour|màj|actualizado|actualizada|aggiornato|atualizado|bijgewerkt|uppdaterad|opdateret|oppdatert|обновлено|оновлено|aktualizacja)\b/iu
const LABELS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[
    'first published|originally published|published|publication date|publish date|posted|issued|released|created|date|dated|last updated?|updated?|last modified|modified|time|on|at|as of|from',
    'veröffentlicht|publiziert|erstellt|aktualisiert|zuletzt aktualisiert|stand|datum|am|um|uhr|vom|den',
    'publié|publiée|mis à jour|modifié|date|le|à|publicado|publicada|actualizado|actualizada|fecha|el|las|a las',
    'pubblicato|pubblicata|aggiornato|aggiornata|data|il|alle|ore|atualizado|às|em|gepubliceerd|bijgewerkt|op|om|publicerad|uppdaterad|kl|klo|publiceret|opdateret|oppdatert|publisert',
    'опубликовано|обновлено|дата|в|г|опубліковано|оновлено|о|opublikowano|aktualizacja|dodano|godz|local time|hrs|hours',
    WEEKDAYS.split(' ').join('|'),
  ].join('|')})(?![\p{L}\p{N}])`,
  'giu',
)
const SEPARATORS = /[\s,;:|•·/()[\]—–.-]+/gu
const LEAD_LABEL = new RegExp(`(?:${LABELS.source}|${SEPARATORS.source})+$`, 'iu')
const TAIL_LABEL = new RegExp(`^(?:${LABELS.source}|${SEPARATORS.source})+`, 'iu')
const GLUED_WEEKDAY = new RegExp(
  String.raw`(?<=\p{L})(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)[,\s]*$`,
  'u',
)

/** Longest line that can be a date line; a longer one tells something else. */
const LONGEST = 220

/** Reads the date out of a line with what stands before and after it, or null when the line holds no full date. */
export function readDateLine(line: string): DateLine | null {
  if (line.length > LONGEST * 4 || !/\d/.test(line)) return null
  const day = findDay(line.slice(0, LONGEST))
  if (day === null) return null
  let { start, end } = day
  let time = ''
  const after = findTime(line.slice(end, end + 40))
  const ahead = findTime(line.slice(Math.max(0, start - 40), start))
  const aheadAt = Math.max(0, start - 40)
  if (after !== null && isNear(line.slice(end, end + after.start))) {
    time = after.value
    end += after.end
  } else if (ahead !== null && isNear(line.slice(aheadAt + ahead.end, start))) {
    time = ahead.value
    start = aheadAt + ahead.start
  }
  const labels = (LEAD_LABEL.exec(line.slice(0, start)) ?? GLUED_WEEKDAY.exec(line.slice(0, start)))?.[0] ?? ''
  const glued = GLUED_WEEKDAY.exec(line.slice(0, start - labels.length))?.[0] ?? ''
  const from = start - labels.length - glued.length
  const trail = TAIL_LABEL.exec(line.slice(end))?.[0] ?? ''
  const to = end + trail.length
  const lead = line.slice(from, start)
  const says = UPDATED.test(lead)
    ? 'updated'
    : /publi|posted|veröff|опубл|pubbl|gepubl|opubl/iu.test(lead)
      ? 'published'
      : 'date'
  return {
    value: day.value + time,
    says,
    range: { start: from, end: to },
    before: line.slice(0, from).trim(),
    after: line.slice(to).trim(),
  }
}

/** Whether what stands between a date and a time joins them. */
function isNear(between: string): boolean {
  return between === 'T' || (!UPDATED.test(between) && between.replace(LABELS, '').replace(SEPARATORS, '') === '')
}

/** A day without its year, with the time, at the end of a line: "Harbour Post — 16 May, 19:25". */
export interface YearlessLine {
  /** Month and day: "-05-16". */
  readonly day: string
  /** "T19:25". */
  readonly time: string
  /** What stands before the day. */
  readonly before: string
}

const YEARLESS =
  /^(.{0,60}?)(?:^|[\s|•·—–,-]+)(?:\p{L}{3,10}\.?,?\s)?(?:(\d{1,2})\.?\s(\p{L}{3,12})\.?|(\p{L}{3,12})\.?\s(\d{1,2})),?\s(?:[|•·—–-]\s|at\s|um\s|à\s)?([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s(?:uhr|[A-Z]{2,4}))?$/iu

/** Reads a line that ends with a day, a month and a time, or null. */
export function readYearless(line: string): YearlessLine | null {
  if (line.length > 100 || /\d{4}/.test(line)) return null
  const match = YEARLESS.exec(line)
  if (match === null) return null
  const month = monthOf(match[3] ?? match[4] ?? '')
  const day = Number(match[2] ?? match[5])
  if (month === null || day < 1 || day > 31) return null
  return {
    day: `-${two(month)}-${two(day)}`,
    time: `T${two(Number(match[6]))}:${match[7] ?? '00'}`,
    before: (match[1] ?? '').trim(),
  }
}
