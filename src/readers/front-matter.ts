/**
 * The head of a Markdown file between `---` (YAML) or `+++` (TOML) lines, as Jekyll, Hugo, Pandoc and Obsidian write it.
 *
 * Only what such heads hold in practice is read: `key: value`, quoted values, `[a, b]` and `- a` lists. Nested values are passed over.
 */
import type { MetadataHints, Sourced } from '../core/article/source.js'

export interface FrontMatter {
  /** Offset of the first character after the closing line. */
  readonly end: number
  /** Keys in lower case. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

const HEAD = /^(---|\+\+\+)[ \t]*\n([\s\S]{0,20000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/
const ENTRY = /^([A-Za-z][\w.-]*)[ \t]*[:=][ \t]*(.*)$/
const ITEM = /^[ \t]*-[ \t]+(.+)$/

const unquote = (raw: string): string => {
  const value = raw.trim()
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(value)
  if (quoted === null) return value.replace(/\s+#.*$/, '').trim()
  return quoted[1] === undefined ? (quoted[2] ?? '').replaceAll("''", "'") : quoted[1].replace(/\\(.)/g, '$1')
}

/** `a`, `[a, "b, c"]` or nothing, as a list without empty values. */
function valuesOf(raw: string): readonly string[] {
  const list = /^\[(.*)\]\s*$/.exec(raw.trim())
  const parts = list === null ? [raw] : ((list[1] ?? '').match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? [])
  return parts.map(unquote).filter((value) => value !== '' && value !== '~' && value !== 'null')
}

/** The head of `text`, or null when it has none. */
export function frontMatter(text: string): FrontMatter | null {
  const head = HEAD.exec(text)
  if (head === null) return null
  const values = new Map<string, readonly string[]>()
  let open: string | null = null
  for (const line of (head[2] ?? '').split('\n')) {
    const entry = ENTRY.exec(line)
    const item = ITEM.exec(line)
    if (entry !== null) {
      open = (entry[1] ?? '').toLowerCase()
      values.set(open, valuesOf(entry[2] ?? ''))
    } else if (item !== null && open !== null) {
      values.set(open, [...(values.get(open) ?? []), ...valuesOf(item[1] ?? '')])
    }
  }
  return { end: head[0].length, values }
}

const ISO = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/

/** An ISO date as precise as it was written, without seconds; null for anything else. */
export function isoDate(value: string): string | null {
  const found = ISO.exec(value.trim())
  if (found === null) return null
  const [, day = '', time, zone = ''] = found
  return time === undefined || day.length < 10 ? day : `${day}T${time}${zone}`
}

const keys = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'publication', 'publisher', 'source', 'site', 'newspaper', 'medium'],
  authors: ['authors', 'author', 'byline', 'by'],
  agencies: ['agencies', 'agency'],
  published: ['published', 'date', 'pubdate', 'publishdate', 'date_published', 'datepublished', 'created'],
  language: ['language', 'lang'],
  url: ['url', 'link', 'canonical', 'source_url', 'permalink'],
} as const

const isWebAddress = (value: string): boolean => /^https?:\/\//i.test(value)

/** What the head says about the article, as hints. Values that are not of their kind (a date that is no date) are left out. */
export function hintsOf(head: FrontMatter): MetadataHints {
  const all = (field: keyof typeof keys): readonly string[] =>
    keys[field].map((key) => head.values.get(key) ?? []).find((values) => values.length > 0) ?? []
  const from = <T>(value: T): Sourced<T> => ({ value, source: 'format' })
  const one = (field: keyof typeof keys, accept: (value: string) => string | null): Sourced<string> | undefined => {
    const value = all(field)
      .map(accept)
      .find((accepted) => accepted !== null)
    return value === undefined ? undefined : from(value)
  }
  const notAddress = (value: string): string | null => (isWebAddress(value) ? null : value)
  const address = (value: string): string | null => (isWebAddress(value) ? value : null)
  const hints = {
    title: one('title', (value) => value),
    outlet: one('outlet', notAddress),
    authors: all('authors').length > 0 ? from(all('authors')) : undefined,
    agencies: all('agencies').length > 0 ? from(all('agencies')) : undefined,
    published: one('published', isoDate),
    language: one('language', (value) => (/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value) ? value : null)),
    url: one('url', address),
  }
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined))
}
