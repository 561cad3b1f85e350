/** Pairs the mentions of two sides, best first, each at most once. */

export interface Paired<T> {
  readonly a: T
  readonly b: T
  readonly score: number
}

/**
 * Greedy one-to-one pairing by falling score; pairs scored 0 or less are never made.
 * Equal scores are settled by place (earlier first), so that the result is determined.
 */
export function pairUp<T>(
  left: readonly T[],
  right: readonly T[],
  score: (a: T, b: T) => number,
): readonly Paired<T>[] {
  if (left.length === 0 || right.length === 0) return []
  const candidates: { readonly a: T; readonly b: T; readonly i: number; readonly j: number; readonly score: number }[] =
    []
  left.forEach((a, i) => {
    right.forEach((b, j) => {
      const found = score(a, b)
      if (found > 0) candidates.push({ a, b, i, j, score: found })
    })
  })
  if (candidates.length === 0) return []
  candidates.sort((x, y) => y.score - x.score || x.i + x.j - y.i - y.j || x.i - y.i)
  const usedA = new Set<T>()
  const usedB = new Set<T>()
  const pairs: Paired<T>[] = []
  for (const candidate of candidates) {
    if (usedA.has(candidate.a) || usedB.has(candidate.b)) continue
    usedA.add(candidate.a)
    usedB.add(candidate.b)
    pairs.push({ a: candidate.a, b: candidate.b, score: candidate.score })
  }
  return pairs
}
