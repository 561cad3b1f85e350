/** Where the passages stand, and what stands around them. */
import type { Space } from '../space.js'

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

export function placeFeatures({ a, b, like }: Space, i: number, j: number): readonly number[] {
  const x = a.length > 1 ? i / (a.length - 1) : 0
  const y = b.length > 1 ? j / (b.length - 1) : 0
  const cross = Math.max(like(i, j - 1), like(i, j + 1))
  const crossBack = Math.max(like(i - 1, j), like(i + 1, j))
  return [
    Math.abs(x - y),
    Math.min(x, y),
    Math.max(x, y),
    i < 3 && j < 3 ? 1 : 0,
    like(i - 1, j - 1),
    like(i + 1, j + 1),
    Math.max(like(i - 1, j + 1), like(i + 1, j - 1)),
    Math.max(cross, crossBack),
    Math.min(cross, crossBack),
    Math.min(a.length, b.length),
    Math.max(a.length, b.length),
  ]
}
