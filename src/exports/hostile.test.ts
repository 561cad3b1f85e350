/** Every export of hostile words, read back by a parser of its format: our own markup and nothing else, no formula, no address but ours. */
import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { fromMarkdown } from 'mdast-util-from-markdown'
import Papa from 'papaparse'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { type ExportFormat, exportFormats } from '../core/export-formats.js'
import { comparisonSchema } from '../core/model.js'
import { readCollection } from '../core/notes/webAnnotation.js'
import { AWAY, corpus, MARK, type Vector, written } from '../readers/hostile/corpus.testing.js'
import { createExport } from './index.js'
import { sampleInput } from './sample.testing.js'

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

/** A report whose every word of strangers is this one: title, outlet, file, address, a sentence, a note and its author. */
async function exported(format: ExportFormat, words: string): Promise<Uint8Array> {
  const fields = { title: words, outlet: words, file: words, words, note: words, author: words }
  const input = sampleInput(format, { scope: { kind: 'story', story: 's1' } }, fields)
  const { articles } = input.comparison
  const comparison = { ...input.comparison, articles: articles.map((article) => ({ ...article, url: words })) }
  return (await createExport({ ...input, comparison })).bytes
}

const OURS = new Set(
  'html head meta title style body main header footer section article aside nav h1 h2 h3 h4 p a ul ol li dl dt dd div span strong em b i u s code pre table caption colgroup col thead tbody tfoot tr th td br hr blockquote cite q mark bdi sup sub small time figure figcaption details summary abbr wbr del ins'.split(
    ' ',
  ),
)

function checkHtml(bytes: Uint8Array): void {
  const { document } = parseHTML(decoded(bytes))
  for (const element of document.querySelectorAll('*')) {
    expect(OURS, element.tagName).toContain(element.tagName.toLowerCase())
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^style$|^src|^srcdoc$|^action$|^formaction$|^xlink|^background$|^ping$/i)
      if (name === 'href') expect(value).toMatch(/^(?:#|https?:\/\/)/)
    }
  }
  expect(document.querySelectorAll('style')).toHaveLength(1)
  expect(document.querySelector('style')?.textContent).not.toContain(AWAY)
}

interface MarkdownNode {
  readonly type: string
  readonly url?: string
  readonly value?: string
  readonly children?: readonly MarkdownNode[]
}
function checkMarkdown(bytes: Uint8Array): void {
  const visit = ({ type, url, value, children = [] }: MarkdownNode): void => {
    expect(['image', 'imageReference', 'definition', 'linkReference']).not.toContain(type)
    if (type === 'html') expect(value).toMatch(/^<\/?br ?\/?>$/)
    if (url !== undefined) expect(url).not.toMatch(/^(?!https?:|#|mailto:)/i)
    for (const child of children) visit(child)
  }
  visit(fromMarkdown(decoded(bytes)))
}

/** Also as a spreadsheet reads it that separates by something else. */
function checkCsv(bytes: Uint8Array): void {
  const text = decoded(bytes)
  const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ',' })
  expect(errors).toEqual([])
  expect(new Set(data.map((row) => row.length)).size).toBe(1)
  for (const cell of data.flat()) expect(cell).not.toMatch(FORMULA)
  for (const delimiter of [';', '\t'])
    for (const cell of Papa.parse<string[]>(text, { delimiter, quoteChar: '\0' }).data.flat())
      expect(cell.replace(/^"/, '')).not.toMatch(FORMULA)
}
const FORMULA = /^[\s\u200B-\u200F\uFEFF]*(?:[=@\uFF1D\uFF20]|[+\uFF0B-][\w(])/u

function checkXml(xml: string): readonly { readonly name: string; readonly attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } }))
  parser.on('doctype', (doctype) => {
    throw new Error(`a document type: ${doctype}`)
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml.replace(/^\uFEFF/, '')).close()
  return elements
}

function checkPackage(bytes: Uint8Array): void {
  for (const [name, xml] of Object.entries(partsOf(bytes))) {
    expect(name).not.toMatch(/\.\.|^\/|\\|[\0-\x1F]/)
    if (!/\.(?:xml|rels|qde)$/.test(name)) continue
    // The foot of a page counts pages, and does nothing else.
    const isFoot = /^word\/footer\d+\.xml$/.test(name)
    const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map((field) => field[1])
    if (isFoot) expect(fields).toEqual(['PAGE', 'NUMPAGES'])
    for (const { name: element, attributes } of checkXml(xml)) {
      if (isFoot && element === 'w:instrText') continue
      expect(element).not.toMatch(/^(?:f|w:fldSimple|w:instrText|w:altChunk|o:OLEObject|w:object|a:blip)$/)
      if (element === 'Relationship' && attributes['TargetMode'] === 'External')
        expect(attributes['Target']).toMatch(/^https?:\/\//)
    }
  }
}

async function checkDocx(bytes: Uint8Array): Promise<void> {
  checkPackage(bytes)
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { externalFileAccess: false })
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`)
  expect(document.querySelectorAll('script,img,iframe,object,svg,style,form')).toHaveLength(0)
  for (const link of document.querySelectorAll('a[href]'))
    expect(link.getAttribute('href')).toMatch(/^(?:#|https?:\/\/)/)
}

function checkJson(bytes: Uint8Array): void {
  expect(comparisonSchema.safeParse(JSON.parse(decoded(bytes))).success).toBe(true)
}
const checkJsonld = (bytes: Uint8Array): void => expect(readCollection(decoded(bytes))).not.toBeNull()

const checks: Readonly<Record<ExportFormat, (bytes: Uint8Array) => void | Promise<void>>> = {
  html: checkHtml,
  pdf: checkHtml,
  'worksheet-pdf': checkHtml,
  markdown: checkMarkdown,
  csv: checkCsv,
  xlsx: checkPackage,
  docx: checkDocx,
  'worksheet-docx': checkDocx,
  qdpx: checkPackage,
  json: checkJson,
  jsonld: checkJsonld,
}

/** Files' own parts cannot stand in a field of a report; their words can. */
const vectors = corpus.filter(({ place }) => place !== 'odt' && place !== 'docx')
const PILE = 60
const piles = Array.from({ length: Math.ceil(vectors.length / PILE) }, (_, at) => vectors.slice(at * PILE, (at + 1) * PILE)) // prettier-ignore

/** What floods a parser is for the readers; here each field repeats the words many times. */
const briefly = (vector: Vector): string => written(vector).slice(0, 200)
const together = (some: readonly Vector[]): string => some.map(briefly).join(' ')

describe('hostile words stay words', () => {
  // The page that is printed is the page that is exported.
  test.each(exportFormats.filter((format) => format !== 'pdf'))(
    'in %s',
    async (format) => {
      for (const some of piles) await checks[format](await exported(format, together(some)))
      expect(Reflect.get(globalThis, MARK)).toBeUndefined()
    },
    180_000,
  )

  // Where it counts what a cell or a line begins with, each stands for itself.
  const alone = vectors.filter(({ group }) =>
    ['formula', 'markdown', 'bidi', 'look-alike', 'pollution'].includes(group),
  )
  test.each(['csv', 'xlsx', 'markdown'] as const)('each by itself in %s', async (format) => {
    for (const vector of alone) await checks[format](await exported(format, briefly(vector)))
  })

  test('and no export turns what stands around them', async () => {
    const words = together(corpus.filter(({ group }) => group === 'bidi'))
    for (const format of ['html', 'markdown', 'csv'] as const)
      expect(decoded(await exported(format, words))).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  })
})
