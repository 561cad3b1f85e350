/**
 * An index over the words of many articles, and the places of a query in one of them.
 *
 * A query is words that must all be there, the last one perhaps unfinished; words between quotation marks must stand together.
 */
import MiniSearch from 'minisearch'
import type { SearchHit } from '../api/contract.js'
import { fold, foldDiacritics } from '../core/text/fold.js'

/** Words that were folded lately: a text has few that no other has, and folding takes longer than finding. */
const KEPT_WORDS = 50_000

/** Words as they are found: without regard to case, diacritics and kinds of quotation marks. */
function createFolding(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const folded = known.get(word) ?? foldDiacritics(fold(word))
    if (known.size >= KEPT_WORDS) known.clear()
    known.set(word, folded)
    return folded
  }
}

/** Scripts without blanks between words: every two neighbours are a word of the index. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu
const WORD = /[\p{L}\p{N}\p{M}]+/gu

const bigrams = (run: string): readonly string[] => {
  const letters = Array.from(run)
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter)
}

type Folding = (word: string) => string

const wordsOf = (text: string, foldWord: Folding): string[] =>
  (text.match(WORD) ?? []).flatMap((word) => {
    const runs = word.match(UNSPACED)
    return runs === null ? [foldWord(word)] : runs.flatMap(bigrams)
  })

export interface Indexed {
  readonly id: string
  readonly text: string
}

export interface Found {
  readonly id: string
  /** Greater is better; BM25, comparable between indexes of like articles. */
  readonly score: number
}

export interface SearchIndex {
  readonly add: (articles: readonly Indexed[]) => void
  readonly remove: (ids: readonly string[]) => void
  /** Articles that have all the words, best first. */
  readonly find: (query: string, most: number) => readonly Found[]
  /** The index as text, from which it can be made again. */
  readonly write: () => string
}

/** `written`: what `write` of an index gave. Throws when it is something else. */
export function createSearchIndex(written: string | null = null): SearchIndex {
  const foldWord = createFolding()
  const options = {
    fields: ['text'],
    idField: 'id',
    tokenize: (text: string) => wordsOf(text, foldWord),
    processTerm: (term: string) => term,
  }
  const index = written === null ? new MiniSearch<Indexed>(options) : MiniSearch.loadJSON<Indexed>(written, options)
  return {
    add: (articles) => {
      index.addAll(articles.filter(({ id }) => !index.has(id)))
    },
    remove: (ids) => {
      for (const id of ids) if (index.has(id)) index.discard(id)
    },
    find: (query, most) => {
      const whole = index.search(query, { combineWith: 'AND' })
      const last = wordsOf(query, foldWord).length - 1
      // Where enough articles have the very words, those that only have longer ones would come after them.
      const found =
        whole.length >= most
          ? whole
          : index.search(query, { combineWith: 'AND', prefix: (_term: string, place: number) => place === last })
      return found.slice(0, most).map(({ id, score }) => ({ id: String(id), score }))
    },
    write: () => JSON.stringify(index),
  }
}

/** The parts of a query: words, and phrases that stand between quotation marks. */
function partsOf(query: string, foldWord: Folding): readonly (readonly string[])[] {
  const parts = query.match(/["“„«][^"”“»]+["”“»]?|[^\s"“”„«»]+/gu) ?? []
  return parts.map((part) => part.match(WORD)?.map((word) => foldWord(word)) ?? []).filter((words) => words.length > 0)
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Where the words follow each other. The last word of the query may be the beginning of a longer one. */
function placesOf(
  words: readonly string[],
  tokens: readonly (Place & { readonly word: string })[],
  open: boolean,
): readonly Place[] {
  const fits = (wanted: string, at: number, last: boolean): boolean => {
    const word = tokens[at]?.word
    if (word === undefined) return false
    return last ? word.startsWith(wanted) : word === wanted
  }
  const places: Place[] = []
  tokens.forEach(({ start }, at) => {
    const end = tokens[at + words.length - 1]?.end
    if (end !== undefined && words.every((word, index) => fits(word, at + index, open && index === words.length - 1)))
      places.push({ start, end })
  })
  return places
}

/** In scripts without blanks a word of the query can stand anywhere in a run of letters. */
function placesInside(word: string, text: string): readonly Place[] {
  const places: Place[] = []
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
    places.push({ start, end: start + word.length })
  return places
}

/** Characters of context on each side. */
const AROUND = 60

/** Context cut at a blank where there is one near. */
function contextOf(text: string, { start, end }: Place): Pick<SearchHit, 'before' | 'match' | 'after'> {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const flat = (words: string): string => words.replace(/\s+/g, ' ')
  return {
    before: flat(start > AROUND ? before.replace(/^[^\s]{0,20}\s/, '') : before),
    match: flat(text.slice(start, end)),
    after: flat(end + AROUND < text.length ? after.replace(/\s[^\s]{0,20}$/, '') : after),
  }
}

/** The places of a query in a text, in their order; none when a part of the query is missing. */
export type Locate = (article: Indexed, most: number) => readonly SearchHit[]

/** Looks for one query in many texts. */
export function createLocating(query: string): Locate {
  const foldWord = createFolding()
  const parts = partsOf(query, foldWord)
  const isUnspaced = parts.map((words) => words.length === 1 && (words[0] ?? '').search(UNSPACED) >= 0)
  return ({ id, text }, most) => {
    const tokens = [...text.matchAll(WORD)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      word: foldWord(match[0]),
    }))
    const found = parts.map((words, index) =>
      isUnspaced[index] === true
        ? placesInside(words[0] ?? '', text)
        : placesOf(words, tokens, index === parts.length - 1),
    )
    if (found.length === 0 || found.some((places) => places.length === 0)) return []
    return found
      .flat()
      .sort((a, b) => a.start - b.start)
      .filter((place, index, all) => index === 0 || place.start >= (all[index - 1]?.end ?? 0))
      .slice(0, most)
      .map((place) => ({ article: id, ...place, ...contextOf(text, place) }))
  }
}
