import { expect, test } from 'vitest'
import { withFolder } from './folder.testing.js'
import { createPermissions } from './permissions.js'
import { problemOf } from './problems.js'

const refused = (file: string) => problemOf(file, Object.assign(new Error('refused'), { code: 'EACCES' }))

test('files that were refused and may be read now are found; other problems and files that are gone are not', async () => {
  await withFolder({ 'a.txt': 'a', 'b.txt': 'b' }, async (root) => {
    const { given } = createPermissions(root)
    const damaged = problemOf('b.txt', Object.assign(new Error('damaged'), { code: 'EIO' }))
    expect(await given([refused('a.txt'), damaged, refused('gone.txt')])).toEqual(['a.txt'])
  })
})

test('files that the person passed over are not found again', async () => {
  await withFolder({ 'a.txt': 'a', 'b.txt': 'b' }, async (root) => {
    const { given, passOver } = createPermissions(root)
    passOver(['a.txt'])
    expect(await given([refused('a.txt'), refused('b.txt')])).toEqual(['b.txt'])
  })
})
