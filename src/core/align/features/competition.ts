/** How a candidate stands against the others of its two passages: a link has few rivals, a shared topic has many. */
import type { Candidate } from '../candidates.js'
import { numbers } from '../vocabulary.js'
import type { RowWriter } from './row.js'

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

/** Whether a candidate's passage of the other article counts as a rival. */
export type IsRival = (candidate: Candidate, side: 'a' | 'b') => boolean

/** The rivals of each passage of one article: candidates by their places, those of passage p from `starts[p]` to before `starts[p + 1]`. */
interface Rivals {
  readonly starts: Int32Array
  readonly candidates: Int32Array
}

function rivalsOf(candidates: readonly Candidate[], side: 'a' | 'b', isRival: IsRival): Rivals {
  const passages = candidates.reduce((most, candidate) => Math.max(most, candidate[side] + 1), 0)
  const starts = new Int32Array(passages + 1)
  const rivals = candidates.flatMap((candidate, at) => (isRival(candidate, side) ? [at] : []))
  const passageOf = (at: number): number => candidates[at]?.[side] ?? 0
  for (const at of rivals) starts[passageOf(at) + 1] = (starts[passageOf(at) + 1] ?? 0) + 1
  for (let passage = 0; passage < passages; passage++)
    starts[passage + 1] = (starts[passage + 1] ?? 0) + (starts[passage] ?? 0)
  const next = starts.slice()
  const sorted = new Int32Array(rivals.length)
  for (const at of rivals) {
    const place = next[passageOf(at)] ?? 0
    sorted[place] = at
    next[passageOf(at)] = place + 1
  }
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
  let [hub, exponentials] = [0, 0]
  for (let at = last; at >= 0 && at > last - HUB_RIVALS; at--) hub += sorted[at] ?? 0
  for (let at = last; at >= 0; at--) exponentials += Math.exp(SHARPNESS * ((sorted[at] ?? 0) - best))
  return { best, second: sorted[last - 1] ?? 0, hub: hub / HUB_RIVALS, exponentials, sorted }
}

function linesOf({ starts, candidates }: Rivals, scores: Float64Array): readonly (Line | undefined)[] {
  const sorted = numbers(candidates.length, (at) => scores[candidates[at] ?? 0] ?? 0)
  const lines: (Line | undefined)[] = []
  for (let passage = 0; passage < starts.length - 1; passage++) {
    const [start, end] = [starts[passage] ?? 0, starts[passage + 1] ?? 0]
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

function putStanding(row: RowWriter, score: number, x: Line, y: Line): void {
  row.putBoth(rankIn(x, score), rankIn(y, score))
  row.putBoth(shareOf(x, score), shareOf(y, score))
  row.putBoth(marginOver(x, score), marginOver(y, score))
  row.put(2 * score - x.hub - y.hub)
  row.putBoth(softmaxIn(x, score), softmaxIn(y, score))
}

/** Makes the function that writes, for one score of all candidates, how each stands; `rowOf` moves the writer to a candidate's values. */
export function createCompetition(
  candidates: readonly Candidate[],
  isRival: IsRival,
): (raw: Float64Array, rowOf: (candidate: number) => RowWriter) => void {
  const rivals = { a: rivalsOf(candidates, 'a', isRival), b: rivalsOf(candidates, 'b', isRival) }
  return (raw, rowOf) => {
    // Scores beyond 1 (sums of weights) are brought to the scale of cosines.
    const unit = raw.reduce((most, score) => Math.max(most, score), 1)
    const scores = raw.map((score) => score / unit)
    const [rows, columns] = [linesOf(rivals.a, scores), linesOf(rivals.b, scores)]
    candidates.forEach(({ a, b }, at) => {
      const score = scores[at] ?? 0
      // A passage whose only counterparts are captions stands alone.
      putStanding(
        rowOf(at),
        score,
        rows[a] ?? lineOf(Float64Array.of(score)),
        columns[b] ?? lineOf(Float64Array.of(score)),
      )
    })
  }
}
