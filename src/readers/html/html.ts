/** HTML, XHTML and saved pages. The parser is loaded when the first page is read. */
import { documentsOfPage } from '../archive/page.js'
import { decode } from '../decode.js'
import type { Reader } from '../reader.js'

const HEAD = /<!doctype\s+html|<html[\s>]|<head[\s>]/i
const TAGS = /<(?:body|div|p|article|h1|meta|title)[\s>]/gi

export const htmlReader: Reader = {
  format: 'html',
  extensions: ['html', 'htm', 'xhtml', 'xht'],
  sniff: (head) => {
    // UTF-16 pages have a zero byte at every other place; without them the tags read alike.
    const text = new TextDecoder('latin1').decode(head).replaceAll('\0', '')
    if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*(?:<|$)/.test(text) && HEAD.test(text)) return 0.95
    return (text.match(TAGS)?.length ?? 0) >= 3 ? 0.7 : 0
  },
  read: async ({ name, bytes, limits }) => {
    const { text } = await decode(bytes, limits)
    const documents = await documentsOfPage(text, limits)
    if (documents !== null) return documents
    const { readPage } = await import('./page.js')
    return [readPage(text, limits, name)]
  },
}
