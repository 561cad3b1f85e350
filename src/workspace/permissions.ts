/** Files that may be read now and could not be when they were read. Neither their size nor their time tells of it. */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileProblem } from '../core/errors.js'

export interface Permissions {
  /** Those of these files that were not read for want of permission, may be read now, and were not passed over. */
  readonly given: (problems: readonly FileProblem[]) => Promise<readonly string[]>
  /** The person keeps what was read: these files are not told of again. */
  readonly passOver: (files: readonly string[]) => void
}

/** By opening it: elsewhere than on Unix systems, asking for the right says nothing. */
async function mayBeRead(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r')).close()
    return true
  } catch {
    return false
  }
}

export function createPermissions(root: string): Permissions {
  const passed = new Set<string>()
  return {
    given: async (problems) => {
      const given: string[] = []
      // One after the other, so that thousands are not open at once.
      for (const { file, reason } of problems)
        if (reason === 'no-permission' && !passed.has(file) && (await mayBeRead(join(root, file)))) given.push(file)
      return given
    },
    passOver: (files) => {
      for (const file of files) passed.add(file)
    },
  }
}
