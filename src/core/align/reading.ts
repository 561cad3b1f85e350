/** What the aligner reads in one article, whatever it is compared with: its stems as numbers, and where they stand. */
import type { Analysis, Passage, Token } from '../analysis.js'
import { clausesOf } from './clauses.js'
import { mannerOf, type Manner } from './features/manner.js'
import { mentionsOf, type Mentions } from './features/mentions.js'
import { looksLikeVerb } from './features/verbs.js'
import { hashOf, mix } from './hash.js'
import { gramsOf, type GramReading } from './grams.js'
import { comparedStems } from './stems.js'
import { tellsOfStory } from './telling.js'
import { primaryLanguage } from '../text/language.js'

/** Distinct pairs of words by ascending key, with the stems of both. */
export interface PairReading {
  readonly keys: Int32Array
  readonly first: Int32Array
  readonly second: Int32Array
}

export interface PassageReading {
  readonly passage: Passage
  /** Stems of all words in order, also of those with little meaning. */
  readonly sequence: Int32Array
  /** Content stems in order. */
  readonly content: Int32Array
  /** Distinct content stems of each clause. */
  readonly clauses: readonly Int32Array[]
  /** Content stems inside quotation marks, in order. */
  readonly quoted: Int32Array
  /** Neighbouring words. */
  readonly bigrams: PairReading
  /** Content stems that stand near each other. */
  readonly near: PairReading
  /** In how many passages of the article each near pair occurs. */
  readonly nearCounts: Int32Array
  readonly grams: GramReading
  readonly mentions: Mentions
  readonly manner: Manner
  /** Content stems that are verbs, in English. */
  readonly verbs: ReadonlySet<number>
  /** False for an address or a time of publication: it is no part of what is told. */
  readonly tells: boolean
}

export interface Reading {
  /** Distinct stems in the order of the text; everything else names a stem by its place here. */
  readonly stems: readonly string[]
  /** In how many passages each stem occurs. */
  readonly frequency: Int32Array
  /** 1 for the stems that are written as names: with a capital letter inside a sentence and never without one. */
  readonly named: Uint8Array
  readonly passages: readonly PassageReading[]
}

const isWord = /[\p{L}\p{N}]/u
const isContent = (token: Token): boolean => !token.stop && isWord.test(token.norm)

/** A memo only: a reading depends on nothing but its analysis, and an article is compared with every other one of its story. */
const known = new WeakMap<Analysis, Reading>()

export function readingOf(analysis: Analysis): Reading {
  const reading = known.get(analysis) ?? read(analysis)
  known.set(analysis, reading)
  return reading
}

interface Stems {
  readonly list: readonly string[]
  readonly number: (token: Token) => number
  readonly hashes: Int32Array
}

function read(analysis: Analysis): Reading {
  const numbers = new Map<string, number>()
  const byToken = new Map<Token, number>()
  const frequency: number[] = []
  for (const passage of analysis.passages) {
    const own = comparedStems(passage).map((stem) => numberOf(stem, numbers))
    passage.tokens.forEach((token, at) => byToken.set(token, own[at] ?? 0))
    for (const number of new Set(own)) frequency[number] = (frequency[number] ?? 0) + 1
  }
  const list = [...numbers.keys()]
  const stems = { list, number: (token: Token) => byToken.get(token) ?? 0, hashes: Int32Array.from(list, hashOf) }
  return {
    stems: list,
    frequency: Int32Array.from(frequency),
    named: namedStems(analysis, stems),
    passages: withNearCounts(analysis.passages.map((passage) => readPassage(analysis, passage, stems))),
  }
}

/** The number of a stem; the next one if it was not seen before. */
function numberOf(stem: string, numbers: Map<string, number>): number {
  const number = numbers.get(stem) ?? numbers.size
  numbers.set(stem, number)
  return number
}

function namedStems(analysis: Analysis, stems: Stems): Uint8Array {
  const lower = new Uint8Array(stems.list.length)
  const upper = new Uint8Array(stems.list.length)
  for (const { tokens } of analysis.passages)
    tokens.forEach((token, at) => {
      const first = analysis.article.text.charAt(token.start)
      if (first === first.toLowerCase()) lower[stems.number(token)] = 1
      else if (at > 0) upper[stems.number(token)] = 1
    })
  return upper.map((is, stem) => (lower[stem] === 1 ? 0 : is))
}

function inQuotes(passage: Passage, token: Token): boolean {
  return passage.quotes.some((quote) => token.start >= quote.start && token.end <= quote.end)
}

function readPassage(analysis: Analysis, passage: Passage, stems: Stems): Omit<PassageReading, 'nearCounts'> {
  const words = passage.tokens.filter((token) => isWord.test(token.norm))
  const content = words.filter(isContent)
  const numbers = Int32Array.from(content, stems.number)
  const sequence = Int32Array.from(words, stems.number)
  return {
    passage,
    sequence,
    content: numbers,
    clauses: clausesOf(analysis.article.text, words, isContent).map(
      (clause) => new Int32Array(new Set(clause.map(stems.number))),
    ),
    quoted: Int32Array.from(
      content.filter((token) => inQuotes(passage, token)),
      stems.number,
    ),
    bigrams: neighboursOf(sequence, stems.hashes),
    near: nearPairsOf(numbers, stems.hashes),
    grams: gramsOf(content, numbers),
    mentions: mentionsOf(passage),
    manner: mannerOf(analysis.article.text, passage, isEnglish(analysis)),
    verbs: isEnglish(analysis) ? verbsOf(words, stems.number) : new Set(),
    tells: tellsOfStory(analysis.article.text, passage),
  }
}

const isEnglish = ({ article }: Analysis): boolean => primaryLanguage(article.language) === 'en'

function verbsOf(words: readonly Token[], number: Stems['number']): ReadonlySet<number> {
  const verbs = words.filter((token, at) => isContent(token) && looksLikeVerb(token, words[at - 1]))
  return new Set(verbs.map(number))
}

type KeyedPair = readonly [key: number, first: number, second: number]

function pairReading(pairs: Iterable<KeyedPair>): PairReading {
  const distinct = new Map<number, KeyedPair>()
  for (const pair of pairs) distinct.set(pair[0], pair)
  const sorted = [...distinct.values()].sort((x, y) => x[0] - y[0])
  return {
    keys: Int32Array.from(sorted, ([key]) => key),
    first: Int32Array.from(sorted, ([, first]) => first),
    second: Int32Array.from(sorted, ([, , second]) => second),
  }
}

function neighboursOf(sequence: Int32Array, hashes: Int32Array): PairReading {
  const pairs: KeyedPair[] = []
  for (let at = 1; at < sequence.length; at++) {
    const x = sequence[at - 1] ?? 0
    const y = sequence[at] ?? 0
    pairs.push([mix(hashes[x] ?? 0, hashes[y] ?? 0), x, y])
  }
  return pairReading(pairs)
}

/** Content words this far apart or nearer belong to one statement: a verb and who did it, a thing and its figure. */
const NEAR = 4

/** Unordered pairs: a cheap likeness of who did what. */
function nearPairsOf(content: Int32Array, hashes: Int32Array): PairReading {
  const pairs: KeyedPair[] = []
  for (let i = 0; i < content.length; i++)
    for (let j = i + 1; j <= i + NEAR && j < content.length; j++) {
      const x = content[i] ?? 0
      const y = content[j] ?? 0
      const p = hashes[x] ?? 0
      const q = hashes[y] ?? 0
      if (x !== y) pairs.push([mix(Math.min(p, q), Math.max(p, q)), x, y])
    }
  return pairReading(pairs)
}

function withNearCounts(passages: readonly Omit<PassageReading, 'nearCounts'>[]): readonly PassageReading[] {
  const counts = new Map<number, number>()
  for (const { near } of passages) for (const key of near.keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return passages.map((passage) => ({
    ...passage,
    nearCounts: passage.near.keys.map((key) => counts.get(key) ?? 0),
  }))
}
