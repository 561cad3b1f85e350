/** The first table of features: one row for each candidate, every value the same when the two articles change places. */
import type { Candidate } from '../candidates.js'
import type { Space } from '../space.js'
import { competitionNames, createCompetition } from './competition.js'
import { clauseFeatures, clauseNames } from './clause.js'
import { createRoom, exclusiveFeatures, exclusiveNames } from './exclusive.js'
import { meaningFeatures, meaningNames } from './meaning.js'
import { overlapFeatures, overlapNames } from './overlap.js'
import { mannerFeatures, mannerNames } from './manner.js'
import { mentionFeatures, mentionNames } from './mentions.js'
import { anchorFeatures, anchorNames } from './anchors.js'
import { createMeeting } from '../meeting.js'
import { numbers } from '../vocabulary.js'
import { RowWriter } from './row.js'
import { placeFeatures, placeNames } from './place.js'
import { verbFeatures, verbNames } from './verbs.js'

const pairNames: readonly string[] = [
  ...overlapNames,
  ...meaningNames,
  ...placeNames,
  ...mentionNames,
  ...anchorNames,
  ...exclusiveNames,
  ...clauseNames,
  ...verbNames,
  ...mannerNames,
]
/** Features whose rivals are looked at. */
const contested = ['cosineRare', 'softMean', 'gramCosine', 'surprise', 'around', 'clauseBest'] as const

/** Names of the columns, in order. */
export const featureNames: readonly string[] = [
  ...pairNames,
  ...contested.flatMap((base) => competitionNames.map((name) => `${base}.${name}`)),
]

/** The columns by what they look at, for measuring what each group is worth. */
export const featureGroups: Readonly<Record<string, readonly string[]>> = {
  'words in common': overlapNames,
  'words alike, runs and length': meaningNames,
  'place and neighbours': placeNames,
  'names, figures, days and speakers': mentionNames,
  'words that tie one passage to one': anchorNames,
  'words shared by these two alone': exclusiveNames,
  clauses: clauseNames,
  verbs: verbNames,
  'manner of speaking': mannerNames,
  competition: featureNames.slice(pairNames.length),
}

/** The values of all candidates, row after row. */
export interface FeatureTable {
  readonly values: Float64Array
  readonly width: number
}

/** Makes the function that writes the values of one candidate, all but the competition. */
function createFeatures(space: Space): (row: RowWriter, candidate: Candidate) => void {
  const room = createRoom(space)
  const meet = createMeeting(space)
  return (row, candidate) => {
    const { a, b } = candidate
    const u = space.a[a]
    const v = space.b[b]
    if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
    const meeting = meet(u, v)
    overlapFeatures(row, meeting, space.like(a, b))
    meaningFeatures(row, meeting, space)
    placeFeatures(row, space, a, b)
    mentionFeatures(row, space, candidate)
    anchorFeatures(row, meeting, space, candidate)
    exclusiveFeatures(row, meeting, space, { a, b, room })
    clauseFeatures(row, meeting)
    verbFeatures(row, meeting)
    mannerFeatures(row, u.manner, v.manner)
  }
}

export function featureTable(space: Space, candidates: readonly Candidate[]): FeatureTable {
  const width = featureNames.length
  const values = new Float64Array(candidates.length * width)
  const row = new RowWriter(values)
  const write = createFeatures(space)
  candidates.forEach((candidate, at) => {
    row.moveTo(at * width)
    write(row, candidate)
  })
  const compete = createCompetition(
    candidates,
    // A caption repeats what the body says: it must not take a body passage's place.
    ({ a, b }, side) => (side === 'a' ? space.b[b] : space.a[a])?.role !== 'caption',
  )
  contested.forEach((name, k) => {
    const column = pairNames.indexOf(name)
    const start = pairNames.length + k * competitionNames.length
    compete(
      numbers(candidates.length, (at) => values[at * width + column] ?? 0),
      (at) => {
        row.moveTo(at * width + start)
        return row
      },
    )
  })
  return { values, width }
}
