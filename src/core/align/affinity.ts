/** How alike two different words are used: "begin" and "start", "envoy" and "diplomat". */
import type { Lexicon } from './lexicon.js'
import { numbers, type Interner } from './vocabulary.js'

/**
 * Writes the likeness of a stem of the first article to each of some stems of the second, in steps, from a place on: `STEPS` for the same
 * stem, otherwise by cosine of use or likeness of spelling.
 */
export type Affinity = (x: number, ys: Int32Array, into: Int8Array, at: number) => void

/** Steps from no likeness to the greatest: a likeness is known to within a hundredth. */
export const STEPS = 127

/** What a likeness of each number of steps comes to. */
export const bySteps = (valueOf: (likeness: number) => number): Float64Array =>
  numbers(STEPS + 1, (steps) => valueOf(Math.fround(steps / STEPS)))

/** Spelling counts from this many shared first letters. */
const STEM_PREFIX = 5

/** Numbers that are equal for stems with the same first letters; -1 for stems too short to tell. */
function prefixesOf(interner: Interner): Int32Array {
  const found = new Map<string, number>()
  const prefixes = new Int32Array(interner.size).fill(-1)
  for (let id = 0; id < prefixes.length; id++) {
    const word = interner.word(id)
    if (word.length < STEM_PREFIX) continue
    const prefix = word.slice(0, STEM_PREFIX)
    const number = found.get(prefix) ?? found.size
    found.set(prefix, number)
    prefixes[id] = number
  }
  return prefixes
}

/** For two words with the same first letters. */
function spelledAlike(x: string, y: string): number {
  const length = Math.min(x.length, y.length)
  let same = STEM_PREFIX
  while (same < length && x.charCodeAt(same) === y.charCodeAt(same)) same++
  return same / Math.max(x.length, y.length)
}

/** Directions of stems: where each begins in the lexicon's own array. */
export interface Directions {
  readonly dimensions: number
  readonly values: Float32Array
  /** By stem; -1 for those that the lexicon does not know. */
  readonly starts: Int32Array
}

/** For each stem of a vocabulary its place in the lexicon, -1 where it has none. */
export function ranksOf(interner: Interner, lexicon: Lexicon | null): Int32Array {
  const ranks = new Int32Array(interner.size).fill(-1)
  if (lexicon === null) return ranks
  for (let id = 0; id < ranks.length; id++) ranks[id] = lexicon.rank(interner.word(id))
  return ranks
}

const NO_DIRECTIONS = new Float32Array()

export function directionsOf(ranks: Int32Array, lexicon: Lexicon | null): Directions {
  const dimensions = lexicon?.dimensions ?? 0
  return {
    dimensions,
    values: lexicon?.directions ?? NO_DIRECTIONS,
    starts: ranks.map((rank) => (rank < 0 ? -1 : rank * dimensions)),
  }
}

/** Cosine of the directions that start at two places. Four sums at once: they do not wait for one another. */
function dotAt(values: Float32Array, x: number, y: number, dimensions: number): number {
  let s = 0
  let t = 0
  let u = 0
  let v = 0
  let d = 0
  for (; d + 3 < dimensions; d += 4) {
    s += (values[x + d] ?? 0) * (values[y + d] ?? 0)
    t += (values[x + d + 1] ?? 0) * (values[y + d + 1] ?? 0)
    u += (values[x + d + 2] ?? 0) * (values[y + d + 2] ?? 0)
    v += (values[x + d + 3] ?? 0) * (values[y + d + 3] ?? 0)
  }
  for (; d < dimensions; d++) s += (values[x + d] ?? 0) * (values[y + d] ?? 0)
  return s + t + (u + v)
}

/** Rows of likenesses kept in one array: one array for each row costs more to make than to fill. */
const BLOCK_BITS = 6
const ROWS_PER_BLOCK = 1 << BLOCK_BITS

/** Remembers what it computed; make one for each pair of articles. */
export function createAffinity(interner: Interner, { dimensions, values, starts }: Directions): Affinity {
  const width = starts.length
  /** One more than the steps; 0 for what was not computed yet. */
  const blocks: (Uint8Array | undefined)[] = []
  const prefixes = prefixesOf(interner)
  const compute = (x: number, y: number): number => {
    if (x === y) return STEPS
    const alike = prefixes[x] === prefixes[y] && prefixes[x] !== -1
    const spelled = alike ? spelledAlike(interner.word(x), interner.word(y)) : 0
    const p = starts[x] ?? -1
    const q = starts[y] ?? -1
    const likeness = p < 0 || q < 0 ? spelled : Math.max(spelled, dotAt(values, p, q, dimensions))
    return Math.round(Math.max(0, likeness) * STEPS)
  }
  return (x, ys, into, at) => {
    const block = (blocks[x >> BLOCK_BITS] ??= new Uint8Array(ROWS_PER_BLOCK * width))
    const row = (x & (ROWS_PER_BLOCK - 1)) * width
    for (let q = 0; q < ys.length; q++) {
      const y = ys[q] ?? 0
      let seen = block[row + y] ?? 0
      if (seen === 0) block[row + y] = seen = compute(x, y) + 1
      into[at + q] = seen - 1
    }
  }
}
