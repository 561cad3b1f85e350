/** Whether what two passages share is theirs alone, or said all over the two articles. */
import type { Holders, Space } from '../space.js'
import type { NearPairs, PassageView } from '../view.js'
import { eachShared } from '../vocabulary.js'
import { highLow } from './overlap.js'

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

interface SharedStem {
  readonly id: number
  readonly weight: number
}

function sharedStems({ rare: u }: PassageView, { rare: v }: PassageView): readonly SharedStem[] {
  const shared: SharedStem[] = []
  eachShared(u.ids, v.ids, (i, j) => {
    shared.push({ id: u.ids[i] ?? 0, weight: Math.min(u.weights[i] ?? 0, v.weights[j] ?? 0) })
  })
  return shared
}

/** A stem in more passages than this counts as held by every rival: looking them all up would not be linear. */
const EVERYWHERE = 60

/** Greatest share of `shared` that another passage of the same article holds. `held` is room for a sum for each passage, all 0. */
function rivalShare(shared: readonly SharedStem[], own: number, holders: Holders, held: Float64Array): number {
  let all = 0
  let everywhere = 0
  let most = 0
  for (const { id, weight } of shared) {
    all += weight
    const passages = holders[id] ?? []
    if (passages.length > EVERYWHERE) everywhere += weight
    else
      for (const passage of passages) {
        if (passage === own) continue
        const sum = (held[passage] ?? 0) + weight
        held[passage] = sum
        if (sum > most) most = sum
      }
  }
  for (const { id } of shared) {
    const passages = holders[id] ?? []
    if (passages.length <= EVERYWHERE) for (const passage of passages) held[passage] = 0
  }
  return all === 0 ? 1 : (most + everywhere) / all
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

export function exclusiveFeatures(space: Space, a: number, b: number, room: Room): readonly number[] {
  const [u, v] = [space.a[a], space.b[b]]
  if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
  const shared = sharedStems(u, v)
  const weight = shared.reduce((sum, stem) => sum + stem.weight, 0)
  const [rivalA, rivalB] = [
    rivalShare(shared, a, space.sides.a.holders, room.a),
    rivalShare(shared, b, space.sides.b.holders, room.b),
  ]
  const alone = weight * (1 - rivalA) + weight * (1 - rivalB)
  const [knownA, knownB] = [space.sides.a.known[a] ?? 0, space.sides.b.known[b] ?? 0]
  return [
    Math.max(rivalA, rivalB),
    Math.min(rivalA, rivalB),
    alone,
    (1 - rivalA) * (1 - rivalB),
    ...highLow(weight, knownA, knownB),
    ...nearPairFeatures(u.near, v.near),
  ]
}

function nearPairFeatures(u: NearPairs, v: NearPairs): readonly number[] {
  let count = 0
  let weight = 0
  let rare = 0
  eachShared(u.keys, v.keys, (i, j) => {
    count++
    weight += u.weights[i] ?? 0
    if (u.counts[i] === 1 && v.counts[j] === 1) rare++
  })
  return [count, weight, highLow(count, u.keys.length, v.keys.length)[0], rare]
}
