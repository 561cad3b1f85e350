/**
 * Reads many files into articles, in the order given, a chunk at a time: first the bytes of every file of the chunk, then, knowing which
 * lines recur over them, the articles. A chunk bounds the memory and lets the first articles appear early.
 */
import type { MetadataHints } from '../core/article/source.js'
import type { FileProblem } from '../core/errors.js'
import type { Correction } from '../core/notes/model.js'
import { FILE_TIME_LIMIT } from '../readers/limits.js'
import type { Job, JobOutput, Purpose, RawFile, ReadyArticle } from './jobs.js'
import { recurringPrints, type LinePrints } from './line-prints.js'
import { createShared } from './packing.js'
import { JobTimedOut, type Runner } from './pool.js'
import { outOfMemory, problemOf, timedOut, codeOf } from './problems.js'

/** A file that was read. `hash` is of its bytes; `recurring` are the prints of its lines that recur over the folder. */
export interface FileRead {
  readonly kind: 'articles'
  readonly file: string
  readonly hash: string
  readonly recurring: readonly number[]
  readonly articles: readonly ReadyArticle[]
}

/** The outcome for one file. */
export type FileOutcome = FileRead | { readonly kind: 'problem'; readonly file: string; readonly problem: FileProblem }

/** One file to read: how to get at its bytes, and what is known about it from elsewhere. */
export interface FileToRead {
  readonly file: string
  readonly job: Extract<Job, { readonly name: 'read' | 'readBytes' }>
  readonly hints: MetadataHints
  /** Prints of lines that are known to recur from files read before. */
  readonly recurring?: ReadonlySet<number>
  /** What the person decided about it. */
  readonly corrections?: readonly Correction[]
}

export interface ReadingOptions {
  readonly runner: Runner
  readonly purpose: Purpose
  readonly signal?: AbortSignal | undefined
  /** Milliseconds a file may take. */
  readonly timeLimit?: number
  readonly chunk?: number
  /** Called whenever a file has been dealt with, in any order. */
  readonly onFile?: (() => void) | undefined
}

/** Enough for the furniture of an outlet to show, few enough that the first articles of a large folder appear soon. */
const CHUNK = 256

/** The problem for a job that failed as a whole; throws on when the reading was cancelled. */
function failureOf(file: string, error: unknown, signal: AbortSignal | undefined): FileProblem {
  if (signal?.aborted === true) throw error
  if (error instanceof JobTimedOut) return timedOut(file, Math.round(error.milliseconds / 1000))
  if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY') return outOfMemory(file)
  return problemOf(file, error)
}

const OUTLET = 'outlet:'

/** Files of one outlet where that is known, else of one folder. */
function groupOf({ file, hints }: FileToRead, raw: RawFile): string {
  const outlet = hints.outlet?.value ?? raw.outlet
  return outlet === null ? `folder:${file.slice(0, Math.max(0, file.lastIndexOf('/')))}` : `${OUTLET}${outlet}`
}

type Read = { readonly toRead: FileToRead } & ({ readonly raw: RawFile } | { readonly problem: FileProblem })

/** For each group of files the prints of its recurring lines. */
function recurringByGroup(files: readonly Read[]): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, LinePrints[]>()
  for (const file of files) {
    if (!('raw' in file)) continue
    const group = groupOf(file.toRead, file.raw)
    groups.set(group, [...(groups.get(group) ?? []), ...file.raw.prints])
  }
  return new Map(
    [...groups].map(([group, prints]) => [
      group,
      recurringPrints(prints, group.startsWith(OUTLET) ? 'one-outlet' : 'anywhere'),
    ]),
  )
}

function createReading({ runner, purpose, signal, timeLimit = FILE_TIME_LIMIT, onFile }: ReadingOptions) {
  const run = <J extends Job>(job: J): Promise<JobOutput<J>> => runner.run(job, { signal, timeLimit })

  const read = async (toRead: FileToRead): Promise<Read> => {
    try {
      const outcome = await run(toRead.job)
      return outcome.kind === 'read' ? { toRead, raw: outcome.raw } : { toRead, problem: outcome.problem }
    } catch (error) {
      return { toRead, problem: failureOf(toRead.file, error, signal) }
    }
  }

  const understand = async (
    file: Read,
    recurringIn: ReadonlyMap<string, ReadonlySet<number>>,
  ): Promise<FileOutcome> => {
    const { toRead } = file
    if ('problem' in file) return { kind: 'problem', file: toRead.file, problem: file.problem }
    const { raw } = file
    const found = recurringIn.get(groupOf(toRead, raw))
    const recurring = raw.prints
      .flatMap(({ all }) => all)
      .filter((each) => found?.has(each) === true || toRead.recurring?.has(each) === true)
    const { hints, corrections = [] } = toRead
    try {
      const articles = await run({ name: 'articles', raw, recurring: new Set(recurring), hints, corrections, purpose })
      return { kind: 'articles', file: toRead.file, hash: raw.hash, recurring, articles }
    } catch (error) {
      return { kind: 'problem', file: toRead.file, problem: failureOf(toRead.file, error, signal) }
    }
  }

  return {
    read: (files: readonly FileToRead[]): Promise<readonly Read[]> => Promise.all(files.map(read)),
    understand: async (raws: readonly Read[]): Promise<readonly FileOutcome[]> => {
      const recurring = recurringByGroup(raws)
      return Promise.all(
        raws.map(async (raw) => {
          const outcome = await understand(raw, recurring)
          onFile?.()
          return outcome
        }),
      )
    },
  }
}

/** The outcomes with all that was packed in one buffer: tens of thousands of buffers make sweeping up after them slow. */
function together(outcomes: readonly FileOutcome[]): readonly FileOutcome[] {
  const ready = outcomes.flatMap((outcome) => (outcome.kind === 'articles' ? outcome.articles : []))
  const length = ready.reduce((sum, { article, sketch }) => sum + article.bytes.length + (sketch?.bytes.length ?? 0), 0)
  const { place } = createShared(length)
  const placed = ({ summary, article, sketch }: ReadyArticle): ReadyArticle => ({
    summary,
    article: place(article),
    sketch: sketch === null ? null : place(sketch),
  })
  return outcomes.map((outcome) =>
    outcome.kind === 'articles' ? { ...outcome, articles: outcome.articles.map(placed) } : outcome,
  )
}

/** Yields the outcomes chunk by chunk, in the order of `files`. Throws only when `signal` cancels. */
export async function* readFiles(
  files: readonly FileToRead[],
  options: ReadingOptions,
): AsyncGenerator<readonly FileOutcome[]> {
  const { read, understand } = createReading(options)
  const size = options.chunk ?? CHUNK
  const chunkAt = (start: number): Promise<readonly Read[]> => {
    const raws = read(files.slice(start, start + size))
    // It is awaited a chunk later; until then a cancellation must not count as unhandled.
    raws.catch(() => undefined)
    return raws
  }
  let next = chunkAt(0)
  for (let start = 0; start < files.length; start += size) {
    options.signal?.throwIfAborted()
    const raws = await next
    const understood = understand(raws)
    // The files of the next chunk come behind: no thread waits for the last of this one, nor while its outcomes are taken in.
    next = chunkAt(start + size)
    yield together(await understood)
  }
}
