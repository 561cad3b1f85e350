/** Where a command's data goes: standard output, or a file that is only there once it is whole. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { write, type Terminal } from './terminal.js'

export type Put = (data: string | Uint8Array) => Promise<void>

async function intoFile(path: string, work: (put: Put) => Promise<void>): Promise<void> {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.part`
  const stream: Writable = createWriteStream(unfinished, { flags: 'wx' })
  try {
    await once(stream, 'open')
    await work((data) => write(stream, data))
    stream.end()
    await once(stream, 'finish')
    await rename(unfinished, path)
  } catch (error) {
    stream.destroy()
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Lets `work` write to the file `path`, or to standard output when it is null. */
export const writeTo = (path: string | null, terminal: Terminal, work: (put: Put) => Promise<void>): Promise<void> =>
  path === null ? work((data) => write(terminal.stdout, data)) : intoFile(resolve(terminal.cwd, path), work)
