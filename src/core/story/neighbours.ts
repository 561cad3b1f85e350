/** Which articles may report one event: those that share telling terms, found by an inverted index rather than by looking at all pairs. */
import type { Vector, Vectors } from './vectors.js'

/** Terms looked up for each article: those that weigh most in it. */
const LOOKED_UP = 40
/** A term in more articles than this is not looked up. It tells little, and its pairs would be a square. */
const COMMON = 400
/** Likeness by the terms looked up alone, from which on all terms are compared. A third of what makes two articles one story. */
const WORTH_A_LOOK = 0.07

/** Where each term occurs: articles and weights, term after term. */
interface Postings {
  /** By number of a term, where its list begins; one more for the end of the last. */
  readonly starts: Uint32Array
  readonly articles: Uint32Array
  readonly weights: Float32Array
}

/** Places of the terms that are looked up in a vector: of those that another article has, the weightiest. */
function lookedUp({ terms, weights }: Vector, counts: Uint32Array): readonly number[] {
  const shared: number[] = []
  terms.forEach((term, at) => {
    const count = counts[term] ?? 0
    if (count > 1 && count <= COMMON) shared.push(at)
  })
  if (shared.length <= LOOKED_UP) return shared
  return shared.sort((p, q) => (weights[q] ?? 0) - (weights[p] ?? 0) || p - q).slice(0, LOOKED_UP)
}

function postingsOf(vectors: readonly Vector[], places: readonly (readonly number[])[], terms: number): Postings {
  const starts = new Uint32Array(terms + 1)
  vectors.forEach((vector, article) => {
    for (const at of places[article] ?? []) {
      const next = (vector.terms[at] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
  })
  for (let term = 1; term <= terms; term++) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0)
  const filled = starts.slice()
  const articles = new Uint32Array(starts[terms] ?? 0)
  const weights = new Float32Array(articles.length)
  vectors.forEach((vector, article) => {
    for (const at of places[article] ?? []) {
      const term = vector.terms[at] ?? 0
      const place = filled[term] ?? 0
      filled[term] = place + 1
      articles[place] = article
      weights[place] = vector.weights[at] ?? 0
    }
  })
  return { starts, articles, weights }
}

/** Calls `meet` for every two articles, the earlier one first, that are alike enough by their telling terms for a closer look. */
export function eachNeighbours({ of: vectors, counts }: Vectors, meet: (i: number, j: number) => void): void {
  const places = vectors.map((vector) => lookedUp(vector, counts))
  const { starts, articles, weights } = postingsOf(vectors, places, counts.length)
  const likeness = new Float32Array(vectors.length)
  vectors.forEach((vector, j) => {
    const met: number[] = []
    for (const at of places[j] ?? []) {
      const term = vector.terms[at] ?? 0
      const own = vector.weights[at] ?? 0
      // Lists are in the order of the articles: what comes from this article on has its own turn later.
      for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place++) {
        const i = articles[place] ?? 0
        if (i >= j) break
        const before = likeness[i] ?? 0
        if (before === 0) met.push(i)
        likeness[i] = before + own * (weights[place] ?? 0)
      }
    }
    for (const i of met) {
      if ((likeness[i] ?? 0) >= WORTH_A_LOOK) meet(i, j)
      likeness[i] = 0
    }
  })
}
