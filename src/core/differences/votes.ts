/** How a body decided: of one mind in one report, divided in the other. */
import type { Range } from '../model.js'
import type { LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { otherWords } from './otherWords.js'
import { onceASide, textOf, type SideView } from './view.js'

/** Who decides by votes, or that it was a vote. */
const VOTING =
  /\b(?:vot(?:e[sd]?|ing)|rul(?:ed|es|ing)|judges?|justices|court|jury|jurors|panel|bench|council|committee|board|parliament|lawmakers|senat(?:e|ors)|commission|mps|members)\b/iu

const UNANIMOUS =
  /\bunanimous(?:ly)?\b|\bwithout\s(?:a\s)?(?:single\s)?dissent\b|\bwith\sno\s(?:votes\sagainst|dissent)\b/giu
const COUNT = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[1-9]\\d{0,2})'
const DIVIDED = new RegExp(
  `\\bby\\s${COUNT}\\s(?:votes?\\s)?to\\s${COUNT}\\b|\\b${COUNT}\\svotes?\\sto\\s${COUNT}\\b|\\bby\\s(?:a\\s)?[1-9]\\d*[-–][1-9]\\d*\\b|` +
    '\\bsplit\\s(?:decision|verdict|ruling|vote|court)\\b|\\bdissent(?:ed|ing|s)?\\b|\\bmajority\\s(?:verdict|decision|ruling|vote)\\b|' +
    '\\b(?:bench|court|panel|board|council|committee)\\swas\\s(?:divided|split)\\b',
  'giu',
)

interface Decided extends Range {
  readonly isOfOneMind: boolean
}

const decidedIn = onceASide((side): readonly Decided[] =>
  side.passages.flatMap((passage) => {
    const text = textOf(side, passage)
    if (!VOTING.test(text)) return []
    const found = (pattern: RegExp, isOfOneMind: boolean): readonly Decided[] =>
      [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
        isOfOneMind,
        start: passage.start + index,
        end: passage.start + index + words.length,
      }))
    const unanimous = found(UNANIMOUS, true)
    return [...unanimous, ...found(DIVIDED, false).filter(() => unanimous.length === 0)]
  }),
)

/** Each side tells of one decision, and one of them of no vote against it. */
export function otherVotes(link: LinkContext): readonly Finding[] {
  const of = (side: SideView): Decided | undefined => (decidedIn(side).length === 1 ? decidedIn(side)[0] : undefined)
  const [x, y] = [of(link.a), of(link.b)]
  if (!x || !y || x.isOfOneMind === y.isOfOneMind || link.score < SURELY) return []
  return [otherWords(link, 'number', x, y, { near: 1, sure: 1 })]
}

/** The passages must surely tell of one decision: nothing else is asked. */
const SURELY = 0.7
