/** Two passages word against word: what each word of one has in the other. Computed once for a candidate, read by several features. */
import type { Space } from './space.js'
import type { PassageView } from './view.js'

export interface Meeting {
  readonly u: PassageView
  readonly v: PassageView
  /** Likeness of stem p of `u` and stem q of `v` at `p * v.rare.ids.length + q`. Room may be left behind. */
  readonly likeness: Float32Array
  /** Best likeness of each stem of `u` in all of `v`, and the other way. Room may be left behind. */
  readonly bestU: Float32Array
  readonly bestV: Float32Array
  /** Room for a sum for each stem of `v`. */
  readonly room: Float32Array
}

/** Makes the function that holds two passages against each other. What it gives back is good until it is called again. */
export function createMeeting(space: Pick<Space, 'a' | 'b' | 'affinity'>): (u: PassageView, v: PassageView) => Meeting {
  const longest = (views: readonly PassageView[]): number =>
    views.reduce((most, { rare }) => Math.max(most, rare.ids.length), 0)
  const [rows, columns] = [longest(space.a), longest(space.b)]
  const likeness = new Float32Array(rows * columns)
  const bestU = new Float32Array(rows)
  const bestV = new Float32Array(columns)
  const room = new Float32Array(columns)
  const { affinity } = space
  return (u, v) => {
    const [x, y] = [u.rare.ids, v.rare.ids]
    bestV.fill(0)
    let at = 0
    for (let p = 0; p < x.length; p++) {
      const stem = x[p] ?? 0
      let best = 0
      for (let q = 0; q < y.length; q++, at++) {
        const value = affinity(stem, y[q] ?? 0)
        likeness[at] = value
        if (value > best) best = value
        if (value > (bestV[q] ?? 0)) bestV[q] = value
      }
      bestU[p] = best
    }
    return { u, v, likeness, bestU, bestV, room }
  }
}
