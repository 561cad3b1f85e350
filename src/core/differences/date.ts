/** Days and years that are given to the same event and are not the same. */
import type { ResolvedDate } from '../analysis.js'
import { edtfBounds } from '../article/dates.js'
import { monthAndDay } from '../article/dates/yearless.js'
import { conceptOf } from './concepts.js'
import { nearness, type LinkContext, type Weigh } from './context.js'
import type { Detector, Finding } from './detector.js'
import { areOtherBounds } from './dateBounds.js'
import { isOneEvent, isOneVisit } from './coming.js'
import { pairUp } from './pairing.js'
import {
  areApart,
  areInRow,
  areMonthsOfOne,
  dateOtherThings,
  dayTold,
  isDay,
  isMonth,
  isOneDeed,
  tellsDistance,
} from './deeds.js'
import { toldAlike, toldNear } from './toldAlike.js'
import { isSurelyLinked } from './sameEvent.js'
import { isReporting } from './sources.js'
import { hoursApart } from './timeOfDay.js'
import { isNamed, neighbour, textOf, wordsIn, type SideView } from './view.js'

/** Null where a figure follows: in "the 19 Sept. 11 hijackers" it is not clear which one is the day. */
function monthOf(side: SideView, date: ResolvedDate): string | null {
  const { text, language } = side.analysis.article
  return /^[\s,]*\d/u.test(text.slice(date.end, date.end + 3)) ? null : monthAndDay(textOf(side, date), language)
}

/** Whether two dates can be the same time: yes, no, or `null` where the words do not tell ("Friday" against "2019"). Symmetric. */
function sameTime(link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean | null {
  if (x.value !== null && y.value !== null) return overlap(x.value, y.value)
  const [one, other] = [monthOf(link.a, x), monthOf(link.b, y)]
  if (one !== null && other !== null) return one.startsWith(other) || other.startsWith(one)
  if (x.weekday !== null && y.weekday !== null) return x.weekday === y.weekday
  return null
}

/** The same words mean the same day: what one report resolved forward the other may have resolved backward ("Thursday"). */
function isSame(link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean | null {
  const written = (side: SideView, date: ResolvedDate): string =>
    textOf(side, date)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
  const [one, other] = [written(link.a, x), written(link.b, y)]
  if (one === other) return true
  if (areOtherWeekdays(link, x, y)) return false
  return sameTime(link, x, y) ?? (isWeekend(one) ? onWeekend(y) : isWeekend(other) ? onWeekend(x) : null)
}

/** "Thursday, 7 March" and "Friday, 7 March": one of the two is wrong, in the day or in the weekday. */
function areOtherWeekdays(link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean {
  if (x.weekday === null || y.weekday === null || x.weekday === y.weekday) return false
  const isWritten = [textOf(link.a, x), textOf(link.b, y)].every((words) => /\d/u.test(words))
  const [one, other] = [monthOf(link.a, x), monthOf(link.b, y)]
  return isWritten && (one !== null || isDay(x.value)) && one === other && x.value === y.value
}

const isWeekend = (words: string): boolean => /\bweekend$/u.test(words)

/** Whether a day can be one of a weekend that could not be resolved. */
function onWeekend({ weekday }: ResolvedDate): boolean | null {
  return weekday === null ? null : weekday >= SATURDAY
}

const SATURDAY = 6

/** EDTF values overlap when a day of one is a day of the other: "July 2031" holds "12 July 2031". */
function overlap(x: string, y: string): boolean {
  const [one, other] = [edtfBounds(x), edtfBounds(y)]
  if (!one || !other) return x === y
  return one.first <= other.last && other.first <= one.last
}

/** Words that may stand between a reporting word and the day of the statement: "told reporters on Monday". */
const LISTENERS: ReadonlySet<string> = new Set(
  'reporters journalists statement interview news conference briefing late early'.split(' '),
)
/** How near a reporting word must stand for a date to be the day of the statement. */
const STATED_REACH = 6

/** True for the day on which something was said, not done: "she said on Monday", but not "reported the arrival on Monday". */
function isOfStatement(side: SideView, date: ResolvedDate): boolean {
  const { from, to } = wordsIn(side, date)
  const passage = side.words[from]?.passage
  for (let at = from - 1; at >= Math.max(0, from - STATED_REACH); at--) {
    const word = side.words[at]
    if (word?.passage !== passage) break
    if (word && isReporting(word.norm)) return true
    if (word && !word.stop && !LISTENERS.has(word.norm) && !isNamed(side, word)) break
  }
  const next = side.words[to]
  return next?.passage === passage && next !== undefined && isReporting(next.norm)
}

/** A place or person beside a day tells little of what happened on it; a word of another clause hardly more. */
const NAME_WEIGHT = 0.35
const OTHER_CLAUSE_WEIGHT = 0.4

const weigh: Weigh = (side, word, first) => {
  return (isNamed(side, word) ? NAME_WEIGHT : 1) * (areApart(side, word, first) ? OTHER_CLAUSE_WEIGHT : 1)
}

const near = (link: LinkContext, x: ResolvedDate, y: ResolvedDate): number => nearness(link, x, y, weigh)

/** "On Thursday, two days after it" and "on Tuesday": what lies so many days apart is told of days, not of months. */
const areOfOtherDays = (link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean =>
  precision(x) === DAY_LONG && precision(y) === DAY_LONG && tellsDistance(link.a) !== tellsDistance(link.b)

/** Acts of people in an affair, of which one follows the other on another day. */
const ACTS: ReadonlySet<string> = new Set(
  (
    'urged called asked demanded signed passed approved vetoed voted resigned quit apologised apologized criticised criticized attacked praised announced ' +
    'unveiled declared said told wrote tweeted posted met visited left returned charged arrested detained released freed sentenced convicted appeared ' +
    'testified submitted published proposed rejected agreed denied confirmed issued ordered warned threatened promised pledged appealed sued filed'
  ).split(' '),
)
/** How many words before a day its act may stand. */
const ACT_REACH = 8

/** The act that a day is told of; null when it is none of these. */
function actOf(side: SideView, date: ResolvedDate): string | null {
  const { from } = wordsIn(side, date)
  const passage = side.words[from]?.passage
  const before = side.words.slice(Math.max(0, from - ACT_REACH), from)
  const act = before.findLast((word) => word.passage === passage && ACTS.has(word.norm))
  return act === undefined ? null : conceptOf(act)
}

/** How surely two dates belong to one event, by themselves. */
function sureness(link: LinkContext, x: ResolvedDate, y: ResolvedDate): number {
  const [stated, other] = [x, y].every(isMonth) ? [false, false] : [isOfStatement(link.a, x), isOfStatement(link.b, y)]
  if (dateOtherThings(link, x, y) || areInRow(link) || areOfOtherDays(link, x, y)) return 0.2
  if (stated !== other || areOtherBounds(link, x, y)) return 0.2
  return (stated ? 0.8 : 1) * (precision(x) === precision(y) ? 1 : 0.5)
}

/** What a day is long in digits of EDTF. */
const DAY_LONG = 10

/** Digits of precision: a year, a month or a day. Weekdays count as days. */
function precision(date: ResolvedDate): number {
  return date.value === null ? DAY_LONG : date.value.length
}

function finding(link: LinkContext, x: ResolvedDate, y: ResolvedDate, agreement: number): Finding {
  const named = [x, y].every(({ value }) => isDay(value))
  const [first, second] = [
    { words: dayTold(link.a, x, named), key: x.value ?? String(x.weekday) },
    { words: dayTold(link.b, y, named), key: y.value ?? String(y.weekday) },
  ].sort((one, other) => (one.key < other.key ? -1 : 1))
  return {
    kind: 'date',
    significance: 'fact',
    a: { start: x.start, end: x.end },
    b: { start: y.start, end: y.end },
    message: `One report says ${first?.words ?? ''}, the other ${second?.words ?? ''}.`,
    evidence: { near: agreement, alike: link.contained, sure: sureness(link, x, y) },
  }
}

/** How far the passages must tell the same for their coming events of one name to be one. */
const EVENT_ALIKE = 0.35

/** How far before a date its verb may stand, in words. */
const VERB_REACH = 3

/** The word of meaning right before a date, names apart: "[resumes] on 9 May". */
function wordBefore(side: SideView, date: ResolvedDate): string | null {
  const first = side.words[wordsIn(side, date).from]
  const word = first === undefined ? null : neighbour(side, first, -1, VERB_REACH)
  return word === null || isNamed(side, word) ? null : conceptOf(word)
}

function haveOneVerb(link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean {
  const verb = wordBefore(link.a, x)
  return verb !== null && verb === wordBefore(link.b, y)
}

/** Both dates are of one deed, by what is told beside them. */
const isOne = (link: LinkContext, x: ResolvedDate, y: ResolvedDate, agreement: number): boolean =>
  isOneDeed(link, x, y, agreement) ||
  isOneVisit(link, x, y) ||
  (isOneEvent(link, x, y) && toldAlike(link) >= EVENT_ALIKE) ||
  areMonthsOfOne(link, x, y, agreement)

/** How far the passages, and the words around their dates, must tell the same in whatever words; more where the days are of statements. */
const TOLD = { alike: 0.52, near: 0.45, stated: 0.6 } as const

/** "Was convicted in 2016 of arranging", "who was found guilty in 2019 of ordering": the only dates that are left, of one deed told in other words. */
const isToldAlike = (link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean =>
  toldAlike(link) >= (isOfStatement(link.a, x) && isOfStatement(link.b, y) ? TOLD.stated : TOLD.alike) &&
  toldNear(link, x, y) >= TOLD.near

/** An act is told of one day, and of the other none or another act. */
const areOtherActs = (link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean =>
  actOf(link.a, x) !== actOf(link.b, y)

export const dateDetector: Detector = {
  kind: 'date',
  detect(link) {
    const agreed = pairUp(link.a.dates, link.b.dates, (x, y) =>
      isSame(link, x, y) === true ? 1 + near(link, x, y) : 0,
    )
    const restA = link.a.dates.filter((x) => !agreed.some((pair) => pair.a === x))
    const restB = link.b.dates.filter((y) => !agreed.some((pair) => pair.b === y))
    // Dates of one deed belong together wherever they stand: "opened on 3 May and [resumes on] 9 May", "to [resume on] 11 May".
    const fits = (x: ResolvedDate, y: ResolvedDate): number =>
      0.01 + near(link, x, y) + (haveOneVerb(link, x, y) ? 1 : 0)
    const differ = pairUp(restA, restB, (x, y) => (isSame(link, x, y) === false ? fits(x, y) : 0))
    const isLeft = (rest: readonly ResolvedDate[], date: ResolvedDate): boolean =>
      rest.every((other) => other === date || precision(other) !== precision(date))
    const days = differ.map(({ a, b }) => {
      const agreement = near(link, a, b)
      const isLone = isLeft(restA, a) && isLeft(restB, b)
      const isSure =
        isOne(link, a, b, agreement) ||
        (isLone && (isToldAlike(link, a, b) || (!areOtherActs(link, a, b) && isSurelyLinked(link, a, b, agreement))))
      return finding(link, a, b, Math.max(agreement, isSure ? 0.5 : 0))
    })
    return [...days, ...(days.length === 0 ? hoursApart(link) : [])]
  },
}
