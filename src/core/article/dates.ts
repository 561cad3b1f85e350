/** Dates and weekdays of a text, resolved against the publication date: in a report "Thursday" is the last Thursday. */
import type { ResolvedDate } from '../analysis.js'
import { edtfBounds, parsePublication } from './dates/calendar.js'
import type { DateExpression } from './dates/expressions.js'
import { isRelative, resolve } from './dates/resolve.js'
import { scan, type Scanned } from './dates/scan.js'
import { tenseAround } from './dates/tense.js'

export { edtfBounds } from './dates/calendar.js'

/** What a date without a year is read against. `published` is ISO 8601, `language` BCP 47. */
export interface DateContext {
  readonly published: string | null
  readonly language: string | null
  /** Which way to look for a day when its clause shows no tense. Past by default: news tells what happened. */
  readonly prefer?: 'past' | 'future'
}

const weekdayIn = ({ meaning }: DateExpression): number | null =>
  meaning.kind === 'weekday' || meaning.kind === 'day' ? meaning.weekday : null

/** "Two days earlier" tells what had been before; the story goes on from the day it was counted from. */
const isLookBack = ({ meaning }: DateExpression): boolean =>
  meaning.kind === 'offset' && meaning.from === 'story' && meaning.amount < 0

/**
 * Finds the dates of `text`; offsets are into `text`, in order and without overlap. `value` is EDTF level 0 (weeks, weekends and decades
 * are intervals: '2023-07-24/2023-07-30'), null where the words cannot be resolved, such as "Friday" without a publication date.
 */
export const findDates = (text: string, context: DateContext): readonly ResolvedDate[] =>
  readDates(scan(text, context.language), context, null).dates

/**
 * Like `findDates` for a text that others stand before: `told` is the day that they told last (days since 1970-01-01), `story` the day
 * that is told last now.
 */
export function readDates(
  { lexemes, dates: expressions }: Scanned,
  context: DateContext,
  told: number | null,
): { readonly dates: readonly ResolvedDate[]; readonly story: number | null } {
  const publication = parsePublication(context.published)
  const years = new Set(
    expressions.flatMap(({ meaning }) => ('year' in meaning && meaning.year !== null ? [meaning.year] : [])),
  )
  let story = told
  const dates = expressions.map((expression) => {
    const tense = tenseAround(lexemes, expression.from, expression.to) ?? context.prefer ?? null
    const value = resolve(expression.meaning, { publication, tense, story, years })
    const bounds = value?.length === 10 ? edtfBounds(value) : null
    if (bounds !== null && !isLookBack(expression)) story = bounds.first
    const { start, end, meaning } = expression
    return { start, end, value, relative: isRelative(meaning), weekday: weekdayIn(expression) }
  })
  return { dates, story }
}
