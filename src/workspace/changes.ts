/** What changed on disk between two listings of a folder. */
import type { Folder } from '../api/contract.js'
import type { ListedFile } from './scan.js'

export type Changes = Folder['changed']

export type DiskChange = Omit<Changes[number], 'from'> & {
  /** The name before, of a file that was renamed. */
  readonly from: string | null
}

const isSame = (a: ListedFile, b: ListedFile): boolean => a.size === b.size && a.modified === b.modified

/** A file that went while another of the same size and time came was renamed: moving a file changes neither. It is told of once, under its new name. */
export function changesBetween(before: readonly ListedFile[], after: readonly ListedFile[]): readonly DiskChange[] {
  const was = new Map(before.map((listed) => [listed.file, listed]))
  const is = new Map(after.map((listed) => [listed.file, listed]))
  const gone = before.filter(({ file }) => !is.has(file))
  const renamed = new Set<string>()
  const changeOf = (listed: ListedFile): DiskChange | null => {
    const { file } = listed
    const old = was.get(file)
    if (old !== undefined) return isSame(old, listed) ? null : { file, change: 'changed', from: null }
    const source = gone.find((other) => listed.size > 0 && isSame(other, listed) && !renamed.has(other.file))
    if (source === undefined) return { file, change: 'added', from: null }
    renamed.add(source.file)
    return { file, change: 'renamed', from: source.file }
  }
  const present = after.flatMap((listed) => changeOf(listed) ?? [])
  const removed = gone.filter(({ file }) => !renamed.has(file))
  return [...present, ...removed.map(({ file }): DiskChange => ({ file, change: 'removed', from: null }))]
}
