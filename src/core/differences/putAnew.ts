/**
 * One statement that two reports quote in wholly other words, as two translators or a listener and a recording do: "We did not come to buy a toy", "We
 * have not come to acquire a plaything". Only where the passages are surely linked and nothing else tells the two apart.
 */
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { quotations, type QuotedWord } from './quoted.js'
import { quotedAnew, rangeOfRow } from './requoted.js'
import { compareSpelling } from './spelling.js'
import { onceASide, type SideView } from './view.js'
import { areEnglish, isOneWord, mostLike, standIn } from './wordLikeness.js'

type Row = readonly QuotedWord[]

/** How surely the passages must be linked. */
const LEAST_SCORE = 0.8
/** Fewest words of a quotation, and of them words of meaning, that is held against another as a whole. */
const [FEWEST_WORDS, FEWEST_MEANING] = [5, 2]
/** The share of the shorter one's words of meaning that the longer one tells in whatever words, and of the longer one's that the shorter one does. */
const [SHORTER_TOLD, LONGER_TOLD] = [0.65, 0.5]
/** From this share of equal words on the two are compared word by word. */
const SAME_WORDS = 0.75

const meaningIn = (row: Row): Row => row.filter(({ stop }) => !stop)

interface Statement {
  readonly row: Row
  readonly speaker: string | null
}

const familyName = (speaker: string): string => speaker.toLowerCase().split(/\s+/u).at(-1) ?? ''

function parted(row: Row, by: (word: QuotedWord) => number): readonly Row[] {
  return [...new Set(row.map(by))].map((part) => row.filter((word) => by(word) === part))
}

/** Each sentence, and each clause, of the quotations of a side that is long enough to be held against another. */
const statementsIn = onceASide((side: SideView): readonly Statement[] => {
  const quotes = side.passages.flatMap((passage) => passage.quotes)
  return quotations(side).flatMap((row) => {
    const [first] = row
    const quote = quotes.find(({ start, end }) => first !== undefined && start <= first.start && first.end <= end)
    const name = quote?.speaker ?? null
    const speaker = name === null ? null : familyName(name)
    return [...parted(row, ({ sentence }) => sentence), ...parted(row, ({ clause }) => clause)]
      .map((own) => ({ row: own, speaker }))
      .filter(({ row: own }) => own.length >= FEWEST_WORDS && meaningIn(own).length >= FEWEST_MEANING)
  })
})

const toldShare = (words: Row, others: Row): number =>
  words.reduce((sum, word) => sum + mostLike(standIn, word, others), 0) / words.length

/** Two speakers, not one in two spellings. */
const areOthers = (x: string | null, y: string | null): boolean =>
  x !== null && y !== null && x !== y && compareSpelling(x, y) === 0

/** The same in other words: nearly all of the shorter one is told by the longer one, and by no means in the same words. */
function arePutAnew(x: Statement, y: Statement): boolean {
  if (areOthers(x.speaker, y.speaker)) return false
  const [left, right] = [meaningIn(x.row), meaningIn(y.row)]
  const [short, long] = left.length <= right.length ? [left, right] : [right, left]
  const same = short.filter((word) => long.some((other) => isOneWord(word, other))).length / short.length
  if (same >= SAME_WORDS) return false
  return toldShare(short, long) >= SHORTER_TOLD && toldShare(long, short) >= LONGER_TOLD
}

/** The first statement that both sides quote and put in other words. */
export function statementsPutAnew(link: LinkContext): readonly Finding[] {
  if (link.score < LEAST_SCORE || !areEnglish(link)) return []
  const right = statementsIn(link.b)
  for (const x of statementsIn(link.a)) {
    const y = right.find((other) => arePutAnew(x, other))
    if (y !== undefined) return [quotedAnew(rangeOfRow(x.row), rangeOfRow(y.row))]
  }
  return []
}
