/** Results and votes: "2-1", "6 to 3", "52 votes to 48". */
import type { Lexemes } from './lexer.js'
import type { Special } from './special.js'
import { smallNumber, tellsChange } from './words.js'

const SMALL_FIGURE = /^\d{1,3}$/
/** A figure of up to three digits, or a small number word. */
export const smallFigure = (lexemes: Lexemes, at: number): number | undefined =>
  SMALL_FIGURE.test(lexemes.at(at).text) ? Number(lexemes.at(at).text) : smallNumber(lexemes.at(at).lower)

const score = (value: number, high: number, from: number, to: number): Special => ({
  mention: { value, high, unit: 'score', bound: 'exact', kind: 'score' },
  from,
  to,
})

const SCORE_WORDS = new Set(
  `won win wins winning beat beats beaten beating lost lose loses losing drew draw draws drawn victory victories defeat defeated defeats defeating
  lead leads led leading score scores scored vote voted votes ruled ruling decision majority record trailed trailing trail tied tie ahead down up
  final result match game set tiebreak playoff thrashed edged downed topped routed overcame series comeback shutout blowout loss losses favour favor`.split(
    /\s+/,
  ),
)

/** "2-1", "31–24", "voted 6 to 3": a result where such words are near, or where the first figure is the larger one. */
export function scoreAt(lexemes: Lexemes, at: number): Special | null {
  const spoken = spokenScoreAt(lexemes, at)
  if (spoken !== null) return spoken
  const [first, joint, second] = [lexemes.at(at), lexemes.at(at + 1), lexemes.at(at + 2)]
  if (!/^\d{1,3}$/.test(first.text) || !/^\d{1,3}$/.test(second.text)) return null
  if (joint.lower !== '-' || joint.gap !== 'none' || second.gap !== 'none') return null
  const after = lexemes.at(at + 3)
  if (after.gap === 'none' && after.kind !== 'mark') return null
  if (after.lower === '-' && after.gap === 'none') return null
  const [a, b] = [Number(first.text), Number(second.text)]
  if (!hasScoreWord(lexemes, at) && a < b) return null
  return score(a, b, at, at + 3)
}

const DECIDED = /^(?:voted|votes|vote|ruled|rule|ruling|decided|decision|won|lost|beat|majority|favou?r)$/

/** "voted 6 to 3", "a ruling of six to three", "52 votes to 48": only beside a word that says what was decided, for "6 to 3" may be a stretch of anything. */
function spokenScoreAt(lexemes: Lexemes, at: number): Special | null {
  const votes = lexemes.at(at + 1).lower === 'votes'
  const joint = votes ? at + 2 : at + 1
  const [first, second] = [smallFigure(lexemes, at), smallFigure(lexemes, joint + 1)]
  if (first === undefined || second === undefined || lexemes.at(joint).lower !== 'to') return null
  const joined = /^(?:of|by)$/.test(lexemes.at(at - 1).lower)
  const decided =
    votes || DECIDED.test(lexemes.at(joined ? at - 2 : at - 1).lower) || isMargin(lexemes, at, first, second)
  if (lexemes.at(joint + 2).lower === '-' || !decided) return null
  return score(first, second, at, joint + 2)
}

/** "Threw out the plan by 118 to 111": a stretch does not fall, and a change is told by its verb ("fell by 12 to 3"). */
const isMargin = (lexemes: Lexemes, at: number, first: number, second: number): boolean =>
  lexemes.at(at - 1).lower === 'by' &&
  first > second &&
  !tellsChange(lexemes.at(at - 2).lower) &&
  !lexemes.at(at + 3).capital

const hasScoreWord = (lexemes: Lexemes, at: number): boolean => {
  for (let step = 1; step <= 5; step++)
    if (SCORE_WORDS.has(lexemes.at(at - step).lower) || SCORE_WORDS.has(lexemes.at(at + 2 + step).lower)) return true
  return false
}
