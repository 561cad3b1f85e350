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

/** Many trees with their nodes one after another, so that they are read without a detour. */
export interface Forest {
  readonly roots: Int32Array
  /** Column of the feature; -1 marks a leaf. */
  readonly feature: Int16Array
  /** Threshold of an inner node, value of a leaf. */
  readonly number: Float64Array
  readonly left: Int32Array
}

export function plant(trees: readonly Tree[]): Forest {
  const size = trees.reduce((sum, { feature }) => sum + feature.length, 0)
  const forest: Forest = {
    roots: new Int32Array(trees.length),
    feature: new Int16Array(size),
    number: new Float64Array(size),
    left: new Int32Array(size),
  }
  let at = 0
  trees.forEach(({ feature, threshold, left, value }, tree) => {
    forest.roots[tree] = at
    feature.forEach((column, node) => {
      forest.feature[at + node] = column
      forest.number[at + node] = (column < 0 ? value[node] : threshold[node]) ?? 0
      forest.left[at + node] = at + (left[node] ?? 0)
    })
    at += feature.length
  })
  return forest
}

/** Log-odds that the trees give a row of features. */
export function sumTrees({ roots, feature, number, left }: Forest, row: Float64Array): number {
  let sum = 0
  for (const root of roots) {
    let node = root
    for (let column = feature[node] ?? -1; column >= 0; column = feature[node] ?? -1)
      node = (left[node] ?? 0) + ((row[column] ?? 0) <= (number[node] ?? 0) ? 0 : 1)
    sum += number[node] ?? 0
  }
  return sum
}

/** Probability for log-odds. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
