/** Hours that are given to the same event and exclude each other: "at 7 p.m." and "at 9 p.m.", "at 11am" and "Tuesday afternoon". */
import type { Range } from '../model.js'
import { nearness, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { toldAlike, toldNear } from './toldAlike.js'
import { isSurelyLinked } from './sameEvent.js'
import { pairUp } from './pairing.js'
import { onceASide, overlaps, textOf, wordsIn, type SideView, type Word } from './view.js'

/** A time of day as minutes after midnight, both ends included; `high` may lie behind the next midnight. */
interface Hours extends Range {
  readonly low: number
  readonly high: number
  /** Where it begins for a clock: a fire reported at 2:40 broke out in the morning. */
  readonly early: number
  /** Folded zone that was named; null for none and for local time. */
  readonly zone: string | null
}

const PARTS: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['morning', [240, 719]],
  ['afternoon', [720, 1110]],
  ['evening', [1020, 1440]],
  ['night', [1080, 1800]],
  ['dawn', [210, 510]],
  ['daybreak', [210, 510]],
  ['sunrise', [210, 510]],
  ['sunset', [930, 1350]],
  ['dusk', [930, 1380]],
  ['nightfall', [960, 1440]],
])
/** The morning of a day, as a clock has it, begins at midnight; what was done at night was not done in the morning all the same. */
const EARLY: ReadonlyMap<string, number> = new Map([['morning', 0]])
const DAY = 1440
const ROUGH: ReadonlySet<string> = new Set(
  'about around roughly approximately shortly just before after by nearly almost until past some'.split(' '),
)
/** Minutes that a clock time leaves open, by itself and behind a word that makes it rough. */
const EXACT = 10
const LOOSE = 60

const ZONES: ReadonlySet<string> = new Set(
  'gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist jst eastern central pacific mountain'.split(
    ' ',
  ),
)

function zoneBehind(side: SideView, to: number): string | null {
  const norm = side.words[to]?.norm ?? ''
  return ZONES.has(norm) ? norm : null
}

/** The stretch that a clock time leaves open, in minutes. */
function hoursAt(side: SideView, { start, end }: Range, minutes: number, isExact: boolean): Hours {
  const { from, to } = wordsIn(side, { start, end })
  const lead = side.words.slice(Math.max(0, from - 2), from)
  const open = !isExact || lead.some(({ norm }) => ROUGH.has(norm)) ? LOOSE : EXACT
  const low = minutes - open
  return { start, end, low, high: minutes + open, early: low, zone: zoneBehind(side, to) }
}

const clocks = (side: SideView): readonly Hours[] =>
  side.numbers
    .filter(({ kind }) => kind === 'clock')
    .map((clock) => hoursAt(side, clock, clock.value, clock.bound === 'exact'))

const HOURS: readonly string[] = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** "Shortly after four in the afternoon", "at ten at night": an hour told in words, with the part of the day that it is in. */
function hoursInWords(side: SideView): readonly Hours[] {
  return side.words.flatMap((word) => {
    const hour = HOURS.indexOf(word.norm) + 1 || (/^(?:[1-9]|1[0-2])$/u.test(word.norm) ? Number(word.norm) : 0)
    const [next, article, last] = side.words.slice(word.index + 1, word.index + 4).map(({ norm }) => norm)
    const part = next === 'in' && article === 'the' ? last : next === 'at' ? article : null
    if (hour === 0 || !/^(?:morning|afternoon|evening|night)$/u.test(part ?? '')) return []
    const isLate = part === 'afternoon' || part === 'evening' || (part === 'night' && hour > 5 && hour < 12)
    return [hoursAt(side, word, ((hour % 12) + (isLate ? 12 : 0)) * 60, true)]
  })
}

/** "Tuesday afternoon", "this morning", "on the night of Friday": a part of a day counts only beside the day. */
function partsOfDay(side: SideView): readonly Hours[] {
  return side.words.flatMap((word) => {
    const part = PARTS.get(word.norm)
    if (!part || !isBesideDay(side, word)) return []
    const [low, high] = part
    return [{ start: word.start, end: word.end, low, high, early: EARLY.get(word.norm) ?? low, zone: null }]
  })
}

/** "Early in the morning", "late at night". */
function isOfDay(side: SideView, { index, norm }: Word): boolean {
  const [when, preposition, article] = side.words.slice(Math.max(0, index - 3), index).map((word) => word.norm)
  const early = /^(?:early|late)$/u
  return article === 'the'
    ? preposition === 'in' && early.test(when ?? '')
    : norm === 'night' && article === 'at' && early.test(preposition ?? '')
}

function isBesideDay(side: SideView, word: Word): boolean {
  const before = side.words[word.index - 1]
  if (before?.norm === 'this' || isOfDay(side, word)) return true
  return side.dates.some((date) => overlaps({ start: word.start - 4, end: word.end + 4 }, date))
}

function compatible(x: Hours, y: Hours): boolean {
  if (x.zone !== y.zone) return true
  // Two parts of a day by their names; a clock against a part by the hours that it may be at.
  const arePartsOfDay = x.high - x.low > LOOSE * 2 && y.high - y.low > LOOSE * 2
  const [first, second] = arePartsOfDay ? [x.low, y.low] : [x.early, y.early]
  return [-DAY, 0, DAY].some((shift) => first + shift <= y.high && second <= x.high + shift)
}

function finding(link: LinkContext, x: Hours, y: Hours, isOnly: boolean): Finding {
  const near = nearness(link, x, y)
  const isTold =
    isOnly && ((toldAlike(link) >= TOLD.alike && toldNear(link, x, y) >= TOLD.near) || isSurelyLinked(link, x, y, near))
  const [first, second] = [
    { words: textOf(link.a, x), low: x.low },
    { words: textOf(link.b, y), low: y.low },
  ].sort((one, other) => one.low - other.low || (one.words < other.words ? -1 : 1))
  return {
    kind: 'date',
    significance: 'fact',
    a: { start: x.start, end: x.end },
    b: { start: y.start, end: y.end },
    message: `One report says “${first?.words ?? ''}”, the other “${second?.words ?? ''}”.`,
    evidence: { near: Math.max(near, isTold ? TOLD_NEAR : 0), alike: link.contained, sure: 1 },
  }
}

/** How far passages, and the words around their only hours, must tell the same in whatever words, and what that is worth. */
const TOLD = { alike: 0.52, near: 0.45 } as const
const TOLD_NEAR = 0.5

const hoursIn = onceASide((side): readonly Hours[] => [...clocks(side), ...hoursInWords(side), ...partsOfDay(side)])

/** Findings of hours; none when the reports name another day for the same, which is told by itself. */
export function hoursApart(link: LinkContext): readonly Finding[] {
  const [left, right] = [hoursIn(link.a), hoursIn(link.b)]
  if (left.length === 0 || right.length === 0) return []
  const agreed = pairUp(left, right, (x, y) => (compatible(x, y) ? 1 + nearness(link, x, y) : 0))
  const restA = left.filter((x) => !agreed.some(({ a }) => a === x))
  const restB = right.filter((y) => !agreed.some(({ b }) => b === y))
  return pairUp(restA, restB, (x, y) => 0.01 + nearness(link, x, y)).map(({ a, b }) =>
    finding(link, a, b, restA.length === 1 && restB.length === 1),
  )
}
