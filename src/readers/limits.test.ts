import { zipSync, strToU8 } from 'fflate'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readArticles } from './index.js'
import { ReadFailure } from './reader.js'

const STORY = 'The lock at Orrin reopened on Monday after eleven weeks of repairs, the harbour board said.'
const MEGABYTE = 1024 * 1024
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

const mail = (parts: number): Buffer =>
  latin1(
    [
      'From: Ines Calder <ines@orrin.example>',
      'Subject: Lock reopens',
      'Content-Type: multipart/mixed; boundary="xx"',
      '',
      ...Array.from({ length: parts }, () => ['--xx', 'Content-Type: text/plain', '', STORY]).flat(),
      '--xx--',
    ].join('\r\n'),
  )

/** Mails in mails, each the only part of the one around it. */
const nestedMail = (levels: number): Buffer =>
  latin1(
    Array.from({ length: levels }, (_, level) =>
      [
        'From: a@orrin.example',
        'Subject: Lock',
        `Content-Type: multipart/mixed; boundary="x${level}"`,
        '',
        `--x${level}`,
      ]
        .concat(level === levels - 1 ? ['', STORY] : ['Content-Type: message/rfc822', ''])
        .join('\r\n'),
    ).join('\r\n'),
  )

const pdf = (pages: number): Buffer => {
  const numbers = Array.from({ length: pages }, (_, page) => page + 10)
  return latin1(
    [
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj',
      `2 0 obj\n<</Type/Pages/Count ${pages}/Kids[${numbers.map((at) => `${at} 0 R`).join(' ')}]>>\nendobj`,
      ...numbers.map((at) => `${at} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>\nendobj`),
      'trailer\n<</Root 1 0 R>>\n%%EOF\n',
    ].join('\n'),
  )
}

const openDocument = (content: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
  })

/** Ten entities, each ten of the one before: ten thousand million words from a thousand characters. */
const laughs = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY e${at + 1} "${at === 0 ? 'ha' : `&e${at};`.repeat(10)}">`,
).join('')
const expanding = (root: string, words: string): string => `<?xml version="1.0"?><!DOCTYPE ${root} [${laughs}]>${words}`

/** What is tried at its real size, under the limits that the app has. */
const refused: readonly (readonly [
  what: string,
  name: string,
  make: () => Uint8Array,
  told: RegExp,
  remedy: RegExp,
])[] = [
  ['a mail with 1,000 parts', 'a.eml', () => mail(1000), /1001 parts; at most 500/, /Split/],
  ['a PDF with 10,000 pages', 'a.pdf', () => pdf(10_000), /10,000 pages; at most 1000/, /Split/],
  ['a page of 200 MB', 'a.html', () => Buffer.alloc(200 * MEGABYTE, '<p>words</p>'), /larger than 64 MB/, /Cut it/],
  ['a page of 200 MB, packed', 'a.html.gz', () => gzipSync(Buffer.alloc(200 * MEGABYTE, 32)), /128 MB/, /Unpack/],
  ['a page of 20 MB of words', 'a.html', () => Buffer.alloc(20 * MEGABYTE, `<p>${STORY}</p>`), /2,000,000/, /Cut/],
  ['elements 600 deep', 'a.html', () => latin1(`<html><body>${'<div>'.repeat(600)}${STORY}`), /512 levels/, /browser/],
  ['a zip bomb as Word file', 'a.docx', () => wordBomb(), /more than 128 MB/, /by itself/],
  ['entities in an ODT', 'a.odt', () => openDocument(expanding('x', '<x>&e10;</x>')), /well-formed/, /again/],
  ['entities in NITF', 'a.xml', () => latin1(expanding('nitf', '<nitf><p>&e10;</p></nitf>')), /entities/, /as text/],
  ['half of a packed page', 'a.html.gz', () => gzipSync(`<html><p>${STORY}`).subarray(0, 60), /cut off/, /again/],
  ['half of a Word file', 'a.docx', () => openDocument('<x/>').subarray(0, 90), /cut off/, /again/],
  ['the head of a PDF', 'a.pdf', () => latin1('%PDF-1.7\n1 0 obj <</Type'), /cut off/, /again/],
  ['half of a wire story', 'a.xml', () => latin1('<nitf><body><p>The lock'), /cut off/, /again/],
]
function wordBomb(): Uint8Array {
  const content = new Uint8Array(130 * MEGABYTE)
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': [content, { level: 1 }] })
}

const failureOf = (name: string, bytes: Uint8Array): Promise<unknown> =>
  readArticles({ name, bytes }).then(
    () => 'it was read',
    (thrown: unknown) => thrown,
  )

describe('a file beyond a limit, or cut off, says what is wrong and what to do', () => {
  test.each(refused)('%s', async (_, name, make, told, remedy) => {
    const failure = await failureOf(name, make())
    if (!(failure instanceof ReadFailure)) throw failure
    expect(failure.message).toMatch(told)
    expect(failure.remedy).toMatch(remedy)
    expect(failure.remedy).toMatch(/^\p{Lu}.*\.$/u)
  })
})

describe('a file within the limits is read', () => {
  const page = `<html><body>${'<div>'.repeat(100)}<p>${STORY}</p>`
  test('a page nested a hundred deep', async () => {
    expect((await readArticles({ name: 'a.html', bytes: latin1(page) }))[0]?.text).toContain(STORY)
  })
  test('a page cut off in a tag', async () => {
    expect((await readArticles({ name: 'a.html', bytes: latin1(`${page}<div class="fo`) }))[0]?.text).toContain(STORY)
  })
  test('a mail cut off in its words', async () => {
    expect((await readArticles({ name: 'a.eml', bytes: mail(1).subarray(0, -20) }))[0]?.text).toContain('The lock')
  })
})

test('mails in mails a hundred deep are read or refused with a reason', async () => {
  const outcome = await failureOf('a.eml', nestedMail(100))
  expect(outcome === 'it was read' || outcome instanceof ReadFailure).toBe(true)
})
