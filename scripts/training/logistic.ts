/** Logistic regression with an L2 penalty, by Newton's method. Deterministic. */
import { logistic } from '../../src/core/align/trees.js'

export interface LinearModel {
  readonly bias: number
  readonly mean: readonly number[]
  readonly scale: readonly number[]
  readonly weights: readonly number[]
}

/** Solves A x = b for a symmetric positive definite A, given row by row, by Cholesky's method. A is overwritten. */
function solve(A: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length
  for (let i = 0; i < n; i++) {
    const row = A[i]!
    for (let j = 0; j <= i; j++) {
      const other = A[j]!
      let sum = row[j]!
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / other[j]!
    }
  }
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= A[i]![k]! * x[k]!
    x[i]! /= A[i]![i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= A[k]![i]! * x[k]!
    x[i]! /= A[i]![i]!
  }
  return x
}

function moments(rows: readonly Float64Array[]): { mean: number[]; scale: number[] } {
  const columns = rows[0]?.length ?? 0
  const mean = Array.from({ length: columns }, (_, c) => rows.reduce((sum, row) => sum + row[c]!, 0) / rows.length)
  const scale = mean.map((m, c) => {
    const variance = rows.reduce((sum, row) => sum + (row[c]! - m) ** 2, 0) / rows.length
    return variance > 1e-12 ? 1 / Math.sqrt(variance) : 0
  })
  return { mean, scale }
}

export function trainLogistic(rows: readonly Float64Array[], labels: ArrayLike<number>, penalty: number): LinearModel {
  const { mean, scale } = moments(rows)
  const n = mean.length + 1
  const X = rows.map((row) => {
    const x = new Float64Array(n)
    for (let c = 0; c < n - 1; c++) x[c] = (row[c]! - mean[c]!) * scale[c]!
    x[n - 1] = 1
    return x
  })
  let w = new Float64Array(n)
  for (let round = 0; round < 12; round++) {
    const H = Array.from({ length: n }, (_, i) => {
      const row = new Float64Array(n)
      row[i] = i === n - 1 ? 1e-9 : penalty
      return row
    })
    const g = w.map((value, i) => (i === n - 1 ? 0 : -penalty * value))
    X.forEach((x, at) => {
      let z = 0
      for (let i = 0; i < n; i++) z += x[i]! * w[i]!
      const p = logistic(z)
      const d = labels[at]! - p
      const h = Math.max(p * (1 - p), 1e-6)
      for (let i = 0; i < n; i++) {
        const xi = x[i]!
        g[i]! += d * xi
        if (xi === 0) continue
        const row = H[i]!
        const hx = h * xi
        for (let j = 0; j <= i; j++) row[j]! += hx * x[j]!
      }
    })
    const step = solve(H, Float64Array.from(g))
    w = w.map((value, i) => value + step[i]!)
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  return { bias: w[n - 1]!, mean, scale, weights: [...w.subarray(0, n - 1)] }
}
