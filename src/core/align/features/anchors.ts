/** Words that tie one passage to one other, and passages seen together with what stands around them. */
import type { Space } from '../space.js'
import type { PassageView } from '../view.js'
import { eachShared } from '../vocabulary.js'
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
function anchorsOf(u: PassageView, v: PassageView, { surprise, unique }: Space): Anchors {
  const sums: Anchors = { surprise: 0, common: 0, unique: 0, uniqueCommon: 0 }
  eachShared(u.terms.ids, v.terms.ids, (i, j) => {
    const id = u.terms.ids[i] ?? 0
    const value = surprise[id] ?? 0
    const alone = unique[id] ?? 0
    sums.surprise += value
    sums.unique += alone
    if (u.named[i] === 1 || v.named[j] === 1) return
    sums.common += value
    sums.uniqueCommon += alone
  })
  return sums
}

/** Weight of the terms of `whole` that `other` holds and `part` does not. */
function gain({ rare: whole }: PassageView, part: PassageView, other: PassageView | undefined): number {
  if (other === undefined) return 0
  const held = part.rare.ids
  let at = 0
  let sum = 0
  eachShared(whole.ids, other.rare.ids, (i) => {
    const id = whole.ids[i] ?? 0
    while (at < held.length && (held[at] ?? 0) < id) at++
    if (held[at] !== id) sum += whole.weights[i] ?? 0
  })
  return sum
}

/** What a neighbour of `other` adds to the share of `whole` that `other` holds. */
function spread(whole: PassageView, others: readonly PassageView[], at: number): number {
  const other = others[at]
  if (other === undefined || whole.rare.total === 0) return 0
  return Math.max(gain(whole, other, others[at - 1]), gain(whole, other, others[at + 1])) / whole.rare.total
}

/** Weight of a neighbour's likeness beside the passages' own. */
const NEIGHBOUR = 0.4

export function anchorFeatures(space: Space, a: number, b: number): readonly number[] {
  const [u, v] = [space.a[a], space.b[b]]
  if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
  const sums = anchorsOf(u, v, space)
  const { like } = space
  const [centralA, centralB] = [space.sides.a.central[a] ?? 0, space.sides.b.central[b] ?? 0]
  const near = like(a - 1, b) + like(a + 1, b) + like(a, b - 1) + like(a, b + 1)
  const along = like(a - 1, b - 1) + like(a + 1, b + 1)
  const [spreadA, spreadB] = [spread(u, space.b, b), spread(v, space.a, a)]
  return [
    sums.surprise,
    sums.common,
    sums.unique,
    sums.uniqueCommon,
    ...highLow(sums.surprise, space.sides.a.possible[a] ?? 0, space.sides.b.possible[b] ?? 0),
    Math.max(centralA, centralB),
    Math.min(centralA, centralB),
    like(a, b) + NEIGHBOUR * (near / 2 + along / 2),
    Math.max(spreadA, spreadB),
    Math.min(spreadA, spreadB),
  ]
}
