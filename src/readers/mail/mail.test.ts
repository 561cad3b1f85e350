import { describe, expect, test } from 'vitest'
import { chooseReader, readArticles } from '../index.js'
import { ReadFailure, type RawArticle } from '../reader.js'

const bytesOf = (lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\r\n'), 'utf8')

const HEAD = [
  'From: Ines Calder <ines@tarn.example>',
  'To: readers@tarn.example',
  'Subject: =?utf-8?Q?Fwd:_Lock_at_Orrin_reopens_=E2=80=93_at_last?=',
  'Date: Mon, 8 Mar 2021 09:30:00 +0100',
  'Message-ID: <1@tarn.example>',
  'MIME-Version: 1.0',
]
const TEXT = ['The lock at Orrin reopened on Monday, says the harbour board.', '', 'It had been shut for eleven weeks.']

const plain = [...HEAD, 'Content-Type: text/plain; charset=utf-8', '', ...TEXT]

const read = (name: string, lines: readonly string[]): Promise<readonly RawArticle[]> =>
  readArticles({ name, bytes: bytesOf(lines) })

describe('mail', () => {
  test('gives its text part, subject, sender and date', async () => {
    const [article] = await read('note.eml', plain)
    expect(article?.text).toBe(`Lock at Orrin reopens – at last\n\n${TEXT.join('\n')}`)
    expect(article?.hints).toEqual({
      title: { value: 'Lock at Orrin reopens – at last', source: 'format' },
      authors: { value: ['Ines Calder'], source: 'format' },
      published: { value: '2021-03-08T08:30Z', source: 'format' },
    })
  })

  test('gives its HTML part with blocks, and leaves attachments alone', async () => {
    const html = TEXT.filter((line) => line !== '')
      .map((line) => `<p>${line} ${line}</p>`)
      .join('')
    const [article] = await read('note.eml', [
      ...HEAD,
      'Content-Type: multipart/mixed; boundary="xx"',
      '',
      '--xx',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><body>${html}</body></html>`,
      '--xx',
      'Content-Type: text/plain; name="secret.txt"',
      'Content-Disposition: attachment; filename="secret.txt"',
      '',
      'attached words',
      '--xx--',
    ])
    expect(article?.text).toContain('eleven weeks')
    expect(article?.text).not.toContain('attached words')
    expect(article?.blocks?.map(({ kind }) => kind)).toEqual(['headline', null, null])
  })

  test('that another is passed on with gives the first sender, day and subject, without the note above it', async () => {
    const body = [
      'See below.',
      '',
      '---------- Forwarded message ---------',
      'From: Tarn Courier <alerts@tarn.example>',
      'Date: Thu, Mar 4, 2021 at 9:12 AM',
      'Subject: Mill runs short of grain',
      'To: Jon Vik <jon@tarn.example>',
      '',
      'By Simon Aldous',
      '',
      'The mill at Tarn ran short of grain on Thursday, its owner said, because the lock is shut.',
    ]
    const [article] = await read('note.eml', [...HEAD, 'Content-Type: text/plain; charset=utf-8', '', ...body])
    expect(article?.text).toMatch(/^Mill runs short of grain\n\nBy Simon Aldous\n\nThe mill at Tarn .* is shut\.$/)
    expect(article?.hints).toEqual({
      title: { value: 'Mill runs short of grain', source: 'format' },
      outlet: { value: 'Tarn Courier', source: 'format' },
      published: { value: '2021-03-04T09:12', source: 'format' },
    })
  })

  test('with long words of its own above what it passes on stays whole', async () => {
    const own = 'The harbour board has more to say about this than the paper had. '.repeat(4)
    const body = [own, '', '-----Original Message-----', 'From: Jon Vik', 'Subject: Mill', '', 'The mill ran short.']
    const [article] = await read('note.eml', [...HEAD, 'Content-Type: text/plain; charset=utf-8', '', ...body])
    expect(article?.text).toContain('The harbour board has more to say')
    expect(article?.hints.authors?.value).toEqual(['Ines Calder'])
  })

  test('is told by its content, whatever the name', () => {
    expect(chooseReader('note.txt', bytesOf(plain)).format).toBe('eml')
    expect(chooseReader('note.txt', bytesOf(['From: the harbour', '', 'A story.'])).format).toBe('txt')
  })

  test('with a thousand parts is refused', async () => {
    const parts = Array.from({ length: 1000 }, () => ['--xx', 'Content-Type: text/plain', '', 'words']).flat()
    const error = await read('bomb.eml', [
      ...HEAD,
      'Content-Type: multipart/mixed; boundary="xx"',
      '',
      ...parts,
      '--xx--',
    ]).catch((thrown: unknown) => thrown)
    expect(error instanceof ReadFailure && error.reason).toBe('too-many')
  })
})

describe('a mailbox', () => {
  test('gives an article a mail', async () => {
    const postmark = 'From ines@tarn.example Mon Mar  8 09:30:00 2021'
    const articles = await read('box.mbox', [
      postmark,
      ...plain,
      '>From the weir one sees it.',
      '',
      postmark,
      ...plain,
      '',
    ])
    expect(articles.map(({ part }) => part)).toEqual(['#1', '#2'])
    expect(articles[0]?.text).toContain('\nFrom the weir one sees it.')
  })
})

describe('a saved page (MHTML)', () => {
  test('gives the page and its address, without the pages in its frames', async () => {
    const story = TEXT.filter((line) => line !== '')
      .map((line) => `<p>${line} ${line} ${line}</p>`)
      .join('')
    const [article] = await read('page.mhtml', [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://tarn.example/lock',
      'Subject: Lock at Orrin reopens',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="----b"',
      '',
      '------b',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      `<html><body><article><h1>Lock at Orrin =E2=80=93 reopened</h1>${story}</article></body></html>`,
      '------b',
      'Content-Type: text/html',
      '',
      '<html><body><p>Buy boots now, the best boots.</p></body></html>',
      '------b--',
    ])
    expect(article?.hints.url?.value).toBe('https://tarn.example/lock')
    expect(article?.text).toMatch(/^Lock at Orrin – reopened\n\nThe lock/)
    expect(article?.text).not.toContain('boots')
  })
})
