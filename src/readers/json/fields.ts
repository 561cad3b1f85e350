/** The usual field names of article extractors, feeds and archives: trafilatura, newspaper, news-please, goose, Readability, schema.org. */
import type { MetadataHints, Sourced } from '../../core/article/source.js'
import { isoDate } from '../front-matter.js'
import { isoMoment } from '../html/moments.js'

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names without case, underscores and hyphens: 'publish_date', 'publishDate' and 'publish-date' are one. */
const NAMES = {
  title: ['title', 'headline', 'articletitle', 'headlinemain', 'name'],
  text: [
    'text',
    'textcontent',
    'maintext',
    'articlebody',
    'cleanedtext',
    'articletext',
    'fulltext',
    'contenttext',
    'plaintext',
    'rawtext',
    'body',
    'bodytext',
    'content',
    'contenthtml',
    'story',
    'paragraphs',
  ],
  authors: ['authors', 'author', 'byline', 'creator', 'creators', 'writer', 'writers'],
  published: [
    'published',
    'date',
    'datepublish',
    'publishdate',
    'datepublished',
    'pubdate',
    'publishedat',
    'publishedtime',
    'publicationdate',
    'publisheddate',
    'datetime',
    'issued',
    'timestamp',
  ],
  outlet: [
    'outlet',
    'sitename',
    'publisher',
    'publication',
    'newspaper',
    'source',
    'site',
    'hostname',
    'sourcedomain',
    'domain',
  ],
  url: ['url', 'link', 'canonicallink', 'canonicalurl', 'sourceurl', 'permalink', 'weburl', 'href'],
  language: ['language', 'lang', 'inlanguage'],
} as const

type Field = keyof typeof NAMES

const folded = (object: JsonObject): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(object).map(([key, value]) => [key.toLowerCase().replace(/[_\s-]/g, ''), value]))

/** A string, a number, `{name}` or `{main}`, or the strings of a list. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (Array.isArray(value))
    return (value as readonly unknown[]).flatMap((item) => stringsOf(Array.isArray(item) ? null : item))
  if (isObject(value)) return stringsOf(typeof value['name'] === 'string' ? value['name'] : value['main'])
  return []
}

/** Every value of a field, in the order of its names. */
const valuesOf = (fields: ReadonlyMap<string, unknown>, field: Field): readonly (readonly string[])[] =>
  NAMES[field].map((name) => stringsOf(fields.get(name))).filter((strings) => strings.length > 0)

/** The words of an article; paragraphs given as a list stand on lines of their own. Null when it has none. */
export const textIn = (object: JsonObject): string | null => valuesOf(folded(object), 'text')[0]?.join('\n\n') ?? null

const isAddress = (value: string): boolean => /^https?:\/\//i.test(value)

/** "Ines Calder, Jon Vik", "Ines Calder; Jon Vik" and lists; "By" in front is no name. */
const namesIn = (strings: readonly string[]): readonly string[] => [
  ...new Set(
    strings
      .flatMap((value) => value.replace(/^by\s+/i, '').split(/\s*(?:;|,|\||\sand\s|\sund\s|\s&\s)\s*/))
      .filter((name) => name !== '' && !isAddress(name)),
  ),
]

/** What the fields say about the article. */
export function hintsIn(object: JsonObject): MetadataHints {
  const fields = folded(object)
  const from = <T>(value: T): Sourced<T> => ({ value, source: 'format' })
  const one = (field: Field, accept: (value: string) => string | null): Sourced<string> | undefined => {
    const accepted = valuesOf(fields, field).flatMap((values) => values.slice(0, 1).map(accept))
    const value = accepted.find((candidate) => candidate !== null)
    return value === undefined ? undefined : from(value)
  }
  const authors = namesIn(valuesOf(fields, 'authors')[0] ?? [])
  const hints = {
    title: one('title', (value) => value.replace(/\s+/g, ' ')),
    outlet: one('outlet', (value) => (isAddress(value) ? null : value)),
    authors: authors.length === 0 ? undefined : from(authors),
    published: one('published', (value) => isoDate(value) ?? isoMoment(value)),
    language: one('language', (value) =>
      /^[a-z]{2,3}(?:[-_][a-z]{2,4})*$/i.test(value) ? value.replace(/_/g, '-') : null,
    ),
    url: one('url', (value) => (isAddress(value) ? value : null)),
  }
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined))
}
