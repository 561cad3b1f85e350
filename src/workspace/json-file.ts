/** A small JSON file of the app's own: read once, checked, written whole or not at all. */
import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { z } from 'zod'
import { codeOf } from './problems.js'

export interface JsonFile<T> {
  readonly get: () => T
  /** Resolves when the value is on disk. The new value counts at once. */
  readonly set: (value: T) => Promise<void>
}

async function load<T>(path: string, schema: z.ZodType<T>, initial: T): Promise<T> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return initial
    throw error
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    // Kept aside rather than overwritten: it may hold something that a person wants back.
    await rename(path, `${path}.damaged`)
    return initial
  }
}

export async function openJsonFile<T>(path: string, schema: z.ZodType<T>, initial: T): Promise<JsonFile<T>> {
  let value: T = await load(path, schema, initial)
  return {
    get: () => value,
    set: async (next) => {
      value = next
      await mkdir(dirname(path), { recursive: true })
      await writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`)
    },
  }
}
