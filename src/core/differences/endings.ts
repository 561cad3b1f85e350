/** Quotations that begin with the same words and end with others: "I saw it [and I will testify]" against "I saw it [from my window]". */
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { sayTheSame } from './houseStyle.js'
import { quotations, type QuotedWord } from './quoted.js'
import { swapped } from './requoted.js'
import { areTransliterations } from './transliteration.js'
import { behind, onceASide, textOf, type SideView } from './view.js'

type Row = readonly QuotedWord[]

/** Fewest equal words at the start, and of them words of meaning, for two quotations to be one utterance. */
const [FEWEST_OPENING, FEWEST_MEANING] = [4, 2]
/** Longest end that is another one of the same utterance, and the shortest: a word or three are compared word by word. */
const [SHORTEST_END, LONGEST_END] = [3, 10]

const isTelling = (row: Row): boolean => row.some(({ stop }) => !stop)

/** The first sentence of each quotation, where it is quoted to its end without a cut. */
const openingsIn = onceASide((side): readonly Row[] =>
  quotations(side).flatMap((row) => {
    const [first] = row
    const sentence = row.filter(({ sentence: own }) => own === first?.sentence)
    const last = sentence.at(-1)
    const isWhole = sentence.every(({ stretch }) => stretch === first?.stretch)
    // "…", a dash or a bracket at the end: there was more.
    const isCut = last === undefined || /^["”’]?\s?(?:…|\.\.|[-–—[(])/u.test(behind(side, last))
    return isWhole && !isCut ? [sentence] : []
  }),
)

function ends(a: Row, b: Row): readonly [Row, Row] | null {
  let same = 0
  while (same < Math.min(a.length, b.length) && a[same]?.norm === b[same]?.norm) same++
  const [opening, x, y] = [a.slice(0, same), a.slice(same), b.slice(same)]
  if (same < FEWEST_OPENING || opening.filter(({ stop }) => !stop).length < FEWEST_MEANING) return null
  const fits = (row: Row): boolean => row.length > 0 && row.length <= LONGEST_END && isTelling(row)
  if (!fits(x) || !fits(y) || Math.max(x.length, y.length) <= SHORTEST_END || sayTheSame(x, y)) return null
  return areTransliterations(normsOf(x), normsOf(y)) || isInside(x, y) || isInside(y, x) ? null : [x, y]
}

const normsOf = (row: Row): readonly string[] => row.map(({ norm }) => norm)

/** All that one end tells stands in the other, which tells more. */
const isInside = (x: Row, y: Row): boolean =>
  x.filter(({ stop }) => !stop).every(({ stem }) => y.some((word) => word.stem === stem))

export const otherEndings = (link: LinkContext): readonly Finding[] =>
  openingsIn(link.a).flatMap((x) =>
    openingsIn(link.b).flatMap((y) => {
      const [mine, theirs] = ends(x, y) ?? []
      const [a, b] = [mine && rangeOf(link.a, mine), theirs && rangeOf(link.b, theirs)]
      return a && b ? [swapped(link, a, b)] : []
    }),
  )

function rangeOf(side: SideView, row: Row): { readonly start: number; readonly end: number } | null {
  const [first, last] = [row[0], row.at(-1)]
  return first && last && textOf(side, first) !== '' ? { start: first.start, end: last.end } : null
}
