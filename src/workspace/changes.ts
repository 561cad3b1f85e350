/** What changed on disk between two listings of a folder. */
import type { Folder } from '../api/contract.js'
import type { ListedFile } from './scan.js'

export type Changes = Folder['changed']

const isSame = (a: ListedFile, b: ListedFile): boolean => a.size === b.size && a.modified === b.modified

/** A file that went while another of the same size and time came was renamed: moving a file changes neither. */
export function changesBetween(before: readonly ListedFile[], after: readonly ListedFile[]): Changes {
  const was = new Map(before.map((listed) => [listed.file, listed]))
  const is = new Map(after.map((listed) => [listed.file, listed]))
  const gone = before.filter(({ file }) => !is.has(file))
  const changeOf = (listed: ListedFile): Changes[number]['change'] | null => {
    const old = was.get(listed.file)
    if (old !== undefined) return isSame(old, listed) ? null : 'changed'
    return listed.size > 0 && gone.some((other) => isSame(other, listed)) ? 'renamed' : 'added'
  }
  const present = after.flatMap((listed): Changes => {
    const change = changeOf(listed)
    return change === null ? [] : [{ file: listed.file, change }]
  })
  return [...present, ...gone.map(({ file }): Changes[number] => ({ file, change: 'removed' }))]
}
