/** How alike two different words are used: "begin" and "start", "envoy" and "diplomat". */
import type { Lexicon } from './lexicon.js'
import type { Interner } from './vocabulary.js'

/** Likeness of stems, by their numbers: 1 for the same stem, otherwise cosine of use or likeness of spelling. */
export type Affinity = (x: number, y: number) => number

/** Spelling counts from this many shared first letters. */
const STEM_PREFIX = 5

function spelledAlike(x: string, y: string): number {
  const length = Math.min(x.length, y.length)
  let same = 0
  while (same < length && x.charCodeAt(same) === y.charCodeAt(same)) same++
  return same < STEM_PREFIX ? 0 : same / Math.max(x.length, y.length)
}

/** Directions of stems, each read from the lexicon once. */
export function createDirections(interner: Interner, lexicon: Lexicon | null): (id: number) => Float32Array | null {
  const known: (Float32Array | null)[] = []
  return (id) => {
    const vector = known[id]
    if (vector !== undefined) return vector
    return (known[id] = lexicon?.vector(interner.word(id)) ?? null)
  }
}

/** Marks a likeness that was not computed yet. */
const UNKNOWN = -128
const STEPS = 127

/** Remembers what it computed, to within a hundredth; make one for each pair of articles. */
export function createAffinity(interner: Interner, directionOf: (id: number) => Float32Array | null): Affinity {
  const rows: (Int8Array | undefined)[] = []
  const width = interner.size
  const compute = (x: number, y: number): number => {
    const spelled = spelledAlike(interner.word(x), interner.word(y))
    const [u, v] = [directionOf(x), directionOf(y)]
    if (u === null || v === null) return spelled
    let dot = 0
    for (let d = 0; d < u.length; d++) dot += (u[d] ?? 0) * (v[d] ?? 0)
    return Math.max(spelled, dot)
  }
  return (x, y) => {
    if (x === y) return 1
    const low = Math.min(x, y)
    const high = Math.max(x, y)
    const row = (rows[low] ??= new Int8Array(width).fill(UNKNOWN))
    const known = row[high] ?? UNKNOWN
    if (known !== UNKNOWN) return known / STEPS
    const steps = Math.round(Math.max(0, compute(low, high)) * STEPS)
    row[high] = steps
    return steps / STEPS
  }
}
