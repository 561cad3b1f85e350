/** Cuts a passage into clauses that a reader would take as one piece. */
import { onceASide, type SideView, type Word } from './view.js'

/** A stretch of words, half-open. */
export interface Clause {
  readonly from: number
  readonly to: number
  /** The clause stands in brackets or begins behind one, so that it does not run on from the one before. */
  readonly apart: boolean
  /** Begins with a word that opens a clause ("after", "which"). */
  readonly opened: boolean
}

/** Words that open a clause by themselves. "And" and "or" do so only behind a comma: between nouns they join. */
const OPENERS: ReadonlySet<string> = new Set(
  'but while who which whose whom that where when after before although though because since until unless if despite including citing adding saying according amid during'.split(
    ' ',
  ),
)
/** A full stop behind a shorter word is an abbreviation's ("Rep.", "J."). */
const SHORTEST_LAST_WORD = 5

function gapBefore(side: SideView, word: Word): string {
  const before = side.words[word.index - 1]
  return before ? side.analysis.article.text.slice(before.end, word.start) : ''
}

/** Punctuation that ends a clause. A comma inside a figure leaves no gap with a space behind it. */
function isCut(side: SideView, before: Word, word: Word): boolean {
  const gap = gapBefore(side, word)
  if (/[;:()[\]–—―]|,["'’”]?\s|--/u.test(gap)) return true
  return /[.!?]["'’”)]*\s/u.test(gap) && before.end - before.start >= SHORTEST_LAST_WORD
}

/** A word that opens a clause, unless nothing but little words stand before it in this one ("in which", "and that"). */
function opens(side: SideView, from: number, word: Word): boolean {
  return OPENERS.has(word.norm) && side.words.slice(from, word.index).some((before) => !before.stop)
}

/** The clauses of one side in order; together they hold every word. */
export const clausesOf = onceASide((side): readonly Clause[] => {
  const clauses: Clause[] = []
  let from = 0
  let apart = false
  let opened = false
  for (const word of side.words) {
    const before = side.words[word.index - 1]
    if (!before) continue
    const next = before.passage !== word.passage
    if (!next && !isCut(side, before, word) && !opens(side, from, word)) continue
    clauses.push({ from, to: word.index, apart, opened })
    from = word.index
    opened = OPENERS.has(word.norm)
    apart = next || /[()[\]]/u.test(gapBefore(side, word))
  }
  if (from < side.words.length) clauses.push({ from, to: side.words.length, apart, opened })
  return clauses
})
