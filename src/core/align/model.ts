/** The learned scorer: a linear model and a forest of small trees, mixed and calibrated. Its weights are data, made by `npm run train`. */
import { logistic, plant, sumTrees, type Tree } from './trees.js'

export interface Model {
  /** Names of the features in the order of the columns; the weights fit no other list. */
  readonly features: readonly string[]
  /** Log-odds of a feature row: `bias` plus each weight times its feature, held between the bounds that training saw. */
  readonly linear: {
    readonly bias: number
    readonly weights: readonly number[]
    readonly low: readonly number[]
    readonly high: readonly number[]
  }
  readonly forest: { readonly bias: number; readonly trees: readonly Tree[] }
  /** Share of the linear model's log-odds in the mix, 0 to 1. */
  readonly linearShare: number
  /** Makes the mixed log-odds a probability that holds: slope and offset, fitted on pairs that the parts had not seen. */
  readonly calibration: { readonly slope: number; readonly offset: number }
  /** Probability from which on a link is shown: where F1 over unseen training pairs is greatest. */
  readonly threshold: number
}

/** Throws when the weights were trained for other features than those computed. */
export function checkModel(model: Model, features: readonly string[]): void {
  if (model.features.length !== features.length || model.features.some((name, at) => name !== features[at]))
    throw new Error('the weights were trained for other features: run npm run train')
}

/** Makes the function that gives the probability that the candidate is a link whose features begin at `start`. */
export function createScorer(model: Model): (values: Float64Array, start: number) => number {
  const { linear, linearShare, calibration } = model
  const weights = Float64Array.from(linear.weights)
  const low = Float64Array.from(linear.low)
  const high = Float64Array.from(linear.high)
  const forest = plant(model.forest.trees)
  return (values, start) => {
    let sum = linear.bias
    for (let at = 0; at < weights.length; at++)
      sum += (weights[at] ?? 0) * Math.min(high[at] ?? 0, Math.max(low[at] ?? 0, values[start + at] ?? 0))
    const trees = model.forest.bias + sumTrees(forest, values, start)
    const mixed = linearShare * sum + (1 - linearShare) * trees
    return logistic(calibration.slope * mixed + calibration.offset)
  }
}
