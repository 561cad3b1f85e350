/**
 * The work that needs a processor, as plain data in and plain data out, so that it can run in a worker thread or in this one.
 *
 * Nothing here holds an opened folder. What is kept between jobs, a small store of analyses and a search index, can be made again.
 */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { ArticleSummary, SearchHit } from '../api/contract.js'
import { strengthOf } from '../core/align/links.js'
import type { Analysis } from '../core/analysis.js'
import { analyse } from '../core/article/analyse.js'
import type { MetadataHints } from '../core/article/source.js'
import { comparePair } from '../core/compare.js'
import { findAdditions, findDifferences } from '../core/differences/index.js'
import type { FileProblem } from '../core/errors.js'
import type { Article, Claim, Entity, Pair, Story } from '../core/model.js'
import { applyDecisions, type DescribeLink } from '../core/notes/apply.js'
import type { Correction, DecidedPair } from '../core/notes/model.js'
import { findClaims } from '../core/story/claims.js'
import { findEntities } from '../core/story/entities.js'
import { groupStories } from '../core/story/group.js'
import { findQuotations, type Quotation } from '../core/story/quotations.js'
import { sketchOf, type StorySketch } from '../core/story/sketch.js'
import { readArticles } from '../readers/index.js'
import type { RawArticle } from '../readers/reader.js'
import { articlesOf, type UnderstoodArticle } from './articles-of.js'
import { readFileIn } from './bytes.js'
import { linePrints, type LinePrints } from './line-prints.js'
import { createMemo } from './memo.js'
import {
  apartOf,
  clone,
  pack,
  unpack,
  type Cloned,
  type Joined,
  type PackedArticle,
  type PackedSketch,
} from './packing.js'
import { problemOf } from './problems.js'
import { createLocating } from './search-places.js'
import { SearchShards } from './search-shards.js'
import { summaryOf } from './summary.js'

/**
 * What was read from one file, before the engine looked at its words. Its articles go from the thread that read them to the one that
 * understands them as bytes, which the thread between hands on without looking: most of its time would go into that.
 */
export interface RawFile {
  readonly file: string
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
  readonly articles: Cloned<readonly RawArticle[]>
  /** The outlet that the first article names. */
  readonly outlet: string | null
  /** Prints of the lines of each article; see `line-prints.ts`. */
  readonly prints: readonly LinePrints[]
}

/** An article as a folder holds it. `sketch` is null when the article was only to be extracted. */
export interface ReadyArticle {
  readonly summary: ArticleSummary
  readonly article: PackedArticle
  readonly sketch: PackedSketch | null
}

/** Whether articles are only to be read, or to be put into stories too. */
export type Purpose = 'extract' | 'compare'

export type ReadOutcome =
  { readonly kind: 'read'; readonly raw: RawFile } | { readonly kind: 'problem'; readonly problem: FileProblem }

/** What is found over all articles of a story. */
export interface Overview {
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly quotations: readonly Quotation[]
}

/** Jobs by name: what goes in, what comes out. */
export interface Jobs {
  /** Reads a file of a folder. */
  readonly read: {
    in: { readonly root: string; readonly file: string; readonly type: string | null }
    out: ReadOutcome
  }
  /** Reads bytes that are not in a folder, as from standard input. */
  readonly readBytes: {
    in: { readonly file: string; readonly bytes: Uint8Array; readonly type: string | null }
    out: ReadOutcome
  }
  /** Makes the articles of a file. `recurring`: prints of lines that recur over the folder. `hints`: what a table or a person says. */
  readonly articles: {
    in: {
      readonly raw: RawFile
      readonly recurring: ReadonlySet<number>
      readonly hints: MetadataHints
      /** All that the person decided about this file. */
      readonly corrections: readonly Correction[]
      readonly purpose: Purpose
    }
    out: readonly ReadyArticle[]
  }
  readonly stories: { in: { readonly sketches: Joined<StorySketch> }; out: readonly Story[] }
  readonly pair: { in: { readonly a: PackedArticle; readonly b: PackedArticle }; out: Pair }
  /** Lays over a pair what a person decided about it. */
  readonly decide: {
    in: {
      readonly pair: Pair
      readonly a: PackedArticle
      readonly b: PackedArticle
      readonly corrections: readonly Correction[]
    }
    out: DecidedPair
  }
  /** `articles` in the order in which they are shown. */
  readonly overview: {
    in: { readonly articles: readonly PackedArticle[]; readonly pairs: readonly Pair[] }
    out: Overview
  }
  /** Takes the index up from where it was kept (null: it is kept nowhere). Gives the ids of the articles that are in it. */
  readonly openIndex: { in: { readonly path: string | null }; out: readonly string[] }
  /** Keeps the words of articles for `find`, in the worker that does the job. */
  readonly index: { in: { readonly articles: readonly PackedArticle[] }; out: null }
  readonly unindex: { in: { readonly ids: readonly string[] }; out: null }
  /** Writes a part of the index that is not on disk yet: of those that are full, or of all. Tells whether more is left. */
  readonly saveIndex: { in: { readonly which: 'full' | 'all' }; out: boolean }
  /** Ids of kept articles that have the words of the query. */
  readonly find: { in: { readonly query: string; readonly most: number }; out: readonly string[] }
  /** Places of a query in kept articles: so many in each, and in all. */
  readonly locate: {
    in: { readonly query: string; readonly ids: readonly string[]; readonly inEach: number; readonly inAll: number }
    out: readonly SearchHit[]
  }
}

export type JobName = keyof Jobs
export type Job = { [N in JobName]: { readonly name: N } & Jobs[N]['in'] }[JobName]
export type JobOutput<J extends Job> = Jobs[J['name']]['out']

/** How many analyses a worker keeps: enough for the articles of a story that is looked at pair by pair. */
const KEPT_ANALYSES = 48

async function readOne(file: string, type: string | null, bytesOf: () => Promise<Uint8Array>): Promise<ReadOutcome> {
  try {
    const bytes = await bytesOf()
    const articles = await readArticles({ name: basename(file), bytes, type })
    const hash = createHash('sha256').update(bytes).digest('hex')
    const prints = articles.map(({ text }) => linePrints(text))
    const outlet = articles[0]?.hints.outlet?.value ?? null
    return { kind: 'read', raw: { file, hash, articles: clone(articles), outlet, prints } }
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

type Run = { readonly [N in JobName]: (job: Jobs[N]['in']) => Jobs[N]['out'] | Promise<Jobs[N]['out']> }

/** Reading files and comparing articles. */
function createComparingJobs(): Omit<Run, SearchJob> {
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

type SearchJob = 'openIndex' | 'index' | 'unindex' | 'saveIndex' | 'find' | 'locate'

/** Search. The index is made with the first article, or taken up from disk. */
function createSearchJobs(): Pick<Run, SearchJob> {
  let shards = new SearchShards(null)
  return {
    openIndex: ({ path }) => (shards = new SearchShards(path)).open(),
    index: ({ articles }) => {
      shards.add(articles.map(unpack).map(({ id, text }) => ({ id, text })))
      return null
    },
    unindex: ({ ids }) => {
      shards.remove(ids)
      return null
    },
    saveIndex: ({ which }) => shards.save(which),
    find: ({ query, most }) => shards.find(query, most),
    locate: ({ query, ids, inEach, inAll }) => {
      const look = createLocating(query, shards.foldWord)
      const hits: SearchHit[] = []
      for (const id of ids) {
        const text = shards.text(id)
        if (text !== null) hits.push(...look({ id, text }, Math.min(inEach, inAll - hits.length)))
        if (hits.length >= inAll) break
      }
      return hits
    },
  }
}

/** Makes the function that does jobs. Each worker makes one. */
export function createJobs(): <J extends Job>(job: J) => Promise<JobOutput<J>> {
  const run: Run = { ...createComparingJobs(), ...createSearchJobs() }
  return async (job) => {
    const work = run[job.name] as (input: Job) => JobOutput<typeof job> | Promise<JobOutput<typeof job>>
    return work(job)
  }
}
