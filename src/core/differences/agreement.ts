/** How far two passages tell the same in other words: words that news uses alike meet, not only equal ones. */
import { generalEnglish } from '../align/lexicon.js'
import { primaryLanguage } from '../text/language.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { onceASide, type SideView, type Word } from './view.js'

/** Cosine of their use from which on two words may stand for one thing. */
const ALIKE = 0.62
/** Shortest beginning by which two words are forms of one: "violat-ed", "violat-ion". */
const SAME_BEGINNING = 6
/** Days, months and figures are used alike and mean other things. */
const NEVER_ALIKE =
  /^(?:\d.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|januari|februari|march|april|may|june|juli|august|septemb|octob|novemb|decemb|one|two|three|four|five|six|seven|eight|nine|ten)$/u

const isEnglish = ({ analysis }: SideView): boolean => primaryLanguage(analysis.article.language) === 'en'

/** Both passages are English, of which alone it is known how words are used. */
export const areEnglish = ({ a, b }: LinkContext): boolean => isEnglish(a) && isEnglish(b)

function cosine(x: string, y: string): number {
  const { rank, dimensions, directions } = generalEnglish
  const [i, j] = [rank(x) * dimensions, rank(y) * dimensions]
  if (i < 0 || j < 0) return 0
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += (directions[i + d] ?? 0) * (directions[j + d] ?? 0)
  return sum
}

function areUsedAlike(x: string, y: string): boolean {
  if (NEVER_ALIKE.test(x) || NEVER_ALIKE.test(y)) return false
  if (x.length >= SAME_BEGINNING && x.slice(0, SAME_BEGINNING) === y.slice(0, SAME_BEGINNING)) return true
  return cosine(x, y) >= ALIKE
}

/** "The 88th minute", "minute 88". */
const bare = (stem: string): string => stem.replace(/^(\d+)(?:st|nd|rd|th)$/u, '$1')

/** Two words that stand for one thing, or are used alike. */
export const areAlike = (x: Word, y: Word): boolean =>
  conceptOf(x) === conceptOf(y) || bare(x.stem) === bare(y.stem) || areUsedAlike(x.stem, y.stem)

const meantIn = onceASide((side): readonly Word[] => side.words.filter(({ stop }) => !stop))

/** The words of meaning of a side that a word of the other side may be told by. */
export const counterparts = (word: Word, other: SideView): readonly Word[] =>
  meantIn(other).filter((found) => areAlike(word, found))

/** 0 to 1: the share of some words that the other side tells too. */
export function toldShare(words: readonly Word[], other: SideView): number {
  if (words.length === 0) return 0
  return words.filter((word) => meantIn(other).some((found) => areAlike(word, found))).length / words.length
}

/** 0 to 1: the share of the shorter passage that the longer one tells too, be it in other words. */
export function agreement({ a, b }: LinkContext): number {
  const [left, right] = [meantIn(a), meantIn(b)]
  return left.length <= right.length ? toldShare(left, b) : toldShare(right, a)
}
