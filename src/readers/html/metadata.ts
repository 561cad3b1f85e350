/**
 * What a page says of itself. Each value is taken from the most reliable place that has it, and keeps where it came from:
 * JSON-LD, then meta elements, microdata, markup (headline, byline, time), then the address.
 */
import type { MetadataHints, Sourced } from '../../core/article/source.js'
import { seenLinesOf, type Line } from './blocks.js'
import { readAuthors } from './bylines.js'
import { attribute, first } from './dom.js'
import { hostOf } from './house.js'
import { readLinkedData, type LinkedData } from './json-ld.js'
import { readPublished } from './published.js'
import { meta, type Survey } from './survey.js'
import { readTitle } from './title.js'

export interface PageMetadata {
  /** What stands above the article, whether or not it is certain where the title in it ends. */
  readonly headline: string | null
  readonly hints: MetadataHints
  /** Everything the page calls itself, for leaving repeats out of the text. */
  readonly titles: readonly string[]
  /** The text of the article as the page's data repeat it. */
  readonly body: string | null
}

const httpOnly = (url: string | null | undefined): string | null =>
  url !== null && url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? url : null

function addressOf(survey: Survey, data: LinkedData): Sourced<string> | undefined {
  const canonical = survey.parts.find(
    ({ tag, element }) => tag === 'LINK' && /^canonical$/i.test(element.getAttribute('rel') ?? ''),
  )
  return first<string>([
    ['markup', () => httpOnly(attribute(canonical?.element, 'href'))],
    ['meta', () => httpOnly(meta(survey, 'og:url', 'twitter:url'))],
    ['json-ld', () => httpOnly(data.url)],
  ])
}

const languageTag = (value: string | null): string | null =>
  /^[a-z]{2,3}(?:[-_][a-z]{2,4})*$/i.test(value ?? '') ? (value ?? '').replace(/_/g, '-') : null

function languageOf(document: Document, survey: Survey, data: LinkedData): Sourced<string> | undefined {
  const root = document.documentElement
  return first<string>([
    ['markup', () => languageTag(attribute(root, 'lang') ?? attribute(root, 'xml:lang'))],
    ['json-ld', () => languageTag(data.language)],
    ['meta', () => languageTag(meta(survey, 'og:locale', 'content-language', 'dc.language', 'language'))],
  ])
}

const outletOf = (survey: Survey, data: LinkedData): Sourced<string> | undefined =>
  first<string>([
    ['meta', () => meta(survey, 'og:site_name')],
    ['json-ld', () => data.outlet],
    ['meta', () => meta(survey, 'application-name', 'publisher', 'dc.publisher', 'apple-mobile-web-app-title')],
  ])

/** The lines of the page, found once and only when asked for. */
function once(find: () => readonly Line[]): () => readonly Line[] {
  let found: readonly Line[] | null = null
  return () => (found ??= find())
}

/** Reads a parsed page without changing it; `file` is the name of its file, if it is one. Never throws on what a page says. */
export function readMetadata(document: Document, survey: Survey, file: string | null): PageMetadata {
  const data = readLinkedData(survey)
  const said = outletOf(survey, data)
  const url = addressOf(survey, data)
  const language = languageOf(document, survey, data)
  const reading = readTitle({
    survey,
    linked: data.title,
    outlet: said?.value ?? null,
    host: hostOf(url?.value ?? null),
    file,
  })
  const { title, titles, isHeadingOnly } = reading
  const outlet = said ?? first<string>([['markup', () => reading.outlet]])
  const lines = once(() => seenLinesOf(document.body))
  const context = { survey, data, url: url?.value ?? null, titles, lines }
  const published = readPublished({ ...context, language: language?.value ?? null })
  const authors = readAuthors({ ...context, outlet: outlet?.value ?? null })
  return {
    headline: title?.value ?? null,
    titles,
    body: data.body,
    hints: {
      ...(title === undefined || isHeadingOnly ? {} : { title }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(authors === undefined ? {} : { authors }),
      ...(published === undefined ? {} : { published }),
      ...(language === undefined ? {} : { language }),
      ...(url === undefined ? {} : { url }),
    },
  }
}
