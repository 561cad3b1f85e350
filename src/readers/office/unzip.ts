/** The few XML parts of an office document, unpacked within limits. Pictures, macros and everything else stay packed. */
import { unzipSync } from 'fflate'
import { damaged } from '../failures.js'
import { ReadFailure, type ReadLimits } from '../reader.js'

/**
 * The wanted parts by name. Sizes are checked before a byte is unpacked, and nothing grows beyond the size it states. Throws
 * `ReadFailure` 'too-large' or 'damaged'.
 */
export function unzipParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ReadLimits,
): Readonly<Record<string, Uint8Array>> {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false
        size += originalSize
        if (size > limits.maxInflated)
          throw new ReadFailure(
            'too-large',
            `The document unpacks to more than ${Math.round(limits.maxInflated / 1024 / 1024)} MB.`,
            'Open it in its own program and save the article by itself.',
          )
        return true
      },
    })
  } catch (error) {
    if (error instanceof ReadFailure) throw error
    throw damaged('The document is damaged or cut off: its parts could not be unpacked.')
  }
}
