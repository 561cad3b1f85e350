/** The second look: what the links around a candidate say about it, once every candidate has a first probability. */
import type { Candidate } from '../candidates.js'
import { competitionFeatures, competitionNames } from './competition.js'

const own = [
  'first',
  'rowRestHigh',
  'rowRestLow',
  'diagonal',
  'diagonalBoth',
  'antiDiagonal',
  'besideHigh',
  'besideLow',
  'density',
  'offOrderHigh',
  'offOrderLow',
  'orderly',
  'orderedOffHigh',
  'linked',
] as const

export const secondNames: readonly string[] = [
  ...own.map((name) => `p.${name}`),
  ...competitionNames.map((name) => `p.${name}`),
]

/** Passages away at which a neighbour counts half as much for the expected place. */
const REACH = 3
/** Neighbours looked at on each side. */
const WINDOW = 6

/** Probabilities by place, 0 outside. */
class Grid {
  readonly #values = new Map<number, number>()
  readonly #rows = new Map<number, { other: number; p: number }[]>()
  readonly #columns = new Map<number, { other: number; p: number }[]>()
  constructor(
    candidates: readonly Candidate[],
    p: ArrayLike<number>,
    readonly width: number,
  ) {
    candidates.forEach(({ a, b }, at) => {
      const value = p[at] ?? 0
      this.#values.set(a * width + b, value)
      this.#line(this.#rows, a).push({ other: b, p: value })
      this.#line(this.#columns, b).push({ other: a, p: value })
    })
  }

  #line(lines: Map<number, { other: number; p: number }[]>, key: number): { other: number; p: number }[] {
    const known = lines.get(key)
    if (known !== undefined) return known
    const made: { other: number; p: number }[] = []
    lines.set(key, made)
    return made
  }

  at(a: number, b: number): number {
    return b < 0 || b >= this.width ? 0 : (this.#values.get(a * this.width + b) ?? 0)
  }

  row(a: number): readonly { other: number; p: number }[] {
    return this.#rows.get(a) ?? []
  }

  column(b: number): readonly { other: number; p: number }[] {
    return this.#columns.get(b) ?? []
  }
}

const sumOf = (line: readonly { p: number }[]): number => line.reduce((sum, { p }) => sum + p, 0)

/** Where the links of the passages around say that the counterpart should be; null when nothing is near. */
function expectedPlace(near: number, line: (at: number) => readonly { other: number; p: number }[]): number | null {
  let weight = 0
  let sum = 0
  for (let step = -WINDOW; step <= WINDOW; step++) {
    if (step === 0) continue
    for (const { other, p } of line(near + step)) {
      const share = p * p * 2 ** (-Math.abs(step) / REACH)
      weight += share
      sum += share * (other - step)
    }
  }
  return weight < 0.2 ? null : sum / weight
}

/** How far the two articles run in the same order: correlation of the places of likely links, -1 to 1. */
export function orderOf(candidates: readonly Candidate[], p: ArrayLike<number>): number {
  let weight = 0
  let [meanA, meanB] = [0, 0]
  const share = (at: number): number => (p[at] ?? 0) ** 2
  candidates.forEach(({ a, b }, at) => {
    weight += share(at)
    meanA += share(at) * a
    meanB += share(at) * b
  })
  if (weight === 0) return 0
  meanA /= weight
  meanB /= weight
  let [both, squareA, squareB] = [0, 0, 0]
  candidates.forEach(({ a, b }, at) => {
    both += share(at) * (a - meanA) * (b - meanB)
    squareA += share(at) * (a - meanA) ** 2
    squareB += share(at) * (b - meanB) ** 2
  })
  return squareA * squareB === 0 ? 0 : both / Math.sqrt(squareA * squareB)
}

function density(grid: Grid, a: number, b: number): number {
  let sum = 0
  for (let i = -4; i <= 4; i++)
    for (let j = -4; j <= 4; j++)
      if (i !== 0 && j !== 0) sum += grid.at(a + i, b + j) / (1 + Math.abs(i - j) + Math.abs(i) / 2)
  return sum
}

function off(place: number | null, actual: number, length: number): number {
  return place === null ? 0.3 : Math.abs(place - actual) / length
}

const pairOf = (x: number, y: number): readonly [number, number] => (x > y ? [x, y] : [y, x])

/** One row for each candidate; `sizes` are the passages of each article. */
export function secondTable(
  candidates: readonly Candidate[],
  p: ArrayLike<number>,
  sizes: { readonly a: number; readonly b: number },
): readonly (readonly number[])[] {
  const grid = new Grid(candidates, p, sizes.b)
  const orderly = orderOf(candidates, p)
  const all = Array.from(p).reduce((sum, value) => sum + value, 0) / Math.max(1, Math.min(sizes.a, sizes.b))
  const rivals = competitionFeatures(candidates, p)
  return candidates.map(({ a, b }, at) => {
    const value = p[at] ?? 0
    const ahead = grid.at(a + 1, b + 1)
    const behind = grid.at(a - 1, b - 1)
    const offA = off(
      expectedPlace(a, (i) => grid.row(i)),
      b,
      sizes.b,
    )
    const offB = off(
      expectedPlace(b, (j) => grid.column(j)),
      a,
      sizes.a,
    )
    return [
      value,
      ...pairOf(sumOf(grid.row(a)) - value, sumOf(grid.column(b)) - value),
      Math.max(ahead, behind),
      ahead + behind,
      Math.max(grid.at(a + 1, b - 1), grid.at(a - 1, b + 1)),
      ...pairOf(Math.max(grid.at(a, b - 1), grid.at(a, b + 1)), Math.max(grid.at(a - 1, b), grid.at(a + 1, b))),
      density(grid, a, b),
      ...pairOf(offA, offB),
      orderly,
      Math.max(offA, offB) * Math.max(0, orderly),
      all,
      ...(rivals[at] ?? []),
    ]
  })
}
