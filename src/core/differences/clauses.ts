/** Cuts a passage into clauses that a reader would take as one piece. */
import { figuresIn } from './sharedFigures.js'
import { gapBetween, onceASide, type SideView, type Word } from './view.js'

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
/** Behind "that" these are no verb's: "on duty alone that night". */
const TIMES: ReadonlySet<string> = new Set(
  'day night morning afternoon evening week weekend month year time moment season summer winter spring autumn'.split(
    ' ',
  ),
)
/** Words that say how near the next one is meant: "shortly before noon". */
const DEGREES: ReadonlySet<string> = new Set(
  'shortly just soon long immediately only partly mainly mostly right well'.split(' '),
)
const DETERMINERS: ReadonlySet<string> = new Set('the a an its his her their'.split(' '))
/** A full stop behind a shorter word is an abbreviation's ("Rep.", "J."). */
const SHORTEST_LAST_WORD = 5

/** Where a clause or phrase begins that this word opens: with the word of degree before it, unless the one before is nothing else. */
export function beginOf(side: SideView, word: Word, from: number): number {
  const before = word.index - 1
  return before > from && DEGREES.has(side.words[before]?.norm ?? '') ? before : word.index
}

function gapBefore(side: SideView, word: Word): string {
  const before = side.words[word.index - 1]
  return before ? gapBetween(side, before, word) : ''
}

/** Punctuation that ends a clause. A comma inside a figure or a date ("Monday, 22 October") ends none. */
function isCut(side: SideView, before: Word, word: Word): boolean {
  const gap = gapBefore(side, word)
  if (gap.trim() === '' || figuresIn(side).some(({ start, end }) => start <= before.start && word.end <= end))
    return false
  if (/[;:()[\]–—―]|,["'’”]?\s|--/u.test(gap)) return true
  return /[.!?]["'’”)]*\s/u.test(gap) && before.end - before.start >= SHORTEST_LAST_WORD
}

/** A word that opens a clause, unless nothing but little words stand before it in this one ("in which", "and that"). */
function opens(side: SideView, from: number, word: Word): boolean {
  if (word.norm === 'and') return joinsClauses(side, word)
  if (!OPENERS.has(word.norm) || (word.norm === 'that' && isTime(side, word))) return false
  return side.words.slice(from, word.index).some((before) => !before.stop)
}

const isTime = (side: SideView, { index }: Word): boolean => TIMES.has(side.words[index + 1]?.norm ?? '')

/** "Shares fell 2.1 per cent and the yield rose": what is joined behind a figure, with an article of its own, is a statement of its own. */
function joinsClauses(side: SideView, { index }: Word): boolean {
  const before = side.words[index - 1]
  if (before === undefined || !DETERMINERS.has(side.words[index + 1]?.norm ?? '')) return false
  return side.numbers.some(({ start, end, kind }) => kind === 'percent' && start <= before.start && before.end <= end)
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
    const isPunctuated = next || isCut(side, before, word)
    if (!isPunctuated && !opens(side, from, word)) continue
    const begin = isPunctuated ? word.index : beginOf(side, word, from)
    clauses.push({ from, to: begin, apart, opened })
    from = begin
    opened = OPENERS.has(word.norm)
    apart = next || /[()[\]]/u.test(gapBefore(side, word))
  }
  if (from < side.words.length) clauses.push({ from, to: side.words.length, apart, opened })
  return clauses
})
