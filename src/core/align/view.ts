/** What the aligner looks at in each passage: content stems, character n-grams, word pairs and the words in order, as numbers. */
import type { Analysis, Passage, Token } from '../analysis.js'
import type { Weigher } from './rarity.js'
import { clausesOf } from './clauses.js'
import { nearPairsOf } from './nearPairs.js'
import { termVector, type Interner, type TermVector } from './vocabulary.js'

export interface PassageView {
  readonly passage: Passage
  readonly role: 'headline' | 'caption' | 'body'
  /** Content stems weighted by rarity in these two articles. */
  readonly terms: TermVector
  /** The same stems weighted by rarity in the language at large too. */
  readonly rare: TermVector
  /** For each of `terms.ids`: 1 where the word is written as a name (a capital letter not owed to its place). */
  readonly named: Uint8Array
  /** Stems of all words in order, also of those with little meaning. */
  readonly sequence: Int32Array
  /** Distinct content stems of each clause, by their places in `rare.ids`. */
  readonly clauses: readonly Int32Array[]
  /** Content stems in order. */
  readonly content: Int32Array
  /** Pairs of content stems that stand near each other, by key. */
  readonly near: ReadonlyMap<number, readonly [number, number]>
  /** Pairs of neighbouring words. */
  readonly bigrams: TermVector
  /** Runs of four characters inside words. */
  readonly grams: TermVector
  /** Content stems inside quotation marks. */
  readonly quoted: TermVector
  /** Mean direction of the words in the lexicon, the topic of both articles taken away; null without known words. */
  vector: Float64Array | null
}

const isWord = /[\p{L}\p{N}]/u
/** Words that say who spoke or when: alike in all reports. Snowball stems. */
const isContent = (token: Token): boolean => !token.stop && isWord.test(token.norm)

/** Stems that stand with a capital letter inside a sentence and never without one: the names of an article. */
function namedStems(analysis: Analysis): ReadonlySet<string> {
  const lower = new Set<string>()
  const upper = new Set<string>()
  for (const passage of analysis.passages)
    passage.tokens.forEach((token, at) => {
      const first = analysis.article.text.charAt(token.start)
      if (first === first.toLowerCase()) lower.add(token.stem)
      else if (at > 0) upper.add(token.stem)
    })
  for (const stem of lower) upper.delete(stem)
  return upper
}

function counted(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Character 4-grams of a word with its edges marked; short words count whole. */
function gramsOf(word: string): readonly string[] {
  const marked = `_${word}_`
  if (marked.length <= 4) return [marked]
  return Array.from({ length: marked.length - 3 }, (_, at) => marked.slice(at, at + 4))
}

export interface ViewTools {
  readonly interner: Interner
  readonly weigh: Weigher
  /** Numbers of a word's character n-grams. */
  readonly gramIds: (word: string) => readonly number[]
}

/** Tools that remember the n-grams of the words seen. */
export function createTools(interner: Interner, weigh: Weigher): ViewTools {
  const known = new Map<string, readonly number[]>()
  const gramIds = (word: string): readonly number[] => {
    const ids = known.get(word) ?? gramsOf(word).map((gram) => interner.id(`#${gram}`))
    known.set(word, ids)
    return ids
  }
  return { interner, weigh, gramIds }
}

function roleOf(analysis: Analysis, passage: Passage): PassageView['role'] {
  const kind = analysis.article.blocks[passage.block]?.kind
  return kind === 'headline' || kind === 'caption' ? kind : 'body'
}

function inQuotes(passage: Passage, token: Token): boolean {
  return passage.quotes.some((quote) => token.start >= quote.start && token.end <= quote.end)
}

/** Reads every passage of an article. Frequencies must have been counted over both articles before. */
export function viewPassages(analysis: Analysis, tools: ViewTools): PassageView[] {
  const names = namedStems(analysis)
  return analysis.passages.map((passage) => viewPassage(analysis, passage, names, tools))
}

function viewPassage(analysis: Analysis, passage: Passage, names: ReadonlySet<string>, tools: ViewTools): PassageView {
  const { interner, weigh } = tools
  const words = passage.tokens.filter((token) => isWord.test(token.norm))
  const content = words.filter(isContent)
  const ids = content.map((token) => interner.id(token.stem))
  const counts = counted(ids)
  const damped = (count: number): number => 1 + Math.log(count)
  const terms = termVector(counts, (id, count) => damped(count) * weigh.local(id))
  const rare = termVector(counts, (id, count) => damped(count) * weigh.mixed(id))
  const sequence = Int32Array.from(words, (token) => interner.id(token.stem))
  const pairs = [...sequence.slice(1)].map((id, at) => interner.id(`${sequence[at] ?? 0} ${id}`))
  const pairWeight = new Map(
    pairs.map((pair, at) => [pair, weigh.mixed(sequence[at] ?? 0) + weigh.mixed(sequence[at + 1] ?? 0)]),
  )
  return {
    passage,
    role: roleOf(analysis, passage),
    terms,
    rare,
    named: Uint8Array.from(terms.ids, (id) => (names.has(interner.word(id)) ? 1 : 0)),
    sequence,
    clauses: clausesOf(analysis.article.text, words, isContent).map((clause) =>
      Int32Array.from(new Set(clause.map((token) => rare.ids.indexOf(interner.id(token.stem))))),
    ),
    content: Int32Array.from(ids),
    near: nearPairsOf(Int32Array.from(ids)),
    bigrams: termVector(counted(pairs), (id) => pairWeight.get(id) ?? 0),
    grams: gramVector(content, tools),
    quoted: termVector(
      counted(content.filter((token) => inQuotes(passage, token)).map((token) => interner.id(token.stem))),
      (id) => weigh.mixed(id),
    ),
    vector: null,
  }
}

/** Character n-grams, each with the weight of the words that it comes from, spread over them. */
function gramVector(content: readonly Token[], { interner, weigh, gramIds }: ViewTools): TermVector {
  const weights = new Map<number, number>()
  for (const token of content) {
    const grams = gramIds(token.norm)
    const share = weigh.mixed(interner.id(token.stem)) / Math.sqrt(grams.length)
    for (const id of grams) weights.set(id, Math.max(weights.get(id) ?? 0, share))
  }
  return termVector(weights, (_, weight) => weight)
}
