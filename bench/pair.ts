/**
 * `npm run bench`: comparing two articles, links and differences, against `diff`'s diffWords over the two whole texts, in the same run.
 *
 * Times are processor time of this process, the least of several runs: the ratio is the figure, milliseconds depend on the machine.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diffWords } from 'diff'
import { analyseSentences } from '../src/core/article/analyse.js'
import { comparePair } from '../src/core/compare.js'
import { splitSentences } from '../src/core/text/sentences.js'
import { generateStory } from './generate.js'

/** Milliseconds of processor time, the least of `runs` after warming up. */
function least(runs: number, task: () => void): number {
  for (let run = 0; run < Math.max(2, runs / 4); run += 1) task()
  let best = Infinity
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage()
    task()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

interface Row {
  readonly sentences: number
  readonly pair: number
  readonly words: number
}

function measure(sentences: number): Row {
  const [a = [], b = []] = generateStory(2, sentences, 7).map(({ paragraphs }) =>
    paragraphs.flatMap((text) => splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end))),
  )
  const runs = sentences > 300 ? 3 : 24
  const [analysisA, analysisB] = [analyseSentences('a', a, 'en'), analyseSentences('b', b, 'en')]
  const pair = least(runs, () => {
    comparePair(analysisA, analysisB)
  })
  const [textA, textB] = [a.join('\n'), b.join('\n')]
  // On long texts diffWords needs minutes; it is stopped after 20 seconds and the row says "more than".
  const words = least(sentences > 300 ? 1 : 3, () => {
    diffWords(textA, textB, { timeout: 20_000 })
  })
  return { sentences, pair, words }
}

const rows = [27, 100, 1000].map(measure)
const table = [
  '| sentences a side | Crossread, ms | diffWords, ms | diffWords / Crossread |',
  '| --: | --: | --: | --: |',
  ...rows.map(({ sentences, pair, words }) => {
    const stopped = words > 19_000 ? '> ' : ''
    return `| ${String(sentences)} | ${pair.toFixed(1)} | ${stopped}${words.toFixed(1)} | ${stopped}${(words / pair).toFixed(1)} |`
  }),
]
const growth = Math.log(rows[2]!.pair / rows[1]!.pair) / Math.log(10)
const report = `# Benchmarks

Written by \`npm run bench\`. Processor time, the least of several warm runs; two invented articles that share about two sentences in five.

${table.join('\n')}

Growth from 100 to 1,000 sentences a side: exponent ${growth.toFixed(2)} (1 is linear, 2 quadratic).
`
writeFileSync(join(import.meta.dirname, 'RESULTS.md'), report)
process.stdout.write(report)
