/** For each word the articles that have it, by their numbers, and how often each has it. */
import { byCodeUnits } from '../core/text/order.js'

/** The articles that have a word. */
export interface Holders {
  readonly word: string
  readonly count: number
  /** Tells of each by its number, in ascending order. */
  readonly each: (hear: (article: number, times: number) => void) => void
}

export interface Words {
  /** None when no article has the word. */
  readonly of: (word: string) => Iterable<Holders>
  /** Those of the words that are this or begin with it, in the order of the words. */
  readonly beginningWith: (start: string) => Iterable<Holders>
  /** Those of all words, in any order. */
  readonly all: () => Iterable<Holders>
}

export interface GrowingWords extends Words {
  /** Articles come by ascending numbers. */
  readonly add: (article: number, words: readonly string[]) => void
}

const inOrder = (words: readonly Holders[]): readonly Holders[] =>
  [...words].sort((one, other) => byCodeUnits(one.word, other.word))

export function createGrowingWords(): GrowingWords {
  /** Of each word the numbers of articles, each followed by how often it has the word. */
  const known = new Map<string, number[]>()
  const holders = (word: string, numbers: readonly number[]): Holders => ({
    word,
    count: numbers.length / 2,
    each: (hear) => {
      for (let at = 0; at < numbers.length; at += 2) hear(numbers[at] ?? 0, numbers[at + 1] ?? 0)
    },
  })
  const all = function* (): Iterable<Holders> {
    for (const [word, numbers] of known) yield holders(word, numbers)
  }
  return {
    of: (word) => {
      const numbers = known.get(word)
      return numbers === undefined ? [] : [holders(word, numbers)]
    },
    beginningWith: (start) => inOrder([...all()].filter(({ word }) => word.startsWith(start))),
    all,
    add: (article, words) => {
      for (const word of words) {
        const numbers = known.get(word)
        if (numbers === undefined) known.set(word, [article, 1])
        else if (numbers.at(-2) !== article) numbers.push(article, 1)
        else numbers.push((numbers.pop() ?? 0) + 1)
      }
    },
  }
}

/** Words in the order of their code units and their holders, as buffers. */
export interface PackedWords {
  /** The words, one after the other. */
  readonly letters: string
  /** Where each word ends in `letters`. */
  readonly wordEnds: Uint32Array
  /**
   * Of each word how many hold it, then of each holder its distance from the one before and how often it has the word: numbers of 7 bits
   * a byte, the lowest first, the highest bit set where more follow (LEB128).
   */
  readonly holders: Uint8Array
  /** Where those of each word end in `holders`. */
  readonly holderEnds: Uint32Array
}

export const isPackedWords = (value: unknown): value is PackedWords =>
  typeof value === 'object' &&
  value !== null &&
  'letters' in value &&
  typeof value.letters === 'string' &&
  'wordEnds' in value &&
  value.wordEnds instanceof Uint32Array &&
  'holders' in value &&
  value.holders instanceof Uint8Array &&
  'holderEnds' in value &&
  value.holderEnds instanceof Uint32Array

/** Numbers one after the other, in a buffer that grows. */
function createNumbers() {
  let bytes = new Uint8Array(4096)
  let end = 0
  return {
    push: (value: number): void => {
      if (end + 5 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2)
        larger.set(bytes)
        bytes = larger
      }
      let left = value
      for (; left > 0x7f; left >>>= 7) bytes[end++] = (left & 0x7f) | 0x80
      bytes[end++] = left
    },
    end: (): number => end,
    bytes: (): Uint8Array => bytes.slice(0, end),
  }
}

export function packWords(words: Words): PackedWords {
  const sorted = inOrder([...words.all()])
  const numbers = createNumbers()
  const [wordEnds, holderEnds] = [new Uint32Array(sorted.length), new Uint32Array(sorted.length)]
  let end = 0
  sorted.forEach(({ word, count, each }, at) => {
    let before = 0
    numbers.push(count)
    each((article, times) => {
      numbers.push(article - before)
      numbers.push(times)
      before = article
    })
    wordEnds[at] = end += word.length
    holderEnds[at] = numbers.end()
  })
  return { letters: sorted.map(({ word }) => word).join(''), wordEnds, holders: numbers.bytes(), holderEnds }
}

/** Reads numbers one after the other. */
function createReading(bytes: Uint8Array, start: number): () => number {
  let at = start
  return () => {
    let [value, shift] = [0, 0]
    for (;;) {
      const byte = bytes[at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value
      shift += 7
    }
  }
}

export function readWords({ letters, wordEnds, holders, holderEnds }: PackedWords): Words {
  const wordAt = (at: number): string => letters.slice(at === 0 ? 0 : wordEnds[at - 1], wordEnds[at])
  const holdersAt = (at: number, word: string): Holders => {
    const start = at === 0 ? 0 : (holderEnds[at - 1] ?? 0)
    return {
      word,
      count: createReading(holders, start)(),
      each: (hear) => {
        const next = createReading(holders, start)
        for (let left = next(), article = 0; left > 0; left--) {
          article += next()
          hear(article, next())
        }
      },
    }
  }
  /** The place of the first word that does not come before this one. */
  const placeOf = (word: string): number => {
    let [from, to] = [0, wordEnds.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (wordAt(middle) < word) from = middle + 1
      else to = middle
    }
    return from
  }
  const beginningWith = function* (start: string): Iterable<Holders> {
    for (let at = placeOf(start); at < wordEnds.length; at++) {
      const word = wordAt(at)
      if (!word.startsWith(start)) return
      yield holdersAt(at, word)
    }
  }
  return {
    of: (word) => {
      const at = placeOf(word)
      return at < wordEnds.length && wordAt(at) === word ? [holdersAt(at, word)] : []
    },
    beginningWith,
    all: () => beginningWith(''),
  }
}
