import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { chooseReader, readArticles } from '../index.js'
import { defaultLimits } from '../limits.js'
import { ReadFailure, type ReadLimits } from '../reader.js'
import { joinWords, vocabularyOf } from './hyphens.js'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** A PDF of pages that all show one content. The table of its parts is left out; readers find them without. */
function pdfOf(content: Buffer, pages: number, filter = ''): Uint8Array {
  const kids = Array.from({ length: pages }, (_, page) => `${page + 10} 0 R`).join(' ')
  const page = (number: number): string =>
    `${number + 10} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>\nendobj\n`
  return Buffer.concat([
    latin1(
      `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count ${pages}/Kids[${kids}]>>\nendobj\n3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n`,
    ),
    latin1(`4 0 obj\n<<${filter}/Length ${content.length}>>\nstream\n`),
    content,
    latin1('\nendstream\nendobj\n'),
    latin1(Array.from({ length: pages }, (_, number) => page(number)).join('')),
    latin1('trailer\n<</Root 1 0 R>>\n%%EOF\n'),
  ])
}

const WORDS = latin1('BT /F 12 Tf 50 700 Td (The lock at Orrin reopened on Monday, says the harbour board.) Tj ET')

const failureOf = async (bytes: Uint8Array, limits: ReadLimits = defaultLimits): Promise<string> => {
  const error = await readArticles({ name: 'lock.pdf', bytes, limits }).catch((thrown: unknown) => thrown)
  return error instanceof ReadFailure ? error.reason : 'read'
}

describe('a PDF', () => {
  test('is told by its content, whatever the name', async () => {
    expect(chooseReader('lock.txt', pdfOf(WORDS, 1)).format).toBe('pdf')
    const [article] = await readArticles({ name: 'lock.txt', bytes: pdfOf(WORDS, 1) })
    expect(article?.text).toBe('The lock at Orrin reopened on Monday, says the harbour board.')
  })
  test('with 10,000 pages is refused', async () => {
    expect(await failureOf(pdfOf(WORDS, 10_000))).toBe('too-many')
  })
  test('that unpacks to more than the limit is refused before it is unpacked, packed twice too', async () => {
    const limits = { ...defaultLimits, maxInflated: 1_000_000 }
    const once = deflateSync(Buffer.alloc(3_000_000, ' '))
    expect(await failureOf(pdfOf(once, 1, '/Filter/FlateDecode'), limits)).toBe('too-large')
    expect(await failureOf(pdfOf(deflateSync(once), 1, '/Filter[/FlateDecode/FlateDecode]'), limits)).toBe('too-large')
  })
  test('with more characters than the limit is refused', async () => {
    expect(await failureOf(pdfOf(WORDS, 3), { ...defaultLimits, maxCharacters: 100 })).toBe('too-large')
  })
  test('of which little is left is damaged', async () => {
    expect(await failureOf(latin1('%PDF-1.7\n1 0 obj <</Type'))).toBe('damaged')
  })
})

describe('paragraphs of a PDF', () => {
  /** Lines of 12 points, each with its distance from the one before. */
  const written = (lines: readonly (readonly [gap: number, text: string])[]): Uint8Array =>
    pdfOf(latin1(`BT /F 12 Tf 50 760 Td ${lines.map(([gap, text]) => `0 -${gap} Td (${text}) Tj`).join(' ')} ET`), 1)

  test('are told by the space between them where nearly all are of one line', async () => {
    const paragraphs = [
      'The lock at Orrin reopened on Monday after eleven weeks, says the harbour board.',
      'Barges had been queueing above the weir since the gate had cracked in a storm.',
      'Three mills ran short of grain while crews waited for a new hinge from Skarrow.',
      'The first barge through carried barley for the mill at Tarn, which had borrowed grain from its neighbours.',
      'The board put the cost at 4.2 million crowns, which is twice what it had feared.',
      'It will be paid by the mills, the valley and, for the larger part, by the board.',
    ]
    const lines = paragraphs.flatMap((text): readonly (readonly [number, string])[] => {
      const [line = '', rest] = text.split(' which had borrowed ')
      return rest === undefined
        ? [[26, text]]
        : [
            [26, `${line} which had`],
            [14, `borrowed ${rest}`],
          ]
    })
    const [article] = await readArticles({ name: 'lock.pdf', bytes: written(lines) })
    expect(article?.text.split('\n\n')).toEqual(paragraphs)
  })
})

describe('a word divided at the end of a line', () => {
  const join = (first: string, second: string, ...others: readonly string[]): string =>
    joinWords(first, second, vocabularyOf([first, second, ...others]))

  test('is put together', () => {
    expect(join('the harbour author-', 'ity said', 'the authority said so', 'and the author-')).toBe(
      'the harbour authority said',
    )
  })
  test('keeps its hyphen when the text has the word with one, or its halves are words', () => {
    expect(join('a well-', 'known architect', 'the well-known board')).toBe('a well-known architect')
    expect(join('the 63-year-', 'old fisherman')).toBe('the 63-year-old fisherman')
    expect(join('a long-', 'term plan', 'a long wait', 'the next term of office')).toBe('a long-term plan')
  })
  test('takes no space in scripts without spaces', () => {
    expect(join('水門は月曜日に', '再び開かれた')).toBe('水門は月曜日に再び開かれた')
  })
})
