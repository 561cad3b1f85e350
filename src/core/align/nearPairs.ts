/** Pairs of words that stand near each other: a cheap likeness of who did what. */

/** Content words this far apart or nearer belong to one statement: a verb and who did it, a thing and its figure. */
const NEAR = 4

/** Unordered pairs of content stems that stand near each other, as keys. */
export function nearPairsOf(words: Int32Array): ReadonlyMap<number, readonly [number, number]> {
  const pairs = new Map<number, readonly [number, number]>()
  for (let i = 0; i < words.length; i++)
    for (let j = i + 1; j <= i + NEAR && j < words.length; j++) {
      const [x, y] = [words[i] ?? 0, words[j] ?? 0]
      if (x === y) continue
      const [low, high] = x < y ? [x, y] : [y, x]
      pairs.set(low * 0x100000 + high, [low, high])
    }
  return pairs
}
