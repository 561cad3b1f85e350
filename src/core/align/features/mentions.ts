/** Shared names, figures, days and speakers. Every value is the same when the passages change places. */
import type { NumberMention, Passage } from '../../analysis.js'
import type { Space } from '../space.js'
import { highLow } from './overlap.js'

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

const common = <T>(x: ReadonlySet<T>, y: ReadonlySet<T>): readonly T[] => [...x].filter((item) => y.has(item))

function sameFigure(x: NumberMention, y: NumberMention): boolean {
  return x.value === y.value && x.high === y.high && (x.unit === y.unit || x.unit === null || y.unit === null)
}

function otherFigure(x: NumberMention, y: NumberMention): boolean {
  return x.unit !== null && x.unit === y.unit && x.value !== y.value
}

export function mentionFeatures(
  u: Mentions,
  v: Mentions,
  { entityWeight }: Pick<Space, 'entityWeight'>,
): readonly number[] {
  const weightOf = (keys: Iterable<string>): number => [...keys].reduce((sum, key) => sum + entityWeight(key), 0)
  const shared = weightOf(common(u.entities, v.entities))
  const same = u.numbers.filter((x) => v.numbers.some((y) => sameFigure(x, y)))
  const others = u.numbers.filter((x) => v.numbers.some((y) => otherFigure(x, y)) && !same.includes(x))
  const days = common(u.dates, v.dates).length
  const speakers = common(u.speakers, v.speakers).length
  return [
    shared,
    ...highLow(shared, weightOf(u.entities), weightOf(v.entities)),
    u.entities.size > 0 && v.entities.size > 0 && shared === 0 ? 1 : 0,
    u.subject === null || v.subject === null ? 0.5 : u.subject === v.subject ? 1 : 0,
    same.length,
    // Figures above the small ones that stand for anything, and not round.
    same.filter(({ value }) => value > 12 && value % 10 !== 0).length,
    others.length,
    days,
    u.dates.size > 0 && v.dates.size > 0 && days === 0 ? 1 : 0,
    speakers > 0 ? 1 : 0,
    u.speakers.size > 0 && v.speakers.size > 0 && speakers === 0 ? 1 : 0,
  ]
}
