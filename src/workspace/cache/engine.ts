/** Which engine reads the files. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

/**
 * A digest of the built engine: the worker's file names its parts by digests of their content, so that it changes when any of them does.
 * The runtime counts too, for it divides texts into sentences. Null where there is no built worker to tell by.
 */
export async function engineOf(workerUrl: URL | undefined, version: string): Promise<string | null> {
  if (workerUrl === undefined) return null
  const { node, icu, unicode } = process.versions
  return createHash('sha256')
    .update(await readFile(workerUrl))
    .update(['', version, node, icu, unicode].join('\n'))
    .digest('hex')
}
