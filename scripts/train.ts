/**
 * Trains the scorer of the aligner from the labelled pairs: `npm run train -- [--data FOLDER] [--ablation]`.
 *
 * Groups of features are left out of the linear part alone: it shows what a group is worth with less chance than trees, and in seconds.
 * Writes `src/core/align/weights.json` and the figures of the cross-validation to `docs/training.json`. Same data, same weights.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { featureGroups, featureNames } from '../src/core/align/features/table.js'
import type { Model } from '../src/core/align/model.js'
import { logistic } from '../src/core/align/trees.js'
import { exampleOf, foldsByEvent, readPairs, readTwice, type Example } from './training/data.js'
import { boosting, fitParts, LINEAR_SHARE, marginsBy } from './training/fit.js'
import { trainLogistic } from './training/logistic.js'
import { bestCut, calibrationError, figuresAt, logLoss, type Predictions } from './training/measure.js'

const FOLDS = 8
const SETS = ['outlets-train', 'topics-train']
const root = resolve(import.meta.dirname, '..')
const at = (path: string): string => resolve(root, path)

interface Margins {
  readonly linear: readonly Float64Array[]
  readonly forest: readonly Float64Array[]
}

/** Log-odds for every example by parts that have not seen its event. */
function crossValidate(examples: readonly Example[], columns: readonly number[], forests?: number): Margins {
  const folds = foldsByEvent(examples, FOLDS)
  const linear: Float64Array[] = []
  const forest: Float64Array[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const parts = fitParts(
      examples.filter((_, index) => folds[index] !== fold),
      columns,
      boosting,
      forests,
    )
    const marginsOf = marginsBy(parts)
    examples.forEach((example, index) => {
      if (folds[index] !== fold) return
      const margins = example.rows.map(marginsOf)
      linear[index] = Float64Array.from(margins, (margin) => margin.linear)
      forest[index] = Float64Array.from(margins, (margin) => margin.forest)
    })
  }
  return { linear, forest }
}

function mixed({ linear, forest }: Margins, share: number): readonly Float64Array[] {
  return linear.map((line, index) =>
    line.map((margin, row) => share * margin + (1 - share) * (forest[index]?.[row] ?? 0)),
  )
}

/** Slope and offset that make log-odds of unseen pairs hold as probabilities (Platt 1999) that at least one annotator makes the link. */
function calibrate(examples: readonly Example[], margins: readonly Float64Array[]): Model['calibration'] {
  const rows = margins.flatMap((line) => [...line].map((margin) => Float64Array.of(margin)))
  const line = trainLogistic(
    rows,
    examples.flatMap(({ labels }) => labels.map((label) => (label > 0 ? 1 : 0))),
    1e-6,
  )
  const slope = (line.weights[0] ?? 1) * (line.scale[0] ?? 1)
  return {
    slope: Number(slope.toPrecision(5)),
    offset: Number((line.bias - slope * (line.mean[0] ?? 0)).toPrecision(5)),
  }
}

const percent = (value: number): number => Number((100 * value).toFixed(1))

/** Calibrated probabilities and what they are worth on unseen events. */
function assess(examples: readonly Example[], margins: readonly Float64Array[]) {
  const calibration = calibrate(examples, margins)
  const predictions: Predictions = margins.map((line) =>
    line.map((margin) => logistic(calibration.slope * margin + calibration.offset)),
  )
  const threshold = bestCut(examples, predictions)
  const part = (set: string) => {
    const own = examples.flatMap((example, index) => (example.set.startsWith(set) ? [index] : []))
    const some = own.flatMap((index) => examples[index] ?? [])
    const probabilities = own.flatMap((index) => predictions[index] ?? [])
    const figures = figuresAt(some, probabilities, threshold)
    return {
      precision: percent(figures.precision),
      recall: percent(figures.recall),
      f1: percent(figures.f1),
      calibrationError: percent(calibrationError(some, probabilities, threshold)),
      logLoss: Number(logLoss(some, probabilities).toFixed(2)),
    }
  }
  return { calibration, threshold, figures: { outlets: part('outlets'), topics: part('topics'), all: part('') } }
}

type Assessment = ReturnType<typeof assess>
const allColumns = featureNames.map((_, column) => column)

/** What each part of the scorer and each group of features is worth: the figures without it. */
function ablate(examples: readonly Example[], whole: Margins): Record<string, Assessment['figures']> {
  const table: Record<string, Assessment['figures']> = {
    'linear part alone': assess(examples, whole.linear).figures,
    'trees alone': assess(examples, whole.forest).figures,
  }
  for (const [group, names] of Object.entries(featureGroups)) {
    const columns = allColumns.filter((column) => !names.includes(featureNames[column] ?? ''))
    const row = `linear part without ${group}`
    table[row] = assess(examples, crossValidate(examples, columns, 0).linear).figures
    console.log(row, JSON.stringify(table[row]))
  }
  return table
}

/** The ablation of an earlier run, which a run without one leaves in place. */
function earlierAblation(): unknown {
  const file = at('docs/training.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { ablation?: unknown }).ablation : undefined
}

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/eval' }, ablation: { type: 'boolean', default: false } },
  })
  const files = SETS.map((set) => ({ set, file: resolve(root, values.data, `${set}.jsonl`) }))
  for (const { file } of files) if (!existsSync(file)) throw new Error(`no training data at ${file}`)
  const examples = files.flatMap(({ set, file }) => readPairs(file).map((pair) => exampleOf(set, readTwice(pair))))
  console.log(
    `${examples.length} pairs, ${examples.flatMap(({ rows }) => rows).length} candidates, ${featureNames.length} features`,
  )
  const whole = crossValidate(examples, allColumns)
  const { calibration, threshold, figures } = assess(examples, mixed(whole, LINEAR_SHARE))
  console.log(`${FOLDS}-fold by event, cut ${threshold}`, JSON.stringify(figures, null, 1))
  const model: Model = {
    features: featureNames,
    ...fitParts(examples, allColumns),
    linearShare: LINEAR_SHARE,
    calibration,
    threshold,
  }
  writeFileSync(at('src/core/align/weights.json'), `${JSON.stringify(model)}\n`)
  const record = {
    folds: FOLDS,
    pairs: examples.length,
    features: featureNames.length,
    trees: model.forest.trees.length,
    threshold,
    figures,
  }
  const write = (ablation: unknown): void =>
    writeFileSync(at('docs/training.json'), `${JSON.stringify({ ...record, ablation }, null, 2)}\n`)
  write(earlierAblation())
  if (values.ablation) write(ablate(examples, whole))
}

main()
