/** Reading a forest of decision trees. Training lives outside the product, in `scripts/train.ts`. */

/** Nodes as parallel lists. An inner node goes to `left` when its feature is at most the threshold, otherwise to `left + 1`. */
export interface Tree {
  /** Column of the feature; -1 marks a leaf. */
  readonly feature: readonly number[]
  readonly threshold: readonly number[]
  readonly left: readonly number[]
  /** What a leaf adds to the log-odds. */
  readonly value: readonly number[]
}

/** Log-odds that the trees give a row of features. */
export function sumTrees(trees: readonly Tree[], row: ArrayLike<number>): number {
  let sum = 0
  for (const { feature, threshold, left, value } of trees) {
    let node = 0
    for (let column = feature[0] ?? -1; column >= 0; column = feature[node] ?? -1)
      node = (left[node] ?? 0) + ((row[column] ?? 0) <= (threshold[node] ?? 0) ? 0 : 1)
    sum += value[node] ?? 0
  }
  return sum
}

/** Probability for log-odds. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
