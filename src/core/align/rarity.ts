/** How much a shared word says: the rarer, the more. */
import type { Lexicon } from './lexicon.js'
import type { IdfPrior } from './types.js'
import type { Interner } from './vocabulary.js'

/** Weights of stems by their numbers, in nats. */
export interface Weigher {
  /** By the two articles alone, hardly smoothed: what the story repeats weighs little. */
  readonly local: Float64Array
  /** Mixed with how often the word is used at large. */
  readonly mixed: Float64Array
}

/** Sentences that the prior counts for beside those of the two articles. */
const LOCAL_STRENGTH = 8
const MIXED_STRENGTH = 250
/** Rate of a word nobody has counted: about one sentence in thirty thousand. */
const UNSEEN = 3e-5

/** Share of sentences that hold the stem, by the prior; a folder's own counts refine the lexicon's. */
function priorRate(stem: string, prior: IdfPrior | undefined, lexicon: Lexicon | null): number {
  const general = lexicon?.rate(stem) ?? UNSEEN
  if (prior === undefined) return general
  return (prior.frequency(stem) + MIXED_STRENGTH * general) / (prior.sentences + MIXED_STRENGTH)
}

/** Makes the weights for one pair of articles: `counts` says in how many of their passages each stem occurs. */
export function createWeigher(
  counts: Int32Array,
  passages: number,
  interner: Interner,
  prior: IdfPrior | undefined,
  lexicon: Lexicon | null,
): Weigher {
  const rates = Float64Array.from(counts, (_, id) => priorRate(interner.word(id), prior, lexicon))
  const weights = (strength: number): Float64Array =>
    rates.map((rate, id) => -Math.log(((counts[id] ?? 0) + strength * rate) / (passages + strength)))
  return { local: weights(LOCAL_STRENGTH), mixed: weights(MIXED_STRENGTH) }
}
