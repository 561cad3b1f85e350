/** Word stems by Snowball, for the languages that it knows; other words are their own stem. */
import { newStemmer } from 'snowball-stemmers'
import { primaryLanguage } from './language.js'

export { primaryLanguage }

const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  hu: 'hungarian',
  it: 'italian',
  ga: 'irish',
  nb: 'norwegian',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  es: 'spanish',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
}

/** Words kept with their stems at most; news text repeats its words, so most look-ups hit. */
const MEMO_SIZE = 20_000

/** Makes a function from a folded word to its stem. Each call has its own memory of words seen. */
export function createStemmer(language: string | null): (word: string) => string {
  const algorithm = ALGORITHMS[primaryLanguage(language) ?? '']
  if (algorithm === undefined) return (word) => word
  const stemmer = newStemmer(algorithm)
  const memo = new Map<string, string>()
  return (word) => {
    const known = memo.get(word)
    if (known !== undefined) return known
    const stem = stemmer.stem(word)
    if (memo.size >= MEMO_SIZE) memo.clear()
    memo.set(word, stem)
    return stem
  }
}
