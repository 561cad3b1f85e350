/** The month and day that a date's own words name, whatever its year. */
import { scan } from './scan.js'

const pad = (value: number): string => String(value).padStart(2, '0')

/** 'MM-DD' for "4 May" and "Monday, May 4, 2032", 'MM' for "in May"; null for words that name no month. Takes the words of one date and the language (BCP 47). */
export function monthAndDay(words: string, language: string | null): string | null {
  // By itself "March" or "May" may be another word.
  const meaning = (scan(words, language).dates[0] ?? scan(`in ${words}`, language).dates[0])?.meaning
  if (meaning?.kind === 'day') return `${pad(meaning.month)}-${pad(meaning.day)}`
  return meaning?.kind === 'month' ? pad(meaning.month) : null
}
