/** Figures and days that both sides of a link give, however they write them: "4.2 billion euros" and "€4.2bn", "3:40 a.m." and "3.40am". */
import type { NumberMention, ResolvedDate } from '../analysis.js'
import type { Range } from '../model.js'
import { onceASide, overlaps, type SideView } from './view.js'

const isSameNumber = (x: NumberMention, y: NumberMention): boolean =>
  x.value === y.value && x.high === y.high && (x.unit === y.unit || (x.kind === y.kind && x.kind !== 'count'))

const isSameDay = (x: ResolvedDate, y: ResolvedDate): boolean =>
  x.value === null || y.value === null ? x.weekday !== null && x.weekday === y.weekday : x.value === y.value

/** The figures and days of a side that the other has as well. */
export function sharedFigures(side: SideView, other: SideView): readonly Range[] {
  const numbers = side.numbers.filter((number) => other.numbers.some((theirs) => isSameNumber(number, theirs)))
  const dates = side.dates.filter((date) => other.dates.some((theirs) => isSameDay(date, theirs)))
  return [...numbers, ...dates]
}

/** The figures and days of a side, each one piece that no clause or stretch is cut through. */
export const figuresIn = onceASide((side): readonly Range[] => [...side.numbers, ...side.dates])

/** A range that takes in the whole of every figure and day that it has a part of: "2.87" with its "%", "4.6 million" with its "$". */
export function withWholeFigures(side: SideView, range: Range): Range {
  return figuresIn(side).reduce(
    (grown, figure) =>
      overlaps(grown, figure)
        ? { start: Math.min(grown.start, figure.start), end: Math.max(grown.end, figure.end) }
        : grown,
    range,
  )
}
