/**
 * An index over the words of many articles, and the places of a query in one of them.
 *
 * A query is words that must all be there, the last one perhaps unfinished; words between quotation marks must stand together.
 */
import MiniSearch from 'minisearch'
import type { SearchHit } from '../api/contract.js'
import { fold, foldDiacritics } from '../core/text/fold.js'

/** A text as it is found: without regard to case, diacritics and kinds of quotation marks. */
const foldWord = (word: string): string => foldDiacritics(fold(word))

/** Scripts without blanks between words: every two neighbours are a word of the index. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu
const WORD = /[\p{L}\p{N}\p{M}]+/gu

const bigrams = (run: string): readonly string[] => {
  const letters = Array.from(run)
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter)
}

const wordsOf = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).flatMap((word) => {
    const runs = word.match(UNSPACED)
    return runs === null ? [foldWord(word)] : runs.flatMap(bigrams)
  })

interface Indexed {
  readonly id: string
  readonly text: string
}

export interface SearchIndex {
  readonly add: (articles: readonly Indexed[]) => void
  readonly remove: (ids: readonly string[]) => void
  /** Ids of articles that have all the words, best first. */
  readonly find: (query: string, most: number) => readonly string[]
}

export function createSearchIndex(): SearchIndex {
  const index = new MiniSearch<Indexed>({
    fields: ['text'],
    idField: 'id',
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (term) => term,
  })
  return {
    add: (articles) => {
      index.addAll(articles.filter(({ id }) => !index.has(id)))
    },
    remove: (ids) => {
      for (const id of ids) if (index.has(id)) index.discard(id)
    },
    find: (query, most) => {
      const last = wordsOf(query).length - 1
      const found = index.search(query, { combineWith: 'AND', prefix: (_term, place) => place === last })
      return found.slice(0, most).map(({ id }) => String(id))
    },
  }
}

/** The parts of a query: words, and phrases that stand between quotation marks. */
function partsOf(query: string): readonly (readonly string[])[] {
  const parts = query.match(/["“„«][^"”“»]+["”“»]?|[^\s"“”„«»]+/gu) ?? []
  return parts.map((part) => part.match(WORD)?.map(foldWord) ?? []).filter((words) => words.length > 0)
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
  return tokens.flatMap((token, at) => {
    const all = words.every((word, index) => fits(word, at + index, open && index === words.length - 1))
    const end = tokens[at + words.length - 1]?.end
    return all && end !== undefined ? [{ start: token.start, end }] : []
  })
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

/** The places of a query in one text, in their order; none when a part of the query is missing. */
export function locate(query: string, { id, text }: Indexed, most: number): readonly SearchHit[] {
  const tokens = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: foldWord(match[0]),
  }))
  const parts = partsOf(query)
  const found = parts.map((words, index) => {
    const [only] = words
    const unspaced = words.length === 1 && only !== undefined && only.search(UNSPACED) >= 0
    return unspaced ? placesInside(only, text) : placesOf(words, tokens, index === parts.length - 1)
  })
  if (found.length === 0 || found.some((places) => places.length === 0)) return []
  return found
    .flat()
    .sort((a, b) => a.start - b.start)
    .filter((place, index, all) => index === 0 || place.start >= (all[index - 1]?.end ?? 0))
    .slice(0, most)
    .map((place) => ({ article: id, ...place, ...contextOf(text, place) }))
}
