/** The two sides of a link and how their words line up: what all detectors share. */
import type { Analysis } from '../analysis.js'
import type { Range } from '../model.js'
import { wordsAround } from './around.js'
import { conceptOf } from './concepts.js'
import { quotedWords } from './quoted.js'
import { utterancesOf, type Utterance } from './utterance.js'
import { diffWords, type Hunk } from './wordDiff.js'
import { onceAPart, viewOf, wordsIn, type Remembering, type SideView, type Word } from './view.js'

export interface LinkContext extends Remembering {
  readonly a: SideView
  readonly b: SideView
  /** Stems of meaning that both sides have. */
  readonly shared: ReadonlySet<string>
  /** 0 to 1: the share of the shorter side's words of meaning that the other side has too. */
  readonly contained: number
  /** 0 to 1: Dice's coefficient of the two sides' words of meaning. */
  readonly alike: number
  /** 0 to 1: the probability that both sides report the same; 1 where a person says so. */
  readonly score: number
  /** The word diff of both sides, made when first asked for; null when they are too different for one. */
  readonly hunks: () => readonly Hunk[] | null
  /** The utterances that both sides quote, looked for when first asked for. */
  readonly utterances: () => readonly Utterance[]
}

/** The probability of the surest pair of a link; 1 for a link that a person made. */
export const scoreOf = ({ pairs }: { readonly pairs?: readonly { readonly score: number }[] }): number =>
  pairs?.reduce((most, { score }) => Math.max(most, score), 0) ?? 1

export function contextOf(
  a: Analysis,
  b: Analysis,
  link: {
    readonly a: readonly number[]
    readonly b: readonly number[]
    readonly pairs?: readonly { readonly score: number }[]
  },
): LinkContext {
  const left = viewOf(a, link.a)
  const right = viewOf(b, link.b)
  const shared = new Set([...left.stems].filter((stem) => right.stems.has(stem)))
  const smaller = Math.min(left.stems.size, right.stems.size)
  const total = left.stems.size + right.stems.size
  return {
    a: left,
    b: right,
    known: new Map(),
    shared,
    contained: smaller === 0 ? 0 : shared.size / smaller,
    score: scoreOf(link),
    alike: total === 0 ? 0 : (2 * shared.size) / total,
    hunks: once(() => diffWords(left.words, right.words)),
    utterances: once(() => utterancesOf(quotedWords(left), quotedWords(right))),
  }
}

/** Makes something when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** The words of meaning of a side that stand for one of the concepts. */
export const wordsFor = (side: SideView, concepts: ReadonlySet<string>): readonly Word[] =>
  side.words.filter((word) => !word.stop && concepts.has(conceptOf(word)))

/** What is found when A is held against B, and when B is held against A. */
export const bothWays = <T>(
  link: LinkContext,
  find: (link: LinkContext, side: SideView, other: SideView) => readonly T[],
): readonly T[] => [...find(link, link.a, link.b), ...find(link, link.b, link.a)]

/** What was found on `side` and on the other one, as A has it and as B has it. */
export const asSides = <T>(link: LinkContext, side: SideView, mine: T, theirs: T): readonly [a: T, b: T] =>
  side === link.a ? [mine, theirs] : [theirs, mine]

/** Least agreement around two mentions, and of the passages as a whole, for both to stand in the same place. */
export const SAME_PLACE = { near: 0.45, alike: 0.4 } as const

/** How much a word around a mention tells of it, from 0 to 1; `first` is the mention's first word. */
export type Weigh = (side: SideView, word: Word, first: Word) => number

interface Surroundings {
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
}

/** By the ranges themselves: a mention is held against every one of the other side, by several detectors. */
const surroundings = onceAPart((side, range: Range) => summed(weightsAround(side, range, null)))

function summed(weights: ReadonlyMap<string, number>): Surroundings {
  let total = 0
  for (const weight of weights.values()) total += weight
  return { weights, total }
}

/** What the words around a range stand for, with how much each tells of it. */
function weightsAround(side: SideView, range: Range, weigh: Weigh | null): ReadonlyMap<string, number> {
  const first = weigh === null ? undefined : side.words[wordsIn(side, range).from]
  const found = new Map<string, number>()
  for (const { word, weight } of wordsAround(side, range)) {
    const concept = conceptOf(word)
    const weighed = weight * (first === undefined ? 1 : (weigh?.(side, word, first) ?? 1))
    found.set(concept, Math.max(found.get(concept) ?? 0, weighed))
  }
  return found
}

/**
 * How far the words around two mentions agree: 0 nothing in common, 1 the same words at the same distance.
 * Asks for the same words; `toldNear` and `meaningAround` take others that stand for them. `weigh` makes some count less than their distance does.
 */
export function nearness(link: LinkContext, inA: Range, inB: Range, weigh: Weigh | null = null): number {
  const weights = (side: SideView, range: Range): ReadonlyMap<string, number> =>
    weigh === null ? surroundings(side, range).weights : weightsAround(side, range, weigh)
  const left = weights(link.a, inA)
  const right = weights(link.b, inB)
  let common = 0
  for (const [stem, weight] of left) common += Math.sqrt(weight * (right.get(stem) ?? 0))
  const smaller = Math.min(surroundings(link.a, inA).total, surroundings(link.b, inB).total)
  return smaller === 0 ? 0 : Math.min(1, common / Math.max(1, smaller))
}
