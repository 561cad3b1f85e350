/** Figures that another report gives in parts: "31 hurt" and "nine seriously hurt, 22 slightly". */
import type { NumberMention } from '../analysis.js'
import type { LinkContext } from './context.js'
import { fateOf, isToll } from './fates.js'
import { compatible } from './figures.js'
import { kinship, nounOf } from './things.js'
import type { SideView } from './view.js'

/** More figures of one kind than this in one passage are a table, in which any sum can be found. */
const MOST_PARTS = 5
const KINDS: ReadonlySet<NumberMention['kind']> = new Set(['count', 'money', 'duration'])

/** Every choice of two or more of the figures. */
function choices(figures: readonly NumberMention[]): readonly (readonly NumberMention[])[] {
  const all = figures.reduce<readonly (readonly NumberMention[])[]>(
    (before, figure) => [...before, ...before.map((chosen) => [...chosen, figure])],
    [[]],
  )
  return all.filter(({ length }) => length > 1)
}

/** Whether a figure can be a part of another: eleven people and two islands make no 13 dead, nor do 12 dead and eight missing make 20 dead. */
function isPartOf(wholeSide: SideView, whole: NumberMention, partSide: SideView, part: NumberMention): boolean {
  if (part.kind !== whole.kind || part.high !== null) return false
  const [one, other] = [fateOf(wholeSide, whole), fateOf(partSide, part)]
  if (isToll(one) && isToll(other) && one !== other) return false
  return whole.kind !== 'count' || whole.unit === null || part.unit === null || areKin(whole.unit, part.unit)
}

const PEOPLE = nounOf('people')
const areKin = (one: string, other: string): boolean =>
  kinship(nounOf(one), nounOf(other)) !== 'other' || (isPeople(one) && isPeople(other))
/** Men, women, children and crew are people, whoever they are counted with. */
const isPeople = (unit: string): boolean =>
  /^(?:woman|man|child|boy|girl|crew|pilot|driver|guard|adult)$/u.test(unit) ||
  kinship(nounOf(unit), PEOPLE) !== 'other'

/** Eleven dead and two islands make no sum; two pilots and three passengers who died do. */
const areAllKin = (side: SideView, parts: readonly NumberMention[]): boolean =>
  parts.every((part) =>
    parts.every(
      (other) =>
        part.kind !== 'count' ||
        part.unit === null ||
        other.unit === null ||
        fateOf(side, part) === fateOf(side, other) ||
        !(isToll(fateOf(side, part)) || isToll(fateOf(side, other))) ||
        areKin(part.unit, other.unit),
    ),
  )

/** The figures of one side that make up a figure of the other; none when no sum of them does. A sum must be of some size, for small figures add up to each other by chance. */
function partsOf(
  whole: NumberMention,
  figures: readonly NumberMention[],
  [own, other]: readonly [SideView, SideView],
): readonly NumberMention[] {
  if (!KINDS.has(whole.kind) || whole.high !== null) return []
  const alike = figures.filter((part) => isPartOf(own, whole, other, part))
  if (alike.length > MOST_PARTS) return []
  const sum = (parts: readonly NumberMention[]): number => parts.reduce((total, { value }) => total + value, 0)
  return (
    choices(alike).find((parts) => {
      const [first] = parts
      if (first === undefined || !areAllKin(other, parts)) return false
      // An exact figure is told by an exact sum: 153 rounds to 150, and is no sum of its parts.
      const total = { ...first, value: sum(parts), bound: 'exact' as const }
      return whole.bound === 'exact' ? whole.value === total.value : compatible(whole, total)
    }) ?? []
  )
}

/** "64 passengers and four crew" against "60 passengers and four crew": what has its own figure on both sides is in no other. */
const isOneOf = (parts: readonly NumberMention[], whole: NumberMention, own: readonly NumberMention[]): boolean =>
  parts.some(({ unit }) => unit !== null && unit === whole.unit) &&
  parts.some(
    ({ unit, value }) =>
      unit !== null && unit !== whole.unit && own.some((figure) => figure.unit === unit && figure.value === value),
  )

/** All figures of two sides that are explained by sums: wholes and their parts. */
export function summedUp(
  { a, b }: LinkContext,
  left: readonly NumberMention[],
  right: readonly NumberMention[],
): ReadonlySet<NumberMention> {
  const explained = (
    own: readonly NumberMention[],
    figures: readonly NumberMention[],
    sides: readonly [SideView, SideView],
  ): readonly NumberMention[] =>
    own.flatMap((whole) => {
      const parts = partsOf(whole, figures, sides)
      return parts.length === 0 || isOneOf(parts, whole, own) ? [] : [whole, ...parts]
    })
  return new Set([...explained(left, right, [a, b]), ...explained(right, left, [b, a])])
}
