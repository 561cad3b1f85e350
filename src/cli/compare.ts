/** `crossread compare`: from paths to a comparison in any format. */
import type { Article, Pair, Story } from '../core/model.js'
import { createComparing, pairsOf, type Comparing } from '../workspace/comparing.js'
import type { SketchedArticle } from '../workspace/jobs.js'
import { compareOptions, type CompareOptions } from './compare-options.js'
import { DONE, SOME_UNREAD, UsageError, type ExitCode } from './failures.js'
import { findInputs, type Inputs } from './inputs.js'
import { writeTo } from './out.js'
import { createProgress, type ProgressBar } from './progress.js'
import { readInputs, tellProblem, withRunner } from './reading.js'
import { tell, type Terminal } from './terminal.js'
import { writeComparison, type Compared } from './write-comparison.js'

/** The article that a person means by a path, a file name or an id. */
function articleNamed(name: string, articles: readonly Article[]): Article {
  const path = name.replaceAll('\\', '/').replace(/^\.\//, '')
  const matches = [
    articles.filter(({ id, file }) => id === name || file === path),
    articles.filter(({ file }) => path.endsWith(`/${file}`) || file.endsWith(`/${path}`)),
  ].find((found) => found.length > 0)
  const [article, another] = matches ?? []
  if (article === undefined)
    throw new UsageError(`--pair: no article is named "${name}". There are: ${articles.map(({ file }) => file).join(', ')}`)
  if (another !== undefined) throw new UsageError(`--pair: "${name}" means both ${article.file} and ${another.file}`)
  return article
}

/** The pair asked for: with `--pair`, or by naming just two files. */
function wantedPair({ pair, paths }: CompareOptions, { folder }: Inputs, articles: readonly Article[]) {
  if (pair !== null) {
    const [a, b] = [articleNamed(pair[0], articles), articleNamed(pair[1], articles)]
    if (a.id === b.id) throw new UsageError('--pair needs two different articles')
    return [a, b] as const
  }
  const [a, b] = articles
  return folder === null && paths.length === 2 && articles.length === 2 && a !== undefined && b !== undefined
    ? ([a, b] as const)
    : null
}

/** What is compared story by story, so that the pairs of one story at a time are held. */
async function* comparedStories(
  stories: readonly Story[],
  articles: readonly Article[],
  { comparing, bar }: { readonly comparing: Comparing; readonly bar: ProgressBar },
): AsyncGenerator<Compared> {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const members = stories.map((story) => story.articles.flatMap((id) => byId.get(id) ?? []))
  bar.step(
    'Aligning passages',
    members.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0),
  )
  for (const group of members) {
    const inFileOrder = articles.filter((article) => group.includes(article))
    const pairs: Pair[] = []
    for await (const pair of comparing.pairs(pairsOf(inFileOrder))) {
      pairs.push(pair)
      bar.tick()
    }
    yield { pairs, ...(await comparing.overview(inFileOrder, pairs)) }
  }
}

async function* comparedPair([a, b]: readonly [Article, Article], comparing: Comparing): AsyncGenerator<Compared> {
  const pair = await comparing.pair(a, b)
  yield { pairs: [pair], ...(await comparing.overview([a, b], [pair])) }
}

export async function compare(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = compareOptions(args)
  const inputs = await findInputs(options.paths, { cwd: terminal.cwd, type: null, signal: terminal.signal })
  const bar = createProgress(terminal)
  const problems = await withRunner(terminal, async (runner) => {
    const reading = readInputs(inputs.files, { terminal, runner, bar, purpose: 'compare' })
    const sketched: SketchedArticle[] = []
    for await (const article of reading.articles) sketched.push(article)
    const articles = sketched.map(({ article }) => article)
    const comparing = createComparing(runner, terminal.signal)
    const stories = await comparing.stories(sketched)
    const pair = wantedPair(options, inputs, articles)
    const compared =
      pair === null ? comparedStories(stories, articles, { comparing, bar }) : comparedPair(pair, comparing)
    await writeTo(options.out, terminal, (put) =>
      writeComparison({ options, articles, stories, pair, compared, folder: inputs.folder, terminal }, put),
    )
    bar.end()
    if (articles.length === 1) tell(terminal, 'crossread: only one article could be read; there is nothing to compare it with.')
    return reading.problems
  })
  const all = [...inputs.problems, ...problems]
  for (const each of all) tellProblem(terminal, each)
  return all.length === 0 ? DONE : SOME_UNREAD
}
