/** Two passages word against word: what each word of one has in the other. Computed once for a candidate, read by several features. */
import type { Space } from './space.js'
import type { PassageView } from './view.js'

/** The stems that both passages have, by their places in either. Room may be left behind. */
export interface SharedStems {
  size: number
  readonly u: Int32Array
  readonly v: Int32Array
  /** The lesser of the two weights of each, and their sum. */
  readonly weights: Float64Array
  total: number
}

export interface Meeting {
  readonly u: PassageView
  readonly v: PassageView
  readonly shared: SharedStems
  /** Likeness, in steps, of stem p of `u` and stem q of `v` at `p * v.rare.ids.length + q`. Room may be left behind. */
  readonly likeness: Int8Array
  /** Best likeness of each stem of `u` in all of `v`, and the other way. Room may be left behind. */
  readonly bestU: Int8Array
  readonly bestV: Int8Array
  /** Room for a likeness for each stem of `v`. */
  readonly room: Int8Array
}

const longest = (views: readonly PassageView[]): number =>
  views.reduce((most, { rare }) => Math.max(most, rare.ids.length), 0)

/** Makes the function that holds two passages against each other. What it gives back is good until it is called again. */
export function createMeeting(space: Pick<Space, 'a' | 'b' | 'affinity'>): (u: PassageView, v: PassageView) => Meeting {
  const [rows, columns] = [longest(space.a), longest(space.b)]
  const likeness = new Int8Array(rows * columns)
  const bestU = new Int8Array(rows)
  const bestV = new Int8Array(columns)
  const room = new Int8Array(columns)
  const most = Math.min(rows, columns)
  const shared: SharedStems = {
    size: 0,
    u: new Int32Array(most),
    v: new Int32Array(most),
    weights: new Float64Array(most),
    total: 0,
  }
  const { affinity } = space
  return (u, v) => {
    const x = u.rare.ids
    const y = v.rare.ids
    bestV.fill(0)
    for (let p = 0, at = 0; p < x.length; p++) {
      affinity(x[p] ?? 0, y, likeness, at)
      let best = 0
      for (let q = 0; q < y.length; q++, at++) {
        const steps = likeness[at] ?? 0
        if (steps > best) best = steps
        if (steps > (bestV[q] ?? 0)) bestV[q] = steps
      }
      bestU[p] = best
    }
    share(u, v, shared)
    return { u, v, shared, likeness, bestU, bestV, room }
  }
}

/** Writes down what two passages share. */
function share({ rare: u }: PassageView, { rare: v }: PassageView, shared: SharedStems): void {
  shared.size = 0
  shared.total = 0
  for (let i = 0, j = 0; i < u.ids.length && j < v.ids.length;) {
    const p = u.ids[i] ?? 0
    const q = v.ids[j] ?? 0
    if (p === q) {
      const weight = Math.min(u.weights[i] ?? 0, v.weights[j] ?? 0)
      const at = shared.size++
      shared.u[at] = i++
      shared.v[at] = j++
      shared.weights[at] = weight
      shared.total += weight
    } else if (p < q) i++
    else j++
  }
}
