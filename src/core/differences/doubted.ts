/**
 * One report doubts a statement as a whole that the other makes in other words: "a school may have been hit by a drone" against "sent a drone against a
 * school". Where both have the same deed, `certainty.ts` holds one against the other.
 */
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { asSides, bothWays, wordsFor, type LinkContext } from './context.js'
import { coveredBy } from './covered.js'
import { isClauseEnd } from './denials.js'
import type { Finding } from './detector.js'
import { hedgedMessage, hedgesIn, type Hedge } from './hedges.js'
import { isNamed, rangeOf, textOf, type SideView, type Word } from './view.js'

/** Hedges that doubt what was. */
const DOUBTS =
  /^(?:may have|might have|allegedly|reportedly|is believed to have|are believed to have|is thought to have|are thought to have)$/u
/** Words that open a clause of their own, which a hedge does not reach. */
const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  'before after when while as because since until where who which that if'.split(' '),
)
/** Longest way from a hedge to either end of its statement, in words. */
const REACH = 10
/** Share of the doubted statement, but for its deed, that the other report must have. */
const LEAST_SHARE = 0.75
const FEWEST_PLAIN = 2
const JOINING: ReadonlySet<string> = new Set(['and', 'but', 'while'])

const phraseOf = (side: SideView, { from, to }: Hedge): string =>
  side.words
    .slice(from, to)
    .map(({ norm }) => norm)
    .join(' ')

/** Words of meaning from a hedge to one end of its statement. */
const half = (side: SideView, hedge: Hedge, step: -1 | 1): readonly Word[] =>
  coveredBy(side, hedge, step, { reach: REACH, stops: (norm) => OPENS_CLAUSE.has(norm) })

/** The stretch of the other side that has the words; null where it has too few, or doubts them itself. */
function statedIn(other: SideView, before: readonly Word[], behind: readonly Word[]): Range | null {
  const said = new Set(other.words.filter((word) => !word.stop).map(conceptOf))
  const has = (word: Word): boolean => said.has(conceptOf(word))
  const wanted = [...before, ...behind]
  const shared = wanted.filter(has)
  if (!before.some(has) || !behind.some(has) || shared.length < wanted.length * LEAST_SHARE) return null
  const concepts = new Set(shared.map(conceptOf))
  const words = wordsFor(other, concepts)
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || last.index - first.index > 2 * REACH) return null
  const isOneStatement = other.words.slice(first.index + 1, last.index).every((word, at, all) => {
    const before = all[at - 1]
    return !JOINING.has(word.norm) && (before === undefined || !isClauseEnd(other, before, word))
  })
  if (!isOneStatement) return null
  return rangeOf(other, first.index, last.index + 1)
}

function doubtedOn(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  if (hedgesIn(other).length > 0) return []
  return hedgesIn(side).flatMap((hedge) => {
    if (hedge.counterOnly || !DOUBTS.test(phraseOf(side, hedge)) || side.words[hedge.from]?.quoted) return []
    const [subject, predicate] = [half(side, hedge, -1), half(side, hedge, 1)]
    const [deed, ...rest] = predicate
    if (!deed || other.words.some((word) => conceptOf(word) === conceptOf(deed))) return []
    const plain = [...subject, ...rest].filter((word) => !isNamed(side, word))
    const stated = plain.length < FEWEST_PLAIN ? null : statedIn(other, subject, rest)
    const doubt = rangeOf(side, hedge.from, deed.index + 1)
    if (!stated || !doubt) return []
    const [a, b] = asSides<Range>(link, side, doubt, stated)
    return [
      {
        kind: 'certainty' as const,
        significance: 'fact' as const,
        a,
        b,
        message: hedgedMessage(textOf(side, doubt), textOf(other, stated)),
        evidence: { near: 1, alike: link.contained, sure: 0.9 },
      },
    ]
  })
}

/** Findings of both directions. */
export const doubted = (link: LinkContext): readonly Finding[] => bothWays(link, doubtedOn)
