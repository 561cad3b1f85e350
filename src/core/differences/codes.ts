/** Numbers that are names: "Flight 370", "the A7", "Resolution 242". Two of one kind in the same place name two things. */
import type { Range } from '../model.js'
import { nearness, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { onceASide } from './view.js'

const LABELS =
  'flight|route|highway|interstate|motorway|autobahn|gate|platform|runway|terminal|room|apartment|unit|reactor|pier|section|article|chapter|amendment|resolution|proposition|channel|district|precinct|ward|group|phase|stage|exit|junction|brigade|regiment|battalion|division'
/** A road by letters and figures ("A7", "I-95"), or a word that numbers follow. */
const CODE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:(${LABELS})\s(?:no\.\s?)?([A-Z]{0,3}-?\d{1,4}[A-Z]?)|([ABEIMNU]S?-?)(\d{1,4}))(?![\p{L}\p{N}]|[.,]\d)`, 'giu') // prettier-ignore

interface Code extends Range {
  readonly label: string
  readonly number: string
}

const codesIn = onceASide((side): readonly Code[] =>
  side.passages.flatMap(({ start, end }) =>
    [...side.analysis.article.text.slice(start, end).matchAll(CODE)].flatMap((match) => {
      const [whole, label, number, letters, figures] = match
      // A road's letters are capitals: "a7" is a note or a file.
      if (letters !== undefined && letters !== letters.toUpperCase()) return []
      const at = start + match.index
      const name = (label ?? letters ?? '').toLowerCase().replace('-', '')
      return [{ start: at, end: at + whole.length, label: name, number: (number ?? figures ?? '').toUpperCase() }]
    }),
  ),
)

/** The one code of a label; null where there are several. */
const only = (codes: readonly Code[], label: string): Code | null => {
  const found = codes.filter((code) => code.label === label)
  return found.length > 0 && found.every(({ number }) => number === found[0]?.number) ? (found[0] ?? null) : null
}

/** Least agreement of the words around two codes. */
const NEAR = 0.4

export const otherCodes = (link: LinkContext): readonly Finding[] =>
  [...new Set(codesIn(link.a).map(({ label }) => label))].flatMap((label) => {
    const [a, b] = [only(codesIn(link.a), label), only(codesIn(link.b), label)]
    if (a === null || b === null || a.number === b.number) return []
    const near = nearness(link, a, b)
    return near < NEAR ? [] : [otherWords(link, 'name', a, b, { near, sure: 0.8 })]
  })
