/** Damaged files for tests: the fixtures and small files of the other formats, changed at random but the same for the same seed. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { readArticle } from '../core/article/article.js'
import { randomOf } from '../core/random.testing.js'
import {
  codedCells,
  europresseLines,
  factivaDocument,
  nexisText,
  proquestText,
  risText,
  uniDocument,
} from './archive/samples.testing.js'
import { readArticles } from './index.js'
import { ReadFailure } from './reader.js'

export interface TestFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const WORDS = 'The lock at Orrin reopened on Monday, says Ines Calder of the harbour board. “Nobody expected it.”'
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lock reopens</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Lock reopens","datePublished":"2021-03-08T09:30:00Z","author":{"name":"Ines Calder"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Lock reopens</h1>${`<p>${WORDS} ${WORDS}</p>`.repeat(4)}<figure><figcaption>Ships wait.</figcaption></figure><table><tr><td>1</td></tr></table></article></body></html>`
const MAIL = `From: Ines <ines@tarn.example>\r\nTo: b@tarn.example\r\nSubject: =?utf-8?Q?Lock_=E2=80=93_open?=\r\nDate: Mon, 8 Mar 2021 09:30:00 +0100\r\nMessage-ID: <1@tarn.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="xx"\r\n\r\n--xx\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${WORDS}=\r\n\r\n--xx\r\nContent-Type: text/html\r\n\r\n<p>${WORDS}</p>\r\n--xx--\r\n`
const NITF = `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20210308T093000Z"/></docdata></head><body><body.head><hedline><hl1>Lock</hl1></hedline><byline>By <person>Ines Calder</person></byline></body.head><body.content><p>${WORDS}</p><p>${WORDS}</p></body.content></body></nitf>`
const NEWSML = `<newsMessage><itemSet>${`<newsItem><contentMeta><headline>Lock</headline></contentMeta><contentSet><inlineXML><html><body><p>${WORDS}</p></body></html></inlineXML></contentSet></newsItem>`.repeat(2)}</itemSet></newsMessage>`
const JSON_LINE = JSON.stringify({ title: 'Lock', authors: ['Ines Calder'], date: '2021-03-08', text: WORDS })

const small: readonly TestFile[] = [
  { name: 'lock.html', bytes: utf8(HTML) },
  { name: 'lock.txt', bytes: utf8(`Lock reopens\n\n8 March 2021\n\n${WORDS}\n\n${WORDS}`) },
  { name: 'wide.txt', bytes: Buffer.from(`\uFEFFLock reopens\n\n${WORDS}`, 'utf16le') },
  { name: 'lock.md', bytes: utf8(`---\ntitle: Lock\ndate: 2021-03-08\n---\n\n# Lock\n\n- ${WORDS}\n\n> ${WORDS}\n`) },
  { name: 'lock.eml', bytes: utf8(MAIL) },
  { name: 'lock.mbox', bytes: utf8(`From a@b Mon Mar  8 09:30:00 2021\r\n${MAIL}\r\n`.repeat(2)) },
  { name: 'lock.json', bytes: utf8(`[${JSON_LINE},${JSON_LINE}]`) },
  { name: 'lock.jsonl', bytes: utf8(`${JSON_LINE}\n${JSON_LINE}\n`) },
  { name: 'nitf.xml', bytes: utf8(NITF) },
  { name: 'newsml.xml', bytes: utf8(NEWSML) },
  { name: 'lock.html.gz', bytes: gzipSync(HTML) },
  { name: 'nexis.txt', bytes: utf8(nexisText()) },
  { name: 'nexis-uni.txt', bytes: utf8(uniDocument().join('\n\n')) },
  { name: 'nexis-uni.html', bytes: utf8(`<body><p>${uniDocument().join('</p><p>')}</p></body>`) },
  { name: 'factiva.txt', bytes: utf8(factivaDocument().join('\n\n')) },
  { name: 'codes.txt', bytes: utf8(codedCells().flat().join('\n')) },
  { name: 'proquest.txt', bytes: utf8(proquestText()) },
  { name: 'europresse.txt', bytes: utf8(europresseLines().join('\n')) },
  { name: 'references.ris', bytes: utf8(risText()) },
]

/** One whole file of every format, or more. */
export function wholeFiles(): readonly TestFile[] {
  const folder = fileURLToPath(new URL('fixtures/', import.meta.url))
  const inside = ['ferry', 'archive'].flatMap((each) => readdirSync(folder + each).map((name) => `${each}/${name}`))
  const names = [...inside, 'scanned.pdf', 'locked.pdf']
  return [...names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(folder + name)) })), ...small]
}

type Random = () => number
type Change = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

const below = (random: Random, most: number): number => Math.floor(random() * most)
const stretch = (bytes: Uint8Array, random: Random): readonly [start: number, end: number] => {
  const start = below(random, bytes.length)
  return [start, Math.min(bytes.length, start + 1 + below(random, Math.min(2_000, bytes.length)))]
}
const HARD = [
  '99999999999',
  '-1',
  '<',
  '>',
  '{',
  '}',
  '\\',
  '"',
  '\0',
  '&#x110000;',
  '%',
  '<p>',
  ' obj',
  '\r\n\r\n',
  '\uFFFD',
]

const changes: readonly Change[] = [
  // Other bytes here and there.
  (bytes, random) => {
    const changed = Uint8Array.from(bytes)
    for (let count = 1 + below(random, 20); count > 0; count--)
      changed[below(random, bytes.length)] = below(random, 256)
    return changed
  },
  // Cut off.
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  // A part left out.
  (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  // A part again and again.
  (bytes, random) => {
    const [start, end] = stretch(bytes, random)
    const again = Array.from({ length: 1 + below(random, 200) }, () => bytes.subarray(start, end))
    return Buffer.concat([bytes.subarray(0, end), ...again, bytes.subarray(end)])
  },
  // A part of another file in it.
  (bytes, random, other) => {
    const [start, end] = stretch(other, random)
    const at = below(random, bytes.length)
    return Buffer.concat([bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at)])
  },
  // What means something to a parser.
  (bytes, random) => {
    const parts: Uint8Array[] = []
    let from = 0
    for (let count = 1 + below(random, 5); count > 0 && from < bytes.length; count--) {
      const at = from + below(random, bytes.length - from)
      parts.push(bytes.subarray(from, at), utf8(HARD[below(random, HARD.length)] ?? '<'))
      from = at
    }
    return Buffer.concat([...parts, bytes.subarray(from)])
  },
]

/** Office documents are damaged inside too: a broken archive is refused before their text is looked at. */
function inside(bytes: Uint8Array, change: (part: Uint8Array) => Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const name = ['word/document.xml', 'content.xml'].find((each) => parts[each] !== undefined)
  const part = name === undefined ? undefined : parts[name]
  if (name === undefined || part === undefined) return bytes
  // The type of an OpenDocument text is told by a first part that is not packed.
  return zipSync({ ...parts, [name]: change(part) }, { level: 0 })
}

/** The damaged file number `seed`. */
export function damagedFile(files: readonly TestFile[], seed: number): TestFile {
  const random = randomOf(seed)
  const file = files[below(random, files.length)]
  const other = files[below(random, files.length)]
  const change = changes[below(random, changes.length)]
  if (file === undefined || other === undefined || change === undefined) throw new Error('no files to damage')
  const apply = (bytes: Uint8Array): Uint8Array => new Uint8Array(change(bytes, random, other.bytes))
  const isPacked = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
  const bytes = isPacked && random() < 0.7 ? inside(file.bytes, apply) : apply(file.bytes)
  return { name: file.name.replace(/^.*\//, ''), bytes }
}

/** 'read', the reason of a typed failure, or what was thrown that no reader may throw. */
export async function outcomeOf({ name, bytes }: TestFile): Promise<string> {
  try {
    const articles = await readArticles({ name, bytes })
    for (const raw of articles.slice(0, 3)) readArticle({ id: 'a', file: name, ...raw })
    return 'read'
  } catch (error) {
    if (error instanceof ReadFailure && error.message !== '' && error.remedy !== '') return error.reason
    return `FAULT ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  }
}
