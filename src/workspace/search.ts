/** Search over all texts of a folder. The index lives in a worker of its own and is made when it is first asked for. */
import type { SearchHit } from '../api/contract.js'
import type { ReadyArticle } from './jobs.js'
import type { Runner } from './pool.js'

export interface Search {
  /** Makes the index ahead of the first query. */
  readonly prepare: (articles: readonly ReadyArticle[]) => Promise<void>
  readonly find: (query: string, articles: readonly ReadyArticle[]) => Promise<readonly SearchHit[]>
  readonly close: () => Promise<void>
}

/** Articles looked into for one query, hits in one article, and hits in all. */
const MOST_ARTICLES = 200
const MOST_IN_ARTICLE = 20
const MOST_HITS = 500
/** Articles handed to the index at once. */
const BATCH = 200

/** `createKeeper` gives a runner with one thread that keeps its state between jobs. */
export function createSearch(createKeeper: () => Runner): Search {
  let keeper: Runner | null = null
  let indexed = new Set<string>()
  let turn: Promise<unknown> = Promise.resolve()

  /** Brings the index up to date with the folder. */
  const update = async (runner: Runner, articles: readonly ReadyArticle[]): Promise<void> => {
    const now = new Map(articles.map((article) => [article.summary.id, article]))
    const gone = [...indexed].filter((id) => !now.has(id))
    if (gone.length > 0) await runner.run({ name: 'unindex', ids: gone })
    for (const id of gone) indexed.delete(id)
    const fresh = articles.filter(({ summary }) => !indexed.has(summary.id))
    for (let start = 0; start < fresh.length; start += BATCH) {
      const batch = fresh.slice(start, start + BATCH)
      await runner.run({ name: 'index', articles: batch.map(({ article }) => article) })
      for (const { summary } of batch) indexed.add(summary.id)
    }
  }

  const find = async (query: string, articles: readonly ReadyArticle[]): Promise<readonly SearchHit[]> => {
    keeper ??= createKeeper()
    try {
      await update(keeper, articles)
      const ids = await keeper.run({ name: 'find', query, most: MOST_ARTICLES })
      const hits = await keeper.run({ name: 'locate', query, ids, most: MOST_IN_ARTICLE })
      return hits.slice(0, MOST_HITS)
    } catch (error) {
      // A worker that died took its index along; the next search makes a new one.
      indexed = new Set()
      await keeper.close()
      keeper = null
      throw error
    }
  }

  return {
    prepare: (articles) => {
      const next = turn.then(() => update((keeper ??= createKeeper()), articles))
      // A failure shows with the first query, which tries again.
      turn = next.catch(() => undefined)
      return turn.then(() => undefined)
    },
    find: (query, articles) => {
      if (query.trim() === '') return Promise.resolve([])
      const next = turn.then(() => find(query, articles))
      turn = next.catch(() => undefined)
      return next
    },
    close: async () => {
      await turn
      await keeper?.close()
    },
  }
}
