/** Markdown: the words as they stand, and what the head of the file says. Its marks are read by `core/article`. */
import { decode } from './decode.js'
import { frontMatter, hintsOf } from './front-matter.js'
import type { Reader } from './reader.js'

export const markdownReader: Reader = {
  format: 'md',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  // A head between `---` lines is the only thing that plain text never has by chance.
  sniff: (head) => (/^---\n[A-Za-z][\w-]*:/.test(new TextDecoder('latin1').decode(head.subarray(0, 200))) ? 0.6 : 0),
  read: async ({ bytes, limits }) => {
    const { text } = await decode(bytes, limits)
    const head = frontMatter(text)
    return [{ text, blocks: null, markup: 'markdown', hints: head === null ? {} : hintsOf(head), part: '' }]
  },
}
