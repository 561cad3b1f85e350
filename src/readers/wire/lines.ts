/** Lines of an article from NITF or XHTML elements. */
import type { BlockKind } from '../../core/model.js'
import type { MarkedLine } from '../assemble.js'
import { isElement, textOf, type XmlElement } from './xml.js'

const KINDS: Readonly<Record<string, BlockKind>> = {
  hl1: 'heading',
  hl2: 'heading',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  'media-caption': 'caption',
  figcaption: 'caption',
  caption: 'caption',
}

/** What is no running text: heads of documents, other versions of a picture, credits of a photographer. */
const SKIP = new Set(
  'head docdata media-metadata media-reference media-object media-producer script style nav object virtloc title'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a b i u em strong span q sup sub abbr br person org location event function money num chron object.title copyrite lang pronounce code cite small mark time'.split(
    ' ',
  ),
)

const isInline = (node: XmlElement | string): boolean => !isElement(node) || INLINE.has(node.name)

/** The lines below an element: one for each that holds nothing but words. */
export function linesOf(element: XmlElement, kind: BlockKind | null = null): readonly MarkedLine[] {
  if (SKIP.has(element.name)) return []
  const own = KINDS[element.name] ?? kind
  const lines: MarkedLine[] = []
  let words: (XmlElement | string)[] = []
  const flush = (): void => {
    const text = textOf({ name: element.name, attributes: {}, children: words })
    words = []
    if (text !== '') lines.push({ kind: own, text })
  }
  for (const child of element.children) {
    if (isInline(child)) words.push(child)
    else if (isElement(child)) {
      flush()
      lines.push(...linesOf(child, own))
    }
  }
  flush()
  return lines
}
