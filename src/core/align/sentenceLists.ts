/** Aligns two lists of sentences that somebody else has split: the way in for measuring and for scripts. */
import { analyseSentences } from '../article/analyse.js'
import { detectLanguage } from '../article/language.js'
import { findDifferences } from '../differences/index.js'
import type { Difference, DifferenceKind, Span } from '../model.js'
import { alignPassages } from './align.js'
import { groupLinks, type LinkGroup } from './links.js'
import type { ScoredPair } from './types.js'
import type { Analysis } from '../analysis.js'

/** A link between sentence `a` of the first list and `b` of the second. Difference texts are strings; null where a side has none. */
export interface SentenceLink {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly relation: 'agree' | 'diverge'
  readonly differences: readonly {
    readonly kind: DifferenceKind
    readonly a: string | null
    readonly b: string | null
  }[]
}

/**
 * Links between two lists, by place in the first, then the second.
 *
 * @param minScore least probability of a link; without it the engine's own choice.
 */
export function alignSentenceLists(
  a: readonly string[],
  b: readonly string[],
  minScore?: number,
): readonly SentenceLink[] {
  const language = detectLanguage([...a, ...b].join('\n'))
  const [first, second] = [analyseSentences('a', a, language), analyseSentences('b', b, language)]
  const { candidates, links } = alignPassages(first, second)
  const chosen = minScore === undefined ? links : candidates.filter(({ score }) => score >= minScore)
  return groupLinks<ScoredPair>(first, second, chosen)
    .flatMap((group) => sentenceLinks(first, second, group))
    .sort((x, y) => x.a - y.a || x.b - y.b)
}

/** The pairs of a group; each has the differences that touch its own sentences. */
function sentenceLinks(a: Analysis, b: Analysis, group: LinkGroup<ScoredPair>): readonly SentenceLink[] {
  const differences = findDifferences(a, b, group)
  return group.pairs.map((pair) => {
    const own = differences.filter((difference) => isWithin(difference, a, b, pair))
    return {
      a: pair.a,
      b: pair.b,
      score: pair.score,
      relation: own.some(({ significance }) => significance === 'fact') ? 'diverge' : 'agree',
      differences: own.map(({ kind, a: x, b: y }) => ({ kind, a: x?.text ?? null, b: y?.text ?? null })),
    }
  })
}

function isWithin(difference: Difference, a: Analysis, b: Analysis, pair: ScoredPair): boolean {
  const holds = (analysis: Analysis, index: number, span: Span | null): boolean => {
    const passage = analysis.passages[index]
    return span === null || (passage !== undefined && span.start < passage.end && passage.start < span.end)
  }
  return holds(a, pair.a, difference.a) && holds(b, pair.b, difference.b)
}
