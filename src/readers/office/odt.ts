/** OpenDocument texts (ODT): their paragraphs and headings, without notes, comments and deleted passages. */
import type { BlockKind } from '../../core/model.js'
import { encrypted, damaged, tooDeep } from '../failures.js'
import type { MarkedLine } from '../assemble.js'
import type { RawArticle, Reader, ReaderInput, ReadLimits } from '../reader.js'

const MIMETYPE = 'application/vnd.oasis.opendocument.text'
const WANTED = new Set(['content.xml', 'META-INF/manifest.xml', 'mimetype'])

/** What is no part of the running text. */
const SKIP = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'svg:title',
  'svg:desc',
  'office:forms',
  'text:table-of-content',
  'script:event-listeners',
])

const titleStyle = /^(?:Title|Titel|Titre|T[ií]tulo|Titolo)$/

type Attributes = Readonly<Record<string, string>>

/** Collects the lines while the parser walks. */
class OdtLines {
  readonly lines: MarkedLine[] = []
  #open: { kind: BlockKind | null; text: string }[] = []
  #skipping = 0
  #lists = 0
  #depth = 0
  readonly #limits: ReadLimits

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  openTag(name: string, attributes: Attributes): void {
    if (++this.#depth > this.#limits.maxDepth) throw tooDeep(this.#limits)
    if (this.#skipping > 0 || SKIP.has(name)) {
      this.#skipping++
      return
    }
    if (name === 'text:list-item') this.#lists++
    if (name === 'text:h') this.#open.push({ kind: 'heading', text: '' })
    else if (name === 'text:p') {
      const isTitle = titleStyle.test(attributes['text:style-name'] ?? '')
      this.#open.push({ kind: isTitle ? 'heading' : this.#lists > 0 ? 'list-item' : null, text: '' })
    } else if (name === 'text:s' || name === 'text:tab' || name === 'text:line-break') this.text(' ')
  }

  closeTag(name: string): void {
    this.#depth--
    if (this.#skipping > 0) {
      this.#skipping--
      return
    }
    if (name === 'text:list-item') this.#lists--
    if (name !== 'text:h' && name !== 'text:p') return
    const line = this.#open.pop()
    const text = line?.text.replace(/[\s\u00a0]+/gu, ' ').trim() ?? ''
    if (line !== undefined && text !== '') this.lines.push({ kind: line.kind, text })
  }

  text(words: string): void {
    const line = this.#open.at(-1)
    if (this.#skipping === 0 && line !== undefined) line.text += words
  }
}

async function linesOf(xml: string, limits: ReadLimits): Promise<readonly MarkedLine[]> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser()
  const out = new OdtLines(limits)
  parser.on('error', () => {
    throw damaged('The document is damaged: its text is no well-formed XML.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    out.openTag(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    out.closeTag(name)
  })
  parser.on('text', (words) => {
    out.text(words)
  })
  parser.write(xml).close()
  return out.lines
}

async function read({ bytes, limits }: ReaderInput): Promise<readonly RawArticle[]> {
  const [{ unzipParts }, { assemble }] = await Promise.all([import('./unzip.js'), import('../assemble.js')])
  const parts = unzipParts(bytes, (name) => WANTED.has(name), limits)
  const manifest = parts['META-INF/manifest.xml']
  if (manifest !== undefined && new TextDecoder().decode(manifest).includes('encryption-data')) throw encrypted()
  const content = parts['content.xml']
  if (content === undefined) throw damaged('The document has no text part: it is damaged, or no OpenDocument text.')
  const lines = await linesOf(new TextDecoder().decode(content), limits)
  return [assemble({ lines, hints: {}, limits, part: '' })]
}

export const odtReader: Reader = {
  format: 'odt',
  extensions: ['odt', 'ott'],
  sniff: (head) => {
    const text = new TextDecoder('latin1').decode(head.subarray(0, 200))
    return text.startsWith('PK\u0003\u0004') && text.includes(MIMETYPE) ? 0.97 : 0
  },
  read,
}
