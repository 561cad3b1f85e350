/** Dates that cannot be in this order: something happened after the article was published, or ended before it began. */
import type { Analysis, Passage, ResolvedDate } from '../../analysis.js'
import type { Check } from '../../model.js'
import { edtfBounds } from '../dates/calendar.js'
import { readableDay } from './weekday.js'

/** Tell that something took place; "announced a vote on 3 May" tells of the future and is not among them. */
const HAPPENED =
  /\b(?:killed|died|arrived|happened|occurred|crashed|collapsed|exploded|arrested|struck|erupted|landed|injured|wounded|met|visited|took place|resigned|shot|burned|burnt|escaped|sank|attended|was held|were held|was born|were found|was found)\b/i
/** Any of these may turn the sentence towards the future. */
const AHEAD =
  /\b(?:will|would|shall|could|may|might|if|expected|due|scheduled|slated|planned|plans?|set|to be|until|till|through|by|for|before|next|upcoming|ahead|deadline|expires?|postponed|delayed|extended|calendar|fiction|novel|film)\b|'ll\b/i

/** A day may have passed where the event took place. */
const TIME_ZONES = 1

function isFutureEvent(text: string, date: ResolvedDate, passage: Passage): boolean {
  const before = text.slice(passage.start, date.start)
  const near = before.slice(-60)
  if (AHEAD.test(text.slice(passage.start, passage.end)) || !HAPPENED.test(near)) return false
  return /(?:\bon|[\p{L}])\s*$/u.test(near) && !/\b(?:to|until|for|by|from|of|than|since)\s*$/i.test(near)
}

function afterPublication({ article, passages }: Analysis): readonly Check[] {
  const published = article.published?.length === 4 ? null : edtfBounds(article.published?.slice(0, 10) ?? '')
  if (published === null) return []
  return passages.flatMap((passage) =>
    passage.dates.flatMap((date): Check[] => {
      const day = date.value?.length === 10 ? edtfBounds(date.value) : null
      const isLater = day !== null && day.first > published.last + TIME_ZONES
      const quoted = passage.quotes.some(({ start, end }) => date.start < end && start < date.end)
      if (!isLater || quoted || date.relative || !isFutureEvent(article.text, date, passage)) return []
      const message = `It is told as past, but ${readableDay(date.value ?? '')} is after the article's own date.`
      return [{ kind: 'date-order', start: date.start, end: date.end, message }]
    }),
  )
}

const FROM = /\b(?:from|between)\s+$/i
const TO = /^\s*(?:to|until|till|through|and|-|–|—)\s*$/i

/** "from 29 July 2023 to 27 July 2023". Only with the year in both: without it the words may mean the year before. */
function endBeforeStart({ article, passages }: Analysis): readonly Check[] {
  return passages.flatMap(({ dates, start: from }) =>
    dates.flatMap((first, index): Check[] => {
      const second = dates[index + 1]
      if (second === undefined || first.relative || second.relative) return []
      if (first.value?.length !== 10 || second.value?.length !== 10) return []
      const spans =
        FROM.test(article.text.slice(from, first.start)) && TO.test(article.text.slice(first.end, second.start))
      const [start, end] = [edtfBounds(first.value), edtfBounds(second.value)]
      if (!spans || start === null || end === null || start.first <= end.last) return []
      const message = `It ends on ${readableDay(second.value)}, before it begins on ${readableDay(first.value)}.`
      return [{ kind: 'date-order', start: first.start, end: second.end, message }]
    }),
  )
}

export const orderChecks = (analysis: Analysis): readonly Check[] => [
  ...afterPublication(analysis),
  ...endBeforeStart(analysis),
]
