/** Days and years that are given to the same event and are not the same. */
import type { ResolvedDate } from '../analysis.js'
import { edtfBounds } from '../article/dates.js'
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { pairUp } from './pairing.js'
import { isReporting } from './sources.js'
import { textOf, wordsIn, type SideView } from './view.js'

/** Whether two dates can be the same time: yes, no, or `null` where the words do not tell ("Friday" against "2019"). Symmetric. */
export function sameTime(x: ResolvedDate, y: ResolvedDate): boolean | null {
  if (x.value !== null && y.value !== null) return overlap(x.value, y.value)
  if (x.weekday !== null && y.weekday !== null) return x.weekday === y.weekday
  return null
}

/** EDTF values overlap when a day of one is a day of the other: "July 2031" holds "12 July 2031". */
function overlap(x: string, y: string): boolean {
  const [one, other] = [edtfBounds(x), edtfBounds(y)]
  if (!one || !other) return x === y
  return one.first <= other.last && other.first <= one.last
}

/** How near a reporting word must stand for a date to be the day of the statement. */
const STATED_REACH = 3

/** True for the day on which something was said, not done: "she said on Monday". */
function isOfStatement(side: SideView, date: ResolvedDate): boolean {
  const { from, to } = wordsIn(side, date)
  const around = side.words.slice(Math.max(0, from - STATED_REACH), to + 1)
  return around.some((word) => word.passage === side.words[from]?.passage && isReporting(word.norm))
}

/** How surely two dates belong to one event, by themselves. */
function sureness(link: LinkContext, x: ResolvedDate, y: ResolvedDate): number {
  const [stated, other] = [isOfStatement(link.a, x), isOfStatement(link.b, y)]
  if (stated !== other) return 0.2
  return (stated ? 0.8 : 1) * (precision(x) === precision(y) ? 1 : 0.5)
}

/** Digits of precision: a year, a month or a day. Weekdays count as days. */
function precision(date: ResolvedDate): number {
  return date.value === null ? 10 : date.value.length
}

function finding(link: LinkContext, x: ResolvedDate, y: ResolvedDate, near: number): Finding {
  const [first, second] = [
    { words: textOf(link.a, x), key: x.value ?? String(x.weekday) },
    { words: textOf(link.b, y), key: y.value ?? String(y.weekday) },
  ].sort((one, other) => (one.key < other.key ? -1 : 1))
  return {
    kind: 'date',
    significance: 'fact',
    a: { start: x.start, end: x.end },
    b: { start: y.start, end: y.end },
    message: `One report says ${first?.words ?? ''}, the other ${second?.words ?? ''}.`,
    evidence: { near, alike: link.contained, sure: sureness(link, x, y) },
  }
}

export const dateDetector: Detector = {
  kind: 'date',
  detect(link) {
    const agreed = pairUp(link.a.dates, link.b.dates, (x, y) =>
      sameTime(x, y) === true ? 1 + nearness(link, x, y) : 0,
    )
    const restA = link.a.dates.filter((x) => !agreed.some((pair) => pair.a === x))
    const restB = link.b.dates.filter((y) => !agreed.some((pair) => pair.b === y))
    const differ = pairUp(restA, restB, (x, y) => (sameTime(x, y) === false ? nearness(link, x, y) : 0))
    return differ.map(({ a, b, score }) => finding(link, a, b, score))
  },
}
