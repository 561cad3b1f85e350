/** Words that tie one passage to one other, and passages seen together with what stands around them. */
import type { Space } from '../space.js'
import type { PassageView } from '../view.js'
import { highLow } from './overlap.js'

export const anchorNames = [
  'surprise',
  'surpriseCommon',
  'uniqueShared',
  'uniqueCommon',
  'surpriseHigh',
  'surpriseLow',
  'centralHigh',
  'centralLow',
  'around',
  'spreadHigh',
  'spreadLow',
] as const

interface Anchors {
  surprise: number
  common: number
  unique: number
  uniqueCommon: number
}

/** How unlikely it is that the shared words meet by chance, each article counted by itself. */
function anchorsOf(u: PassageView, v: PassageView, space: Space): Anchors {
  const sums: Anchors = { surprise: 0, common: 0, unique: 0, uniqueCommon: 0 }
  const all = space.a.length * space.b.length
  const other = v.terms.ids
  for (let i = 0, j = 0; i < u.terms.ids.length && j < other.length;) {
    const [p, q] = [u.terms.ids[i] ?? 0, other[j] ?? 0]
    if (p === q) {
      const meetings = (space.frequency.a.get(p) ?? 1) * (space.frequency.b.get(p) ?? 1)
      const value = Math.log((all + 1) / meetings)
      const named = u.named[i] === 1 || v.named[j] === 1
      sums.surprise += value
      if (!named) sums.common += value
      if (meetings === 1) {
        sums.unique++
        if (!named) sums.uniqueCommon++
      }
      i++
      j++
    } else if (p < q) i++
    else j++
  }
  return sums
}

/** Surprise that a passage would have if the other held all its words that the other article knows. */
function possible(view: PassageView, space: Space): number {
  const all = space.a.length * space.b.length
  let sum = 0
  for (const id of view.terms.ids) {
    const [x, y] = [space.frequency.a.get(id), space.frequency.b.get(id)]
    sum += Math.log((all + 1) / ((x ?? 1) * (y ?? 1)))
  }
  return sum
}

/** Share of `whole` that the terms of the parts hold together. */
function coverage(whole: PassageView, parts: readonly (PassageView | undefined)[]): number {
  if (whole.rare.total === 0) return 0
  let sum = 0
  whole.rare.ids.forEach((id, at) => {
    if (parts.some((part) => part !== undefined && holds(part.rare.ids, id))) sum += whole.rare.weights[at] ?? 0
  })
  return sum / whole.rare.total
}

function holds(sorted: Int32Array, id: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < id) low = middle + 1
    else high = middle
  }
  return sorted[low] === id
}

/** What a neighbour of `other` adds to the share of `whole` that `other` holds. */
function spread(whole: PassageView, others: readonly PassageView[], at: number): number {
  const alone = coverage(whole, [others[at]])
  return Math.max(coverage(whole, [others[at], others[at - 1]]), coverage(whole, [others[at], others[at + 1]])) - alone
}

/** Weight of a neighbour's likeness beside the passages' own. */
const NEIGHBOUR = 0.4

export function anchorFeatures(space: Space, a: number, b: number): readonly number[] {
  const [u, v] = [space.a[a], space.b[b]]
  if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
  const sums = anchorsOf(u, v, space)
  const { like } = space
  const [centralA, centralB] = [space.central.a[a] ?? 0, space.central.b[b] ?? 0]
  const near = like(a - 1, b) + like(a + 1, b) + like(a, b - 1) + like(a, b + 1)
  const along = like(a - 1, b - 1) + like(a + 1, b + 1)
  const [spreadA, spreadB] = [spread(u, space.b, b), spread(v, space.a, a)]
  return [
    sums.surprise,
    sums.common,
    sums.unique,
    sums.uniqueCommon,
    ...highLow(sums.surprise, possible(u, space), possible(v, space)),
    Math.max(centralA, centralB),
    Math.min(centralA, centralB),
    like(a, b) + NEIGHBOUR * (near / 2 + along / 2),
    Math.max(spreadA, spreadB),
    Math.min(spreadA, spreadB),
  ]
}
