/** How much of one text stands in another, told without the texts: by a sample of their runs of three words. */
import { hashOf, mix } from '../align/hash.js'
import { foldText, wordsOf } from './folded.js'

/** Runs kept of a text. The likeness of two long texts is told to within some hundredths. */
const KEPT = 128
/** Characters of a run's key, in base 36. */
const WIDTH = 7

/** The sample: keys of the same width in a row, the smallest first. The same text always gives the same one. */
export function sketchOf(text: string): string {
  const keys = wordsOf(foldText(text).folded).map(({ norm }) => hashOf(norm))
  const runs = keys.slice(0, -2).map((key, at) => mix(mix(key, keys[at + 1] ?? 0), keys[at + 2] ?? 0) >>> 0)
  const kept = [...new Set(runs)].sort((one, other) => one - other).slice(0, KEPT)
  return kept.map((run) => run.toString(36).padStart(WIDTH, '0')).join('')
}

/** Share of the runs of both texts that stand in both, from 0 to 1; 0 where a text has no three words. */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(runsOf(one)), new Set(runsOf(other))]
  if (a.size === 0 || b.size === 0) return 0
  // The smallest of both together are a fair sample of both together, which all of either are not.
  const sample = [...new Set([...a, ...b])].sort().slice(0, KEPT)
  return sample.filter((run) => a.has(run) && b.has(run)).length / sample.length
}

const runsOf = (sketch: string): readonly string[] => sketch.match(new RegExp(`.{${String(WIDTH)}}`, 'gu')) ?? []
