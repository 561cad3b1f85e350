/**
 * An index over the words of many articles: for each word the articles that have it, and how often. While articles are added it is a map;
 * once it is written it is a few buffers, which are read from disk as they stand.
 *
 * A query is words that must all be there, the last one perhaps unfinished.
 */
import type { Indexed } from './search-places.js'
import { wordsOf, type Folding } from './search-words.js'
import {
  createGrowingWords,
  isPackedWords,
  type GrowingWords,
  packWords,
  readWords,
  type Holders,
  type PackedWords,
  type Words,
} from './search-postings.js'

export interface Found {
  readonly id: string
  /** Greater is better; comparable between indexes of like articles. */
  readonly score: number
}

export interface SearchIndex {
  /** Throws when the index was written or read: it takes no more. */
  readonly add: (articles: readonly Indexed[]) => void
  readonly remove: (ids: readonly string[]) => void
  /** Articles that have all the words, best first. */
  readonly find: (query: string, most: number) => readonly Found[]
  /** The index as buffers, from which it can be made again. From now on it is held so. */
  readonly write: () => WrittenIndex
}

export interface WrittenIndex {
  readonly ids: readonly string[]
  /** How many words each article has. */
  readonly lengths: Uint32Array
  readonly words: PackedWords
}

export const isWrittenIndex = (value: unknown): value is WrittenIndex =>
  typeof value === 'object' &&
  value !== null &&
  'ids' in value &&
  Array.isArray(value.ids) &&
  'lengths' in value &&
  value.lengths instanceof Uint32Array &&
  'words' in value &&
  isPackedWords(value.words)

/** BM25+ (Lv and Zhai 2011): how fast more of a word counts less, how much a long article is held against it, what a word counts at least. */
const [SATURATION, BY_LENGTH, AT_LEAST] = [1.2, 0.7, 0.5]
/** What a longer word counts beside the very word, and how much less for each letter that it has more. */
const [LONGER, PER_LETTER] = [0.375, 0.3]

const weightOf = (wanted: string, word: string): number =>
  word === wanted ? 1 : (LONGER * word.length) / (word.length + PER_LETTER * (word.length - wanted.length))

/** What an index knows of the articles themselves, by their numbers. */
interface Listed {
  readonly ids: string[]
  /** How many words each has. */
  readonly lengths: number[]
  readonly removed: Set<number>
  total: number
}

/** The articles that have all words of a query so far. */
interface Tally {
  readonly scores: Float64Array
  /** How many words of the query each article has had. */
  readonly had: Uint8Array
}

/** Words of a query that are looked at: of a pasted page the first tell enough. */
const MOST_WORDS = 200

/** Counts the articles that have this word, and had all `at` words before it. */
function count(tally: Tally, at: number, wanted: string, { word, count, each }: Holders, listed: Listed): void {
  const { scores, had } = tally
  const rarity = Math.log(1 + (listed.ids.length - count + 0.5) / (count + 0.5))
  const weight = rarity * weightOf(wanted, word)
  const average = listed.total / listed.ids.length
  each((article, times) => {
    if (had[article] !== at && had[article] !== at + 1) return
    had[article] = at + 1
    const length = 1 - BY_LENGTH + (BY_LENGTH * (listed.lengths[article] ?? 0)) / average
    const score = weight * (AT_LEAST + (times * (SATURATION + 1)) / (times + SATURATION * length))
    scores[article] = (scores[article] ?? 0) + score
  })
}

function search(
  listed: Listed,
  words: Words,
  query: readonly string[],
  last: 'whole' | 'unfinished',
): readonly Found[] {
  const tally: Tally = { scores: new Float64Array(listed.ids.length), had: new Uint8Array(listed.ids.length) }
  query.forEach((wanted, at) => {
    const isOpen = last === 'unfinished' && at === query.length - 1
    const all = isOpen ? words.beginningWith(wanted) : words.of(wanted)
    for (const holders of all) count(tally, at, wanted, holders, listed)
  })
  return listed.ids
    .flatMap((id, article): readonly Found[] =>
      tally.had[article] === query.length && !listed.removed.has(article)
        ? [{ id, score: tally.scores[article] ?? 0 }]
        : [],
    )
    .sort((one, other) => other.score - one.score)
}

/** `written`: what `write` of an index gave. */
export function createSearchIndex(foldWord: Folding, written: WrittenIndex | null = null): SearchIndex {
  let growing: GrowingWords | null = null
  let words: Words = written === null ? (growing = createGrowingWords()) : readWords(written.words)
  const lengths = [...(written?.lengths ?? [])]
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const listed: Listed = { ids: [...(written?.ids ?? [])], lengths, removed: new Set(), total }
  return {
    add: (articles) => {
      if (growing === null) throw new Error('an index that was written takes no more articles')
      for (const { id, text } of articles) {
        const all = wordsOf(text, foldWord)
        growing.add(listed.ids.push(id) - 1, all)
        listed.lengths.push(all.length)
        listed.total += all.length
      }
    },
    remove: (gone) => {
      const wanted = new Set(gone)
      listed.ids.forEach((id, article) => {
        if (wanted.has(id)) listed.removed.add(article)
      })
    },
    find: (query, most) => {
      const wanted = wordsOf(query, foldWord).slice(0, MOST_WORDS)
      if (wanted.length === 0) return []
      // Where enough articles have the very words, those that only have longer ones would come after them.
      const whole = search(listed, words, wanted, 'whole')
      return (whole.length >= most ? whole : search(listed, words, wanted, 'unfinished')).slice(0, most)
    },
    write: () => {
      const packed = packWords(words)
      growing = null
      words = readWords(packed)
      return { ids: listed.ids, lengths: Uint32Array.from(listed.lengths), words: packed }
    },
  }
}
