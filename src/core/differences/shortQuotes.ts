/** Short quotations that are one but for a word: "tired of this circus" against "sick of this circus". */
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { areFillers, sayTheSame } from './houseStyle.js'
import { isStruckAt, quotations, type QuotedWord } from './quoted.js'
import { swapped } from './requoted.js'
import { onceASide } from './view.js'

/** Words of a quotation short enough that one other word keeps it from being an utterance that both sides hold. */
const [FEWEST, MOST] = [4, 7]

type Row = readonly QuotedWord[]

/** The quotations of a side that are whole: with a cut in it ("a package ... to make it last") a rest is no quotation. */
const wholesIn = onceASide((side): readonly Row[] =>
  quotations(side).filter(([first, ...rest]) => rest.every(({ stretch }) => stretch === first?.stretch)),
)

/** Where all words of a short quotation but one stand in the other, in one row; `at`: the place of that word in the short one. */
function oneOff(short: Row, other: Row): { readonly mine: QuotedWord; readonly theirs: QuotedWord } | null {
  for (let from = 0; from + short.length <= other.length; from++) {
    const unlike = short.filter((word, step) => word.norm !== other[from + step]?.norm)
    const [mine] = unlike
    const theirs = mine && other[from + short.indexOf(mine)]
    if (mine && theirs && unlike.length === 1) return { mine, theirs }
  }
  return null
}

/** The rest must say something, and the word be another one of meaning. */
function tells(short: Row, mine: QuotedWord, theirs: QuotedWord): boolean {
  if (mine.stop || theirs.stop || mine.stem === theirs.stem || sayTheSame([mine], [theirs]) || areFillers([mine]))
    return false
  return short.some((word) => word !== mine && !word.stop)
}

export const shortQuotes = (link: LinkContext): readonly Finding[] =>
  wholesIn(link.a).flatMap((x) =>
    wholesIn(link.b).flatMap((y) => {
      const [short, other] = x.length <= y.length ? [x, y] : [y, x]
      if (short.length < FEWEST || short.length > MOST) return []
      const found = oneOff(short, other)
      if (found === null || !tells(short, found.mine, found.theirs)) return []
      const [a, b] = short === x ? [found.mine, found.theirs] : [found.theirs, found.mine]
      return isStruckAt(link.a, a) || isStruckAt(link.b, b) ? [] : [swapped(link, a, b)]
    }),
  )
