/** Dates and weekdays, resolved against the publication date. */
import type { ResolvedDate } from '../analysis.js'

/** What a date without a year is read against. `published` is ISO 8601, `language` BCP 47. */
export interface DateContext {
  readonly published: string | null
  readonly language: string | null
  /** Which way to look for a day that the words leave open; the words' own tense counts first. Past by default. */
  readonly prefer?: 'past' | 'future'
}

/** Finds the dates of `text`; offsets are into `text`, in order and without overlap. */
export function findDates(text: string, _context: DateContext): readonly ResolvedDate[] {
  const found: ResolvedDate[] = []
  for (const match of text.matchAll(/\b\d{4}-\d\d-\d\d\b/g)) {
    const end = match.index + match[0].length
    found.push({ start: match.index, end, value: match[0], relative: false, weekday: null })
  }
  return found
}
