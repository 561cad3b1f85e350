/**
 * A whole claim that one report states and that somebody in the other says is not so: "17 bodies were found" against "has denied that 17 bodies were
 * found", "called the claims of a raid a fabrication". Which word the denial turns round does not matter, as long as the claim is the same.
 */
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { asSides, bothWays, wordsFor, type LinkContext } from './context.js'
import { endOfDenial, isAlleged, isCalledUntrue, isClauseEnd, negates, RUMOURS, UNTRUE } from './denials.js'
import type { Finding } from './detector.js'
import { isNamed, onceASide, rangeOf, textOf, type SideView, type Word } from './view.js'

/** How many words behind a denial its claim may reach, and how far apart its words may stand in the other report. */
const LONGEST_CLAIM = 14
/** Words of meaning that are no names, of those that the claim and the other report must share. */
const FEWEST_SHARED = 2
/** Least share of the claim that they must make. */
const LEAST_SHARE = 0.5

interface Denied {
  readonly range: Range
  readonly claim: readonly Word[]
}

const CALLING: ReadonlySet<string> = new Set(
  'called calls calling branded brands labelled labeled labels described describes dismissed dismisses rejected rejects denounced'.split(
    ' ',
  ),
)
/** How many words may stand between "called", the claims and what they are called. */
const [TO_RUMOUR, TO_JUDGEMENT] = [4, 14]

/** Words of meaning from a place on, up to the end of the clause. */
function claimFrom(side: SideView, from: number, until: number): readonly Word[] {
  const claim: Word[] = []
  for (const word of side.words.slice(from, Math.min(until, from + LONGEST_CLAIM))) {
    const before = side.words[word.index - 1]
    if (word.passage !== side.words[from]?.passage) break
    if (word.index > from && before && isClauseEnd(side, before, word)) break
    if (!word.stop) claim.push(word)
  }
  return claim
}

/** "Denied that 17 bodies were found", "dismissed reports that he would leave". */
function byDenial(side: SideView, word: Word): Denied | null {
  const end = endOfDenial(side, word)
  if (end === null) return null
  const claim = claimFrom(side, end.index + 1, Infinity)
  const last = claim.at(-1)
  const range = last && rangeOf(side, word.index, last.index + 1)
  return range ? { range, claim } : null
}

/** "Called the claims of a drone attack on a school a provocation", "said the reports of his death were false". */
function byJudgement(side: SideView, rumour: Word): Denied | null {
  if (!RUMOURS.has(rumour.norm)) return null
  const here = (word: Word): boolean => word.passage === rumour.passage
  const calling = side.words
    .slice(Math.max(0, rumour.index - TO_RUMOUR), rumour.index)
    .find((word) => here(word) && (CALLING.has(word.norm) || word.norm === 'said' || word.norm === 'says'))
  const untrue = side.words
    .slice(rumour.index + 1, rumour.index + 1 + TO_JUDGEMENT)
    .find((word) => here(word) && UNTRUE.has(word.norm))
  if (!calling || !untrue || side.words.slice(rumour.index, untrue.index).some((word) => negates(side, word)))
    return null
  const range = rangeOf(side, calling.index, untrue.index + 1)
  return range ? { range, claim: claimFrom(side, rumour.index + 1, untrue.index) } : null
}

const deniedIn = onceASide((side): readonly Denied[] =>
  side.words.flatMap((word) => (word.quoted ? [] : (byDenial(side, word) ?? byJudgement(side, word) ?? []))),
)

/** Doubts on the other side that leave it open whether the claim holds. */
const OPEN: ReadonlySet<string> = new Set('whether if unless'.split(' '))

interface ClaimParts {
  readonly named: ReadonlySet<Word>
  /** Words of a judgement that the other report must share. */
  readonly judged: readonly Word[]
}

/** "Denied that it was [slow] to react": without that word the rest is another claim. */
const isJudged = (side: SideView, { index }: Word): boolean => side.words[index + 1]?.norm === 'to'

/** The stretch of a side that states the claim; null when too little of it is said there, or it is not stated either. */
function statedIn(side: SideView, claim: readonly Word[], { named, judged }: ClaimParts): Range | null {
  const wanted = new Set(claim.map(conceptOf))
  const said = wordsFor(side, wanted)
  const concepts = new Set(said.map(conceptOf))
  const plain = claim.filter((word) => !named.has(word) && concepts.has(conceptOf(word)))
  if (judged.some((word) => !concepts.has(conceptOf(word)))) return null
  if (plain.length < FEWEST_SHARED || concepts.size < wanted.size * LEAST_SHARE) return null
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last || last.index - first.index > LONGEST_CLAIM) return null
  const around = side.words.slice(Math.max(0, first.index - LONGEST_CLAIM), last.index + 1)
  const isOpen = around.some((word) => word.passage === first.passage && (OPEN.has(word.norm) || negates(side, word)))
  return isOpen || isAlleged(side, first) || isCalledUntrue(side, first)
    ? null
    : rangeOf(side, first.index, last.index + 1)
}

function deniedAndStated(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  return deniedIn(side).flatMap(({ range, claim }) => {
    const named = new Set(claim.filter((word) => isNamed(side, word)))
    const stated = statedIn(other, claim, { named, judged: claim.filter((word) => isJudged(side, word)) })
    if (stated === null) return []
    const [a, b] = asSides<Range>(link, side, range, stated)
    return [
      {
        kind: 'polarity' as const,
        significance: 'fact' as const,
        a,
        b,
        message: `One report has this denied (“${textOf(side, range)}”), the other states it (“${textOf(other, stated)}”).`,
        evidence: { near: 1, alike: link.contained, sure: 0.9 },
      },
    ]
  })
}

/** Findings of both directions. */
export const disputed = (link: LinkContext): readonly Finding[] => bothWays(link, deniedAndStated)
