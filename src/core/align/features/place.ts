/** Where the passages stand, and what stands around them. */
import type { Candidate } from '../candidates.js'
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

export function placeFeatures(row: Float64Array, at: number, { a, b, like }: Space, { a: i, b: j }: Candidate): number {
  const x = a.length > 1 ? i / (a.length - 1) : 0
  const y = b.length > 1 ? j / (b.length - 1) : 0
  const cross = Math.max(like(i, j - 1), like(i, j + 1))
  const crossBack = Math.max(like(i - 1, j), like(i + 1, j))
  row[at++] = Math.abs(x - y)
  row[at++] = Math.min(x, y)
  row[at++] = Math.max(x, y)
  row[at++] = i < 3 && j < 3 ? 1 : 0
  row[at++] = like(i - 1, j - 1)
  row[at++] = like(i + 1, j + 1)
  row[at++] = Math.max(like(i - 1, j + 1), like(i + 1, j - 1))
  row[at++] = Math.max(cross, crossBack)
  row[at++] = Math.min(cross, crossBack)
  row[at++] = Math.min(a.length, b.length)
  row[at++] = Math.max(a.length, b.length)
  return at
}
