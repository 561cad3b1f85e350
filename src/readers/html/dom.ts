/** The few parts of the DOM that the HTML readers use, over an inert tree: nothing in it runs or loads. */
import type { Sourced } from '../../core/article/source.js'
import type { MetadataSource } from '../../core/model.js'
import { ReadFailure, type ReadLimits } from '../reader.js'
import { buildTree, TooDeep } from './build.js'

/** Visits the elements right under a node, without a list of them; the one that is visited may be taken out. */
export function eachElement(parent: ParentNode, visit: (child: Element) => void): void {
  let next = parent.firstElementChild
  while (next !== null) {
    const child = next
    next = child.nextElementSibling
    visit(child)
  }
}

/** Whether anything but white space is written under an element. */
export function hasText(element: Node): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3 ? (node.nodeValue ?? '').trim() !== '' : node.nodeType === 1 && hasText(node)) return true
  }
  return false
}

const tooDeep = (limits: ReadLimits): ReadFailure =>
  new ReadFailure(
    'too-deep',
    `The page nests its elements more than ${limits.maxDepth} levels deep.`,
    'Open it in a browser and save the article text, or copy it into a text file.',
  )

const HTML = /<html[\s>]/i

/** The tree is as much of a document as these readers and Readability use; their types are those of the whole. */
function treeOf(html: string, limits: ReadLimits): Document {
  try {
    return buildTree(html, limits.maxDepth) as unknown as Document
  } catch (error) {
    throw error instanceof TooDeep ? tooDeep(limits) : error
  }
}

const isPage = ({ localName }: Element): boolean => localName === 'html'
const hasPage = (document: Document): boolean =>
  (document.documentElement as Element | null)?.localName === 'html' || all(document, isPage).length > 0

/** Parses a page. Throws `ReadFailure` 'too-deep' for a tree that recursion could not walk. */
export function parsePage(html: string, limits: ReadLimits): Document {
  const wrapped = (): Document => treeOf(`<!doctype html><html><head></head><body>${html}</body></html>`, limits)
  if (!HTML.test(html)) return wrapped()
  const document = treeOf(html, limits)
  // The words "<html>" may stand in a comment or a script alone.
  return hasPage(document) ? document : wrapped()
}

/** White space but for a single blank, which is as it should be and most often what there is. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g

/** The text with one blank for any white space, and none at its ends. */
export const evenly = (text: string): string => text.replace(UNEVEN_SPACE, ' ').trim()

export const textOf = (node: Pick<Node, 'textContent'> | null | undefined): string => evenly(node?.textContent ?? '')

/** The elements under a node that a question picks, in order. */
export function all(root: ParentNode, picks: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = []
  const visit = (element: Element): void => {
    if (picks(element)) found.push(element)
    eachElement(element, visit)
  }
  eachElement(root, visit)
  return found
}

/** The element itself or the nearest one around it that a question picks. */
export function nearest(element: Element, picks: (element: Element) => boolean): Element | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (picks(at)) return at
  return null
}

export const attribute = (element: Element | null | undefined, name: string): string | null => {
  const value = element?.getAttribute(name)?.trim()
  return value === undefined || value === '' ? null : value
}

/** For comparing words whatever their case, glyphs and punctuation. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    // A single blank stays as it is: most words have one between them.
    .replace(/[^\p{L}\p{N}]{2,}|[^\p{L}\p{N} ]/gu, ' ')
    .trim()

/** Class, id and the like in one string, for recognising what a part of a page is for. */
export const signs = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('role') ?? ''} ${element.getAttribute('data-testid') ?? ''}`.toLowerCase()

/** The first way of finding a value that finds one, with where it was found. */
export function first<T>(
  ways: readonly (readonly [source: MetadataSource, find: () => T | null])[],
): Sourced<T> | undefined {
  for (const [source, find] of ways) {
    const value = find()
    if (value !== null) return { source, value }
  }
  return undefined
}
