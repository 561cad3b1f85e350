/** Two passages word against word: what each word of one has in the other. Computed once for a candidate, read by several features. */
import type { Affinity } from './affinity.js'
import type { PassageView } from './view.js'

export interface Meeting {
  readonly u: PassageView
  readonly v: PassageView
  /** Likeness of stem p of `u` and stem q of `v` at `p * v.rare.ids.length + q`. */
  readonly likeness: Float32Array
  /** Best likeness of each stem of `u` in all of `v`, and the other way. */
  readonly bestU: Float32Array
  readonly bestV: Float32Array
}

export function meet(u: PassageView, v: PassageView, affinity: Affinity): Meeting {
  const [x, y] = [u.rare.ids, v.rare.ids]
  const likeness = new Float32Array(x.length * y.length)
  const bestU = new Float32Array(x.length)
  const bestV = new Float32Array(y.length)
  let at = 0
  for (let p = 0; p < x.length; p++)
    for (let q = 0; q < y.length; q++, at++) {
      const value = affinity(x[p] ?? 0, y[q] ?? 0)
      likeness[at] = value
      if (value > (bestU[p] ?? 0)) bestU[p] = value
      if (value > (bestV[q] ?? 0)) bestV[q] = value
    }
  return { u, v, likeness, bestU, bestV }
}

/** Best likeness of stem p of `u` among the given stems of `v`. */
export function bestInV({ likeness, v }: Meeting, p: number, among: Int32Array): number {
  const width = v.rare.ids.length
  let best = 0
  for (const q of among) best = Math.max(best, likeness[p * width + q] ?? 0)
  return best
}

/** Best likeness of stem q of `v` among the given stems of `u`. */
export function bestInU({ likeness, v }: Meeting, q: number, among: Int32Array): number {
  const width = v.rare.ids.length
  let best = 0
  for (const p of among) best = Math.max(best, likeness[p * width + q] ?? 0)
  return best
}
