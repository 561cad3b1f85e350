/** Where the passages stand, and what stands around them. */
import type { Space } from '../space.js'
import type { RowWriter } from './row.js'

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

export function placeFeatures(row: RowWriter, { a, b, like }: Space, i: number, j: number): void {
  const x = a.length > 1 ? i / (a.length - 1) : 0
  const y = b.length > 1 ? j / (b.length - 1) : 0
  const cross = Math.max(like(i, j - 1), like(i, j + 1))
  const crossBack = Math.max(like(i - 1, j), like(i + 1, j))
  row.put(Math.abs(x - y))
  row.put(Math.min(x, y))
  row.put(Math.max(x, y))
  row.put(i < 3 && j < 3 ? 1 : 0)
  row.put(like(i - 1, j - 1))
  row.put(like(i + 1, j + 1))
  row.put(Math.max(like(i - 1, j + 1), like(i + 1, j - 1)))
  row.putBoth(cross, crossBack)
  row.put(Math.min(a.length, b.length))
  row.put(Math.max(a.length, b.length))
}
