/** Files dropped on the window whose paths the shell cannot give: written to a folder of the app's own and opened there. */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Input } from '../api/contract.js'

const FOLDER = 'dropped'
/** Older drops are cleared away; the person has the files themselves. */
const KEPT = 5

/** A name that is safe on every system, different from those before it. */
function safeName(name: string, taken: ReadonlySet<string>): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/[\u0000-\u001F<>:"/|?*]+/g, '_')
    .replace(/^\.+/, '')
  const safe = plain.replace(/[. ]+$/, '').slice(-180) || 'article.txt'
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

export const isDropped = (appData: string, path: string): boolean => path.startsWith(join(appData, FOLDER))
