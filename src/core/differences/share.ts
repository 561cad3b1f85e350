/** What share of a whole a figure gives: two figures for one thing count the same share of it. */
import type { NumberMention } from '../analysis.js'
import { wordsIn, type SideView, type Word } from './view.js'

/**
 * What share of a whole a count is: the whole itself, a stretch of a row ("the first two"), what comes on top ("two more"), what is lacking
 * ("four short"), or what it was before ("down from 82").
 */
export type Part = 'all' | 'stretch' | 'further' | 'set' | 'gap' | 'before'

const STRETCH: ReadonlySet<string> = new Set(
  'first last next past previous final latest opening closing top every each'.split(' '),
)
const FURTHER: ReadonlySet<string> = new Set('another other more additional further extra remaining'.split(' '))

const GAP: ReadonlySet<string> = new Set('short shy fewer away ahead behind clear adrift'.split(' '))
const BEFORE: ReadonlySet<string> = new Set('down up compared against versus'.split(' '))

/** "Five short", "four seats short of"; who is "behind bars" lacks nothing. */
function isGap(side: SideView, from: number, to: number): boolean {
  if (side.words[from - 1]?.norm === 'by' && isAheadBefore(side, from)) return true
  return side.words
    .slice(to, to + 2)
    .some(
      ({ norm, passage, index }) =>
        GAP.has(norm) && passage === side.words[from]?.passage && side.words[index + 1]?.norm !== 'bars',
    )
}

/** How far before its figure it may be told that somebody leads, in words. */
const LEAD_REACH = 7

/** "Lead the table by five points". */
const isAheadBefore = (side: SideView, from: number): boolean =>
  side.words
    .slice(Math.max(0, from - LEAD_REACH), from)
    .some(
      ({ norm, passage }) =>
        /^(?:leads?|leading|led|trails?|trailed|trailing|ahead|behind|missed|miss)$/u.test(norm) &&
        passage === side.words[from]?.passage,
    )

/** "Down from 82", "compared with 82". */
function isEarlier(side: SideView, from: number): boolean {
  const [second, first] = [side.words[from - 2]?.norm ?? '', side.words[from - 1]?.norm ?? '']
  return BEFORE.has(second) && /^(?:from|with|to)$/u.test(first)
}

/** "Stripped of the four medals", "a total of the 12 cases": "of" takes all of them. */
const OF_ALL =
  /^(?:stripped|robbed|deprived|accused|convicted|acquitted|guilty|innocent|suspected|cleared|rid|relieved|aware|total|loss|theft|return|release|rescue|killing|murder|murders|deaths?|arrest|arrests|disappearance|closure|destruction|discovery|funerals?)$/u

/** "the first two games" and "six games", "three more deaths" and "nine deaths", "some of the 20" and "two" do not count the same. */
export function partOf(side: SideView, mention: NumberMention): Part {
  const { from, to } = wordsIn(side, mention)
  const before = [side.words[from - 1]?.norm ?? '', side.words[from]?.norm ?? '']
  if (before.some((word) => STRETCH.has(word))) return 'stretch'
  if (isGap(side, from, to)) return 'gap'
  if (isEarlier(side, from)) return 'before'
  if (FURTHER.has(before[0] ?? '') || FURTHER.has(side.words[to]?.norm ?? '')) return 'further'
  const lead = side.words.slice(Math.max(0, from - 3), to).map(({ norm }) => norm)
  return lead.some((word, at) => word === 'of' && lead[at + 1] === 'the' && !OF_ALL.test(lead[at - 1] ?? ''))
    ? 'set'
    : 'all'
}

/** Between a part and its group: "all of the 40 passengers", "three of its plants". */
export const OF_GROUP: ReadonlySet<string> = new Set('of the its his her their our these those'.split(' '))

/** The count that begins at a word, or behind an article there; null where none does. */
export function countAt(side: SideView, at: number): NumberMention | null {
  const word = side.words[OF_GROUP.has(side.words[at]?.norm ?? '') ? at + 1 : at]
  const found = word && side.numbers.find((number) => number.kind === 'count' && number.start === word.start)
  return found ?? null
}

/** "Eight of the passengers", "nine of them", "eight passengers who were not on the list": some of those that another figure may count. */
export function isSomeOf(side: SideView, mention: NumberMention): boolean {
  const { to } = wordsIn(side, mention)
  const row = side.words.slice(to, to + 4).filter(({ passage }) => passage === side.words[to - 1]?.passage)
  const [of, whose] = [row[0]?.norm ?? '', row[1]?.norm ?? '']
  if (of === 'of' && (OF_GROUP.has(whose) || /^(?:them|whom|us|which)$/u.test(whose))) return true
  const at = row.findIndex(({ norm }) => /^(?:who|whose|that|which)$/u.test(norm))
  const [noun, who] = [row[at - 1], row[at]]
  // A comma before "who" only tells more of all of them.
  return noun !== undefined && who !== undefined && who.start - noun.end === 1
}

/** The whole that a figure is a part of, where it stands right behind it: "[two] of the five". `to`: the word behind the figure. */
export const wholeBehind = (side: SideView, to: number): NumberMention | null =>
  side.words[to]?.norm === 'of' ? countAt(side, to + 1) : null

const isSingular = (word: Word | undefined): boolean =>
  word !== undefined && !word.stop && !/\d|(?:s|ed)$/u.test(word.norm)

/** How far before "and" another figure would count the companion: "14 local and 17 foreign soldiers". */
const COMPANION_REACH = 6

/**
 * "Two pilots and [three] passengers": what is said of them is said of others too. `isOther` tells of which figures something else is said
 * ("51 are missing and [1,200] have been evacuated").
 */
export function isAmongOthers(
  side: SideView,
  mention: NumberMention,
  isOther: (figure: NumberMention) => boolean,
): boolean {
  const { from, to } = wordsIn(side, mention)
  const and = (index: number): boolean => side.words[index]?.norm === 'and'
  const isCount = (start: number, end: number): boolean =>
    side.words
      .slice(Math.max(0, start), end)
      .some((word) =>
        side.numbers.some(
          (other) => other.kind === 'count' && other !== mention && other.start === word.start && !isOther(other),
        ),
      )
  return (and(from - 1) && isCount(from - 4, from - 1)) || (and(to + 1) && isCount(to + 2, to + 3))
}

/** "A guard and two men", "two men and a woman": one more person than the figure says. */
export function hasCompanion(side: SideView, mention: NumberMention): boolean {
  if (mention.kind !== 'count') return false
  const { from, to } = wordsIn(side, mention)
  const at = (index: number): Word | undefined =>
    side.words[index]?.passage === side.words[from]?.passage ? side.words[index] : undefined
  const lead = { start: side.words[Math.max(0, from - COMPANION_REACH)]?.start ?? 0, end: mention.start }
  const isCounted = side.numbers.some(({ start, end }) => start < lead.end && lead.start < end)
  if (!isCounted && at(from - 1)?.norm === 'and' && isSingular(at(from - 2))) return true
  return (
    /^(?:an?|one|his|her|their)$/u.test(at(to + 2)?.norm ?? '') && at(to + 1)?.norm === 'and' && isSingular(at(to + 3))
  )
}
