/** Pairs on demand: aligned once, kept while they are looked at, with what the person decided laid over. */
import type { Pair } from '../core/model.js'
import { undecided } from '../core/notes/apply.js'
import type { Correction, DecidedPair } from '../core/notes/model.js'
import { filesOf } from '../core/notes/attach.js'
import type { ReadyArticle } from './jobs.js'
import { createMemo } from './memo.js'
import { apart } from './packing.js'
import type { Runner } from './pool.js'

/** How many pairs are kept: those of a story of 40 articles, at about 50 KB each. */
const KEPT = 1000

export interface Pairs {
  readonly get: (a: ReadyArticle, b: ReadyArticle, signal?: AbortSignal) => Promise<Pair>
  readonly decided: (a: ReadyArticle, b: ReadyArticle, signal?: AbortSignal) => Promise<DecidedPair>
  readonly clear: () => void
}

/** Articles are packed anew when a person corrects them, so the object itself tells which version is meant. */
interface Kept {
  readonly a: ReadyArticle
  readonly b: ReadyArticle
  readonly pair: Promise<Pair>
}

export interface PairsOptions {
  readonly runner: Runner
  readonly corrections: () => readonly Correction[]
}

export function createPairs({ runner, corrections }: PairsOptions): Pairs {
  const kept = createMemo<Kept>(KEPT)

  const get = (a: ReadyArticle, b: ReadyArticle, signal?: AbortSignal): Promise<Pair> => {
    const key = `${a.summary.id} ${b.summary.id}`
    const known = kept.peek(key)
    if (known !== undefined && (known.a !== a || known.b !== b)) kept.delete(key)
    const { pair } = kept.get(key, () => ({
      a,
      b,
      pair: runner.run({ name: 'pair', a: apart(a.article), b: apart(b.article) }, { signal }),
    }))
    // A failure or a cancelled run must not be kept.
    pair.catch(() => kept.delete(key))
    return pair
  }

  return {
    get,
    decided: async (a, b, signal) => {
      const pair = await get(a, b, signal)
      const files = [a.summary.file, b.summary.file]
      const about = corrections().filter((correction) => files.every((file) => filesOf(correction).includes(file)))
      if (about.length === 0) return undecided(pair)
      const both = { a: apart(a.article), b: apart(b.article) }
      return runner.run({ name: 'decide', pair, ...both, corrections: about }, { signal })
    },
    clear: kept.clear,
  }
}
