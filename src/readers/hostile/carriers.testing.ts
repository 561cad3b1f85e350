/** Puts vectors into files: a true report around each, in every format that can hold it. */
import { strToU8, zipSync } from 'fflate'
import { type Vector, written } from './vector.testing.js'

export interface HostileFile {
  /** With its extension; may hold anything that a file system allows. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** One invented event, so that the files that hold it are of one story. */
export interface Report {
  readonly title: string
  readonly outlet: string
  /** 'YYYY-MM-DD'. */
  readonly day: string
  readonly paragraphs: readonly string[]
}

export const report: Report = {
  title: 'Lock at Orrin reopens after eleven weeks',
  outlet: 'Orrin Post',
  day: '2024-05-06',
  paragraphs: [
    'The great lock at Orrin reopened to ships on Monday after eleven weeks of repairs, the canal office said.',
    'Forty barges had waited above the town. “Nobody expected it this early,” said lock keeper Ines Calder on Monday morning.',
    'The repairs to the lower gate cost 3.2 million crowns, and divers replaced two hinges of nine tonnes each.',
  ],
}

const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]|\p{Surrogate}/gu, '')

interface Parts {
  readonly report: Report
  /** Markup for the head of a page, and among its paragraphs. */
  readonly head?: string
  readonly markup?: string
  /** Words for a paragraph, and in front of title, outlet and author. */
  readonly words?: string
}

const paragraphsOf = ({ report: { paragraphs }, words }: Parts): readonly string[] =>
  words === undefined ? paragraphs : [paragraphs[0] ?? '', words, ...paragraphs.slice(1)]

/** What a vector of words adds to a field. In front, where a formula counts. */
const before = (words: string | undefined, text: string): string => (words === undefined ? text : `${words} ${text}`)

function page(parts: Parts): string {
  const { report: told, head = '', markup = '', words } = parts
  const [first = '', ...rest] = paragraphsOf(parts).map((text) => `<p>${escaped(text)}</p>`)
  const meta = `<meta property="og:site_name" content="${escaped(before(words, told.outlet))}"><meta property="article:published_time" content="${told.day}">`
  return `<!doctype html><html lang="en"><head><title>${escaped(before(words, told.title))}</title>${meta}${head}</head><body><article><h1>${escaped(before(words, told.title))}</h1>${first}\n${markup}\n${rest.join('\n')}</article></body></html>`
}

function plain(parts: Parts): string {
  const [first = '', ...rest] = paragraphsOf(parts)
  const inside = parts.markup === undefined ? [] : [parts.markup]
  return `${[before(parts.words, parts.report.title), first, ...inside, ...rest].join('\n\n')}\n`
}

const markdown = (parts: Parts, more = ''): string =>
  `---\ntitle: ${JSON.stringify(before(parts.words, parts.report.title))}\noutlet: ${JSON.stringify(before(parts.words, parts.report.outlet))}\ndate: ${parts.report.day}\n${more}${more === '' ? '' : '\n'}---\n\n# ${plain(parts)}`

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ')
const encodedWord = (text: string): string => `=?utf-8?B?${Buffer.from(oneLine(text), 'utf8').toString('base64')}?=`

function mail(parts: Parts, headers?: string): string {
  const own = `Subject: ${encodedWord(before(parts.words, parts.report.title))}\r\nFrom: ${encodedWord(before(parts.words, 'Lena Ost'))} <lena@orrin.example>`
  const body = Buffer.from(page(parts), 'utf8').toString('base64')
  return `${headers ?? own}\r\nTo: desk@orrin.example\r\nMessage-ID: <1@orrin.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`
}

const savedPage = (parts: Parts): string =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://orrin.example/lock\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://orrin.example/lock\r\n\r\n${Buffer.from(page(parts), 'utf8').toString('base64')}\r\n--b\r\nContent-Type: text/html\r\nContent-Location: cid:frame\r\n\r\n<script>frame</script>\r\n--b--\r\n`

function json(parts: Parts, more = ''): string {
  const { report: told, words, markup } = parts
  const text = markup === undefined ? paragraphsOf(parts).join('\n\n') : page(parts)
  const fields = JSON.stringify({
    title: before(words, told.title),
    source: before(words, told.outlet),
    author: before(words, 'Lena Ost'),
    date: told.day,
    text,
  })
  return more === '' ? fields : `${fields.slice(0, -1)},${more}}`
}

const ODT = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:xlink="urn:x" xmlns:draw="urn:d" xmlns:script="urn:s"'
function odt(parts: Parts, prolog = '', more = ''): Uint8Array {
  const lines = paragraphsOf(parts).map((text) => `<text:p>${escaped(text)}</text:p>`)
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?>${prolog}<office:document-content ${ODT}><office:body><office:text><text:h>${escaped(before(parts.words, parts.report.title))}</text:h>${lines.join('')}${more}</office:text></office:body></office:document-content>`,
    ),
  })
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="urn:a" xmlns:o="urn:o"'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
function docx(parts: Parts, more = '', relationships = ''): Uint8Array {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`
  const body = [before(parts.words, parts.report.title), ...paragraphsOf(parts)].map(paragraph).join('')
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}${more}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${relationships}</Relationships>`,
    ),
  })
}

type Contents = readonly (readonly [extension: string, content: string | Uint8Array])[]

/** The text of a place that has two parts: before and after its first line break. */
const halves = (text: string): readonly [string, string] => {
  const at = text.indexOf('\n')
  return [text.slice(0, at), text.slice(at + 1)]
}

const inEveryTextFormat = (parts: Parts): Contents => [
  ['html', page(parts)],
  ['eml', mail(parts)],
  ['mhtml', savedPage(parts)],
  ['json', json(parts)],
  ['md', markdown(parts)],
  ['txt', plain(parts)],
]

function contentsOf(vector: Vector, told: Report): Contents {
  const text = written(vector)
  const parts = { report: told }
  switch (vector.place) {
    case 'markup':
      return inEveryTextFormat({ ...parts, markup: text })
    case 'head':
      return inEveryTextFormat({ ...parts, head: text }).slice(0, 3)
    case 'words': {
      const worded = { ...parts, words: text }
      return [...inEveryTextFormat(worded), ['odt', odt(worded)], ['docx', docx(worded)]]
    }
    case 'front-matter':
      return [['md', markdown(parts, text)]]
    case 'mail-header':
      return [['eml', mail(parts, text)]]
    case 'json':
      return [['json', json(parts, text)]]
    case 'odt': {
      const [prolog, more] = halves(text)
      return [['odt', odt(parts, prolog, more)]]
    }
    case 'docx':
      return [['docx', docx(parts, ...halves(text))]]
    case 'file-name':
      return [['txt', plain(parts)]]
  }
}

/** A vector in every format that can hold it. */
export function filesOf(vector: Vector, told: Report = report): readonly HostileFile[] {
  return contentsOf(vector, told).map(([extension, content]) => ({
    name: `${vector.place === 'file-name' ? written(vector) : vector.name}.${extension}`,
    bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
  }))
}

/** Many vectors in one article, each a paragraph of its words as they stand; the format goes by `at`. */
export function fileOfMany(vectors: readonly Vector[], told: Report, at: number): HostileFile {
  const words = vectors.map(written)
  const [first = '', ...rest] = told.paragraphs
  const parts = { report: { ...told, outlet: `${told.outlet} ${at}`, paragraphs: [first, ...words, ...rest] } }
  const contents = inEveryTextFormat(parts)
  const [extension, content] = contents[at % contents.length] ?? ['txt', '']
  return { name: `pile-${at}.${extension}`, bytes: Buffer.from(content) }
}
