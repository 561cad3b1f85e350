/** JSON and JSON Lines as article extractors write them: one object an article, or lists of such. */
import { assemble } from '../assemble.js'
import { decode } from '../decode.js'
import { damaged, noArticle, tooMany } from '../failures.js'
import type { RawArticle, Reader, ReaderInput, ReadLimits } from '../reader.js'
import { hintsIn, textIn } from './fields.js'
import { isObject, type JsonObject } from './values.js'

/** Where exports keep their list of articles. */
const LISTS = [
  ...['articles', 'items', 'results', 'data', 'docs', 'documents', 'entries', 'records', 'hits', 'stories'],
  ...['posts', 'news', 'content', 'result', 'response', 'feed', 'value'],
]

/** How many lists may be nested around an article. */
const MOST_NESTED = 4

/** The objects with a text in a value, in order. */
function articlesIn(value: unknown, nested = 0): readonly JsonObject[] {
  if (nested > MOST_NESTED) return []
  if (Array.isArray(value)) return (value as readonly unknown[]).flatMap((item) => articlesIn(item, nested + 1))
  if (!isObject(value)) return []
  if (textIn(value) !== null) return [value]
  return LISTS.flatMap((key) => (value[key] === undefined ? [] : articlesIn(value[key], nested + 1)))
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

/** One value a line. Throws `ReadFailure` 'damaged' with the number of the first line that is none. */
function parseLines(text: string): readonly unknown[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const value = parse(line)
    if (value === undefined) throw damaged(`Line ${index + 1} of the file is not valid JSON.`)
    return [value]
  })
}

const isMarkup = (text: string): boolean => /<\/?(?:p|div|br|h[1-6]|article|section|span)\b[^>]*>/i.test(text)

async function articleOf(object: JsonObject, part: string, limits: ReadLimits): Promise<RawArticle> {
  const hints = hintsIn(object)
  const text = (textIn(object) ?? '').replace(/\r\n?/g, '\n')
  if (isMarkup(text)) {
    const { documentLines } = await import('../html/page.js')
    return assemble({ lines: documentLines(text, limits), hints, limits, part })
  }
  const title = hints.title?.value
  const whole = title === undefined || text.trimStart().startsWith(title) ? text : `${title}\n\n${text}`
  return { text: whole, blocks: null, markup: 'plain', hints, part }
}

async function read({ bytes, limits }: ReaderInput): Promise<readonly RawArticle[]> {
  const { text } = await decode(bytes, { ...limits, maxCharacters: limits.maxBytes })
  const objects = articlesIn(parse(text) ?? parseLines(text))
  if (objects.length === 0)
    throw noArticle('The JSON holds no article: no field such as "text", "body" or "content" was found.')
  if (objects.length > limits.maxParts)
    throw tooMany(
      `The file holds ${objects.length.toLocaleString('en-US')} articles; at most ${limits.maxParts} are read.`,
    )
  const articles: RawArticle[] = []
  for (const [index, object] of objects.entries())
    articles.push(await articleOf(object, objects.length === 1 ? '' : `#${index + 1}`, limits))
  return articles
}

export const jsonReader: Reader = {
  format: 'json',
  extensions: ['json', 'jsonl', 'ndjson'],
  sniff: (head) =>
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:\[\s*)?\{\s*"/.test(new TextDecoder('latin1').decode(head)) ? 0.92 : 0,
  read,
}
