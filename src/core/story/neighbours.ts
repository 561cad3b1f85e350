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

/** Articles in the order of their days; those without a day come first, for they may be of any. */
interface ByDay {
  /** Places of the articles in the order in which they were given. */
  readonly order: readonly number[]
  /** How many have no day. */
  readonly undated: number
  /** Of each article in this order, the first that is near enough in time; of one without a day none but those. */
  readonly first: Uint32Array
}

function byDay(days: readonly (number | null)[], longest: number): ByDay {
  const dayOf = (at: number): number => days[at] ?? -Infinity
  const order = days.map((_, at) => at).sort((x, y) => (dayOf(x) === dayOf(y) ? x - y : dayOf(x) - dayOf(y)))
  const undated = days.filter((day) => day === null).length
  const first = new Uint32Array(days.length).fill(undated)
  for (let at = undated, from = undated; at < order.length; at++) {
    while (dayOf(order[from] ?? 0) < dayOf(order[at] ?? 0) - longest) from++
    first[at] = from
  }
  return { order, undated, first }
}

/** The first place from `start` to `end` in an ascending list that holds this article or a later one. */
function placeOf(article: number, articles: Uint32Array, start: number, end: number): number {
  let [from, to] = [start, end]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((articles[middle] ?? 0) < article) from = middle + 1
    else to = middle
  }
  return from
}

/**
 * Calls `meet` for every two articles, the earlier given one first, that are alike enough by their telling terms for a closer look and not
 * further apart than the longest time. Lists of terms are in the order of days, so that of those that a year fills a few weeks are looked at.
 */
export function eachNeighbours(
  { of, counts }: Vectors,
  { days, longest }: { readonly days: readonly (number | null)[]; readonly longest: number },
  meet: (i: number, j: number) => void,
): void {
  const { order, undated, first } = byDay(days, longest)
  const vectors = order.flatMap((at) => of[at] ?? [])
  const places = vectors.map((vector) => lookedUp(vector, counts))
  const { starts, articles, weights } = postingsOf(vectors, places, counts.length)
  const likeness = new Float32Array(vectors.length)
  vectors.forEach((vector, j) => {
    const met: number[] = []
    const look = (from: number, until: number, own: number): void => {
      for (let place = from; place < until; place++) {
        const i = articles[place] ?? 0
        // What comes from this article on has its own turn later.
        if (i >= j) return
        const before = likeness[i] ?? 0
        if (before === 0) met.push(i)
        likeness[i] = before + own * (weights[place] ?? 0)
      }
    }
    for (const at of places[j] ?? []) {
      const term = vector.terms[at] ?? 0
      const own = vector.weights[at] ?? 0
      const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0]
      const dated = undated === 0 ? start : placeOf(undated, articles, start, end)
      look(start, dated, own)
      look(placeOf(first[j] ?? 0, articles, dated, end), end, own)
    }
    for (const i of met) {
      const [one = 0, other = 0] = [order[i], order[j]]
      if ((likeness[i] ?? 0) >= WORTH_A_LOOK) meet(Math.min(one, other), Math.max(one, other))
      likeness[i] = 0
    }
  })
}
