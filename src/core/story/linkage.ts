/**
 * Average-linkage clustering of passages: two clusters become one only when the passages of the one are tied to those of the other on the
 * whole, so that one long passage, or one wrong link, does not chain two statements together.
 *
 * By chains of nearest neighbours (Murtagh, "A survey of recent advances in hierarchical clustering algorithms", 1983), which for average
 * linkage finds the same clusters as joining the closest two each time.
 */
import type { Ties } from './ties.js'

interface Cluster {
  readonly members: readonly number[]
  /** By number of another cluster the sum of all ties between the two. */
  readonly sums: Map<number, number>
}

interface Nearest {
  readonly cluster: number
  readonly mean: number
}

const NOBODY: Nearest = { cluster: -1, mean: 0 }

class Clusters {
  readonly #of = new Map<number, Cluster>()

  constructor(places: readonly number[], ties: Ties) {
    const wanted = new Set(places)
    for (const place of places)
      this.#of.set(place, {
        members: [place],
        sums: new Map([...(ties[place] ?? [])].filter(([other]) => wanted.has(other))),
      })
  }

  /** The cluster with the highest mean tie; of equals `before`, then the first. Mean 0 where there is none. */
  nearest(id: number, before: number | undefined): Nearest {
    const own = this.#of.get(id)
    if (own === undefined) return NOBODY
    let best = NOBODY
    for (const [cluster, sum] of own.sums) {
      const mean = sum / (own.members.length * (this.#of.get(cluster)?.members.length ?? 1))
      const goesFirst = best.cluster !== before && (cluster === before || cluster < best.cluster)
      if (mean > best.mean || (mean === best.mean && goesFirst)) best = { cluster, mean }
    }
    return best
  }

  /** Joins the second into the first. */
  join(first: number, second: number): void {
    const [x, y] = [this.#of.get(first), this.#of.get(second)]
    if (x === undefined || y === undefined) return
    const sums = new Map(x.sums)
    for (const [other, sum] of y.sums) sums.set(other, sum + (sums.get(other) ?? 0))
    sums.delete(first)
    sums.delete(second)
    for (const [other, sum] of sums) {
      const theirs = this.#of.get(other)?.sums
      theirs?.delete(second)
      theirs?.set(first, sum)
    }
    this.#of.delete(second)
    this.#of.set(first, { members: [...x.members, ...y.members].sort((p, q) => p - q), sums })
  }

  has(id: number): boolean {
    return this.#of.has(id)
  }

  all(): readonly (readonly number[])[] {
    return [...this.#of.values()].map(({ members }) => members)
  }
}

/**
 * Clusters of the given passages (numbers as in `ties`), joined as long as the mean tie between two is at least `least`, a missing tie
 * counting 0. Members ascend; every passage is in one cluster. Near-linear in the number of ties for the small clusters of a story.
 */
export function averageLinkage(places: readonly number[], ties: Ties, least: number): readonly (readonly number[])[] {
  const clusters = new Clusters(places, ties)
  for (const start of places) {
    const chain = clusters.has(start) ? [start] : []
    for (let top = chain.at(-1); top !== undefined; top = chain.at(-1)) {
      const before = chain.at(-2)
      const next = clusters.nearest(top, before)
      // What is too far now stays so: the mean to two joined clusters is never above the higher of the two.
      if (next.mean < least) chain.pop()
      else if (next.cluster === before) {
        chain.splice(-2)
        clusters.join(Math.min(top, before), Math.max(top, before))
        if (chain.length === 0) chain.push(Math.min(top, before))
      } else chain.push(next.cluster)
    }
  }
  return clusters.all()
}
