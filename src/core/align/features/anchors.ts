/** Words that tie one passage to one other, and passages seen together with what stands around them. */
import type { Candidate } from '../candidates.js'
import type { Space } from '../space.js'
import type { PassageView } from '../view.js'
import type { Meeting } from '../meeting.js'
import { greaterShare, lesserShare } from './shares.js'

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
function anchorsOf({ u, v, shared }: Meeting, { surprise, unique }: Space): Anchors {
  const sums: Anchors = { surprise: 0, common: 0, unique: 0, uniqueCommon: 0 }
  for (let at = 0; at < shared.size; at++) {
    const i = shared.u[at] ?? 0
    const j = shared.v[at] ?? 0
    const id = u.terms.ids[i] ?? 0
    const value = surprise[id] ?? 0
    const alone = unique[id] ?? 0
    sums.surprise += value
    sums.unique += alone
    if (u.named[i] === 1 || v.named[j] === 1) continue
    sums.common += value
    sums.uniqueCommon += alone
  }
  return sums
}

/** Weight of the terms of `whole` that `other` holds and `part` does not. */
function gain({ rare: whole }: PassageView, part: PassageView, other: PassageView): number {
  const held = part.rare.ids
  const others = other.rare.ids
  let sum = 0
  for (let i = 0, j = 0, at = 0; i < whole.ids.length && j < others.length;) {
    const id = whole.ids[i] ?? 0
    const theirs = others[j] ?? 0
    if (id === theirs) {
      while (at < held.length && (held[at] ?? 0) < id) at++
      if (held[at] !== id) sum += whole.weights[i] ?? 0
      i++
      j++
    } else if (id < theirs) i++
    else j++
  }
  return sum
}

/** What a neighbour of `part` adds to the share of `whole` that `part` holds; only those are looked at that are like `whole`. */
function spread(
  whole: PassageView,
  part: PassageView,
  before: PassageView | undefined,
  behind: PassageView | undefined,
): number {
  if (whole.rare.total === 0) return 0
  const gained = (other: PassageView | undefined): number => (other === undefined ? 0 : gain(whole, part, other))
  return Math.max(gained(before), gained(behind)) / whole.rare.total
}

/** Weight of a neighbour's likeness beside the passages' own. */
const NEIGHBOUR = 0.4

export function anchorFeatures(
  row: Float64Array,
  at: number,
  meeting: Meeting,
  space: Space,
  { a, b }: Candidate,
): number {
  const { u, v } = meeting
  const sums = anchorsOf(meeting, space)
  const { like } = space
  const beside = { aBefore: like(a - 1, b), aBehind: like(a + 1, b), bBefore: like(a, b - 1), bBehind: like(a, b + 1) }
  const near = beside.aBefore + beside.aBehind + beside.bBefore + beside.bBehind
  const along = like(a - 1, b - 1) + like(a + 1, b + 1)
  row[at++] = sums.surprise
  row[at++] = sums.common
  row[at++] = sums.unique
  row[at++] = sums.uniqueCommon
  row[at++] = greaterShare(sums.surprise, space.sides.a.possible[a] ?? 0, space.sides.b.possible[b] ?? 0)
  row[at++] = lesserShare(sums.surprise, space.sides.a.possible[a] ?? 0, space.sides.b.possible[b] ?? 0)
  row[at++] = Math.max(space.sides.a.central[a] ?? 0, space.sides.b.central[b] ?? 0)
  row[at++] = Math.min(space.sides.a.central[a] ?? 0, space.sides.b.central[b] ?? 0)
  row[at++] = like(a, b) + NEIGHBOUR * (near / 2 + along / 2)
  // A neighbour that has no word of the passage adds nothing.
  const beforeB = beside.bBefore > 0 ? space.b[b - 1] : undefined
  const behindB = beside.bBehind > 0 ? space.b[b + 1] : undefined
  const beforeA = beside.aBefore > 0 ? space.a[a - 1] : undefined
  const behindA = beside.aBehind > 0 ? space.a[a + 1] : undefined
  const spreadA = spread(u, v, beforeB, behindB)
  const spreadB = spread(v, u, beforeA, behindA)
  row[at++] = Math.max(spreadA, spreadB)
  row[at++] = Math.min(spreadA, spreadB)
  return at
}
