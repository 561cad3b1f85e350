/** Stories, pairs and what is found over a whole story, with the work done by a runner. */
import type { Pair, Story } from '../core/model.js'
import { inOrder } from './in-order.js'
import { inParts } from './in-parts.js'
import type { Overview, ReadyArticle } from './jobs.js'
import { apart, join, type PackedArticle, type PackedSketch } from './packing.js'
import type { Runner } from './pool.js'

/** Every unordered pair, in the order of the given articles. */
export const pairsOf = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b): readonly [T, T] => [a, b]))

export interface Comparing {
  readonly stories: (articles: readonly Pick<ReadyArticle, 'sketch'>[]) => Promise<readonly Story[]>
  readonly pair: (a: PackedArticle, b: PackedArticle) => Promise<Pair>
  /** The pairs in the order given, some at once. */
  readonly pairs: (wanted: readonly (readonly [PackedArticle, PackedArticle])[]) => AsyncGenerator<Pair>
  readonly overview: (articles: readonly PackedArticle[], pairs: readonly Pair[]) => Promise<Overview>
}

export function createComparing(runner: Runner, signal?: AbortSignal): Comparing {
  const pair = (a: PackedArticle, b: PackedArticle): Promise<Pair> =>
    runner.run({ name: 'pair', a: apart(a), b: apart(b) }, { signal })
  return {
    pair,
    stories: async (articles) => {
      const found: PackedSketch[] = []
      for await (const part of inParts(articles)) found.push(...part.flatMap(({ sketch }) => sketch ?? []))
      const sketches = await join(found)
      return runner.run(
        { name: 'stories', sketches },
        { signal, handOver: [sketches.bytes.buffer, sketches.ends.buffer] },
      )
    },
    pairs: (wanted) => inOrder(wanted, runner.threads * 2, ([a, b]) => pair(a, b)),
    overview: (articles, pairs) => runner.run({ name: 'overview', articles: articles.map(apart), pairs }, { signal }),
  }
}
