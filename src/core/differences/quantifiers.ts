/** How many of a group without a figure, and none against a figure: "all of the passengers", "most passengers", "none of the crew". */
import { nounStem } from '../article/numbers/units.js'
import type { NumberMention } from '../analysis.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import { asSides, bothWays, nearness, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { isNegated } from './negation.js'
import { otherWords } from './otherWords.js'
import { countAt, OF_GROUP, wholeBehind } from './share.js'
import { onceASide, wordsIn, type SideView, type Word } from './view.js'

type Amount = 'all' | 'most' | 'some' | 'one' | 'none'

const AMOUNTS: ReadonlyMap<string, Amount> = new Map<string, Amount>([
  ['all', 'all'],
  ['every', 'all'],
  ['most', 'most'],
  ['some', 'some'],
  ['several', 'some'],
  ['one', 'one'],
  ['none', 'none'],
])

/** What of one group cannot both be true. "Most" and "some" can, and "several" may be one more than "one". */
const APART: ReadonlySet<string> = new Set(['all/most', 'all/none', 'all/one', 'all/some', 'most/none', 'most/one', 'none/one', 'none/some']) // prettier-ignore
const areApart = (x: Amount, y: Amount): boolean => APART.has([x, y].sort().join('/'))

const REACH = 4

interface Quantity {
  readonly amount: Amount
  readonly word: Word
  readonly group: Word
}

function groupOf(side: SideView, word: Word): Word | null {
  const behind = side.words.slice(word.index + 1, word.index + 1 + REACH)
  const group = behind.find(({ norm }) => !OF_GROUP.has(norm) && !/^\d/u.test(norm))
  if (group?.passage !== word.passage || group.stop) return null
  // "One" and "some" are of a group only where it is said: "one of the crew".
  const isOfGroup = side.words[word.index + 1]?.norm === 'of'
  return isOfGroup || ['all', 'every', 'most'].includes(word.norm) ? group : null
}

/** "Three of its plants" are some of them; of "nine of the 12 miners" `allAgainstParts` tells. */
function isSomeOf(side: SideView, word: Word): boolean {
  const [of, whose] = [side.words[word.index + 1], side.words[word.index + 2]]
  if (of?.norm !== 'of' || !OF_GROUP.has(whose?.norm ?? '') || wholeBehind(side, of.index)) return false
  return side.numbers.some(({ kind, start, end }) => kind === 'count' && start === word.start && end === word.end)
}

const quantitiesIn = onceASide((side): readonly Quantity[] =>
  side.words.flatMap((word) => {
    const amount = AMOUNTS.get(word.norm) ?? (isSomeOf(side, word) ? 'some' : undefined)
    const group = amount === undefined || isNegated(side, word) ? null : groupOf(side, word)
    return amount === undefined || group === null ? [] : [{ amount, word, group }]
  }),
)

/** "All were safe and most had left": a side that gives the other's amount too, of whatever, does not contradict it. */
const gives = (side: SideView, amount: Amount): boolean => side.words.some(({ norm }) => AMOUNTS.get(norm) === amount)

/** Amounts of one group that exclude each other, where each side gives one. */
export function otherAmounts(link: LinkContext): readonly Finding[] {
  const [mine, ...moreA] = quantitiesIn(link.a)
  const [theirs, ...moreB] = quantitiesIn(link.b)
  if (!mine || !theirs || moreA.length > 0 || moreB.length > 0) return []
  if (!areApart(mine.amount, theirs.amount) || conceptOf(mine.group) !== conceptOf(theirs.group)) return []
  if (gives(link.a, theirs.amount) || gives(link.b, mine.amount)) return []
  const [a, b] = [mine, theirs].map(({ word, group }) => ({ start: word.start, end: group.end }))
  if (!a || !b) return []
  return [otherWords(link, 'number', a, b, { near: nearness(link, a, b), sure: 0.6 })]
}

/** Figures of a part and of the whole: "nine of the 12 miners". */
function partIn(side: SideView): { readonly part: NumberMention; readonly whole: NumberMention } | null {
  for (const part of side.numbers) {
    const whole = wholeBehind(side, wordsIn(side, part).to)
    if (whole && part.kind === 'count' && part.value < whole.value) return { part, whole }
  }
  return null
}

/** "All 12 miners were rescued", "nine of the 12 miners were rescued". */
function allAgainstPart(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  if (!side.norms.has('all') || other.norms.has('all')) return []
  const all = side.words.find(({ norm }) => norm === 'all')
  const whole = all && countAt(side, side.words[all.index + 1]?.norm === 'of' ? all.index + 2 : all.index + 1)
  const told = partIn(other)
  if (!all || !whole || told?.whole.value !== whole.value) return []
  if (side.numbers.some(({ value }) => value === told.part.value)) return []
  const [a, b] = asSides<Range>(
    link,
    side,
    { start: all.start, end: whole.end },
    { start: told.part.start, end: told.whole.end },
  )
  return [otherWords(link, 'number', a, b, { near: nearness(link, a, b), sure: 0.6 })]
}

export const allAgainstParts = (link: LinkContext): readonly Finding[] => bothWays(link, allAgainstPart)

/** "No [prizes]" and "three prizes". */
function noneAgainstFigure(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  return side.words.flatMap((no) => {
    const thing = side.words[no.index + 1]
    if (no.norm !== 'no' || thing?.passage !== no.passage || thing.stop || other.norms.has('no')) return []
    // "No passengers were hurt" is a denial, which `polarity` tells.
    if (/^(?:was|were|is|are|has|have)$/u.test(side.words[thing.index + 1]?.norm ?? '')) return []
    const counted = nounStem(thing.norm)
    const figures = other.numbers.filter(({ kind, unit, value }) => kind === 'count' && value > 0 && unit === counted)
    const [figure, ...more] = figures
    if (!figure || more.length > 0 || side.numbers.some(({ unit }) => unit === figure.unit)) return []
    const [a, b] = asSides<Range>(link, side, { start: no.start, end: thing.end }, figure)
    return [otherWords(link, 'number', a, b, { near: nearness(link, a, b), sure: 0.6 })]
  })
}

export const noneAgainstFigures = (link: LinkContext): readonly Finding[] => bothWays(link, noneAgainstFigure)
