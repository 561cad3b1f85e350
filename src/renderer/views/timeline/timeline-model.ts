/** When each article was published, and what each says happens or happened when, day by day. */
import type { Article, Check, Range } from '../../../core/model.js'
import type { MarkedRange } from '../../model/marks.js'
import type { MarkClass } from '../../../core/side-by-side/passages.js'
import { type Shown, type StoryIndex, isBefore, shorten } from '../common/story-index.js'

/** A date in the words of one article. */
export interface Telling extends Shown {
  readonly article: Article
  readonly marks: readonly MarkedRange[]
  /** The words of the date. */
  readonly date: Range
}

/** One thing that is told of a day; articles that state the same claim stand together. */
export interface DayEvent {
  readonly id: string
  readonly label: string | null
  readonly tense: 'happened' | 'expected'
  readonly tellings: readonly Telling[]
  /** Other days that other articles give for the same claim; empty when they agree. */
  readonly otherDays: readonly string[]
}

export interface Day {
  /** EDTF level 0, as precise as the words: '2025', '2025-05', '2025-05-07', and from the first to the last: '1990/1999'. */
  readonly value: string
  readonly published: readonly Article[]
  readonly events: readonly DayEvent[]
}

export interface DateProblem {
  readonly article: Article
  readonly check: Check
}

export interface Timeline {
  readonly days: readonly Day[]
  readonly undated: readonly Article[]
  readonly problems: readonly DateProblem[]
  readonly events: number
}

interface Mention {
  readonly article: Article
  readonly sentence: Range & { readonly id: string }
  readonly date: Range & { readonly value: string }
  readonly tense: 'happened' | 'expected'
}

export function timeline(index: StoryIndex, hidden: readonly MarkClass[]): Timeline {
  const mentions = index.articles.flatMap(mentionsOf)
  const claims = new Map(
    index.view.claims.flatMap((claim) => claim.sentences.map((sentence) => [sentence, claim] as const)),
  )
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const claim = claims.get(mention.sentence.id)?.id ?? mention.sentence.id
    const key = JSON.stringify([mention.date.value, mention.tense, claim])
    groups.set(key, [...(groups.get(key) ?? []), mention])
  }
  const events = [...groups].map(([key, own]) => {
    const claim = claims.get(own[0]?.sentence.id ?? '')
    return { value: own[0]?.date.value ?? '', event: eventOf(index, key, claim?.label ?? null, own, hidden) }
  })
  const published = index.articles.filter((article) => article.published !== null)
  const values = new Set([...events.map(({ value }) => value), ...published.map(dayOf)])
  const days = [...values].sort().map((value) => ({
    value,
    published: published
      .filter((article) => dayOf(article) === value)
      .sort((one, other) => (one.published ?? '').localeCompare(other.published ?? '')),
    events: events.filter((one) => one.value === value).map(({ event }) => event),
  }))
  return {
    days,
    undated: index.articles.filter((article) => article.published === null),
    problems: index.articles.flatMap((article) =>
      article.checks
        .filter(({ kind }) => kind === 'weekday' || kind === 'date-order')
        .map((check) => ({ article, check })),
    ),
    events: events.length,
  }
}

const dayOf = ({ published }: Article): string => (published ?? '').slice(0, 10)

function mentionsOf(article: Article): readonly Mention[] {
  return article.dates.flatMap((date) => {
    const sentence = article.sentences.find(({ start, end }) => date.start >= start && date.end <= end)
    const kind = sentence && article.blocks[sentence.block]?.kind
    // The line above the text says when it was published, which is shown by itself.
    // A caption says when a picture was taken.
    if (!sentence || kind === 'byline' || kind === 'dateline' || kind === 'furniture' || kind === 'caption') return []
    return [{ article, sentence, date, tense: tenseOf(article, sentence, date) }]
  })
}

/** Words that put what stands beside them ahead of the telling. */
const AHEAD =
  /\b(?:will|shall|would|may|might|could|expected|expects?|due|planned|plans?|scheduled|set to|hopes?|hoped|aims?|intends?|going to|is to|are to|was to|were to|promised|promises|until|no later than|forecasts?|proposed)\b/i

/**
 * Whether a date is told of what has happened or of what is to come: by the words of its own clause, and else by the day on which the
 * article was published.
 */
export function tenseOf(article: Article, sentence: Range, date: Range & { readonly value: string }): Mention['tense'] {
  const before = article.text.slice(sentence.start, date.start)
  const after = article.text.slice(date.end, sentence.end)
  const clauseBefore = before.split(/[,;:–—]\s|\b(?:and|but|after|because|while)\s/).at(-1) ?? ''
  const clauseAfter = after.split(/[,;:–—]|\b(?:and|but|after|because|while)\s/)[0] ?? ''
  if (AHEAD.test(`${clauseBefore} … ${clauseAfter}`)) return 'expected'
  return isBefore(article.published?.slice(0, 10) ?? null, date.value) ? 'expected' : 'happened'
}

function eventOf(
  index: StoryIndex,
  id: string,
  label: string | null,
  own: readonly Mention[],
  hidden: readonly MarkClass[],
): DayEvent {
  const { articles, days } = otherDays(index, own)
  const tellings = own.map(({ article, sentence, date }): Telling => {
    const diverges = articles.size > 0 && !hidden.includes('diverge')
    const mark: MarkedRange = {
      type: 'item',
      class: 'diverge',
      item: `date:${String(date.start)}`,
      style: false,
      start: date.start,
      end: date.end,
    }
    return {
      article,
      date: { start: date.start, end: date.end },
      marks: diverges ? [mark] : [],
      ...shorten(article.text, { start: sentence.start, end: sentence.end }, [date], 110),
    }
  })
  return { id, label, tense: own[0]?.tense ?? 'happened', tellings: withoutRepeats(tellings), otherDays: days }
}

/** What stands twice in one article is told once. */
function withoutRepeats(tellings: readonly Telling[]): readonly Telling[] {
  const wordsOf = ({ article, range }: Telling): string =>
    `${article.id} ${article.text.slice(range.start, range.end).replace(/\s+/g, ' ')}`
  return tellings.filter((one, at) => tellings.findIndex((other) => wordsOf(other) === wordsOf(one)) === at)
}

/** Days that articles linked to these give where the comparison says that the dates diverge. */
function otherDays(
  index: StoryIndex,
  own: readonly Mention[],
): { readonly articles: ReadonlySet<string>; readonly days: readonly string[] } {
  const articles = new Set<string>()
  const days = new Set<string>()
  for (const { sentence, date } of own) {
    for (const mark of index.marks.get(sentence.id) ?? []) {
      if (mark.kind !== 'date' || mark.end <= date.start || mark.start >= date.end) continue
      articles.add(mark.against)
      for (const id of mark.others) {
        for (const value of datesThatDiffer(index, id)) if (value !== date.value) days.add(value)
      }
    }
  }
  return { articles, days: [...days].sort() }
}

/** Days before the first report that belong to the story itself. */
const LEAD_DAYS = 30

/**
 * Where the story begins among the days: what lies more than a month before its first report is background. 0 when nothing is, or
 * when nothing else is.
 */
export function storyStart(days: readonly Day[]): number {
  const first = days.find(({ published }) => published.length > 0)?.value.slice(0, 10)
  const from = first === undefined ? NaN : Date.parse(`${first}T00:00:00Z`)
  if (Number.isNaN(from)) return 0
  const earliest = new Date(from - LEAD_DAYS * 86_400_000).toISOString().slice(0, 10)
  const start = days.findIndex(({ value }) => value.slice(0, 10) >= earliest.slice(0, value.length))
  return Math.max(0, start)
}

/** Events of these days for which others give another day. */
export const divergingIn = (days: readonly Day[]): number =>
  days.flatMap(({ events }) => events).filter(({ otherDays }) => otherDays.length > 0).length

/** The dates of a sentence that the comparison marks as differing; others in the same sentence are about something else. */
function datesThatDiffer(index: StoryIndex, sentence: string): readonly string[] {
  const marks = (index.marks.get(sentence) ?? []).filter(({ kind }) => kind === 'date')
  const dates = index.sentence.get(sentence)?.article.dates ?? []
  return dates
    .filter(({ start, end }) => marks.some((mark) => mark.start < end && mark.end > start))
    .map(({ value }) => value)
}

/** A part of a day that is drawn as one row, so that a day on which everything happened is not drawn at once. */
export interface DayPart extends Day {
  readonly key: string
  /** The day goes on from the part before. */
  readonly continues: boolean
}

/** Most events, and most published articles, in one part. */
const EVENTS = 5
const PUBLISHED = 12

export function dayParts(days: readonly Day[]): readonly DayPart[] {
  return days.flatMap(({ value, published, events }) => {
    const parts = Math.max(1, Math.ceil(events.length / EVENTS), Math.ceil(published.length / PUBLISHED))
    return Array.from({ length: parts }, (_, at) => ({
      value,
      key: `${value} ${String(at)}`,
      continues: at > 0,
      published: published.slice(at * PUBLISHED, (at + 1) * PUBLISHED),
      events: events.slice(at * EVENTS, (at + 1) * EVENTS),
    }))
  })
}
