/** What another article of a story tells of what a sentence states: which of its words it gives too, contradicts or leaves out. */
import type { Article, Range, Side } from '../model.js'
import type { DecidedLink, DecidedPair } from '../notes/model.js'
import { stands } from '../notes/relation.js'
import { shownLinks, standing } from '../shown.js'
import { fold } from '../text/fold.js'
import { overlaps } from '../text/spans.js'

/** Ranges of the sentence. Words in none of them: it is not known whether the other article bears them out. */
export interface Telling {
  /** Words that a fact of the other article stands against. */
  readonly differs: readonly Range[]
  /** Words that the passages linked to it do not tell. */
  readonly lacks: readonly Range[]
  /** Words that stand in the passages linked to it, too. */
  readonly same: readonly Range[]
}

/** By the sentences of `article` that have a link in its pair with `other`. */
export function tellingsOf(article: Article, other: Article, pair: DecidedPair): ReadonlyMap<string, Telling> {
  const side: Side = pair.a === article.id ? 'a' : 'b'
  const texts = side === 'a' ? { a: article, b: other } : { a: other, b: article }
  const bySentence = new Map<string, DecidedLink[]>()
  for (const link of shownLinks(pair.links, texts).links)
    for (const id of link[side]) bySentence.set(id, [...(bySentence.get(id) ?? []), link])
  return new Map(
    article.sentences.flatMap((sentence) => {
      const links = bySentence.get(sentence.id)
      return links === undefined ? [] : [[sentence.id, tellingOf(article, sentence, { side, links, other })] as const]
    }),
  )
}

interface Linked {
  readonly side: Side
  readonly links: readonly DecidedLink[]
  readonly other: Article
}

function tellingOf(article: Article, sentence: Range, { side, links, other }: Linked): Telling {
  const within = (ranges: readonly Range[]): readonly Range[] =>
    ranges
      .filter((range) => overlaps(range, sentence))
      .map(({ start, end }) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }))
  const theirs = new Set(links.flatMap((link) => link[side === 'a' ? 'b' : 'a']))
  const told = other.sentences.filter(({ id }) => theirs.has(id)).map(({ start, end }) => other.text.slice(start, end))
  const added = links.flatMap(({ additions }) => standing(additions).filter((one) => one.side === side))
  return {
    differs: within(links.flatMap((link) => contested(link, side, sentence))),
    lacks: within(added),
    same: sharedRuns(article.text, sentence, told),
  }
}

/** The words of a link that differ in fact. Where only the other side has words, the whole sentence is what they are missing from. */
const contested = ({ differences }: DecidedLink, side: Side, sentence: Range): readonly Range[] =>
  differences.filter(stands).map((difference) => difference[side] ?? sentence)

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,'’]\p{N}+)*/gu

const wordsOf = (text: string): readonly { readonly word: string; readonly start: number; readonly end: number }[] =>
  [...text.matchAll(WORD)].map((found) => ({
    word: fold(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }))

/** Runs of words of the sentence, each of which stands in one of the texts. */
function sharedRuns(text: string, { start, end }: Range, texts: readonly string[]): readonly Range[] {
  const known = new Set(texts.flatMap((one) => wordsOf(one).map(({ word }) => word)))
  const runs: { start: number; end: number }[] = []
  let goesOn = false
  for (const one of wordsOf(text.slice(start, end))) {
    const isShared = known.has(one.word)
    const last = runs.at(-1)
    if (isShared && goesOn && last) last.end = start + one.end
    else if (isShared) runs.push({ start: start + one.start, end: start + one.end })
    goesOn = isShared
  }
  return runs
}

/** How the other articles stand to words of an article. */
export interface Others {
  /** How many other articles there are. */
  readonly of: number
  /** Have a passage on what these words are about. */
  readonly tell: number
  /** Of those: say something against these words; do not have them; have the very same words. No article counts twice. */
  readonly differ: number
  readonly lack: number
  readonly same: number
}

/**
 * Counts the others for a passage of one or several sentences. `tellings`: for each of them the others in one order, null where one tells
 * nothing of it. `words`: only these count, every one of them for `same`; without them anything of the passage does, and nothing is `same`.
 */
export function countOthers(tellings: readonly (readonly (Telling | null)[])[], words: Range | null): Others {
  const of = Math.max(0, ...tellings.map(({ length }) => length))
  let [tell, differ, lack, same] = [0, 0, 0, 0]
  for (let at = 0; at < of; at++) {
    const told = tellings.flatMap((one) => one[at] ?? [])
    if (told.length === 0) continue
    tell++
    const hits = (key: 'differs' | 'lacks'): boolean =>
      told.some((one) => one[key].some((range) => meets(range, words)))
    if (hits('differs')) differ++
    else if (hits('lacks')) lack++
    else if (words !== null && told.some((one) => one.same.some((range) => holds(range, words)))) same++
  }
  return { of, tell, differ, lack, same }
}

const meets = (range: Range, words: Range | null): boolean => words === null || overlaps(range, words)

const holds = ({ start, end }: Range, words: Range): boolean => start <= words.start && end >= words.end
