/** What an opened folder is given by whoever opens it. */
import type { ApiEvent } from '../api/contract.js'
import type { Cache } from './cache/cache.js'
import type { Runner } from './pool.js'

export interface OpenFolderOptions {
  readonly path: string
  readonly kind: 'own' | 'sample' | 'dropped'
  readonly runner: Runner
  /** A runner with one thread that keeps its state, for the search index. */
  readonly createKeeper: () => Runner
  readonly appData: string
  /** Null where nothing is kept between two openings. */
  readonly cache: Cache | null
  readonly clock: () => Date
  readonly tell: (event: ApiEvent) => void
  readonly watching: 'on' | 'off'
  /** Milliseconds one file may take. */
  readonly timeLimit?: number | undefined
}
