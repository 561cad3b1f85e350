/** The usual field names of article extractors, feeds and archives: trafilatura, newspaper, news-please, goose, Readability, schema.org. */
import type { MetadataHints, Sourced } from '../../core/article/source.js'
import { readDateLine } from '../../core/article/metadata/dateLine.js'
import { isoDate } from '../front-matter.js'
import { isoMoment } from '../html/moments.js'
import { isObject, momentsOf, paragraphsOf, stringsOf, type JsonObject } from './values.js'

/** Names without case, underscores and hyphens: 'publish_date', 'publishDate' and 'publish-date' are one. */
const NAMES = {
  title: ['title', 'headline', 'articletitle', 'headlinemain', 'webtitle', 'name'],
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
  authors: ['authors', 'author', 'byline', 'bylines', 'creator', 'creators', 'writer', 'writers'],
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
    'webpublicationdate',
    'datetimepub',
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
    'sourcename',
    'sourcetitle',
    'sourcedomain',
    'domain',
  ],
  url: ['url', 'link', 'canonicallink', 'canonicalurl', 'sourceurl', 'permalink', 'weburl', 'href'],
  language: ['language', 'lang', 'inlanguage'],
} as const

type Field = keyof typeof NAMES

/** Where services put what belongs to the article beside it. */
const ENVELOPES = ['content', 'article', 'fields', 'attributes', '_source', 'meta', 'metadata'] as const

const foldedKeys = (object: JsonObject): readonly (readonly [string, unknown])[] =>
  Object.entries(object).map(([key, value]) => [key.toLowerCase().replace(/[_\s-]/g, ''), value])

/** The fields of an object, over those in its envelopes. */
function folded(object: JsonObject): ReadonlyMap<string, unknown> {
  const inner = ENVELOPES.flatMap((key) => (isObject(object[key]) ? foldedKeys(object[key]) : []))
  const own = foldedKeys(object)
  const isEnvelope = ([key, value]: readonly [string, unknown]): boolean =>
    isObject(value) && ENVELOPES.some((name) => name === key)
  return new Map([...own.filter(isEnvelope), ...inner.reverse(), ...own.filter((entry) => !isEnvelope(entry))])
}

/** Every value of a field, in the order of its names. */
const valuesOf = (
  fields: ReadonlyMap<string, unknown>,
  field: Field,
  read: (value: unknown) => readonly string[] = stringsOf,
): readonly (readonly string[])[] =>
  NAMES[field].map((name) => read(fields.get(name))).filter((strings) => strings.length > 0)

/** Search services cut the text and tell how much is missing: "... [2143 chars]", "… [+2143 chars]". */
const CUT = /\s*\[\+?\d+ char(?:acter)?s\]\s*$/

/** The words of an article; paragraphs given as a list stand on lines of their own. Null when it has none. */
export const textIn = (object: JsonObject): string | null =>
  valuesOf(folded(object), 'text', paragraphsOf)[0]?.join('\n\n').replace(CUT, '') ?? null

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
    const read = field === 'published' ? momentsOf : stringsOf
    const accepted = valuesOf(fields, field, read).flatMap((values) => values.slice(0, 1).map(accept))
    const value = accepted.find((candidate) => candidate !== null)
    return value === undefined ? undefined : from(value)
  }
  const authors = namesIn(valuesOf(fields, 'authors')[0] ?? [])
  const hints = {
    title: one('title', (value) => value.replace(/\s+/g, ' ')),
    outlet: one('outlet', (value) => (isAddress(value) ? null : value)),
    authors: authors.length === 0 ? undefined : from(authors),
    published: one('published', (value) => isoDate(value) ?? isoMoment(value) ?? readDateLine(value)?.value ?? null),
    language: one('language', (value) =>
      /^[a-z]{2,3}(?:[-_][a-z]{2,4})*$/i.test(value) ? value.replace(/_/g, '-') : null,
    ),
    url: one('url', (value) => (isAddress(value) ? value : null)),
  }
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined))
}
