/** A small JSON file of the app's own: read once, checked, written whole or not at all. */
import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { z } from 'zod'
import { codeOf } from './problems.js'

export interface JsonFile<T> {
  readonly get: () => T
  /** Resolves when the value is on disk; rejects with the system's error when it cannot be. The new value counts in any case. */
  readonly set: (value: T) => Promise<void>
  /** Whether it could be read. What could not be does not keep the app from starting. */
  readonly state: 'read' | 'damaged' | 'unreadable'
}

type Loaded<T> = Pick<JsonFile<T>, 'state'> & { readonly value: T }

async function load<T>(path: string, schema: z.ZodType<T>, initial: T): Promise<Loaded<T>> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return { value: initial, state: codeOf(error) === 'ENOENT' ? 'read' : 'unreadable' }
  }
  try {
    return { value: schema.parse(JSON.parse(text)), state: 'read' }
  } catch {
    // Kept aside rather than overwritten: it may hold something that a person wants back.
    return rename(path, `${path}.damaged`).then(
      () => ({ value: initial, state: 'damaged' }),
      () => ({ value: initial, state: 'unreadable' }),
    )
  }
}

export async function openJsonFile<T>(path: string, schema: z.ZodType<T>, initial: T): Promise<JsonFile<T>> {
  const loaded = await load(path, schema, initial)
  let value: T = loaded.value
  return {
    state: loaded.state,
    get: () => value,
    set: async (next) => {
      value = next
      await mkdir(dirname(path), { recursive: true })
      await writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`)
    },
  }
}
