/** A small tree of an XML file, within limits. Entities that the file defines itself are refused; nothing outside it is looked at. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { damaged, tooDeep, tooMany } from '../failures.js'
import { ReadFailure, type ReadLimits } from '../reader.js'

export interface XmlElement {
  /** Without a prefix: 'p' of 'nitf:p'. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** Far more than a day's package of a wire agency has. */
const MOST_ELEMENTS = 500_000

interface Growing {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Growing | string)[]
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const attributesOf = ({ attributes }: SaxesTagPlain): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name === 'xml:lang' ? name : local(name), value]),
  )

/** The root of a document. Throws `ReadFailure` 'damaged', 'too-deep' or 'too-many'. */
export function parseXml(source: string, limits: ReadLimits): XmlElement {
  const parser = new SaxesParser()
  const open: Growing[] = []
  const roots: Growing[] = []
  let count = 0
  parser.on('error', () => {
    throw damaged('The XML is damaged or cut off: its elements do not fit together.')
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      throw new ReadFailure(
        'damaged',
        'The XML defines entities of its own. They are not expanded, because a few lines can stand for gigabytes.',
        'Ask for the article as text, or export it again without entities.',
      )
  })
  parser.on('opentag', (tag) => {
    if (open.length >= limits.maxDepth) throw tooDeep(limits)
    if (++count > MOST_ELEMENTS) throw tooMany('The XML holds more elements than any article does.')
    const element: Growing = { name: local(tag.name), attributes: attributesOf(tag), children: [] }
    if (open.length === 0) roots.push(element)
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const text = (words: string): void => {
    open.at(-1)?.children.push(words)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(source).close()
  const [root] = roots
  if (root === undefined) throw damaged('The XML holds no element.')
  return root
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string'

export const childrenOf = ({ children }: XmlElement): readonly XmlElement[] => children.filter(isElement)

/** Every element of these names below, in order; not those within one that was found. */
export function find(root: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return childrenOf(root).flatMap((child) => (names.includes(child.name) ? [child] : find(child, ...names)))
}

/** Its words with blanks folded. */
export function textOf(node: XmlElement | string | undefined): string {
  const words = (each: XmlElement | string): string =>
    isElement(each) ? each.children.map(words).join(each.name === 'br' ? ' ' : '') : each
  return node === undefined ? '' : words(node).replace(/\s+/gu, ' ').trim()
}
