/**
 * Readability with the same answers for less work: it gathers the whole text under an element, or lists its children, where the first
 * word or the first child answers. Names that begin with an underscore are its own; `package.json` holds its version.
 */
import { Readability } from '@mozilla/readability'
import { all, hasText } from './dom.js'

/** A byline has fewer characters. */
const LONGEST_BYLINE = 100

export class QuickReadability extends Readability<Element> {
  declare readonly REGEXPS: { readonly byline: RegExp; readonly hasContent: RegExp }
  declare readonly DIV_TO_P_ELEMS: ReadonlySet<string>

  /** Whether its text is short is asked only of what calls itself a byline. */
  _isValidByline(node: Element, said: string): boolean {
    const isCalledSo =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') === true ||
      this.REGEXPS.byline.test(said)
    if (!isCalledSo) return false
    const { length } = node.textContent.trim()
    return length > 0 && length < LONGEST_BYLINE
  }

  /** `cleanLightly` has taken out what is hidden. */
  _isProbablyVisible(): boolean {
    return true
  }

  /** How the text looks does not matter. */
  _cleanStyles(): void {
    return
  }

  _isElementWithoutContent(node: Element): boolean {
    if (node.nodeType !== 1 || hasText(node)) return false
    const count = (tag: string): number => node.getElementsByTagName(tag).length
    return node.firstElementChild === null || node.childElementCount === count('br') + count('hr')
  }

  _hasSingleTagInsideElement(element: Element, tag: string): boolean {
    const child = element.firstElementChild
    if (child?.tagName !== tag || child.nextElementSibling !== null) return false
    for (let node = element.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType === 3 && this.REGEXPS.hasContent.test(node.nodeValue ?? '')) return false
    return true
  }

  _hasChildBlockElement(element: Element): boolean {
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
      if (this.DIV_TO_P_ELEMS.has(child.tagName) || this._hasChildBlockElement(child)) return true
    return false
  }

  _getNextNode(node: Element, withoutChildren: boolean): Element | null {
    const child = withoutChildren ? null : node.firstElementChild
    if (child !== null) return child
    for (let at: Element | null = node; at !== null; at = at.parentElement) {
      const next = at.nextElementSibling
      if (next !== null) return next
    }
    return null
  }

  _getAllNodesWithTag(root: Document | Element, tags: readonly string[]): readonly Element[] {
    const wanted = new Set(tags.map((tag) => tag.toLowerCase()))
    return all(root, ({ localName }) => wanted.has(localName.toLowerCase()))
  }
}
