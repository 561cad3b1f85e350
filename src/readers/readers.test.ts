import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { chooseReader, readArticles } from './index.js'
import { defaultLimits } from './limits.js'
import { ReadFailure } from './reader.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const reasonOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof ReadFailure) return error.reason
  throw error
}

describe('the reader is chosen', () => {
  test.each([
    ['note.txt', 'txt'],
    ['note.MD', 'md'],
    ['note.markdown', 'md'],
    ['note.md.gz', 'md'],
    ['note', 'txt'],
    ['note.story', 'txt'],
  ])('%s by its extension', (name, format) => {
    expect(chooseReader(name, utf8('The lock at Orrin opened.')).format).toBe(format)
  })
})

describe('gzip', () => {
  test('is undone before the format is chosen', async () => {
    const bytes = gzipSync('---\ntitle: Lock reopens\n---\nThe lock at Orrin opened.')
    const [article] = await readArticles({ name: 'lock.md.gz', bytes })
    expect(article?.markup).toBe('markdown')
    expect(article?.hints.title?.value).toBe('Lock reopens')
  })

  test('that unpacks to more than the limit is refused before it is unpacked', async () => {
    const bytes = gzipSync(new Uint8Array(2_000_000))
    const limits = { ...defaultLimits, maxInflated: 1_000_000 }
    expect(await reasonOf(readArticles({ name: 'bomb.txt.gz', bytes, limits }))).toBe('too-large')
  })

  test('that is cut off is damaged', async () => {
    const bytes = gzipSync('The lock at Orrin opened again on Monday.').subarray(0, 25)
    expect(await reasonOf(readArticles({ name: 'cut.txt.gz', bytes }))).toBe('damaged')
  })
})

test('a file above the limit of bytes is not looked at', async () => {
  const limits = { ...defaultLimits, maxBytes: 10 }
  expect(await reasonOf(readArticles({ name: 'long.txt', bytes: utf8('eleven bytes'), limits }))).toBe('too-large')
})

test('an unknown type says which there are', async () => {
  await expect(readArticles({ name: 'a', bytes: utf8('words'), type: 'wordstar' })).rejects.toThrow('wordstar')
})

describe('the head of a Markdown file', () => {
  const hintsOf = async (text: string) => (await readArticles({ name: 'a.md', bytes: utf8(text) }))[0]?.hints

  test('gives title, outlet, authors, date, language and address', async () => {
    const hints = await hintsOf(
      '---\ntitle: "Lock: open again"\npublication: Orrin Post\nauthors:\n  - Lena Ost\n  - Rui Vale\ndate: 2024-03-05T07:30:00Z\nlang: en\nurl: https://orrin.example/lock\n---\n\n# Lock\n',
    )
    expect(hints).toMatchObject({
      title: { value: 'Lock: open again', source: 'format' },
      outlet: { value: 'Orrin Post' },
      authors: { value: ['Lena Ost', 'Rui Vale'] },
      published: { value: '2024-03-05T07:30Z' },
      language: { value: 'en' },
      url: { value: 'https://orrin.example/lock' },
    })
  })

  test('may be TOML, and a list may stand in one line', async () => {
    const hints = await hintsOf('+++\ntitle = "Lock"\nauthors = ["Ost, Lena", \'Rui Vale\']\n+++\nText.')
    expect(hints).toMatchObject({ title: { value: 'Lock' }, authors: { value: ['Ost, Lena', 'Rui Vale'] } })
  })

  test('gives no date that is not one', async () => {
    expect((await hintsOf('---\ndate: last Tuesday\n---\nText.'))?.published).toBeUndefined()
  })

  test('stays in the text, whose offsets are those of the file', async () => {
    const text = '---\ntitle: Lock\n---\nThe lock opened.\n'
    expect((await readArticles({ name: 'a.md', bytes: utf8(text) }))[0]?.text).toBe(text)
  })

  test('is not seen in a text that only has a line between dashes', async () => {
    expect(await hintsOf('Words first.\n---\ntitle: no\n---\n')).toEqual({})
  })
})
