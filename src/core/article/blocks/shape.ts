/** The outer form of a stretch of words. */
import { mayBeUnspaced } from '../../text/characters.js'

export interface Shape {
  /** Words; in scripts without spaces, pairs of characters. */
  readonly words: number
  /** Reads like a paragraph of an article: sentences with an end, or long. */
  readonly prose: boolean
  /** Ends as a sentence can, also with a quotation mark, a question or a cry: a headline can end so too. */
  readonly closed: boolean
  /** Begins or ends with a quotation mark. */
  readonly quoted: boolean
  /** Folded letters and digits, for finding repeats. */
  readonly key: string
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu
const FULL_STOP = /[.…。．।۔።։]["'”’»“)\]」』]*$/u
const CLOSED = /[.!?…。！？．।۔؟።։:;]["'”’»“)\]」』]*$|["”»“」』]$/u
const SENTENCE_INSIDE = /\p{Ll}{2}["'”’»)]*[.!?…]["'”’»)]*\s+["'“‘«„(]*\p{Lu}|[。！？].+[。！？]/u

/** Fewest words of a paragraph with a full stop; below that it may be a caption, a heading or a button. */
const FEWEST = 5
/** A line of this many words is prose even without a full stop. */
const LONG = 28

export function shapeOf(text: string): Shape {
  const unspaced = mayBeUnspaced(text) ? (text.match(UNSPACED)?.length ?? 0) : 0
  const spaced = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0
  const words = unspaced > 4 ? Math.ceil(unspaced / 2) : spaced
  const stopped = FULL_STOP.test(text) && words >= FEWEST
  const prose =
    stopped || words >= LONG || (words >= 14 && SENTENCE_INSIDE.test(text)) || (words >= 17 && CLOSED.test(text))
  return { words, prose, closed: CLOSED.test(text), quoted: /^["“„«‹‘「『]|["”»“」』]$/u.test(text), key: keyOf(text) }
}

export function keyOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      // A single blank stays as it is: most words have one between them.
      .replace(/[^\p{L}\p{M}\p{N}]{2,}|[^\p{L}\p{M}\p{N} ]/gu, ' ')
      .trim()
  )
}
