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

/** Makes a function from a folded word to its stem. It remembers nothing: whoever asks for the same words again keeps what they need. */
export function createStemmer(language: string | null): (word: string) => string {
  const algorithm = ALGORITHMS[primaryLanguage(language) ?? '']
  if (algorithm === undefined) return (word) => word
  const stemmer = newStemmer(algorithm)
  return (word) => stemmer.stem(word)
}
