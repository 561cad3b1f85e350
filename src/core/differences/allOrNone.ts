/** All of a group in one report and none of it in the other: "all of the tourists wore life jackets", "none of the holidaymakers had a life vest on". */
import type { Range } from '../model.js'
import { agreement, toldAmong } from './agreement.js'
import { asSides, bothWays, type LinkContext } from './context.js'
import type { Finding } from './detector.js'
import { isClauseEnd } from './denials.js'
import { hasAny, onceASide, textOf, type SideView, type Word } from './view.js'
import { areAlike, areEnglish } from './wordLikeness.js'

const ALL: ReadonlySet<string> = new Set(['all', 'every', 'both', 'each'])
const NONE: ReadonlySet<string> = new Set(['none', 'neither'])
const OF_GROUP: ReadonlySet<string> = new Set('of the its their his her these those a an'.split(' '))
/** "All escaped unharmed" is "none was hurt": of what became of people both are said of the same. */
const FATES: ReadonlySet<string> = new Set(
  (
    'hurt injured harmed killed died dead dies die missing survived survive survivors safe safely escaped escape alive unhurt unharmed uninjured unscathed ' +
    'rescued accounted evacuated denied deny innocent guilty acquitted convicted free freed well fine negative positive failed lost cleared'
  ).split(' '),
)
const GROUP_REACH = 5
const LEAST_AGREED = 0.5
/** Words behind the group that the other report must have: what is said of it. */
const FEWEST_SAID = 1

interface Quantity {
  readonly word: Word
  readonly group: Word
}

const quantitiesOf = (words: ReadonlySet<string>): ((side: SideView) => readonly Quantity[]) =>
  onceASide((side) =>
    side.words.flatMap((word) => {
      if (!words.has(word.norm) || word.quoted) return []
      const behind = side.words.slice(word.index + 1, word.index + 1 + GROUP_REACH)
      const group = behind.find(({ norm }) => !OF_GROUP.has(norm) && !/^\d/u.test(norm))
      const isGroup =
        group?.passage === word.passage && !group.stop && (group.index > word.index + 1 || ALL.has(word.norm))
      return isGroup ? [{ word, group }] : []
    }),
  )

const allIn = quantitiesOf(ALL)
const noneIn = quantitiesOf(NONE)

/** The words of meaning of the clause behind a group. */
function saidOf(side: SideView, { group }: Quantity): readonly Word[] {
  const found: Word[] = []
  for (const word of side.words.slice(group.index + 1)) {
    const before = side.words[word.index - 1]
    if (word.passage !== group.passage || (before && isClauseEnd(side, before, word))) break
    if (!word.stop) found.push(word)
  }
  return found
}

function allAgainstNone(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  const [all, ...more] = allIn(side)
  const [none, ...others] = noneIn(other)
  if (!all || !none || more.length > 0 || others.length > 0 || noneIn(side).length > 0 || allIn(other).length > 0)
    return []
  if (
    hasAny(side, FATES) ||
    hasAny(other, FATES) ||
    [...side.norms].some((norm) => /n['’]t$|^(?:not|no|never)$/u.test(norm))
  )
    return []
  const said = toldAmong(saidOf(side, all), saidOf(other, none))
  const isOne = areAlike(all.group, none.group)
  if (said.length < (isOne ? FEWEST_SAID : FEWEST_SAID + 1) && agreement(link) < LEAST_AGREED) return []
  if (said.length < FEWEST_SAID) return []
  const [mine, there] = [
    { start: all.word.start, end: all.group.end },
    { start: none.word.start, end: none.group.end },
  ]
  const [a, b] = asSides<Range>(link, side, mine, there)
  return [
    {
      kind: 'polarity',
      significance: 'fact',
      a,
      b,
      message: `One report says “${textOf(side, mine)}” where the other says “${textOf(other, there)}”.`,
      evidence: { near: 1, alike: agreement(link), sure: 0.9 },
    },
  ]
}

/** Findings of both directions. */
export const allOrNone = (link: LinkContext): readonly Finding[] =>
  areEnglish(link) ? bothWays(link, allAgainstNone) : []
