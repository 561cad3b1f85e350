/** How far two sides say the same in other words: "reject the request for bail" and "deny bail", told by how words are used. */
import { lexiconFor, type Lexicon } from '../align/lexicon.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { credits } from './sources.js'
import { onceASide, overlaps, wordsIn, type SideView, type Word } from './view.js'

/** Words used less alike than this have nothing to do with each other. */
const LEAST_ALIKE = 0.4
/** From this likeness on one word stands for the other. */
const AS_GOOD_AS = 0.7

/** How alike two stems are used, from 0 to 1. */
function likenessOf(lexicon: Lexicon, x: string, y: string): number {
  const [p, q] = [lexicon.rank(x), lexicon.rank(y)]
  if (p < 0 || q < 0) return 0
  const { dimensions, directions } = lexicon
  let sum = 0
  for (let d = 0; d < dimensions; d++)
    sum += (directions[p * dimensions + d] ?? 0) * (directions[q * dimensions + d] ?? 0)
  return sum
}

/** 0 to 1: how far one word may stand for the other in a report of the same. */
export function wordLikeness(lexicon: Lexicon | null, x: Word, y: Word): number {
  if (x.stem === y.stem || conceptOf(x) === conceptOf(y)) return 1
  const likeness = lexicon === null ? 0 : likenessOf(lexicon, x.stem, y.stem)
  return likeness < LEAST_ALIKE ? 0 : Math.min(1, likeness / AS_GOOD_AS)
}

export const lexiconOf = ({ a, b }: LinkContext): Lexicon | null =>
  lexiconFor([a.analysis.article.language, b.analysis.article.language])

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

const best = (lexicon: Lexicon | null, word: Word, others: readonly Word[]): number => {
  let most = 0
  for (const other of others) most = Math.max(most, wordLikeness(lexicon, word, other))
  return most
}

/** 0 to 1: how far a side has a word that may stand for this one. */
export const toldBy = (link: LinkContext, word: Word, side: SideView): number =>
  best(lexiconOf(link), word, tellingWords(side))

/** How much of what happened the two sides tell alike, and how many words that rests on. */
export interface Telling {
  /** 0 to 1: the share of the shorter side that the other one tells too. */
  readonly share: number
  /** 0 to 1: the same for the longer side. */
  readonly whole: number
  /** Words of the shorter side, by how far the other one tells them. */
  readonly words: number
  /** Words of the longer side. */
  readonly longest: number
}

const share = (lexicon: Lexicon | null, words: readonly Word[], others: readonly Word[]): number =>
  words.reduce((sum, word) => sum + best(lexicon, word, others), 0)

/** Told alike, without the words of the two ranges, which are at issue. */
export function tellingOf(link: LinkContext, a: Range | null = null, b: Range | null = null): Telling {
  const lexicon = lexiconOf(link)
  const without = (side: SideView, range: Range | null): readonly Word[] =>
    tellingWords(side).filter((word) => range === null || word.end <= range.start || range.end <= word.start)
  const [left, right] = [without(link.a, a), without(link.b, b)]
  const longest = Math.max(left.length, right.length)
  if (left.length === 0 || right.length === 0) return { share: 0, whole: 0, words: 0, longest }
  const [x, y] = [share(lexicon, left, right), share(lexicon, right, left)]
  const [short, long] =
    left.length <= right.length ? [x / left.length, y / right.length] : [y / right.length, x / left.length]
  return { share: short, whole: long, words: Math.min(x, y), longest }
}

/** How many words to each side of a mention are looked at. */
const REACH = 9

function around(side: SideView, range: Range): readonly { readonly word: Word; readonly weight: number }[] {
  const { from, to } = wordsIn(side, range)
  const passage = side.words[from]?.passage
  return side.words.slice(Math.max(0, from - REACH), to + REACH).flatMap((word) => {
    if (word.stop || word.passage !== passage || (word.index >= from && word.index < to)) return []
    const distance = word.index < from ? from - word.index : word.index - to + 1
    return [{ word, weight: 3 / (2 + distance) }]
  })
}

/** `nearness` by what the words mean: how far what stands around two mentions tells the same, from 0 to 1. */
export function meaningAround(link: LinkContext, inA: Range, inB: Range): number {
  const lexicon = lexiconOf(link)
  const [left, right] = [around(link.a, inA), around(link.b, inB)]
  const found = left
    .flatMap((x) =>
      right.flatMap((y) => {
        const likeness = wordLikeness(lexicon, x.word, y.word)
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
  const total = (words: typeof left): number => words.reduce((sum, { weight }) => sum + weight, 0)
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
  const { share: told, whole, words, longest } = tellingOf(link, a, b)
  const wanted = least.whole + BY_CHANCE * Math.max(0, longest - SHORT)
  return words < LEAST_WORDS || told < least.share || whole < wanted ? 0 : told
}

/** How surely the passages must be linked, how far the words around two mentions agree, and what the passages tell, for lone mentions to be of one thing. */
const LINKED = { score: 0.7, near: 0.21, share: 0.65 } as const

/**
 * "Landed in the desert on 24 August", "parachuted into the desert on Aug. 27": the only days, or hours, that are left in passages that surely tell
 * one thing. `near`: the nearness of the two.
 */
export const isSurelyLinked = (link: LinkContext, a: Range, b: Range, near: number): boolean =>
  link.score >= LINKED.score && near >= LINKED.near && tellingOf(link, a, b).share >= LINKED.share
