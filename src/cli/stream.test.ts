import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { comparisonSchema } from '../core/model.js'
import { choirWins, quayClosed, quayShut } from '../workspace/folder.testing.js'
import { main } from './main.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-stream-'))
  for (const [name, text] of [
    ['echo/quay.txt', quayClosed],
    ['post/quay.md', quayShut],
    ['post/choir.txt', choirWins],
  ] as const) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: readonly string[], input = '') {
  const texts = { out: '', err: '' }
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        texts[name] += chunk.toString('utf8')
        done()
      },
    })
  const code = await main(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: into('out'),
    stderr: into('err'),
    cwd: folder,
    env: {},
    printer: () => Promise.reject(new Error('no printer')),
    workerUrl: undefined,
    home: pathToFileURL('/nowhere/'),
    version: '0',
    signal: new AbortController().signal,
  })
  const lines = texts.out.split('\n').filter((line) => line !== '')
  return { code, ...texts, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

const list = 'echo/quay.txt\npost/quay.md\npost/choir.txt\n'
const extractAll = (input = list) => run(['extract', '--format', 'jsonl', '--files-from', '-', '--root', '.'], input)

describe('extract of a list', () => {
  test('names a file alike whatever is read with it, so that its id is the same in every part of a pipeline', async () => {
    const all = await extractAll()
    const one = await extractAll('post/quay.md\n')
    expect(all.code).toBe(0)
    expect(all.lines.map(({ file }) => file)).toEqual(['echo/quay.txt', 'post/quay.md', 'post/choir.txt'])
    expect(one.lines[0]).toEqual(all.lines[1])
  })

  test('names what cannot be read and goes on', async () => {
    const { code, err, lines } = await extractAll('echo/quay.txt\nnowhere.txt\n')
    expect(code).toBe(1)
    expect(err).toContain('nowhere.txt')
    expect(lines).toHaveLength(1)
  })

  test('is wrong usage without a root, or with files beside it', async () => {
    expect((await run(['extract', '--files-from', '-'])).code).toBe(2)
    expect((await run(['extract', 'a.txt', '--files-from', '-', '--root', '.'])).code).toBe(2)
    expect((await run(['extract', 'a.txt', '--threads', 'many'])).code).toBe(2)
  })
})

describe('sketch', () => {
  test('finds the stories of articles, however their lines were divided among processes', async () => {
    const { out } = await extractAll()
    const sketches = await run(['sketch'], out)
    expect(sketches.code).toBe(0)
    const single = await Promise.all(
      out
        .trim()
        .split('\n')
        .map((line) => run(['sketch'], line)),
    )
    expect(single.map((each) => each.out).join('')).toBe(sketches.out)
    const stories = await run(['sketch', '--group'], sketches.out)
    const files = new Map(sketches.lines.map(({ id, file }) => [id, file]))
    expect(stories.lines.map(({ articles }) => (articles as string[]).map((id) => files.get(id)).sort())).toEqual(
      expect.arrayContaining([['echo/quay.txt', 'post/quay.md'], ['post/choir.txt']]),
    )
    const reversed = await run(['sketch', '--group'], sketches.out.trim().split('\n').reverse().join('\n'))
    expect(reversed.out).toBe(stories.out)
  })

  test('adds new articles to stories that were grouped before', async () => {
    const [quay = '', shut = '', choir = ''] = (await run(['sketch'], (await extractAll()).out)).out.trim().split('\n')
    const yesterday = await run(['sketch', '--group'], `${quay}\n${choir}\n`)
    const today = await run(['sketch', '--group'], `${yesterday.out}${shut}\n`)
    const ids = (line: string): string => (JSON.parse(line) as { id: string }).id
    const sets = today.lines.map(({ articles }) => [...(articles as string[])].sort())
    expect(sets).toContainEqual([ids(quay), ids(shut)].sort())
    expect(sets).toContainEqual([ids(choir)])
  })

  test('names a line that is no article, or whose signature is damaged, and does the rest', async () => {
    const { out } = await extractAll()
    const { code, err, lines } = await run(['sketch'], `{"id":"x"}\nnonsense\n${out}`)
    expect(code).toBe(1)
    expect(err).toMatch(/line 1: .*\n.*line 2: not valid JSON/)
    expect(lines).toHaveLength(3)
    const broken = '{"id":"y","title":null,"opening":"","published":null,"signature":"AAAA"}'
    const grouped = await run(['sketch', '--group'], `${broken}\n`)
    expect(grouped).toMatchObject({ code: 1, lines: [] })
    expect(grouped.err).toContain('line 1: the signature is cut off')
  })
})

describe('compare --jsonl', () => {
  test('compares one story a line, and names a line that cannot be compared', async () => {
    const articles = (await extractAll()).lines
    const story = JSON.stringify({ id: 'quay', articles: articles.slice(0, 2) })
    const twice = JSON.stringify({ id: 'twice', articles: [articles[0], articles[0]] })
    const { code, err, lines } = await run(['compare', '--jsonl'], `${story}\n${twice}\n{}\n${story}\n`)
    expect(code).toBe(1)
    expect(err).toMatch(/line 2: two articles of the story have the same id\n.*line 3: /)
    expect(lines.map(({ id }) => id)).toEqual(['quay', 'quay'])
    const comparison = comparisonSchema.parse(lines[0])
    expect(comparison.pairs).toHaveLength(1)
    expect(comparison.stories).toHaveLength(1)
    expect(lines[1]).toEqual(lines[0])
  })

  test('refuses a story that is too large to be compared pair by pair', async () => {
    const articles = (await extractAll()).lines
    const { code, err } = await run(['compare', '--jsonl', '--most', '2'], JSON.stringify({ id: 1, articles }))
    expect(code).toBe(1)
    expect(err).toContain('3 articles; up to 2')
    expect((await run(['compare', '--jsonl', '--most', 'all'])).code).toBe(2)
  })
})
