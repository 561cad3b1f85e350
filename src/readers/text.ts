/** Plain text: the words as they stand. What each line is, is told by `core/article`. */
import { decode } from './decode.js'
import type { Reader } from './reader.js'

export const textReader: Reader = {
  format: 'txt',
  extensions: ['txt', 'text'],
  sniff: () => 0,
  read: async ({ bytes, limits }) => {
    const { text } = await decode(bytes, limits)
    return [{ text, blocks: null, markup: 'plain', hints: {}, part: '' }]
  },
}
