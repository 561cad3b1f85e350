/** Places in a row by size: "the world's fourth-largest", "the third-biggest". */
import { ordinal } from '../article/numbers/words.js'
import type { Range } from '../model.js'
import { nearness, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { onceASide, textOf, type SideView, type Word } from './view.js'

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
  readonly measure: string
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
      return [{ start: word.start, end: word.end, place: placed, measure: joined }]
    const measure = BY_WORD.get(word.norm)
    const before = side.words[word.index - 1]
    if (measure === undefined || before?.passage !== word.passage) return []
    const place = placeOf(before.norm)
    if (place === null && isOneOfSeveral(side, word)) return []
    return [{ start: place === null ? word.start : before.start, end: word.end, place: place ?? 1, measure }]
  }),
)

function finding(link: LinkContext, x: Rank, y: Rank): Finding {
  const [first, second] = [textOf(link.a, x), textOf(link.b, y)].sort((one, other) => (one < other ? -1 : 1))
  const [a, b] = [x, y].map(({ start, end }) => ({ start, end }))
  return {
    kind: 'number',
    significance: 'fact',
    a: a ?? null,
    b: b ?? null,
    message: `One report says “${first ?? ''}”, the other “${second ?? ''}”.`,
    evidence: { near: nearness(link, x, y), alike: link.contained, sure: 0.75 },
  }
}

/** Two places in one row, each side giving one. */
export function otherRanks(link: LinkContext): readonly Finding[] {
  const [x, ...moreA] = ranksIn(link.a)
  const [y, ...moreB] = ranksIn(link.b)
  if (!x || !y || moreA.length > 0 || moreB.length > 0) return []
  return x.measure === y.measure && x.place !== y.place ? [finding(link, x, y)] : []
}
