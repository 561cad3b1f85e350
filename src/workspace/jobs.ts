/**
 * The work that needs a processor, as plain data in and plain data out, so that it can run in a worker thread or in this one.
 *
 * Nothing here holds an opened folder. The one thing kept between jobs is a small store of analyses, which can always be made again.
 */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Analysis } from '../core/analysis.js'
import { analyse } from '../core/article/analyse.js'
import { readArticle } from '../core/article/article.js'
import type { ArticleSource, MetadataHints } from '../core/article/source.js'
import { comparePair } from '../core/compare.js'
import type { FileProblem } from '../core/errors.js'
import type { Article, Claim, Entity, Pair, Story } from '../core/model.js'
import { findClaims } from '../core/story/claims.js'
import { findEntities } from '../core/story/entities.js'
import { groupStories } from '../core/story/group.js'
import { sketchOf, type StorySketch } from '../core/story/sketch.js'
import { readArticles } from '../readers/index.js'
import type { RawArticle } from '../readers/reader.js'
import { readFileIn } from './bytes.js'
import { linePrints, linesWithPrints } from './line-prints.js'
import { createMemo } from './memo.js'
import { problemOf } from './problems.js'

/** What was read from one file, before the engine looked at its words. */
export interface RawFile {
  readonly file: string
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
  readonly articles: readonly RawArticle[]
  /** Prints of the lines of each article; see `line-prints.ts`. */
  readonly prints: readonly (readonly number[])[]
}

/** An article with its signature for finding its story; null when none was asked for. */
export interface SketchedArticle {
  readonly article: Article
  readonly sketch: StorySketch | null
}

/** Whether articles are only to be read, or to be put into stories too. */
export type Purpose = 'extract' | 'compare'

export type ReadOutcome =
  | { readonly kind: 'read'; readonly raw: RawFile }
  | { readonly kind: 'problem'; readonly problem: FileProblem }

/** Jobs by name: what goes in, what comes out. */
export interface Jobs {
  /** Reads a file of a folder. */
  readonly read: { in: { readonly root: string; readonly file: string; readonly type: string | null }; out: ReadOutcome }
  /** Reads bytes that are not in a folder, as from standard input. */
  readonly readBytes: {
    in: { readonly file: string; readonly bytes: Uint8Array; readonly type: string | null }
    out: ReadOutcome
  }
  /** Makes the articles of a file. `recurring`: prints of lines that recur over the folder. `hints`: what a table or the folder says. */
  readonly articles: {
    in: {
      readonly raw: RawFile
      readonly recurring: ReadonlySet<number>
      readonly hints: MetadataHints
      readonly purpose: Purpose
    }
    out: readonly SketchedArticle[]
  }
  readonly stories: { in: { readonly sketches: readonly StorySketch[] }; out: readonly Story[] }
  readonly pair: { in: { readonly a: Article; readonly b: Article }; out: Pair }
  /** What is found over all articles of a story. */
  readonly overview: {
    in: { readonly articles: readonly Article[]; readonly pairs: readonly Pair[] }
    out: { readonly claims: readonly Claim[]; readonly entities: readonly Entity[] }
  }
}

export type JobName = keyof Jobs
export type Job = { [N in JobName]: { readonly name: N } & Jobs[N]['in'] }[JobName]
export type JobOutput<J extends Job> = Jobs[J['name']]['out']

/** How many analyses a worker keeps: enough for the articles of a story that is looked at pair by pair. */
const KEPT_ANALYSES = 48

/** Stable for the same path and the same bytes; twelve hexadecimal digits are unique among millions of articles. */
export const articleId = (file: string, hash: string, part: string): string =>
  createHash('sha256').update(`${file}\0${hash}\0${part}`).digest('hex').slice(0, 12)

async function readOne(file: string, type: string | null, bytesOf: () => Promise<Uint8Array>): Promise<ReadOutcome> {
  try {
    const bytes = await bytesOf()
    const articles = await readArticles({ name: basename(file), bytes, type })
    const hash = createHash('sha256').update(bytes).digest('hex')
    return { kind: 'read', raw: { file, hash, articles, prints: articles.map(({ text }) => linePrints(text)) } }
  } catch (error) {
    return { kind: 'problem', problem: problemOf(file, error) }
  }
}

/** What the format says goes before what the folder says, except the table, which a person wrote for these files. */
function sourceOf(raw: RawFile, article: RawArticle, recurring: ReadonlySet<number>, hints: MetadataHints): ArticleSource {
  const table = Object.fromEntries(Object.entries(hints).filter(([, hint]) => hint.source === 'articles.csv'))
  return {
    id: articleId(raw.file, raw.hash, article.part),
    file: raw.file + article.part,
    text: article.text,
    markup: article.markup,
    blocks: article.blocks,
    hints: { ...hints, ...article.hints, ...table },
    recurringLines: linesWithPrints(article.text, recurring),
  }
}

/** Makes the function that does jobs. Each worker makes one. */
export function createJobs(): <J extends Job>(job: J) => Promise<JobOutput<J>> {
  const analyses = createMemo<Analysis>(KEPT_ANALYSES)
  // The id alone is not enough: a person may have corrected the date or restored furniture.
  const keyOf = ({ id, published, title, language, outlet, blocks, sentences }: Article): string =>
    JSON.stringify([id, published, title, language, outlet, blocks.map(({ kind }) => kind), sentences.length])
  const analysed = (article: Article): Analysis => analyses.get(keyOf(article), () => analyse(article))
  const run: { readonly [N in JobName]: (job: Jobs[N]['in']) => Jobs[N]['out'] | Promise<Jobs[N]['out']> } = {
    read: ({ root, file, type }) => readOne(file, type, () => readFileIn(root, file)),
    readBytes: ({ file, bytes, type }) => readOne(file, type, () => Promise.resolve(bytes)),
    articles: ({ raw, recurring, hints, purpose }) =>
      raw.articles.map((rawArticle) => {
        const article = readArticle(sourceOf(raw, rawArticle, recurring, hints))
        return { article, sketch: purpose === 'extract' ? null : sketchOf(article, analysed(article).passages) }
      }),
    stories: ({ sketches }) => groupStories(sketches),
    pair: ({ a, b }) => comparePair(analysed(a), analysed(b)),
    overview: ({ articles, pairs }) => {
      const analysesOfAll = articles.map(analysed)
      return { claims: findClaims(pairs, analysesOfAll), entities: findEntities(analysesOfAll) }
    },
  }
  return async (job) => {
    const work = run[job.name] as (input: Job) => JobOutput<typeof job> | Promise<JobOutput<typeof job>>
    return work(job)
  }
}
