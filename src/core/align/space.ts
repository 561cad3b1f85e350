/** Two articles made comparable: one vocabulary, one weighting, one centre of topic. */
import type { Analysis } from '../analysis.js'
import type { Lexicon } from './lexicon.js'
import { createWeigher, type Weigher } from './rarity.js'
import { createAffinity, createDirections, type Affinity } from './affinity.js'
import type { AlignContext } from './types.js'
import { createTools, viewPassages, type PassageView } from './view.js'
import { entityCounts, mentionsOf, type Mentions } from './features/mentions.js'
import { cosine, Interner, termVector, type TermVector } from './vocabulary.js'

export type Holders = ReadonlyMap<number, readonly number[]>

export interface Space {
  readonly a: readonly PassageView[]
  readonly b: readonly PassageView[]
  readonly interner: Interner
  readonly weigh: Weigher
  readonly affinity: Affinity
  /** What the passages mention, by place. */
  readonly mentions: { readonly a: readonly Mentions[]; readonly b: readonly Mentions[] }
  /** Rarity of an entity in the two articles, in nats. */
  readonly entityWeight: (key: string) => number
  /** In how many passages of each article a stem occurs. */
  readonly frequency: { readonly a: ReadonlyMap<number, number>; readonly b: ReadonlyMap<number, number> }
  /** Passages of each article that hold a stem. */
  readonly holders: { readonly a: Holders; readonly b: Holders }
  /** In how many passages of each article a near pair occurs. */
  readonly pairHolders: { readonly a: ReadonlyMap<number, number>; readonly b: ReadonlyMap<number, number> }
  /** Likeness of each passage to the whole of the other article. */
  readonly central: { readonly a: Float64Array; readonly b: Float64Array }
  /** Cosine of a passage of A and one of B by their words; 0 outside the articles. */
  readonly like: (a: number, b: number) => number
}

/** Reads both articles with weights counted over both. */
export function createSpace(a: Analysis, b: Analysis, context: AlignContext, lexicon: Lexicon | null): Space {
  const interner = new Interner()
  const weigh = createWeigher([a, b], interner, context.idf, lexicon)
  // Numbered before n-grams and word pairs are: so that stems alone have the low numbers.
  const directionOf = createDirections(interner, lexicon)
  const affinity = createAffinity(interner, directionOf)
  const tools = createTools(interner, weigh)
  const views = { a: viewPassages(a, tools), b: viewPassages(b, tools) }
  setTopicVectors(views.a, views.b, directionOf, lexicon?.dimensions ?? 0)
  const mentions = { a: a.passages.map(mentionsOf), b: b.passages.map(mentionsOf) }
  const counts = entityCounts([...mentions.a, ...mentions.b])
  const passages = a.passages.length + b.passages.length
  const frequency = { a: frequencies(views.a), b: frequencies(views.b) }
  return {
    ...views,
    interner,
    weigh,
    affinity,
    mentions,
    entityWeight: (key) => Math.log((passages + 1) / ((counts.get(key) ?? 0) + 0.5)),
    frequency,
    holders: { a: holdersOf(views.a), b: holdersOf(views.b) },
    pairHolders: { a: pairCounts(views.a), b: pairCounts(views.b) },
    central: {
      a: centrality(views.a, centreOf(views.b, frequency.b, weigh)),
      b: centrality(views.b, centreOf(views.a, frequency.a, weigh)),
    },
    like: createLikeness(views.a, views.b),
  }
}

function frequencies(views: readonly PassageView[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const view of views) for (const id of view.terms.ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function pairCounts(views: readonly PassageView[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const view of views) for (const key of view.near.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function holdersOf(views: readonly PassageView[]): Holders {
  const holders = new Map<number, number[]>()
  views.forEach((view, passage) => {
    for (const id of view.rare.ids) {
      const list = holders.get(id)
      if (list === undefined) holders.set(id, [passage])
      else list.push(passage)
    }
  })
  return holders
}

function centrality(views: readonly PassageView[], centre: TermVector): Float64Array {
  return Float64Array.from(views, (view) => cosine(view.rare, centre))
}

/** Remembers the cosines it computed. */
function createLikeness(a: readonly PassageView[], b: readonly PassageView[]): (i: number, j: number) => number {
  const rows: (Float64Array | undefined)[] = []
  return (i, j) => {
    const [u, v] = [a[i], b[j]]
    if (u === undefined || v === undefined) return 0
    const row = (rows[i] ??= new Float64Array(b.length).fill(-1))
    const known = row[j] ?? -1
    if (known >= 0) return known
    return (row[j] = cosine(u.rare, v.rare))
  }
}

function centreOf(views: readonly PassageView[], counts: ReadonlyMap<number, number>, weigh: Weigher): TermVector {
  return termVector(counts, (id, count) => (count / views.length) * weigh.mixed(id))
}

/** Gives each passage its mean direction and takes away what all passages of the two articles share, the topic. */
function setTopicVectors(
  a: readonly PassageView[],
  b: readonly PassageView[],
  directionOf: (id: number) => Float32Array | null,
  dimensions: number,
): void {
  for (const view of [...a, ...b]) view.vector = meanVector(view, directionOf, dimensions)
  const centre = new Float64Array(dimensions)
  for (const side of [a, b])
    for (const { vector } of side)
      for (let d = 0; d < dimensions; d++) centre[d] = (centre[d] ?? 0) + (vector?.[d] ?? 0) / (2 * side.length)
  for (const view of [...a, ...b])
    if (view.vector !== null) view.vector = unit(view.vector.map((x, d) => x - (centre[d] ?? 0)))
}

function meanVector(
  view: PassageView,
  directionOf: (id: number) => Float32Array | null,
  dimensions: number,
): Float64Array | null {
  const sum = new Float64Array(dimensions)
  let words = 0
  view.rare.ids.forEach((id, at) => {
    const vector = directionOf(id)
    if (vector === null) return
    words++
    const weight = view.rare.weights[at] ?? 0
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (vector[d] ?? 0) * weight
  })
  return words === 0 ? null : unit(sum)
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0))
  return length === 0 ? vector : vector.map((x) => x / length)
}
