/** Makes the tree of a page from its text. */
import { Parser } from 'htmlparser2'
import { TreeComment, TreeDocument, TreeElement, TreeText, tidyClasses, type Attributes } from './tree.js'

type Branch = TreeDocument | TreeElement

/** Elements nest deeper than a reader walks. */
export class TooDeep extends Error {}

/** Throws `TooDeep` as soon as elements nest more than `most` levels deep, before the rest is read. */
export function buildTree(html: string, most: number): TreeDocument {
  const document = new TreeDocument()
  const open: Branch[] = [document]
  const put = (node: TreeElement | TreeText | TreeComment): void => void open.at(-1)?.appendChild(node)
  const parser = new Parser(
    {
      onopentag: (name, attributes: Attributes) => {
        if (open.length > most) throw new TooDeep()
        if (Object.hasOwn(attributes, 'class')) attributes['class'] = tidyClasses(attributes['class'] ?? '')
        const element = new TreeElement(document, name, attributes)
        put(element)
        open.push(element)
      },
      ontext: (text) => put(new TreeText(text)),
      oncomment: (text) => put(new TreeComment(text)),
      onclosetag: () => void open.pop(),
    },
    { lowerCaseAttributeNames: false, decodeEntities: true },
  )
  parser.end(html)
  return document
}
