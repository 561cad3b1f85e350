/** Gzip around any format: `page.html.gz` is read as `page.html`. */
import { gunzipSync } from 'node:zlib'
import { ReadFailure, type ReadLimits } from './reader.js'

/** True when the bytes start as a gzip member does (RFC 1952, with the only method there is). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08

/** The name of the file inside: without its `.gz`. */
export const inflatedName = (name: string): string => name.replace(/\.gz$/i, '')

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null

/**
 * Inflates, never beyond `maxInflated` bytes. Throws `ReadFailure` 'too-large' or 'damaged'. At once: files are read where nothing else
 * waits, and to hand one over to another thread costs more than to inflate it.
 */
export function inflateGzip(bytes: Uint8Array, limits: ReadLimits): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.maxInflated })
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE')
      throw new ReadFailure(
        'too-large',
        `The compressed file unpacks to more than ${Math.round(limits.maxInflated / 1024 / 1024)} MB.`,
        'Unpack it and open the article you need by itself.',
      )
    throw new ReadFailure(
      'damaged',
      'The compressed file is damaged or cut off.',
      'Download or copy it again, then reopen the folder.',
    )
  }
}
