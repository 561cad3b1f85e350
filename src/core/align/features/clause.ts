/** Likeness of the best single statement of each passage. */
import type { Meeting } from '../meeting.js'
import { bySteps, STEPS } from '../affinity.js'
import type { Clause, PassageView } from '../view.js'

export const clauseNames = [
  'clauseBest',
  'clauseBestWeight',
  'clauseInHigh',
  'clauseInLow',
  'clauseSoftBest',
  'clausesLow',
  'clausesHigh',
] as const

/** Likeness below this is chance. */
const CHANCE = 0.4
/** Stems that make a clause a statement. */
const FEWEST = 3

interface Best {
  share: number
  weight: number
  soft: number
}

/** A likeness with chance taken away, by its steps. */
const BEYOND_CHANCE = bySteps((likeness) => (likeness > CHANCE ? (likeness - CHANCE) / (1 - CHANCE) : 0))

/** What one clause of `u` and one of `v` have in common. */
function compareClauses({ u, v, likeness, room: bestQ }: Meeting, x: Clause, y: Clause, best: Best): void {
  const width = v.rare.ids.length
  let exact = 0
  let softX = 0
  let softY = 0
  for (const q of y.places) bestQ[q] = 0
  for (const p of x.places) {
    let bestP = 0
    for (const q of y.places) {
      const value = likeness[p * width + q] ?? 0
      if (value > bestP) bestP = value
      if (value > (bestQ[q] ?? 0)) bestQ[q] = value
    }
    const weight = u.rare.weights[p] ?? 0
    if (bestP === STEPS) exact += weight
    softX += weight * (BEYOND_CHANCE[bestP] ?? 0)
  }
  for (const q of y.places) softY += (v.rare.weights[q] ?? 0) * (BEYOND_CHANCE[bestQ[q] ?? 0] ?? 0)
  const allX = x.weight + 1e-9
  const allY = y.weight + 1e-9
  const share = exact / Math.sqrt(allX * allY)
  if (share > best.share) {
    best.share = share
    best.weight = exact
  }
  if (x.places.length > 1 && y.places.length > 1)
    best.soft = Math.max(best.soft, Math.sqrt((softX / allX) * (softY / allY)))
}

/** Greatest share of one clause that the whole other passage holds; `likest` gives a stem's best likeness by its place. */
function clauseWithin(view: PassageView, likest: Int8Array): number {
  let best = 0
  for (const { places, weight } of view.clauses) {
    if (places.length < FEWEST) continue
    let held = 0
    for (const place of places) if (likest[place] === STEPS) held += view.rare.weights[place] ?? 0
    best = Math.max(best, held / (weight + 1e-9))
  }
  return best
}

export function clauseFeatures(row: Float64Array, at: number, meeting: Meeting): number {
  const { u, v } = meeting
  const best: Best = { share: 0, weight: 0, soft: 0 }
  for (const x of u.clauses) for (const y of v.clauses) compareClauses(meeting, x, y, best)
  const inV = clauseWithin(u, meeting.bestU)
  const inU = clauseWithin(v, meeting.bestV)
  row[at++] = best.share
  row[at++] = best.weight
  row[at++] = Math.max(inU, inV)
  row[at++] = Math.min(inU, inV)
  row[at++] = best.soft
  row[at++] = Math.min(u.clauses.length, v.clauses.length)
  row[at++] = Math.max(u.clauses.length, v.clauses.length)
  return at
}
