/** What was done to nobody, and what is not there: "none of the crew was hurt", "there is no vaccine". */
import { isClauseEnd, SCOPE } from './denials.js'
import { isNamed, type SideView, type Word } from './view.js'

/** Nobody it was done to: "no one was hurt", "none of the crew was hurt". */
const NOBODY: ReadonlySet<string> = new Set(['no', 'nobody', 'none', 'neither'])
const AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'is', 'are', 'has', 'have', 'been'])

/** The deed that was done to nobody: the first word of meaning behind the auxiliary. */
export function doneToNobody(side: SideView, nobody: Word): Word | null {
  if (!NOBODY.has(nobody.norm)) return null
  const behind = side.words.slice(nobody.index + 1, nobody.index + 1 + SCOPE * 2)
  const end = behind.findIndex(
    (word, at) => word.passage !== nobody.passage || isClauseEnd(side, behind[at - 1] ?? nobody, word),
  )
  const clause = end < 0 ? behind : behind.slice(0, end)
  const at = clause.findIndex((word) => AUXILIARIES.has(word.norm))
  if (clause.slice(0, Math.max(0, at)).some(({ norm }) => OPENS_CLAUSE.has(norm))) return null
  const deed = at < 0 ? undefined : clause.slice(at + 1).find((word) => !word.stop && !word.norm.endsWith('ly'))
  // "The lone 'no' vote": a word that is spoken of, not a count of nobody.
  if (deed === undefined || isNamed(side, deed) || behind[0]?.quoted !== nobody.quoted) return null
  return LIMITS.has(side.words[deed.index + 1]?.norm ?? '') ? null : deed
}

/** "Nobody said that he was armed": what is negated is the telling. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  'that to who which whether if said says say think thinks believe believes'.split(' '),
)

/** "No talks are planned before May": they may well be planned. */
const LIMITS: ReadonlySet<string> = new Set('before until till beyond except unless outside without besides'.split(' '))

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were'])
const GOING_ON: ReadonlySet<string> = new Set(['under', 'underway', 'ongoing'])
/** What there may be none of without anybody saying that there is one. */
const NO_THING: ReadonlySet<string> = new Set(
  'doubt reason need question chance way word comment time choice point sense other immediate'.split(' '),
)
/** How far behind "no" its thing may end, in words. */
const THING_REACH = 4

/** The thing that is not there: "there is no [vaccine]", "no [investigation] is under way". */
export function notThere(side: SideView, no: Word): Word | null {
  if (no.norm !== 'no') return null
  const behind = side.words.slice(no.index + 1, no.index + 1 + THING_REACH)
  const end = behind.findIndex(({ stop, passage }) => stop || passage !== no.passage)
  const thing = behind[end - 1]
  if (!thing || NO_THING.has(thing.norm)) return null
  const [two, one] = [side.words[no.index - 2]?.norm, side.words[no.index - 1]?.norm ?? '']
  const [next, after] = [side.words[thing.index + 1]?.norm ?? '', side.words[thing.index + 2]?.norm ?? '']
  const isThere = two === 'there' && BEING.has(one)
  return isThere || (BEING.has(next) && GOING_ON.has(after)) ? thing : null
}

/** "Testing a cure", "calls for a vaccine": what is sought is not there yet. */
const SOUGHT =
  /^(?:test|tests|testing|seek|seeks|seeking|develop|develops|developing|for|to|wants?|proposed?|proposes)$/u

/** "[A] vaccine", "[a criminal] investigation": something is said to be there. */
export function isThing(side: SideView, { index }: Word): boolean {
  const before = side.words.slice(Math.max(0, index - 3), index)
  return before.slice(-2).some(({ norm }) => /^an?$/u.test(norm)) && !before.some(({ norm }) => SOUGHT.test(norm))
}
