/** Figures that another report gives in parts: "31 hurt" and "nine seriously hurt, 22 slightly". */
import type { NumberMention } from '../analysis.js'
import { compatible } from './figures.js'

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

/** The figures of one side that make up a figure of the other; none when no sum of them does. A sum must be of some size, for small figures add up to each other by chance. */
function partsOf(whole: NumberMention, figures: readonly NumberMention[]): readonly NumberMention[] {
  if (!KINDS.has(whole.kind) || whole.high !== null) return []
  const alike = figures.filter(({ kind, high }) => kind === whole.kind && high === null)
  if (alike.length > MOST_PARTS) return []
  const sum = (parts: readonly NumberMention[]): number => parts.reduce((total, { value }) => total + value, 0)
  return (
    choices(alike).find((parts) => {
      const [first] = parts
      if (first === undefined) return false
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
export function summedUp(left: readonly NumberMention[], right: readonly NumberMention[]): ReadonlySet<NumberMention> {
  const explained = (own: readonly NumberMention[], figures: readonly NumberMention[]): readonly NumberMention[] =>
    own.flatMap((whole) => {
      const parts = partsOf(whole, figures)
      return parts.length === 0 || isOneOf(parts, whole, own) ? [] : [whole, ...parts]
    })
  return new Set([...explained(left, right), ...explained(right, left)])
}
