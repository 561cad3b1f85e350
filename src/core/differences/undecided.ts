/** One report says that it is open whether something will be done, the other that it will: "has yet to say whether he will sign", "will sign". */
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { asSides, bothWays, nearness, type LinkContext } from './context.js'
import { CONTRACTED } from './denials.js'
import type { Finding } from './detector.js'
import { onceASide, rangeOf, textOf, type SideView, type Word } from './view.js'

/** How far before "whether" the word may stand that leaves it open, in words. */
const BEFORE = 5
const LEFT_OPEN: ReadonlySet<string> = new Set(
  'not never yet unclear undecided unknown unsure uncertain declined refused'.split(' '),
)
const FUTURE: ReadonlySet<string> = new Set('will would to shall'.split(' '))
/** How far behind "whether" its "will", and how far before a deed its "will" may stand, in words. */
const [TO_FUTURE, FROM_FUTURE] = [6, 4]
/** What makes a deed to come less than certain, or another question. */
const LOOSE: ReadonlySet<string> = new Set(
  'whether if may might could can unless likely unlikely possibly perhaps considering consider weighing hopes hope hoped not never no wants want wanted'.split(
    ' ',
  ),
)

interface OpenQuestion {
  readonly range: Range
  readonly deed: Word
}

const BEFORE_IF = /^(?:say|said|decided?|know|known|announced?|confirm|confirmed|clear|sure|certain)$/u

/** "Whether", and "if" in its stead: "has yet to say if". */
const isWhether = (side: SideView, { norm, index }: Word): boolean =>
  norm === 'whether' || (norm === 'if' && BEFORE_IF.test(side.words[index - 1]?.norm ?? ''))

/** The deed behind the next "will" or "to". */
function deedBehind(side: SideView, whether: Word): Word | null {
  const behind = side.words.slice(whether.index + 1).filter(({ passage }) => passage === whether.passage)
  const at = behind.slice(0, TO_FUTURE).findIndex(({ norm }) => FUTURE.has(norm))
  return at < 0 ? null : (behind.slice(at + 1, at + 1 + FROM_FUTURE).find(({ stop }) => !stop) ?? null)
}

const CHOOSING: ReadonlySet<string> = new Set('choose chooses choosing choice decide deciding'.split(' '))
const WEIGHING: ReadonlySet<string> = new Set('weigh weighs weighing mull mulls mulling'.split(' '))
/** The most words of what is weighed: "a snap election". */
const LONGEST_THING = 4

/** "Must choose between calling an election and", "weighs a snap election": the deeds and things that are not settled. */
function choiceAt(side: SideView, word: Word): readonly OpenQuestion[] {
  const next = side.words[word.index + 1]
  if (word.quoted || next?.passage !== word.passage) return []
  const isChoice = CHOOSING.has(word.norm) && next.norm === 'between'
  if (!isChoice && !WEIGHING.has(word.norm)) return []
  const from = word.index + (isChoice ? 2 : 1)
  const deeds = side.words
    .slice(from, from + LONGEST_THING)
    .filter((deed) => !deed.stop && deed.passage === word.passage && (!isChoice || deed.norm.endsWith('ing')))
  return deeds.flatMap((deed) => {
    const range = rangeOf(side, word.index, deed.index + 1)
    return range === null ? [] : [{ range, deed }]
  })
}

const questionsIn = onceASide((side): readonly OpenQuestion[] =>
  side.words.flatMap((whether) => {
    const choices = choiceAt(side, whether)
    if (choices.length > 0) return choices
    if (!isWhether(side, whether) || whether.quoted) return []
    const open = side.words
      .slice(Math.max(0, whether.index - BEFORE), whether.index)
      .find(({ norm, passage }) => passage === whether.passage && (LEFT_OPEN.has(norm) || CONTRACTED.test(norm)))
    const deed = open && deedBehind(side, whether)
    const range = deed ? rangeOf(side, open.index, deed.index + 1) : null
    return deed && range ? [{ range, deed }] : []
  }),
)

/** "Will [do so]": the deed is told of before. */
const isSo = (side: SideView, { norm, index }: Word): boolean => norm === 'do' && side.words[index + 1]?.norm === 'so'

/** Where a side says that the deed will be done. */
function promiseOf(side: SideView, concept: string): Range | null {
  const isTold = side.words.some((word) => conceptOf(word) === concept)
  const promised = side.words.find((word) => {
    if (word.quoted || (conceptOf(word) !== concept && !(isTold && isSo(side, word)))) return false
    const before = side.words
      .slice(Math.max(0, word.index - FROM_FUTURE), word.index)
      .filter(({ passage }) => passage === word.passage)
    return before.some(({ norm }) => norm === 'will' || norm === 'would') && !before.some(({ norm }) => LOOSE.has(norm))
  })
  return promised === undefined
    ? null
    : rangeOf(side, promised.index - 1, promised.index + (isSo(side, promised) ? 2 : 1))
}

/** The first open question that the other side settles. */
function openAgainstSettled(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  if (other.norms.has('whether') || other.norms.has('if')) return []
  for (const { range, deed } of questionsIn(side)) {
    const promise = promiseOf(other, conceptOf(deed))
    if (promise !== null) return [finding(link, side, range, promise)]
  }
  return []
}

function finding(link: LinkContext, side: SideView, open: Range, promise: Range): Finding {
  const [a, b] = asSides<Range>(link, side, open, promise)
  const other = side === link.a ? link.b : link.a
  return {
    kind: 'certainty',
    significance: 'fact',
    a,
    b,
    message: `One report leaves it open (“${textOf(side, open)}”), the other does not (“${textOf(other, promise)}”).`,
    evidence: { near: nearness(link, a, b), alike: link.contained, sure: 0.9 },
  }
}

/** Findings of both directions. */
export const undecided = (link: LinkContext): readonly Finding[] => bothWays(link, openAgainstSettled)
