/** Number words that count nothing: "one of", "no one", "the two", "Big Ten". */
import { inTitleCase } from './labels.js'
import type { Lexemes } from './lexer.js'
import type { Quantity } from './quantity.js'

const BEFORE_PRONOUN =
  /^(?:the|this|that|no|any|every|each|some|which|another|only|loved|little|good|big|new|first|last|next|right|wrong|square|number|day|to|from|air|force|not|by)$/
const AFTER_PRONOUN =
  /^(?:of|who|that|which|to|in|on|at|is|was|can|could|would|will|has|by|for|as|with|and|or|may|might|must|should)$/

/** "one" as a pronoun or article; only "one soldier" counts. */
function isPronoun(lexemes: Lexemes, at: number, to: number): boolean {
  const after = lexemes.at(to)
  if (lexemes.at(at).lower !== 'one') return false
  if (BEFORE_PRONOUN.test(lexemes.at(at - 1).lower) && lexemes.at(at).gap === 'space') return true
  return after.kind !== 'word' || after.gap !== 'space' || !COUNTED_BY_ONE.test(after.lower)
}

/** "But the two disagreed": no noun follows the number word. */
function isPair(lexemes: Lexemes, at: number, { to, digits, scale }: Quantity): boolean {
  if (digits || scale > 1 || lexemes.at(at - 1).lower !== 'the') return false
  const after = lexemes.at(to)
  // "The seven-year-old", "the three-day visit".
  if (after.lower === '-' && after.gap === 'none' && lexemes.at(to + 1).kind === 'word') return false
  return (
    after.kind !== 'word' ||
    AFTER_PRONOUN.test(after.lower) ||
    /^(?:were|are|have|had|did|do|agreed|met|said|also|then)$/.test(after.lower)
  )
}

/** Only these are told by number when there is one: "one person was killed", but not "at one point". */
const COUNTED_BY_ONE =
  /^(?:person|man|woman|child|boy|girl|baby|teenager|soldier|officer|policeman|student|pupil|victim|passenger|driver|pilot|worker|employee|resident|civilian|firefighter|guard|gunman|suspect|attacker|prisoner|hostage|patient|protester|demonstrator|migrant|tourist|rescuer|climber|doctor|nurse|teacher|journalist|police|dead|killed|injured|wounded|missing|arrested|hurt|death|fatality|casualty|injury|survivor|shot|bullet|round|goal|run|vote|seat|year|month|week|hour|minute|second|mile|km|kilometre|kilometer|metre|meter|foot|inch|percent|per|house|home|car|vehicle|truck|bus|train|plane|aircraft|ship|boat|missile|rocket|drone|bomb|case|arrest)s?$/

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
  return isPhoneNumber(lexemes, at) || isPhoneNumber(lexemes, at - 2)
}

/** "555-1234": two groups of a telephone number. */
function isPhoneNumber(lexemes: Lexemes, at: number): boolean {
  const next = lexemes.at(at + 1)
  const tail = lexemes.at(at + 2)
  const joined = next.lower === '-' && next.gap === 'none' && tail.gap === 'none'
  return joined && /^\d{3}$/.test(lexemes.at(at).text) && /^\d{4}$/.test(tail.text)
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
    isPair(lexemes, at, quantity) ||
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
