/** Reads one listed file, checked again at the moment of reading: it may have changed since it was listed. */
import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { ReadFailure } from '../readers/reader.js'
import { defaultLimits } from '../readers/limits.js'
import { isInside } from './scan.js'

/** Windows has no such flag. */
const O_NONBLOCK = process.platform === 'win32' ? 0 : constants.O_NONBLOCK

const outside = (): ReadFailure =>
  new ReadFailure(
    'outside-folder',
    'It is a link to a place outside the opened folder and was not followed.',
    'Copy the file itself into the folder.',
  )

const tooLarge = (): ReadFailure =>
  new ReadFailure(
    'too-large',
    `The file is larger than ${Math.round(defaultLimits.maxBytes / 1024 / 1024)} MB.`,
    'Cut it down to the articles you need, or split it.',
  )

/** The bytes of `file` in the folder `root` (a real path). Throws `ReadFailure` and errors of the system. */
export async function readFileIn(root: string, file: string): Promise<Uint8Array> {
  const path = await realpath(join(root, file))
  if (!isInside(root, path)) throw outside()
  // Without O_NONBLOCK, opening a pipe that took the file's place would wait for ever.
  const handle = await open(path, constants.O_RDONLY | O_NONBLOCK)
  try {
    const kind = await handle.stat()
    if (!kind.isFile()) throw new ReadFailure('not-text', 'It is no regular file.', 'Replace it by the article itself.')
    if (kind.size > defaultLimits.maxBytes) throw tooLarge()
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}
