/** Word overlap of two passages. Every value is the same when the passages change places. */
import type { PassageView } from '../view.js'
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

interface Shared {
  weight: number
  count: number
  first: number
  second: number
  named: number
  common: number
}

/** Sums over the stems that both passages have. */
function sharedTerms(u: PassageView, v: PassageView): Shared {
  const shared: Shared = { weight: 0, count: 0, first: 0, second: 0, named: 0, common: 0 }
  const x = u.rare
  const y = v.rare
  for (let i = 0, j = 0; i < x.ids.length && j < y.ids.length;) {
    const p = x.ids[i] ?? 0
    const q = y.ids[j] ?? 0
    if (p === q) {
      const weight = Math.min(x.weights[i] ?? 0, y.weights[j] ?? 0)
      shared.weight += weight
      shared.count++
      if (weight > shared.first) {
        shared.second = shared.first
        shared.first = weight
      } else if (weight > shared.second) shared.second = weight
      if (u.named[i] === 1 || v.named[j] === 1) shared.named += weight
      else shared.common += weight
      i++
      j++
    } else if (p < q) i++
    else j++
  }
  return shared
}

/** The greater and the lesser of two shares; 0 where nothing is there to share. */
export function highLow(part: number, ofA: number, ofB: number): readonly [number, number] {
  const x = ofA > 0 ? part / ofA : 0
  const y = ofB > 0 ? part / ofB : 0
  return x > y ? [x, y] : [y, x]
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

export function overlapFeatures(u: PassageView, v: PassageView): readonly number[] {
  const shared = sharedTerms(u, v)
  const [namedA, namedB] = [u.namedTotal, v.namedTotal]
  const quoted = (u.quoted.ids.length > 0 ? 1 : 0) + (v.quoted.ids.length > 0 ? 1 : 0)
  return [
    cosine(u.terms, v.terms),
    cosine(u.rare, v.rare),
    ...highLow(shared.weight, u.rare.total, v.rare.total),
    shared.count,
    shared.weight,
    shared.first,
    shared.second,
    shared.named,
    ...highLow(shared.named, namedA, namedB),
    shared.common,
    ...highLow(shared.common, u.rare.total - namedA, v.rare.total - namedB),
    cosine(u.grams, v.grams),
    cosine(u.bigrams, v.bigrams),
    sharedWeight(u.bigrams, v.bigrams),
    cosine(u.quoted, v.quoted),
    sharedWeight(u.quoted, v.quoted),
    quoted === 2 ? 1 : 0,
    quoted === 1 ? 1 : 0,
  ]
}
