/** A memory of what was made of the words seen last. */

/** Strings of fewer characters are no views into the text that they were cut from. */
const OWN = 13

/** A copy that does not keep the whole text in memory that the word was cut from. */
const detached = (word: string): string => (word.length < OWN ? word : ` ${word}`.slice(1))

/**
 * `make`, for words that come again and again: news text repeats its words, so most look-ups hit. Holds up to twice `size` words: when the
 * younger half is full, the older one is forgotten, so that frequent words stay.
 */
export function remembering<T>(make: (word: string) => T, size: number): (word: string) => T {
  let young = new Map<string, T>()
  let old: ReadonlyMap<string, T> = new Map()
  return (word) => {
    const known = young.get(word)
    if (known !== undefined) return known
    const key = detached(word)
    const value = old.get(word) ?? make(key)
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(key, value)
    return value
  }
}
