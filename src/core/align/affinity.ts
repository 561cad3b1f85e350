/** How alike two different words are used: "begin" and "start", "envoy" and "diplomat". */
import type { Lexicon } from './lexicon.js'
import type { Interner } from './vocabulary.js'

export interface Affinity {
  /** 1 for the same stem, otherwise cosine of use or likeness of spelling, 0 to 1. */
  readonly of: (x: number, y: number) => number
}

/** Spelling counts from this many shared first letters, and not for numbers. */
const STEM_PREFIX = 5

function spelledAlike(x: string, y: string): number {
  const length = Math.min(x.length, y.length)
  let same = 0
  while (same < length && x[same] === y[same]) same++
  if (same < STEM_PREFIX) return 0
  return same / Math.max(x.length, y.length)
}

/** Remembers what it computed; make one for each pair of articles. */
export function createAffinity(interner: Interner, lexicon: Lexicon | null): Affinity {
  const memo = new Map<number, number>()
  const vectors: (Float32Array | null)[] = []
  const vectorOf = (id: number): Float32Array | null => {
    const known = vectors[id]
    if (known !== undefined) return known
    return (vectors[id] = lexicon?.vector(interner.word(id)) ?? null)
  }
  const compute = (x: number, y: number): number => {
    const spelled = spelledAlike(interner.word(x), interner.word(y))
    const u = vectorOf(x)
    const v = vectorOf(y)
    if (u === null || v === null) return spelled
    let dot = 0
    for (let d = 0; d < u.length; d++) dot += (u[d] ?? 0) * (v[d] ?? 0)
    return Math.max(spelled, dot)
  }
  return {
    of: (x, y) => {
      if (x === y) return 1
      const key = x < y ? x * 0x4000000 + y : y * 0x4000000 + x
      const known = memo.get(key)
      if (known !== undefined) return known
      const value = compute(x, y)
      memo.set(key, value)
      return value
    },
  }
}
