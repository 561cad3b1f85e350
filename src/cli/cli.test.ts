import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { comparisonSchema, type Comparison } from '../core/model.js'
import { choirWins, quayClosed, quayShut, withFolder } from '../workspace/folder.testing.js'
import type { Printer } from '../workspace/print.js'
import { commands } from './help.js'
import { main } from './main.js'

interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

const collector = () => {
  const chunks: Buffer[] = []
  const stream = new Writable({
    highWaterMark: 16,
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      setImmediate(done)
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') }
}

interface Around {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly printer?: Printer
}

const noPrinter: Printer = {
  available: () => Promise.resolve(false),
  print: () => Promise.reject(new Error('there is no printer')),
}

/** Runs a command line as a shell would, without starting a process. */
async function run(
  args: readonly string[],
  { cwd = '/', input = '', printer = noPrinter }: Around = {},
): Promise<Outcome> {
  const [out, err] = [collector(), collector()]
  const code = await main(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: out.stream,
    stderr: err.stream,
    cwd,
    env: {},
    printer: () => Promise.resolve(printer),
    workerUrl: undefined,
    home: pathToFileURL('/nowhere/'),
    version: '9.8.7',
    signal: new AbortController().signal,
  })
  await Promise.all([out.stream, err.stream].map((stream) => new Promise<void>((done) => stream.end(done))))
  return { code, out: out.text(), err: err.text() }
}

/** Says which outlet one of the articles is by. */
async function notesFile(): Promise<string> {
  const at = '2025-01-02T03:04:05Z'
  const { writeCollection } = await import('../core/notes/webAnnotation.js')
  const decision = { kind: 'metadata', file: 'echo/quay.txt', field: 'outlet', value: 'Vellmar Echo' } as const
  const correction = { type: 'correction', id: 'c1', decision, author: null, created: at, modified: at } as const
  return writeCollection({ annotations: { notes: [], corrections: [correction] }, foreign: [], extras: {} })
}

const three = { 'echo/quay.txt': quayClosed, 'post/quay.md': quayShut, 'post/choir.txt': choirWins }
const comparisonIn = ({ out }: Outcome): Comparison => comparisonSchema.parse(JSON.parse(out))

describe('help', () => {
  test.each(commands)('of %s starts with its usage and tells every exit', async (command) => {
    const { code, out, err } = await run([command, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^Usage: crossread ${command}`))
    expect(err).toBe('')
  })

  test('without a command lists them; the version is a line', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    for (const command of commands) expect(out).toContain(`\n  ${command} `)
    expect(await run(['--version'])).toEqual({ code: 0, out: '9.8.7\n', err: '' })
  })
})

describe('wrong usage exits with 2, says what was wrong, and writes no data', () => {
  test.each([
    [[], 'name a command'],
    [['comprae', 'x'], 'Did you mean "compare"?'],
    [['--colour'], 'unknown option "--colour"'],
    [['compare'], 'name at least one file or folder'],
    [['compare', '--fomat', 'json', '.'], '--fomat'],
    [['compare', '.', '--format', 'wordstar'], '--format must be one of'],
    [['compare', '.', '--pair', 'only-one'], '--pair needs two'],
    [['compare', '.', '--notes', 'a', '--no-notes'], 'exclude each other'],
    [['compare', '.', '--pair', 'a', 'b', '--story', 'c'], 'exclude each other'],
    [['compare', '.', '--format', 'html', '--hide', 'agree,colour'], '--hide takes'],
    [['compare', '.', '--format', 'html', '--order', 'size'], '--order must be'],
    [['compare', '.', '--hide', 'agree'], 'json always holds everything'],
    [['extract'], 'name at least one file'],
    [['extract', '-', '-'], 'only once'],
    [['extract', 'a', '--format', 'xml'], '--format must be json or jsonl'],
    [['extract', 'a', '--type', 'wordstar'], '--type must be one of'],
    [['align', '--min-score', 'high'], '--min-score must be a number'],
    [['align', '--min-score', '1.5'], '--min-score must be a number'],
    [['align', 'extra'], 'extra'],
    [['sentences', '--language', 'en'], '--language'],
    [['serve', '--port', 'http'], '--port must be a number'],
    [['serve', 'a', 'b'], 'one folder'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(err).toContain('Usage: crossread')
  })
})

describe('compare', () => {
  test('writes the comparison of a folder: stories, every pair of one story, claims', async () => {
    await withFolder(three, async (cwd) => {
      const outcome = await run(['compare', '.'], { cwd })
      expect([outcome.code, outcome.err]).toEqual([0, ''])
      const { articles, stories, pairs, claims } = comparisonIn(outcome)
      expect(articles.map(({ file }) => file)).toEqual(['echo/quay.txt', 'post/choir.txt', 'post/quay.md'])
      expect(stories.map((story) => story.articles.length).sort()).toEqual([1, 2])
      expect(pairs).toHaveLength(1)
      expect(claims.length).toBeGreaterThan(0)
    })
  })

  test('compares two files even if they tell of different events, and a pair that is asked for', async () => {
    await withFolder(three, async (cwd) => {
      const two = comparisonIn(await run(['compare', 'post/choir.txt', 'echo/quay.txt'], { cwd }))
      expect(two.pairs).toHaveLength(1)
      expect(two.articles.map(({ file }) => file).sort()).toEqual(['echo/quay.txt', 'post/choir.txt'])
      const asked = comparisonIn(await run(['compare', '.', '--pair', 'choir.txt', 'post/quay.md'], { cwd }))
      const fileOf = (id: string) => asked.articles.find((article) => article.id === id)?.file
      expect(asked.pairs.map(({ a, b }) => [fileOf(a), fileOf(b)])).toEqual([['post/choir.txt', 'post/quay.md']])
    })
  })

  test('writes one article against all others, a story by name, and only what differs, and says what was left out', async () => {
    await withFolder({ ...three, 'third/quay.txt': quayShut.replace('Post', 'Third') }, async (cwd) => {
      const against = await run(['compare', '.', '--against', 'quay.md', '--format', 'markdown'], { cwd })
      expect(against.out.match(/^## .* and .*/gm)?.length).toBeGreaterThan(0)
      expect(against.out).not.toContain('choir')
      const { stories } = comparisonIn(await run(['compare', '.', '--story', 'echo/quay.txt'], { cwd }))
      expect(stories).toHaveLength(1)
      const title = stories[0]?.title.toUpperCase() ?? ''
      const named = await run(['compare', '.', '--story', title, '--format', 'markdown', '--hide', 'only,style', '--order', 'class'], { cwd }) // prettier-ignore
      expect(named.err).toBe('')
      expect(named.out).toContain('by class, strongest first')
      expect(named.out).toMatch(/Left out: \d+ rows? of the class/)
      const lone = await run(['compare', '.', '--against', 'choir.txt'], { cwd })
      expect([lone.code, lone.err]).toEqual([2, expect.stringContaining('no other article')])
      const differing = ['compare', '.', '--differing', '--format', 'markdown']
      expect((await run([...differing, '--pair', 'echo/quay.txt', 'post/quay.md'], { cwd })).out).toContain('a selection of') // prettier-ignore
      expect((await run([...differing, '--story', 'echo/quay.txt'], { cwd })).code).toBe(2)
    })
  })

  test('json carries the notes of a named file', async () => {
    await withFolder({ ...three, 'mine.jsonld': await notesFile() }, async (cwd) => {
      const { out } = await run(['compare', 'echo', 'post', '--notes', 'mine.jsonld'], { cwd })
      expect((JSON.parse(out) as { corrections: unknown[] }).corrections).toHaveLength(1)
    })
  })

  test('an article of --pair that is not there, or could be two, is wrong usage', async () => {
    await withFolder({ ...three, 'third/quay.md': quayShut }, async (cwd) => {
      const none = await run(['compare', '.', '--pair', 'nothing.txt', 'choir.txt'], { cwd })
      expect([none.code, none.out]).toEqual([2, ''])
      expect(none.err).toContain('no article is named "nothing.txt"')
      const both = await run(['compare', '.', '--pair', 'quay.md', 'choir.txt'], { cwd })
      expect(both.err).toContain('means both post/quay.md and third/quay.md')
    })
  })

  test('names what could not be read, with reason and remedy, and does the rest', async () => {
    await withFolder(
      { ...three, 'empty.txt': '', 'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
      async (cwd) => {
        const outcome = await run(['compare', '.', 'nowhere'], { cwd })
        expect(outcome.code).toBe(1)
        expect(comparisonIn(outcome).articles).toHaveLength(3)
        expect(outcome.err).toContain('empty.txt: The file is empty (0 bytes). Save the article again')
        expect(outcome.err).toContain('picture.txt: The file is a PNG picture, not text.')
        expect(outcome.err).toContain('nowhere: There is no such file or folder.')
      },
    )
  })

  test.each([
    ['does not exist', ['nowhere'], 1, 'no such file or folder'],
    ['is empty', ['.'], 1, 'no article files'],
  ])('a folder that %s', async (_what, paths, code, words) => {
    await withFolder({}, async (cwd) => {
      const outcome = await run(['compare', ...paths], { cwd })
      expect(outcome.code).toBe(code)
      expect(outcome.err).toContain(words)
      expect(comparisonIn(outcome)).toMatchObject({ articles: [], stories: [], pairs: [] })
    })
  })

  test('a folder with one article gives it, and says that there is nothing to compare it with', async () => {
    await withFolder({ 'one.txt': quayClosed }, async (cwd) => {
      const outcome = await run(['compare', '.'], { cwd })
      expect(outcome.code).toBe(0)
      expect(comparisonIn(outcome).articles).toHaveLength(1)
      expect(outcome.err).toContain('nothing to compare it with')
    })
  })

  test('writes to a file whole or not at all, in the format of its extension', async () => {
    await withFolder(three, async (cwd) => {
      const done = await run(['compare', '.', '--out', 'result.html'], { cwd })
      expect([done.code, done.out]).toEqual([0, ''])
      expect(await readFile(join(cwd, 'result.html'), 'utf8')).toMatch(/^<!doctype html>/i)
      const failed = await run(['compare', '.', '--out', 'no/such/folder/x.json'], { cwd })
      expect(failed.code).not.toBe(0)
      expect((await readdir(cwd)).filter((name) => name.endsWith('.part'))).toEqual([])
    })
  })

  test.each([
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['qdpx', 'PK'],
    ['worksheet-docx', 'PK'],
    ['csv', '\uFEFF'],
    ['jsonld', '{'],
    ['markdown', '# '],
    ['html', '<!doctype html>'],
  ])('writes %s with the notes of a named file', async (format, beginning) => {
    await withFolder({ 'in/echo/quay.txt': quayClosed, 'in/quay.md': quayShut }, async (cwd) => {
      await writeFile(join(cwd, 'mine.jsonld'), await notesFile())
      const outcome = await run(['compare', 'in', '--format', format, '--notes', 'mine.jsonld', '--out', 'x'], { cwd })
      expect(outcome).toEqual({ code: 0, out: '', err: '' })
      const written = await readFile(join(cwd, 'x'), 'utf8')
      expect(written.slice(0, beginning.length).toLowerCase()).toBe(beginning.toLowerCase())
      if (beginning !== 'PK') expect(written).toContain('Vellmar Echo')
    })
  })

  test.each([['pdf'], ['worksheet-pdf']])('%s is what the printer makes of the page', async (format) => {
    await withFolder(three, async (cwd) => {
      const pages: string[] = []
      const printer: Printer = {
        available: () => Promise.resolve(true),
        print: (html) => {
          pages.push(html)
          return Promise.resolve(Buffer.from('%PDF-1.7'))
        },
      }
      const outcome = await run(['compare', '.', '--format', format, '--out', 'x.pdf'], { cwd, printer })
      expect(outcome).toEqual({ code: 0, out: '', err: '' })
      expect(await readFile(join(cwd, 'x.pdf'), 'utf8')).toBe('%PDF-1.7')
      expect(pages).toHaveLength(1)
      expect(pages[0]).toMatch(/^<!doctype html>[^]*Vellmar/i)
    })
  })

  test('where nothing can print, a PDF ends with 1 and what to do, and writes nothing', async () => {
    await withFolder(three, async (cwd) => {
      const outcome = await run(['compare', '.', '--out', 'x.pdf'], { cwd })
      expect([outcome.code, outcome.out]).toEqual([1, ''])
      expect(outcome.err).toContain('--format html')
      expect(await readdir(cwd)).toEqual(['echo', 'post'])
    })
  })

  test('a document that holds one story says so when there are none to choose', async () => {
    await withFolder({ 'a.txt': quayClosed, 'b.txt': choirWins }, async (cwd) => {
      const { code, err } = await run(['compare', '.', '--format', 'markdown'], { cwd })
      expect(code).toBe(2)
      expect(err).toContain('--pair')
    })
  })

  test('corrections of the folder count unless they are left aside; a notes file that is none is wrong usage', async () => {
    await withFolder(three, async (cwd) => {
      await writeFile(join(cwd, 'crossread-notes.jsonld'), await notesFile())
      const outlet = async (...more: string[]) =>
        comparisonIn(await run(['compare', '.', ...more], { cwd })).articles[0]?.outlet
      expect(await outlet()).toBe('Vellmar Echo')
      expect(await outlet('--no-notes')).not.toBe('Vellmar Echo')
      expect((await run(['compare', '.', '--notes', 'post/choir.txt'], { cwd })).code).toBe(2)
    })
  })

  test('links out of the folder are not followed', async () => {
    await withFolder({ 'in/quay.txt': quayClosed, 'out/secret.txt': quayShut }, async (cwd) => {
      await mkdir(join(cwd, 'in', 'sub'))
      await symlink(join(cwd, 'out', 'secret.txt'), join(cwd, 'in', 'sub', 'secret.txt'))
      const outcome = await run(['compare', 'in'], { cwd })
      expect(outcome.code).toBe(1)
      expect(outcome.err).toContain('sub/secret.txt: It is a link to a place outside')
    })
  })
})

describe('extract', () => {
  test('writes one document, or a line an article in the order of the input', async () => {
    await withFolder(three, async (cwd) => {
      const json = await run(['extract', '.'], { cwd })
      expect((JSON.parse(json.out) as { articles: unknown[] }).articles).toHaveLength(3)
      const lines = await run(['extract', 'post/quay.md', 'echo', '--format', 'jsonl'], { cwd })
      const files = lines.out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { file: string }).file)
      expect(files).toEqual(['post/quay.md', 'echo/quay.txt'])
    })
  })

  test('reads standard input, gzip too, in its place among the files', async () => {
    await withFolder(three, async (cwd) => {
      const input = gzipSync('---\ntitle: From afar\n---\n\nThe lock at Orrin opened on Monday.\n')
      const args = ['extract', 'echo/quay.txt', '-', 'post/choir.txt', '--format', 'jsonl', '--type', 'md']
      const { code, out } = await run(args, { cwd, input })
      expect(code).toBe(0)
      const articles = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { file: string; title: string | null })
      expect(articles.map(({ file }) => file)).toEqual(['echo/quay.txt', '-', 'post/choir.txt'])
      expect(articles[1]?.title).toBe('From afar')
    })
  })

  test('goes by the table of the folder, for files by name and for names by pattern', async () => {
    const table =
      'file,outlet,date,url\nquay.txt,Orrin Post,2024-03-05,https://orrin.example/quay\n*_choir.txt,{1},,\nquay.md,Tarn Courier,5/3/24,\n'
    const files = {
      'quay.txt': quayClosed,
      'Northline_choir.txt': choirWins,
      'quay.md': quayShut,
      'articles.csv': table,
    }
    await withFolder(files, async (cwd) => {
      const { out, err } = await run(['extract', '.'], { cwd })
      const { articles } = JSON.parse(out) as Pick<Comparison, 'articles'>
      const of = (file: string) => articles.find((article) => article.file === file)
      expect(of('quay.txt')).toMatchObject({
        outlet: 'Orrin Post',
        published: '2024-03-05',
        url: 'https://orrin.example/quay',
        sources: { outlet: 'articles.csv', published: 'articles.csv', url: 'articles.csv' },
      })
      expect(of('Northline_choir.txt')).toMatchObject({ outlet: 'Northline', sources: { outlet: 'articles.csv' } })
      expect(of('quay.md')?.outlet).toBe('Tarn Courier')
      expect(err).toContain('articles.csv: ')
      expect(err).toContain('5/3/24')
      const compared = comparisonIn(await run(['compare', '.', '--pair', 'quay.txt', 'quay.md'], { cwd }))
      expect(compared.articles.map(({ outlet }) => outlet)).toEqual(['Northline', 'Tarn Courier', 'Orrin Post'])
    })
  })

  test('goes by the table of its folder for a file named by itself too, or by that of the root it is named from', async () => {
    const files = {
      'quay.txt': quayClosed,
      'choir.txt': choirWins,
      'echo/choir.txt': choirWins,
      'articles.csv': 'file,outlet,date\nquay.txt,Orrin Post,\nchoir.txt,Tarn Courier,5/3/24\necho/,Vellmar Echo,\n',
    }
    await withFolder(files, async (cwd) => {
      const outlets = async (...args: readonly string[]) => {
        const { out, err } = await run(['extract', ...args, '--format', 'jsonl'], { cwd })
        const articles = out.trimEnd().split('\n')
        return {
          outlets: articles.map((line) => (JSON.parse(line) as { outlet: string | null }).outlet),
          told: err.split('articles.csv: ').length - 1,
        }
      }
      expect(await outlets('quay.txt', 'choir.txt')).toEqual({ outlets: ['Orrin Post', 'Tarn Courier'], told: 1 })
      expect(await outlets('echo/choir.txt')).toEqual({ outlets: [null], told: 0 })
      expect((await outlets('echo/choir.txt', '--root', '.')).outlets).toEqual(['Vellmar Echo'])
    })
  })

  test('of nothing readable is an empty document and exit code 1', async () => {
    const { code, out, err } = await run(['extract', '-'])
    expect([code, JSON.parse(out)]).toEqual([1, { articles: [] }])
    expect(err).toContain('0 bytes')
  })
})

describe('lines in, lines out', () => {
  test('align gives links with scores, relation and differences, and --min-score cuts them', async () => {
    const pair = {
      id: 'p',
      a: ['A fire killed 12 people in Orrin on Monday.', 'The sun shone.'],
      b: ['A fire in Orrin killed 13 people on Monday.'],
    }
    const { code, out } = await run(['align'], { input: `${JSON.stringify(pair)}\n` })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      id: 'p',
      links: [{ a: 0, b: 0, relation: 'diverge', differences: [{ kind: 'number', a: '12', b: '13' }] }],
    })
    const none = await run(['align', '--min-score', '1'], { input: JSON.stringify(pair) })
    expect(JSON.parse(none.out)).toEqual({ id: 'p', links: [] })
  })

  test('sentences gives offsets; a bad line is named and the others are done', async () => {
    const input =
      '{"id": 1, "text": "One is here. Two 👩‍🚒 is there."}\nnot json\n\n{"id": 3}\n{"id": 4, "text": "Done.", "language": "en"}\r\n'
    const { code, out, err } = await run(['sentences'], { input })
    expect(code).toBe(1)
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(lines).toEqual([
      {
        id: 1,
        sentences: [
          [0, 12],
          [13, 32],
        ],
      },
      { id: 4, sentences: [[0, 5]] },
    ])
    expect(err).toContain('line 2: not valid JSON')
    expect(err).toContain('line 4: text:')
  })

  test('lines are answered while more are still to come', async () => {
    const [stdin, out, err] = [new PassThrough(), collector(), collector()]
    const done = main(['sentences'], {
      stdin,
      stdout: out.stream,
      stderr: err.stream,
      cwd: '/',
      env: {},
      printer: () => Promise.resolve(noPrinter),
      workerUrl: undefined,
      home: pathToFileURL('/nowhere/'),
      version: '0',
      signal: new AbortController().signal,
    })
    stdin.write('{"id": 1, "text": "One."}\n')
    await expect.poll(out.text, { timeout: 10_000 }).toContain('"id":1')
    stdin.end()
    expect(await done).toBe(0)
  })
})

test('serve says when the folder is not there', async () => {
  const { code, err, out } = await run(['serve', 'nowhere', '--no-open'])
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('no such folder')
})
