/** The jobs that need the engine: reading files, understanding and comparing articles, grouping stories. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { strengthOf } from '../core/align/links.js'
import type { Analysis } from '../core/analysis.js'
import { analyse } from '../core/article/analyse.js'
import { comparePair } from '../core/compare.js'
import { findAdditions, findDifferences } from '../core/differences/index.js'
import type { Article } from '../core/model.js'
import { applyDecisions, type DescribeLink } from '../core/notes/apply.js'
import { findClaims } from '../core/story/claims.js'
import { findEntities } from '../core/story/entities.js'
import { groupStories } from '../core/story/group.js'
import { findQuotations } from '../core/story/quotations.js'
import { sketchOf } from '../core/story/sketch.js'
import { readArticles } from '../readers/index.js'
import type { RawArticle } from '../readers/reader.js'
import { articlesOf, type UnderstoodArticle } from './articles-of.js'
import { readFileIn } from './bytes.js'
import type { ComparingJob, Purpose, ReadOutcome, ReadyArticle, Run } from './jobs.js'
import { linePrints } from './line-prints.js'
import { createMemo } from './memo.js'
import { apartOf, clone, pack, unpack } from './packing.js'
import { problemOf } from './problems.js'
import { summaryOf } from './summary.js'

/** How many analyses a worker keeps: enough for the articles of a story that is looked at pair by pair. */
const KEPT_ANALYSES = 48

/** The outlet of a file that is all of one; a download of a database holds many. */
function outletOf(articles: readonly RawArticle[]): string | null {
  const [first, ...others] = articles.map(({ hints }) => hints.outlet?.value ?? null)
  return first !== undefined && others.every((other) => other === first) ? first : null
}

async function readOne(file: string, type: string | null, bytesOf: () => Promise<Uint8Array>): Promise<ReadOutcome> {
  try {
    const bytes = await bytesOf()
    const articles = await readArticles({ name: basename(file), bytes, type })
    const hash = createHash('sha256').update(bytes).digest('hex')
    const prints = articles.map(({ text }) => linePrints(text))
    return { kind: 'read', raw: { file, hash, articles: clone(articles), outlet: outletOf(articles), prints } }
  } catch (error) {
    return { kind: 'problem', problem: problemOf(file, error) }
  }
}

/** The id alone does not tell: a person may have corrected the date or restored furniture. */
const keyOf = ({ id, published, title, language, outlet, blocks, sentences }: Article): string =>
  JSON.stringify([id, published, title, language, outlet, blocks.map(({ kind }) => kind), sentences.length])

/** Finds the differences of a link that only a person made. */
const describeBy =
  (a: Analysis, b: Analysis): DescribeLink =>
  (idsA, idsB) => {
    const indexes = ({ passages }: Analysis, ids: readonly string[]): readonly number[] =>
      passages.flatMap(({ id, index }) => (ids.includes(id) ? [index] : []))
    const group = { a: indexes(a, idsA), b: indexes(b, idsB) }
    return {
      strength: strengthOf(a, b, group),
      score: 1,
      differences: findDifferences(a, b, group),
      additions: findAdditions(a, b, group),
    }
  }

export function createComparingJobs(): Run<ComparingJob> {
  const analyses = createMemo<Analysis>(KEPT_ANALYSES)
  const analysed = (article: Article): Analysis => analyses.get(keyOf(article), () => analyse(article))
  const kept = ({ article, analysis }: UnderstoodArticle): Analysis =>
    analyses.get(keyOf(article), () => analysis ?? analyse(article))
  const ready = (understood: UnderstoodArticle, purpose: Purpose): ReadyArticle => ({
    summary: summaryOf(understood.article),
    article: pack(understood.article, purpose === 'extract' ? 'json' : 'deflated'),
    // Prints of words do not get smaller by deflating.
    sketch: purpose === 'extract' ? null : pack(sketchOf(understood.article, kept(understood).passages), 'json'),
  })
  return {
    read: ({ root, file, type }) => readOne(file, type, () => readFileIn(root, file)),
    readBytes: ({ file, bytes, type }) => readOne(file, type, () => Promise.resolve(bytes)),
    articles: ({ purpose, ...read }) => articlesOf(read).map((understood) => ready(understood, purpose)),
    stories: ({ sketches }) => groupStories(apartOf(sketches)),
    pair: ({ a, b }) => comparePair(analysed(unpack(a)), analysed(unpack(b))),
    decide: ({ pair, a, b, corrections }) => {
      const [articleA, articleB] = [unpack(a), unpack(b)]
      const describe = describeBy(analysed(articleA), analysed(articleB))
      return applyDecisions(pair, articleA, articleB, corrections, describe)
    },
    overview: ({ articles, pairs }) => {
      const all = articles.map((article) => analysed(unpack(article)))
      return { claims: findClaims(pairs, all), entities: findEntities(all), quotations: findQuotations(all) }
    },
  }
}
