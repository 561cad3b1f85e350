/**
 * The work that needs a processor, as plain data in and plain data out, so that it can run in a worker thread or in this one.
 *
 * Nothing here holds an opened folder. What is kept between jobs, a small store of analyses and a search index, can be made again.
 */
import type { ArticleSummary, SearchHit } from '../api/contract.js'
import type { MetadataHints } from '../core/article/source.js'
import type { FileProblem } from '../core/errors.js'
import type { Claim, Entity, Pair, Story } from '../core/model.js'
import type { Correction, DecidedPair } from '../core/notes/model.js'
import type { Quotation } from '../core/story/quotations.js'
import type { StorySketch } from '../core/story/sketch.js'
import type { RawArticle } from '../readers/reader.js'
import { createLazy } from './lazy.js'
import type { LinePrints } from './line-prints.js'
import type { Cloned, Joined, PackedArticle, PackedSketch } from './packing.js'

/**
 * What was read from one file, before the engine looked at its words. Its articles go from the thread that read them to the one that
 * understands them as bytes, which the thread between hands on without looking: most of its time would go into that.
 */
export interface RawFile {
  readonly file: string
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
  readonly articles: Cloned<readonly RawArticle[]>
  /** The outlet that every article of the file names; null where they name several. */
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
  /** Asks for something that is there, as a person might, so that the first query of a person takes no longer than the second. */
  readonly warmIndex: { in: object; out: null }
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

const searchJobs = ['openIndex', 'index', 'unindex', 'saveIndex', 'warmIndex', 'find', 'locate'] as const
export type SearchJob = (typeof searchJobs)[number]
export type ComparingJob = Exclude<JobName, SearchJob>

/** Does the jobs of these names. */
export type Run<N extends JobName> = {
  readonly [M in N]: (job: Jobs[M]['in']) => Jobs[M]['out'] | Promise<Jobs[M]['out']>
}

const isSearchJob = (name: JobName): name is SearchJob => searchJobs.some((each) => each === name)

/**
 * Makes the function that does jobs. Each worker makes one. Loading the engine takes a second, so that only a worker that is given work
 * for it loads it.
 */
export function createJobs(): <J extends Job>(job: J) => Promise<JobOutput<J>> {
  const comparing = createLazy(async () => (await import('./comparing-jobs.js')).createComparingJobs())
  const searching = createLazy(async () => (await import('./search-jobs.js')).createSearchJobs())
  return async (job) => {
    const run = isSearchJob(job.name) ? (await searching())[job.name] : (await comparing())[job.name]
    const work = run as (input: Job) => JobOutput<typeof job> | Promise<JobOutput<typeof job>>
    return work(job)
  }
}
