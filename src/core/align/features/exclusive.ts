/** Whether what two passages share is theirs alone, or said all over the two articles. */
import type { Space } from '../space.js'
import type { PassageView } from '../view.js'
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

function sharedStems(u: PassageView, v: PassageView): readonly SharedStem[] {
  const shared: SharedStem[] = []
  for (let i = 0, j = 0; i < u.rare.ids.length && j < v.rare.ids.length;) {
    const [p, q] = [u.rare.ids[i] ?? 0, v.rare.ids[j] ?? 0]
    if (p === q) {
      shared.push({ id: p, weight: Math.min(u.rare.weights[i] ?? 0, v.rare.weights[j] ?? 0) })
      i++
      j++
    } else if (p < q) i++
    else j++
  }
  return shared
}

/** A stem in more passages than this counts as held by every rival: looking them all up would not be linear. */
const EVERYWHERE = 60

/** Greatest share of `shared` that another passage of the same article holds. */
function rivalShare(
  shared: readonly SharedStem[],
  own: number,
  holders: ReadonlyMap<number, readonly number[]>,
): number {
  const held = new Map<number, number>()
  let all = 0
  let everywhere = 0
  for (const { id, weight } of shared) {
    all += weight
    const passages = holders.get(id) ?? []
    if (passages.length > EVERYWHERE) everywhere += weight
    else for (const passage of passages) if (passage !== own) held.set(passage, (held.get(passage) ?? 0) + weight)
  }
  let most = 0
  for (const weight of held.values()) most = Math.max(most, weight)
  return all === 0 ? 1 : (most + everywhere) / all
}

/** Weight of the stems that the other article has somewhere. */
function knownWeight(view: PassageView, other: ReadonlyMap<number, readonly number[]>): number {
  return view.rare.ids.reduce((sum, id, at) => (other.has(id) ? sum + (view.rare.weights[at] ?? 0) : sum), 0)
}

export function exclusiveFeatures(space: Space, a: number, b: number): readonly number[] {
  const [u, v] = [space.a[a], space.b[b]]
  if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
  const shared = sharedStems(u, v)
  const weight = shared.reduce((sum, stem) => sum + stem.weight, 0)
  const [rivalA, rivalB] = [rivalShare(shared, a, space.holders.a), rivalShare(shared, b, space.holders.b)]
  const alone = weight * (1 - rivalA) + weight * (1 - rivalB)
  const [knownA, knownB] = [knownWeight(u, space.holders.b), knownWeight(v, space.holders.a)]
  return [
    Math.max(rivalA, rivalB),
    Math.min(rivalA, rivalB),
    alone,
    (1 - rivalA) * (1 - rivalB),
    ...highLow(weight, knownA, knownB),
    ...nearPairFeatures(u, v, space),
  ]
}

function nearPairFeatures(u: PassageView, v: PassageView, space: Space): readonly number[] {
  let count = 0
  let weight = 0
  let rare = 0
  for (const [key, [x, y]] of u.near) {
    if (!v.near.has(key)) continue
    count++
    weight += space.weigh.mixed(x) + space.weigh.mixed(y)
    if ((space.pairHolders.a.get(key) ?? 1) * (space.pairHolders.b.get(key) ?? 1) === 1) rare++
  }
  return [count, weight, highLow(count, u.near.size, v.near.size)[0], rare]
}
