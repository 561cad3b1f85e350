import { describe, expect, test } from 'vitest'
import { readArticles } from '../index.js'
import { defaultLimits } from '../limits.js'
import { ReadFailure, type RawArticle } from '../reader.js'

const read = (value: unknown, name = 'a.json'): Promise<readonly RawArticle[]> =>
  readArticles({ name, bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)) })

const BODY = 'The lock at Orrin reopened on Monday.\nThe harbour board said so.'

describe('JSON', () => {
  test.each([
    { title: 'Lock reopens', author: 'Ines Calder; Jon Vik', hostname: 'tarn.example', date: '2021-03-08', text: BODY },
    { title: 'Lock reopens', authors: ['Ines Calder', 'Jon Vik'], publish_date: '2021-03-08 00:00:00', maintext: BODY },
    {
      headline: 'Lock reopens',
      author: [{ name: 'Ines Calder' }, { name: 'Jon Vik' }],
      datePublished: '2021-03-08',
      articleBody: BODY,
    },
  ])('of an extractor gives title, authors, date and text: %o', async (value) => {
    const [article] = await read(value)
    expect(article?.text).toBe(`Lock reopens\n\n${BODY}`)
    expect(article?.hints.title).toEqual({ value: 'Lock reopens', source: 'format' })
    expect(article?.hints.authors?.value).toEqual(['Ines Calder', 'Jon Vik'])
    expect(article?.hints.published?.value).toMatch(/^2021-03-08/)
  })

  test('with markup in its text gives paragraphs', async () => {
    const [article] = await read({
      title: 'Lock reopens',
      content: '<p>The lock opened.</p><h2>Next</h2><p>Ships &amp; barges.</p>',
    })
    expect(article?.text).toBe('Lock reopens\n\nThe lock opened.\n\nNext\n\nShips & barges.')
    expect(article?.blocks?.map(({ kind }) => kind)).toEqual(['headline', null, 'heading', null])
  })

  test('with a list of articles gives each, with its place', async () => {
    const articles = await read({
      articles: [
        { title: 'One', text: 'First.' },
        { title: 'Two', text: 'Second.' },
      ],
    })
    expect(articles.map(({ part, hints }) => [part, hints.title?.value])).toEqual([
      ['#1', 'One'],
      ['#2', 'Two'],
    ])
  })

  test('Lines give an article a line, whatever the extension', async () => {
    const lines = [1, 2, 3].map((n) => JSON.stringify({ title: `No ${n}`, text: 'Words 🚢.' })).join('\r\n')
    expect(await read(lines, 'a.txt')).toHaveLength(3)
  })
})

describe('JSON of services', () => {
  test('wraps its list of articles in an answer, its fields in another object and its text in blocks', async () => {
    const articles = await read({
      status: 'ok',
      response: {
        results: [
          { webTitle: 'One', webPublicationDate: 'Mon, 08 Mar 2021 06:30:00 GMT', fields: { bodyText: 'First.' } },
          {
            meta: { date_published: 1615185000, site: { name: 'Tarn Mail' } },
            content: {
              title: 'Two',
              body: [{ type: 'paragraph', text: 'Second.' }, { type: 'image' }, { type: 'paragraph', text: 'Third.' }],
              authors: [{ first_name: 'Ines', last_name: 'Calder' }],
            },
          },
        ],
      },
    })
    expect(articles.map(({ text }) => text)).toEqual(['One\n\nFirst.', 'Two\n\nSecond.\n\nThird.'])
    expect(articles.map(({ hints }) => hints.published?.value)).toEqual(['2021-03-08T06:30Z', '2021-03-08T06:30Z'])
    expect(articles[1]?.hints).toMatchObject({ outlet: { value: 'Tarn Mail' }, authors: { value: ['Ines Calder'] } })
  })

  test('a list of articles under "content" is no text in paragraphs', async () => {
    const list = [
      { title: 'One', text: 'First.' },
      { title: 'Two', text: 'Second.' },
    ]
    expect(await read({ content: list })).toHaveLength(2)
  })

  test('how many characters a search service left out is no word of the article', async () => {
    const [article] = await read({ title: 'One', content: 'The lock reopened... [2143 chars]' })
    expect(article?.text).toBe('One\n\nThe lock reopened...')
  })
})

describe('JSON that cannot be read is named', () => {
  const reasonOf = async (value: unknown): Promise<string> => {
    const error = await read(value).catch((thrown: unknown) => thrown)
    return error instanceof ReadFailure ? `${error.reason}: ${error.message}` : 'read'
  }
  test('a broken line by its number', async () => {
    expect(await reasonOf('{"text": "a"}\n{"text": "b"')).toMatch(/^damaged: Line 2/)
  })
  test('without any text', async () => {
    expect(await reasonOf({ version: 3 })).toMatch(/^no-article/)
  })
  test('with more articles than the limit', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify([{ text: 'a' }, { text: 'b' }]))
    await expect(readArticles({ name: 'a.json', bytes, limits: { ...defaultLimits, maxParts: 1 } })).rejects.toThrow(
      /at most 1/,
    )
  })
  test('nested a hundred thousand deep', async () => {
    expect(await reasonOf('['.repeat(100_000) + ']'.repeat(100_000))).toMatch(/^no-article/)
  })
})
