/**
 * How many words of one passage, or of some part of it, the other one tells too, be it by other words: counted one by one, names and figures like all. For
 * detectors that hold the same deed of two passages against each other. Only for English (`areEnglish`).
 */
import type { LinkContext } from './context.js'
import { meantIn, onceOf, type SideView, type Word } from './view.js'
import { areAlike } from './wordLikeness.js'

/** The words that some others tell too. */
export const toldAmong = (words: readonly Word[], others: readonly Word[]): readonly Word[] =>
  words.filter((word) => others.some((other) => areAlike(word, other)))

/** The words of meaning of a side that a word of the other side may be told by. */
export const counterparts = (word: Word, other: SideView): readonly Word[] => toldAmong(meantIn(other), [word])

/** 0 to 1: the share of the shorter passage that the longer one tells too, be it in other words. */
export const agreement = onceOf(({ a, b }: LinkContext): number => {
  const [left, right] = [meantIn(a), meantIn(b)]
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  return few.length === 0 ? 0 : toldAmong(few, many).length / few.length
})
