/** A file of the cache: a checksum and a value. It is there as a whole or not at all, and never changed once it is there. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'

const CHECKSUM = 32
export const SEGMENT = '.segment'

/** A name that sorts after those given before, in this window and in others. */
export function createNaming(): () => string {
  const window = randomUUID()
  let count = 0
  return () => `${String(Date.now()).padStart(15, '0')}-${String(count++).padStart(6, '0')}-${window}${SEGMENT}`
}

const checksumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** Writes under another name and renames, so that a crash leaves no half of a segment under its name. */
export async function writeSegment(path: string, value: unknown): Promise<void> {
  const bytes = serialize(value)
  const unfinished = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    const handle = await open(unfinished, 'wx', 0o600)
    try {
      await handle.writev([checksumOf(bytes), bytes])
    } finally {
      await handle.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** What was written; null when the file is not there or not whole. It holds what this app wrote, for its checksum fits. */
export async function readSegment(path: string): Promise<unknown> {
  try {
    const bytes = await readFile(path)
    const content = bytes.subarray(CHECKSUM)
    return bytes.length > CHECKSUM && checksumOf(content).equals(bytes.subarray(0, CHECKSUM))
      ? (deserialize(content) as unknown)
      : null
  } catch {
    return null
  }
}
