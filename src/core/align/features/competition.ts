/** How a candidate stands against the others of its two passages: a link has few rivals, a shared topic has many. */
import type { Candidate } from '../candidates.js'
import { numbers } from '../vocabulary.js'

/** Values for one score, in the order of `competitionNames`. */
export const competitionNames = [
  'rankHigh',
  'rankLow',
  'shareHigh',
  'shareLow',
  'marginHigh',
  'marginLow',
  'hub',
  'softmaxHigh',
  'softmaxLow',
] as const

/** Rivals that make up a passage's hub value. */
const HUB_RIVALS = 4
/** Sharpness of the softmax over scores between 0 and 1. */
const SHARPNESS = 10

/** The values of all candidates, row after row. */
export interface FeatureTable {
  readonly values: Float64Array
  readonly width: number
}

/** The rivals of each passage of one article: candidates by their places, those of passage p from `starts[p]` to before `starts[p + 1]`. */
interface Rivals {
  readonly starts: Int32Array
  readonly candidates: Int32Array
}

function rivalsOf(candidates: readonly Candidate[], side: 'a' | 'b'): Rivals {
  const passages = candidates.reduce((most, candidate) => Math.max(most, candidate[side] + 1), 0)
  const starts = new Int32Array(passages + 1)
  for (const candidate of candidates) starts[candidate[side] + 1] = (starts[candidate[side] + 1] ?? 0) + 1
  for (let passage = 0; passage < passages; passage++)
    starts[passage + 1] = (starts[passage + 1] ?? 0) + (starts[passage] ?? 0)
  const next = starts.slice()
  const sorted = new Int32Array(candidates.length)
  candidates.forEach((candidate, at) => {
    const place = next[candidate[side]] ?? 0
    sorted[place] = at
    next[candidate[side]] = place + 1
  })
  return { starts, candidates: sorted }
}

/** The scores of one passage's rivals. */
interface Line {
  readonly best: number
  readonly second: number
  /** Mean of the best few: high for a passage that is like everything. */
  readonly hub: number
  readonly exponentials: number
  /** From the least up. */
  readonly sorted: Float64Array
}

/** Sorts the scores in place. */
function lineOf(scores: Float64Array): Line {
  const sorted = scores.sort()
  const last = sorted.length - 1
  const best = sorted[last] ?? 0
  let hub = 0
  let exponentials = 0
  for (let at = last; at >= 0 && at > last - HUB_RIVALS; at--) hub += sorted[at] ?? 0
  for (let at = last; at >= 0; at--) exponentials += Math.exp(SHARPNESS * ((sorted[at] ?? 0) - best))
  return { best, second: sorted[last - 1] ?? 0, hub: hub / HUB_RIVALS, exponentials, sorted }
}

function linesOf({ starts, candidates }: Rivals, scores: Float64Array): readonly (Line | undefined)[] {
  const sorted = numbers(candidates.length, (at) => scores[candidates[at] ?? 0] ?? 0)
  const lines: (Line | undefined)[] = []
  for (let passage = 0; passage < starts.length - 1; passage++) {
    const start = starts[passage] ?? 0
    const end = starts[passage + 1] ?? 0
    lines.push(end > start ? lineOf(sorted.subarray(start, end)) : undefined)
  }
  return lines
}

/** How many rivals are greater. */
function rankIn({ sorted }: Line, score: number): number {
  let rank = 0
  while (rank < sorted.length && (sorted[sorted.length - 1 - rank] ?? 0) > score) rank++
  return rank
}

const shareOf = ({ best }: Line, score: number): number => (best > 0 ? Math.min(1, score / best) : 0)

const marginOver = ({ best, second }: Line, score: number): number => score - (score === best ? second : best)

const softmaxIn = ({ best, exponentials }: Line, score: number): number =>
  Math.min(1, Math.exp(SHARPNESS * (score - best)) / Math.max(1, exponentials))

function writeStanding(row: Float64Array, at: number, score: number, x: Line, y: Line): void {
  const rankX = rankIn(x, score)
  const rankY = rankIn(y, score)
  const shareX = shareOf(x, score)
  const shareY = shareOf(y, score)
  const marginX = marginOver(x, score)
  const marginY = marginOver(y, score)
  const softmaxX = softmaxIn(x, score)
  const softmaxY = softmaxIn(y, score)
  row[at++] = Math.max(rankX, rankY)
  row[at++] = Math.min(rankX, rankY)
  row[at++] = Math.max(shareX, shareY)
  row[at++] = Math.min(shareX, shareY)
  row[at++] = Math.max(marginX, marginY)
  row[at++] = Math.min(marginX, marginY)
  row[at++] = 2 * score - x.hub - y.hub
  row[at++] = Math.max(softmaxX, softmaxY)
  row[at++] = Math.min(softmaxX, softmaxY)
}

/**
 * Makes the function that holds the scores of a column of the table against each other and writes how each candidate stands from another
 * column on.
 */
export function createCompetition(
  candidates: readonly Candidate[],
): (table: FeatureTable, column: number, into: number) => void {
  const rivals = { a: rivalsOf(candidates, 'a'), b: rivalsOf(candidates, 'b') }
  return ({ values, width }, column, into) => {
    const raw = numbers(candidates.length, (at) => values[at * width + column] ?? 0)
    // Scores beyond 1 (sums of weights) are brought to the scale of cosines.
    const unit = raw.reduce((most, score) => Math.max(most, score), 1)
    const scores = raw.map((score) => score / unit)
    const rows = linesOf(rivals.a, scores)
    const columns = linesOf(rivals.b, scores)
    candidates.forEach(({ a, b }, at) => {
      const [x, y] = [rows[a], columns[b]]
      if (x !== undefined && y !== undefined) writeStanding(values, at * width + into, scores[at] ?? 0, x, y)
    })
  }
}
