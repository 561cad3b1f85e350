/** Looks into the packed parts of a PDF before they are opened: a few bytes can unpack to more than a computer holds. */
import { constants, inflateSync } from 'node:zlib'
import { ReadFailure, type ReadLimits } from '../reader.js'

const STREAM = /stream\r?\n/g
const HEAD = 600

const tooLarge = (limits: ReadLimits): ReadFailure =>
  new ReadFailure(
    'too-large',
    `The PDF unpacks to more than ${Math.round(limits.maxInflated / 1024 / 1024)} MB of text and fonts.`,
    'Print the article by itself to a new PDF, or save it as text.',
  )

/** Unpacks within `most` bytes; null for what is damaged or packed in another way. Throws RangeError beyond `most`. */
function unpacked(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if (error instanceof RangeError) throw error
    return null
  }
}

/** The dictionary before the word "stream" at `index`: back to the object it belongs to. */
function dictionaryAt(source: string, index: number): string {
  const before = source.slice(Math.max(0, index - HEAD), index)
  return before.slice(Math.max(0, before.lastIndexOf(' obj')))
}

/**
 * Throws `ReadFailure` 'too-large' when text, fonts and tables unpack to more than the limit. Pictures are never unpacked, here or
 * later.
 */
export function refuseBombs(bytes: Uint8Array, limits: ReadLimits): void {
  const source = new TextDecoder('latin1').decode(bytes)
  let left = limits.maxInflated
  for (const { index, 0: word } of source.matchAll(STREAM)) {
    const dictionary = dictionaryAt(source, index)
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (times === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue
    const start = index + word.length
    const end = source.indexOf('endstream', start)
    let part: Uint8Array | null = bytes.subarray(start, end < 0 ? bytes.length : end)
    try {
      for (let time = 0; time < times && part !== null; time++) part = unpacked(part, Math.max(1, left))
    } catch {
      throw tooLarge(limits)
    }
    left -= part?.length ?? 0
  }
}
