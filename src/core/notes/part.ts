/** Words inside a passage, anchored by themselves: what is about them holds when other words of the passage change. */
import { makeAnchor } from './anchor.js'
import type { Anchor } from './model.js'

const WORDY = /[\p{L}\p{N}]/u

/** Where the words stand first in the text, as whole words; -1 when they do not. */
export function indexOfWords(text: string, words: string): number {
  const joined = (at: number): boolean => WORDY.test(text[at - 1] ?? ' ') && WORDY.test(text[at] ?? ' ')
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (!joined(at) && !joined(at + words.length)) return at
  return -1
}

/** Null when the passage did not have the words. Of the text around them no more is known than the anchor of the passage says. */
export function partOf(passage: Anchor, words: string): Anchor | null {
  const { file, contentHash, prefix, exact, suffix } = passage
  const at = words === '' ? -1 : indexOfWords(exact, words)
  if (at === -1) return null
  const start = prefix.length + at
  const part = makeAnchor(file, prefix + exact + suffix, { start, end: start + words.length }, contentHash)
  const moved = passage.start - prefix.length
  return { ...part, start: part.start + moved, end: part.end + moved }
}
