/** The day of publication: what data and meta elements say, else time elements, marked places, the address and the lines at the headline. */
import type { Sourced } from '../../core/article/source.js'
import { findDates } from '../../core/article/dates.js'
import { readDateLine } from '../../core/article/metadata/dateLine.js'
import type { LinkedData } from './json-ld.js'
import type { Line } from './blocks.js'
import { attribute, first, textOf } from './dom.js'
import { dayInUrl, isoMoment, numericDay } from './moments.js'
import { meta, shortText, type Survey } from './survey.js'

const PUBLISHED_META =
  'article:published_time og:article:published_time og:published_time datePublished article:published parsely-pub-date sailthru.date publish-date publish_date publication_date published_at published_time_telegram cXenseParse:recs:publishtime cxenseparse:publishtime dc.date.issued dcterms.issued dcterms.created dcterms.date dc.date dc.date.created date pubdate article.published displaydate'.split(
    ' ',
  )
const CHANGED_META = ['last-modified', 'article:modified_time', 'og:updated_time', 'datemodified', 'revised']

const moment = (value: string | null, language: string | null): string | null =>
  value === null ? null : (isoMoment(value) ?? numericDay(value, language))

const TIME_PLACES = /publish|date|datum|fecha|time|meta|byline|dateline|posted|zeit|stand|info|data/
/** A line that says a date of publication is shorter than this; names and places may stand around it. */
const MOST = 140

/** A day in words or numbers: '19. Oktober 2019', 'October 19, 2019'. */
function dayIn(text: string, language: string | null): string | null {
  if (!/\d/.test(text)) return null
  const numeric = moment(text, language)
  if (numeric !== null) return withTime(numeric, text)
  const found = findDates(text, { published: null, language }).find((date) =>
    /^\d{4}-\d{2}-\d{2}$/.test(date.value ?? ''),
  )
  return found?.value === undefined || found.value === null ? isoAnywhere(text) : withTime(found.value, text)
}

/** A bare day with the time that its line gives for it: "29 Jul 2023 02:57PM". */
function withTime(day: string, line: string): string {
  const said = day.length > 10 ? null : readDateLine(line)
  return said?.value.startsWith(`${day}T`) === true ? said.value : day
}

const isoAnywhere = (text: string): string | null => {
  const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)
  return iso === null ? null : isoMoment(iso[0])
}

/** The first `<time>` of the article; one in a side bar only where there is no other. */
function timeElement(survey: Survey, language: string | null): string | null {
  const times = survey.parts.filter(({ tag }) => tag === 'TIME')
  const ranked = [...times.filter(({ aside }) => !aside), ...times.filter(({ aside }) => aside)]
  for (const { element } of ranked.slice(0, 20)) {
    const value = moment(attribute(element, 'datetime'), language) ?? dayIn(textOf(element), language)
    if (value !== null) return value
  }
  return null
}

/** How many marked places are looked at; a page made to have many stops here. */
const MOST_PLACES = 80

function markedPlace(survey: Survey, language: string | null): string | null {
  const places = survey.parts.filter(({ element, signs, aside, length }) => {
    if (aside || length > MOST) return false
    return TIME_PLACES.test(signs) || /^date(?:Published|Created)$/.test(element.getAttribute('itemprop') ?? '')
  })
  for (const part of places.slice(0, MOST_PLACES)) {
    const { element } = part
    const said = attribute(element, 'content') ?? attribute(element, 'datetime') ?? attribute(element, 'title')
    const value = moment(said, language) ?? dayIn(shortText(part, MOST) ?? '', language)
    if (value !== null) return value
  }
  return null
}

/** How many lines below and above the headline a date may stand that no markup names. */
const BELOW = 12
const ABOVE = 4

function nearTitle(lines: readonly Line[], titles: readonly string[], language: string | null): string | null {
  const short = lines.filter((line) => line.text.length < MOST)
  const at = short.findIndex((line) => titles.includes(line.text))
  const near =
    at < 0
      ? short.slice(0, 60)
      : [...short.slice(at + 1, at + 1 + BELOW), ...short.slice(Math.max(0, at - ABOVE), at).reverse()]
  for (const line of near) {
    const value = dayIn(line.text, language)
    if (value !== null) return value
  }
  return null
}

/** "Published: 12 March 2020", "Stand: 12.3.2020", "Data publikacji ..." in a line of its own, wherever it stands. */
const SAYS_PUBLISHED =
  /^(?:date(?: of publication)?|published|posted|publié|publicado|publicada|pubblicato|veröffentlicht|erschienen|erstellt|stand|datum|geplaatst|gepubliceerd|publicerad|julkaistu|opublikowano|data publikacji|публикация|опубликовано|last (?:updated|edited|modified)|zuletzt (?:geändert|bearbeitet|aktualisiert)|aktualisiert)\b/iu

function saidAnywhere(lines: readonly Line[], language: string | null): string | null {
  const said = lines.filter(({ text }) => text.length < MOST && SAYS_PUBLISHED.test(text)).slice(0, 10)
  for (const { text } of said) {
    const value = dayIn(text, language)
    if (value !== null) return value
  }
  return null
}

export interface DateContext {
  readonly survey: Survey
  readonly data: LinkedData
  readonly url: string | null
  readonly titles: readonly string[]
  readonly language: string | null
  /** All lines of the page. */
  readonly lines: () => readonly Line[]
}

const DAY = 86_400_000

/**
 * A moment in UTC near midnight belongs to the day before or after where the outlet is; the day in its address says which.
 * Only a neighbouring day is believed.
 */
function localDay(value: string, url: string | null): string {
  const day = url === null ? null : dayInUrl(url)
  if (day === null || !/(?:Z|[+-]00:00)$/.test(value)) return value
  const apart = Math.abs(Date.parse(day) - Date.parse(value.slice(0, 10)))
  return apart === DAY ? day : value
}

/** When the article was published, as precise as the page says it. */
export function readPublished({
  survey,
  data,
  url,
  titles,
  language,
  lines,
}: DateContext): Sourced<string> | undefined {
  const said = first<string>([
    ['json-ld', () => moment(data.published, language)],
    ['meta', () => moment(meta(survey, ...PUBLISHED_META), language)],
    ['markup', () => timeElement(survey, language)],
    ['url', () => (url === null ? null : dayInUrl(url))],
    ['markup', () => markedPlace(survey, language)],
    ['markup', () => nearTitle(lines(), titles, language)],
    ['markup', () => saidAnywhere(lines(), language)],
    ['meta', () => moment(meta(survey, ...CHANGED_META), language)],
  ])
  return said === undefined ? undefined : { ...said, value: localDay(said.value, url) }
}
