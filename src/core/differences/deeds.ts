/** What a date is the day of, and whether two dates are of one deed. */
import type { NumberMention, ResolvedDate } from '../analysis.js'
import { clausesOf } from './clauses.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { fateOf } from './fates.js'
import { toldNear } from './toldAlike.js'
import { sharedFigures } from './sharedFigures.js'
import { sameThing } from './sameThing.js'
import { isNamed, textOf, wordsIn, type SideView, type Word } from './view.js'

/** Deeds that happen once: a report that names one and a day means the day it happened. */
const HAPPENINGS: ReadonlySet<string> = new Set(
  (
    'arrive die arrest crash launch sign resign dismiss win leave collapse erupt quake sentence release marry born explode sink drown begin effect force ' +
    'convict acquit indict kidnap abduct capsize derail end shut retire bury execute escape expire inaugurate elect appoint extradite deport'
  )
    .split(' ')
    .map((word) => conceptOf({ norm: word, stem: word })),
)

/** A word of meaning opens a clause between two words: "they dug on Saturday [after] the quake" does not date the quake. */
export function areApart(side: SideView, x: Word, y: Word): boolean {
  const [low, high] = [Math.min(x.index, y.index), Math.max(x.index, y.index)]
  return clausesOf(side).some(({ from, opened }) => opened && from > low && from <= high)
}

/** "In July, [when] the ban takes effect": what follows is told of the date, not of the clause before it. */
export const isWhen = (side: SideView, date: ResolvedDate): boolean =>
  side.words[wordsIn(side, date).to]?.norm === 'when'

/** The happenings that a side tells of, beside a date (in its clause) and apart from it. */
function happeningsOf(side: SideView, date: ResolvedDate): Readonly<Record<'beside' | 'apart', ReadonlySet<string>>> {
  const { from, to } = wordsIn(side, date)
  const first = side.words[from]
  const when = isWhen(side, date) ? side.words[to + 1] : undefined
  const told = side.words.filter((word) => !word.stop && HAPPENINGS.has(conceptOf(word)))
  const isBeside = (word: Word): boolean =>
    when === undefined
      ? first !== undefined && !areApart(side, word, first)
      : word.index >= when.index && !areApart(side, word, when)
  return {
    beside: new Set(told.filter(isBeside).map(conceptOf)),
    apart: new Set(told.filter((word) => !isBeside(word)).map(conceptOf)),
  }
}

const meet = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => [...x].some((concept) => y.has(concept))

/** True when a side has no other date than one and those that both sides give. */
function isOnly(side: SideView, other: SideView, date: ResolvedDate): boolean {
  if (side.dates.length === 1) return true
  const shared = sharedFigures(side, other)
  return side.dates.every((each) => each === date || shared.includes(each))
}

/** True when each side has one date of its own and both tell of the same happening beside it. */
const tellOneHappening = (link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean =>
  isOnly(link.a, link.b, x) &&
  isOnly(link.b, link.a, y) &&
  meet(happeningsOf(link.a, x).beside, happeningsOf(link.b, y).beside)

/** True when one side dates a happening that the other only mentions beside what it dates. */
export function dateOtherThings(link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean {
  const [left, right] = [happeningsOf(link.a, x), happeningsOf(link.b, y)]
  if (meet(left.beside, right.beside)) return false
  return meet(left.beside, right.apart) || meet(left.apart, right.beside)
}

/** Small figures are the same by chance. */
const TELLING = 4

/** A figure that both sides give, of the same fate, before their only dates: "11 of the pieces were found on Tuesday", "11 objects had been found on Monday". */
function shareFigure(link: LinkContext, x: ResolvedDate, y: ResolvedDate): boolean {
  const beside = (side: SideView, date: ResolvedDate): readonly NumberMention[] => {
    const day = side.words[wordsIn(side, date).from]
    return side.numbers.filter((figure) => {
      const word = side.words[wordsIn(side, figure).from]
      const isTelling = figure.kind === 'clock' || (figure.kind === 'count' && figure.value >= TELLING)
      return (
        isTelling &&
        day !== undefined &&
        word?.passage === day.passage &&
        word.index < day.index &&
        !areApart(side, word, day)
      )
    })
  }
  const right = beside(link.b, y)
  return beside(link.a, x).some((figure) =>
    right.some((other) => {
      const isOne = other.value === figure.value && other.kind === figure.kind && sameThing(link, figure, other) > 0
      return isOne && fateOf(link.a, figure) === fateOf(link.b, other)
    }),
  )
}

/** How far the passages must agree for their only dates to be of what both tell. */
const ALIKE = 0.6
const LEAST_NEAR = 0.12

const areOnly = (link: LinkContext): boolean => link.a.dates.length === 1 && link.b.dates.length === 1

const UNIT = /^(?:minute|hour|day|week|month|year)s?$/u
const FROM_THERE = /^(?:after|before|later|earlier)$/u

/** "Was towed free on Thursday, two [days after] she ran aground": its day is that of something else than what both tell of. */
export const tellsDistance = (side: SideView): boolean =>
  side.words.some(
    ({ norm, index }) =>
      UNIT.test(norm) &&
      FROM_THERE.test(side.words[index + 1]?.norm ?? '') &&
      // "Banned for four years after a test" is a length of time.
      side.words[index - 2]?.norm !== 'for',
  )

/** True when each side has one date only, and both tell of the same deed beside it: by its verb, by a figure, or by nearly all of their words. */
export const isOneDeed = (link: LinkContext, x: ResolvedDate, y: ResolvedDate, near: number): boolean =>
  tellOneHappening(link, x, y) ||
  (areOnly(link) &&
    tellsDistance(link.a) === tellsDistance(link.b) &&
    ((link.contained >= ALIKE && near >= LEAST_NEAR) || shareFigure(link, x, y)))

const MONTH = /^\d{4}-\d\d$/u
/** A month that is told with its year: of something further back, which is dated once in a report. */
export const isMonth = ({ value }: ResolvedDate): boolean => value !== null && MONTH.test(value)
/** Reports that mistake a month mistake it for one beside it. */
const MONTHS_APART = 2
const MONTH_NEAR = 0.15
const MONTH_TOLD = 0.25
/** Words of meaning in common: who did it and what was done, at least. */
const MONTH_SHARED = 2
const MONTH_NAME = /^(?:januar|februar|march|april|may|june|juli|july|august|septemb|octob|novemb|decemb)/u

const toldIn = (side: SideView): ReadonlySet<string> =>
  new Set(side.words.filter((word) => !word.stop && !isNamed(side, word)).map(conceptOf))

/** "Warned her managers in October 2023", "cautioned her bosses in November 2023": the only dates, of months side by side. */
export function areMonthsOfOne(link: LinkContext, x: ResolvedDate, y: ResolvedDate, near: number): boolean {
  if (!areOnly(link) || !isMonth(x) || !isMonth(y)) return false
  if (near < MONTH_NEAR && toldNear(link, x, y) < MONTH_TOLD) return false
  const [one = 0, other = 0] = [x, y].map(({ value }) => Number(value?.slice(0, 4)) * 12 + Number(value?.slice(5)))
  const right = toldIn(link.b)
  const shared = [...toldIn(link.a)].filter(
    (concept) => right.has(concept) && !/\d/u.test(concept) && !MONTH_NAME.test(concept),
  )
  return Math.abs(one - other) <= MONTHS_APART && shared.length >= MONTH_SHARED
}

const IN_ROW = /^(?:next|previous|earlier|another)$/u

/** Nouns of which one in a row is told: "the next hearing". */
function inRow(side: SideView): ReadonlySet<string> {
  return new Set(
    side.words.flatMap((word) => {
      const noun = side.words[word.index + 1]
      return IN_ROW.test(word.norm) && noun && !noun.stop && noun.passage === word.passage ? [conceptOf(noun)] : []
    }),
  )
}

/** "A [third] suspect was arrested on Sunday": one more than those of whom the other report tells. */
const isOneMore = (side: SideView): boolean =>
  side.words.some(
    ({ norm, index, passage }) =>
      /^(?:second|third|fourth|fifth|sixth|seventh|eighth)$/u.test(norm) &&
      side.words[index - 1]?.norm === 'a' &&
      side.words[index + 1]?.passage === passage &&
      !side.words[index + 1]?.stop,
  )

/** "The hearing took place on 14 March" and "the next hearing is on 28 March" are two hearings. */
export function areInRow({ a, b }: LinkContext): boolean {
  if (isOneMore(a) !== isOneMore(b)) return true
  const [left, right] = [inRow(a), inRow(b)]
  const names = (side: SideView, concept: string): boolean => side.words.some((word) => conceptOf(word) === concept)
  return (
    [...left].some((noun) => !right.has(noun) && names(b, noun)) ||
    [...right].some((noun) => !left.has(noun) && names(a, noun))
  )
}

const DAY = /^\d{4}-\d\d-\d\d$/u
export const isDay = (value: string | null): boolean => value !== null && DAY.test(value)

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A date in quotation marks; where its words do not say which day they mean ("tomorrow"), with the day. */
export function dayTold(side: SideView, date: ResolvedDate, named: boolean): string {
  const words = textOf(side, date)
  const [, month = '', day = ''] = /^\d{4}-(\d\d)-(\d\d)$/u.exec(date.value ?? '') ?? []
  const told = named && !/\d/u.test(words) ? ` (${Number(day)} ${MONTHS[Number(month) - 1] ?? ''})` : ''
  return `“${words}”${told}`
}
