/**
 * Search over all texts of a folder. The index lives in a worker of its own, and on disk beside the cache: it is taken up when a large
 * folder is opened, follows its files as they are read, and is made when it is first asked for otherwise.
 */
import { access } from 'node:fs/promises'
import type { SearchHit } from '../api/contract.js'
import type { ReadyArticle } from './jobs.js'
import { apart } from './packing.js'
import type { Runner } from './pool.js'

export interface Search {
  /**
   * Takes up the index that was kept, while the folder is still listed and read. A large folder has one as soon as it was open once. This
   * and what follows are only done ahead.
   */
  readonly begin: () => Promise<void>
  /** These articles were read: they can be found before all are there. */
  readonly follow: (articles: readonly ReadyArticle[]) => void
  /** Brings the index up to date with all articles, and keeps it. */
  readonly prepare: (articles: readonly ReadyArticle[]) => Promise<void>
  readonly find: (query: string, articles: readonly ReadyArticle[]) => Promise<readonly SearchHit[]>
  readonly close: () => Promise<void>
}

export interface SearchOptions {
  /** Gives a runner with one thread that keeps its state between jobs. */
  readonly createKeeper: () => Runner
  /** Folder where the index is kept; null where it is not. */
  readonly path: string | null
  /** Whether there are so many articles that their index is made before somebody asks for it. */
  readonly isAhead: () => boolean
}

/** Articles looked into for one query, hits in one article, and hits in all. */
const MOST_ARTICLES = 200
const MOST_IN_ARTICLE = 20
const MOST_HITS = 500
/** Articles handed to the index at once. */
const BATCH = 100

/** What the thread of the index knows, as long as it lives. */
interface Keeper {
  readonly runner: Runner
  readonly indexed: Set<string>
  /** The list of articles that it was last brought up to date with. */
  upToDateWith: readonly ReadyArticle[] | null
  state: 'cold' | 'warm'
}

/** The thread of the index. What it is asked is done one after the other. */
function createThread({ createKeeper, path }: SearchOptions) {
  let keeper: Promise<Keeper> | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const start = async (): Promise<Keeper> => {
    const runner = createKeeper()
    try {
      const indexed = new Set(await runner.run({ name: 'openIndex', path }))
      return { runner, indexed, upToDateWith: null, state: 'cold' }
    } catch (error) {
      await runner.close()
      throw error
    }
  }
  const end = async (): Promise<void> => {
    const ended = keeper
    keeper = null
    await ended?.then(({ runner }) => runner.close()).catch(() => undefined)
  }
  return {
    /** A thread that died took its index along; the next turn takes it up again, or makes a new one. */
    inTurn: <T>(work: (kept: Keeper) => Promise<T>): Promise<T> => {
      const next = turn.then(async () => {
        try {
          return await work(await (keeper ??= start()))
        } catch (error) {
          await end()
          throw error
        }
      })
      turn = next.catch(() => undefined)
      return next
    },
    close: async (): Promise<void> => {
      await turn
      await end()
    },
  }
}

const isThere = async (path: string | null): Promise<boolean> =>
  path !== null &&
  (await access(path).then(
    () => true,
    () => false,
  ))

/** Once: a query that came meanwhile would wait for it. */
async function warm(kept: Keeper): Promise<void> {
  if (kept.state === 'warm' || kept.indexed.size === 0) return
  await kept.runner.run({ name: 'warmIndex' })
  kept.state = 'warm'
}

export function createSearch(options: SearchOptions): Search {
  const { isAhead } = options
  const { inTurn, close } = createThread(options)
  const isKept = options.path !== null
  let state: 'open' | 'closed' = 'open'

  const save = async ({ runner }: Keeper, which: 'full' | 'all'): Promise<boolean> =>
    isKept && state === 'open' && (await runner.run({ name: 'saveIndex', which }))

  const add = async (kept: Keeper, articles: readonly ReadyArticle[]): Promise<void> => {
    const { runner, indexed } = kept
    const fresh = articles.filter(({ summary }) => !indexed.has(summary.id))
    for (let at = 0; at < fresh.length && state === 'open'; at += BATCH) {
      const batch = fresh.slice(at, at + BATCH)
      await runner.run({ name: 'index', articles: batch.map(({ article }) => apart(article)) })
      for (const { summary } of batch) indexed.add(summary.id)
      // So that little is lost when the folder is closed meanwhile.
      await save(kept, 'full')
    }
  }

  /** Brings the index up to date with the folder. */
  const update = async (kept: Keeper, articles: readonly ReadyArticle[]): Promise<void> => {
    const { runner, indexed } = kept
    if (articles === kept.upToDateWith) return
    const now = new Set(articles.map(({ summary }) => summary.id))
    const gone = [...indexed].filter((id) => !now.has(id))
    if (gone.length > 0) await runner.run({ name: 'unindex', ids: gone })
    for (const id of gone) indexed.delete(id)
    await add(kept, articles)
    kept.upToDateWith = articles
  }

  return {
    begin: async () => {
      // A failure shows with the first query, which tries again.
      if (await isThere(options.path)) await inTurn(warm).catch(() => undefined)
    },
    follow: (articles) => {
      // As above.
      if (isAhead()) void inTurn((kept) => add(kept, articles)).catch(() => undefined)
    },
    prepare: async (articles) => {
      if (!isAhead()) return
      try {
        await inTurn((kept) => update(kept, articles))
        // A part at a time, so that a query waits for one part at most.
        while (await inTurn((kept) => save(kept, 'all')));
        await inTurn(warm)
      } catch {
        // As above.
      }
    },
    find: (query, articles) => {
      if (query.trim() === '') return Promise.resolve([])
      return inTurn(async (kept) => {
        await update(kept, articles)
        const ids = await kept.runner.run({ name: 'find', query, most: MOST_ARTICLES })
        return kept.runner.run({ name: 'locate', query, ids, inEach: MOST_IN_ARTICLE, inAll: MOST_HITS })
      })
    },
    close: () => {
      state = 'closed'
      return close()
    },
  }
}
