/** File operations of the notes store on the real disk. */
import { constants } from 'node:fs'
import { access, lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { NotesFiles, SaveProblem } from './types.js'

/** Larger files are not notes. In bytes. */
const MAX_BYTES = 200_000_000

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function notRegular(path: string): Error {
  return Object.assign(new Error(`${path} is not a regular file`), { code: 'ENOTREG' })
}

export const diskFiles: NotesFiles = {
  read: async (path) => {
    try {
      // A link in an opened folder could lead anywhere: it is not followed.
      const found = await lstat(path)
      if (!found.isFile() || found.size > MAX_BYTES) throw notRegular(path)
      return await readFile(path, 'utf8')
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null
      throw error
    }
  },
  write: async (path, text) => {
    await writeFileAtomic(path, text, { encoding: 'utf8', fsync: true })
    await syncFolder(dirname(path))
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
  writable: async (folder) => {
    try {
      await access(folder, constants.W_OK)
      return true
    } catch {
      return false
    }
  },
}

/** Makes the rename itself durable. Not every system can: the file's own bytes are synced already. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Windows cannot open folders; there the rename is durable by the file system's journal.
  }
}

export function problemOf(error: unknown): SaveProblem {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'disk-full'
    case 'EBUSY':
    case 'ETXTBSY':
    case 'ELOCKED':
      return 'locked'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTREG':
      return 'no-permission'
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ESTALE':
      return 'vanished'
    default:
      return 'other'
  }
}

export function explained(problem: SaveProblem): { readonly message: string; readonly remedy: string } {
  switch (problem) {
    case 'disk-full':
      return { message: 'The disk is full: your last notes are not saved yet.', remedy: 'Free some space; Crossread keeps them and saves again.' } // prettier-ignore
    case 'locked':
      return { message: 'Another program holds the notes file: your last notes are not saved yet.', remedy: 'Close the other program; Crossread keeps them and saves again.' } // prettier-ignore
    case 'no-permission':
      return { message: 'The notes file may not be written: your last notes are not saved yet.', remedy: 'Check the rights of the folder; Crossread keeps them and saves again.' } // prettier-ignore
    case 'vanished':
      return { message: 'The folder is gone: your last notes are not saved yet.', remedy: 'Bring the folder or the drive back; Crossread keeps them and saves again.' } // prettier-ignore
    case 'other':
      return { message: 'The notes could not be saved.', remedy: 'Crossread keeps them and tries again with the next note.' } // prettier-ignore
  }
}
