/** Finds the passages of two articles that state the same thing. */
import type { Analysis } from '../analysis.js'
import { findCandidates, type Candidate } from './candidates.js'
import { findCaptionPairs, withoutCaptions, type Told } from './captions.js'
import { evidenceOf } from './evidence.js'
import { featureNames, featureTable } from './features/table.js'
import { lexiconFor } from './lexicon.js'
import { checkModel, createScorer, type Model } from './model.js'
import { isInOrder } from './order.js'
import { createSpace, type Space } from './space.js'
import type { AlignContext, Alignment, ScoredLink, ScoredPair } from './types.js'
import { findVerbatim } from './verbatim.js'
import weights from './weights.json' with { type: 'json' }

const model: Model = weights
checkModel(model, featureNames)
const scoreOf = createScorer(model)

/**
 * Aligns two articles. The result mirrors when they change places, depends on nothing but them and the context, and is ordered by
 * passage of A, then of B.
 */
export function alignPassages(a: Analysis, b: Analysis, context: AlignContext = {}): Alignment {
  if (isInOrder(a, b)) return alignInOrder(a, b, context)
  const { candidates, links, cutShort } = alignInOrder(b, a, context)
  return { candidates: turned(candidates), links: turned(links), cutShort }
}

function turned<T extends ScoredPair>(links: readonly T[]): readonly T[] {
  return links.map((link) => ({ ...link, a: link.b, b: link.a })).sort((x, y) => x.a - y.a || x.b - y.b)
}

/** Probability of a link between passages of the very same words. */
const VERBATIM_SCORE = 0.97

function alignInOrder(a: Analysis, b: Analysis, context: AlignContext): Alignment {
  const told = { a: withoutCaptions(a), b: withoutCaptions(b) }
  const space = createSpace(told.a.analysis, told.b.analysis, context, lexiconFor(languagesOf(a, b)))
  const { candidates, cutShort } = findCandidates(space)
  const { values, width } = featureTable(space, candidates)
  const likely = candidates.map(({ a: i, b: j }, at) => ({
    a: told.a.places[i] ?? 0,
    b: told.b.places[j] ?? 0,
    score: scoreOf(values, at * width),
  }))
  const scored = withVerbatim([...likely, ...findCaptionPairs(a, b)], findVerbatim(a, b), b.passages.length)
  const shown = scored.filter(({ score }) => score >= model.threshold)
  return { candidates: scored, links: withEvidence(shown, { a, b, context }, { told, space }), cutShort }
}

const languagesOf = (a: Analysis, b: Analysis): readonly (string | null)[] => [a.article.language, b.article.language]

interface Compared {
  readonly a: Analysis
  readonly b: Analysis
  readonly context: AlignContext
}

/** What speaks for each link. Where one has a caption, that is read off a space with the captions in it. */
function withEvidence(
  pairs: readonly ScoredPair[],
  { a, b, context }: Compared,
  { told, space }: { readonly told: { readonly a: Told; readonly b: Told }; readonly space: Space },
): readonly ScoredLink[] {
  const [inA, inB] = [placesIn(told.a), placesIn(told.b)]
  const hasCaption = (pair: ScoredPair): boolean => !inA.has(pair.a) || !inB.has(pair.b)
  const whole = pairs.some(hasCaption) ? createSpace(a, b, context, lexiconFor(languagesOf(a, b))) : space
  return pairs.map((pair) => {
    const inTold = { a: inA.get(pair.a) ?? 0, b: inB.get(pair.b) ?? 0 }
    return { ...pair, evidence: hasCaption(pair) ? evidenceOf(whole, pair) : evidenceOf(space, inTold) }
  })
}

const placesIn = ({ places }: Told): ReadonlyMap<number, number> => new Map(places.map((place, at) => [place, at]))

/** `width`: number of passages of B. */
function withVerbatim(
  likely: readonly ScoredPair[],
  verbatim: readonly Candidate[],
  width: number,
): readonly ScoredPair[] {
  const key = ({ a, b }: Candidate): number => a * width + b
  const same = new Map(verbatim.map((pair) => [key(pair), pair]))
  const scored = likely.map((pair) =>
    same.delete(key(pair)) ? { ...pair, score: Math.max(pair.score, VERBATIM_SCORE) } : pair,
  )
  for (const pair of same.values()) scored.push({ ...pair, score: VERBATIM_SCORE })
  return scored.sort((x, y) => x.a - y.a || x.b - y.b)
}
