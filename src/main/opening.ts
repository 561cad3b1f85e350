/** From paths that come from outside - arguments, the file manager, a drop - to what is opened. */
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Disk {
  /** 'nothing' when there is no such path. */
  readonly kindOf: (path: string) => 'folder' | 'file' | 'nothing'
  readonly parentOf: (path: string) => string
  /** Bytes of the file. Rejects when it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array>
  readonly sizeOf: (path: string) => number
}

export type Opening =
  { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'files'; readonly paths: readonly string[] }

/** As many as the services take at once. */
const mostFiles = 200
const longestPath = 4096

/** Absolute paths of what exists; anything that is no path is left out, for it comes from outside. */
export function realPaths(given: unknown, from: string, disk: Disk): readonly string[] {
  if (!Array.isArray(given)) return []
  return given
    .slice(0, mostFiles)
    .filter(isPath)
    .map(pathNamedBy)
    .filter((path) => path !== null)
    .map((path) => (isAbsolute(path) ? path : resolve(from, path)))
    .filter((path) => disk.kindOf(path) !== 'nothing')
}

const isPath = (path: unknown): path is string =>
  typeof path === 'string' && path !== '' && path.length <= longestPath && !path.includes('\0')

/** File managers of Linux name files by their address; null for one that leads nowhere on this computer. */
function pathNamedBy(text: string): string | null {
  if (!/^file:\/\//i.test(text)) return text
  try {
    return fileURLToPath(text)
  } catch {
    return null
  }
}

/**
 * One article cannot be compared, so that a single file means the folder it lies in. Several files mean these and no others.
 * Among folders the first is meant: there is one window, and it shows one.
 */
export function openingOf(paths: readonly string[], disk: Disk): Opening | null {
  const folder = paths.find((path) => disk.kindOf(path) === 'folder')
  if (folder !== undefined) return { kind: 'folder', path: folder }
  const [first] = paths
  if (first === undefined) return null
  return paths.length === 1 ? { kind: 'folder', path: disk.parentOf(first) } : { kind: 'files', paths }
}

/**
 * The arguments that are paths. Electron and Chromium put options of their own among ours; what follows `--` is no option.
 * `appFolder` is what an unpackaged app was started by, and comes before what the person wrote; null when packaged.
 */
export function pathArguments(argv: readonly string[], appFolder: string | null): readonly string[] {
  const start = appFolder === null ? 0 : argv.findIndex((arg) => resolve(arg) === resolve(appFolder))
  const given = argv.slice(Math.max(start, 0) + 1)
  const end = given.indexOf('--')
  const before = end === -1 ? given : given.slice(0, end)
  const after = end === -1 ? [] : given.slice(end + 1)
  return [...before.filter((arg) => !arg.startsWith('-')), ...after].filter((arg) => arg !== '')
}

/** All of them together, so that reading them cannot take the whole memory. Bytes. */
const mostBytes = 90 * 1024 * 1024

export interface SentFiles {
  readonly files: readonly { readonly name: string; readonly base64: string }[]
}

/** The files as the services take them. Throws a sentence for the person when they are too large together. */
export async function readFiles(paths: readonly string[], disk: Disk): Promise<SentFiles> {
  const total = paths.reduce((sum, path) => sum + disk.sizeOf(path), 0)
  if (total > mostBytes)
    throw new Error('These files are too large to be opened together. Open the folder they lie in.')
  const files: { name: string; base64: string }[] = []
  for (const path of paths) {
    const bytes = await disk.read(path)
    files.push({ name: path.split(/[\\/]/).at(-1) ?? path, base64: Buffer.from(bytes).toString('base64') })
  }
  return { files }
}
