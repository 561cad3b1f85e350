/**
 * How far all that two passages tell, or all that stands around two mentions, is the same in whatever words: rare words count more, and names less. For
 * detectors that must know that a day, an hour or a class on each side is of one thing. Only for English.
 */
import { generalEnglish } from '../align/lexicon.js'
import type { Range } from '../model.js'
import { wordsAround, type WordAround } from './around.js'
import type { LinkContext } from './context.js'
import { figuresIn, sharedFigures } from './sharedFigures.js'
import { isNamed, onceASide, onceOf, overlaps, type SideView, type Word } from './view.js'
import { areEnglish, likeness, mostLike } from './wordLikeness.js'

/** A word of meaning as it is held against the other side's. */
interface Term {
  readonly word: Word
  /** How much it tells: rare words more. */
  readonly rarity: number
}

/** The rank that a word without one is given, and the ranks by which the most common words are made to tell a little. */
const UNLISTED = 20_000
const COMMON = 30
/** Whom and where a passage is about tells less of what happened than its other words. */
const NAMED = 0.4

const termsIn = onceASide((side): readonly Term[] =>
  side.words.flatMap((word) => {
    if (word.stop) return []
    const rank = generalEnglish.rank(word.stem)
    const rarity = Math.log(rank < 0 ? UNLISTED : rank + COMMON) * (isNamed(side, word) ? NAMED : 1)
    return [{ word, rarity }]
  }),
)

/** Figures and days that only one side has are what is compared; those that both have are words like others. */
function comparedTerms(side: SideView, other: SideView): readonly Term[] {
  const shared = sharedFigures(side, other)
  const own = figuresIn(side).filter((figure) => !shared.some((range) => overlaps(range, figure)))
  return termsIn(side).filter(({ word }) => !own.some((figure) => overlaps(figure, word)))
}

/** The share of one side's words, by how much they tell, that the other side has in some words. */
function coverage(terms: readonly Term[], others: readonly Term[]): number {
  const theirs = others.map(({ word }) => word)
  let [total, found] = [0, 0]
  for (const { word, rarity } of terms) {
    total += rarity
    found += rarity * mostLike(likeness, word, theirs)
  }
  return total === 0 ? 0 : found / total
}

/** Longer sides are of several passages: what is told there is not one thing. */
const MOST_WORDS = 60

/** 0 to 1: how much of the side that has more of its own the other one tells too, in whatever words. */
export const toldAlike = onceOf((link: LinkContext): number => {
  if (!areEnglish(link)) return 0
  const [left, right] = [comparedTerms(link.a, link.b), comparedTerms(link.b, link.a)]
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) return 0
  return Math.min(coverage(left, right), coverage(right, left))
})

function agreed(mine: readonly WordAround[], theirs: readonly WordAround[]): number {
  let [total, found] = [0, 0]
  for (const { word, weight } of mine) {
    total += weight
    found += theirs.reduce(
      (best, other) => Math.max(best, likeness(word, other.word) * Math.sqrt(weight * other.weight)),
      0,
    )
  }
  return Math.min(1, found / Math.max(1, total))
}

/** 0 to 1: how far the words around two mentions tell the same, in whatever words; see `nearness`, which asks for the same ones. */
export function toldNear(link: LinkContext, inA: Range, inB: Range): number {
  if (!areEnglish(link)) return 0
  const [left, right] = [wordsAround(link.a, inA), wordsAround(link.b, inB)]
  return (agreed(left, right) + agreed(right, left)) / 2
}
