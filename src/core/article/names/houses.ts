/** A country's institutions in small letters: "Ukraine's defence ministry", "the Polish army". */
import type { Lexemes } from '../numbers/lexer.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const HOUSES = words('ministry government army military navy parliament embassy')
const KINDS =
  words(`defence defense foreign interior finance health justice education energy transport economy armed central federal national emergencies
  emergency culture agriculture trade labour labor economic`)
/** "the Polish army base" names no army: only these may follow, or a mark. */
const GOES_ON =
  words(`said says has had have was were is are in on to and that of for by with from will would or also who which at as but after before during
  told did does could should may might announced confirmed denied warned reported claimed accused ordered`)

/** Index after the institution that follows a country word ending before `to`; null when there is none. */
export function houseEnd(lexemes: Lexemes, to: number, limit: number): number | null {
  let at = lexemes.at(to).lower === "'s" ? to + 1 : to
  if (KINDS.has(lexemes.at(at).lower)) at++
  const house = lexemes.at(at)
  if (at >= limit || house.capital || house.gap !== 'space' || !HOUSES.has(house.lower)) return null
  const next = lexemes.at(at + 1)
  const ends = at + 1 >= limit || next.kind !== 'word' || next.gap === 'line' || GOES_ON.has(next.lower)
  return ends && next.lower !== '-' ? at + 1 : null
}
