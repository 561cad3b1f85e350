/** The words of a side that stand inside quotation marks, with the places where an utterance may be cut. */
import type { Range } from '../model.js'
import { isStruckOut } from './houseStyle.js'
import { behind, onceASide, overlaps, textOf, type SideView, type Word } from './view.js'

/** A quoted word. */
export interface QuotedWord extends Word {
  /** Equal for words that follow each other in one quotation without a gap (an ellipsis, a bracket, "he said"). */
  readonly stretch: number
  /** Counts the sentences inside the quotations, so that a left-out sentence is told from a changed one. */
  readonly sentence: number
  /** Counts the clauses, by their punctuation. */
  readonly clause: number
}

/** Inserted by the reporter, not said: "[sic]", "(Mr Doe)". */
const INSERTED = /\[[^\]]*\]|\([^)]*\)/gu
const GAP = /…|\.\.\.|\. \. \.|[[\]()]/u
const CLAUSE_END = /[,;:—–]|--/u
const SENTENCE_END = /[.!?]["'’”]*\s/u

function insertions(side: SideView): readonly Range[] {
  return side.passages.flatMap((passage) => {
    const text = side.analysis.article.text.slice(passage.start, passage.end)
    return [...text.matchAll(INSERTED)].map((match) => ({
      start: passage.start + match.index,
      end: passage.start + match.index + match[0].length,
    }))
  })
}

/** The quoted words of a side in order, without the reporter's insertions. */
export const quotedWords = onceASide((side): readonly QuotedWord[] => {
  if (!side.words.some((word) => word.quoted)) return []
  const inserted = insertions(side)
  const row: QuotedWord[] = []
  for (const word of side.words) {
    if (!word.quoted || inserted.some((range) => overlaps(range, word))) continue
    const last = row.at(-1)
    const gap = last ? side.analysis.article.text.slice(last.end, word.start) : ''
    const cut = last !== undefined && (last.index + 1 !== word.index || GAP.test(gap))
    const ended = cut || SENTENCE_END.test(gap)
    row.push({
      ...word,
      stretch: (last?.stretch ?? 0) + (cut ? 1 : 0),
      clause: (last?.clause ?? 0) + (ended || CLAUSE_END.test(gap) ? 1 : 0),
      sentence: (last?.sentence ?? 0) + (ended ? 1 : 0),
    })
  }
  return row
})

/** The quoted words of each quotation of a side, without the reporter's insertions. */
export const quotations = onceASide((side): readonly (readonly QuotedWord[])[] => {
  const row = quotedWords(side)
  return side.passages
    .flatMap(({ quotes }) => quotes)
    .map((quote) => row.filter((word) => word.start >= quote.start && word.end <= quote.end))
    .filter((words) => words.length > 0)
})

/** Whether a word, or one of several, has its letters struck out where it stands. */
export const isStruckAt = (side: SideView, range: Range): boolean =>
  isStruckOut(textOf(side, range), behind(side, range))
