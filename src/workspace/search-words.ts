/** Words as a search finds them: without regard to case, diacritics and kinds of quotation marks. */
import { fold, foldDiacritics } from '../core/text/fold.js'

/** Words that were folded lately: a text has few that no other has, and folding takes longer than finding. */
const KEPT_WORDS = 50_000

export type Folding = (word: string) => string

export function createFolding(): Folding {
  const known = new Map<string, string>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const folded = foldDiacritics(fold(word))
    if (known.size >= KEPT_WORDS) known.clear()
    known.set(word, folded)
    return folded
  }
}

/** Scripts without blanks between words: every two neighbours are a word of the index. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu
export const WORD = /[\p{L}\p{N}\p{M}]+/gu

const bigrams = (run: string): readonly string[] => {
  const letters = Array.from(run)
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter)
}

/** The words of a text in their order. Marks that stand for themselves, of which folding leaves nothing, are none. */
export const wordsOf = (text: string, foldWord: Folding): readonly string[] =>
  (text.match(WORD) ?? [])
    .flatMap((word) => {
      const runs = word.match(UNSPACED)
      return runs === null ? [foldWord(word)] : runs.flatMap(bigrams)
    })
    .filter((word) => word !== '')
