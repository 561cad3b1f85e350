/** A part that is told of behind its whole: "83 children, 12 of them in intensive care". It is no figure for the whole of the other report. */
import type { NumberMention } from '../analysis.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { sameThing } from './sameThing.js'
import { wordsIn, type SideView, type Word } from './view.js'

/** How far before "of them" its whole may stand, in words. */
const WHOLE_REACH = 14

interface PartOfThem {
  readonly whole: NumberMention
  /** What is told of the part; undefined where nothing follows. */
  readonly told: Word | undefined
}

const isOfThem = (side: SideView, to: number): boolean =>
  side.words[to]?.norm === 'of' && /^(?:them|whom|which)$/u.test(side.words[to + 1]?.norm ?? '')

/** The count that a part "of them" is of, and what is told of the part. */
function partOfThem(side: SideView, mention: NumberMention): PartOfThem | null {
  const { from, to } = wordsIn(side, mention)
  if (!isOfThem(side, to)) return null
  const lead = side.words.slice(Math.max(0, from - WHOLE_REACH), from)
  const whole = side.numbers.findLast(
    (other) => other.kind === 'count' && other.start < mention.start && lead.some(({ start }) => start === other.start),
  )
  return whole ? { whole, told: side.words.slice(to + 2).find(({ stop }) => !stop) } : null
}

/** "Three were rescued alive" has what "three of them alive" tells of the part; "two of them gold" tells it of another. */
function tells(side: SideView, told: Word | undefined): boolean {
  return (
    told !== undefined &&
    side.words.some((word) => conceptOf(word) === conceptOf(told) && !isOfThem(side, word.index - 2))
  )
}

/** How surely a figure must count what the whole of the part does. */
const RIVAL_SURE = 0.9

const isRival = (other: SideView, figure: NumberMention, part: PartOfThem, sure: number): boolean =>
  figure.unit !== null && sure >= RIVAL_SURE && !tells(other, part.told)

/** "She loses [three] medals" and "four medals, [three] of them gold": the part is no figure for the whole. */
export function isPartOfRival(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const [partA, partB] = [partOfThem(link.a, x), partOfThem(link.b, y)]
  if (partA && partB) return false
  if (partA) return isRival(link.b, y, partA, sameThing(link, partA.whole, y))
  return partB !== null && isRival(link.a, x, partB, sameThing(link, x, partB.whole))
}
