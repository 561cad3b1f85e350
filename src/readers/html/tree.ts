/**
 * An inert tree of a page: as much of the DOM as these readers and Readability use, and nothing that runs, loads, listens or looks
 * anything up. Nodes are joined by their neighbours, so that moving and taking out cost the same however many there are.
 */

type Kind = 1 | 3 | 8 | 9

abstract class TreeNode {
  abstract readonly nodeType: Kind
  abstract readonly nodeName: string
  parentNode: Branch | null = null
  previousSibling: TreeNode | null = null
  nextSibling: TreeNode | null = null

  abstract get textContent(): string
  abstract copy(): TreeNode

  get parentElement(): TreeElement | null {
    return this.parentNode instanceof TreeElement ? this.parentNode : null
  }

  get nextElementSibling(): TreeElement | null {
    let node = this.nextSibling
    while (node !== null && !(node instanceof TreeElement)) node = node.nextSibling
    return node
  }

  get previousElementSibling(): TreeElement | null {
    let node = this.previousSibling
    while (node !== null && !(node instanceof TreeElement)) node = node.previousSibling
    return node
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this
    if (parentNode === null) return
    if (previousSibling === null) parentNode.firstChild = nextSibling
    else previousSibling.nextSibling = nextSibling
    if (nextSibling === null) parentNode.lastChild = previousSibling
    else nextSibling.previousSibling = previousSibling
    this.parentNode = null
    this.previousSibling = null
    this.nextSibling = null
  }
}

/** A node without others below it: text or a comment. */
abstract class Leaf extends TreeNode {
  readonly childNodes: readonly TreeNode[] = NOTHING
  readonly firstChild = null
  constructor(readonly nodeValue: string) {
    super()
  }
  get textContent(): string {
    return this.nodeValue
  }
}
const NOTHING: readonly TreeNode[] = []

export class TreeText extends Leaf {
  readonly nodeType = 3
  readonly nodeName = '#text'
  copy(): TreeText {
    return new TreeText(this.nodeValue)
  }
}

export class TreeComment extends Leaf {
  readonly nodeType = 8
  readonly nodeName = '#comment'
  copy(): TreeComment {
    return new TreeComment(this.nodeValue)
  }
}

/** A node with others below it. */
abstract class Branch extends TreeNode {
  firstChild: TreeNode | null = null
  lastChild: TreeNode | null = null
  readonly nodeValue = null

  get childNodes(): readonly TreeNode[] {
    const nodes: TreeNode[] = []
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node)
    return nodes
  }

  get children(): readonly TreeElement[] {
    const elements: TreeElement[] = []
    for (let node = this.firstElementChild; node !== null; node = node.nextElementSibling) elements.push(node)
    return elements
  }

  get childElementCount(): number {
    let count = 0
    for (let node = this.firstElementChild; node !== null; node = node.nextElementSibling) count++
    return count
  }

  get firstElementChild(): TreeElement | null {
    const { firstChild } = this
    return firstChild === null || firstChild instanceof TreeElement ? firstChild : firstChild.nextElementSibling
  }

  /** The words under it; those of comments are not among them. */
  get textContent(): string {
    let text = ''
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType !== 8) text += node.textContent
    return text
  }

  insertBefore(node: TreeNode, before: TreeNode | null): TreeNode {
    node.remove()
    const last = before === null ? this.lastChild : before.previousSibling
    node.parentNode = this
    node.previousSibling = last
    node.nextSibling = before
    if (last === null) this.firstChild = node
    else last.nextSibling = node
    if (before === null) this.lastChild = node
    else before.previousSibling = node
    return node
  }

  appendChild(node: TreeNode): TreeNode {
    return this.insertBefore(node, null)
  }

  removeChild(node: TreeNode): TreeNode {
    node.remove()
    return node
  }

  replaceChild(node: TreeNode, replaced: TreeNode): TreeNode {
    const next = replaced.nextSibling
    replaced.remove()
    this.insertBefore(node, next)
    return replaced
  }

  /** Elements of this tag below, in order. A tag that was given in capitals is not found by its small letters. */
  getElementsByTagName(tag: string): readonly TreeElement[] {
    const found: TreeElement[] = []
    this.collect(tag, found)
    return found
  }

  protected collect(tag: string, found: TreeElement[]): void {
    for (let node = this.firstElementChild; node !== null; node = node.nextElementSibling) {
      if (node.localName === tag) found.push(node)
      node.collect(tag, found)
    }
  }

  /** What is below, to be put back as it was: only Readability asks, and looks no closer at what it gets. */
  get innerHTML(): readonly TreeNode[] {
    return this.childNodes.map((node) => node.copy())
  }

  set innerHTML(nodes: readonly TreeNode[]) {
    while (this.firstChild !== null) this.firstChild.remove()
    for (const node of nodes) this.appendChild(node.copy())
  }
}

/** Classes as they are compared: each once, one space between. */
export const tidyClasses = (value: string): string =>
  /\s/.test(value) ? [...new Set(value.split(/\s+/).filter((name) => name !== ''))].join(' ') : value

interface Attribute {
  readonly name: string
  readonly value: string
  readonly cloneNode: () => Attribute
}

const attributeOf = (name: string, value: string): Attribute => {
  const attribute: Attribute = { name, value, cloneNode: () => attribute }
  return attribute
}

export type Attributes = Record<string, string>

export class TreeElement extends Branch {
  readonly nodeType = 1
  readonly tagName: string
  readonly nodeName: string
  readonly #attributes: Attributes

  /** `attributes` becomes the element's own, its classes tidy. */
  constructor(
    readonly ownerDocument: TreeDocument,
    readonly localName: string,
    attributes: Attributes,
  ) {
    super()
    this.tagName = localName.toUpperCase()
    this.nodeName = this.tagName
    this.#attributes = attributes
  }

  get attributes(): readonly Attribute[] {
    return Object.entries(this.#attributes).map(([name, value]) => attributeOf(name, value))
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.#attributes, name) ? (this.#attributes[name] ?? null) : null
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.#attributes, name)
  }

  setAttribute(name: string, value: string): void {
    this.#attributes[name] = name === 'class' ? tidyClasses(value) : value
  }

  setAttributeNode({ name, value }: Attribute): void {
    this.setAttribute(name, value)
  }

  removeAttribute(name: string): void {
    Reflect.deleteProperty(this.#attributes, name)
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }

  set className(value: string) {
    this.setAttribute('class', value)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(value: string) {
    this.setAttribute('id', value)
  }

  /** Of pictures only, as in the DOM. */
  get src(): string | undefined {
    return this.localName === 'img' ? (this.getAttribute('src') ?? '') : undefined
  }

  get srcset(): string | undefined {
    return this.localName === 'img' ? (this.getAttribute('srcset') ?? '') : undefined
  }

  copy(): TreeElement {
    const copy = new TreeElement(this.ownerDocument, this.localName.toLowerCase(), { ...this.#attributes })
    for (let node = this.firstChild; node !== null; node = node.nextSibling) copy.appendChild(node.copy())
    return copy
  }
}

export class TreeDocument extends Branch {
  readonly nodeType = 9
  readonly nodeName = '#document'

  get documentElement(): TreeElement | null {
    return this.firstElementChild
  }

  /** The first element of the page when it is its head; else one is put there. */
  get head(): TreeElement {
    const first = this.documentElement?.firstElementChild ?? null
    if (first?.tagName === 'HEAD') return first
    const head = this.createElement('head')
    this.documentElement?.insertBefore(head, this.documentElement.firstChild)
    return head
  }

  /** The body behind the head, whatever stands between them; where there is none, one is put there. */
  get body(): TreeElement {
    const { head } = this
    for (let next = head.nextElementSibling; next !== null; next = next.nextElementSibling)
      if (next.tagName === 'BODY') return next
    const body = this.createElement('body')
    head.parentNode?.insertBefore(body, head.nextSibling)
    return body
  }

  get title(): string {
    return this.head.getElementsByTagName('title')[0]?.textContent ?? ''
  }

  createElement(tag: string): TreeElement {
    return new TreeElement(this, tag, {})
  }

  createTextNode(text: string): TreeText {
    return new TreeText(text)
  }

  copy(): TreeDocument {
    const copy = new TreeDocument()
    for (let node = this.firstChild; node !== null; node = node.nextSibling) copy.appendChild(node.copy())
    return copy
  }
}
