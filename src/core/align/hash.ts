/**
 * Keys of 32 bits for words and pairs of words, the same in every article. Two of them are equal by chance once in four thousand million
 * times, which moves one likeness a little.
 */

/** FNV-1a over UTF-16 code units. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** Key of an ordered pair of keys (the finish of MurmurHash3 over both). */
export function mix(x: number, y: number): number {
  let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) | 0
}
