/** Finds the passages of two articles that state the same thing. */
import type { Analysis } from '../analysis.js'
import { findCandidates, type Candidate } from './candidates.js'
import { evidenceOf } from './evidence.js'
import { featureNames, featureTable } from './features/table.js'
import { createSpace } from './space.js'
import type { AlignContext, Alignment, ScoredLink } from './types.js'

const column = (name: string): number => featureNames.indexOf(name)

/**
 * Aligns two articles. The result mirrors when they change places, depends on nothing but them and the context, and is ordered by
 * passage of A, then of B.
 */
export function alignPassages(a: Analysis, b: Analysis, context: AlignContext = {}): Alignment {
  const space = createSpace(a, b, context, null)
  const { candidates, cutShort } = findCandidates(space)
  const scores = scoreCandidates(featureTable(space, candidates))
  const scored = candidates.map((candidate: Candidate, at): ScoredLink => {
    const score = scores[at] ?? 0
    return { ...candidate, score, evidence: evidenceOf(space, candidate) }
  })
  return { candidates: scored, links: scored.filter(({ score }) => score >= 0.36), cutShort }
}

function scoreCandidates(rows: readonly Float64Array[]): number[] {
  const [cosine, share] = [column('cosineRare'), column('cosineRare.shareLow')]
  return rows.map((row) => 1 / (1 + Math.exp(5 - 10 * (row[cosine] ?? 0) - 2 * (row[share] ?? 0))))
}
