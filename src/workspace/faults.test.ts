/** Things that go wrong on purpose: work goes on, a sentence says what happened, nothing is lost. */
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { CallName } from '../api/contract.js'
import type { Note } from '../core/notes/model.js'
import { failureOf } from './failure.js'
import { quayClosed, quayShut, withFolder } from './folder.testing.js'
import { NOTES_FILE } from './notes/types.js'
import { createPool, type Runner } from './pool.js'
import { readFiles } from './reading.js'
import { type Bench, three, withWorkspace } from './workspace.testing.js'

/** The disk as the app's own files see it. */
const disk = vi.hoisted(() => ({ full: false }))
vi.mock('write-file-atomic', async (original) => {
  const { default: write } = await original<{ default: (...all: unknown[]) => Promise<void> }>()
  return {
    default: (...all: unknown[]) =>
      disk.full ? Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' })) : write(...all),
  }
})
afterEach(() => {
  disk.full = false
})

const aSentence = /^[A-Z“].*\.$/s
const noteOn = (file: string, id: string, created: string): Note => ({
  type: 'note',
  id,
  target: {
    kind: 'span',
    anchor: { file, exact: 'main quay', prefix: 'The ', suffix: ' of', start: 0, end: 9 },
  },
  body: `Body of ${id}`,
  tags: [],
  label: null,
  author: null,
  created,
  modified: created,
})
const folderNow = async ({ call }: Bench) => (await call('app.info', {})).folder!

describe('the folder', () => {
  test('that is removed while it is open: told, what was read goes on, and told no more once it is back', async () => {
    await withWorkspace(
      three,
      async (bench, folder) => {
        const [a, , b] = (await bench.open(folder)).articles
        await rename(folder, `${folder}-away`)
        await expect.poll(async () => (await folderNow(bench)).problems[0]?.message, { timeout: 20_000 }).toMatch(/not there any more/) // prettier-ignore
        expect((await folderNow(bench)).articles).toHaveLength(3)
        expect((await bench.call('pair.get', { a: a!.id, b: b!.id })).pair.links.length).toBeGreaterThan(0)
        const refused = await bench.refused('folder.accept', { changes: 'compare-again' })
        expect(refused).toMatchObject({ code: 'unreadable', message: expect.stringMatching(/not there any more/) as string }) // prettier-ignore
        const { notes } = await bench.call('note.save', noteOn(a!.file, 'n1', '2025-01-02T03:04:05Z'))
        expect(notes).toHaveLength(1)
        await rename(`${folder}-away`, folder)
        await bench.call('folder.accept', { changes: 'compare-again' })
        await bench.settled()
        expect((await folderNow(bench)).problems).toEqual([])
        expect((await bench.call('annotations.get', {})).notes).toHaveLength(1)
      },
      { watching: 'on' },
    )
  })

  test('that comes back is found by itself, and watched as before', async () => {
    await withWorkspace(
      three,
      async (bench, folder) => {
        await bench.open(folder)
        await rename(folder, `${folder}-away`)
        const problems = async () => (await folderNow(bench)).problems.length
        await expect.poll(problems, { timeout: 20_000 }).toBe(1)
        await rename(`${folder}-away`, folder)
        await expect.poll(problems, { timeout: 20_000 }).toBe(0)
        await writeFile(join(folder, 'later.txt'), 'Came later\n\nThe quay at Orrin was opened again on Friday.\n')
        await expect.poll(async () => (await folderNow(bench)).changed, { timeout: 20_000 }).toMatchObject([{ file: 'later.txt', change: 'added' }]) // prettier-ignore
      },
      { watching: 'on' },
    )
  })

  test('whose table is a link to a place outside: named, not read', async () => {
    await withFolder({ 'secret.csv': 'file,outlet\necho/quay.txt,Stolen\n' }, async (outside) => {
      await withWorkspace(three, async ({ open }, folder) => {
        await symlink(join(outside, 'secret.csv'), join(folder, 'articles.csv'))
        const { articles, problems } = await open(folder)
        expect(problems).toMatchObject([{ file: 'articles.csv', reason: 'outside-folder' }])
        expect(articles.map(({ outlet }) => outlet)).not.toContain('Stolen')
      })
    })
  })

  test.skipIf(process.platform === 'win32')('whose table never ends, a pipe: named, and the rest is read', async () => {
    await withWorkspace(three, async ({ open }, folder) => {
      execFileSync('mkfifo', [join(folder, 'articles.csv')])
      const { articles, problems } = await open(folder)
      expect(articles).toHaveLength(3)
      expect(problems).toMatchObject([{ file: 'articles.csv', reason: 'not-text' }])
    })
  })
})

describe('reading', () => {
  test.each([
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['ENOENT', 'vanished'],
    ['EIO', 'damaged'],
    ['ERR_WORKER_OUT_OF_MEMORY', 'out-of-memory'],
  ])('a file that gives %s is named with a reason; the others are read', async (code, reason) => {
    const runner: Runner = {
      threads: 1,
      run: (job) =>
        'file' in job && job.file === 'bad.txt'
          ? Promise.reject(Object.assign(new Error(code), { code }))
          : (Promise.resolve(
              job.name === 'articles'
                ? []
                : {
                    kind: 'read',
                    raw: { file: 'a', hash: 'h', articles: { bytes: new Uint8Array() }, outlet: null, prints: [] },
                  },
            ) as never),
      close: () => Promise.resolve(),
    }
    const files = ['a.txt', 'bad.txt', 'c.txt'].map((file) => ({ file, job: { name: 'read', root: '/', file, type: null } as const, hints: {} })) // prettier-ignore
    const outcomes = []
    for await (const chunk of readFiles(files, { runner, purpose: 'compare' })) outcomes.push(...chunk)
    expect(outcomes.map((each) => (each.kind === 'problem' ? each.problem.reason : 'read'))).toEqual(['read', reason, 'read']) // prettier-ignore
  })
})

describe('a full disk', () => {
  test('settings count, and that they were not saved is told', async () => {
    await withWorkspace({}, async ({ call, refused }) => {
      const { settings } = await call('app.info', {})
      disk.full = true
      const failure = await refused('settings.save', { ...settings, theme: 'dark' })
      expect(failure).toMatchObject({ code: 'not-available', message: 'The disk is full: this was not saved.' })
      expect((await call('app.info', {})).settings.theme).toBe('dark')
      disk.full = false
      await call('settings.save', { ...settings, theme: 'dark' })
    })
  })

  test('a folder opens; a note stays in memory, is told of, and is on disk once there is room', async () => {
    await withWorkspace(three, async (bench, folder) => {
      disk.full = true
      const { articles } = await bench.open(folder)
      expect(articles).toHaveLength(3)
      const note = noteOn('echo/quay.txt', 'n1', '2025-01-02T03:04:05Z')
      expect((await bench.call('note.save', note)).notes).toHaveLength(1)
      const { message, unsaved } = (await folderNow(bench)).notes
      expect([message, unsaved]).toEqual([expect.stringMatching(/^The disk is full.*Free some space/), true])
      disk.full = false
      await bench.call('note.save', noteOn('echo/quay.txt', 'n2', '2025-01-02T03:04:06Z'))
      const saved = await readFile(join(folder, NOTES_FILE), 'utf8')
      expect(saved).toContain('Body of n1')
      expect(saved).toContain('Body of n2')
      expect((await folderNow(bench)).notes).toMatchObject({ message: null, unsaved: false })
    })
  })
})

describe('notes that are nowhere but in memory', () => {
  test('are not left for another folder, nor for the end, until they are saved', async () => {
    await withWorkspace(three, async (bench, folder) => {
      await bench.open(folder)
      expect(await bench.unsaved()).toBeNull()
      disk.full = true
      await bench.call('note.save', noteOn('echo/quay.txt', 'n1', '2025-01-02T03:04:05Z'))
      const failure = await bench.refused('folder.openSample', {})
      expect(failure.message).toMatch(/^The disk is full.*only in memory/)
      expect(failure.remedy).toMatch(/Then open the other folder\.$/)
      expect((await folderNow(bench)).path).toBe(folder)
      expect(await bench.unsaved()).toMatch(/^The disk is full.*only in memory.*Free some space/)
      disk.full = false
      expect(await bench.unsaved()).toBeNull()
      expect(await readFile(join(folder, NOTES_FILE), 'utf8')).toContain('Body of n1')
      await bench.call('folder.openSample', {})
    })
  })
})

describe('workers', () => {
  const worker = `
export default async (job) => {
  if (job.query === 'hangs') for (;;) {}
  if (job.query === 'dies') process.exit(3)
  return ['done']
}`
  const find = (query: string) => ({ name: 'find', query, most: 1 }) as const

  test.each([
    ['hangs', /^It took longer than \d+ seconds? and was stopped\.$|^It took longer/],
    ['dies', /./],
  ])('one that %s fails its job in a sentence; the next job is done', async (query, sentence) => {
    await withFolder({ 'worker.mjs': worker }, async (home) => {
      const pool = createPool({ workerUrl: pathToFileURL(join(home, 'worker.mjs')), threads: 1, longest: 1500 })
      const error: unknown = await pool.run(find(query)).catch((thrown: unknown) => thrown)
      const failure = failureOf(error)
      expect(failure.message).toMatch(sentence)
      expect(failure.remedy).toMatch(aSentence)
      expect(await pool.run(find('well'))).toEqual(['done'])
      await pool.close()
    })
  })
})

describe('the app’s own files', () => {
  test.each([
    ['damaged', '{"theme": "da', /damaged.*kept as settings\.json\.damaged/],
    ['of another shape', '{"theme": 7}', /damaged/],
  ])('settings that are %s: the app starts with the usual ones and says so', async (_what, text, notice) => {
    await withFolder({ 'settings.json': text }, async (appData) => {
      await withWorkspace({}, async ({ call }) => {
        const info = await call('app.info', {})
        expect(info.settings.theme).toBe('system')
        expect(info.notice).toMatch(notice)
      }, { appData }) // prettier-ignore
      expect(await readdir(appData)).toContain('settings.json.damaged')
    })
  })

  test('a folder where the settings should be: the app starts and says so', async () => {
    await withFolder({ 'settings.json/x': '' }, async (appData) => {
      await withWorkspace(three, async ({ call, open }, folder) => {
        expect((await call('app.info', {})).notice).toMatch(aSentence)
        expect((await open(folder)).articles).toHaveLength(3)
      }, { appData }) // prettier-ignore
    })
  })

  test('removed altogether while the app runs: a folder opens, notes are saved', async () => {
    await withWorkspace(three, async (bench, folder) => {
      await rm(bench.appData, { recursive: true, force: true })
      await bench.open(folder)
      await bench.call('note.save', noteOn('echo/quay.txt', 'n1', '2025-01-02T03:04:05Z'))
      expect(await readFile(join(folder, NOTES_FILE), 'utf8')).toContain('Body of n1')
      await mkdir(bench.appData, { recursive: true })
    })
  })
})

test('a clock that jumps back and forth loses no note and no file', async () => {
  const times = ['2025-01-02T03:04:05Z', '1970-01-01T00:00:00Z', '2099-12-31T23:59:59Z', '2024-02-29T00:00:00Z']
  let at = 0
  const clock = (): Date => new Date(times[at++ % times.length]!)
  await withWorkspace(
    { 'a.txt': quayClosed, 'b.txt': quayShut },
    async ({ open, call }, folder) => {
      await open(folder)
      for (const [index, time] of times.entries()) await call('note.save', noteOn('a.txt', `n${index}`, time))
      await writeFile(join(folder, 'c.txt'), quayShut)
      const { articles } = await open(folder)
      expect(articles).toHaveLength(3)
      expect((await call('annotations.get', {})).notes.map(({ id }) => id).sort()).toEqual(['n0', 'n1', 'n2', 'n3'])
    },
    { clock },
  )
})

describe('names of dropped files', () => {
  test('fit every file system, are seen again, and are never a device', async () => {
    await withWorkspace({}, async ({ call, settled }) => {
      const base64 = Buffer.from(quayClosed).toString('base64')
      const names = ['水'.repeat(120) + '.txt', `${'a'.repeat(100)}.${'b'.repeat(140)}.txt`, 'CON.txt', 'nul', 'x\u202Etxt.exe.txt'] // prettier-ignore
      const { path } = await call('folder.openFiles', { files: names.map((name) => ({ name, base64 })) })
      await settled()
      const written = await readdir(path)
      expect(written).toHaveLength(names.length)
      for (const name of written) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
        expect(name).not.toMatch(/^\.|^(?:con|nul)(?:\.|$)|[\u202A-\u202E]/i)
      }
      expect((await call('app.info', {})).folder?.articles).toHaveLength(names.length)
    })
  })
})

/** A likely input for each call, so that what is grafted onto it is not refused for something else. */
const inputs: Readonly<Record<CallName, unknown>> = {
  'app.info': {},
  'settings.save': { theme: 'dark', textSize: 1, density: 'compact', singleKeys: true, hiddenClasses: [], showStyle: false, author: null, layout: { a: 1 } }, // prettier-ignore
  'folder.choose': {},
  'folder.open': { path: '/no/such/folder' },
  'folder.openSample': {},
  'folder.openFiles': { files: [{ name: 'a.txt', base64: 'YQ==' }] },
  'folder.forget': { path: '/x' },
  'folder.files': { path: '/x', after: 'a.txt' },
  'folder.accept': { changes: 'keep' },
  'cache.size': {},
  'cache.clear': {},
  'task.cancel': { task: 'folder-1' },
  'article.get': { id: 'x' },
  'pair.get': { a: 'x', b: 'y' },
  'pair.others': { a: 'x', b: 'y' },
  'story.get': { id: 'x' },
  search: { query: 'quay' },
  'annotations.get': {},
  'annotations.move': { from: 'gone.txt', to: 'here.txt' },
  'note.save': noteOn('echo/quay.txt', 'n1', '2025-01-02T03:04:05Z'),
  'note.remove': { id: 'n1' },
  'correction.save': { type: 'correction', id: 'c1', decision: { kind: 'metadata', file: '__proto__', field: 'outlet', value: 'x' }, author: null, created: 'x', modified: 'x' }, // prettier-ignore
  'correction.remove': { id: 'c1' },
  'export.run': { format: 'csv', scope: { kind: 'pair', a: 'x', b: 'y' }, notes: true, hidden: [], order: 'document' },
}

/** The value with this JSON grafted onto every object in it. */
function grafted(value: unknown, graft: string): string {
  const json = JSON.stringify(value)
  return json.replace(/\{(?=(.))/g, (_open, next: string) => `{${graft}${next === '}' ? '' : ','}`)
}

test('no call lets an input change a prototype', async () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort()
  const grafts = ['"__proto__":{"polluted":1}', '"constructor":{"prototype":{"polluted":1}}', '"prototype":{"polluted":1}', '"toString":1,"hasOwnProperty":1,"then":1'] // prettier-ignore
  await withWorkspace(three, async ({ open, call, raw }, folder) => {
    await open(folder)
    for (const [name, input] of Object.entries(inputs))
      for (const graft of grafts) {
        const answer = await raw(name, JSON.parse(grafted(input, graft)) as unknown)
        expect(typeof answer.ok, `${name} ${graft}`).toBe('boolean')
        expect(Reflect.get({}, 'polluted'), `${name} ${graft}`).toBeUndefined()
        expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
      }
    expect((await call('app.info', {})).version).toBe('0.0.0')
  })
})
