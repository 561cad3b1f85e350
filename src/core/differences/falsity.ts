/** One report says outright that a claim is wrong where the other leaves it open or contested. */
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { asSides, bothWays, nearness, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { hasAny, isNamed, rangeOf, textOf, type SideView, type Word } from './view.js'

/** Manners of telling by which a report itself judges what is told. */
const JUDGING: ReadonlySet<string> = new Set(
  'falsely wrongly mistakenly erroneously incorrectly inaccurately baselessly untruthfully'.split(' '),
)
/** Words that leave a claim between two parties. */
const CONTESTED: ReadonlySet<string> = new Set(
  'denied denies deny denying disputed disputes dispute alleged alleges allegedly alleging allegation allegations accused accuses accusation'.split(
    ' ',
  ),
)
/** How many words behind the judgement the claim may reach. */
const SCOPE = 16
const FEWEST_KNOWN = 2

function firstOf(side: SideView, words: ReadonlySet<string>): Word | null {
  return side.words.find((word) => words.has(word.norm)) ?? null
}

/** Words of meaning of the claim behind a judgement ("mistakenly believed [Doe called him a liar]") that the other side has too. */
function knownClaim(side: SideView, judging: Word, other: SideView): readonly Word[] {
  const theirs = new Set(other.words.filter((word) => !word.stop).map(conceptOf))
  return side.words
    .slice(judging.index + 2, judging.index + 2 + SCOPE)
    .filter((word) => word.passage === judging.passage && !word.stop && !isNamed(side, word))
    .filter((word) => theirs.has(conceptOf(word)))
}

function judgedOn(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  if (!hasAny(side, JUDGING)) return []
  const judging = firstOf(side, JUDGING)
  const contested = firstOf(other, CONTESTED)
  if (!judging || !contested || firstOf(other, JUDGING)) return []
  const known = knownClaim(side, judging, other)
  const mine = rangeOf(side, judging.index, judging.index + 2)
  if (known.length < FEWEST_KNOWN || !mine) return []
  const theirs = { start: contested.start, end: contested.end }
  const [a, b] = asSides<Range>(link, side, mine, theirs)
  return [
    {
      kind: 'certainty',
      significance: 'fact',
      a,
      b,
      message: `One report itself calls the claim wrong (“${textOf(side, mine)}”), the other leaves it open (“${textOf(other, theirs)}”).`,
      evidence: { near: Math.max(0.5, nearness(link, a, b)), alike: link.contained, sure: 0.9 },
    },
  ]
}

/** Findings of both directions. */
export const judgements = (link: LinkContext): readonly Finding[] => bothWays(link, judgedOn)
