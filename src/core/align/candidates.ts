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

/** The passages that hold each stem, with its share of their weight: those of stem s from `starts[s]` to before `starts[s + 1]`. */
interface Postings {
  readonly starts: Int32Array
  readonly passages: Int32Array
  readonly weights: Float64Array
}

function indexTerms(views: readonly PassageView[], stems: number): Postings {
  const starts = new Int32Array(stems + 1)
  const telling = views.map((view, passage) => ({ view, passage })).filter(({ view }) => view.tells)
  for (const { view } of telling) for (const id of view.rare.ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1
  for (let id = 0; id < stems; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0)
  const next = starts.slice()
  const size = starts[stems] ?? 0
  const postings: Postings = { starts, passages: new Int32Array(size), weights: new Float64Array(size) }
  for (const { view, passage } of telling)
    view.rare.ids.forEach((id, at) => {
      const place = next[id] ?? 0
      next[id] = place + 1
      postings.passages[place] = passage
      postings.weights[place] = (view.rare.weights[at] ?? 0) / view.rare.norm
    })
  return postings
}

/** Places of a passage's terms, the rarest in the other article first, so that a budget cuts the least telling ones. */
function termsByRarity({ rare }: PassageView, { starts }: Postings): readonly number[] {
  const lengthOf = (at: number): number => {
    const id = rare.ids[at] ?? 0
    return (starts[id + 1] ?? 0) - (starts[id] ?? 0)
  }
  const places = Array.from(rare.ids.keys()).filter((at) => lengthOf(at) > 0)
  return places.sort((x, y) => lengthOf(x) - lengthOf(y) || x - y)
}

/** Cosines of one passage with those of the other article, as they add up. */
class Scores {
  readonly #of: Float64Array
  readonly #touched: Int32Array
  #size = 0

  constructor(passages: number) {
    this.#of = new Float64Array(passages).fill(-1)
    this.#touched = new Int32Array(passages)
  }

  get isEmpty(): boolean {
    return this.#size === 0
  }

  add(passage: number, value: number): void {
    const before = this.#of[passage] ?? 0
    if (before < 0) this.#touched[this.#size++] = passage
    this.#of[passage] = before < 0 ? value : before + value
  }

  /** The best passages, and leaves none behind. */
  takeBest(): readonly number[] {
    const best: number[] = []
    for (const passage of this.#touched.subarray(0, this.#size))
      if (this.#at(passage) >= LEAST) this.#keep(best, passage)
    for (const passage of this.#touched.subarray(0, this.#size)) this.#of[passage] = -1
    this.#size = 0
    return best
  }

  /** Puts a passage where it belongs among the best; in a long article most that share a word belong to none. */
  #keep(best: number[], passage: number): void {
    let place = best.length
    while (place > 0 && this.#isBefore(passage, best[place - 1] ?? 0)) place--
    if (place >= KEPT) return
    best.splice(place, 0, passage)
    if (best.length > KEPT) best.pop()
  }

  #isBefore(x: number, y: number): boolean {
    const [scoreX, scoreY] = [this.#at(x), this.#at(y)]
    return scoreX > scoreY || (scoreX === scoreY && x < y)
  }

  #at(passage: number): number {
    return this.#of[passage] ?? 0
  }
}

/** Adds up the cosines of a passage; true when the budget ended that early. */
function look({ rare }: PassageView, order: readonly number[], postings: Postings, scores: Scores): boolean {
  let budget = LOOKUPS_PER_PASSAGE
  for (const at of order) {
    const id = rare.ids[at] ?? 0
    const start = postings.starts[id] ?? 0
    const end = postings.starts[id + 1] ?? 0
    budget -= end - start
    if (budget < 0 && !scores.isEmpty) return true
    const weight = (rare.weights[at] ?? 0) / rare.norm
    for (let place = start; place < end; place++)
      scores.add(postings.passages[place] ?? 0, weight * (postings.weights[place] ?? 0))
  }
  return false
}

/** Finds the counterparts of every passage of `from` among `to`; `stems`: how many there are in both. */
function search(
  {
    from,
    to,
    stems,
  }: { readonly from: readonly PassageView[]; readonly to: readonly PassageView[]; readonly stems: number },
  found: (from: number, to: number) => void,
): boolean {
  const postings = indexTerms(to, stems)
  const scores = new Scores(to.length)
  let cutShort = false
  from.forEach((view, at) => {
    if (!view.tells) return
    if (look(view, termsByRarity(view, postings), postings, scores)) cutShort = true
    for (const other of scores.takeBest()) found(at, other)
  })
  return cutShort
}

/** Candidates in order of A, then B. */
export function findCandidates({ a, b, interner }: Space): {
  readonly candidates: readonly Candidate[]
  readonly cutShort: boolean
} {
  const keys = new Set<number>()
  const stems = interner.size
  const cutA = search({ from: a, to: b, stems }, (i, j) => keys.add(i * b.length + j))
  const cutB = search({ from: b, to: a, stems }, (j, i) => keys.add(i * b.length + j))
  const candidates = Array.from(Float64Array.from(keys).sort(), (key) => ({
    a: Math.floor(key / b.length),
    b: key % b.length,
  }))
  return { candidates, cutShort: cutA || cutB }
}
