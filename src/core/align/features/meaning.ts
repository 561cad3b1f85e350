/** Likeness beyond the same words: words used alike, order of words, shape of the passages. */
import type { Affinity } from '../affinity.js'
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

/** Weight of `u` that `v` has in the same or in like words. */
function softCover(u: PassageView, v: PassageView, affinity: Affinity): Soft {
  const soft: Soft = { all: 0, common: 0, commonTotal: 0 }
  u.rare.ids.forEach((id, at) => {
    const weight = u.rare.weights[at] ?? 0
    let best = 0
    for (const other of v.rare.ids) best = Math.max(best, affinity.of(id, other))
    const gain = weight * Math.max(0, (best - CHANCE) / (1 - CHANCE))
    soft.all += gain
    if (u.named[at] === 1) return
    soft.common += gain
    soft.commonTotal += weight
  })
  return soft
}

function topicCosine(u: PassageView, v: PassageView): number {
  if (u.vector === null || v.vector === null) return 0
  let dot = 0
  for (let d = 0; d < u.vector.length; d++) dot += (u.vector[d] ?? 0) * (v.vector[d] ?? 0)
  return dot
}

/** Longest run of words that both passages have in the same order, and its weight. */
export function longestRun(
  x: Int32Array,
  y: Int32Array,
  weigh: (id: number) => number,
): { words: number; weight: number } {
  let words = 0
  let weight = 0
  let previous = new Uint16Array(y.length + 1)
  let current = new Uint16Array(y.length + 1)
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < y.length; j++) {
      const length = x[i] === y[j] ? (previous[j] ?? 0) + 1 : 0
      current[j + 1] = length
      if (length < words || length === 0) continue
      const sum = x.subarray(i - length + 1, i + 1).reduce((total, id) => total + weigh(id), 0)
      if (length > words || sum > weight) weight = sum
      words = length
    }
    ;[previous, current] = [current, previous]
  }
  return { words, weight }
}

export function meaningFeatures(u: PassageView, v: PassageView, { affinity, weigh }: Space): readonly number[] {
  const x = softCover(u, v, affinity)
  const y = softCover(v, u, affinity)
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
