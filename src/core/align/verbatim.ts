/** Passages with the very same words. They are linked whatever the features say: "It rained." has no rare word. */
import type { Analysis, Passage } from '../analysis.js'
import type { Candidate } from './candidates.js'

/** Words from which on the same words are no chance. Shorter ones need a neighbour that is the same too. */
const TELLING_WORDS = 4
/** Repetitions of one passage that are paired; the m-th with the m-th. */
const PAIRED = 50

/** A memo only: the keys depend on nothing but the analysis, and an article is compared with every other one of its story. */
const known = new WeakMap<Analysis, readonly string[]>()

function keysOf(analysis: Analysis): readonly string[] {
  const keys = known.get(analysis) ?? analysis.passages.map((passage) => keyOf(analysis, passage))
  known.set(analysis, keys)
  return keys
}

function keyOf(analysis: Analysis, passage: Passage): string {
  const words = passage.tokens.map(({ norm }) => norm).join(' ')
  return words === '' ? analysis.article.text.slice(passage.start, passage.end).trim() : words
}

function placesByKey(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  keys.forEach((key, at) => {
    const list = places.get(key)
    if (list === undefined) places.set(key, [at])
    else list.push(at)
  })
  return places
}

/** Pairs of equal passages, the m-th occurrence with the m-th, in the order of A. */
export function findVerbatim(a: Analysis, b: Analysis): readonly Candidate[] {
  const [keysA, keysB] = [keysOf(a), keysOf(b)]
  const [placesA, placesB] = [placesByKey(keysA), placesByKey(keysB)]
  const same = (i: number, j: number): boolean => keysA[i] !== undefined && keysA[i] === keysB[j]
  const found: Candidate[] = []
  for (const [key, list] of placesA) {
    const others = placesB.get(key) ?? []
    list.slice(0, PAIRED).forEach((i, m) => {
      const j = others[m]
      if (j === undefined) return
      const words = a.passages[i]?.tokens.length ?? 0
      const lastOfBoth = i === keysA.length - 1 && j === keysB.length - 1
      const firstOfBoth = i === 0 && j === 0
      if (words >= TELLING_WORDS || firstOfBoth || lastOfBoth || same(i - 1, j - 1) || same(i + 1, j + 1))
        found.push({ a: i, b: j })
    })
  }
  return found.sort((x, y) => x.a - y.a || x.b - y.b)
}
