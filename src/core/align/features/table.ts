/** The first table of features: one row for each candidate, every value the same when the two articles change places. */
import type { Candidate } from '../candidates.js'
import type { Space } from '../space.js'
import { competitionFeatures, competitionNames } from './competition.js'
import { meaningFeatures, meaningNames } from './meaning.js'
import { overlapFeatures, overlapNames } from './overlap.js'
import { placeFeatures, placeNames } from './place.js'

const pairNames: readonly string[] = [...overlapNames, ...meaningNames, ...placeNames]
/** Features whose rivals are looked at. */
const contested = ['cosineLocal', 'cosineRare', 'softMean', 'gramCosine'] as const

/** Names of the columns, in order. */
export const featureNames: readonly string[] = [
  ...pairNames,
  ...contested.flatMap((base) => competitionNames.map((name) => `${base}.${name}`)),
]

function pairRow(space: Space, { a, b }: Candidate): readonly number[] {
  const u = space.a[a]
  const v = space.b[b]
  if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
  return [...overlapFeatures(u, v), ...meaningFeatures(u, v, space), ...placeFeatures(space.a, space.b, a, b)]
}

export function featureTable(space: Space, candidates: readonly Candidate[]): Float64Array[] {
  const base = candidates.map((candidate) => pairRow(space, candidate))
  const rivals = contested.map((name) => {
    const column = pairNames.indexOf(name)
    return competitionFeatures(
      candidates,
      base.map((row) => row[column] ?? 0),
    )
  })
  return base.map((row, at) => Float64Array.from([...row, ...rivals.flatMap((table) => table[at] ?? [])]))
}
