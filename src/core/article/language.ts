/** Which language a text is in: by script, then by a vote of stop words, then by `tinyld`. */
import { detect } from 'tinyld'
import { fold } from '../text/fold.js'
import { stopWordLanguages, stopWordsOf } from '../text/stopwords.js'

/** Characters looked at; more does not change the answer on news text. */
const SAMPLE = 2000
/** Fewer words than this say nothing. */
const FEWEST_WORDS = 3

/** Scripts that (nearly) one language of the press writes. First match wins; the share is of all letters. */
const SCRIPTS: readonly (readonly [RegExp, string, number])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja', 0.08],
  [/\p{Script=Hangul}/gu, 'ko', 0.3],
  [/\p{Script=Han}/gu, 'zh', 0.3],
  [/\p{Script=Thai}/gu, 'th', 0.3],
  [/\p{Script=Hebrew}/gu, 'he', 0.3],
  [/\p{Script=Greek}/gu, 'el', 0.3],
  [/\p{Script=Armenian}/gu, 'hy', 0.3],
  [/\p{Script=Georgian}/gu, 'ka', 0.3],
  [/\p{Script=Ethiopic}/gu, 'am', 0.3],
  [/\p{Script=Myanmar}/gu, 'my', 0.3],
  [/\p{Script=Khmer}/gu, 'km', 0.3],
  [/\p{Script=Devanagari}/gu, 'hi', 0.3],
  [/\p{Script=Bengali}/gu, 'bn', 0.3],
  [/\p{Script=Tamil}/gu, 'ta', 0.3],
]

/** For every stop word the languages that have it, as indexes into `stopWordLanguages`. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = (() => {
  const map = new Map<string, number[]>()
  stopWordLanguages.forEach((language, index) => {
    for (const word of stopWordsOf(language)) map.set(word, [...(map.get(word) ?? []), index])
  })
  return map
})()

/** A letter that is neither Latin nor Cyrillic. */
const OTHER_SCRIPT = /[\u0370-\u03FF\u0530-\u1FFF\u2E80-\uFAFF]/

/** BCP 47 primary tag ("en"), or null when the text is too short or too unclear. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 12) return null
  const foreign = OTHER_SCRIPT.test(sample) ? SCRIPTS : []
  for (const [script, language, share] of foreign) {
    if ((sample.match(script)?.length ?? 0) / letters >= share) return language
  }
  const words = wordsOf(sample)
  if (words.length < FEWEST_WORDS) return null
  return voted(words) ?? (detect(sample) || null)
}

/** Fewest words for a text to speak against the language that its format names. */
const FEWEST_AGAINST = 40

/** The language that the words of a longer text show beyond doubt; null otherwise. BCP 47 primary tag. */
export function languageByWords(text: string): string | null {
  const words = wordsOf(text.slice(0, SAMPLE))
  return words.length < FEWEST_AGAINST ? null : voted(words)
}

const wordsOf = (sample: string): readonly string[] => fold(sample).match(/[\p{L}\p{M}]+(?:'[\p{L}]*)?/gu) ?? []

/** The language whose stop words make up most of the words, when it is clearly ahead of the next. */
function voted(words: readonly string[]): string | null {
  const hits = new Array<number>(stopWordLanguages.length).fill(0)
  for (const word of words) for (const index of LANGUAGES_OF.get(word) ?? []) hits[index] = (hits[index] ?? 0) + 1
  const counts = stopWordLanguages.map((language, index) => ({ language, hits: hits[index] ?? 0 }))
  const [first, second] = counts.sort((a, b) => b.hits - a.hits)
  if (first === undefined || second === undefined) return null
  const enough = first.hits >= Math.max(4, words.length * 0.2)
  return enough && first.hits >= second.hits * 1.25 ? first.language : null
}
