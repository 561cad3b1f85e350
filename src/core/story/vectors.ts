/** Articles as directions: terms weighted by how rare they are in these articles and at large. */
import { readSignature } from './signature.js'
import type { StorySketch } from './sketch.js'

/** An article with its terms, read once. */
export interface Member {
  readonly sketch: StorySketch
  /** Days since 1970, or null. */
  readonly day: number | null
  readonly prints: Uint32Array
  readonly weights: Float32Array
  /** Share of articles at large that hold the term. */
  readonly rates: Float32Array
}

/** Numbers of terms, ascending, and their weights; of length 1, or 0 when there are no terms. */
export interface Vector {
  readonly terms: Uint32Array
  readonly weights: Float32Array
}

export interface Vectors {
  readonly of: readonly Vector[]
  /** By number of a term, how many articles hold it. */
  readonly counts: Uint32Array
}

/** Articles that the rarity at large counts for. */
const PRIOR_STRENGTH = 40

function dayOf(published: string | null): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '')
  if (parts === null) return null
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / 86_400_000
}

export function memberOf(sketch: StorySketch): Member {
  const terms = readSignature(sketch.signature)
  return {
    sketch,
    day: dayOf(sketch.published),
    prints: Uint32Array.from(terms, ({ print }) => print),
    weights: Float32Array.from(terms, ({ weight }) => weight),
    rates: Float32Array.from(terms, ({ rarity }) => Math.exp(-rarity)),
  }
}

/** Numbers the terms by their prints, so that the numbers depend on what is there and not on the order in which it came. */
function numbered(members: readonly Member[]): { readonly all: Uint32Array; readonly numbers: readonly Uint32Array[] } {
  const prints = new Set<number>()
  for (const member of members) for (const print of member.prints) prints.add(print)
  const all = Uint32Array.from(prints).sort()
  const numberOf = new Map<number, number>()
  all.forEach((print, number) => numberOf.set(print, number))
  return { all, numbers: members.map((member) => member.prints.map((print) => numberOf.get(print) ?? 0)) }
}

function vectorOf(terms: Uint32Array, { weights, rates }: Member, counts: Uint32Array, articles: number): Vector {
  const weighted = weights.map((weight, at) => {
    const share = ((counts[terms[at] ?? 0] ?? 0) + PRIOR_STRENGTH * (rates[at] ?? 0)) / (articles + PRIOR_STRENGTH)
    return -weight * Math.log(share)
  })
  const length = Math.sqrt(weighted.reduce((sum, x) => sum + x * x, 0)) || 1
  return { terms, weights: weighted.map((x) => x / length) }
}

export function vectorsOf(members: readonly Member[]): Vectors {
  const { all, numbers } = numbered(members)
  const counts = new Uint32Array(all.length)
  for (const terms of numbers) for (const term of terms) counts[term] = (counts[term] ?? 0) + 1
  return {
    of: members.map((member, at) => vectorOf(numbers[at] ?? new Uint32Array(), member, counts, members.length)),
    counts,
  }
}

/** Cosine of two vectors of length 1. */
export function dot(x: Vector, y: Vector): number {
  let sum = 0
  let [i, j] = [0, 0]
  while (i < x.terms.length && j < y.terms.length) {
    const difference = (x.terms[i] ?? 0) - (y.terms[j] ?? 0)
    if (difference === 0) sum += (x.weights[i++] ?? 0) * (y.weights[j++] ?? 0)
    else if (difference < 0) i++
    else j++
  }
  return sum
}
