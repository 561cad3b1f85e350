/**
 * One report leaves open what the other states, in whatever words: "police suspect that a tenant may have set the house on fire", "the blaze was started by
 * a tenant, police said". Where both have the same deed, `certainty.ts` holds one against the other.
 */
import type { Range } from '../model.js'
import { agreement, counterparts } from './agreement.js'
import { isAttribute } from './attribute.js'
import { asSides, bothWays, type LinkContext } from './context.js'
import { coveredBy } from './covered.js'
import type { Finding } from './detector.js'
import { sameDeeds } from './deedsTold.js'
import { doubtsIn, type Doubt } from './doubtWords.js'
import { hedgedMessage } from './hedges.js'
import { isReporting } from './sources.js'
import { hasAny, isNamed, rangeOf, textOf, type SideView, type Word } from './view.js'
import { areEnglish } from './wordLikeness.js'

/** Longest way from a doubt to the end of what it covers, in words. */
const REACH = 14
/** Least share of what is doubted, and of the shorter passage, that the other report must tell. */
const [LEAST_DOUBTED, LEAST_AGREED] = [0.5, 0.6]
/** From here on one word fewer will do. */
const CLOSELY_AGREED = 0.75
/** Words of what is doubted that the other report must have, its subject included. */
const FEWEST_TOLD = 3

/** What leaves a statement open there, too, or makes another one of it. */
const SOFT: ReadonlySet<string> = new Set(
  (
    'accuse accused accuses accusing accusation accusations allege alleges alleged alleging allegation allegations allegedly reportedly charged charge ' +
    'charges indicted indictment claim claims claimed claiming suspect suspects suspected suspicion suspicions believe believes believed belief think ' +
    'thinks thought fear fears feared presumed presumably assumed rumored rumoured rumors rumours purportedly supposedly apparently seemingly appears ' +
    'appear appeared seems seem seemed suggest suggests suggested suggesting indicate indicates indicated if whether unclear unknown unconfirmed may ' +
    'might could would should can possible possibly perhaps maybe probably likely unlikely potential potentially expected expects expect plan plans ' +
    'planned planning intends hopes hoped hope wants wanted propose proposed proposes proposal seek seeks seeking threaten threatened threatens consider ' +
    'considers considering considered weighing mulling risks chance chances estimated investigating looking examining studying checking probe refused refuses declined declines denied denies deny denying not ' +
    'never no nor neither cannot doubt doubts question questions open try tried trying attempt attempted ordered asked urged called demanded'
  ).split(' '),
)
const CONTRACTED = /n['’]t$/u
/** A teller who knows: what he says is no longer hearsay. */
const VOUCHING: ReadonlySet<string> = new Set(
  'confirmed confirms admitted admits acknowledged announced announces conceded'.split(' '),
)
/** What a court does is told otherwise than what somebody is accused of. */
const IN_COURT: ReadonlySet<string> = new Set(
  'guilty convicted sentenced trial jury court judge prosecutors prosecutor indictment complaint lawsuit pleaded acquitted verdict'.split(
    ' ',
  ),
)
const COMING: ReadonlySet<string> = new Set(['will', 'shall', "won't", "'ll"])

const isSoft = (side: SideView): boolean =>
  hasAny(side, SOFT) || side.words.some(({ norm }) => CONTRACTED.test(norm)) || doubtsIn(side).length > 0

/** Words of meaning from a doubt to one end of what it covers. */
const covered = (side: SideView, doubt: Doubt, step: -1 | 1): readonly Word[] =>
  coveredBy(side, doubt, step, { reach: REACH, stops: (norm) => norm === 'according' })

/** What stands behind these is told for itself. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set('before after when while as because since until where'.split(' '))

/** What is doubted: the words of meaning up to the end of the clause. */
function doubtedIn(side: SideView, doubt: Doubt): readonly Word[] {
  const behind = covered(side, doubt, 1)
  const opener = side.words.slice(doubt.to).find(({ norm }) => OPENS_CLAUSE.has(norm))
  return opener === undefined ? behind : behind.filter(({ index }) => index < opener.index)
}

/** The words of the other side that tell a doubted one; "a rescue boat" does not tell that anybody was rescued. */
const toldBy = (side: SideView, word: Word, other: SideView): readonly Word[] => [
  ...counterparts(word, other).filter((found) => !isAttribute(other, found, word)),
  ...sameDeeds(side, word, other),
]

/** Who it is said of must be told of there, too; and behind a modal so must the deed. */
function isOfTheSame(
  side: SideView,
  doubt: Doubt,
  before: readonly Word[],
  behind: readonly Word[],
  other: SideView,
): boolean {
  const isTold = (word: Word): boolean => toldBy(side, word, other).length > 0
  if (before.some((word) => isNamed(side, word) && !isTold(word))) return false
  if (doubt.by === 'finding') return true
  return (before.length === 0 || before.some(isTold)) && (doubt.by !== 'modal' || behind.slice(0, 1).every(isTold))
}

const isTold = (side: SideView): boolean =>
  side.words.some(({ norm }) => (isReporting(norm) && !VOUCHING.has(norm)) || norm === 'according')

/** Whether the other report's statement is flat against this kind of doubt. */
function isFlat(side: SideView, { kind }: Doubt): boolean {
  if (isSoft(side)) return false
  if (kind === 'hearsay') return !isTold(side) && !hasAny(side, IN_COURT)
  return kind === 'doubt' || hasAny(side, COMING)
}

/** From the first to the last word that tells what is doubted; the first alone when they stand far apart. */
function statedIn(side: SideView, other: SideView, doubted: readonly Word[]): Range | null {
  const told = doubted.flatMap((word) => toldBy(side, word, other).slice(0, 1)).sort((x, y) => x.index - y.index)
  const [first, last] = [told[0], told.at(-1)]
  if (!first || !last) return null
  return rangeOf(other, first.index, (last.index - first.index > REACH ? first.index : last.index) + 1)
}

function openedOn(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  const [doubt] = doubtsIn(side)
  if (!doubt || !isFlat(other, doubt) || agreement(link) < LEAST_AGREED) return []
  const [before, behind] = [covered(side, doubt, -1), doubtedIn(side, doubt)]
  const told = (words: readonly Word[]): readonly Word[] => words.filter((word) => toldBy(side, word, other).length > 0)
  const plain = told([...before, ...behind]).filter((word) => !isNamed(side, word))
  if (
    told(behind).length < Math.max(1, behind.length * LEAST_DOUBTED) ||
    plain.length < (agreement(link) >= CLOSELY_AGREED ? FEWEST_TOLD - 1 : FEWEST_TOLD)
  )
    return []
  if (!isOfTheSame(side, doubt, before, behind, other)) return []
  const last = behind.at(-1)
  const [mine, theirs] = [last && rangeOf(side, doubt.from, last.index + 1), statedIn(side, other, behind)]
  if (!mine || !theirs) return []
  const [a, b] = asSides<Range>(link, side, mine, theirs)
  return [
    {
      kind: 'certainty',
      significance: 'fact',
      a,
      b,
      message: hedgedMessage(textOf(side, mine), textOf(other, theirs)),
      evidence: { near: 1, alike: agreement(link), sure: 0.9 },
    },
  ]
}

/** Findings of both directions. */
export const opened = (link: LinkContext): readonly Finding[] => (areEnglish(link) ? bothWays(link, openedOn) : [])
