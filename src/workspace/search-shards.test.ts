import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withFolder } from './folder.testing.js'
import { SearchShards } from './search-shards.js'

const article = (id: string, text: string) => ({ id, text })
const quay = (id: string) => article(id, `The quay at ${id} was shut.`)
async function saved(shards: SearchShards): Promise<void> {
  while (await shards.save('all'));
}
const inFolder = (work: (path: string) => Promise<void>): Promise<void> =>
  withFolder({}, (folder) => work(join(folder, 'search')))

describe('a search index that is kept', () => {
  test('finds the same when it is taken up again, without the articles', () =>
    inFolder(async (path) => {
      const first = new SearchShards(path, 2)
      expect(await first.open()).toEqual([])
      first.add([...['a', 'b', 'c'].map(quay), article('d', 'Élan of the choir'), article('e', '東京駅で火事')])
      await saved(first)
      const again = new SearchShards(path, 2)
      expect([...(await again.open())].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
      expect([...again.find('quay shut', 9)].sort()).toEqual(['a', 'b', 'c'])
      expect(again.find('elan cho', 9)).toEqual(['d'])
      expect(again.find('東京', 9)).toEqual(['e'])
      expect(again.text('d')).toBe('Élan of the choir')
      expect(again.find('quay', 2)).toHaveLength(2)
      expect(again.find(again.exampleQuery() ?? '', 9)).not.toEqual([])
    }))

  test('forgets what is removed, and tidies shards that are mostly of what is gone', () =>
    inFolder(async (path) => {
      const shards = new SearchShards(path, 3)
      await shards.open()
      shards.add(['a', 'b', 'c'].map(quay))
      await saved(shards)
      shards.remove(['a', 'b'])
      shards.add([quay('d')])
      expect([...shards.find('quay', 9)].sort()).toEqual(['c', 'd'])
      await saved(shards)
      expect(await readdir(path)).toHaveLength(1)
      const again = new SearchShards(path, 3)
      expect([...(await again.open())].sort()).toEqual(['c', 'd'])
      expect([...again.find('quay', 9)].sort()).toEqual(['c', 'd'])
    }))

  test('many small shards become few', () =>
    inFolder(async (path) => {
      for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
        const shards = new SearchShards(path, 100)
        await shards.open()
        shards.add([quay(id)])
        await saved(shards)
      }
      expect((await readdir(path)).length).toBeLessThan(6)
      expect(await new SearchShards(path, 100).open()).toHaveLength(7)
    }))

  test('loses only what is damaged; two windows that indexed the same do not find it twice', () =>
    inFolder(async (path) => {
      const inOneWindow = async (ids: readonly string[]): Promise<void> => {
        const shards = new SearchShards(path, 100)
        shards.add(ids.map(quay))
        await saved(shards)
      }
      await inOneWindow(['a'])
      const cut = join(path, (await readdir(path))[0] ?? '')
      await writeFile(`${cut}.0123.part`, (await readFile(cut)).subarray(0, 50))
      await truncate(cut, 40)
      await inOneWindow(['b', 'c'])
      await inOneWindow(['c', 'd'])
      const again = new SearchShards(path, 100)
      expect([...(await again.open())].sort()).toEqual(['b', 'c', 'd'])
      expect([...again.find('quay', 9)].sort()).toEqual(['b', 'c', 'd'])
    }))

  test('that cannot be written does no harm', () =>
    withFolder({ search: 'a file where a folder should be' }, async (folder) => {
      const shards = new SearchShards(join(folder, 'search'))
      expect(await shards.open()).toEqual([])
      shards.add([quay('a')])
      await saved(shards)
      expect(shards.find('quay', 9)).toEqual(['a'])
    }))
})
