/** The first table of features: one row for each candidate, every value the same when the two articles change places. */
import type { Candidate } from '../candidates.js'
import type { Space } from '../space.js'
import { competitionFeatures, competitionNames } from './competition.js'
import { clauseFeatures, clauseNames } from './clause.js'
import { createRoom, exclusiveFeatures, exclusiveNames, type Room } from './exclusive.js'
import { meaningFeatures, meaningNames } from './meaning.js'
import { overlapFeatures, overlapNames } from './overlap.js'
import { mannerFeatures, mannerNames } from './manner.js'
import { mentionFeatures, mentionNames } from './mentions.js'
import { anchorFeatures, anchorNames } from './anchors.js'
import { createMeeting, type Meeting } from '../meeting.js'
import type { PassageView } from '../view.js'
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

interface Tools {
  readonly room: Room
  readonly meet: (u: PassageView, v: PassageView) => Meeting
}

/** Writes the values of one candidate, all but the competition, to the front of its row. */
function fillRow(row: Float64Array, space: Space, { a, b }: Candidate, { room, meet }: Tools): void {
  const u = space.a[a]
  const v = space.b[b]
  if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
  const meeting = meet(u, v)
  const [x, y] = [space.sides.a.mentions[a], space.sides.b.mentions[b]]
  if (x === undefined || y === undefined) throw new RangeError('candidate outside the articles')
  let at = 0
  const put = (values: readonly number[]): void => {
    // For so few values a loop is quicker than `row.set`.
    for (const value of values) row[at++] = value
  }
  put(overlapFeatures(u, v))
  put(meaningFeatures(meeting, space))
  put(placeFeatures(space, a, b))
  put(mentionFeatures(x, y, space))
  put(anchorFeatures(space, a, b))
  put(exclusiveFeatures(space, a, b, room))
  put(clauseFeatures(meeting))
  put(verbFeatures(meeting))
  put(mannerFeatures(u.manner, v.manner))
}

export function featureTable(space: Space, candidates: readonly Candidate[]): Float64Array[] {
  const tools = { room: createRoom(space), meet: createMeeting(space) }
  const rows = candidates.map((candidate) => {
    const row = new Float64Array(featureNames.length)
    fillRow(row, space, candidate, tools)
    return row
  })
  contested.forEach((name, k) => {
    const column = pairNames.indexOf(name)
    const start = pairNames.length + k * competitionNames.length
    const standings = competitionFeatures(
      candidates,
      rows.map((row) => row[column] ?? 0),
      // A caption repeats what the body says: it must not take a body passage's place.
      ({ a, b }, side) => (side === 'a' ? space.b[b] : space.a[a])?.role !== 'caption',
    )
    rows.forEach((row, at) => {
      row.set(standings[at] ?? [], start)
    })
  })
  return rows
}
