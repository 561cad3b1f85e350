/** Articles as directions: terms weighted by how rare they are in these articles and at large. */
import { PrintNumbers } from './print-numbers.js'
import { readColumns } from './signature.js'
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
  const { prints, weights, rarities } = readColumns(sketch.signature)
  for (let at = 0; at < rarities.length; at++) rarities[at] = Math.exp(-(rarities[at] ?? 0))
  return { sketch, day: dayOf(sketch.published), prints, weights, rates: rarities }
}

/** Numbers the terms by their prints, so that the numbers depend on what is there and not on the order in which it came. */
function numberPrints(members: readonly Member[]): PrintNumbers {
  const numbers = new PrintNumbers()
  for (const { prints } of members) for (const print of prints) numbers.add(print)
  numbers.sort()
  return numbers
}

/** Puts the weights of a member's terms in its vector. */
function weigh({ terms, weights }: Vector, member: Member, counts: Uint32Array, articles: number): void {
  let squares = 0
  for (let at = 0; at < terms.length; at++) {
    const share =
      ((counts[terms[at] ?? 0] ?? 0) + PRIOR_STRENGTH * (member.rates[at] ?? 0)) / (articles + PRIOR_STRENGTH)
    const weight = Math.fround(-(member.weights[at] ?? 0) * Math.log(share))
    weights[at] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (let at = 0; at < terms.length; at++) weights[at] = (weights[at] ?? 0) / length
}

/** Vectors of these lengths, parts of two buffers: hundreds of thousands of buffers make sweeping up after them slow. */
function emptyVectors(lengths: readonly number[]): readonly Vector[] {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const [terms, weights] = [new Uint32Array(total), new Float32Array(total)]
  let end = 0
  return lengths.map((length) => {
    end += length
    return { terms: terms.subarray(end - length, end), weights: weights.subarray(end - length, end) }
  })
}

export function vectorsOf(members: readonly Member[]): Vectors {
  const numbers = numberPrints(members)
  const counts = new Uint32Array(numbers.count)
  const vectors = emptyVectors(members.map(({ prints }) => prints.length))
  vectors.forEach(({ terms }, article) => {
    members[article]?.prints.forEach((print, at) => {
      const term = numbers.of(print)
      terms[at] = term
      counts[term] = (counts[term] ?? 0) + 1
    })
  })
  vectors.forEach((vector, article) => {
    const member = members[article]
    if (member !== undefined) weigh(vector, member, counts, members.length)
  })
  return { of: vectors, counts }
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
