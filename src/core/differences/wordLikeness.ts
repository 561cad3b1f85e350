/**
 * How far one word stands for another: they are of one concept, spelled alike but for their ending, or used alike by news, as the aligner's English word
 * list has it. Three measures:
 * - `areAlike`, yes or no, where words are counted (`agreement.ts`);
 * - `likeness`, strict, where every word of a passage is held against the other's, and chance adds up (`toldAlike.ts`);
 * - `standIn`, generous, where only the words that tell what happened are left (`sameEvent.ts`).
 */
import { generalEnglish } from '../align/lexicon.js'
import { primaryLanguage } from '../text/language.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { onceASide, type Word } from './view.js'

/** 0 to 1: how far one word stands for another. */
export type Measure = (x: Word, y: Word) => number

const isEnglish = onceASide(({ analysis }): boolean => primaryLanguage(analysis.article.language) === 'en')

/** Both passages are English, of which alone it is known how words are used. */
export const areEnglish = ({ a, b }: LinkContext): boolean => isEnglish(a) && isEnglish(b)

/** Cosine of the use of two stems; 0 where the list does not have one of them. */
function usedAlike(x: string, y: string): number {
  const { rank, dimensions, directions } = generalEnglish
  const [i, j] = [rank(x) * dimensions, rank(y) * dimensions]
  if (i < 0 || j < 0) return 0
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += (directions[i + d] ?? 0) * (directions[j + d] ?? 0)
  return sum
}

/** How many first letters two stems share. */
function sharedStart(x: string, y: string): number {
  const length = Math.min(x.length, y.length)
  let same = 0
  while (same < length && x[same] === y[same]) same++
  return same
}

/** Spelling counts from this many shared first letters. */
const PREFIX = 5

function spelledAlike(x: string, y: string): number {
  const same = sharedStart(x, y)
  return same < PREFIX ? 0 : same / Math.max(x.length, y.length)
}

/** One word in two forms, or two that stand for one thing: this much is known in every language. */
export const isOneWord = (x: Word, y: Word): boolean => x.stem === y.stem || conceptOf(x) === conceptOf(y)

const closeness: Measure = (x, y) =>
  isOneWord(x, y) ? 1 : Math.max(usedAlike(x.stem, y.stem), spelledAlike(x.stem, y.stem))

/** Words that are used a little alike say nothing of each other. */
const STRICT = { least: 0.45, none: 0.3 } as const

/** 1 for one word or two of a concept, less for words used alike, 0 for the rest. */
export const likeness: Measure = (x, y) => {
  const found = closeness(x, y)
  return found < STRICT.least ? 0 : Math.min(1, (found - STRICT.none) / (1 - STRICT.none))
}

/** Below `least` words have nothing to do with each other, from `full` on one is as good as the other. */
const GENEROUS = { least: 0.4, full: 0.7 } as const

/** How far one word may stand for the other in a report of the same. */
export const standIn: Measure = (x, y) => {
  const found = closeness(x, y)
  return found < GENEROUS.least ? 0 : Math.min(1, found / GENEROUS.full)
}

/** Cosine of their use from which on two words count as one. */
const ALIKE = 0.62
/** Shortest beginning by which they are forms of one, whatever their length: "violat-ed", "violat-ion". */
const SAME_BEGINNING = 6
/** Days, months and figures are used alike and mean other things. */
const NEVER_ALIKE =
  /^(?:\d.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|januari|februari|march|april|may|june|juli|august|septemb|octob|novemb|decemb|one|two|three|four|five|six|seven|eight|nine|ten)$/u

/** "The 88th minute", "minute 88". */
const bare = (stem: string): string => stem.replace(/^(\d+)(?:st|nd|rd|th)$/u, '$1')

/** Two words that stand for one thing, or are used alike. */
export function areAlike(x: Word, y: Word): boolean {
  if (isOneWord(x, y) || bare(x.stem) === bare(y.stem)) return true
  if (NEVER_ALIKE.test(x.stem) || NEVER_ALIKE.test(y.stem)) return false
  return sharedStart(x.stem, y.stem) >= SAME_BEGINNING || usedAlike(x.stem, y.stem) >= ALIKE
}

/** How far some words have one that stands for a word. */
export function mostLike(measure: Measure, word: Word, others: readonly Word[]): number {
  let most = 0
  for (const other of others) most = Math.max(most, measure(word, other))
  return most
}
