/** What grouping needs to know about an article: a few hundred weighted stems, small enough to keep for every file of a folder. */
import type { Passage } from '../analysis.js'
import type { Article } from '../model.js'

export interface StorySketch {
  readonly id: string
  readonly title: string | null
  /** First sentence of the text, for a story whose articles have no title. */
  readonly opening: string
  /** ISO 8601, only as precise as the source. */
  readonly published: string | null
  /** Content stems with how much the article is about them, without regard to how rare they are. Sorted by stem. */
  readonly terms: readonly (readonly [stem: string, weight: number])[]
}

/** Stems kept of one article. */
const KEPT = 300
/** Passages that say what the story is; their words count more. */
const LEDE_PASSAGES = 4
const LEDE_WEIGHT = 1.5

/** Makes the sketch of an article. */
export function sketchOf(article: Article, passages: readonly Passage[]): StorySketch {
  const counts = new Map<string, number>()
  for (const passage of passages)
    for (const token of passage.tokens) {
      if (token.stop || !/\p{L}/u.test(token.norm)) continue
      counts.set(token.stem, (counts.get(token.stem) ?? 0) + (passage.index < LEDE_PASSAGES ? LEDE_WEIGHT : 1))
    }
  const terms = [...counts]
    .map(([stem, count]) => [stem, 1 + Math.log(count)] as const)
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, KEPT)
    .sort((x, y) => (x[0] < y[0] ? -1 : 1))
  const first = passages[0]
  const opening = first === undefined ? '' : article.text.slice(first.start, first.end)
  return { id: article.id, title: article.title, opening, published: article.published, terms }
}
