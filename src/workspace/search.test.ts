import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withFolder } from './folder.testing.js'
import type { Job, ReadyArticle } from './jobs.js'
import { pack } from './packing.js'
import { createLocalRunner, type Runner } from './pool.js'
import { createSearch } from './search.js'

const ready = (id: string, text: string): ReadyArticle => {
  const article = { id, text } as never
  return { summary: { id } as never, article: pack(article, 'deflated'), sketch: null }
}
const articles = ['a', 'b', 'c'].map((id) => ready(id, `The quay of ${id} was shut, said the harbour master.`))

/** A thread that tells what it was asked to do, and can be made to die. */
function watched() {
  const asked: Job['name'][] = []
  let dies = false
  const createKeeper = (): Runner => {
    const runner = createLocalRunner()
    const run: Runner['run'] = (job) => {
      asked.push(job.name)
      if (!dies) return runner.run(job)
      dies = false
      return Promise.reject(new Error('died'))
    }
    return { ...runner, run }
  }
  return { asked, createKeeper, die: () => (dies = true) }
}

describe('search over a folder', () => {
  test('takes up the index that was kept: a folder that is opened again is not indexed again', () =>
    withFolder({}, async (folder) => {
      const path = join(folder, 'search')
      const first = createSearch({ ...watched(), path, isAhead: () => true })
      await first.prepare(articles)
      await first.close()
      expect(await readdir(path)).toHaveLength(1)

      const { asked, createKeeper } = watched()
      const again = createSearch({ createKeeper, path, isAhead: () => true })
      await again.begin()
      expect(asked).toEqual(['openIndex', 'warmIndex'])
      const hits = await again.find('quay', [...articles.slice(1), ready('d', 'Another quay')])
      expect([...new Set(hits.map(({ article }) => article))].sort()).toEqual(['b', 'c', 'd'])
      expect(asked.slice(2)).toEqual(['unindex', 'index', 'saveIndex', 'find', 'locate'])
      // Warm it is already: a query would wait for that.
      await again.prepare(articles)
      expect(asked.slice(7)).toEqual(['unindex', 'index', 'saveIndex', 'saveIndex'])
      await again.close()
    }))

  test('follows the files as they are read, so that a query while they are waits for none of those before', async () => {
    const { asked, createKeeper } = watched()
    const search = createSearch({ createKeeper, path: null, isAhead: () => true })
    search.follow(articles.slice(0, 2))
    expect(await search.find('quay', articles)).toHaveLength(3)
    expect(asked).toEqual(['openIndex', 'index', 'index', 'find', 'locate'])
    search.follow(articles)
    expect(await search.find('quay', articles)).toHaveLength(3)
    expect(asked.slice(5)).toEqual(['find', 'locate'])
    await search.close()
  })

  test('a small folder is indexed when somebody asks', async () => {
    const { asked, createKeeper } = watched()
    const search = createSearch({ createKeeper, path: null, isAhead: () => false })
    await search.begin()
    search.follow(articles)
    await search.prepare(articles)
    expect(asked).toEqual([])
    expect(await search.find('quay', articles)).toHaveLength(3)
    await search.close()
  })

  test('nothing is kept where there is no place for it', async () => {
    const { asked, createKeeper } = watched()
    const search = createSearch({ createKeeper, path: null, isAhead: () => true })
    await search.begin()
    await search.prepare(articles)
    expect(await search.find('"harbour master"', articles)).toHaveLength(3)
    expect(asked).not.toContain('saveIndex')
    await search.close()
  })

  test('a thread that died is told of, and the next query is answered by another', async () => {
    const { createKeeper, die } = watched()
    const search = createSearch({ createKeeper, path: null, isAhead: () => true })
    await search.prepare(articles)
    die()
    await expect(search.find('quay', articles)).rejects.toThrow('died')
    expect(await search.find('quay', articles)).toHaveLength(3)
    await search.close()
  })

  test('a common word is looked for only until there are enough places', async () => {
    const search = createSearch({ ...watched(), path: null, isAhead: () => true })
    const many = Array.from({ length: 60 }, (_, at) => ready(`m${String(at)}`, 'quay '.repeat(30)))
    expect(await search.find('quay', many)).toHaveLength(500)
    await search.close()
  })
})
