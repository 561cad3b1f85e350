/** A bounded store of things that can be made again: the least recently used go first. */
export interface Memo<T> {
  readonly get: (key: string, make: () => T) => T
  readonly peek: (key: string) => T | undefined
  readonly delete: (key: string) => void
  readonly clear: () => void
}

export function createMemo<T>(size: number): Memo<T> {
  // A Map keeps the order of insertion, so the first key is the one unused for longest.
  const kept = new Map<string, T>()
  return {
    get: (key, make) => {
      const value = kept.has(key) ? (kept.get(key) as T) : make()
      kept.delete(key)
      kept.set(key, value)
      const oldest = kept.keys().next().value
      if (kept.size > size && oldest !== undefined) kept.delete(oldest)
      return value
    },
    peek: (key) => kept.get(key),
    delete: (key) => kept.delete(key),
    clear: () => {
      kept.clear()
    },
  }
}
