/** Which pairs of passages are worth scoring, found through an inverted index of rare stems: near-linear in passages. */
import type { Space } from './space.js'
import type { PassageView } from './view.js'

export interface Candidate {
  readonly a: number
  readonly b: number
}

/** Each passage keeps its best this many counterparts, in both directions. */
const KEPT = 14
/** Cosine below which two passages share next to nothing: under one in a hundred of them is a link in the training pairs. */
const LEAST = 0.06
/** Look-ups allowed for each passage of both articles together; ends the search on text that repeats itself without end. */
const LOOKUPS_PER_PASSAGE = 2000

type Postings = ReadonlyMap<number, readonly { readonly passage: number; readonly weight: number }[]>

function indexTerms(views: readonly PassageView[]): Postings {
  const postings = new Map<number, { passage: number; weight: number }[]>()
  views.forEach((view, passage) => {
    if (!view.tells) return
    view.rare.ids.forEach((id, at) => {
      const list = postings.get(id) ?? []
      if (list.length === 0) postings.set(id, list)
      list.push({ passage, weight: (view.rare.weights[at] ?? 0) / view.rare.norm })
    })
  })
  return postings
}

/** Terms of a passage, the rarest in the other article first, so that a budget cuts the least telling ones. */
function termsByRarity(
  view: PassageView,
  postings: Postings,
): readonly { readonly id: number; readonly weight: number }[] {
  return [...view.rare.ids]
    .map((id, at) => ({ id, weight: (view.rare.weights[at] ?? 0) / view.rare.norm }))
    .filter(({ id }) => postings.has(id))
    .sort((x, y) => (postings.get(x.id)?.length ?? 0) - (postings.get(y.id)?.length ?? 0) || x.id - y.id)
}

function bestOf(scores: ReadonlyMap<number, number>): readonly number[] {
  return [...scores]
    .filter(([, score]) => score >= LEAST)
    .sort((x, y) => y[1] - x[1] || x[0] - y[0])
    .slice(0, KEPT)
    .map(([passage]) => passage)
}

/** Finds the counterparts of every passage of `from` among `to`. */
function search(
  from: readonly PassageView[],
  to: readonly PassageView[],
  found: (from: number, to: number) => void,
): boolean {
  const postings = indexTerms(to)
  let cutShort = false
  from.forEach((view, at) => {
    if (!view.tells) return
    const scores = new Map<number, number>()
    let budget = LOOKUPS_PER_PASSAGE
    for (const { id, weight } of termsByRarity(view, postings)) {
      const list = postings.get(id) ?? []
      budget -= list.length
      if (budget < 0 && scores.size > 0) {
        cutShort = true
        break
      }
      for (const entry of list) scores.set(entry.passage, (scores.get(entry.passage) ?? 0) + weight * entry.weight)
    }
    for (const other of bestOf(scores)) found(at, other)
  })
  return cutShort
}

/** Candidates in order of A, then B. */
export function findCandidates({ a, b }: Space): {
  readonly candidates: readonly Candidate[]
  readonly cutShort: boolean
} {
  const keys = new Set<number>()
  const cutA = search(a, b, (i, j) => keys.add(i * b.length + j))
  const cutB = search(b, a, (j, i) => keys.add(i * b.length + j))
  const candidates = [...keys]
    .sort((x, y) => x - y)
    .map((key) => ({ a: Math.floor(key / b.length), b: key % b.length }))
  return { candidates, cutShort: cutA || cutB }
}
