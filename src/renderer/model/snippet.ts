import type { Range } from '../../core/model.js'

/** Characters kept on each side of the words unless told otherwise. */
const AROUND = 28

/** The words with a little of what stands round them, cut between words and never outside `within`. */
export function aroundWords(text: string, words: Range, within: Range, around = AROUND): Range {
  const before = text.slice(within.start, words.start)
  const after = text.slice(words.end, within.end)
  const cutBefore = before.length <= around ? 0 : before.indexOf(' ', before.length - around) + 1
  const cutAfter = after.length <= around ? after.length : after.lastIndexOf(' ', around)
  return {
    start: within.start + cutBefore,
    end: words.end + Math.max(0, cutAfter),
  }
}
