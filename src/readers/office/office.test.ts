import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readArticles } from '../index.js'
import { defaultLimits } from '../limits.js'
import { ReadFailure, type RawArticle, type ReadLimits } from '../reader.js'

const TITLE = 'Lock at Orrin reopens – at last'
const STORY = ['The lock at Orrin reopened on Monday 🚢.', '“Nobody expected it,” said Ines Calder & her board.']

const linesOf = ({ text, blocks }: RawArticle): readonly string[] =>
  (blocks ?? []).map(({ kind, start, end }) => `${kind ?? '-'} ${text.slice(start, end)}`)

const reasonOf = async (name: string, bytes: Uint8Array, limits: ReadLimits = defaultLimits): Promise<string> => {
  const error = await readArticles({ name, bytes, limits }).catch((thrown: unknown) => thrown)
  return error instanceof ReadFailure ? error.reason : 'read'
}

const WANTED = [`headline ${TITLE}`, ...STORY.map((text) => `- ${text}`)]

const word = (): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: TITLE, heading: HeadingLevel.HEADING_1 }),
            ...STORY.map((text) => new Paragraph(text)),
          ],
        },
      ],
    }),
  )

const openDocument = (body: string, manifest = ''): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest}</manifest:manifest>`),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  })

describe('a Word document', () => {
  test('gives its headline and paragraphs, whatever its name', async () => {
    const [article] = await readArticles({ name: 'lock.txt', bytes: await word() })
    expect(article && linesOf(article)).toEqual(WANTED)
  })
  test('cut off is damaged', async () => {
    expect(await reasonOf('lock.docx', (await word()).subarray(0, 900))).toBe('damaged')
  })
  test('that unpacks to more than the limit is refused', async () => {
    const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': new Uint8Array(3_000_000) })
    expect(await reasonOf('bomb.docx', bomb, { ...defaultLimits, maxInflated: 1_000_000 })).toBe('too-large')
  })
})

describe('an OpenDocument text', () => {
  const paragraphs = STORY.map((text) => `<text:p>${text.replace('&', '&amp;')}</text:p>`).join('')
  test('gives its headline and paragraphs, without notes and comments', async () => {
    const note = '<text:p>Seen<office:annotation><text:p>private remark</text:p></office:annotation> there.</text:p>'
    const [article] = await readArticles({
      name: 'lock.odt',
      bytes: openDocument(`<text:h>${TITLE}</text:h>${paragraphs}${note}`),
    })
    expect(article && linesOf(article)).toEqual([...WANTED, '- Seen there.'])
  })
  test('with a password is named as such', async () => {
    expect(await reasonOf('lock.odt', openDocument(paragraphs, '<manifest:encryption-data/>'))).toBe('encrypted')
  })
  test('nested a thousand deep is refused', async () => {
    const deep = `${'<text:section>'.repeat(1000)}${'</text:section>'.repeat(1000)}`
    expect(await reasonOf('lock.odt', openDocument(deep))).toBe('too-deep')
  })
  test('with an entity of its own is damaged, not expanded', async () => {
    expect(await reasonOf('lock.odt', openDocument('<text:p>&boom;</text:p>'))).toBe('damaged')
  })
})
