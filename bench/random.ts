import { randomOf } from '../src/core/random.testing.js'

/** Chance that is the same for the same seed, so that every run measures the same input. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from `low` to `high`. */
  readonly between: (low: number, high: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly some: <T>(list: readonly T[], share: number) => readonly T[]
}

export function createRandom(seed: number): Random {
  const next = randomOf(seed)
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => {
      const chosen = list[Math.floor(next() * list.length)]
      if (chosen === undefined) throw new RangeError('nothing to choose from')
      return chosen
    },
    some: (list, share) => list.filter(() => next() < share),
  }
}
