/** Runs of four characters inside words. */
import type { Token } from '../analysis.js'
import { hashOf } from './hash.js'
import type { TermVector } from './vocabulary.js'

/** Distinct runs by ascending key, each with the words that it comes from. */
export interface GramReading {
  readonly keys: Int32Array
  /** The words of run g stand from `starts[g]` to before `starts[g + 1]`. */
  readonly starts: Int32Array
  /** Stem of the word. */
  readonly stems: Int32Array
  /** Share of the word's weight that one of its runs has. */
  readonly shares: Float64Array
}

/** Keys of the 4-grams of a word with its edges marked; short words count whole. */
function keysOf(word: string): readonly number[] {
  const marked = `_${word}_`
  if (marked.length <= 4) return [hashOf(marked)]
  return Array.from({ length: marked.length - 3 }, (_, at) => hashOf(marked.slice(at, at + 4)))
}

interface Source {
  readonly key: number
  readonly stem: number
  readonly share: number
}

/** The runs of content words, whose stems are given in the same order. */
export function gramsOf(content: readonly Token[], stems: Int32Array): GramReading {
  const sources: Source[] = []
  const seen = new Set<string>()
  content.forEach(({ norm }, at) => {
    if (seen.has(norm)) return
    seen.add(norm)
    const keys = keysOf(norm)
    for (const key of keys) sources.push({ key, stem: stems[at] ?? 0, share: 1 / Math.sqrt(keys.length) })
  })
  sources.sort((x, y) => x.key - y.key)
  const opens = sources.flatMap(({ key }, at) => (key === sources[at - 1]?.key ? [] : [at]))
  return {
    keys: Int32Array.from(opens, (at) => sources[at]?.key ?? 0),
    starts: Int32Array.of(...opens, sources.length),
    stems: Int32Array.from(sources, ({ stem }) => stem),
    shares: Float64Array.from(sources, ({ share }) => share),
  }
}

/** Each run with the greatest weight that a word gives it; `weigh` weighs a stem. */
export function gramVector({ keys, starts, stems, shares }: GramReading, weigh: (stem: number) => number): TermVector {
  const weights = new Float64Array(keys.length)
  let squares = 0
  let total = 0
  for (let gram = 0; gram < keys.length; gram++) {
    let most = 0
    for (let at = starts[gram] ?? 0; at < (starts[gram + 1] ?? 0); at++)
      most = Math.max(most, weigh(stems[at] ?? 0) * (shares[at] ?? 0))
    weights[gram] = most
    squares += most * most
    total += most
  }
  return { ids: keys, weights, norm: Math.sqrt(squares), total }
}
