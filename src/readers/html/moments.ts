/** Dates as pages write them, to ISO 8601 as precise as the source. */

const two = (value: string | number): string => String(value).padStart(2, '0')

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** '2019-10-19T14:57:03+0200' and its relatives, to minutes: '2019-10-19T14:57+02:00'. Null when it is no such date. */
export function isoMoment(value: string): string | null {
  const match =
    /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T\s_]+(\d{1,2}):(\d{2})(?::\d{2})?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i.exec(
      value,
    )
  if (match === null) return null
  const [, year = '', month = '', day = '', hour, minute, zone] = match
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const date = `${year}-${month}-${day}`
  if (hour === undefined || minute === undefined) return date
  const offset = zone === undefined ? '' : /^[zug]/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')
  return `${date}T${two(hour)}:${minute}${offset}`
}

/** Only the press of the United States writes the month first. */
const isMonthFirst = (language: string | null): boolean => /^en[-_]US$/i.test(language ?? '')

/** The words of a date in numbers, day first as in Europe unless the page is American or only the other order is a day: '19.10.2019', '10/19/2019'. */
export function numericDay(value: string, language: string | null): string | null {
  const match = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(value)
  if (match === null) return null
  const [, first = '', mark = '', second = '', year = ''] = match
  const american = isDay(Number(year), Number(first), Number(second)) ? `${year}-${two(first)}-${two(second)}` : null
  if (american !== null && mark !== '.' && isMonthFirst(language)) return american
  return isDay(Number(year), Number(second), Number(first)) ? `${year}-${two(second)}-${two(first)}` : american
}

/** The day in an address: '/2019/10/19/', '/2019-10-19-', '20191019'. */
export function dayInUrl(url: string): string | null {
  const match =
    /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/.exec(url) ?? /[/_-](20\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(url)
  if (match === null) return null
  const [, year = '', month = '', day = ''] = match
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${two(month)}-${two(day)}` : null
}
