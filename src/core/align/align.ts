/** Finds the passages of two articles that state the same thing. */
import type { Analysis } from '../analysis.js'
import { findCandidates, type Candidate } from './candidates.js'
import { evidenceOf } from './evidence.js'
import { featureNames, featureTable } from './features/table.js'
import { lexiconFor } from './lexicon.js'
import { checkModel, createScorer, type Model } from './model.js'
import { isInOrder } from './order.js'
import { createSpace } from './space.js'
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
  const space = createSpace(a, b, context, lexiconFor([a.article.language, b.article.language]))
  const { candidates, cutShort } = findCandidates(space)
  const { values, width } = featureTable(space, candidates)
  const likely = candidates.map(({ a, b }, at) => ({ a, b, score: scoreOf(values, at * width) }))
  const scored = withVerbatim(likely, findVerbatim(a, b), b.passages.length)
  const links = scored
    .filter(({ score }) => score >= model.threshold)
    .map((pair): ScoredLink => ({ ...pair, evidence: evidenceOf(space, pair) }))
  return { candidates: scored, links, cutShort }
}

/** `width`: number of passages of B. */
function withVerbatim(
  likely: readonly ScoredPair[],
  verbatim: readonly Candidate[],
  width: number,
): readonly ScoredPair[] {
  if (verbatim.length === 0) return likely
  const key = ({ a, b }: Candidate): number => a * width + b
  const same = new Map(verbatim.map((pair) => [key(pair), pair]))
  const scored = likely.map((pair) =>
    same.delete(key(pair)) ? { ...pair, score: Math.max(pair.score, VERBATIM_SCORE) } : pair,
  )
  for (const pair of same.values()) scored.push({ ...pair, score: VERBATIM_SCORE })
  return scored.sort((x, y) => x.a - y.a || x.b - y.b)
}
