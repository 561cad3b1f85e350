/** The first table of features: one row for each candidate, every value the same when the two articles change places. */
import type { Candidate } from '../candidates.js'
import type { Space } from '../space.js'
import { competitionNames, createCompetition, type FeatureTable } from './competition.js'
import { clauseFeatures, clauseNames } from './clause.js'
import { createRoom, exclusiveFeatures, exclusiveNames } from './exclusive.js'
import { meaningFeatures, meaningNames } from './meaning.js'
import { overlapFeatures, overlapNames } from './overlap.js'
import { mannerFeatures, mannerNames } from './manner.js'
import { mentionFeatures, mentionNames } from './mentions.js'
import { anchorFeatures, anchorNames } from './anchors.js'
import { createMeeting } from '../meeting.js'
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

/** Makes the function that writes the values of one candidate, all but the competition, from a place on. */
function createFeatures(space: Space): (row: Float64Array, start: number, candidate: Candidate) => void {
  const room = createRoom(space)
  const meet = createMeeting(space)
  return (row, start, candidate) => {
    const { a, b } = candidate
    const u = space.a[a]
    const v = space.b[b]
    if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
    const meeting = meet(u, v)
    // Each writes its values into the row itself and says where it ended. Nothing that runs once a candidate makes a list, not even to take
    // it apart at once: those lists would be most of what a comparison throws away.
    let at = overlapFeatures(row, start, meeting, space.like(a, b))
    at = meaningFeatures(row, at, meeting, space)
    at = placeFeatures(row, at, space, candidate)
    at = mentionFeatures(row, at, space, candidate)
    at = anchorFeatures(row, at, meeting, space, candidate)
    at = exclusiveFeatures(row, at, meeting, space, { a, b, room })
    at = clauseFeatures(row, at, meeting)
    at = verbFeatures(row, at, meeting)
    mannerFeatures(row, at, u.manner, v.manner)
  }
}

export function featureTable(space: Space, candidates: readonly Candidate[]): FeatureTable {
  const width = featureNames.length
  const table: FeatureTable = { values: new Float64Array(candidates.length * width), width }
  const write = createFeatures(space)
  candidates.forEach((candidate, at) => {
    write(table.values, at * width, candidate)
  })
  const compete = createCompetition(candidates)
  contested.forEach((name, k) => {
    compete(table, pairNames.indexOf(name), pairNames.length + k * competitionNames.length)
  })
  return table
}
