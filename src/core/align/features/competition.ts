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

interface Line {
  readonly best: number
  readonly second: number
  /** Mean of the best few: high for a passage that is like everything. */
  readonly hub: number
  readonly exponentials: number
  /** From the greatest down. */
  readonly sorted: Float64Array
}

/** Rivals that make up a passage's hub value. */
const HUB_RIVALS = 4
/** Sharpness of the softmax over scores between 0 and 1. */
const SHARPNESS = 10

function lineOf(scores: readonly number[]): Line {
  const sorted = new Float64Array(scores).sort().reverse()
  let [hub, exponentials] = [0, 0]
  for (let at = 0; at < Math.min(HUB_RIVALS, sorted.length); at++) hub += sorted[at] ?? 0
  for (const score of sorted) exponentials += Math.exp(SHARPNESS * (score - (sorted[0] ?? 0)))
  return {
    best: sorted[0] ?? 0,
    second: sorted[1] ?? 0,
    hub: hub / HUB_RIVALS,
    exponentials,
    sorted,
  }
}

/** Whether a candidate's passage of the other article counts as a rival. */
export type IsRival = (candidate: Candidate, side: 'a' | 'b') => boolean

function linesOf(
  candidates: readonly Candidate[],
  scores: ArrayLike<number>,
  side: 'a' | 'b',
  isRival: IsRival,
): Map<number, Line> {
  const groups = new Map<number, number[]>()
  candidates.forEach((candidate, at) => {
    if (!isRival(candidate, side)) return
    const key = candidate[side]
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [scores[at] ?? 0])
    else group.push(scores[at] ?? 0)
  })
  return new Map([...groups].map(([key, group]) => [key, lineOf(group)]))
}

interface Standing {
  readonly rank: number
  readonly share: number
  readonly margin: number
  readonly softmax: number
}

function standing(score: number, line: Line): Standing {
  const rival = score === line.best ? line.second : line.best
  // The place of the first that is not greater, in the list from the greatest down.
  let rank = 0
  while (rank < line.sorted.length && (line.sorted[rank] ?? 0) > score) rank++
  return {
    rank,
    share: line.best > 0 ? Math.min(1, score / line.best) : 0,
    margin: score - rival,
    softmax: Math.min(1, Math.exp(SHARPNESS * (score - line.best)) / Math.max(1, line.exponentials)),
  }
}

/** One row for each candidate. */
export function competitionFeatures(
  candidates: readonly Candidate[],
  raw: ArrayLike<number>,
  isRival: IsRival,
): readonly (readonly number[])[] {
  // Scores beyond 1 (sums of weights) are brought to the scale of cosines.
  let unit = 1
  for (let at = 0; at < candidates.length; at++) unit = Math.max(unit, raw[at] ?? 0)
  const scores = numbers(candidates.length, (at) => (raw[at] ?? 0) / unit)
  const rows = linesOf(candidates, scores, 'a', isRival)
  const columns = linesOf(candidates, scores, 'b', isRival)
  return candidates.map((candidate, at) => {
    const score = scores[at] ?? 0
    // A passage whose only counterparts are captions stands alone.
    const row = rows.get(candidate.a) ?? lineOf([score])
    const column = columns.get(candidate.b) ?? lineOf([score])
    const x = standing(score, row)
    const y = standing(score, column)
    return [
      Math.max(x.rank, y.rank),
      Math.min(x.rank, y.rank),
      Math.max(x.share, y.share),
      Math.min(x.share, y.share),
      Math.max(x.margin, y.margin),
      Math.min(x.margin, y.margin),
      2 * score - row.hub - column.hub,
      Math.max(x.softmax, y.softmax),
      Math.min(x.softmax, y.softmax),
    ]
  })
}
