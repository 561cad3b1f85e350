/** Likeness beyond the same words: words used alike, order of words, shape of the passages. */
import type { Meeting } from '../meeting.js'
import type { Space } from '../space.js'
import type { PassageView } from '../view.js'
import { highLow } from './overlap.js'

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

interface Soft {
  all: number
  common: number
  commonTotal: number
}

/** Weight of a passage that the other has in the same or in like words; `best`: each stem's best likeness by its place. */
function softCover(view: PassageView, best: Float32Array): Soft {
  const soft: Soft = { all: 0, common: 0, commonTotal: 0 }
  for (let at = 0; at < view.rare.ids.length; at++) {
    const weight = view.rare.weights[at] ?? 0
    const gain = weight * Math.max(0, ((best[at] ?? 0) - CHANCE) / (1 - CHANCE))
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

/** Longest run of words that both passages have in the same order, and its weight. */
export function longestRun(x: Int32Array, y: Int32Array, weights: Float64Array): { words: number; weight: number } {
  let words = 0
  let weight = 0
  let previous = new Uint16Array(y.length + 1)
  let current = new Uint16Array(y.length + 1)
  for (let i = 0; i < x.length; i++) {
    const id = x[i]
    for (let j = 0; j < y.length; j++) {
      if (id !== y[j]) {
        current[j + 1] = 0
        continue
      }
      const length = (previous[j] ?? 0) + 1
      current[j + 1] = length
      if (length < words) continue
      let sum = 0
      for (let k = i - length + 1; k <= i; k++) sum += weights[x[k] ?? 0] ?? 0
      weight = length > words ? sum : Math.max(weight, sum)
      words = length
    }
    ;[previous, current] = [current, previous]
  }
  return { words, weight }
}

export function meaningFeatures(meeting: Meeting, { weigh }: Space): readonly number[] {
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
  return [
    Math.max(softA, softB),
    Math.min(softA, softB),
    Math.sqrt(softA * softB),
    Math.max(commonA, commonB),
    Math.min(commonA, commonB),
    topicCosine(u, v),
    run.words,
    run.weight,
    highLow(run.words, u.sequence.length, v.sequence.length)[0],
    short,
    long,
    long > 0 ? short / long : 0,
  ]
}
