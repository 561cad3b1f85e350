/** Fits the parts of the scorer and mixes them. */
import type { Model } from '../../src/core/align/model.js'
import { plant, sumTrees } from '../../src/core/align/trees.js'
import { boost, type BoostOptions } from './boost.js'
import type { Example } from './data.js'
import { trainLogistic } from './logistic.js'

export const boosting: BoostOptions = {
  trees: 250,
  depth: 2,
  rate: 0.12,
  rowShare: 0.7,
  columnShare: 0.2,
  penalty: 5,
  leastWeight: 4,
  seed: 1,
}
/** Forests averaged, each from its own seed. */
const FORESTS = 1
const PENALTY = 100
export const LINEAR_SHARE = 0.5

type Parts = Pick<Model, 'linear' | 'forest'>

/** Bounds of a column without its outermost half per cent: beyond them the linear part does not follow. */
function boundsOf(rows: readonly Float64Array[], column: number): readonly [number, number] {
  const sorted = Float64Array.from(rows, (row) => row[column] ?? 0).sort()
  const cut = Math.floor(sorted.length / 200)
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0]
}

const short = (value: number): number => Number(value.toPrecision(5))

/** Trains both parts on the given columns; the others are given no weight. */
export function fitParts(
  examples: readonly Example[],
  columns: readonly number[],
  options = boosting,
  forestCount = FORESTS,
): Parts {
  const width = examples.find(({ rows }) => rows.length > 0)?.rows[0]?.length ?? 0
  const all = examples.flatMap(({ rows }) => rows)
  const labels = examples.flatMap((example) => example.labels)
  const bounds = Array.from({ length: width }, (_, column) => boundsOf(all, column))
  const kept = all.map((row) => Float64Array.from(columns, (column) => row[column] ?? 0))
  const clipped = kept.map((row) =>
    row.map((value, at) => {
      const [low, high] = bounds[columns[at] ?? 0] ?? [0, 0]
      return Math.min(high, Math.max(low, value))
    }),
  )
  const line = trainLogistic(clipped, labels, PENALTY)
  const weights = new Array<number>(width).fill(0)
  let bias = line.bias
  columns.forEach((column, at) => {
    const weight = short((line.weights[at] ?? 0) * (line.scale[at] ?? 0))
    weights[column] = weight
    bias -= weight * (line.mean[at] ?? 0)
  })
  const forests = Array.from({ length: forestCount }, (_, k) =>
    boost(kept, labels, new Float64Array(kept.length).fill(1), { ...options, seed: options.seed + k }),
  )
  const trees = forests.flatMap((forest) =>
    forest.trees.map((tree) => ({
      ...tree,
      feature: tree.feature.map((column) => (column < 0 ? -1 : (columns[column] ?? -1))),
      value: tree.value.map((value) => Number((value / forestCount).toPrecision(4))),
    })),
  )
  return {
    linear: {
      bias: short(bias),
      weights,
      low: bounds.map(([low]) => short(low)),
      high: bounds.map(([, high]) => short(high)),
    },
    forest: { bias: short(forests[0]?.bias ?? 0), trees },
  }
}

/** Makes the function that gives the log-odds of a row by each part. */
export function marginsBy(parts: Parts): (row: Float64Array) => { readonly linear: number; readonly forest: number } {
  const { bias, weights, low, high } = parts.linear
  const forest = plant(parts.forest.trees)
  return (row) => {
    let linear = bias
    weights.forEach((weight, at) => {
      linear += weight * Math.min(high[at] ?? 0, Math.max(low[at] ?? 0, row[at] ?? 0))
    })
    return { linear, forest: parts.forest.bias + sumTrees(forest, row, 0) }
  }
}
