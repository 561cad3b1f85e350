/** How far two passages say the same in other words: by a general list of which words are used alike. Only for English. */
import { generalEnglish, lexiconFor } from '../align/lexicon.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { figuresIn, sharedFigures } from './sharedFigures.js'
import { isNamed, onceASide, overlaps, wordsIn, type SideView, type Word } from './view.js'

/** A word of meaning as it is held against the other side's. */
interface Term {
  readonly word: Word
  readonly concept: string
  /** Place in the word list; -1 for a word that it does not have. */
  readonly rank: number
  /** How much it tells: rare words more. */
  readonly rarity: number
}

/** The rank that a word without one is given, and the ranks by which the most common words are made to tell a little. */
const UNLISTED = 20_000
const COMMON = 30
/** Whom and where a passage is about tells less of what happened than its other words. */
const NAMED = 0.4

/** The word list is of one language, and so is what it tells. */
const isEnglish = ({ a, b }: LinkContext): boolean =>
  lexiconFor([a.analysis.article.language, b.analysis.article.language]) !== null

const termsIn = onceASide((side): readonly Term[] =>
  side.words.flatMap((word) => {
    if (word.stop) return []
    const rank = generalEnglish.rank(word.stem)
    const rarity = Math.log(rank < 0 ? UNLISTED : rank + COMMON) * (isNamed(side, word) ? NAMED : 1)
    return [{ word, concept: conceptOf(word), rank, rarity }]
  }),
)

function cosine(x: number, y: number): number {
  const { directions, dimensions } = generalEnglish
  let sum = 0
  for (let d = 0; d < dimensions; d++)
    sum += (directions[x * dimensions + d] ?? 0) * (directions[y * dimensions + d] ?? 0)
  return sum
}

/** Spelling counts from this many shared first letters. */
const PREFIX = 5

function spelledAlike(x: string, y: string): number {
  const length = Math.min(x.length, y.length)
  let same = 0
  while (same < length && x[same] === y[same]) same++
  return same < PREFIX ? 0 : same / Math.max(x.length, y.length)
}

/** Words that are used a little alike say nothing of each other. */
const LEAST = 0.45
const NONE = 0.3

/** 1 for one word or two of a concept, less for words used alike, 0 for the rest. */
function likeness(x: Term, y: Term): number {
  if (x.concept === y.concept) return 1
  const used = x.rank < 0 || y.rank < 0 ? 0 : cosine(x.rank, y.rank)
  const found = Math.max(used, spelledAlike(x.word.stem, y.word.stem))
  return found < LEAST ? 0 : Math.min(1, (found - NONE) / (1 - NONE))
}

/** Figures and days that only one side has are what is compared; those that both have are words like others. */
function comparedTerms(side: SideView, other: SideView): readonly Term[] {
  const shared = sharedFigures(side, other)
  const own = figuresIn(side).filter((figure) => !shared.some((range) => overlaps(range, figure)))
  return termsIn(side).filter(({ word }) => !own.some((figure) => overlaps(figure, word)))
}

/** The share of one side's words, by how much they tell, that the other side has in some words. */
function coverage(terms: readonly Term[], others: readonly Term[]): number {
  let [total, found] = [0, 0]
  for (const term of terms) {
    total += term.rarity
    found += term.rarity * others.reduce((best, other) => Math.max(best, likeness(term, other)), 0)
  }
  return total === 0 ? 0 : found / total
}

/** Longer sides are of several passages: what is told there is not one thing. */
const MOST_WORDS = 60

const known = new WeakMap<LinkContext, number>()

/** 0 to 1: how much of the side that has more of its own the other one tells too, in whatever words. */
export function toldAlike(link: LinkContext): number {
  const before = known.get(link)
  if (before !== undefined) return before
  const now = readAlike(link)
  known.set(link, now)
  return now
}

function readAlike(link: LinkContext): number {
  if (!isEnglish(link)) return 0
  const [left, right] = [comparedTerms(link.a, link.b), comparedTerms(link.b, link.a)]
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return 0
  return Math.min(coverage(left, right), coverage(right, left))
}

const REACH = 9

interface Weighted {
  readonly term: Term
  readonly weight: number
}

/** The words of meaning around a mention with weights that fall with their distance. */
function around(side: SideView, range: Range): readonly Weighted[] {
  const { from, to } = wordsIn(side, range)
  const passage = side.words[from]?.passage
  return termsIn(side).flatMap((term) => {
    const { index } = term.word
    const distance = index < from ? from - index : index - to + 1
    if ((index >= from && index < to) || distance > REACH || term.word.passage !== passage) return []
    return [{ term, weight: 3 / (2 + distance) }]
  })
}

function agreed(mine: readonly Weighted[], theirs: readonly Weighted[]): number {
  let [total, found] = [0, 0]
  for (const { term, weight } of mine) {
    total += weight
    found += theirs.reduce(
      (best, other) => Math.max(best, likeness(term, other.term) * Math.sqrt(weight * other.weight)),
      0,
    )
  }
  return Math.min(1, found / Math.max(1, total))
}

/** 0 to 1: how far the words around two mentions tell the same, in whatever words; see `nearness`, which asks for the same ones. */
export function toldNear(link: LinkContext, inA: Range, inB: Range): number {
  if (!isEnglish(link)) return 0
  const [left, right] = [around(link.a, inA), around(link.b, inB)]
  return (agreed(left, right) + agreed(right, left)) / 2
}
