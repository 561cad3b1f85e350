/** Places in a row: "the world's fourth-largest", "the second half", "finished third". */
import { ordinal } from '../article/numbers/words.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { nearness, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { isNamed, onceASide, type SideView, type Word } from './view.js'

/** Superlatives that say the same. */
const MEASURES: readonly string[] = [
  'largest biggest greatest',
  'smallest littlest',
  'highest tallest',
  'lowest',
  'richest wealthiest',
  'poorest',
  'deadliest worst',
  'best',
  'oldest longest-serving',
  'youngest',
  'longest',
  'fastest quickest',
  'busiest',
]
const BY_WORD: ReadonlyMap<string, string> = new Map(
  MEASURES.flatMap((line) => line.split(' ').map((word) => [word, line] as const)),
)

interface Rank extends Range {
  readonly place: number
  /** What the row is of. */
  readonly measure: string
  readonly sure: number
}

function placeOf(word: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(word)?.[1]
  return digits === undefined ? (ordinal(word) ?? null) : Number(digits)
}

/** "One of the largest", "among the largest": no place in the row. */
function isOneOfSeveral(side: SideView, { index }: Word): boolean {
  return side.words.slice(Math.max(0, index - 3), index).some(({ norm }) => norm === 'of' || norm === 'among')
}

/** "Fourth-largest" and "fourth largest"; "the largest" alone is the first. */
const ranksIn = onceASide((side): readonly Rank[] =>
  side.words.flatMap((word) => {
    const [first = '', last = ''] = word.norm.split('-')
    const joined = BY_WORD.get(last)
    const placed = placeOf(first)
    if (joined !== undefined && placed !== null)
      return [{ start: word.start, end: word.end, place: placed, measure: joined, sure: 0.75 }]
    const measure = BY_WORD.get(word.norm)
    const before = side.words[word.index - 1]
    if (measure === undefined || before?.passage !== word.passage) return []
    const place = placeOf(before.norm)
    if (place === null && isOneOfSeveral(side, word)) return []
    return [
      { start: place === null ? word.start : before.start, end: word.end, place: place ?? 1, measure, sure: 0.75 },
    ]
  }),
)

const finding = (link: LinkContext, x: Rank, y: Rank): Finding =>
  otherWords(link, 'number', x, y, { near: nearness(link, x, y), sure: Math.min(x.sure, y.sure) })

const FINISHING: ReadonlySet<string> = new Set(
  'finished finish finishes finishing came come comes placed ranked ranks rank stands stood ran'.split(' '),
)

/** "The second half", "a third term", and "finished third"; a name ("the Second World War") is no place in a row. */
const ordinalsIn = onceASide((side): readonly Rank[] =>
  side.words.flatMap((word) => {
    const place = placeOf(word.norm)
    if (place === null || isNamed(side, word)) return []
    const [before, next] = [side.words[word.index - 1], side.words[word.index + 1]]
    const isOf = (other: Word | undefined): other is Word => other?.passage === word.passage
    if (isOf(next) && !next.stop && !BY_WORD.has(next.norm) && isWithin(side, word, next))
      return [{ start: word.start, end: next.end, place, measure: `of ${conceptOf(next)}`, sure: 0.6 }]
    return isOf(before) && FINISHING.has(before.norm)
      ? [{ start: word.start, end: word.end, place, measure: 'to finish', sure: 0.6 }]
      : []
  }),
)

const isWithin = (side: SideView, { end }: Word, { start }: Word): boolean =>
  /^\s$/u.test(side.analysis.article.text.slice(end, start))

/** "Her first book ...; her second": a side that has the other's place too, of whatever, tells of several. */
const hasPlace = (side: SideView, place: number): boolean => side.words.some(({ norm }) => placeOf(norm) === place)

/** Places that each side gives one of in a row. */
const onlyOnes = (ranks: readonly Rank[]): readonly Rank[] =>
  ranks.filter(({ measure }) => ranks.filter((other) => other.measure === measure).length === 1)

/** Two places in one row, each side giving one. */
export function otherRanks(link: LinkContext): readonly Finding[] {
  const read = (side: SideView): readonly Rank[] => onlyOnes([...ranksIn(side), ...ordinalsIn(side)])
  const right = read(link.b)
  return read(link.a).flatMap((x) =>
    right.flatMap((y) => {
      if (x.measure !== y.measure || x.place === y.place) return []
      return hasPlace(link.a, y.place) || hasPlace(link.b, x.place) ? [] : [finding(link, x, y)]
    }),
  )
}
