/** How alike two different words are used: "begin" and "start", "envoy" and "diplomat". */
import type { Lexicon } from './lexicon.js'
import type { Interner } from './vocabulary.js'

/** Likeness of stems, by their numbers: 1 for the same stem, otherwise cosine of use or likeness of spelling. */
export type Affinity = (x: number, y: number) => number

/** Spelling counts from this many shared first letters. */
const STEM_PREFIX = 5

/** Numbers that are equal for stems with the same first letters; -1 for stems too short to tell. */
function prefixesOf(interner: Interner): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from({ length: interner.size }, (_, id) => {
    const word = interner.word(id)
    if (word.length < STEM_PREFIX) return -1
    const prefix = word.slice(0, STEM_PREFIX)
    const number = numbers.get(prefix) ?? numbers.size
    numbers.set(prefix, number)
    return number
  })
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
  let [s, t, u, v] = [0, 0, 0, 0]
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

/** Marks a likeness that was not computed yet. */
const UNKNOWN = -128
const STEPS = 127
/** Rows of likenesses kept in one array: one array for each row costs more to make than to fill. */
const BLOCK_BITS = 6
const ROWS_PER_BLOCK = 1 << BLOCK_BITS

/** Remembers what it computed, to within a hundredth; make one for each pair of articles. */
export function createAffinity(interner: Interner, { dimensions, values, starts }: Directions): Affinity {
  const width = starts.length
  const blocks: (Int8Array | undefined)[] = []
  const prefixes = prefixesOf(interner)
  const compute = (x: number, y: number): number => {
    const alike = prefixes[x] === prefixes[y] && prefixes[x] !== -1
    const spelled = alike ? spelledAlike(interner.word(x), interner.word(y)) : 0
    const [p, q] = [starts[x] ?? -1, starts[y] ?? -1]
    return p < 0 || q < 0 ? spelled : Math.max(spelled, dotAt(values, p, q, dimensions))
  }
  return (x, y) => {
    if (x === y) return 1
    const low = Math.min(x, y)
    const high = Math.max(x, y)
    const block = (blocks[low >> BLOCK_BITS] ??= new Int8Array(ROWS_PER_BLOCK * width).fill(UNKNOWN))
    const at = (low & (ROWS_PER_BLOCK - 1)) * width + high
    const seen = block[at] ?? UNKNOWN
    if (seen !== UNKNOWN) return seen / STEPS
    const steps = Math.round(Math.max(0, compute(low, high)) * STEPS)
    block[at] = steps
    return steps / STEPS
  }
}
