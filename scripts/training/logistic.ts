/** Logistic regression with an L2 penalty, by Newton's method. Deterministic. */
import { logistic } from '../../src/core/align/trees.js'

export interface LinearModel {
  readonly bias: number
  readonly mean: readonly number[]
  readonly scale: readonly number[]
  readonly weights: readonly number[]
}

/** Solves A x = b for a symmetric positive definite A, given row by row, by Cholesky's method. A is overwritten. */
function solve(A: readonly Float64Array[], b: Float64Array): Float64Array {
  const n = b.length
  const at = (i: number, j: number): number => A[i]?.[j] ?? 0
  A.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let sum = row[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * at(j, k)
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j)
    }
  })
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k++) sum -= at(i, k) * (x[k] ?? 0)
    x[i] = sum / at(i, i)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (x[k] ?? 0)
    x[i] = sum / at(i, i)
  }
  return x
}

function moments(rows: readonly Float64Array[]): { readonly mean: number[]; readonly scale: number[] } {
  const columns = rows[0]?.length ?? 0
  const meanOf = (value: (row: Float64Array) => number): number =>
    rows.reduce((sum, row) => sum + value(row), 0) / rows.length
  const mean = Array.from({ length: columns }, (_, c) => meanOf((row) => row[c] ?? 0))
  const scale = mean.map((m, c) => {
    const variance = meanOf((row) => ((row[c] ?? 0) - m) ** 2)
    return variance > 1e-12 ? 1 / Math.sqrt(variance) : 0
  })
  return { mean, scale }
}

/** Rows with mean 0 and spread 1, and a last column of ones for the bias. */
function standardised(
  rows: readonly Float64Array[],
  mean: readonly number[],
  scale: readonly number[],
): Float64Array[] {
  return rows.map((row) => Float64Array.of(...row.map((value, c) => (value - (mean[c] ?? 0)) * (scale[c] ?? 0)), 1))
}

/** One Newton step from `w`. The last weight is the bias, which is not held back. */
function newtonStep(
  rows: readonly Float64Array[],
  labels: ArrayLike<number>,
  w: Float64Array,
  penalty: number,
): Float64Array {
  const n = w.length
  const held = (i: number): number => (i === n - 1 ? 1e-9 : penalty)
  const curvature = Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(n)
    row[i] = held(i)
    return row
  })
  const slope = w.map((value, i) => -held(i) * value)
  rows.forEach((x, row) => {
    const p = logistic(x.reduce((sum, value, i) => sum + value * (w[i] ?? 0), 0))
    const miss = (labels[row] ?? 0) - p
    const weight = Math.max(p * (1 - p), 1e-6)
    curvature.forEach((line, i) => {
      const value = x[i] ?? 0
      slope[i] = (slope[i] ?? 0) + miss * value
      const share = weight * value
      for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + share * (x[j] ?? 0)
    })
  })
  return solve(curvature, slope)
}

export function trainLogistic(rows: readonly Float64Array[], labels: ArrayLike<number>, penalty: number): LinearModel {
  const { mean, scale } = moments(rows)
  const X = standardised(rows, mean, scale)
  let w = new Float64Array(mean.length + 1)
  for (let round = 0; round < 12; round++) {
    const step = newtonStep(X, labels, w, penalty)
    w = w.map((value, i) => value + (step[i] ?? 0))
    if (step.every((value) => Math.abs(value) < 1e-4)) break
  }
  return { bias: w.at(-1) ?? 0, mean, scale, weights: [...w.subarray(0, -1)] }
}
