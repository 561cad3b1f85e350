/** What a page says of itself in JSON-LD (schema.org): the article node and its author, publisher and dates. */
import type { Survey } from './survey.js'

type Node = Readonly<Record<string, unknown>>

const ARTICLE_TYPES =
  /(?:Article|BlogPosting|Report|LiveBlogPosting|OpinionNewsArticle|Review|Recipe|SocialMediaPosting)$/
const PAGE_TYPES = /(?:WebPage|ItemPage|AboutPage)$/
/** Enough for any real graph; a page made to be huge stops here. */
const MOST_NODES = 2_000

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value]

/** Control characters inside strings and comments around the block are common mistakes; both are mended before parsing. */
function parse(source: string): unknown {
  const bare = source.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/g, '')
  try {
    return JSON.parse(bare)
  } catch {
    try {
      return JSON.parse(bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'))
    } catch {
      return null
    }
  }
}

/** Where a graph keeps the article when it is not at the top. */
const FOLLOW = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const

function nodesIn(root: unknown): readonly Node[] {
  const found: Node[] = []
  const queue = [...listOf(root)]
  while (queue.length > 0 && found.length < MOST_NODES) {
    const value = queue.shift()
    if (Array.isArray(value)) queue.push(...(value as readonly unknown[]))
    if (!isNode(value)) continue
    found.push(value)
    queue.push(...FOLLOW.flatMap((key) => listOf(value[key])))
  }
  return found
}

const typesOf = (node: Node): readonly string[] => listOf(node['@type']).filter((type) => typeof type === 'string')
const isA = (node: Node, types: RegExp): boolean => typesOf(node).some((type) => types.test(type))

const stringOf = (value: unknown): string | null => {
  const [first] = listOf(value)
  if (typeof first === 'string') return first.trim() === '' ? null : first.trim()
  return isNode(first) ? stringOf(first['name'] ?? first['@value']) : null
}

export interface LinkedData {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string | null
  readonly url: string | null
  /** The whole text, where the data repeat it. */
  readonly body: string | null
}

const nothing: LinkedData = {
  title: null,
  authors: [],
  outlet: null,
  published: null,
  language: null,
  url: null,
  body: null,
}

const byId = (nodes: readonly Node[], value: unknown): unknown => {
  if (!isNode(value) || value['name'] !== undefined || typeof value['@id'] !== 'string') return value
  return nodes.find((node) => node['@id'] === value['@id'] && node['name'] !== undefined) ?? value
}

/** Reads every JSON-LD block of a page. Never throws: a block that cannot be parsed says nothing. */
export function readLinkedData(survey: Survey): LinkedData {
  const scripts = survey.parts.filter(
    ({ tag, element }) => tag === 'SCRIPT' && /^application\/ld\+json/i.test(element.getAttribute('type') ?? ''),
  )
  const nodes = scripts.flatMap(({ element }) => nodesIn(parse(element.textContent)))
  const article = nodes.find((node) => isA(node, ARTICLE_TYPES)) ?? nodes.find((node) => isA(node, PAGE_TYPES))
  if (article === undefined) return nothing
  const site = nodes.find((node) => isA(node, /WebSite$/))
  return {
    title: isA(article, ARTICLE_TYPES) ? stringOf(article['headline'] ?? article['name']) : null,
    authors: listOf(article['author'] ?? article['creator'])
      .map((author) => stringOf(byId(nodes, author)))
      .filter((name) => name !== null),
    outlet: stringOf(byId(nodes, listOf(article['publisher'])[0])) ?? stringOf(site?.['name']),
    published: stringOf(article['datePublished'] ?? article['dateCreated']),
    language: stringOf(article['inLanguage']),
    url: stringOf(article['url']),
    body: stringOf(article['articleBody']),
  }
}
