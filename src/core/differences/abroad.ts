/** Opposites and negations in other languages than English: the common ones of news. English has more, in `opposites` and `negation`. */
import { fold } from '../text/fold.js'
import { primaryLanguage } from '../text/language.js'
import { COMPASS_ABROAD, WORDS_ABROAD, type WordsAbroad } from './abroadWords.js'
import type { Opposed } from './negation.js'
import { oppositionsOf, type Opposition } from './opposites.js'
import { isNamed, onceASide, type SideView, type Word } from './view.js'

interface Lexicon {
  readonly negations: ReadonlySet<string>
  readonly harmless: ReadonlySet<string>
  /** By form (folded). */
  readonly opposites: ReadonlyMap<string, readonly Opposition[]>
}

const formsOf = (word: string, endings: WordsAbroad['endings']): readonly string[] => [
  word,
  ...endings.flatMap(([end, others]) =>
    end.test(word) ? others.split(' ').map((other) => word.replace(end, other)) : [],
  ),
]

function lexiconOf({ negations, harmless, opposites, endings }: WordsAbroad): Lexicon {
  const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))
  return {
    negations: set(negations),
    harmless: set(harmless),
    opposites: oppositionsOf(opposites, (word) => formsOf(word, endings).map(fold)),
  }
}

/** Made when the first passage in a language is compared: most folders hold one or two. */
const lexicons = new Map<string, Lexicon>()

/** What is known of a passage's language; null for English and for languages that nothing is known of. */
function lexiconFor(side: SideView): Lexicon | null {
  const language = primaryLanguage(side.analysis.article.language) ?? ''
  const source = WORDS_ABROAD[language]
  if (source === undefined) return null
  const made = lexicons.get(language) ?? lexiconOf(source)
  lexicons.set(language, made)
  return made
}

/** Whether opposites and negations of both passages' language are told here. */
export const isAbroad = (a: SideView, b: SideView): boolean => {
  const lexicon = lexiconFor(a)
  return lexicon !== null && lexicon === lexiconFor(b)
}

const COMPASS: ReadonlySet<string> = new Set(COMPASS_ABROAD.map(fold))
export const isCompassAbroad = ({ norm }: Word): boolean => COMPASS.has(norm)

/** How many words behind a negation, and before one that ends its clause, the word may stand that it turns round. */
const BEHIND = 4
const BEFORE = 2

interface Negated {
  readonly negation: Word
  readonly word: Word
}

function turnedRound(side: SideView, negation: Word, { harmless, negations }: Lexicon): Word | null {
  const next = side.words[negation.index + 1]
  if (next !== undefined && harmless.has(next.norm)) return null
  const meant = (word: Word): boolean =>
    word.passage === negation.passage && !word.stop && !negations.has(word.norm) && !/^\d/u.test(word.norm)
  const behind = side.words.slice(negation.index + 1, negation.index + 1 + BEHIND)
  const before = side.words.slice(Math.max(0, negation.index - BEFORE), negation.index)
  const { text } = side.analysis.article
  const end = behind.findIndex(({ start }) => /[,;:.!?—–]/u.test(text.slice(negation.end, start)))
  return (end < 0 ? behind : behind.slice(0, end)).find(meant) ?? before.findLast(meant) ?? null
}

const negatedIn = onceASide((side): { readonly count: number; readonly found: readonly Negated[] } => {
  const lexicon = lexiconFor(side)
  const negations = lexicon === null ? [] : side.words.filter(({ norm }) => lexicon.negations.has(norm))
  const found = negations.flatMap((negation) => {
    const word = lexicon === null ? null : turnedRound(side, negation, lexicon)
    return word === null ? [] : [{ negation, word }]
  })
  return { count: negations.length, found }
})

/** What a side denies in one word, and the other says without any denial. */
export function negationsAbroad(side: SideView, other: SideView): readonly Opposed[] {
  const { count, found } = negatedIn(side)
  if (count !== 1 || negatedIn(other).count > 0) return []
  return found.flatMap(({ negation, word }) => {
    const there = other.words.find(({ stem, stop }) => !stop && stem === word.stem)
    if (there === undefined || side.words.filter(({ stem }) => stem === word.stem).length > 1) return []
    const [from, to] = negation.index < word.index ? [negation, word] : [word, negation]
    return [{ here: { from, to }, there: { from: there, to: there }, sure: 0.8 }]
  })
}

/** Words of opposite meaning, each only on its own side, where neither side denies anything. */
export function oppositesAbroad(side: SideView, other: SideView): readonly Opposed[] {
  const lexicon = lexiconFor(side)
  if (lexicon === null || negatedIn(side).count + negatedIn(other).count > 0) return []
  const said = (view: SideView, forms: ReadonlySet<string>): Word | undefined =>
    view.words.find(({ norm }) => forms.has(norm))
  return side.words.flatMap((word) =>
    (lexicon.opposites.get(word.norm) ?? []).flatMap(({ same, opposite }) => {
      const there = said(other, opposite)
      if (there !== undefined && isCompassAbroad(word) && (isNamed(side, word) || isNamed(other, there))) return []
      if (there === undefined || said(other, same) !== undefined || said(side, opposite) !== undefined) return []
      return [{ here: { from: word, to: word }, there: { from: there, to: there }, sure: 1 }]
    }),
  )
}
