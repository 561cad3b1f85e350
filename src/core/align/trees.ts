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

/**
 * Many trees, each made complete to one depth so that they are read without a question: the children of node n are 2n + 1 and 2n + 2, and
 * a leaf that stands higher has nodes below it that all lead to its value.
 */
export interface Forest {
  readonly depth: number
  /** Of the inner nodes, tree after tree. */
  readonly feature: Int16Array
  readonly threshold: Float64Array
  /** What the leaves add, from left to right, tree after tree. */
  readonly leaves: Float64Array
}

function depthOf(tree: Tree, node = 0): number {
  if ((tree.feature[node] ?? -1) < 0) return 0
  const left = tree.left[node] ?? 0
  return 1 + Math.max(depthOf(tree, left), depthOf(tree, left + 1))
}

export function plant(trees: readonly Tree[]): Forest {
  const depth = trees.reduce((most, tree) => Math.max(most, depthOf(tree)), 0)
  const [inner, leaves] = [2 ** depth - 1, 2 ** depth]
  const forest: Forest = {
    depth,
    feature: new Int16Array(trees.length * inner),
    threshold: new Float64Array(trees.length * inner),
    leaves: new Float64Array(trees.length * leaves),
  }
  trees.forEach(({ feature, threshold, left, value }, tree) => {
    /** Sets a node of the tree at a place of the complete one. */
    const set = (node: number, place: number): void => {
      if (place >= inner) {
        forest.leaves[tree * leaves + place - inner] = value[node] ?? 0
        return
      }
      const column = feature[node] ?? -1
      const first = column < 0 ? node : (left[node] ?? 0)
      forest.feature[tree * inner + place] = Math.max(0, column)
      forest.threshold[tree * inner + place] = threshold[node] ?? 0
      set(first, 2 * place + 1)
      set(column < 0 ? node : first + 1, 2 * place + 2)
    }
    set(0, 0)
  })
  return forest
}

/** Log-odds that the trees give the row of features that begins at `start`. */
export function sumTrees({ depth, feature, threshold, leaves }: Forest, values: Float64Array, start: number): number {
  const inner = 2 ** depth - 1
  let sum = 0
  for (let root = 0, leaf = 0; leaf < leaves.length; root += inner, leaf += inner + 1) {
    let node = 0
    // A number made of a comparison, not a choice by one: which way a candidate goes cannot be foretold, and a wrong guess costs more.
    for (let level = 0; level < depth; level++)
      node = 2 * node + 1 + Number((values[start + (feature[root + node] ?? 0)] ?? 0) > (threshold[root + node] ?? 0))
    sum += leaves[leaf + node - inner] ?? 0
  }
  return sum
}

/** Probability for log-odds. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
