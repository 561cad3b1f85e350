/** Which language a text is in: by script, then by a vote of stop words, then by `tinyld`. */
import { detect } from 'tinyld'
import { fold } from '../text/fold.js'
import { stopWordLanguages, stopWordsOf } from '../text/stopwords.js'

/** Characters looked at; more does not change the answer on news text. */
const SAMPLE = 4000
/** Fewer words than this say nothing. */
const FEWEST_WORDS = 3

interface Vote {
  readonly language: string
  readonly words: ReadonlySet<string>
}

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

const votes: readonly Vote[] = stopWordLanguages.map((language) => ({ language, words: stopWordsOf(language) }))

/** BCP 47 primary tag ("en"), or null when the text is too short or too unclear. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 12) return null
  for (const [script, language, share] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) / letters >= share) return language
  }
  const words = fold(sample).match(/[\p{L}\p{M}]+(?:'[\p{L}]*)?/gu) ?? []
  if (words.length < FEWEST_WORDS) return null
  return voted(words) ?? (detect(sample) || null)
}

/** The language whose stop words make up most of the words, when it is clearly ahead of the next. */
function voted(words: readonly string[]): string | null {
  const counts = votes.map(({ language, words: stops }) => ({
    language,
    hits: words.filter((word) => stops.has(word)).length,
  }))
  const [first, second] = counts.sort((a, b) => b.hits - a.hits)
  if (first === undefined || second === undefined) return null
  const enough = first.hits >= Math.max(4, words.length * 0.2)
  return enough && first.hits >= second.hits * 1.25 ? first.language : null
}
