/**
 * Where work that needs a processor runs: a pool of worker threads, or this thread where there is no built worker (unit tests).
 *
 * A job that takes longer than its limit has its worker ended, so that one hostile file cannot stop the rest.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import type { Job, JobOutput } from './jobs.js'
import { createLazy } from './lazy.js'

export interface RunOptions {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds from the moment a worker takes the job; `longest` of the pool unless told. */
  readonly timeLimit?: number | undefined
  /** Buffers of the job that are handed over to the thread instead of copied; whoever asks has them no longer. */
  readonly handOver?: readonly ArrayBuffer[]
}

export interface Runner {
  readonly threads: number
  /** Throws `JobTimedOut`, `signal.reason` when cancelled, or what the job threw; once closed it takes no job. */
  readonly run: <J extends Job>(job: J, options?: RunOptions) => Promise<JobOutput<J>>
  readonly close: () => Promise<void>
}

export class JobTimedOut extends Error {
  constructor(readonly milliseconds: number) {
    super(`stopped after ${milliseconds} ms`)
    this.name = 'JobTimedOut'
  }
}

/** First in, first out; taking the first of thousands takes no longer than of two. */
function createLine() {
  let line: (() => void)[] = []
  let at = 0
  return {
    push: (go: () => void): number => line.push(go),
    shift: (): (() => void) | undefined => {
      const next = line[at++]
      if (next === undefined) [line, at] = [[], 0]
      return next
    },
  }
}

type Urgency = 'waited-for' | 'background'

/** What a person looks at goes before the hundreds of files of a folder that are read meanwhile. */
const urgencyOf = ({ name }: Job): Urgency =>
  name === 'pair' || name === 'decide' || name === 'overview' ? 'waited-for' : 'background'

/** Lets at most `places` tasks run at once: first those that are waited for, and of each kind the first that came. */
function createGate(places: number): <T>(urgency: Urgency, task: () => Promise<T>) => Promise<T> {
  let free = places
  const waiting = { 'waited-for': createLine(), background: createLine() }
  const enter = async (urgency: Urgency): Promise<void> => {
    if (free > 0) free--
    else await new Promise<void>((go) => waiting[urgency].push(go))
  }
  const leave = (): void => {
    const next = waiting['waited-for'].shift() ?? waiting.background.shift()
    if (next === undefined) free++
    else next()
  }
  return async (urgency, task) => {
    await enter(urgency)
    try {
      return await task()
    } finally {
      leave()
    }
  }
}

/** Runs jobs on the calling thread, one after the other. Cannot end a job that hangs. */
export function createLocalRunner(): Runner {
  // Loaded late, because whoever has workers never needs the engine on this thread.
  const loaded = createLazy(async () => (await import('./jobs.js')).createJobs())
  const gate = createGate(1)
  return {
    threads: 1,
    run: (job, { signal } = {}) =>
      gate(urgencyOf(job), async () => {
        signal?.throwIfAborted()
        return (await loaded())(job)
      }),
    close: () => Promise.resolve(),
  }
}

export interface PoolOptions {
  readonly workerUrl: URL
  readonly threads?: number
  /** Largest heap of one worker, in megabytes. */
  readonly maxHeap?: number
  /** Whether threads end when they have nothing to do, or keep what they hold. */
  readonly idle?: 'end' | 'stay'
  /** Milliseconds that any job may take: none that is well takes as long, and a person must not wait for one that hangs. */
  readonly longest?: number
}

const LONGEST = 300_000

/** Megabytes for what a job has just made. */
const YOUNG = 48
/**
 * How far threads give way to the window and to what else the person does while a folder is read: as an increment of `nice` on Linux, where
 * it is each thread's own, and as "below normal" on Windows. Elsewhere it would be the whole app's.
 */
const GIVING_WAY = process.platform === 'linux' ? 5 : process.platform === 'win32' ? -1 : 0
/** Milliseconds that a thread waits for more work. */
const IDLE = 20_000

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** Runs jobs in worker threads. They start with the first job and end some seconds after the last. */
export function createPool({
  workerUrl,
  threads = availableParallelism(),
  maxHeap = 1024,
  idle = 'end',
  longest = LONGEST,
}: PoolOptions): Runner {
  const size = Math.max(1, Math.min(threads, 8))
  let pool: Promise<Piscina> | null = null
  let state: 'open' | 'closed' = 'open'
  const start = async (): Promise<Piscina> => {
    const { Piscina: Pool } = await import('piscina')
    const fresh = new Pool({
      filename: fileURLToPath(workerUrl),
      minThreads: idle === 'stay' ? size : 0,
      maxThreads: size,
      idleTimeout: IDLE,
      closeTimeout: longest,
      niceIncrement: GIVING_WAY,
      // A worker is built, and needs none of what this process may have been started with.
      execArgv: [],
      // Reading makes many things that are soon of no use: with room for them they are swept away less often.
      resourceLimits: { maxOldGenerationSizeMb: maxHeap, maxYoungGenerationSizeMb: YOUNG },
      // A worker that waits in Atomics.wait cannot be interrupted by timers of the libraries it runs.
      atomics: 'disabled',
    })
    // A worker that dies with no job in hand is told here; unheard, it would end the whole app. The next job gets a new pool, and this one
    // ends when its other workers have done what they are at.
    let isRetired = false
    fresh.on('error', () => {
      if (isRetired) return
      isRetired = true
      pool = null
      void fresh.close()
    })
    return fresh
  }
  // Jobs wait here rather than in the pool, so that a job's time starts when a worker takes it.
  const gate = createGate(size)
  return {
    threads: size,
    run: (job, { signal, timeLimit = longest, handOver = [] } = {}) =>
      gate(urgencyOf(job), async () => {
        signal?.throwIfAborted()
        // What still waits when it is closed would start threads that nobody ends, and keep the whole app from ending.
        if (state === 'closed') throw new Error('the threads are closed')
        pool ??= start()
        const timer = AbortSignal.timeout(timeLimit)
        const either = signal === undefined ? timer : AbortSignal.any([signal, timer])
        try {
          return (await (await pool).run(job, { signal: either, transferList: [...handOver] })) as JobOutput<typeof job>
        } catch (error) {
          if (isAbort(error) && signal?.aborted === true) throw signal.reason
          if (isAbort(error) && timer.aborted) throw new JobTimedOut(timeLimit)
          throw error
        }
      }),
    close: async () => {
      state = 'closed'
      if (pool !== null) await (await pool).destroy()
      pool = null
    },
  }
}

export interface RunnerOptions {
  /** Address of the built worker. Without it jobs run on the calling thread. */
  readonly workerUrl?: URL | undefined
}

/** `most`: threads that are worth their start, as for the number of files. */
export const createRunner = ({ workerUrl }: RunnerOptions, most = Infinity): Runner =>
  workerUrl === undefined
    ? createLocalRunner()
    : createPool({ workerUrl, threads: Math.min(most, availableParallelism()) })

/** A runner with one thread that keeps its state between jobs. */
export const createKeeper = ({ workerUrl }: RunnerOptions): Runner =>
  workerUrl === undefined ? createLocalRunner() : createPool({ workerUrl, threads: 1, idle: 'stay' })
