/** The few parts of the DOM that the HTML readers use, over an inert tree: nothing in it runs or loads. */
import type { Sourced } from '../../core/article/source.js'
import type { MetadataSource } from '../../core/model.js'
import { ReadFailure, type ReadLimits } from '../reader.js'
import { buildTree, TooDeep } from './build.js'

/** The elements right under a node, without a list of them; the one that is given may be taken out. */
export function* childElements(parent: ParentNode): Generator<Element> {
  let next = parent.firstElementChild
  while (next !== null) {
    const child = next
    next = child.nextElementSibling
    yield child
  }
}

/** All nodes right under a node, without a list of them. */
export function* childNodes(parent: Node): Generator<ChildNode> {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) yield node
}

/** Whether anything but white space is written under an element. */
export function hasText(element: Node): boolean {
  for (const node of childNodes(element)) {
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

const hasPage = (document: Document): boolean => document.getElementsByTagName('html').length > 0

/** Parses a page. Throws `ReadFailure` 'too-deep' for a tree that recursion could not walk. */
export function parsePage(html: string, limits: ReadLimits): Document {
  const wrapped = (): Document => treeOf(`<!doctype html><html><head></head><body>${html}</body></html>`, limits)
  if (!HTML.test(html)) return wrapped()
  const document = treeOf(html, limits)
  // The words "<html>" may stand in a comment or a script alone.
  return hasPage(document) ? document : wrapped()
}

export const textOf = (node: Pick<Node, 'textContent'> | null | undefined): string =>
  (node?.textContent ?? '').replace(/[\s\u00a0]+/gu, ' ').trim()

/** The elements under a node that a question picks, in order. */
export function all(root: ParentNode, picks: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = []
  const visit = (parent: ParentNode): void => {
    for (const child of childElements(parent)) {
      if (picks(child)) found.push(child)
      visit(child)
    }
  }
  visit(root)
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
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
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
