/** The first table of features: one row for each candidate, every value the same when the two articles change places. */
import type { Candidate } from '../candidates.js'
import type { Space } from '../space.js'
import { competitionFeatures, competitionNames } from './competition.js'
import { clauseFeatures, clauseNames } from './clause.js'
import { createRoom, exclusiveFeatures, exclusiveNames, type Room } from './exclusive.js'
import { meaningFeatures, meaningNames } from './meaning.js'
import { overlapFeatures, overlapNames } from './overlap.js'
import { mentionFeatures, mentionNames } from './mentions.js'
import { anchorFeatures, anchorNames } from './anchors.js'
import { createMeeting, type Meeting } from '../meeting.js'
import type { PassageView } from '../view.js'
import { placeFeatures, placeNames } from './place.js'

const pairNames: readonly string[] = [
  ...overlapNames,
  ...meaningNames,
  ...placeNames,
  ...mentionNames,
  ...anchorNames,
  ...exclusiveNames,
  ...clauseNames,
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
  competition: featureNames.slice(pairNames.length),
}

interface Tools {
  readonly room: Room
  readonly meet: (u: PassageView, v: PassageView) => Meeting
}

function pairRow(space: Space, { a, b }: Candidate, { room, meet }: Tools): readonly number[] {
  const u = space.a[a]
  const v = space.b[b]
  if (u === undefined || v === undefined) throw new RangeError('candidate outside the articles')
  const meeting = meet(u, v)
  const [x, y] = [space.sides.a.mentions[a], space.sides.b.mentions[b]]
  if (x === undefined || y === undefined) throw new RangeError('candidate outside the articles')
  return [
    ...overlapFeatures(u, v),
    ...meaningFeatures(meeting, space),
    ...placeFeatures(space, a, b),
    ...mentionFeatures(x, y, space),
    ...anchorFeatures(space, a, b),
    ...exclusiveFeatures(space, a, b, room),
    ...clauseFeatures(meeting),
  ]
}

export function featureTable(space: Space, candidates: readonly Candidate[]): Float64Array[] {
  const tools = { room: createRoom(space), meet: createMeeting(space) }
  const base = candidates.map((candidate) => pairRow(space, candidate, tools))
  const rivals = contested.map((name) => {
    const column = pairNames.indexOf(name)
    return competitionFeatures(
      candidates,
      base.map((row) => row[column] ?? 0),
      // A caption repeats what the body says: it must not take a body passage's place.
      ({ a, b }, side) => (side === 'a' ? space.b[b] : space.a[a])?.role !== 'caption',
    )
  })
  return base.map((row, at) => {
    const whole = new Float64Array(featureNames.length)
    whole.set(row)
    rivals.forEach((table, k) => {
      whole.set(table[at] ?? [], row.length + k * competitionNames.length)
    })
    return whole
  })
}
