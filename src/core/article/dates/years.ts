/** Tells a year from a count. */
import type { Lexemes } from '../numbers/lexer.js'
import { isPlural } from '../numbers/units.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Before a year even far from our time ("in 1066"). */
const PREPOSITION =
  words(`in since until till by from during before after through circa year late early mid between late
  en im seit bis depuis avant après desde hasta antes después dal nel del fino sinds tot vóór em w od do r od roku в с до sedan före i`)
/** Counted so often that "2000 people" is a count. */
const COUNTED =
  words(`people men women children troops soldiers police officers jobs homes houses workers employees miles kilometres
  kilometers km metres meters feet tonnes tons kg pounds dollars euros votes students pupils fans spectators residents families patients
  cases deaths migrants refugees prisoners protesters demonstrators passengers members copies units shares points calories words hours
  days acres hectares tickets seats vehicles cars staff dead`)
const NOT_A_YEAR_AFTER = words('% percent per mm cm ft')

const endsRange = (text: string): boolean => text === '-' || text === '/'

/**
 * The year that the figure at `at` names, or null. Bare four-digit figures from 1900 to 2099 are years unless something countable
 * follows; 1000 to 2999 only after a word such as "in" or "since".
 */
export function yearAt(lexemes: Lexemes, at: number): number | null {
  const figure = lexemes.at(at)
  if (figure.kind !== 'digits' || !/^[12]\d{3}$/.test(figure.text)) return null
  const year = Number(figure.text)
  const before = lexemes.at(at - 1)
  const after = lexemes.at(at + 1)
  if (figure.gap === 'none' && !/^['"“‘(\[-]$|^$/.test(before.lower) && before.kind !== 'none') return null
  if (before.lower === '-' && figure.gap === 'none' && lexemes.at(at - 2).kind !== 'digits' && before.gap === 'none')
    if (!PREPOSITION.has(lexemes.at(at - 2).lower)) return null
  if (after.gap === 'none' && (after.kind === 'word' || endsRange(after.lower)) && !/^(?:'s|s)$/.test(after.lower))
    if (after.lower !== '-') return null
  if (after.gap === 'none' && after.lower === '%') return null
  if (COUNTED.has(after.lower) || NOT_A_YEAR_AFTER.has(after.lower)) return null
  if (year >= 1900 && year < 2100) return isClockOrLabel(before.lower, after.lower) ? null : year
  return PREPOSITION.has(before.lower) && !isPlural(after.lower) && year < 2100 ? year : null
}

const LABEL = words(
  'flight article section no number bill boeing room highway interstate route # no. hrs about around some nearly over approximately roughly than at $ £ €',
)
const CLOCK = words('gmt utc hrs hours bst est edt cet ist local hour')
const isClockOrLabel = (before: string, after: string): boolean => LABEL.has(before) || CLOCK.has(after)

/** Index after the lexeme at `at` where it is one of those wanted, in the same line. */
export const skip = (lexemes: Lexemes, at: number, wanted: ReadonlySet<string>): number =>
  wanted.has(lexemes.at(at).lower) && lexemes.at(at).gap !== 'line' ? at + 1 : at

const COMMA = new Set([','])
export const OF = new Set(['of', 'de', 'del', 'di', 'do'])
/** A year after a month or day: ", 2023", "2023", "de 2023". */
export function yearAfter(lexemes: Lexemes, at: number): { readonly year: number; readonly to: number } | null {
  const to = skip(lexemes, skip(lexemes, at, COMMA), OF)
  const figure = lexemes.at(to)
  if (figure.kind !== 'digits' || figure.gap === 'line' || !/^[12]\d{3}$/.test(figure.text)) return null
  const after = lexemes.at(to + 1)
  if (after.kind === 'mark' && after.text === ':' && after.gap === 'none') return null
  return { year: Number(figure.text), to: to + 1 }
}

const YEARS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])

/** A year counted from that of the publication, after a month or day: "last year", "of this year", "next year". */
export function yearFromNow(lexemes: Lexemes, at: number): { readonly ofYear: number; readonly to: number } | null {
  const from = skip(lexemes, at, OF)
  const ofYear = YEARS.get(lexemes.at(from).lower)
  const [which, noun, after] = [lexemes.at(from), lexemes.at(from + 1), lexemes.at(from + 2)]
  if (ofYear === undefined || which.gap !== 'space' || noun.lower !== 'year' || noun.gap !== 'space') return null
  // "in June last year's winner said": the year belongs to what follows.
  if (after.lower === "'s") return null
  return { ofYear, to: from + 2 }
}
