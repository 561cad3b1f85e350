/** Likeness of the best single statement of each passage. */
import { bestInU, bestInV, type Meeting } from '../meeting.js'
import type { PassageView } from '../view.js'

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

const weightOf = (view: PassageView, places: Int32Array): number => {
  let sum = 0
  for (const place of places) sum += view.rare.weights[place] ?? 0
  return sum
}

const beyondChance = (likeness: number): number => Math.max(0, (likeness - CHANCE) / (1 - CHANCE))

/** What one clause of `u` and one of `v` have in common. */
function compareClauses(meeting: Meeting, x: Int32Array, y: Int32Array, best: Best): void {
  const { u, v } = meeting
  let [exact, softX, softY] = [0, 0, 0]
  for (const p of x) {
    const likeness = bestInV(meeting, p, y)
    const weight = u.rare.weights[p] ?? 0
    if (likeness === 1) exact += weight
    softX += weight * beyondChance(likeness)
  }
  for (const q of y) softY += (v.rare.weights[q] ?? 0) * beyondChance(bestInU(meeting, q, x))
  const [allX, allY] = [weightOf(u, x) + 1e-9, weightOf(v, y) + 1e-9]
  const share = exact / Math.sqrt(allX * allY)
  if (share > best.share) {
    best.share = share
    best.weight = exact
  }
  if (x.length > 1 && y.length > 1) best.soft = Math.max(best.soft, Math.sqrt((softX / allX) * (softY / allY)))
}

/** Greatest share of one clause that the whole other passage holds; `held` tells of a stem by its place. */
function clauseWithin(view: PassageView, held: (place: number) => boolean): number {
  let best = 0
  for (const clause of view.clauses) {
    if (clause.length < FEWEST) continue
    best = Math.max(best, weightOf(view, clause.filter(held)) / (weightOf(view, clause) + 1e-9))
  }
  return best
}

export function clauseFeatures(meeting: Meeting): readonly number[] {
  const { u, v } = meeting
  const best: Best = { share: 0, weight: 0, soft: 0 }
  for (const x of u.clauses) for (const y of v.clauses) compareClauses(meeting, x, y, best)
  const inV = clauseWithin(u, (p) => meeting.bestU[p] === 1)
  const inU = clauseWithin(v, (q) => meeting.bestV[q] === 1)
  return [
    best.share,
    best.weight,
    Math.max(inU, inV),
    Math.min(inU, inV),
    best.soft,
    Math.min(u.clauses.length, v.clauses.length),
    Math.max(u.clauses.length, v.clauses.length),
  ]
}
