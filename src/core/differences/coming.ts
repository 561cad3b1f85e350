/** Visits that are still to come: "will travel to the island on Saturday", "is expected in the valley on Sunday", "is due to arrive on May 3". */
import type { ResolvedDate } from '../analysis.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { areApart } from './deeds.js'
import { isOnePerson } from './heads.js'
import { wordsIn, type SideView, type Word } from './view.js'

/** Verbs of going somewhere. */
const GOING: ReadonlySet<string> = new Set(
  'visit travel tour arrive fly go come head land'
    .split(' ')
    .flatMap((word) => [word, conceptOf({ norm: word, stem: word })]),
)
const AHEAD = /^(?:will|would|to|shall)$/u
const AWAITED = /^(?:expected|due|awaited)$/u
const WHERE = /^(?:in|at|on)$/u
/** How far behind "will" or "to" the verb of going may stand, in words: "will return to Peru and travel". */
const TO_VERB = 6
/** How far before its day a visit may be told, in words. */
const TO_DAY = 14

/** The words between which a visit is told before a day in its clause; null where none is. */
function visitBefore(side: SideView, day: Word): Word | null {
  const row = side.words
    .slice(Math.max(0, day.index - TO_DAY), day.index)
    .filter((word) => word.passage === day.passage && !areApart(side, word, day))
  const ahead = row.find((word, at) => {
    const behind = row.slice(at + 1, at + 1 + TO_VERB)
    if (AWAITED.test(word.norm)) return WHERE.test(behind[0]?.norm ?? '') && behind.length > 1
    return (
      AHEAD.test(word.norm) && behind.some((verb) => !verb.stop && GOING.has(conceptOf(verb)) && isVerb(side, verb))
    )
  })
  return ahead ?? null
}

/** "Will meet on the visit": a noun behind an article is no verb. */
const isVerb = (side: SideView, { index }: Word): boolean =>
  !/^(?:an?|the|his|her|their|its|this|that)$/u.test(side.words[index - 1]?.norm ?? '')

/** Who comes: the last name of the nearest person before, else the noun before; null where a pronoun leaves it open. */
function visitorOf(side: SideView, visit: Word): { readonly name: string | null; readonly noun: string | null } {
  const persons = side.names.filter(
    ({ kind, form, end, start }) =>
      kind === 'person' &&
      (form === 'full' || form === 'surname') &&
      end <= visit.start &&
      side.words[wordsIn(side, { start, end }).from]?.passage === visit.passage,
  )
  const name = persons.at(-1)?.key.split(' ').at(-1) ?? null
  const noun = side.words.slice(0, visit.index).findLast((word) => !word.stop && word.passage === visit.passage)
  return { name, noun: noun ? conceptOf(noun) : null }
}

/** What is held on a day that is set beforehand. */
const EVENTS: ReadonlySet<string> = new Set(
  'vote ballot election referendum hearing trial verdict ruling funeral burial strike summit talks meeting launch final match debate speech rally protest ceremony inauguration auction conference congress concert wedding'
    .split(' ')
    .map((word) => conceptOf({ norm: word, stem: word })),
)
const FACES = /^(?:faces?|facing|set|scheduled|planned|plans?|due|expected|called|calls?|next|coming)$/u
/** How far before its day a coming event may be told, in words. */
const TO_EVENT = 8

/** The events that are to be held on a day, told before it in its clause. */
function eventsBefore(side: SideView, date: ResolvedDate): ReadonlySet<string> {
  const at = wordsIn(side, date).from
  const day = side.words[at]
  if (!day) return new Set()
  const row = side.words
    .slice(Math.max(0, at - TO_EVENT), at)
    .filter((word) => word.passage === day.passage && !areApart(side, word, day))
  const isAhead = row.some(({ norm }) => AHEAD.test(norm) || FACES.test(norm))
  return new Set(isAhead ? row.map(conceptOf).filter((concept) => EVENTS.has(concept)) : [])
}

/** True when each side gives its only day to a coming event of one name: "will hold a vote on Thursday", "faces a vote next Monday". */
export function isOneEvent(link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean {
  if (link.a.dates.length > 1 || link.b.dates.length > 1) return false
  const right = eventsBefore(link.b, y)
  return [...eventsBefore(link.a, x)].some((event) => right.has(event))
}

/** True when each side tells of a coming visit of the same one, and gives its day. */
export function isOneVisit(link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean {
  const [dayA, dayB] = [link.a.words[wordsIn(link.a, x).from], link.b.words[wordsIn(link.b, y).from]]
  const [one, other] = [dayA && visitBefore(link.a, dayA), dayB && visitBefore(link.b, dayB)]
  if (!one || !other) return false
  const [mine, theirs] = [visitorOf(link.a, one), visitorOf(link.b, other)]
  if (mine.name !== null && theirs.name !== null) return isOnePerson(mine.name, theirs.name)
  return mine.name === null && theirs.name === null && mine.noun !== null && mine.noun === theirs.noun
}
