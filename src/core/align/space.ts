/** Two articles made comparable: one vocabulary, one weighting, one centre of topic. */
import type { Analysis } from '../analysis.js'
import { createAffinity, directionsOf, ranksOf, type Affinity, type Directions } from './affinity.js'
import { entityCounts, entitySum, type Mentions } from './features/mentions.js'
import type { Lexicon } from './lexicon.js'
import { createWeigher, type Weigher } from './rarity.js'
import { readingOf, type Reading } from './reading.js'
import type { AlignContext } from './types.js'
import { viewPassages, type PassageView } from './view.js'
import { cosine, Interner, numbers, termVector, type TermVector } from './vocabulary.js'

/** Passages that hold a stem, by the stem's number; undefined for none. */
export type Holders = readonly (readonly number[] | undefined)[]

/** What is counted over one article. */
export interface Side {
  /** What the passages mention, by place. */
  readonly mentions: readonly Mentions[]
  /** Rarity of all entities that each passage names. */
  readonly entities: Float64Array
  readonly holders: Holders
  /** Likeness of each passage to the whole of the other article. */
  readonly central: Float64Array
  /** Weight of each passage's stems that the other article has somewhere. */
  readonly known: Float64Array
  /** Surprise (see `anchors.ts`) that each passage would have if another held all its words. */
  readonly possible: Float64Array
}

export interface Space {
  readonly a: readonly PassageView[]
  readonly b: readonly PassageView[]
  readonly interner: Interner
  readonly weigh: Weigher
  readonly affinity: Affinity
  readonly sides: { readonly a: Side; readonly b: Side }
  /** How unlikely it is that two passages share a stem by chance, in nats, and whether only one of each article holds it. */
  readonly surprise: Float64Array
  readonly unique: Uint8Array
  /** Rarity of an entity in the two articles, in nats. */
  readonly entityWeight: (key: string) => number
  /** Cosine of a passage of A and one of B by their words; 0 outside the articles. */
  readonly like: (a: number, b: number) => number
}

/** Reads both articles with weights counted over both. */
export function createSpace(a: Analysis, b: Analysis, context: AlignContext, lexicon: Lexicon | null): Space {
  const interner = new Interner()
  const readings = { a: readingOf(a), b: readingOf(b) }
  const ids = { a: numbered(readings.a, interner), b: numbered(readings.b, interner) }
  const counts = countsOf(readings, ids, interner.size)
  const ranks = ranksOf(interner, lexicon)
  const passages = a.passages.length + b.passages.length
  const weigh = createWeigher({ counts, passages, interner, ranks }, context.idf, lexicon)
  const directions = directionsOf(ranks, lexicon)
  const views = { a: viewPassages(readings.a, ids.a, weigh), b: viewPassages(readings.b, ids.b, weigh) }
  setTopicVectors(views.a, views.b, directions)
  const holders = { a: holdersOf(views.a), b: holdersOf(views.b) }
  const meetings = numbers(counts.length, (id) => (holders.a[id]?.length ?? 1) * (holders.b[id]?.length ?? 1))
  const cells = views.a.length * views.b.length
  const surprise = meetings.map((count) => Math.log((cells + 1) / count))
  const mentions = { a: mentionsIn(readings.a), b: mentionsIn(readings.b) }
  const entityWeight = entityWeights([...mentions.a, ...mentions.b])
  const side = (own: 'a' | 'b', other: 'a' | 'b'): Side => ({
    mentions: mentions[own],
    entities: Float64Array.from(mentions[own], (each) => entitySum(each, entityWeight)),
    holders: holders[own],
    central: centrality(views[own], centreOf(views[other], holders[other], weigh), interner.size),
    known: sums(views[own], ({ rare }, at) => (holders[other][rare.ids[at] ?? 0] === undefined ? 0 : rare.weights[at])),
    possible: sums(views[own], ({ rare }, at) => surprise[rare.ids[at] ?? 0]),
  })
  const sides = { a: side('a', 'b'), b: side('b', 'a') }
  return {
    ...views,
    interner,
    weigh,
    affinity: createAffinity(interner, directions),
    sides,
    surprise,
    unique: new Uint8Array(meetings.map((count) => (count === 1 ? 1 : 0))),
    entityWeight,
    like: createLikeness(views.a, views.b),
  }
}

/** Numbers in the common vocabulary for an article's own. */
function numbered(reading: Reading, interner: Interner): Int32Array {
  const ids = new Int32Array(reading.stems.length)
  for (let at = 0; at < ids.length; at++) ids[at] = interner.id(reading.stems[at] ?? '')
  return ids
}

/** In how many passages of both articles each stem occurs. */
function countsOf(
  readings: { readonly a: Reading; readonly b: Reading },
  ids: { readonly a: Int32Array; readonly b: Int32Array },
  size: number,
): Int32Array {
  const counts = new Int32Array(size)
  for (const side of ['a', 'b'] as const)
    ids[side].forEach((id, stem) => (counts[id] = (counts[id] ?? 0) + (readings[side].frequency[stem] ?? 0)))
  return counts
}

const mentionsIn = ({ passages }: Reading): readonly Mentions[] => passages.map(({ mentions }) => mentions)

function entityWeights(all: readonly Mentions[]): Space['entityWeight'] {
  const counts = entityCounts(all)
  const weights = new Map([...counts].map(([key, count]) => [key, Math.log((all.length + 1) / (count + 0.5))]))
  return (key) => weights.get(key) ?? 0
}

/** For each passage the sum of a value over its content stems. */
function sums(
  views: readonly PassageView[],
  value: (view: PassageView, at: number) => number | undefined,
): Float64Array {
  return numbers(views.length, (passage) => {
    const view = views[passage]
    let sum = 0
    if (view !== undefined) for (let at = 0; at < view.rare.ids.length; at++) sum += value(view, at) ?? 0
    return sum
  })
}

function holdersOf(views: readonly PassageView[]): Holders {
  const holders: (number[] | undefined)[] = []
  views.forEach((view, passage) => {
    for (const id of view.rare.ids) (holders[id] ??= []).push(passage)
  })
  return holders
}

/** By the place of each word: going through all words of the other article for each passage takes time by the square. */
function centrality(views: readonly PassageView[], centre: TermVector, words: number): Float64Array {
  const weights = new Float64Array(words)
  centre.ids.forEach((id, at) => (weights[id] = centre.weights[at] ?? 0))
  return numbers(views.length, (passage) => {
    const { ids, weights: own, norm } = views[passage]?.rare ?? centre
    let dot = 0
    for (let at = 0; at < ids.length; at++) dot += (own[at] ?? 0) * (weights[ids[at] ?? 0] ?? 0)
    return norm === 0 || centre.norm === 0 ? 0 : dot / (norm * centre.norm)
  })
}

/** Passages of A whose cosines are remembered at a time: candidates are looked at passage after passage, each with its neighbours. */
const ROWS = 4

/** Remembers the cosines that it computed last. */
function createLikeness(a: readonly PassageView[], b: readonly PassageView[]): (i: number, j: number) => number {
  const rows = Array.from({ length: ROWS }, () => new Float64Array(b.length))
  const rowIsOf = new Int32Array(ROWS).fill(-1)
  return (i, j) => {
    const u = a[i]
    const v = b[j]
    const row = rows[i & (ROWS - 1)]
    if (u === undefined || v === undefined || row === undefined) return 0
    if (rowIsOf[i & (ROWS - 1)] !== i) {
      row.fill(-1)
      rowIsOf[i & (ROWS - 1)] = i
    }
    const known = row[j] ?? -1
    return known >= 0 ? known : (row[j] = cosine(u.rare, v.rare))
  }
}

function centreOf(views: readonly PassageView[], holders: Holders, weigh: Weigher): TermVector {
  const ids = Int32Array.from(holders.keys()).filter((id) => holders[id] !== undefined)
  return termVector(ids, (id) => ((holders[id]?.length ?? 0) / views.length) * (weigh.mixed[id] ?? 0))
}

/** Gives each passage its mean direction and takes away what all passages of the two articles share, the topic. */
function setTopicVectors(a: readonly PassageView[], b: readonly PassageView[], directions: Directions): void {
  const { dimensions } = directions
  for (const view of [...a, ...b]) view.vector = meanVector(view, directions)
  const centre = new Float64Array(dimensions)
  for (const side of [a, b])
    for (const { vector } of side)
      for (let d = 0; d < dimensions; d++) centre[d] = (centre[d] ?? 0) + (vector?.[d] ?? 0) / (2 * side.length)
  for (const { vector } of [...a, ...b]) {
    if (vector === null) continue
    for (let d = 0; d < dimensions; d++) vector[d] = (vector[d] ?? 0) - (centre[d] ?? 0)
    bringToLengthOne(vector)
  }
}

function meanVector({ rare }: PassageView, { dimensions, values, starts }: Directions): Float64Array | null {
  const sum = new Float64Array(dimensions)
  let words = 0
  for (let at = 0; at < rare.ids.length; at++) {
    const start = starts[rare.ids[at] ?? 0] ?? -1
    if (start < 0) continue
    words++
    const weight = rare.weights[at] ?? 0
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (values[start + d] ?? 0) * weight
  }
  return words === 0 ? null : bringToLengthOne(sum)
}

/** In place; a vector of zeros stays. */
function bringToLengthOne(vector: Float64Array): Float64Array {
  let squares = 0
  for (const x of vector) squares += x * x
  const length = Math.sqrt(squares)
  if (length > 0) for (let d = 0; d < vector.length; d++) vector[d] = (vector[d] ?? 0) / length
  return vector
}
