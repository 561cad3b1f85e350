/** What is odd inside one article. */
import type { Analysis } from '../analysis.js'
import type { Check } from '../model.js'

/** Finds what an article says against itself or the calendar; in order of place. */
export function runChecks(analysis: Analysis): readonly Check[] {
  return analysis.passages.flatMap((passage) =>
    passage.dates.flatMap((date): Check[] => {
      if (date.weekday === null || date.value?.length !== 10) return []
      const day = new Date(`${date.value}T00:00:00Z`).getUTCDay() || 7
      if (day === date.weekday) return []
      return [{ kind: 'weekday', start: date.start, end: date.end, message: 'The weekday does not fit the date.' }]
    }),
  )
}
