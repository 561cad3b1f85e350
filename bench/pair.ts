/** Comparing two articles: links and differences, against `diff`'s diffWords over the two texts and all-pairs `string-similarity`. */
import { diffWords } from 'diff'
import { compareTwoStrings } from 'string-similarity'
import type { Analysis } from '../src/core/analysis.js'
import { analyseSentences } from '../src/core/article/analyse.js'
import { comparePair } from '../src/core/compare.js'
import { splitSentences } from '../src/core/text/sentences.js'
import { generateStory, generateUnrelated } from './generate.js'
import type { Told } from './grammar.js'
import { growthExponent, held, least, once, table } from './measure.js'

const sentencesOf = ({ paragraphs }: Told): readonly string[] =>
  paragraphs.flatMap((text) => splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end)))

/** Runs of each task, so many that what is measured last is compiled: a short task compiles over more of them. */
const runsFor = (sentences: number): number => (sentences > 300 ? 2 : sentences > 50 ? 40 : 200)

function row(name: string, a: readonly string[], b: readonly string[]): readonly (string | number)[] {
  const large = a.length > 300
  const runs = runsFor(a.length)
  const analysed = (): readonly [Analysis, Analysis] => [analyseSentences('a', a, 'en'), analyseSentences('b', b, 'en')]
  const [analysisA, analysisB] = analysed()
  const pair = least(runs, () => comparePair(analysisA, analysisB))
  // What the engine reads of one article for comparing is kept with its analysis; here it is not there yet.
  const fresh = Array.from({ length: large ? 1 : 12 }, analysed)
  const first = Math.min(...fresh.map(([x, y]) => once(() => comparePair(x, y))))
  const memory = held(() => comparePair(analysisA, analysisB))
  const [textA, textB] = [a.join('\n'), b.join('\n')]
  // A long text would take minutes; it is stopped after 30 seconds, and the ratio is at least that.
  const peer = large ? once : (task: () => unknown): number => least(runs, task)
  const words = peer(() => diffWords(textA, textB, { timeout: 30_000 }))
  const similarity = peer(() => a.map((one) => b.map((other) => compareTwoStrings(one, other))))
  return [name, a.length, b.length, pair, first, words, words / pair, similarity, similarity / pair, memory]
}

/** Sentences a side, from where on most passages have as many candidates as they keep. */
const LONG = [400, 800, 1600, 3200]

/** How the time grows once articles are long. */
function growth(): string {
  const rows = LONG.map((count) => {
    const [a = [], b = []] = generateStory(2, count, 7).map(sentencesOf)
    const [x, y] = [analyseSentences('a', a, 'en'), analyseSentences('b', b, 'en')]
    const took = least(4, () => comparePair(x, y))
    const sentences = (a.length + b.length) / 2
    return { sentences, took, links: comparePair(x, y).links.length }
  })
  const exponent = growthExponent(rows.map(({ sentences, took }) => [sentences, took]))
  return `${table(
    ['sentences a side', 'ms', 'microseconds a sentence', 'links a sentence'],
    rows.map(({ sentences, took, links }) => [sentences, took, (took * 1000) / sentences, links / sentences]),
  )}\n\nGrowth from ${String(LONG[0])} sentences on: exponent ${exponent.toFixed(2)}. In shorter articles a passage has fewer candidates than it keeps, the fewer the shorter they are.`
}

export function pairs(): string {
  const rows = [27, 100, 1000].map((count) => {
    const [a, b] = generateStory(2, count, 7).map(sentencesOf)
    return row('one event', a ?? [], b ?? [])
  })
  const [a, b] = generateUnrelated(64, 11).map(sentencesOf)
  const early = growthExponent([
    [100, Number(rows[1]?.[3])],
    [1000, Number(rows[2]?.[3])],
  ])
  return `${table(
    [
      'articles',
      'sentences in A',
      'in B',
      'Crossread, ms',
      'the first time, ms',
      'diffWords, ms',
      'ratio',
      'string-similarity, ms',
      'ratio',
      'heap, MB',
    ],
    [...rows, row('unrelated, about 1,000 words', a ?? [], b ?? [])],
  )}\n\nProcessor time of the engine as it ships (bundled), the least of several runs (200 of the shortest pair, 40 of 100 sentences), all tasks alike; both articles are analysed already, and compared before (as when an article meets the others of its story) but in the column of the first time. diffWords is stopped after 30 seconds by the clock. Growth from 100 to 1,000 sentences: exponent ${early.toFixed(2)}.\n\n${growth()}`
}
