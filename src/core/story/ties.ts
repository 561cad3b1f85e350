/** How closely passages of a story are tied by the links of its pairs. */
import type { Link, Pair } from '../model.js'

/** For each passage, by place, the score of the link to each passage that it has one to. Symmetric. */
export type Ties = readonly ReadonlyMap<number, number>[]

/** Calls `tie` for every two passages of a link, those of one side as well: between them they state what the other side does. */
function eachTied({ a, b }: Link, tie: (x: string, y: string) => void): void {
  const all = [...a, ...b]
  all.forEach((x, at) => {
    for (const y of all.slice(at + 1)) tie(x, y)
  })
}

/** `placeOf` numbers the passages from 0 on; what it does not know is left out. */
export function tiesOf(pairs: readonly Pair[], placeOf: ReadonlyMap<string, number>): Ties {
  const ties = Array.from(placeOf, () => new Map<number, number>())
  const note = (from: number, to: number, score: number): void => {
    ties[from]?.set(to, Math.max(score, ties[from].get(to) ?? 0))
  }
  for (const { links } of pairs)
    for (const link of links)
      eachTied(link, (x, y) => {
        const [from, to] = [placeOf.get(x), placeOf.get(y)]
        if (from === undefined || to === undefined) return
        note(from, to, link.score)
        note(to, from, link.score)
      })
  return ties
}

/** Mean score of the links from a passage to the others of a group; a link that is not there counts 0. */
export function meanTie(place: number, group: readonly number[], ties: Ties): number {
  const own = ties[place]
  let sum = 0
  let count = 0
  for (const other of group) {
    if (other === place) continue
    sum += own?.get(other) ?? 0
    count++
  }
  return count === 0 ? 0 : sum / count
}
