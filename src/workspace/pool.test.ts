import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withFolder } from './folder.testing.js'
import { createLocalRunner, createPool, JobTimedOut } from './pool.js'
import { readFiles, type FileToRead } from './reading.js'

/** A worker that hangs on one file and runs out of memory on another. */
const worker = `
export default async (job) => {
  if (job.name === 'articles') return []
  if (job.file === 'hangs.txt') for (;;) {}
  if (job.file === 'grows.txt') { const all = []; for (;;) all.push(new Array(100000).fill(Math.random())) }
  if (job.file === 'fails.txt') throw new Error('broken inside')
  return { kind: 'read', raw: { file: job.file, hash: 'h', articles: { bytes: new Uint8Array() }, outlet: null, prints: [] } }
}
`
const toRead = (file: string): FileToRead => ({ file, job: { name: 'read', root: '/', file, type: null }, hints: {} })
const inPool = <T>(work: (pool: ReturnType<typeof createPool>) => Promise<T>, threads = 2): Promise<T> =>
  withFolder({ 'worker.mjs': worker }, async (folder) => {
    const pool = createPool({ workerUrl: pathToFileURL(join(folder, 'worker.mjs')), threads, maxHeap: 48 })
    try {
      return await work(pool)
    } finally {
      await pool.close()
    }
  })

test('what a person waits for goes before the files of a folder that are read meanwhile', () =>
  // One thread, so that the order in which jobs end is that in which they begin.
  inPool(async (pool) => {
    const order: string[] = []
    const run = async (name: string, job: Parameters<typeof pool.run>[0]): Promise<void> => {
      await pool.run(job)
      order.push(name)
    }
    const files = ['a', 'b', 'c', 'd'].map((file) => run(file, toRead(`${file}.txt`).job))
    const article = { form: 'json', bytes: new Uint8Array() } as const
    await Promise.all([...files, run('pair', { name: 'pair', a: article, b: article })])
    expect(order.indexOf('pair')).toBeLessThan(2)
  }, 1))

test('a file that hangs, one that needs too much memory and one that breaks the reader are named; the others are read', async () => {
  await inPool(async (runner) => {
    const files = ['a.txt', 'hangs.txt', 'b.txt', 'grows.txt', 'fails.txt', 'c.txt'].map(toRead)
    const outcomes = []
    for await (const chunk of readFiles(files, { runner, purpose: 'compare', timeLimit: 6000 })) outcomes.push(...chunk)
    expect(outcomes.map(({ file }) => file)).toEqual(files.map(({ file }) => file))
    expect(outcomes.map((outcome) => (outcome.kind === 'problem' ? outcome.problem.reason : 'read'))).toEqual([
      'read',
      'timed-out',
      'read',
      'out-of-memory',
      'internal',
      'read',
    ])
  })
})

test('a job is stopped when it is cancelled, and says so', async () => {
  await inPool(async (runner) => {
    const abort = new AbortController()
    const job = runner.run(toRead('hangs.txt').job, { signal: abort.signal })
    setTimeout(() => abort.abort(), 50)
    await expect(job).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(await runner.run(toRead('a.txt').job)).toMatchObject({ kind: 'read' })
  })
})

test('a limit of time is told apart from being cancelled', async () => {
  await inPool(async (runner) => {
    await expect(runner.run(toRead('hangs.txt').job, { timeLimit: 300 })).rejects.toBeInstanceOf(JobTimedOut)
  })
})

test('without workers the same jobs are done on this thread', async () => {
  await withFolder({ 'a.txt': 'The lock at Orrin opened on Monday.' }, async (root) => {
    const runner = createLocalRunner()
    const outcome = await runner.run({ name: 'read', root, file: 'a.txt', type: null })
    expect(outcome).toMatchObject({ kind: 'read', raw: { file: 'a.txt' } })
  })
})

test('a pool that was closed begins nothing more: a thread that nobody closes would keep the whole app from ending', async () => {
  await inPool(async (runner) => {
    const jobs = ['hangs.txt', 'a.txt', 'b.txt'].map((file) => runner.run(toRead(file).job))
    const ended = Promise.allSettled(jobs)
    await runner.close()
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await expect(runner.run(toRead('c.txt').job)).rejects.toThrow('closed')
  }, 1)
})
