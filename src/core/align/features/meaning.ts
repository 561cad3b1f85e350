/** Likeness beyond the same words: words used alike, order of words, shape of the passages. */
import type { Meeting } from '../meeting.js'
import type { Space } from '../space.js'
import type { PassageView } from '../view.js'
import { bySteps } from '../affinity.js'

export const meaningNames = [
  'softHigh',
  'softLow',
  'softMean',
  'softCommonHigh',
  'softCommonLow',
  'topicCosine',
  'runWords',
  'runWeight',
  'runCoverHigh',
  'lengthLow',
  'lengthHigh',
  'lengthRatio',
] as const

/** Likeness below this is chance: most words of one subject are used somewhat alike. */
const CHANCE = 0.35
/** A likeness with chance taken away, by its steps. */
const BEYOND_CHANCE = bySteps((likeness) => Math.max(0, (likeness - CHANCE) / (1 - CHANCE)))

interface Soft {
  all: number
  common: number
  commonTotal: number
}

/** Weight of a passage that the other has in the same or in like words; `best`: each stem's best likeness by its place. */
function softCover(view: PassageView, best: Int8Array): Soft {
  const soft: Soft = { all: 0, common: 0, commonTotal: 0 }
  for (let at = 0; at < view.rare.ids.length; at++) {
    const weight = view.rare.weights[at] ?? 0
    const gain = weight * (BEYOND_CHANCE[best[at] ?? 0] ?? 0)
    soft.all += gain
    if (view.named[at] === 1) continue
    soft.common += gain
    soft.commonTotal += weight
  }
  return soft
}

function topicCosine(u: PassageView, v: PassageView): number {
  if (u.vector === null || v.vector === null) return 0
  let dot = 0
  for (let d = 0; d < u.vector.length; d++) dot += (u.vector[d] ?? 0) * (v.vector[d] ?? 0)
  return dot
}

interface Run {
  words: number
  weight: number
}

/** Longest run of words that both passages have in the same order, and its weight. */
export function longestRun(x: Int32Array, y: Int32Array, weights: Float64Array): Run {
  const best: Run = { words: 0, weight: 0 }
  // Words of a run stand at one distance from one another.
  for (let distance = 1 - x.length; distance < y.length; distance++) {
    let length = 0
    const end = Math.min(x.length, y.length - distance)
    for (let i = Math.max(0, -distance); i < end; i++) {
      length = x[i] === y[i + distance] ? length + 1 : 0
      if (length > 0 && length >= best.words) noteRun(best, x, i + 1 - length, i + 1, weights)
    }
  }
  return best
}

/** Keeps a run that is longer than the best, or as long and weighs more. */
function noteRun(best: Run, x: Int32Array, from: number, to: number, weights: Float64Array): void {
  let weight = 0
  for (let at = from; at < to; at++) weight += weights[x[at] ?? 0] ?? 0
  best.weight = to - from > best.words ? weight : Math.max(best.weight, weight)
  best.words = to - from
}

export function meaningFeatures(row: Float64Array, at: number, meeting: Meeting, { weigh }: Space): number {
  const { u, v } = meeting
  const x = softCover(u, meeting.bestU)
  const y = softCover(v, meeting.bestV)
  const softA = u.rare.total > 0 ? x.all / u.rare.total : 0
  const softB = v.rare.total > 0 ? y.all / v.rare.total : 0
  const commonA = x.commonTotal > 0 ? x.common / x.commonTotal : 0
  const commonB = y.commonTotal > 0 ? y.common / y.commonTotal : 0
  const run = longestRun(u.sequence, v.sequence, weigh.mixed)
  const short = Math.min(u.sequence.length, v.sequence.length)
  const long = Math.max(u.sequence.length, v.sequence.length)
  row[at++] = Math.max(softA, softB)
  row[at++] = Math.min(softA, softB)
  row[at++] = Math.sqrt(softA * softB)
  row[at++] = Math.max(commonA, commonB)
  row[at++] = Math.min(commonA, commonB)
  row[at++] = topicCosine(u, v)
  row[at++] = run.words
  row[at++] = run.weight
  row[at++] = short > 0 ? run.words / short : 0
  row[at++] = short
  row[at++] = long
  row[at++] = long > 0 ? short / long : 0
  return at
}
