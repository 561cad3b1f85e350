/** Files dropped on the window whose paths the shell cannot give: written to a folder of the app's own and opened there. */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Input } from '../api/contract.js'
import { isInside } from './scan.js'

const FOLDER = 'dropped'
/** Older drops are cleared away; the person has the files themselves. */
const KEPT = 5

/** Bytes of a name, well below what file systems take, with room for a number. */
const LONGEST_NAME = 200
/** Names of devices on Windows, whatever comes after the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** The end of a name, which holds its extension, in at most `LONGEST_NAME` bytes. Never cuts a character in two. */
function shortened(name: string): string {
  const characters = Array.from(name)
  const bytes = (): number => Buffer.byteLength(characters.join(''))
  while (bytes() > LONGEST_NAME) characters.splice(0, Math.max(1, Math.floor((bytes() - LONGEST_NAME) / 4)))
  return characters.join('')
}

/** A name that is safe on every system and not hidden, different from those before it. */
function safeName(name: string, taken: ReadonlySet<string>): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/[\u0000-\u001F\u007F<>:"/|?*\u202A-\u202E\u2066-\u2069]+|\p{Surrogate}/gu, '_')
    .replace(/[. ]+$/, '')
  const safe = shortened(plain).replace(/^\.+/, '').replace(DEVICE, '$&_') || 'article.txt'
  const stem = basename(safe, extname(safe))
  const numbered = (count: number): string => `${stem} (${count})${extname(safe)}`
  let candidate = safe
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) candidate = numbered(count)
  return candidate
}

async function clearOld(parent: string): Promise<void> {
  const names = await readdir(parent)
  const dated = await Promise.all(
    names.map(async (name) => ({ path: join(parent, name), time: (await stat(join(parent, name))).mtimeMs })),
  )
  const old = dated.sort((a, b) => b.time - a.time).slice(KEPT)
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })))
}

/** Writes the files and gives the folder they are in. */
export async function keepDropped(appData: string, { files }: Input<'folder.openFiles'>): Promise<string> {
  const parent = join(appData, FOLDER)
  await mkdir(parent, { recursive: true, mode: 0o700 })
  await clearOld(parent)
  const folder = await mkdtemp(join(parent, 'drop-'))
  const taken = new Set<string>()
  for (const { name, base64 } of files) {
    const safe = safeName(name, taken)
    taken.add(safe.toLowerCase())
    await writeFile(join(folder, safe), Buffer.from(base64, 'base64'), { mode: 0o600 })
  }
  return folder
}

export const isDropped = (appData: string, path: string): boolean => isInside(join(appData, FOLDER), path)
