/** One walk over a page, before anything is taken out: what every later question about it is answered from. */
import { isSpace } from '../../core/text/characters.js'
import { nearest, signs, textOf } from './dom.js'

/** One element of the body, with what recognising it needs. */
export interface Part {
  readonly element: Element
  readonly tag: string
  /** Class, id and the like in lower case. */
  readonly signs: string
  /** Characters of text under it, spaces between words left out. */
  readonly length: number
  /** True inside comments, side bars, navigation and other places that speak of other articles. */
  readonly aside: boolean
}

export interface Survey {
  /** Every element of the page in document order. */
  readonly parts: readonly Part[]
  /** Contents of meta elements by name, property, item property or http-equiv, in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>
}

const ASIDE_TAGS = new Set(['ASIDE', 'FOOTER', 'NAV'])
const ASIDE_SIGNS = /comment|related|sidebar|recommend|teaser-list|footer|trending|popular|latest|most-?read/
/** Text in these is never shown. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'])

/** The foot of an article names its writer; the foot of a page does not. */
const ARTICLE_FOOT = /(?:entry|post|article|story)[_-]{1,2}(?:footer|meta)/

function isAside(element: Element, tag: string, said: string): boolean {
  if (tag === 'BODY' || tag === 'HTML' || tag === 'ARTICLE' || ARTICLE_FOOT.test(said)) return false
  if (tag === 'FOOTER') return nearest(element, ({ tagName }) => tagName === 'ARTICLE') === null
  return ASIDE_TAGS.has(tag) || ASIDE_SIGNS.test(said)
}

interface Open {
  readonly parts: Part[]
  readonly metas: Map<string, string[]>
}

function noteMeta(element: Element, metas: Map<string, string[]>): void {
  const content = element.getAttribute('content')?.trim() ?? ''
  if (content === '') return
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = element.getAttribute(key)?.toLowerCase()
    if (name === undefined) continue
    const known = metas.get(name)
    if (known === undefined) metas.set(name, [content])
    else known.push(content)
  }
}

/** Characters that are no white space. */
function seenLength(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at += 1) if (!isSpace(text.charCodeAt(at))) length += 1
  return length
}

/** Walks the element; returns the characters of text under it. */
function walk(element: Element, aside: boolean, open: Open): number {
  const tag = element.tagName
  if (tag === 'META') noteMeta(element, open.metas)
  const said = signs(element)
  const here = aside || isAside(element, tag, said)
  const part = { element, tag, signs: said, length: 0, aside: here }
  open.parts.push(part)
  let length = 0
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1) length += walk(node as Element, here, open)
    else if (node.nodeType === 3) length += seenLength(node.nodeValue ?? '')
  }
  if (UNSEEN.has(tag)) length = 0
  part.length = length
  return length
}

export function surveyPage(document: Document): Survey {
  const open: Open = { parts: [], metas: new Map() }
  walk(document.documentElement, false, open)
  return open
}

/** Content of the first meta element with one of these names. */
export function meta(survey: Survey, ...names: readonly string[]): string | null {
  for (const name of names) {
    const [content] = survey.metas.get(name.toLowerCase()) ?? []
    if (content !== undefined) return content
  }
  return null
}

/** The text of a part that is short enough to be looked at; null for a longer or an empty one. */
export const shortText = (part: Part, most: number): string | null =>
  part.length > 0 && part.length <= most ? textOf(part.element) : null
