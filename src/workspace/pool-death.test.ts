import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPool } from './pool.js'

describe('a worker that dies', () => {
  let home: string
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'crossread-pool-'))
  })
  afterEach(() => rm(home, { recursive: true, force: true }))

  const pool = async (code: string) => {
    const file = join(home, 'worker.mjs')
    await writeFile(file, code)
    return createPool({ workerUrl: pathToFileURL(file), threads: 1 })
  }
  const job = { kind: 'test' } as never

  it('with no job in hand takes nothing else with it: the next job is done', async () => {
    const runner = await pool(
      `export default () => { setTimeout(() => { throw new Error('late') }, 50); return 'done' }`,
    )
    expect(await runner.run(job)).toBe('done')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await runner.run(job)).toBe('done')
    await runner.close()
  })
  it('while it loads fails its job and no more', async () => {
    const runner = await pool(`throw new Error('cannot load')`)
    await expect(runner.run(job, { timeLimit: 5000 })).rejects.toThrow()
    await runner.close()
  })
})
