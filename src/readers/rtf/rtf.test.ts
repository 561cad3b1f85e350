import { describe, expect, test } from 'vitest'
import { chooseReader, readArticles } from '../index.js'
import { defaultLimits } from '../limits.js'
import { ReadFailure, type ReadLimits } from '../reader.js'

const bytesOf = (rtf: string): Uint8Array => Buffer.from(rtf, 'latin1')

async function linesOf(rtf: string): Promise<readonly string[]> {
  const [article] = await readArticles({ name: 'lock.rtf', bytes: bytesOf(rtf) })
  return (article?.blocks ?? []).map(
    ({ kind, start, end }) => `${kind ?? '-'} ${article?.text.slice(start, end) ?? ''}`,
  )
}

const reasonOf = async (rtf: string, limits: ReadLimits = defaultLimits): Promise<string> => {
  const error = await readArticles({ name: 'lock.rtf', bytes: bytesOf(rtf), limits }).catch((thrown: unknown) => thrown)
  return error instanceof ReadFailure ? error.reason : 'read'
}

describe('an RTF document', () => {
  test('gives headings by style and outline, paragraphs and lists', async () => {
    const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Times;}}{\stylesheet{\s1 heading 1;}{\s2 Normal;}}
\pard\s1 Lock reopens\par\pard\s2 It opened on {\b Monday}.\par
\pard{\listtext\bullet\tab}\ls1 Ships wait\par\pard\outlinelevel1 What next\par\pard Nobody knows.\par}`
    expect(await linesOf(rtf)).toEqual([
      'headline Lock reopens',
      '- It opened on Monday.',
      'list-item Ships wait',
      'heading What next',
      '- Nobody knows.',
    ])
  })

  test('leaves out pictures, notes, hidden and deleted words, fields and the head of the page', async () => {
    const rtf = String.raw`{\rtf1\ansi{\info{\title Draft 3}}{\header Tarn Courier\par}{\*\generator Riched20;}
Seen{\footnote private} there{\v hidden}.{\pict\pngblip 89504e47}{\deleted old}{\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt the board}} said.\par}`
    expect(await linesOf(rtf)).toEqual(['- Seen there.the board said.'])
  })

  test('reads Unicode, quotation marks, and bytes in the code page of their font', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Times;}{\f1\fcharset204 Times;}{\f2\fcharset128 Mincho;}}
\f0\ldblquote caf\'e9\rdblquote  \u8364? \u55357?\u56994?\par\f1\'cb\'e5\'ed\'e0\par\f2\'93\'fa\'96\'7b\par}`
    expect(await linesOf(rtf)).toEqual(['- “café” € 🚢', '- Лена', '- 日本'])
  })

  test('is told by its content, whatever the name', () => {
    expect(chooseReader('lock.doc', bytesOf('{\\rtf1 words\\par}')).format).toBe('rtf')
  })

  test('cut off is damaged; nested without end is refused', async () => {
    expect(await reasonOf('{\\rtf1 {\\b The lock')).toBe('damaged')
    expect(await reasonOf(`{\\rtf1 ${'{'.repeat(10_000)}`)).toBe('too-deep')
    expect(await reasonOf('{\\rtf1 The lock opened.\\par}', { ...defaultLimits, maxCharacters: 5 })).toBe('too-large')
  })
})
