/** Two passages word against word: what each word of one has in the other. Computed once for a candidate, read by several features. */
import type { Affinity } from './affinity.js'
import type { PassageView } from './view.js'

export interface Meeting {
  readonly u: PassageView
  readonly v: PassageView
  /** Likeness of stem p of `u` and stem q of `v` at `p * v.rare.ids.length + q`. */
  readonly likeness: Float32Array
}

export function meet(u: PassageView, v: PassageView, affinity: Affinity): Meeting {
  const width = v.rare.ids.length
  const likeness = new Float32Array(u.rare.ids.length * width)
  for (let p = 0; p < u.rare.ids.length; p++)
    for (let q = 0; q < width; q++) likeness[p * width + q] = affinity(u.rare.ids[p] ?? 0, v.rare.ids[q] ?? 0)
  return { u, v, likeness }
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
