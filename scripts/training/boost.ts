/** Gradient-boosted trees for yes-or-no labels: histogram splits, log loss, Newton leaves. After Chen and Guestrin 2016 (XGBoost). */
import type { Tree } from '../../src/core/align/trees.js'
import { randomOf } from '../../src/core/random.testing.js'

export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Share of rows and of columns that each tree sees. */
  readonly rowShare: number
  readonly columnShare: number
  /** L2 penalty on leaf values, and least sum of second derivatives in a leaf. */
  readonly penalty: number
  readonly leastWeight: number
  readonly seed: number
}

const BINS = 48

/** Columns cut into bins of about equal count. A value is in bin k when it is greater than `cuts[k - 1]` and at most `cuts[k]`. */
interface Binned {
  readonly bins: readonly Uint8Array[]
  readonly cuts: readonly (readonly number[])[]
}

function cutsOf(values: Float64Array): number[] {
  const sorted = values.slice().sort()
  const cuts: number[] = []
  for (let k = 1; k < BINS; k++) {
    const at = Math.floor((k * sorted.length) / BINS)
    const [low, high] = [sorted[at - 1] ?? 0, sorted[at] ?? 0]
    // Four significant digits are enough for a cut and keep the weights file small.
    const cut = Number(((low + high) / 2).toPrecision(4))
    if (cut < (sorted.at(-1) ?? 0) && (cuts.length === 0 || cut > (cuts.at(-1) ?? 0))) cuts.push(cut)
  }
  return cuts
}

function binColumns(rows: readonly Float64Array[]): Binned {
  const columns = rows[0]?.length ?? 0
  const bins: Uint8Array[] = []
  const cuts: number[][] = []
  for (let c = 0; c < columns; c++) {
    const values = Float64Array.from(rows, (row) => row[c] ?? 0)
    const own = cutsOf(values)
    cuts.push(own)
    bins.push(Uint8Array.from(values, (value) => binOf(value, own)))
  }
  return { bins, cuts }
}

function binOf(value: number, cuts: readonly number[]): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= (cuts[middle] ?? Infinity)) high = middle
    else low = middle + 1
  }
  return low
}

interface Split {
  readonly column: number
  readonly bin: number
  readonly gain: number
}

class Grower {
  readonly #feature: number[] = []
  readonly #threshold: number[] = []
  readonly #left: number[] = []
  readonly #value: number[] = []
  constructor(
    private readonly data: Binned,
    private readonly gradient: Float64Array,
    private readonly hessian: Float64Array,
    private readonly columns: readonly number[],
    private readonly options: BoostOptions,
  ) {}

  grow(rows: Int32Array): Tree {
    this.#node()
    this.#fill(0, rows, 0)
    return { feature: this.#feature, threshold: this.#threshold, left: this.#left, value: this.#value }
  }

  #node(): number {
    this.#feature.push(-1)
    this.#threshold.push(0)
    this.#left.push(0)
    return this.#value.push(0) - 1
  }

  #fill(node: number, rows: Int32Array, depth: number): void {
    const split = depth < this.options.depth ? this.#bestSplit(rows) : null
    if (split === null) {
      this.#value[node] = this.#leaf(rows)
      return
    }
    const bins = this.data.bins[split.column] ?? new Uint8Array()
    this.#feature[node] = split.column
    this.#threshold[node] = this.data.cuts[split.column]?.[split.bin] ?? 0
    const left = this.#node()
    const right = this.#node()
    this.#left[node] = left
    this.#fill(
      left,
      rows.filter((row) => (bins[row] ?? 0) <= split.bin),
      depth + 1,
    )
    this.#fill(
      right,
      rows.filter((row) => (bins[row] ?? 0) > split.bin),
      depth + 1,
    )
  }

  #leaf(rows: Int32Array): number {
    let g = 0
    let h = 0
    for (const row of rows) {
      g += this.gradient[row] ?? 0
      h += this.hessian[row] ?? 0
    }
    return Number(((-g / (h + this.options.penalty)) * this.options.rate).toPrecision(4))
  }

  #bestSplit(rows: Int32Array): Split | null {
    let best: Split | null = null
    for (const column of this.columns) {
      const found = this.#bestCut(rows, column)
      if (found !== null && (best === null || found.gain > best.gain)) best = found
    }
    return best
  }

  #bestCut(rows: Int32Array, column: number): Split | null {
    const bins = this.data.bins[column] ?? new Uint8Array()
    const g = new Float64Array(BINS)
    const h = new Float64Array(BINS)
    let sumG = 0
    let sumH = 0
    for (const row of rows) {
      const bin = bins[row] ?? 0
      const dg = this.gradient[row] ?? 0
      const dh = this.hessian[row] ?? 0
      g[bin] = (g[bin] ?? 0) + dg
      h[bin] = (h[bin] ?? 0) + dh
      sumG += dg
      sumH += dh
    }
    const { penalty, leastWeight } = this.options
    const score = (x: number, y: number): number => (x * x) / (y + penalty)
    const whole = score(sumG, sumH)
    let best: Split | null = null
    let leftG = 0
    let leftH = 0
    const cuts = this.data.cuts[column]?.length ?? 0
    for (let bin = 0; bin < cuts; bin++) {
      leftG += g[bin] ?? 0
      leftH += h[bin] ?? 0
      if (leftH < leastWeight || sumH - leftH < leastWeight) continue
      const gain = score(leftG, leftH) + score(sumG - leftG, sumH - leftH) - whole
      if (gain > 1e-6 && (best === null || gain > best.gain)) best = { column, bin, gain }
    }
    return best
  }
}

function sample(count: number, share: number, random: () => number): Int32Array {
  const chosen: number[] = []
  for (let at = 0; at < count; at++) if (random() < share) chosen.push(at)
  return Int32Array.from(chosen)
}

/** Trains on rows with labels 0 or 1 and a weight for each row. */
export function boost(
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  weights: ArrayLike<number>,
  options: BoostOptions,
): { readonly bias: number; readonly trees: readonly Tree[] } {
  const data = binColumns(rows)
  const random = randomOf(options.seed)
  const positives = rows.reduce((sum, _, at) => sum + (labels[at] ?? 0) * (weights[at] ?? 1), 0)
  const all = rows.reduce((sum, _, at) => sum + (weights[at] ?? 1), 0)
  const bias = Math.log(positives / (all - positives))
  const margin = new Float64Array(rows.length).fill(bias)
  const gradient = new Float64Array(rows.length)
  const hessian = new Float64Array(rows.length)
  const trees: Tree[] = []
  for (let round = 0; round < options.trees; round++) {
    for (let at = 0; at < rows.length; at++) {
      const p = 1 / (1 + Math.exp(-(margin[at] ?? 0)))
      const weight = weights[at] ?? 1
      gradient[at] = (p - (labels[at] ?? 0)) * weight
      hessian[at] = Math.max(p * (1 - p), 1e-6) * weight
    }
    const columns = [...sample(data.bins.length, options.columnShare, random)]
    const tree = new Grower(data, gradient, hessian, columns, options).grow(
      sample(rows.length, options.rowShare, random),
    )
    trees.push(tree)
    addTo(margin, tree, data)
  }
  return { bias, trees }
}

function addTo(margin: Float64Array, tree: Tree, data: Binned): void {
  const cutBins = tree.feature.map((column, node) =>
    column < 0 ? 0 : binOf(tree.threshold[node] ?? 0, data.cuts[column] ?? []),
  )
  for (let row = 0; row < margin.length; row++) {
    let node = 0
    for (let column = tree.feature[0] ?? -1; column >= 0; column = tree.feature[node] ?? -1)
      node = (tree.left[node] ?? 0) + ((data.bins[column]?.[row] ?? 0) <= (cutBins[node] ?? 0) ? 0 : 1)
    margin[row] = (margin[row] ?? 0) + (tree.value[node] ?? 0)
  }
}
