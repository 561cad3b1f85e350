/** Word overlap of two passages. Every value is the same when the passages change places. */
import type { Meeting } from '../meeting.js'
import { greaterShare, lesserShare } from './shares.js'
import { cosine, type TermVector } from '../vocabulary.js'

export const overlapNames = [
  'cosineLocal',
  'cosineRare',
  'coverHigh',
  'coverLow',
  'sharedCount',
  'sharedWeight',
  'rarest',
  'secondRarest',
  'namedShared',
  'namedCoverHigh',
  'namedCoverLow',
  'commonShared',
  'commonCoverHigh',
  'commonCoverLow',
  'gramCosine',
  'bigramCosine',
  'bigramWeight',
  'quotedCosine',
  'quotedShared',
  'bothQuoted',
  'oneQuoted',
] as const

interface Sums {
  first: number
  second: number
  named: number
  common: number
  /** Product of the weights by rarity in these two articles. */
  local: number
}

/** Sums over the stems that both passages have. */
function sumsOf({ u, v, shared }: Meeting): Sums {
  const sums: Sums = { first: 0, second: 0, named: 0, common: 0, local: 0 }
  for (let at = 0; at < shared.size; at++) {
    const i = shared.u[at] ?? 0
    const j = shared.v[at] ?? 0
    const weight = shared.weights[at] ?? 0
    if (weight > sums.first) {
      sums.second = sums.first
      sums.first = weight
    } else if (weight > sums.second) sums.second = weight
    if (u.named[i] === 1 || v.named[j] === 1) sums.named += weight
    else sums.common += weight
    sums.local += (u.terms.weights[i] ?? 0) * (v.terms.weights[j] ?? 0)
  }
  return sums
}

function sharedWeight(x: TermVector, y: TermVector): number {
  let sum = 0
  for (let i = 0, j = 0; i < x.ids.length && j < y.ids.length;) {
    const p = x.ids[i] ?? 0
    const q = y.ids[j] ?? 0
    if (p === q) {
      sum += Math.min(x.weights[i++] ?? 0, y.weights[j++] ?? 0)
    } else if (p < q) i++
    else j++
  }
  return sum
}

export function overlapFeatures(row: Float64Array, at: number, meeting: Meeting, likeness: number): number {
  const { u, v, shared } = meeting
  const sums = sumsOf(meeting)
  const quoted = (u.quoted.ids.length > 0 ? 1 : 0) + (v.quoted.ids.length > 0 ? 1 : 0)
  row[at++] = u.terms.norm === 0 || v.terms.norm === 0 ? 0 : sums.local / (u.terms.norm * v.terms.norm)
  row[at++] = likeness
  row[at++] = greaterShare(shared.total, u.rare.total, v.rare.total)
  row[at++] = lesserShare(shared.total, u.rare.total, v.rare.total)
  row[at++] = shared.size
  row[at++] = shared.total
  row[at++] = sums.first
  row[at++] = sums.second
  row[at++] = sums.named
  row[at++] = greaterShare(sums.named, u.namedTotal, v.namedTotal)
  row[at++] = lesserShare(sums.named, u.namedTotal, v.namedTotal)
  row[at++] = sums.common
  row[at++] = greaterShare(sums.common, u.rare.total - u.namedTotal, v.rare.total - v.namedTotal)
  row[at++] = lesserShare(sums.common, u.rare.total - u.namedTotal, v.rare.total - v.namedTotal)
  row[at++] = cosine(u.grams, v.grams)
  row[at++] = cosine(u.bigrams, v.bigrams)
  row[at++] = sharedWeight(u.bigrams, v.bigrams)
  row[at++] = quoted < 2 ? 0 : cosine(u.quoted, v.quoted)
  row[at++] = quoted < 2 ? 0 : sharedWeight(u.quoted, v.quoted)
  row[at++] = quoted === 2 ? 1 : 0
  row[at++] = quoted === 1 ? 1 : 0
  return at
}
