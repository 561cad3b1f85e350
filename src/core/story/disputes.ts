/** The values that stand against each other in a claim, each once, with what they count. */
import type { NumberMention } from '../analysis.js'
import { findNumbers } from '../article/numbers.js'
import { nounStem } from '../article/numbers/units.js'
import type { Range } from '../model.js'
import { fold } from '../text/fold.js'

/** Words of an article that differ from words of another one. */
export interface Saying extends Range {
  readonly article: string
  /** The text of the article, its language and the sentence that the words stand in. */
  readonly text: string
  readonly language: string | null
  readonly sentence: Range
}

/** Two sayings that stand against each other; null where one article has no such words. */
export type Clash = readonly [Saying, Saying | null]

export interface Dispute {
  /** What the values count: "killed", "homes"; null where that is not known. */
  readonly counted: string | null
  /** Two or more; figures rise, other words as they come. */
  readonly values: readonly string[]
  /** How many articles are in it. */
  readonly articles: number
}

/** Longest words that are told as a value, in UTF-16 code units. */
const LONGEST = 24

interface Value {
  readonly key: string
  readonly words: string
  readonly size: number | null
  readonly counted: string | null
  readonly article: string
}

/** What is in dispute, what most articles take part in first. `areFigures`: the words are amounts. */
export function disputesOf(clashes: readonly Clash[], areFigures: boolean): readonly Dispute[] {
  const groups = joined(clashes).map((sayings) => sayings.map((saying) => valueOf(saying, areFigures)))
  const byCounted = new Map<string, Value[]>()
  groups.forEach((values, at) => {
    const counted = commonest(values.flatMap((value) => value.counted ?? []))
    const key = counted ?? String(at)
    byCounted.set(key, [...(byCounted.get(key) ?? []), ...values.map((value) => ({ ...value, counted }))])
  })
  return [...byCounted.values()]
    .map(disputeOf)
    .filter(({ values }) => values.length > 1)
    .sort((one, other) => other.articles - one.articles)
}

/** Sayings that stand against each other, directly or over others. */
function joined(clashes: readonly Clash[]): readonly (readonly Saying[])[] {
  const keyOf = ({ article, start, end }: Saying): string => `${article} ${String(start)} ${String(end)}`
  const groupOf = new Map<string, Map<string, Saying>>()
  for (const clash of clashes) {
    const group = new Map<string, Saying>()
    for (const saying of clash) {
      if (saying === null) continue
      group.set(keyOf(saying), saying)
      for (const [key, known] of groupOf.get(keyOf(saying)) ?? []) group.set(key, known)
    }
    for (const key of group.keys()) groupOf.set(key, group)
  }
  return [...new Set(groupOf.values())].map((group) => [...group.values()])
}

function disputeOf(values: readonly Value[]): Dispute {
  const byKey = new Map<string, Value[]>()
  for (const value of values) byKey.set(value.key, [...(byKey.get(value.key) ?? []), value])
  const told = [...byKey.values()].flatMap((same) => {
    const words = shortest(same)
    return words === '' || words.length > LONGEST ? [] : [{ words, size: same[0]?.size ?? null }]
  })
  const rising = told.every(({ size }) => size !== null)
  if (rising) told.sort((one, other) => (one.size ?? 0) - (other.size ?? 0))
  return {
    counted: values[0]?.counted ?? null,
    values: told.map(({ words }) => words),
    articles: new Set(values.map(({ article }) => article)).size,
  }
}

const shortest = (same: readonly Value[]): string =>
  same.map(({ words }) => words).reduce((best, words) => (words.length < best.length ? words : best))

function commonest(words: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null
}

function valueOf(saying: Saying, isFigure: boolean): Value {
  const { article, text, start, end } = saying
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim()
  const mention = isFigure ? figureIn(saying) : null
  if (mention === null) return { key: fold(words), words, size: null, counted: null, article }
  const { value, high, kind, unit } = mention
  const key = [value, high, kind === 'count' ? '' : unit].join(' ')
  // "Three" is a capital only where the sentence begins.
  const plain = /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
  return { key, words: plain, size: value, counted: kind === 'count' ? countedBy(saying, mention) : null, article }
}

function figureIn({ text, language, sentence, start, end }: Saying): NumberMention | null {
  const found = findNumbers(text.slice(sentence.start, sentence.end), language)
  const [from, to] = [start - sentence.start, end - sentence.start]
  return found.find((mention) => mention.start < to && mention.end > from) ?? null
}

/** What became of those that a figure counts, as it is told, and the words that tell it. */
const FATES: readonly (readonly [string, RegExp])[] = [
  ['killed', /^(?:kill(?:s|ed|ing)?|dead|die[sd]?|dying|deaths?)$/],
  ['injured', /^(?:injur(?:e|es|ed|ing)|hurt|wound(?:ed|ing))$/],
  ['critically injured', /^critical(?:ly)?$/],
  ['missing', /^missing$/],
  ['rescued', /^(?:rescued?|rescuing|saved)$/],
  ['arrested', /^(?:arrest(?:s|ed|ing)?|detained|detaining)$/],
]
/** How many words from a figure such a word may stand; one of these, or a comma, between the two counts as some. */
const REACH = 5
const PARTING = /^(?:,|;|and|or|but|while|with|including|plus|as)$/
const PARTED = 3

/** "Killed" where it is told what became of them, else the noun that is counted. */
function countedBy({ text, sentence }: Saying, { start, end, unit }: NumberMention): string | null {
  const whole = text.slice(sentence.start, sentence.end)
  const behind = wordsOf(whole.slice(end))
  const before = wordsOf(whole.slice(0, start)).reverse()
  const [next, last] = [nearestFate(behind), nearestFate(before)]
  const near = next !== null && (last === null || next.distance <= last.distance) ? next : last
  if (near !== null) return near.fate
  const noun = behind.slice(0, 4).find((word) => nounStem(word) === unit)
  return noun ?? null
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[,;]/gu) ?? []

function nearestFate(words: readonly string[]): { readonly fate: string; readonly distance: number } | null {
  let distance = 0
  for (const word of words) {
    distance += PARTING.test(word) ? 1 + PARTED : 1
    if (distance > REACH) return null
    const fate = FATES.find(([, pattern]) => pattern.test(word))?.[0]
    if (fate !== undefined) return { fate, distance }
  }
  return null
}
