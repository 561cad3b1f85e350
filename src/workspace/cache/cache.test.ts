import { readFile, readdir, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { choirWins, quayClosed, withFolder } from '../folder.testing.js'
import type { FileRead } from '../reading.js'
import { three, withWorkspace } from '../workspace.testing.js'
import { createCache, type Entry, type FolderCache } from './cache.js'

const outcome = (file: string, words = 'words'): FileRead => ({
  kind: 'articles',
  file,
  hash: words,
  recurring: [1, 2],
  articles: [],
})
const entry = (file: string, words?: string): Entry => ({
  listed: { file, size: 5, modified: 1 },
  known: '',
  outcome: outcome(file, words),
})

async function all(cache: FolderCache): Promise<readonly Entry[]> {
  const found: Entry[] = []
  for await (const entries of cache.entries()) found.push(...entries)
  return found
}

const inFolder = (work: (path: string) => Promise<void>): Promise<void> => withFolder({}, work)
const segmentsIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.segment')).map((name) => join(path, name))

describe('the cache', () => {
  test('gives back what was kept, also to another window that keeps its own', () =>
    inFolder(async (path) => {
      const [one, other] = [createCache({ path, engine: 'e1' }), createCache({ path, engine: 'e1' })]
      await Promise.all([one.folder('/a').keep([entry('x')]), other.folder('/a').keep([entry('y')])])
      await one.folder('/b').keep([entry('z')])
      const files = (await all(other.folder('/a'))).map(({ listed }) => listed.file)
      expect(files.sort()).toEqual(['x', 'y'])
      expect(await all(one.folder('/b'))).toEqual([entry('z')])
    }))

  test('does not count what another engine wrote, and throws it away', () =>
    inFolder(async (path) => {
      await createCache({ path, engine: 'old' })
        .folder('/a')
        .keep([entry('x')])
      const fresh = createCache({ path, engine: 'new' })
      expect(await all(fresh.folder('/a'))).toEqual([])
      await fresh.evict()
      expect(await fresh.size()).toBe(0)
    }))

  test('loses only what is damaged: a segment cut off, one with another byte, one that a crash left unfinished', () =>
    inFolder(async (path) => {
      const folder = createCache({ path, engine: 'e' }).folder('/a')
      for (const file of ['cut', 'changed', 'whole']) await folder.keep([entry(file)])
      const [cut = '', changed = ''] = (await segmentsIn(path)).sort()
      await truncate(cut, 40)
      const bytes = await readFile(changed)
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 3) ^ 1, bytes.length - 3)
      await writeFile(changed, bytes)
      await writeFile(`${cut}.0123.part`, bytes.subarray(0, 50))
      expect(await all(folder)).toEqual([entry('whole')])
      expect(await segmentsIn(path)).toHaveLength(1)
    }))

  test('throws away the folders that were not opened for longest when it grows too large', () =>
    inFolder(async (path) => {
      const cache = createCache({ path, engine: 'e', limit: 5000 })
      for (const root of ['/old', '/new']) {
        const before = await segmentsIn(path)
        await cache.folder(root).keep([entry('x', 'w'.repeat(3000))])
        const [made = ''] = (await segmentsIn(path)).filter((name) => !before.includes(name))
        const when = root === '/old' ? new Date('2020-01-01') : new Date('2021-01-01')
        await utimes(join(made, '..'), when, when)
      }
      await cache.evict()
      expect(await all(cache.folder('/old'))).toEqual([])
      expect(await all(cache.folder('/new'))).toHaveLength(1)
      await cache.clear()
      expect(await cache.size()).toBe(0)
    }))

  test('keeps stories with what they are of, and tidies what most is no longer of use', () =>
    inFolder(async (path) => {
      const folder = createCache({ path, engine: 'e' }).folder('/a')
      await folder.keepStories('these', [{ id: 's', title: 'T', articles: ['x'] }])
      expect(await folder.stories('these')).toEqual([{ id: 's', title: 'T', articles: ['x'] }])
      expect(await folder.stories('others')).toBeNull()
      for (let turn = 0; turn < 4; turn++)
        await folder.keep(Array.from({ length: 100 }, (_, at) => entry(`f${String(at)}`)))
      await all(folder)
      await folder.tidy(1, () => [entry('f1')])
      expect(await all(folder)).toEqual([entry('f1')])
    }))

  test('that cannot be written to does no harm', () =>
    inFolder(async (path) => {
      await writeFile(join(path, 'cache'), 'a file where a folder should be')
      const folder = createCache({ path: join(path, 'cache'), engine: 'e' }).folder('/a')
      await folder.keep([entry('x')])
      expect(await all(folder)).toEqual([])
    }))
})

describe('a folder that is opened again', () => {
  test('is the same without being read, and what changed is read', () =>
    withWorkspace(
      three,
      async ({ open, call, appData }, folder) => {
        const first = await open(folder)
        expect(await segmentsIn(join(appData, 'cache'))).not.toHaveLength(0)
        // Bytes that would be another article, under the size and time that were read: only the cache can give the first one.
        const path = join(folder, 'post/choir.txt')
        await utimes(path, 1_700_000_000, 1_700_000_000)
        await open(folder)
        await writeFile(path, choirWins.replace('Orrin', 'Irron'))
        await utimes(path, 1_700_000_000, 1_700_000_000)
        expect((await open(folder)).articles.map(({ title }) => title)).toEqual(
          first.articles.map(({ title }) => title),
        )
        await writeFile(path, quayClosed)
        const changed = await open(folder)
        expect(changed.articles.find(({ file }) => file === 'post/choir.txt')?.title).toMatch(/Quay/)
        expect(changed.stories.map(({ articles }) => articles.length)).toEqual([3])
        expect((await call('cache.size', {})).bytes).toBeGreaterThan(0)
        expect(await call('cache.clear', {})).toEqual({ bytes: 0 })
        expect((await open(folder)).articles).toEqual(changed.articles)
      },
      { engine: 'test' },
    ))
})
