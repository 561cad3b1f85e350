/** Number words that count nothing: "one of", "no one", "the two", "Big Ten". */
import { inTitleCase } from './labels.js'
import type { Lexemes } from './lexer.js'
import type { Quantity } from './quantity.js'

const BEFORE_PRONOUN =
  /^(?:the|this|that|no|any|every|each|some|which|another|only|loved|little|good|big|new|first|last|next|right|wrong|square|number|day|to|from|air|force|not|by)$/
const AFTER_PRONOUN =
  /^(?:of|another|thing|day|who|that|which|to|in|on|at|is|was|can|could|would|will|has|had|way|side|hand|by|for|as|with|and|or|may|might|must|should|who's|more|last|per)$/

/** "one" as a pronoun or article; only "one soldier" counts. */
function isPronoun(lexemes: Lexemes, at: number, to: number): boolean {
  const after = lexemes.at(to)
  if (lexemes.at(at).lower !== 'one') return false
  if (BEFORE_PRONOUN.test(lexemes.at(at - 1).lower) && lexemes.at(at).gap === 'space') return true
  return after.kind !== 'word' || after.gap !== 'space' || AFTER_PRONOUN.test(after.lower)
}

const opens = (lexemes: Lexemes, at: number): boolean =>
  at === 0 || lexemes.at(at).gap === 'line' || lexemes.at(at - 1).kind === 'mark'

/** "the Big Ten", "Group of Seven", "Three Mile Island": a capital inside a sentence makes it a name. */
function isName(lexemes: Lexemes, at: number): boolean {
  const word = lexemes.at(at)
  return word.kind === 'word' && word.capital && !opens(lexemes, at) && !inTitleCase(lexemes, at)
}

const EMERGENCY = /^(?:911|999|112|000|111)$/
const CALLS = /^(?:call|calls|caller|callers|operator|operators|dispatcher|dispatchers|emergency)$/

/** "a 911 call", "called 999". */
function isPhone(lexemes: Lexemes, at: number): boolean {
  if (EMERGENCY.test(lexemes.at(at).text))
    return (
      CALLS.test(lexemes.at(at + 1).lower) || /^(?:called|calling|call|dialled|dialed)$/.test(lexemes.at(at - 1).lower)
    )
  const next = lexemes.at(at + 1)
  const tail = lexemes.at(at + 2)
  return (
    /^\d{3}$/.test(lexemes.at(at).text) &&
    next.lower === '-' &&
    next.gap === 'none' &&
    tail.gap === 'none' &&
    /^\d{3,4}$/.test(tail.text) &&
    lexemes.at(at + 3).lower !== '%' &&
    !(tail.text.length === 3 && lexemes.at(at + 3).lower !== '-')
  )
}

/** "90s", "20s": a stretch of years or of life, no count. A figure with letters that are no unit ("3G", "4x"). */
function hasStrangeEnding(lexemes: Lexemes, { to, digits }: Quantity): boolean {
  const after = lexemes.at(to)
  return (
    digits &&
    after.kind === 'word' &&
    after.gap === 'none' &&
    /^(?:s|g|d|x|st|nd|rd|th|a|e|h|v|w|i|ers|er|k)$/.test(after.lower) &&
    after.text !== 'g'
  )
}

/** Whether the number words or figures at `at` are no figure of the report. */
export function isNoFigure(lexemes: Lexemes, at: number, quantity: Quantity): boolean {
  return (
    isPronoun(lexemes, at, quantity.to) ||
    isName(lexemes, at) ||
    isPhone(lexemes, at) ||
    hasStrangeEnding(lexemes, quantity) ||
    isListMark(lexemes, at, quantity)
  )
}

/** "1." or "2)" at the start of a line numbers a list. */
function isListMark(lexemes: Lexemes, at: number, { to }: Quantity): boolean {
  const first = at === 0 || lexemes.at(at).gap === 'line'
  return (
    first &&
    /^\d{1,2}$/.test(lexemes.at(at).text) &&
    /^[.)]$/.test(lexemes.at(to).text) &&
    lexemes.at(to + 1).gap === 'space'
  )
}
