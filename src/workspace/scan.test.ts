import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withFolder } from './folder.testing.js'
import { isInside, scanFolder } from './scan.js'

const names = async (folder: string) => (await scanFolder(folder)).files.map(({ file }) => file)

describe('the files of a folder', () => {
  test('are found in folders inside it, sorted, with forward slashes', async () => {
    await withFolder({ 'b.txt': 'b', 'a/z.html': 'z', 'a/b/c.md': 'c' }, async (folder) => {
      expect(await names(folder)).toEqual(['a/b/c.md', 'a/z.html', 'b.txt'])
    })
  })

  test('are not those that are hidden, not articles, or the own files of the app', async () => {
    const files = {
      '.hidden.txt': '',
      '.git/x.txt': '',
      'node_modules/y/z.txt': '',
      'crossread-notes.jsonld': '{}',
      'crossread-notes.jsonld.3418822910': '{',
      'crossread-notes.jsonld.damaged-2025-01-02T03-04-05Z': '{',
      'crossread-notes.jsonld.damaged-2025-01-02T03-04-05Z-2': '{',
      'articles.csv': 'file\n',
      'README.md': '# About',
      'photo.jpg': '',
      '~$lock.docx': '',
      'page.html': '<p>',
      'page_files/ad.html': '<p>',
      'kept_files/one.txt': 'x',
    }
    await withFolder(files, async (folder) => {
      const scan = await scanFolder(folder)
      expect(scan.files.map(({ file }) => file)).toEqual(['kept_files/one.txt', 'page.html'])
      expect(scan.hasTable).toBe(true)
      expect(scan.problems).toEqual([])
    })
  })

  test('stop at a limit, and that is told once', async () => {
    await withFolder({ 'a.txt': '', 'b.txt': '', 'c.txt': '', 'd.txt': '' }, async (folder) => {
      const scan = await scanFolder(folder, { limits: { maxFiles: 2, maxDepth: 5 } })
      expect(scan.files).toHaveLength(2)
      expect(scan.problems).toMatchObject([{ file: 'c.txt', reason: 'too-many' }])
    })
  })

  test('stop at a depth, and the folder left out is named', async () => {
    await withFolder({ 'a/b/c/deep.txt': '', 'a/top.txt': '' }, async (folder) => {
      const scan = await scanFolder(folder, { limits: { maxFiles: 10, maxDepth: 2 } })
      expect(scan.files.map(({ file }) => file)).toEqual(['a/top.txt'])
      expect(scan.problems).toMatchObject([{ file: 'a/b/c', reason: 'too-deep' }])
    })
  })
})

describe('symbolic links', () => {
  test('out of the folder are named and not followed', async () => {
    await withFolder({ 'inside/a.txt': 'a', 'outside/secret.txt': 's' }, async (folder) => {
      await symlink(join(folder, 'outside'), join(folder, 'inside', 'way-out'))
      await symlink(join(folder, 'outside', 'secret.txt'), join(folder, 'inside', 'secret.txt'))
      const scan = await scanFolder(join(folder, 'inside'))
      expect(scan.files.map(({ file }) => file)).toEqual(['a.txt'])
      expect(scan.problems).toMatchObject([
        { file: 'secret.txt', reason: 'outside-folder' },
        { file: 'way-out', reason: 'outside-folder' },
      ])
    })
  })

  test('inside the folder do not show a file twice, nor end in a circle', async () => {
    await withFolder({ 'a/one.txt': '1' }, async (folder) => {
      await symlink(folder, join(folder, 'a', 'circle'))
      await symlink(join(folder, 'a', 'one.txt'), join(folder, 'again.txt'))
      await symlink(join(folder, 'a', 'self'), join(folder, 'a', 'self'))
      const scan = await scanFolder(folder)
      expect(scan.files.map(({ file }) => file)).toEqual(['a/one.txt'])
      expect(scan.problems).toMatchObject([{ file: 'a/self', reason: 'outside-folder' }])
    })
  })

  test('to a hidden place inside the folder are followed', async () => {
    await withFolder({ '.store/one.txt': '1' }, async (folder) => {
      await symlink(join(folder, '.store', 'one.txt'), join(folder, 'shown.txt'))
      expect(await names(folder)).toEqual(['shown.txt'])
    })
  })
})

test('a folder that is not there is an error of the system', async () => {
  await expect(scanFolder('/no/such/folder')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('listing can be cancelled', async () => {
  await withFolder({ 'a/a.txt': '' }, async (folder) => {
    await mkdir(join(folder, 'b'))
    await writeFile(join(folder, 'b', 'b.txt'), '')
    await expect(scanFolder(folder, { signal: AbortSignal.abort() })).rejects.toThrow()
  })
})

test('a path is inside a folder only when it does not lead out of it', () => {
  expect(isInside('/a/b', '/a/b/c')).toBe(true)
  expect(isInside('/a/b', '/a/b')).toBe(true)
  expect(isInside('/a/b', '/a/bc')).toBe(false)
  expect(isInside('/a/b', '/a/b/../c')).toBe(false)
  expect(isInside('/a/b', '/a/b/..c')).toBe(true)
})
