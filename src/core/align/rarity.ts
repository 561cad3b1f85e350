/** How much a shared word says: the rarer, the more. */
import type { Lexicon } from './lexicon.js'
import type { IdfPrior } from './types.js'
import { numbers, type Interner } from './vocabulary.js'

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
function priorRate(general: number, stem: string, prior: IdfPrior | undefined): number {
  if (prior === undefined) return general
  return (prior.frequency(stem) + MIXED_STRENGTH * general) / (prior.sentences + MIXED_STRENGTH)
}

/** The vocabulary of two articles: in how many of their passages each stem occurs, and its place in the lexicon (see `ranksOf`). */
export interface Counted {
  readonly counts: Int32Array
  readonly passages: number
  readonly interner: Interner
  readonly ranks: Int32Array
}

/** Makes the weights for one pair of articles. */
export function createWeigher(
  { counts, passages, interner, ranks }: Counted,
  prior: IdfPrior | undefined,
  lexicon: Lexicon | null,
): Weigher {
  const rates = numbers(counts.length, (id) => {
    const rank = ranks[id] ?? -1
    return priorRate(lexicon === null || rank < 0 ? UNSEEN : lexicon.rate(rank), interner.word(id), prior)
  })
  const weights = (strength: number): Float64Array =>
    numbers(counts.length, (id) => -Math.log(((counts[id] ?? 0) + strength * (rates[id] ?? 0)) / (passages + strength)))
  return { local: weights(LOCAL_STRENGTH), mixed: weights(MIXED_STRENGTH) }
}
