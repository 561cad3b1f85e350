/**
 * One writer at a time over all windows of this machine. The lock is a file in the app's data folder, never beside the articles; it
 * names its process, so that a crashed one does not hold it.
 */
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from './files.js'

const WAIT_MS = 10_000
/** A lock older than this is left over, whoever has its process number now. */
const STALE_MS = 30_000

/** Runs `task` while holding the lock. Rejects with code ELOCKED when another window does not let go. */
export async function withLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  const until = performance.now() + WAIT_MS
  let state = await take(path)
  for (; state === 'held'; state = await take(path)) {
    if (performance.now() > until) throw Object.assign(new Error('the notes are locked'), { code: 'ELOCKED' })
    if (await isStale(path)) await breakLock(path)
    else await pause(5 + Math.random() * 20)
  }
  try {
    return await task()
  } finally {
    if (state === 'taken') await rm(path, { force: true })
  }
}

/** 'impossible': the app's own folder cannot be written. Notes beside the articles must not suffer from that. */
async function take(path: string): Promise<'taken' | 'held' | 'impossible'> {
  try {
    const handle = await open(path, 'wx')
    try {
      await handle.writeFile(String(process.pid))
    } finally {
      await handle.close()
    }
    return 'taken'
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'held' : 'impossible'
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    const [{ mtimeMs }, owner] = await Promise.all([stat(path), readFile(path, 'utf8')])
    const age = Date.now() - mtimeMs
    // An empty file is a lock just being made, or one whose maker was killed in between.
    return age > STALE_MS || (owner === '' ? age > 1000 : !isRunning(Number(owner)))
  } catch {
    return false
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Takes a stale lock away. Moved first and looked at then: a lock that somebody just made is put back. */
async function breakLock(path: string): Promise<void> {
  const aside = `${path}.${String(process.pid)}`
  try {
    await rename(path, aside)
    if (!(await isStale(aside))) await link(aside, path)
  } catch {
    // Somebody else was quicker; the next round sees.
  }
  await rm(aside, { force: true })
}
