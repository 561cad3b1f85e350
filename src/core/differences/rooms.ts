/** In which part of a building, ship or vehicle something began or was found: "in the engine room" against "on the car deck". */
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { isNamed, onceASide, rangeOf, type SideView, type Word } from './view.js'

/** Parts that are not inside of each other; forms of one part on a line. */
const PARTS = `engine room|engine rooms
car deck|vehicle deck|lower deck
upper deck|top deck
cargo hold|hold
cockpit|flight deck
cabin|cabins
kitchen|kitchens|galley|canteen
basement|cellar
attic|loft|roof|roof space
bedroom|bedrooms
living room|lounge|sitting room
bathroom|toilet|toilets
garage|car park|parking garage
stairwell|staircase|stairs
corridor|hallway
laundry|laundry room
boiler room
server room
classroom|classrooms
gym|gymnasium|sports hall
laboratory|lab
workshop
warehouse|storeroom|storage room|store room
stable|stables|barn
ground floor
first floor
second floor
third floor
fourth floor
fifth floor
top floor`
const PART_OF: ReadonlyMap<string, number> = new Map(
  PARTS.split('\n').flatMap((line, at) => line.split('|').map((words) => [words, at] as const)),
)
/** What begins, or is found, in one place. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  'broke started began begun starting originated erupted ignited exploded found discovered hidden hid sparked leaked collapsed'.split(
    ' ',
  ),
)
/** How far behind such a word its place may stand, in words, and the most words before the part. */
const [REACH, LEADING] = [6, 3]
const INTO: ReadonlySet<string> = new Set(['in', 'on', 'inside', 'at', 'from'])

interface Begun {
  readonly things: readonly string[]
  readonly part: number
  readonly words: readonly Word[]
}

/** The part of a building behind a preposition: "in the ship's [engine room]". */
function partBehind(side: SideView, from: number): Pick<Begun, 'part' | 'words'> | null {
  for (let at = from; at <= from + LEADING; at++)
    for (const length of [2, 1]) {
      const words = side.words.slice(at, at + length)
      const part = PART_OF.get(words.map(({ norm }) => norm).join(' '))
      if (part !== undefined && words.length === length) return { part, words }
    }
  return null
}

const begunIn = onceASide((side): readonly Begun[] =>
  side.words.flatMap((word) => {
    if (!BEGINNINGS.has(word.norm)) return []
    const into = side.words
      .slice(word.index + 1, word.index + REACH)
      .find(({ norm, passage }) => passage === word.passage && INTO.has(norm))
    const found = into === undefined ? null : partBehind(side, into.index + 1)
    return found === null ? [] : [{ things: thingsBefore(side, word), ...found }]
  }),
)

/** How far before its verb that may stand which began, in words. */
const TO_THING = 10

/** What may have begun: "the [fire] that killed two guests of a hotel broke out". */
function thingsBefore(side: SideView, verb: Word): readonly string[] {
  const before = side.words.slice(Math.max(0, verb.index - TO_THING), verb.index)
  return before.filter((word) => !word.stop && word.passage === verb.passage && !isNamed(side, word)).map(conceptOf)
}

/** The same thing begun in one part on each side. */
export const otherRooms = (link: LinkContext): readonly Finding[] =>
  begunIn(link.a).flatMap((x) => {
    const y = begunIn(link.b).find(({ things }) => things.some((thing) => x.things.includes(thing)))
    if (!y || x.part === y.part || mentions(link.b, x.part) || mentions(link.a, y.part)) return []
    const [a, b] = [spanOf(link.a, x), spanOf(link.b, y)]
    return a && b ? [otherWords(link, 'place', a, b, { near: 1, sure: 0.8 })] : []
  })

const spanOf = (side: SideView, { words: [first, second] }: Begun): ReturnType<typeof rangeOf> =>
  first ? rangeOf(side, first.index, (second ?? first).index + 1) : null

/** A side that has the other's part too tells of both. */
const mentions = (side: SideView, part: number): boolean =>
  side.words.some((word) => {
    const two = `${word.norm} ${side.words[word.index + 1]?.norm ?? ''}`
    return PART_OF.get(word.norm) === part || PART_OF.get(two) === part
  })
