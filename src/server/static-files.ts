/** The built window's files. A path is read only when it names a file inside that folder, links followed. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { mediaTypeOf, windowFile } from '../api/window-policy.js'

export interface StaticFile {
  readonly type: string
  readonly bytes: Uint8Array
}

/** Null when there is no such file, or none that may be served. */
export async function readStatic(root: string, urlPath: string): Promise<StaticFile | null> {
  const name = windowFile(urlPath)
  const type = name === null ? null : mediaTypeOf(name)
  if (name === null || type === null) return null
  try {
    const realRoot = await realpath(root)
    const file = await realpath(join(realRoot, name))
    if (!isInside(realRoot, file) || !(await stat(file)).isFile()) return null
    return { type, bytes: await readFile(file) }
  } catch {
    return null
  }
}

function isInside(root: string, file: string): boolean {
  const way = relative(root, file)
  return way !== '' && !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..'
}
