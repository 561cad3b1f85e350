/** The words in a value of JSON, however a service wraps them. */

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `{first_name, last_name}` of a person. */
function nameOf(value: JsonObject): string | null {
  const [first, last] = [value['first_name'] ?? value['firstName'], value['last_name'] ?? value['lastName']]
  return typeof first === 'string' && typeof last === 'string' ? `${first} ${last}` : null
}

const WRAPPED = ['name', 'main', 'rendered', 'title', 'value'] as const

/** A string, `{name}`, `{main}` or `{rendered}`, a person in parts, or the strings of a list. */
export function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (Array.isArray(value))
    return (value as readonly unknown[]).flatMap((item) => stringsOf(Array.isArray(item) ? null : item))
  if (!isObject(value)) return []
  const wrapped = WRAPPED.map((key) => value[key]).find((held) => typeof held === 'string')
  return stringsOf(wrapped ?? nameOf(value))
}

const WORDS = ['text', 'rendered', 'content', 'value', 'html', 'body', 'paragraphs'] as const

/** How many objects and lists may be nested around a paragraph. */
const MOST_NESTED = 4

/** What has a title and words is an article of a list, no paragraph. */
const isArticle = (value: JsonObject): boolean => ['title', 'headline'].some((key) => value[key] !== undefined)

/** The paragraphs of a text: a string, a list of strings, or of blocks as editors keep them (`{type, text}`). */
export function paragraphsOf(value: unknown, nested = 0): readonly string[] {
  if (nested > MOST_NESTED) return []
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (Array.isArray(value)) return (value as readonly unknown[]).flatMap((item) => paragraphsOf(item, nested + 1))
  if (!isObject(value) || isArticle(value)) return []
  const held = WORDS.map((key) => paragraphsOf(value[key], nested + 1))
  return held.find((paragraphs) => paragraphs.length > 0) ?? []
}

/** Seconds or milliseconds since 1970, between 2001 and 2100; smaller and larger numbers are no moments. */
const MOMENT = { least: 1e9, most: 4.1e9 } as const

/** Dates as strings; moments counted in seconds or milliseconds as ISO 8601. */
export function momentsOf(value: unknown): readonly string[] {
  if (typeof value !== 'number') return stringsOf(value)
  const seconds = value > MOMENT.most ? value / 1000 : value
  return seconds >= MOMENT.least && seconds <= MOMENT.most ? [new Date(seconds * 1000).toISOString()] : []
}
