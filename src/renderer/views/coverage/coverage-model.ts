/** The story as a whole: which two articles share most, and how widely its passages are reported. */
import type { Article } from '../../../core/model.js'
import type { StoryIndex } from '../common/story-index.js'

export interface SharedCell {
  /** Passages of the row's article that are linked to one of the column's. */
  readonly passages: number
  /** Of all passages of the row's article, from 0 to 1. */
  readonly share: number
}

export interface Sharing {
  readonly articles: readonly Article[]
  /** Row by row; null where row and column are the same article. */
  readonly cells: readonly (readonly (SharedCell | null)[])[]
  readonly closest: { readonly a: Article; readonly b: Article; readonly passages: number } | null
}

export interface Bar {
  /** Number of articles that report these passages. */
  readonly articles: number
  readonly passages: number
}

/** Sentences of the text: headlines and captions repeat what stands there. */
const passagesOf = (article: Article): readonly string[] =>
  article.sentences
    .filter(({ block }) => ['paragraph', 'list-item'].includes(article.blocks[block]?.kind ?? ''))
    .map(({ id }) => id)

export function sharing(index: StoryIndex): Sharing {
  const { articles } = index
  const linked = new Map<string, Set<string>>()
  for (const { a, b, links } of index.view.pairs) {
    linked.set(`${a} ${b}`, new Set(links.flatMap((link) => link.a)))
    linked.set(`${b} ${a}`, new Set(links.flatMap((link) => link.b)))
  }
  const own = new Map(articles.map((article) => [article.id, passagesOf(article)]))
  const cells = articles.map((row) =>
    articles.map((column): SharedCell | null => {
      if (row === column) return null
      const all = own.get(row.id) ?? []
      const shared = linked.get(`${row.id} ${column.id}`)
      const passages = all.filter((id) => shared?.has(id)).length
      return { passages, share: all.length === 0 ? 0 : passages / all.length }
    }),
  )
  return { articles, cells, closest: closest(articles, cells) }
}

function closest(articles: readonly Article[], cells: Sharing['cells']): Sharing['closest'] {
  let best: Sharing['closest'] = null
  articles.forEach((a, i) =>
    articles.slice(i + 1).forEach((b, k) => {
      const j = i + 1 + k
      const passages = Math.min(cells[i]?.[j]?.passages ?? 0, cells[j]?.[i]?.passages ?? 0)
      if (passages > (best?.passages ?? 0)) best = { a, b, passages }
    }),
  )
  return best
}

/**
 * How many claims are reported by 1, 2, 3 ... articles. A claim counts once, however many passages state it; a passage that no other
 * article has is a claim of one article.
 */
export function histogram(index: StoryIndex): readonly Bar[] {
  const claimed = new Set(index.view.claims.flatMap(({ sentences }) => sentences))
  const alone = index.articles.flatMap(passagesOf).filter((id) => !claimed.has(id)).length
  const counts = new Map<number, number>([[1, alone]])
  for (const { articles } of index.view.claims) counts.set(articles.length, (counts.get(articles.length) ?? 0) + 1)
  const most = Math.max(index.articles.length, ...counts.keys())
  return Array.from({ length: most }, (_, at) => ({ articles: at + 1, passages: counts.get(at + 1) ?? 0 }))
}
