/** Where the passages stand, and what stands around them. */
import type { PassageView } from '../view.js'
import { cosine } from '../vocabulary.js'

export const placeNames = [
  'distance',
  'firstPosition',
  'lastPosition',
  'bothLede',
  'beforeCosine',
  'afterCosine',
  'crossNeighbour',
  'ownNeighbourHigh',
  'ownNeighbourLow',
  'sentencesLow',
  'sentencesHigh',
] as const

const at = (views: readonly PassageView[], index: number): PassageView | null => views[index] ?? null

function likeness(u: PassageView | null, v: PassageView | null): number {
  return u === null || v === null ? 0 : cosine(u.rare, v.rare)
}

export function placeFeatures(
  a: readonly PassageView[],
  b: readonly PassageView[],
  i: number,
  j: number,
): readonly number[] {
  const x = a.length > 1 ? i / (a.length - 1) : 0
  const y = b.length > 1 ? j / (b.length - 1) : 0
  const [u, v] = [at(a, i), at(b, j)]
  const cross = Math.max(likeness(u, at(b, j - 1)), likeness(u, at(b, j + 1)))
  const crossBack = Math.max(likeness(v, at(a, i - 1)), likeness(v, at(a, i + 1)))
  return [
    Math.abs(x - y),
    Math.min(x, y),
    Math.max(x, y),
    i < 3 && j < 3 ? 1 : 0,
    likeness(at(a, i - 1), at(b, j - 1)),
    likeness(at(a, i + 1), at(b, j + 1)),
    Math.max(likeness(at(a, i - 1), at(b, j + 1)), likeness(at(a, i + 1), at(b, j - 1))),
    Math.max(cross, crossBack),
    Math.min(cross, crossBack),
    Math.min(a.length, b.length),
    Math.max(a.length, b.length),
  ]
}
