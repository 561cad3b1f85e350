/**
 * The same deed told as done in one report and as not done, or as its contrary, in the other, in whatever words: "will testify" against "would not
 * take the stand", "accepted the offer" against "turned down the proposal".
 */
import type { Range } from '../model.js'
import { agreement, toldAmong } from './agreement.js'
import { wordsAround } from './around.js'
import { DEED_LINES } from './deedLines.js'
import { commonLines, deedsTold, type DeedTold } from './deedsTold.js'
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { isNegated } from './negation.js'
import { haveOtherSubjects, subjectOf } from './parties.js'
import { hasAny, onceAPart, onceASide, textOf, type SideView, type Word } from './view.js'
import { areEnglish } from './wordLikeness.js'

/**
 * Least words around a deed, which tell what it is done to and by whom, that the other report must have, too, with the least share of the fewer, and the least agreement of the passages: the more of
 * one kind the less of the other.
 */
const GROUNDS: readonly (readonly [met: number, share: number, agreed: number])[] = [
  [2, 0.5, 0.6],
  [3, 0.35, 0.5],
  [3, 0.5, 0.4],
]

const DETERMINERS: ReadonlySet<string> = new Set('a an the his her its their our my your this that these those no any some another'.split(' ')) // prettier-ignore
const BEFORE_NOUN: ReadonlySet<string> = new Set('of in at on for by with from after before under over into'.split(' '))
/** Behind these a deed with "to" is done, or is going to be. */
const DONE_TO: ReadonlySet<string> = new Set(
  (
    'intends intend intended plans plan planned agreed agrees agree decided decides decide vowed going set chose chooses opted opts continues continue ' +
    'continued managed manages refused refuses refuse failed fails declined declines able allowed yet free is are was were due began begun'
  ).split(' '),
)
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'whose'])
const OPEN: ReadonlySet<string> = new Set('whether if unless until'.split(' '))
const FUTURE: ReadonlySet<string> = new Set("will won't shall would wouldn't".split(' '))
/** Before a deed these say that it is only wanted, asked or tried. */
const WANTED: ReadonlySet<string> = new Set(
  (
    'may might could can should must want wants wanted ask asks asked urge urges urged call calls called demand demands demanded try tries tried trying ' +
    'seek seeks sought seeking hope hopes hoped threaten threatens threatened threatening vote votes voted voting vow vowed promise promised promises ' +
    'consider considers considered considering plea pleas request requests deadline'
  ).split(' '),
)
/** What was so at one time and not at another is no contradiction. */
const AT_OTHER_TIMES: ReadonlySet<string> = new Set(
  'earlier initially previously originally formerly eventually finally once again subsequently ultimately'.split(' '),
)
const NOBODY: ReadonlySet<string> = new Set(['no', 'little', 'hardly', 'without', 'scant'])

interface Told {
  readonly deed: DeedTold
  /** What turns it round. */
  readonly negation: Word | null
  readonly time: 'future' | 'any' | 'told'
}

const before = (side: SideView, { index, passage }: Word, reach: number): readonly Word[] =>
  side.words.slice(Math.max(0, index - reach), index).filter((word) => word.passage === passage)

/** "The [stand]", "in [charge]": a single word there is a noun. */
function isVerb(side: SideView, { from, to, byNoun }: DeedTold): boolean {
  if (byNoun || from !== to) return true
  const previous = before(side, from, 1)[0]
  if (previous === undefined) return true
  return !DETERMINERS.has(previous.norm) && (!BEFORE_NOUN.has(previous.norm) || from.norm.endsWith('ing'))
}

function timeOf(side: SideView, { from }: DeedTold): Told['time'] {
  const near = before(side, from, 4)
  if (near.some(({ norm }) => FUTURE.has(norm))) return 'future'
  return near.at(-1)?.norm === 'to' ? 'any' : 'told'
}

/** What stands in a clause about somebody is not what the passage tells. */
const isAside = (side: SideView, { from }: DeedTold): boolean =>
  before(side, from, 3).some(({ norm }) => RELATIVE.has(norm))

/** "[To] drop out": wanted rather than done, but behind a verb that says that it comes to it. */
function isPurpose(side: SideView, { from }: DeedTold): boolean {
  const [verb, to] = [side.words[from.index - 2], side.words[from.index - 1]]
  return to?.norm === 'to' && to.passage === from.passage && !DONE_TO.has(verb?.norm ?? '')
}

const NOT = /^(?:not|never|cannot|failed|fails|refused|refuses|declined|declines|neither|nobody|none)$|n['’]t$/u
/** What may stand between a negation and its deed. */
const BETWEEN: ReadonlySet<string> = new Set('to be been being have has yet even ever also one of the any'.split(' '))

/** The negation that turns a deed round: right before it, but for auxiliaries and manner. */
function negationOf(side: SideView, { from }: DeedTold): Word | null {
  for (const word of [...before(side, from, 4)].reverse()) {
    if (NOT.test(word.norm)) return word
    if (!BETWEEN.has(word.norm) && (!word.norm.endsWith('ly') || word.norm === 'only')) return null
  }
  return null
}

/** The deeds that a side tells as done or not done; what is asked, wanted or left open is neither. */
const toldIn = onceASide((side): readonly Told[] =>
  deedsTold(side).flatMap((deed) => {
    const near = before(side, deed.from, 4)
    if (deed.from.quoted || deed.converse || !isVerb(side, deed) || isAside(side, deed) || isPurpose(side, deed))
      return []
    if (before(side, deed.from, 8).some(({ norm }) => OPEN.has(norm)) || near.some(({ norm }) => WANTED.has(norm)))
      return []
    const none = deed.byNoun ? near.slice(-2).find(({ norm }) => NOBODY.has(norm)) : undefined
    const negation = none ?? negationOf(side, deed)
    // A negation further off may turn it round, or may not.
    if (negation === null && isNegated(side, deed.from)) return []
    return [{ deed, negation, time: timeOf(side, deed) }]
  }),
)

/** Words of meaning around a deed, without its own. */
const around = onceAPart((side, { from, to }: DeedTold): readonly Word[] =>
  wordsAround(side, { start: from.start, end: to.end }).map(({ word }) => word),
)

/** What stands around the two deeds is told of the same. */
function areOfTheSame(link: LinkContext, x: DeedTold, y: DeedTold): boolean {
  const [left, right] = [around(link.a, x), around(link.b, y)]
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  const met = toldAmong(few, many).length
  const agreed = agreement(link)
  return GROUNDS.some(([least, share, whole]) => met >= least && met >= few.length * share && agreed >= whole)
}

/** On each line a side tells the deed only one way. */
function isOneWay(side: SideView, line: number, isDone: boolean): boolean {
  return toldIn(side).every(({ deed, negation }) =>
    deed.lines.every((found) => found.line !== line || (found.contrary === (negation !== null)) === isDone),
  )
}

/** Of two parties the one does what the other does not: the same party must be told of. */
const RIVALRY: ReadonlySet<number> = new Set(
  DEED_LINES.flatMap((text, line) => (/^(?:win; claim|advance to|open fire first|convict)/u.test(text) ? [line] : [])),
)

function isOfRivals(link: LinkContext, x: Told, y: Told): boolean {
  if (!commonLines(x.deed, y.deed).some(({ mine }) => RIVALRY.has(mine.line))) return false
  const [one, other] = [subjectOf(link.a, x.deed.from), subjectOf(link.b, y.deed.from)]
  return one === null || other === null || (one.key !== other.key && one.head !== other.head)
}

function contradictionOf(link: LinkContext, x: Told, y: Told): boolean {
  if (new Set([x.time, y.time, 'any']).size === 3) return false
  return commonLines(x.deed, y.deed).some(({ mine, theirs }) => {
    const [done, doneThere] = [mine.contrary === (x.negation !== null), theirs.contrary === (y.negation !== null)]
    return done !== doneThere && isOneWay(link.a, mine.line, done) && isOneWay(link.b, mine.line, doneThere)
  })
}

const rangeOf = ({ deed, negation }: Told): Range => ({ start: (negation ?? deed.from).start, end: deed.to.end })

/** What one report tells as done and the other as not done, or as the contrary. */
export function contradicted(link: LinkContext): readonly Finding[] {
  if (!areEnglish(link) || hasAny(link.a, AT_OTHER_TIMES) !== hasAny(link.b, AT_OTHER_TIMES)) return []
  const right = toldIn(link.b)
  return toldIn(link.a).flatMap((x) => {
    const y = right.find((other) => contradictionOf(link, x, other) && areOfTheSame(link, x.deed, other.deed))
    if (!y || isOfRivals(link, x, y) || haveOtherSubjects(link.a, x.deed.from, link.b, y.deed.from)) return []
    const [a, b] = [rangeOf(x), rangeOf(y)]
    const words = [textOf(link.a, a), textOf(link.b, b)].sort((one, other) => (one < other ? -1 : 1))
    return [
      {
        kind: 'polarity' as const,
        significance: 'fact' as const,
        a,
        b,
        message: `One report says “${words[0] ?? ''}” where the other says “${words[1] ?? ''}”.`,
        evidence: { near: 1, alike: agreement(link), sure: 0.9 },
      },
    ]
  })
}
