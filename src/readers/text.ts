/** Plain text: the words as they stand. What each line is, is told by `core/article`. */
import { mayBeDownload } from './archive/index.js'
import { decode } from './decode.js'
import type { Reader, ReadLimits } from './reader.js'

/** How many times as long as an article a download may be, which is divided into articles afterwards. */
const LONGER = 10
const longer = (limits: ReadLimits): ReadLimits => ({ ...limits, maxCharacters: limits.maxCharacters * LONGER })

/** How many bytes of a long file's beginning and of its end are looked at: a list of contents may fill the one. */
const ENDS = 65_536

function isLongDownload(bytes: Uint8Array, limits: ReadLimits): boolean {
  if (bytes.length <= limits.maxCharacters) return false
  const ends = [bytes.subarray(0, ENDS), bytes.subarray(-ENDS)]
  return ends.some((end) => mayBeDownload(new TextDecoder('latin1').decode(end)))
}

export const textReader: Reader = {
  format: 'txt',
  extensions: ['txt', 'text'],
  sniff: () => 0,
  read: async ({ bytes, limits }) => {
    const { text } = await decode(bytes, isLongDownload(bytes, limits) ? longer(limits) : limits)
    return [{ text, blocks: null, markup: 'plain', hints: {}, part: '' }]
  },
}
