/**
 * Measures the aligner on labelled pairs beside a plain baseline and writes docs/accuracy.md: `npm run accuracy -- [--data FOLDER]`.
 * Counts as the scorer of the data does. Writes figures only, never the words of the articles.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { alignSentenceLists, type SentenceLink } from '../src/core/align/sentenceLists.js'
import { alignByTfIdf, bestTfIdfCut } from './training/baseline.js'
import { readPairs, type LabelledPair } from './training/data.js'
import { plantedCounts } from './training/planted.js'
import { report, type TrainingRecord } from './training/report.js'
import { scorePairs, type Predicted, type Scores } from './training/score.js'

const root = resolve(import.meta.dirname, '..')
const DEV = ['outlets-dev', 'topics-dev']
const TRAIN = ['outlets-train', 'topics-train']

function predict(pairs: readonly LabelledPair[], align: (pair: LabelledPair) => readonly Predicted[]): Scores {
  return scorePairs(pairs.map((pair) => ({ pair, predicted: align(pair) })))
}

function main(): void {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/eval' } } })
  const fileOf = (set: string): string => resolve(root, values.data, `${set}.jsonl`)
  for (const set of [...DEV, ...TRAIN]) if (!existsSync(fileOf(set))) throw new Error(`no data at ${fileOf(set)}`)
  const cut = bestTfIdfCut(TRAIN.flatMap((set) => readPairs(fileOf(set))))
  const sets = DEV.map((set) => {
    const pairs = readPairs(fileOf(set))
    return {
      set,
      pairs: pairs.length,
      engine: predict(pairs, (pair): readonly SentenceLink[] => alignSentenceLists(pair.a, pair.b)),
      baseline: predict(pairs, (pair) => alignByTfIdf(pair, cut)),
    }
  })
  const training = JSON.parse(readFileSync(resolve(root, 'docs/training.json'), 'utf8')) as TrainingRecord
  const articles = [...DEV, ...TRAIN].flatMap((set) => readPairs(fileOf(set))).flatMap(({ a, b }) => [a, b])
  const text = report(sets, training, plantedCounts(articles))
  writeFileSync(resolve(root, 'docs/accuracy.md'), text)
  console.log(text)
}

main()
