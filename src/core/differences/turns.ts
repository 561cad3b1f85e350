/** Statements that one word turns where all around it is the same: "two people were [killed]", "two people were [injured]". */
import type { Range } from '../model.js'
import { asSides, bothWays, type LinkContext } from './context.js'
import { isEnough, isHeld, rowFrom, type Slot, type Turned } from './inPlace.js'
import { isOpen } from './modals.js'
import { isNegated } from './negation.js'
import { TIME, TURN_LINES, type TurnLine } from './turnWords.js'
import { onceASide, overlaps, type SideView, type Word } from './view.js'
import { areEnglish } from './wordLikeness.js'

interface Form {
  readonly line: TurnLine
  readonly member: number
  readonly words: readonly string[]
}

const BY_FIRST: ReadonlyMap<string, readonly Form[]> = byFirst()

function byFirst(): Map<string, readonly Form[]> {
  const map = new Map<string, readonly Form[]>()
  for (const line of TURN_LINES)
    line.members.split('|').forEach((forms, member) => {
      for (const words of forms.split(',').map((form) => form.split(' '))) {
        const first = words[0] ?? ''
        map.set(first, [...(map.get(first) ?? []), { line, member, words }])
      }
    })
  return map
}

interface Turn extends Slot {
  readonly line: TurnLine
  readonly member: number
}

/** A figure, or a stretch of time, stands right behind. */
function standsBefore(side: SideView, last: Word, what: NonNullable<TurnLine['before']>): boolean {
  const next = side.words[last.index + 1]
  if (next?.passage !== last.passage) return false
  return what === 'time' ? TIME.test(next.norm) : side.numbers.some((number) => overlaps(number, next))
}

/** The words of the lines on a side, but those in quotation marks, which others are responsible for. */
const turnsIn = onceASide((side): readonly Turn[] =>
  side.words.flatMap((first) =>
    first.quoted
      ? []
      : (BY_FIRST.get(first.norm) ?? []).flatMap(({ line, member, words }) => {
          const last = side.words[first.index + words.length - 1]
          const isWhole = words.every((norm, step) => side.words[first.index + step]?.norm === norm)
          if (!last || !isWhole || last.passage !== first.passage) return []
          return line.before === undefined || standsBefore(side, last, line.before)
            ? [{ line, member, first, last }]
            : []
        }),
  ),
)

/** Where each report names somebody else, "his" and "her" are theirs. */
function nameOthers(link: LinkContext): boolean {
  const lacks = (side: SideView, other: SideView): boolean =>
    side.names.some(
      ({ form, key }) => form !== 'pronoun' && form !== 'role' && !other.names.some((name) => name.key === key),
    )
  return lacks(link.a, link.b) && lacks(link.b, link.a)
}

/** Both stand between the same words. */
function areInPlace(link: LinkContext, x: Slot, y: Slot): boolean {
  const before = rowFrom(link, x.first, y.first, -1)
  const behind = rowFrom(link, x.last, y.last, 1)
  return isHeld(before) && isHeld(behind) && isEnough(link, before, behind)
}

const isOther = (x: Turn, y: Turn): boolean => x.line === y.line && x.member !== y.member

/** "Two were killed and three injured": a side that has the other's word, too, may tell the same in another order. */
const hasToo = (side: SideView, { line, member }: Turn): boolean =>
  turnsIn(side).some((turn) => turn.line === line && turn.member === member)

/** What may be is feared, or asked: "fear the dam [will] burst". */
const isAsked = (side: SideView, { line, first }: Turn): boolean => line.kind === 'certainty' && isOpen(side, first)

const rangeOf = ({ first, last }: Slot): Range => ({ start: first.start, end: last.end })

const byLines = (link: LinkContext): readonly Turned[] =>
  turnsIn(link.a).flatMap((x) =>
    turnsIn(link.b)
      .filter((y) => isOther(x, y) && !hasToo(link.a, y) && !hasToo(link.b, x))
      .filter(() => x.line.kind !== 'agent' || !nameOthers(link))
      .filter((y) => !isAsked(link.a, x) && !isAsked(link.b, y) && areInPlace(link, x, y))
      .map((y) => ({ kind: x.line.kind, a: rangeOf(x), b: rangeOf(y) })),
  )

const DETERMINER = /^(?:a|an|the|any|some|its|his|her|their|several)$/u
/** What there may be none of without anybody saying that there is one. */
const NO_THING =
  /^(?:doubt|matter|wonder|reason|way|idea|question|surprise|longer|more|less|fewer|later|one|other|such)$/u

/** "Found [no weapon]" and "found [a weapon]": the same verb before, the same noun behind. */
function noneAgainstSome(link: LinkContext, side: SideView, other: SideView): readonly Turned[] {
  return side.words.flatMap((no): readonly Turned[] => {
    const thing = side.words[no.index + 1]
    if (no.norm !== 'no' || no.quoted || thing?.passage !== no.passage || thing.stop || NO_THING.test(thing.norm))
      return []
    return other.words.flatMap((there) => {
      if (there.stem !== thing.stem || there.quoted || isNegated(other, there)) return []
      const before = other.words[there.index - 1]
      const isDetermined = before?.passage === there.passage && DETERMINER.test(before.norm)
      const [x, y] = asSides(
        link,
        side,
        { first: no, last: thing },
        { first: isDetermined ? before : there, last: there },
      )
      return isSaidOfOne(link, x, y) ? [{ kind: 'polarity', a: rangeOf(x), b: rangeOf(y) }] : []
    })
  })
}

/** How much of the shorter passage the other must tell for a verb and its noun to be said of one thing. */
const CONTAINED = 0.6

function isSaidOfOne(link: LinkContext, x: Slot, y: Slot): boolean {
  const before = rowFrom(link, x.first, y.first, -1)
  const behind = rowFrom(link, x.last, y.last, 1)
  if (before.words === 0) return false
  // The noun itself is one word of meaning that both have.
  return isEnough(link, before, behind, 1) || link.contained >= CONTAINED
}

/** The words that turn a statement, each where the other report has its contrary. */
export const turnedWords = (link: LinkContext): readonly Turned[] =>
  areEnglish(link) ? [...byLines(link), ...bothWays(link, noneAgainstSome)] : []
