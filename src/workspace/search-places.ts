/**
 * The places of a query in a text.
 *
 * A query is words that must all be there, the last one perhaps unfinished; words between quotation marks must stand together.
 */
import type { SearchHit } from '../api/contract.js'
import { UNSPACED, WORD, type Folding } from './search-words.js'

export interface Indexed {
  readonly id: string
  readonly text: string
}

/** The parts of a query: words, and phrases that stand between quotation marks. */
function partsOf(query: string, foldWord: Folding): readonly (readonly string[])[] {
  const parts = query.match(/["“„«][^"”“»]+["”“»]?|[^\s"“”„«»]+/gu) ?? []
  return parts
    .map((part) => (part.match(WORD) ?? []).map(foldWord).filter((word) => word !== ''))
    .filter((words) => words.length > 0)
}

interface Place {
  readonly start: number
  readonly end: number
}

/** The words of a text, looked at one by one: most are told from a wanted one by their first letter. */
interface TextWords {
  readonly count: number
  readonly fits: (at: number, wanted: string, how: 'whole' | 'unfinished') => boolean
  readonly place: (first: number, last: number) => Place
}

function textWords(text: string, foldWord: Folding): TextWords {
  const words = text.match(WORD) ?? []
  let starts: readonly number[] | null = null
  const findStarts = (): readonly number[] => {
    let end = 0
    return words.map((word) => {
      // Between two words is nothing that a word could be found in.
      const start = text.indexOf(word, end)
      end = start + word.length
      return start
    })
  }
  return {
    count: words.length,
    fits: (at, wanted, how) => {
      const word = words[at]
      if (word === undefined || isOther(word.charCodeAt(0), wanted.charCodeAt(0))) return false
      const folded = foldWord(word)
      return how === 'whole' ? folded === wanted : folded.startsWith(wanted)
    },
    place: (first, last) => {
      starts ??= findStarts()
      return { start: starts[first] ?? 0, end: (starts[last] ?? 0) + (words[last] ?? '').length }
    },
  }
}

/** Of a word that begins with a letter of ASCII folding leaves that letter, in lower case, whatever follows. */
const isOther = (first: number, wanted: number): boolean =>
  first < 0x80 && (first >= 0x41 && first <= 0x5a ? first + 0x20 : first) !== wanted

/** Where the words follow each other. The last word of the query may be the beginning of a longer one. */
function placesOf(wanted: readonly string[], words: TextWords, last: 'whole' | 'unfinished'): readonly Place[] {
  const places: Place[] = []
  const [first = '', ...rest] = wanted
  const end = rest.length
  const isRest = (at: number): boolean =>
    rest.every((word, index) => words.fits(at + index, word, index === end - 1 ? last : 'whole'))
  // Most words of a text are not the first one, and are passed by with nothing else asked.
  for (let at = 0; at + end < words.count; at++)
    if (words.fits(at, first, end === 0 ? last : 'whole') && isRest(at + 1)) places.push(words.place(at, at + end))
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
export function createLocating(query: string, foldWord: Folding): Locate {
  const parts = partsOf(query, foldWord)
  const isUnspaced = parts.map((words) => words.length === 1 && (words[0] ?? '').search(UNSPACED) >= 0)
  return ({ id, text }, most) => {
    const words = textWords(text, foldWord)
    const found = parts.map((part, index) =>
      isUnspaced[index] === true
        ? placesInside(part[0] ?? '', text)
        : placesOf(part, words, index === parts.length - 1 ? 'unfinished' : 'whole'),
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
