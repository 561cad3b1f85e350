/** Words that turn a statement round, and what they reach: "not", "failed to", "no one was", "stopped short of". */
import { doneToNobody, isThing, notThere } from './absence.js'
import { conceptOf } from './concepts.js'
import { CONTRACTED, endOfDenial, isAlleged, isCalledUntrue, isClauseEnd, negates, SCOPE } from './denials.js'
import { isPredicate, isSaidOfIt } from './predicates.js'
import { onceASide, type SideView, type Word } from './view.js'

/** Followed by a negation these say no more than "more", "only", "until": "no longer", "not only", "no more than". */
const HARMLESS_AFTER: ReadonlySet<string> = new Set(
  'only just longer later more less fewer least doubt matter until yet surprisingly far'.split(' '),
)

/** Verbs that say a thing was not done: what they cover is no affirmation. */
const NEGATIVE_VERBS: ReadonlySet<string> = new Set(
  'refused refuse refuses refusing failed fail fails failing declined decline declines unable prevent prevented avoid avoided lack lacks lacked without cancelled canceled stop stopped block blocked reject rejected protect protects protected protecting spared exempt'.split(
    ' ',
  ),
)

/** Verbs that with "to" and a deed say that it was not done: "failed to", "refused to". */
const NOT_DOING: ReadonlySet<string> = new Set(
  'failed fail fails failing refused refuse refuses refusing declined decline declines declining unable neglected neglects'.split(
    ' ',
  ),
)

/** "Stopped short of declaring". */
function isShortOf(side: SideView, { norm, index }: Word): boolean {
  return norm === 'short' && side.words[index + 1]?.norm === 'of'
}

/** "Have yet to identify". */
function isYetTo(side: SideView, { norm, index }: Word): boolean {
  return norm === 'yet' && side.words[index + 1]?.norm === 'to'
}

/** "Failed to declare", "stopped short of declaring", "have yet to declare". */
function tellsOfNotDoing(side: SideView, word: Word): boolean {
  return (
    isShortOf(side, word) ||
    isYetTo(side, word) ||
    (NOT_DOING.has(word.norm) && side.words[word.index + 1]?.norm === 'to')
  )
}

/** Negations of deeds; "no plan", "without pay" are left alone, they are too often said in two ways. */
function negatesDeed(side: SideView, word: Word): boolean {
  if (tellsOfNotDoing(side, word)) return true
  return (
    word.norm === 'not' ||
    word.norm === 'never' ||
    (word.norm === 'neither' && side.words[word.index + 1]?.stop === false) ||
    word.norm === 'cannot' ||
    CONTRACTED.test(word.norm) ||
    endOfDenial(side, word) !== null
  )
}

/** The word a negation governs: the first behind it that carries meaning. */
function negated(side: SideView, negation: Word): Word | null {
  const denial = endOfDenial(side, negation)
  const from = (denial ?? negation).index + 1
  const next = side.words[from]
  if (!next || HARMLESS_AFTER.has(next.norm)) return null
  const scope = denial === null ? SCOPE : SCOPE * 2
  for (const word of side.words.slice(from, from + scope)) {
    const before = side.words[word.index - 1]
    if (word.passage !== negation.passage || (before && isClauseEnd(side, before, word))) return null
    // "Has not said whether": what is asked behind it is not turned round.
    if (word.norm === 'whether') return null
    if (word.stop || word.norm.endsWith('ly')) continue
    return word
  }
  return null
}

/** The deed that a negation turns round; null for a word that is none. */
const turnedRound = (side: SideView, word: Word): Word | null =>
  negatesDeed(side, word) ? negated(side, word) : doneToNobody(side, word)

/** "Denied it and will appeal": what a second verb with its own auxiliary says is not under the negation of the first. */
const JOINING: ReadonlySet<string> = new Set(['and', 'but'])
const OPENS_ANEW: ReadonlySet<string> = new Set(
  'will would is are was were has have had can could may might should must he she it they'.split(' '),
)

/** True where a new statement begins between two words, which a negation does not reach into. */
function partsStatements(side: SideView, from: number, to: number): boolean {
  return side.words
    .slice(from + 1, to)
    .some(({ norm, index }) => JOINING.has(norm) && OPENS_ANEW.has(side.words[index + 1]?.norm ?? ''))
}

/** The words from which a negation or a "whether" may reach a word. */
const within = (side: SideView, { index }: Word): readonly Word[] =>
  side.words.slice(Math.max(0, index - SCOPE - 1), index)

/** True when a negation stands within reach before a word. */
export function isNegated(side: SideView, word: Word): boolean {
  return within(side, word).some(
    (before) =>
      (negates(side, before) || NEGATIVE_VERBS.has(before.norm) || tellsOfNotDoing(side, before)) &&
      !partsStatements(side, before.index, word.index),
  )
}

/** A negation that may turn the claim of a word round: in its passage, and no new statement between them. */
function mayBeTurned(side: SideView, word: Word): boolean {
  if (isCalledUntrue(side, word)) return true
  return side.words.some((found) => {
    if (found === word || !negates(side, found)) return false
    const [low, high] = [Math.min(found.index, word.index), Math.max(found.index, word.index)]
    return !partsStatements(side, low, high)
  })
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the his her its their our my your this that no any some'.split(' '),
)
const COPULA: ReadonlySet<string> = new Set("isn't aren't wasn't weren't ain't isnt arent wasnt werent".split(' '))
const NOUN_ENDING = /(?:ance|ence|tion|sion|ment|ness|ity|ship|ism|ers?|ors?)$/u

/** A word that stands where a verb does: not behind a determiner, and not with the ending of a noun. */
function standsAsDeed(side: SideView, word: Word): boolean {
  const before = side.words[word.index - 1]
  return !NOUN_ENDING.test(word.norm) && !(before?.passage === word.passage && DETERMINERS.has(before.norm))
}

/** "has not apologised", "did not pay": the negation turns a deed round, not a noun further on ("never had a veto", "are not citizens"). */
function isDeed(side: SideView, negation: Word, word: Word): boolean {
  const between = side.words.slice(negation.index + 1, word.index)
  if (tellsOfNotDoing(side, negation))
    return (isShortOf(side, negation) || isYetTo(side, negation)) && word.index === negation.index + 2
  if (COPULA.has(negation.norm) && !/(?:ed|en|ing)$/u.test(word.norm)) return false
  return standsAsDeed(side, word) && between.every(({ norm }) => BETWEEN.has(norm) || norm.endsWith('ly'))
}

const BETWEEN: ReadonlySet<string> = new Set('be been have to yet even ever also really'.split(' '))

/** "Whether laws were broken": neither said nor denied. */
function isOpen(side: SideView, word: Word): boolean {
  return within(side, word).some(
    ({ norm, passage }) => passage === word.passage && (norm === 'whether' || norm === 'if'),
  )
}

const HAVING: ReadonlySet<string> = new Set('have has had having got with need needs needed hold holds held'.split(' '))

/** "Does not have a permit": what is denied is that there is one. */
function isHad(side: SideView, negation: Word, word: Word): boolean {
  const between = side.words.slice(negation.index + 1, word.index).map(({ norm }) => norm)
  return between.some((norm) => HAVING.has(norm)) && between.some((norm) => DETERMINERS.has(norm))
}

/** Said of a thing that somebody has it, not only that it is wanted or seen. */
function isHadThere(side: SideView, word: Word): boolean {
  return side.words.slice(Math.max(0, word.index - 3), word.index).some(({ norm }) => HAVING.has(norm))
}

export interface Stretch {
  readonly from: Word
  readonly to: Word
}

export interface Opposed {
  readonly here: Stretch
  readonly there: Stretch
  readonly sure: number
}

/** Where the words of a negation begin: "[stopped] short of". */
function firstWordOf(side: SideView, negation: Word): Word {
  const before = side.words[negation.index - 1]
  return isShortOf(side, negation) && before?.passage === negation.passage ? before : negation
}

const PARTICLES: ReadonlySet<string> = new Set('out off up down away back'.split(' '))

/** The particle of a verb that has one ("rule [out]"), else the word itself. */
function withParticle(side: SideView, word: Word): Word {
  const next = side.words[word.index + 1]
  return next?.passage === word.passage && PARTICLES.has(next.norm) && !next.quoted ? next : word
}

interface Negated {
  readonly negation: Word
  readonly word: Word
  /** What the word is: a thing that is not there, what somebody denies, or what was not done. */
  readonly as: 'thing' | 'denied' | 'deed'
}

/** The negations of a side with the words that they turn round. */
const negationsIn = onceASide((side): readonly Negated[] =>
  side.words.flatMap((negation): readonly Negated[] => {
    const thing = notThere(side, negation)
    if (thing !== null) return [{ negation, word: thing, as: 'thing' }]
    const word = turnedRound(side, negation)
    return word === null ? [] : [{ negation, word, as: endOfDenial(side, negation) === null ? 'deed' : 'denied' }]
  }),
)

/** How sure it is that a side turns round what the other says, by what the word is. */
function sureOf(side: SideView, { negation, word, as }: Negated, other: SideView, there: Word): number {
  if (as === 'denied') return 0.6
  const isDone = isDeed(side, negation, word) || doneToNobody(side, negation) === word
  return isDone && standsAsDeed(other, there) ? 0.9 : 0.8
}

/** What a side negates and the other affirms. */
export function negations(side: SideView, other: SideView): readonly Opposed[] {
  return negationsIn(side).flatMap((found) => {
    const { negation, word, as } = found
    const concept = conceptOf(word)
    const says = (view: SideView): readonly Word[] =>
      view.words.filter((one) => !one.stop && conceptOf(one) === concept)
    const there = says(other)[0]
    // A negation of another word may still turn the whole claim round ("that was never the case", "not convinced that").
    if (!there || mayBeTurned(other, there) || says(other).some((one) => isNegated(other, one))) return []
    if (as === 'thing' && !isThing(other, there)) return []
    if (as === 'denied' && isAlleged(other, there)) return []
    if (isSaidOfIt(side, found) && !isPredicate(other, there)) return []
    if (isOpen(other, there) || (isHad(side, negation, word) && !isHadThere(other, there))) return []
    if (says(side).some((one) => one !== word && !isNegated(side, one))) return []
    return [
      {
        here: { from: firstWordOf(side, negation), to: withParticle(side, word) },
        there: { from: there, to: withParticle(other, there) },
        sure: sureOf(side, found, other, there),
      },
    ]
  })
}
