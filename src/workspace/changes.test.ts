import { describe, expect, test } from 'vitest'
import { changesBetween } from './changes.js'
import type { ListedFile } from './scan.js'

const listed = (file: string, size: number, modified = 1): ListedFile => ({ file, size, modified })

describe('what changed on disk', () => {
  test('files that came, went and were written anew', () => {
    const before = [listed('a.txt', 1), listed('b.txt', 2), listed('c.txt', 3)]
    const after = [listed('a.txt', 1), listed('b.txt', 2, 9), listed('d.txt', 4)]
    expect(changesBetween(before, after)).toEqual([
      { file: 'b.txt', change: 'changed', from: null },
      { file: 'd.txt', change: 'added', from: null },
      { file: 'c.txt', change: 'removed', from: null },
    ])
  })

  test('a file that was renamed is told of once', () => {
    const changes = changesBetween([listed('a.txt', 5), listed('b.txt', 6)], [listed('b.txt', 6), listed('z.txt', 5)])
    expect(changes).toEqual([{ file: 'z.txt', change: 'renamed', from: 'a.txt' }])
  })

  test('of a file that was copied out and renamed, one has its name from it', () => {
    const changes = changesBetween([listed('a.txt', 5)], [listed('y.txt', 5), listed('z.txt', 5)])
    expect(changes.map(({ change }) => change)).toEqual(['renamed', 'added'])
  })

  test('empty files are all alike, so that none counts as another', () => {
    const changes = changesBetween([listed('a.txt', 0)], [listed('z.txt', 0)])
    expect(changes.map(({ change }) => change)).toEqual(['added', 'removed'])
  })
})
