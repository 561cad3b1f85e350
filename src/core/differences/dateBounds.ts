/** Which end of a stretch of time a date is: "since Monday" and "on Tuesday" can both be true. */
import type { ResolvedDate } from '../analysis.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { isWhen } from './deeds.js'
import { isNegated } from './negation.js'
import { wordsIn, type SideView, type Word } from './view.js'

/** `last`: the day on which something was done that has not been done since ("last met in June", "have not met since June"). */
type BoundOfTime = 'start' | 'end' | 'last' | null

/** How far before its date "last" may stand, in words. */
const LAST_REACH = 7
const LAST = /^(?:last|latest|recently)$/u

/** "Last raised rates in November", but not "last November" or "the last 15 years before 2010". */
function isLastTime(side: SideView, from: number): boolean {
  const row = side.words.slice(Math.max(0, from - LAST_REACH), from)
  const passage = side.words[from]?.passage
  return row.some((word, at) => {
    const next = row[at + 1]
    return word.passage === passage && LAST.test(word.norm) && next !== undefined && !next.stop && isPast(next)
  })
}

/** A verb of what was done. */
const isPast = ({ norm }: Word): boolean =>
  /ed$|^(?:met|rose|fell|won|lost|saw|seen|held|spoke|went|left|took|came|did|was|were|hit|struck|cut|sat|flew|ran|beat)$/u.test(
    norm,
  )

/** "Since independence in 1992": the event that the year is of; null where the words are others. */
function eventSince(side: SideView, from: number): Word | null {
  const row = side.words.slice(Math.max(0, from - 4), from)
  if (row.at(-1)?.norm !== 'in') return null
  const event = row.at(-2)
  const since = /^(?:an?|the|its|their|his|her)$/u.test(row.at(-3)?.norm ?? '') ? row.at(-4) : row.at(-3)
  return since?.norm === 'since' && event !== undefined && !event.stop ? event : null
}

/** Words before "since" in which it may be told that something was not done. */
const DENIED_REACH = 8

/** "Have not met since June", "no rise since June". */
function isDenied(side: SideView, since: Word): boolean {
  const row = side.words.slice(Math.max(0, since.index - DENIED_REACH), since.index)
  return row.some(
    (word) =>
      word.passage === since.passage &&
      (/^(?:no|not|never)$|n['’]t$/u.test(word.norm) || (!word.stop && isNegated(side, word))),
  )
}

function boundOf(side: SideView, other: SideView, date: ResolvedDate): BoundOfTime {
  if (isWhen(side, date)) return null
  const { from } = wordsIn(side, date)
  const before = side.words[from - 1]
  if (before?.norm === 'since' && isDenied(side, before)) return 'last'
  if (/^(?:since|after)$/u.test(before?.norm ?? '')) return 'start'
  const event = eventSince(side, from)
  // The year of an event that the other report tells of as well.
  if (event) return other.words.some((word) => conceptOf(word) === conceptOf(event)) ? null : 'start'
  if (/^(?:until|till|by|before)$/u.test(before?.norm ?? '')) return 'end'
  return isLastTime(side, from) ? 'last' : null
}

/** True when two dates are of different ends of a time. The last time that something was done is a time like others. */
export function areOtherBounds(link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean {
  const [one, other] = [boundOf(link.a, link.b, x), boundOf(link.b, link.a, y)]
  const isLast = one === 'last' || other === 'last'
  return one !== other && !(isLast && (one === null || other === null))
}
