/** Whether two stretches of words stand in one place: the words before and behind them are the same in both passages. */
import type { DifferenceKind, Range } from '../model.js'
import type { LinkContext } from './context.js'
import type { SideView, Word } from './view.js'

/** The words at issue, from the first to the last. */
export interface Slot {
  readonly first: Word
  readonly last: Word
}

/** Words in one place of both passages that cannot both be right there. */
export interface Turned {
  readonly kind: DifferenceKind
  readonly a: Range
  readonly b: Range
}

/** So many words of meaning must stand in the rows around the words at issue. */
export const ROW = 3
/** Fewer are enough in passages that are told word for word, by their likeness, and in so long a row of words. */
const [FEWER, WORD_FOR_WORD, LONG] = [2, 0.7, 6]

/** What may stand beside a name or a noun, or not, without changing what it is. */
const BESIDE: ReadonlySet<string> = new Set(
  'the a an mr mrs ms miss dr prof sir lady lord itself himself herself also meanwhile'.split(' '),
)

export interface Row {
  readonly words: number
  /** Of these, words of meaning. */
  readonly meant: number
  /** Both passages end where the row does. */
  readonly toEnd: boolean
}

/** The next word of a passage that is not merely beside another one; null at its end. */
export function nextWord(side: SideView, from: Word, step: 1 | -1): Word | null {
  for (let at = from.index + step; ; at += step) {
    const word = side.words[at]
    if (word?.passage !== from.passage) return null
    if (!BESIDE.has(word.norm)) return word
  }
}

/** How far both passages go on alike from two words, in one direction. */
export function rowFrom(link: LinkContext, a: Word, b: Word, step: 1 | -1): Row {
  let [x, y, words, meant]: [Word | null, Word | null, number, number] = [a, b, 0, 0]
  for (;;) {
    x = nextWord(link.a, x, step)
    y = nextWord(link.b, y, step)
    if (x === null || y === null) return { words, meant, toEnd: x === y }
    if (x.stem !== y.stem) return { words, meant, toEnd: false }
    words++
    if (!x.stop) meant++
  }
}

/** Goes on alike for a word at least, or ends with the passages. */
export const isHeld = (row: Row): boolean => row.words > 0 || row.toEnd

/** Enough words in the rows before and behind to tell that both passages tell of one thing there; `more`: words of meaning at issue that both have. */
export function isEnough(link: LinkContext, before: Row, behind: Row, more = 0): boolean {
  const [words, meant] = [before.words + behind.words, before.meant + behind.meant + more]
  return meant >= ROW || (meant >= FEWER && (link.alike >= WORD_FOR_WORD || words >= LONG))
}
