/** The few parts of the DOM that the HTML readers use, over linkedom: an inert tree, nothing in it runs or loads. */
import { parseHTML } from 'linkedom'
import type { Sourced } from '../../core/article/source.js'
import type { MetadataSource } from '../../core/model.js'
import { ReadFailure, type ReadLimits } from '../reader.js'
import { nestsDeeperThan } from './depth.js'

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
    const isText = node.nodeType === 3 || node.nodeType === 4
    if (isText ? (node.nodeValue ?? '').trim() !== '' : node.nodeType === 1 && hasText(node)) return true
  }
  return false
}

/** How deep the elements of a tree nest; walks without recursion, because the tree may be made to break it. */
function depthOf(root: Element): number {
  let deepest = 0
  let level: readonly Element[] = [root]
  while (level.length > 0) {
    deepest++
    const below: Element[] = []
    for (const element of level) for (const child of childElements(element)) below.push(child)
    level = below
  }
  return deepest
}

const tooDeep = (limits: ReadLimits): ReadFailure =>
  new ReadFailure(
    'too-deep',
    `The page nests its elements more than ${limits.maxDepth} levels deep.`,
    'Open it in a browser and save the article text, or copy it into a text file.',
  )

/** Parses a page. Throws `ReadFailure` 'too-deep' for a tree that recursion could not walk. */
export function parsePage(html: string, limits: ReadLimits): Document {
  const wrapped = `<!doctype html><html><head></head><body>${html}</body></html>`
  const whole = /<html[\s>]/i.test(html) ? html : wrapped
  if (nestsDeeperThan(whole, limits.maxDepth)) throw tooDeep(limits)
  const parsed = parseHTML(whole).document
  // The words "<html>" may stand in a comment or a script alone.
  const document = parsed.querySelector('html') === null ? parseHTML(wrapped).document : parsed
  if (depthOf(document.documentElement) > limits.maxDepth) throw tooDeep(limits)
  return document
}
export const textOf = (node: Pick<Node, 'textContent'> | null | undefined): string =>
  (node?.textContent ?? '').replace(/[\s\u00a0]+/gu, ' ').trim()

export const all = (root: ParentNode, selector: string): readonly Element[] => [...root.querySelectorAll(selector)]

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
