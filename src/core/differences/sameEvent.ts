/**
 * Whether two passages tell of one event: how much of what happened they tell alike ("reject the request for bail", "deny bail"), without the names,
 * the figures and the words at issue. For detectors that hold two names, places or speakers against each other, which nothing else ties.
 */
import type { Range } from '../model.js'
import { wordsAround, type WordAround } from './around.js'
import type { LinkContext } from './context.js'
import { credits } from './sources.js'
import { onceASide, overlaps, type SideView, type Word } from './view.js'
import { areEnglish, isOneWord, mostLike, standIn, type Measure } from './wordLikeness.js'

/** In other languages words stand for themselves only. */
const measureOf = (link: LinkContext): Measure => (areEnglish(link) ? standIn : (x, y) => (isOneWord(x, y) ? 1 : 0))

/** Words of telling, and figures, which tell nothing of what happened. */
const TELLING: ReadonlySet<string> = new Set(
  'according statement reporters interview news conference briefing told said report reports'.split(' '),
)

/** In a proper name; "the ship's captain" tells what happened. */
const isProper = (side: SideView, word: Word): boolean =>
  side.names.some(({ form, ...name }) => form !== 'role' && form !== 'pronoun' && overlaps(name, word))

/** The words that tell what happened: no names, no figures, none that only say that something was said. Each stem once. */
const tellingWords = onceASide((side): readonly Word[] => {
  const found = new Map<string, Word>()
  for (const word of side.words)
    if (!word.stop && !TELLING.has(word.norm) && !credits(word.norm) && !/^\d/u.test(word.norm))
      if (!found.has(word.stem) && !isProper(side, word)) found.set(word.stem, word)
  return [...found.values()]
})

/** 0 to 1: how far a side has a word that may stand for this one. */
export const toldBy = (link: LinkContext, word: Word, side: SideView): number =>
  mostLike(measureOf(link), word, tellingWords(side))

/** How much of what happened the two sides tell alike, and how many words that rests on. */
interface Telling {
  /** 0 to 1: the share of the shorter side that the other one tells too. */
  readonly share: number
  /** 0 to 1: the same for the longer side. */
  readonly whole: number
  /** Words of the shorter side, by how far the other one tells them. */
  readonly words: number
  /** Words of the longer side. */
  readonly longest: number
}

const told = (measure: Measure, words: readonly Word[], others: readonly Word[]): number =>
  words.reduce((sum, word) => sum + mostLike(measure, word, others), 0)

/** Told alike, without the words of the two ranges, which are at issue. */
function tellingOf(link: LinkContext, a: Range, b: Range): Telling {
  const measure = measureOf(link)
  const without = (side: SideView, range: Range): readonly Word[] =>
    tellingWords(side).filter((word) => !overlaps(word, range))
  const [left, right] = [without(link.a, a), without(link.b, b)]
  const longest = Math.max(left.length, right.length)
  if (left.length === 0 || right.length === 0) return { share: 0, whole: 0, words: 0, longest }
  const [x, y] = [told(measure, left, right), told(measure, right, left)]
  const [short, long] =
    left.length <= right.length ? [x / left.length, y / right.length] : [y / right.length, x / left.length]
  return { share: short, whole: long, words: Math.min(x, y), longest }
}

/** `nearness` by what the words mean: how far what stands around two mentions tells the same, from 0 to 1. */
export function meaningAround(link: LinkContext, inA: Range, inB: Range): number {
  const measure = measureOf(link)
  const [left, right] = [wordsAround(link.a, inA), wordsAround(link.b, inB)]
  const found = left
    .flatMap((x) =>
      right.flatMap((y) => {
        const likeness = measure(x.word, y.word)
        return likeness === 0 ? [] : [{ x, y, common: likeness * Math.sqrt(x.weight * y.weight) }]
      }),
    )
    .sort((one, other) => other.common - one.common)
  const used = new Set<object>()
  let common = 0
  for (const { x, y, common: part } of found) {
    if (used.has(x) || used.has(y)) continue
    used.add(x).add(y)
    common += part
  }
  const total = (words: readonly WordAround[]): number => words.reduce((sum, { weight }) => sum + weight, 0)
  const smaller = Math.min(total(left), total(right))
  return smaller === 0 ? 0 : Math.min(1, common / Math.max(1, smaller))
}

/** What two passages must have in common to be of one event: the link's probability, what the shorter and the longer one share. */
export interface SameEvent {
  readonly score: number
  readonly share: number
  readonly whole: number
}

/** Fewest words that must be told alike. */
const LEAST_WORDS = 2.5
/** Among many words some are like others by chance: for each above so many more must be told alike. */
const [BY_CHANCE, SHORT] = [0.05, 9]

/** 0 to 1: how much of one event two passages tell that are surely linked; 0 for others. `a` and `b`: the words at issue. */
export function sameEvent(link: LinkContext, a: Range, b: Range, least: SameEvent): number {
  if (link.score < least.score) return 0
  const { share, whole, words, longest } = tellingOf(link, a, b)
  const wanted = least.whole + BY_CHANCE * Math.max(0, longest - SHORT)
  return words < LEAST_WORDS || share < least.share || whole < wanted ? 0 : share
}

/** How surely the passages must be linked, how far the words around two mentions agree, and what the passages tell, for lone mentions to be of one thing. */
const LINKED = { score: 0.7, near: 0.21, share: 0.65 } as const

/**
 * "Landed in the desert on 24 August", "parachuted into the desert on Aug. 27": the only days, or hours, that are left in passages that surely tell
 * one thing. `near`: the nearness of the two.
 */
export const isSurelyLinked = (link: LinkContext, a: Range, b: Range, near: number): boolean =>
  link.score >= LINKED.score && near >= LINKED.near && tellingOf(link, a, b).share >= LINKED.share
