/** The wire standards in XML, NITF and NewsML-G2. The parser is loaded with the first. */
import { decode } from '../decode.js'
import { noArticle, tooMany } from '../failures.js'
import { ReadFailure, type RawArticle, type Reader, type ReaderInput } from '../reader.js'

const ROOT = /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)*<(?:[\w-]+:)?([\w.-]+)[\s>/]/i
const rootOf = (text: string): string | null => ROOT.exec(text.replace(/^\uFEFF/, ''))?.[1] ?? null

const WIRE = new Set(['nitf', 'newsItem', 'newsMessage', 'packageItem'])

const notRead = (root: string | null): ReadFailure =>
  new ReadFailure(
    'unknown-format',
    `This kind of XML (${root ?? 'without an element'}) is not read; NITF, NewsML-G2 and XHTML are.`,
    'Save the article as a web page or as text.',
  )

async function read({ bytes, limits }: ReaderInput): Promise<readonly RawArticle[]> {
  const { text } = await decode(bytes, { ...limits, maxCharacters: limits.maxBytes })
  const [{ parseXml }, { readNitf }, { itemsIn, readNewsItem }, { assemble }] = await Promise.all([
    import('./xml.js'),
    import('./nitf.js'),
    import('./newsml.js'),
    import('../assemble.js'),
  ])
  const root = parseXml(text, limits)
  if (!WIRE.has(root.name)) throw notRead(root.name)
  const articles = root.name === 'nitf' ? [readNitf(root)] : itemsIn(root).flatMap((item) => readNewsItem(item) ?? [])
  const withText = articles.filter(({ lines }) => lines.length > 0)
  if (withText.length === 0) throw noArticle('The file holds no text: its items are pictures, lists, or lie elsewhere.')
  if (withText.length > limits.maxParts)
    throw tooMany(`The file holds ${withText.length} articles; at most ${limits.maxParts} are read.`)
  return withText.map(({ lines, hints }, index) =>
    assemble({ lines, hints, limits, part: withText.length === 1 ? '' : `#${index + 1}` }),
  )
}

export const wireReader: Reader = {
  format: 'xml',
  extensions: ['xml', 'nitf', 'newsml'],
  sniff: (head) => {
    const root = rootOf(
      new TextDecoder('latin1')
        .decode(head)
        .replaceAll('\0', '')
        .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, ''),
    )
    return root !== null && WIRE.has(root) ? 0.97 : 0
  },
  read,
}
