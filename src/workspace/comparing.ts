/** Stories, pairs and what is found over a whole story, with the work done by a runner. */
import type { Article, Pair, Story } from '../core/model.js'
import { inOrder } from './in-order.js'
import type { JobOutput, SketchedArticle } from './jobs.js'
import type { Runner } from './pool.js'

/** Every unordered pair, in the order of the given articles. */
export const pairsOf = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b): readonly [T, T] => [a, b]))

export type Overview = JobOutput<{ readonly name: 'overview'; readonly articles: readonly []; readonly pairs: readonly [] }>

export interface Comparing {
  readonly stories: (articles: readonly SketchedArticle[]) => Promise<readonly Story[]>
  readonly pair: (a: Article, b: Article) => Promise<Pair>
  /** The pairs in the order given, some at once. */
  readonly pairs: (wanted: readonly (readonly [Article, Article])[]) => AsyncGenerator<Pair>
  readonly overview: (articles: readonly Article[], pairs: readonly Pair[]) => Promise<Overview>
}

export function createComparing(runner: Runner, signal?: AbortSignal): Comparing {
  const pair = (a: Article, b: Article): Promise<Pair> => runner.run({ name: 'pair', a, b }, { signal })
  return {
    pair,
    stories: (articles) =>
      runner.run({ name: 'stories', sketches: articles.flatMap(({ sketch }) => (sketch === null ? [] : [sketch])) }, { signal }),
    pairs: (wanted) => inOrder(wanted, runner.threads * 2, ([a, b]) => pair(a, b)),
    overview: (articles, pairs) => runner.run({ name: 'overview', articles, pairs }, { signal }),
  }
}
