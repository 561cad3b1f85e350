/** Whether what two passages share is theirs alone, or said all over the two articles. */
import type { Holders, Space } from '../space.js'
import type { NearPairs } from '../view.js'
import type { Meeting, SharedStems } from '../meeting.js'
import type { Candidate } from '../candidates.js'
import { greaterShare, lesserShare } from './shares.js'

export const exclusiveNames = [
  'rivalHigh',
  'rivalLow',
  'aloneWeight',
  'aloneShare',
  'knownHigh',
  'knownLow',
  'nearPairs',
  'nearPairWeight',
  'nearPairHigh',
  'rarePairs',
] as const

/** A stem in more passages than this counts as held by every rival: looking them all up would not be linear. */
const EVERYWHERE = 60

interface Search {
  /** Numbers of the stems of one passage, and the places among them of those that are shared. */
  readonly ids: Int32Array
  readonly places: Int32Array
  readonly own: number
  readonly holders: Holders
  /** Room for a sum for each passage, all 0. */
  readonly held: Float64Array
}

/** Greatest share of `shared` that another passage of the same article holds. */
function rivalShare({ size, weights, total }: SharedStems, { ids, places, own, holders, held }: Search): number {
  let everywhere = 0
  let most = 0
  for (let at = 0; at < size; at++) {
    const passages = holders[ids[places[at] ?? 0] ?? 0] ?? []
    const weight = weights[at] ?? 0
    if (passages.length > EVERYWHERE) everywhere += weight
    else
      for (const passage of passages) {
        if (passage === own) continue
        const sum = (held[passage] ?? 0) + weight
        held[passage] = sum
        if (sum > most) most = sum
      }
  }
  for (let at = 0; at < size; at++) {
    const passages = holders[ids[places[at] ?? 0] ?? 0] ?? []
    if (passages.length <= EVERYWHERE) for (const passage of passages) held[passage] = 0
  }
  return total === 0 ? 1 : (most + everywhere) / total
}

/** Room for sums over the passages of each article, made once for all candidates. */
export interface Room {
  readonly a: Float64Array
  readonly b: Float64Array
}

export const createRoom = (space: Space): Room => ({
  a: new Float64Array(space.a.length),
  b: new Float64Array(space.b.length),
})

export function exclusiveFeatures(
  row: Float64Array,
  at: number,
  { u, v, shared }: Meeting,
  { sides }: Space,
  { a, b, room }: Candidate & { readonly room: Room },
): number {
  const ids = u.rare.ids
  const weight = shared.total
  const rivalA = rivalShare(shared, { ids, places: shared.u, own: a, holders: sides.a.holders, held: room.a })
  const rivalB = rivalShare(shared, { ids, places: shared.u, own: b, holders: sides.b.holders, held: room.b })
  row[at++] = Math.max(rivalA, rivalB)
  row[at++] = Math.min(rivalA, rivalB)
  row[at++] = weight * (1 - rivalA) + weight * (1 - rivalB)
  row[at++] = (1 - rivalA) * (1 - rivalB)
  row[at++] = greaterShare(weight, sides.a.known[a] ?? 0, sides.b.known[b] ?? 0)
  row[at++] = lesserShare(weight, sides.a.known[a] ?? 0, sides.b.known[b] ?? 0)
  return nearPairFeatures(row, at, u.near, v.near)
}

function nearPairFeatures(row: Float64Array, at: number, u: NearPairs, v: NearPairs): number {
  let count = 0
  let weight = 0
  let rare = 0
  for (let i = 0, j = 0; i < u.keys.length && j < v.keys.length;) {
    const p = u.keys[i] ?? 0
    const q = v.keys[j] ?? 0
    if (p === q) {
      count++
      weight += u.weights[i] ?? 0
      if (u.counts[i] === 1 && v.counts[j] === 1) rare++
      i++
      j++
    } else if (p < q) i++
    else j++
  }
  const fewer = Math.min(u.keys.length, v.keys.length)
  row[at++] = count
  row[at++] = weight
  row[at++] = fewer > 0 ? count / fewer : 0
  row[at++] = rare
  return at
}
