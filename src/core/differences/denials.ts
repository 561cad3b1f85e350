/** Words that negate, and what says that something is not so: "denied", "ruled out", "dismissed reports that". */
import { gapBetween, isNamed, type SideView, type Word } from './view.js'

const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'no',
  'never',
  'without',
  'neither',
  'nor',
  'none',
  'nobody',
  'cannot',
])
/** Verbs that negate the claim that follows. */
const DENIALS: ReadonlySet<string> = new Set('denied denies deny denying'.split(' '))
/** Negated contractions, with or without their apostrophe ("cant" stands in hasty transcripts). */
export const CONTRACTED =
  /^(?:ca|do|does|did|is|are|was|were|has|have|had|wo|would|could|should|must|need|might|ai)n'?t$/u

/** How many words behind a negation the negated word may stand. */
export const SCOPE = 5

function isNegation(word: Word): boolean {
  return NEGATIONS.has(word.norm) || CONTRACTED.test(word.norm) || DENIALS.has(word.norm)
}

const RULING: ReadonlySet<string> = new Set('ruled rules rule ruling'.split(' '))

/** Behind "ruled out" these tell whom an injury or a rule keeps away ("ruled out for Saturday", "ruled out his captain"). */
const RULED_OUT_OF: ReadonlySet<string> = new Set(
  'for of by with from until after before because due his her its their our'.split(' '),
)

/** "Refused to rule out". */
const UNWILLING: ReadonlySet<string> = new Set('refused refuses refuse refusing declined declines declining'.split(' '))

/** "Ruled out raising taxes"; not "did not rule it out", which leaves it open. */
function isRulingOut(side: SideView, { norm, index }: Word): boolean {
  const what = side.words[index + 2]
  if (!RULING.has(norm) || side.words[index + 1]?.norm !== 'out' || !what) return false
  if (RULED_OUT_OF.has(what.norm) || isNamed(side, what)) return false
  return !side.words
    .slice(Math.max(0, index - SCOPE), index)
    .some((word) => isNegation(word) || UNWILLING.has(word.norm))
}

const REJECTING: ReadonlySet<string> = new Set('dismissed dismisses rejected rejects refuted refutes'.split(' '))
/** What is told without being sure. */
export const RUMOURS: ReadonlySet<string> = new Set(
  'report reports claim claims rumour rumours rumor rumors suggestion suggestions speculation allegation allegations accusation accusations'.split(
    ' ',
  ),
)
/** What a claim is called by those who deny it. */
export const UNTRUE: ReadonlySet<string> = new Set(
  (
    'false baseless unfounded groundless untrue lie lies nonsense fabrication fabrications fabricated fake provocation propaganda absurd hoax ' +
    'invention inventions slander rubbish fiction disinformation misinformation'
  ).split(' '),
)

/** "Claims that its aircraft had crossed the border were untrue": what is told there is denied. */
export function isCalledUntrue(side: SideView, { index, passage }: Word): boolean {
  const own = side.words.filter((word) => word.passage === passage)
  const rumour = own.find((word) => RUMOURS.has(word.norm))
  return rumour !== undefined && rumour.index < index && own.some((word) => word.index > index && UNTRUE.has(word.norm))
}

/** How far behind such a verb the rumour may stand, in words. */
const TO_RUMOUR = 3

/** What begins the rumour itself: "claims [that] he fled", "suggestions [he] fled". */
const OPENS_RUMOUR: ReadonlySet<string> = new Set('that of he she it they there'.split(' '))

/** The rumour in "dismissed the reports that he would leave". */
function rejectedRumour(side: SideView, { norm, index, passage }: Word): Word | null {
  if (!REJECTING.has(norm)) return null
  const behind = side.words.slice(index + 1, index + 1 + TO_RUMOUR)
  const isTold = (word: Word): boolean => OPENS_RUMOUR.has(side.words[word.index + 1]?.norm ?? '')
  return behind.find((word) => word.passage === passage && RUMOURS.has(word.norm) && isTold(word)) ?? null
}

/** How far before "deny" its own negation may stand, in words. */
const TO_DENIAL = 4
const JOINS: ReadonlySet<string> = new Set(['and', 'but', 'or'])

/** "Did not deny", "neither side has denied". */
function isNotDenied(side: SideView, { index, passage }: Word): boolean {
  const before = side.words.slice(Math.max(0, index - TO_DENIAL), index)
  const from = before.findLastIndex((word) => JOINS.has(word.norm) || word.passage !== passage) + 1
  return before.slice(from).some(isNegation)
}

/** How far before a deed the word may stand that makes it a charge, in words. */
const TO_DEED = 4
const CHARGES: ReadonlySet<string> = new Set(
  'charge charges charged accused accuses accusing suspected suspicion indicted trial alleged allegedly'.split(' '),
)

/** "Charged with murder", "on suspicion of theft": nobody says there that it was done. */
export const isAlleged = (side: SideView, { index, passage }: Word): boolean =>
  side.words
    .slice(Math.max(0, index - TO_DEED), index)
    .some((word) => word.passage === passage && CHARGES.has(word.norm))

/**
 * "Denied", "ruled out", "dismissed the reports that": somebody says that what follows is not so. The last word of that: "[denied]", "ruled
 * [out]", "dismissed the [reports]"; null for a word that begins none.
 */
export function endOfDenial(side: SideView, word: Word): Word | null {
  if (DENIALS.has(word.norm)) return isNotDenied(side, word) ? null : word
  return isRulingOut(side, word) ? (side.words[word.index + 1] ?? null) : rejectedRumour(side, word)
}

/** A word of negation, or one that begins a denial. */
export const negates = (side: SideView, word: Word): boolean => isNegation(word) || endOfDenial(side, word) !== null

/** Where a clause ends between two words. */
export function isClauseEnd(side: SideView, before: Word, word: Word): boolean {
  return /[,;:.!?—–]/u.test(gapBetween(side, before, word))
}
