/** How much a shared word says: the rarer, the more. */
import type { Analysis } from '../analysis.js'
import type { Lexicon } from './lexicon.js'
import type { IdfPrior } from './types.js'
import type { Interner } from './vocabulary.js'

/** Weight of a stem, in nats. */
export interface Weigher {
  /** By the two articles alone, hardly smoothed: what the story repeats weighs little. */
  readonly local: (id: number) => number
  /** Mixed with how often the word is used at large. */
  readonly mixed: (id: number) => number
}

/** Sentences that the prior counts for beside those of the two articles. */
const LOCAL_STRENGTH = 8
const MIXED_STRENGTH = 250
/** Rate of a word nobody has counted: about one sentence in thirty thousand. */
const UNSEEN = 3e-5

/** Counts in how many passages of both articles each stem occurs. */
function documentFrequencies(analyses: readonly Analysis[], interner: Interner): number[] {
  const counts: number[] = []
  for (const analysis of analyses)
    for (const passage of analysis.passages)
      for (const stem of new Set(passage.tokens.map((token) => token.stem))) {
        const id = interner.id(stem)
        counts[id] = (counts[id] ?? 0) + 1
      }
  return counts
}

/** Share of sentences that hold the stem, by the prior; a folder's own counts refine the lexicon's. */
function priorRate(stem: string, prior: IdfPrior | undefined, lexicon: Lexicon | null): number {
  const general = lexicon?.rate(stem) ?? UNSEEN
  if (prior === undefined) return general
  return (prior.frequency(stem) + MIXED_STRENGTH * general) / (prior.sentences + MIXED_STRENGTH)
}

/** Makes the weights for one pair of articles. */
export function createWeigher(
  analyses: readonly Analysis[],
  interner: Interner,
  prior: IdfPrior | undefined,
  lexicon: Lexicon | null,
): Weigher {
  const counts = documentFrequencies(analyses, interner)
  const passages = analyses.reduce((sum, analysis) => sum + analysis.passages.length, 0)
  const rates = Float64Array.from({ length: interner.size }, (_, id) => priorRate(interner.word(id), prior, lexicon))
  const weights = (strength: number): Float64Array =>
    rates.map((rate, id) => -Math.log(((counts[id] ?? 0) + strength * rate) / (passages + strength)))
  const local = weights(LOCAL_STRENGTH)
  const mixed = weights(MIXED_STRENGTH)
  return { local: (id) => local[id] ?? 0, mixed: (id) => mixed[id] ?? 0 }
}
