/** Figures of merit for scored candidates, counted as the scorer of the data counts them. */
import type { Example } from './data.js'

export interface Figures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Probabilities of each example's candidates. */
export type Predictions = readonly Float64Array[]

/** Precision, recall and F1 over all examples at a cut. A link is wrong when nobody made it; recall asks only for those that all made. */
export function figuresAt(examples: readonly Example[], predictions: Predictions, cut: number): Figures {
  let [hit, wrong, missed] = [0, 0, 0]
  examples.forEach((example, at) => {
    const shown = new Set<string>()
    example.candidates.forEach(({ a, b }, row) => {
      if ((predictions[at]?.[row] ?? 0) < cut) return
      shown.add(`${a} ${b}`)
      if (example.labels[row] === 0) wrong++
    })
    for (const { a, b, core } of example.pair.links) {
      if (!core) continue
      if (shown.has(`${a} ${b}`)) hit++
      else missed++
    }
  })
  const precision = hit / Math.max(1, hit + wrong)
  const recall = hit / Math.max(1, hit + missed)
  return { precision, recall, f1: (2 * hit) / Math.max(1, 2 * hit + wrong + missed) }
}

/** F1 within this of the greatest is as good. */
const AS_GOOD = 0.005

/**
 * The cut for links, on a grid of hundredths. F1 is flat around its top, and chance says where on it the greatest value lies; the middle
 * of the cuts that are as good (smoothed) stays on the flat when other articles move its ends.
 */
export function bestCut(examples: readonly Example[], predictions: Predictions): number {
  const cuts = Array.from({ length: 45 }, (_, k) => (k + 10) / 100)
  const figures = cuts.map((cut) => figuresAt(examples, predictions, cut))
  const smooth = figures.map((_, k) => {
    const near = figures.slice(Math.max(0, k - 3), k + 4)
    return near.reduce((sum, { f1 }) => sum + f1, 0) / near.length
  })
  const top = Math.max(...smooth)
  const good = cuts.filter((_, k) => (smooth[k] ?? 0) >= top - AS_GOOD)
  return Math.round(50 * ((good[0] ?? 0.5) + (good.at(-1) ?? 0.5))) / 100
}

/** Mean distance between probability and truth in five bins, over the links that are shown, as in the data's scorer. */
export function calibrationError(examples: readonly Example[], predictions: Predictions, cut: number): number {
  const bins = Array.from({ length: 5 }, () => ({ sum: 0, right: 0, count: 0 }))
  let all = 0
  examples.forEach((example, at) => {
    example.labels.forEach((label, row) => {
      const p = predictions[at]?.[row] ?? 0
      const bin = bins[Math.min(4, Math.floor(p * 5))]
      if (p < cut || bin === undefined) return
      all++
      bin.sum += p
      bin.right += label > 0 ? 1 : 0
      bin.count++
    })
  })
  return bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.right), 0) / Math.max(1, all)
}

/** Mean log loss of an example; against a link that one of two made, that of a half. */
export function logLoss(examples: readonly Example[], predictions: Predictions): number {
  let sum = 0
  examples.forEach((example, at) => {
    example.labels.forEach((label, row) => {
      const p = Math.min(1 - 1e-6, Math.max(1e-6, predictions[at]?.[row] ?? 0))
      sum -= label * Math.log(p) + (1 - label) * Math.log(1 - p)
    })
  })
  return sum / Math.max(1, examples.length)
}
