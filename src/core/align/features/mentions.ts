/** Shared names, figures, days and speakers. Every value is the same when the passages change places. */
import type { NumberMention, Passage } from '../../analysis.js'
import type { Space } from '../space.js'
import type { Candidate } from '../candidates.js'
import { greaterShare, lesserShare } from './shares.js'

export const mentionNames = [
  'entityShared',
  'entityHigh',
  'entityLow',
  'entityNone',
  'sameSubject',
  'numberShared',
  'numberRare',
  'numberOther',
  'dateShared',
  'dateOther',
  'sameSpeaker',
  'otherSpeaker',
] as const

/** What a passage mentions, by keys that are equal across articles. */
export interface Mentions {
  readonly entities: ReadonlySet<string>
  readonly subject: string | null
  readonly speakers: ReadonlySet<string>
  readonly numbers: readonly NumberMention[]
  readonly dates: ReadonlySet<string>
}

const fold = (name: string): string => name.toLocaleLowerCase('en').split(/\s+/u).at(-1) ?? ''

/** Reads a passage's mentions. A speaker is known by the last word of the name. */
export function mentionsOf(passage: Passage): Mentions {
  const first = [...passage.names].sort((x, y) => x.start - y.start)[0]
  return {
    entities: new Set(passage.names.map(({ key }) => key)),
    subject: first?.key ?? null,
    speakers: new Set(passage.quotes.flatMap(({ speaker }) => (speaker === null ? [] : [fold(speaker)]))),
    numbers: passage.numbers.filter(({ kind }) => kind !== 'clock'),
    dates: new Set(
      passage.dates.flatMap(({ value, weekday }) => value ?? (weekday === null ? [] : `weekday ${weekday}`)),
    ),
  }
}

/** In how many passages of both articles each entity is named. */
export function entityCounts(all: readonly Mentions[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { entities } of all) for (const key of entities) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** How many of `x` are in `y`. */
function countShared(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let count = 0
  if (x.size > 0 && y.size > 0) for (const item of x) if (y.has(item)) count++
  return count
}

/** Rarity of all entities of a passage, or of those that another passage names too. */
export function entitySum(
  { entities }: Mentions,
  weightOf: (key: string) => number,
  other: Mentions | null = null,
): number {
  let sum = 0
  if (other?.entities.size === 0) return 0
  for (const key of entities) if (other === null || other.entities.has(key)) sum += weightOf(key)
  return sum
}

function sameFigure(x: NumberMention, y: NumberMention): boolean {
  return x.value === y.value && x.high === y.high && (x.unit === y.unit || x.unit === null || y.unit === null)
}

function otherFigure(x: NumberMention, y: NumberMention): boolean {
  return x.unit !== null && x.unit === y.unit && x.value !== y.value
}

interface Figures {
  same: number
  telling: number
  other: number
}

/** How many figures of one passage the other has too, how many of those tell much, and for how many it has another figure. */
function figuresOf(x: readonly NumberMention[], y: readonly NumberMention[]): Figures {
  const figures: Figures = { same: 0, telling: 0, other: 0 }
  if (y.length === 0) return figures
  for (const own of x)
    if (y.some((theirs) => sameFigure(own, theirs))) {
      figures.same++
      // Above the small ones that stand for anything, and not round.
      if (own.value > 12 && own.value % 10 !== 0) figures.telling++
    } else if (y.some((theirs) => otherFigure(own, theirs))) figures.other++
  return figures
}

export function mentionFeatures(
  row: Float64Array,
  at: number,
  { sides, entityWeight }: Space,
  { a, b }: Candidate,
): number {
  const u = sides.a.mentions[a]
  const v = sides.b.mentions[b]
  if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
  const shared = entitySum(u, entityWeight, v)
  const figures = figuresOf(u.numbers, v.numbers)
  const days = countShared(u.dates, v.dates)
  const speakers = countShared(u.speakers, v.speakers)
  row[at++] = shared
  row[at++] = greaterShare(shared, sides.a.entities[a] ?? 0, sides.b.entities[b] ?? 0)
  row[at++] = lesserShare(shared, sides.a.entities[a] ?? 0, sides.b.entities[b] ?? 0)
  row[at++] = u.entities.size > 0 && v.entities.size > 0 && shared === 0 ? 1 : 0
  row[at++] = u.subject === null || v.subject === null ? 0.5 : u.subject === v.subject ? 1 : 0
  row[at++] = figures.same
  row[at++] = figures.telling
  row[at++] = figures.other
  row[at++] = days
  row[at++] = u.dates.size > 0 && v.dates.size > 0 && days === 0 ? 1 : 0
  row[at++] = speakers > 0 ? 1 : 0
  row[at++] = u.speakers.size > 0 && v.speakers.size > 0 && speakers === 0 ? 1 : 0
  return at
}
