/** `crossread compare`: from paths to a comparison in any format. */
import type { Pair, Story } from '../core/model.js'
import { createComparing, pairsOf, type Comparing } from '../workspace/comparing.js'
import type { Annotations } from '../core/notes/model.js'
import { readingDecisions } from '../workspace/corrections.js'
import type { ReadyArticle } from '../workspace/jobs.js'
import type { FileToRead } from '../workspace/reading.js'
import { compareOptions, isPrinted, type CompareOptions } from './compare-options.js'
import { DONE, SOME_UNREAD, type ExitCode } from './failures.js'
import { findInputs } from './inputs.js'
import { writeTo } from './out.js'
import { createProgress, type ProgressBar } from './progress.js'
import { readInputs, tellProblem, withRunner } from './reading.js'
import { tell, type Terminal } from './terminal.js'
import { chosen, type TwoArticles } from './scope.js'
import { readNotes, writeComparison, type Compared } from './write-comparison.js'

interface Comparer {
  readonly comparing: Comparing
  readonly bar: ProgressBar
}

/** What is compared story by story, so that only the pairs of one story are held at a time. */
async function* comparedStories(
  stories: readonly Story[],
  articles: readonly ReadyArticle[],
  { comparing, bar }: Comparer,
): AsyncGenerator<Compared> {
  const storyOf = new Map(
    stories.flatMap(({ id, articles: members }) => members.map((member) => [member, id] as const)),
  )
  const groups = new Map(stories.map(({ id }): [string, ReadyArticle[]] => [id, []]))
  for (const article of articles) groups.get(storyOf.get(article.summary.id) ?? '')?.push(article)
  const sizes = [...groups.values()].map(({ length }) => (length * (length - 1)) / 2)
  bar.step(
    'Aligning passages',
    sizes.reduce((sum, size) => sum + size, 0),
  )
  for (const group of groups.values()) {
    const packed = group.map(({ article }) => article)
    const pairs: Pair[] = []
    for await (const pair of comparing.pairs(pairsOf(packed))) {
      pairs.push(pair)
      bar.tick()
    }
    yield { pairs, ...(await comparing.overview(packed, pairs)) }
  }
}

async function* comparedPair([a, b]: TwoArticles, { comparing }: Comparer): AsyncGenerator<Compared> {
  const pair = await comparing.pair(a.article, b.article)
  yield { pairs: [pair], ...(await comparing.overview([a.article, b.article], [pair])) }
}

/** Corrections of title, outlet, date and furniture count when the files are read. */
function withCorrections(files: readonly FileToRead[], { corrections }: Annotations): readonly FileToRead[] {
  const names = new Set(files.map(({ file }) => file))
  const decisions = readingDecisions(corrections, (name) => names.has(name))
  return files.map((each) => ({ ...each, corrections: decisions.get(each.file) ?? [] }))
}

/** Asked before anything is read: who wants a PDF should not wait to hear that there can be none. */
async function needPrinter({ format }: CompareOptions, { printer }: Terminal): Promise<void> {
  if (isPrinted(format) && !(await (await printer()).available()))
    throw new Error(
      `${format} is printed by a browser, and no Chromium, Chrome or Edge was found here. Name one in CROSSREAD_CHROMIUM, or write --format html and print that.`,
    )
}

export async function compare(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (args.includes('--jsonl')) return (await import('./compare-lines.js')).compareLines(args, terminal)
  const options = compareOptions(args)
  await needPrinter(options, terminal)
  const inputs = await findInputs(options.paths, { cwd: terminal.cwd, type: null, signal: terminal.signal })
  const annotations = await readNotes(options, inputs.folder, terminal)
  const files = withCorrections(inputs.files, annotations)
  const bar = createProgress(terminal)
  const problems = await withRunner(files.length, terminal, async (runner) => {
    const reading = readInputs(files, { terminal, runner, bar, purpose: 'compare' })
    const articles: ReadyArticle[] = []
    for await (const article of reading.articles) articles.push(article)
    const comparer = { comparing: createComparing(runner, terminal.signal), bar }
    const stories = await comparer.comparing.stories(articles)
    const choice = chosen(options, { articles, stories, fromFolder: inputs.folder !== null })
    const compared =
      choice.pair === null
        ? comparedStories(choice.stories, choice.articles, comparer)
        : comparedPair(choice.pair, comparer)
    await writeTo(options.out, terminal, (put) =>
      writeComparison({ options, ...choice, compared, annotations, terminal }, put),
    )
    bar.end()
    if (articles.length === 1) tell(terminal, 'crossread: only one article; there is nothing to compare it with.')
    return reading.problems
  })
  const all = [...inputs.problems, ...problems]
  for (const each of all) tellProblem(terminal, each)
  return all.length === 0 ? DONE : SOME_UNREAD
}
