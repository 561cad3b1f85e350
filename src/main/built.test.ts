/** What was built, run as Electron would run it. `npm test` builds first; where nothing is built, this says so and is skipped. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDeclarations } from './testing/declared.js'

const out = resolve(import.meta.dirname, '../../out')
const isBuilt = existsSync(join(out, 'main/index.js')) && existsSync(join(out, 'preload/index.cjs'))

describe.skipIf(!isBuilt)('the built main script', () => {
  let data: string
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'crossread-built-'))
  })
  afterAll(() => rm(data, { recursive: true, force: true }))

  it('opens, reads the sample with its worker, compares, exports, and ends, with nothing but what Electron declares', async () => {
    const saved = join(data, 'comparison.html')
    const script = resolve(import.meta.dirname, 'testing/run-built.ts')
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', script, out, data, saved],
      { cwd: resolve(out, '..'), timeout: 120_000 },
    )
    const facts = JSON.parse(stdout.trim().split('\n').at(-1)!) as Record<string, unknown>
    expect(facts).toMatchObject({
      page: [200, true],
      sample: true,
      articles: 5,
      exported: 'saved',
      switches: 'MAP * ~NOTFOUND',
    })
    expect(facts['links']).toBeGreaterThan(0)
    expect(await readFile(saved, 'utf8')).toMatch(/^<!doctype html>/i)
    expect(stderr).not.toMatch(/Error|Unhandled/)
  }, 150_000)
})

describe.skipIf(!isBuilt)('the built preload', () => {
  const lookUp = readDeclarations()
  /** As a sandboxed preload is run: one script, which may require nothing but `electron`. */
  function run(pathOf: (file: unknown) => string) {
    const calls: unknown[][] = []
    const heard = new Map<string, (...args: unknown[]) => void>()
    const parts: Record<string, [type: string, parts: object]> = {
      contextBridge: ['ContextBridge', { exposeInMainWorld: (name: string, api: unknown) => (world[name] = api) }],
      ipcRenderer: [
        'IpcRenderer',
        {
          invoke: (...args: unknown[]) => Promise.resolve(calls.push(args)),
          on: (channel: string, listener: () => void) => heard.set(channel, listener),
          off: (channel: string) => heard.delete(channel),
        },
      ],
      webUtils: ['WebUtils', { getPathForFile: pathOf }],
    }
    const world: Record<string, unknown> = {}
    for (const [type, has] of Object.values(parts)) {
      for (const name of Object.keys(has)) expect([...lookUp(type).members]).toContain(name)
    }
    const electron = Object.fromEntries(Object.entries(parts).map(([name, [, has]]) => [name, has]))
    const only = (name: string): unknown => {
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`)
      return electron
    }
    const code = readFileSync(join(out, 'preload/index.cjs'), 'utf8')
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the very script that was built, in a scope like Electron's
    const script = new Function('require', 'module', 'exports', code) as (...args: unknown[]) => void
    script(only, { exports: {} }, {})
    return { calls, heard, bridge: world['crossread'] as Record<string, (...args: unknown[]) => unknown>, world }
  }

  it('gives the page the bridge and nothing of Electron', () => {
    const { world, bridge } = run(() => '')
    expect(Object.keys(world)).toEqual(['crossread'])
    expect(Object.keys(bridge).sort()).toEqual(['drop', 'invoke', 'listen'])
  })
  it('tells events without the event of Electron, until it is told to stop', () => {
    const { bridge, heard } = run(() => '')
    const told: unknown[] = []
    const stop = bridge['listen']!((event: unknown) => told.push(event)) as () => void
    heard.get('crossread:event')!({ sender: 'secret' }, { type: 'theme' })
    expect(told).toEqual([{ type: 'theme' }])
    stop()
    expect(heard.size).toBe(0)
  })
  it('opens by path only what the system dragged in', () => {
    const { bridge, calls } = run((file) => (file === 'real' ? '/news' : ''))
    expect(bridge['drop']!(['real', 'made by a script'])).toBeNull()
    expect(bridge['drop']!([])).toBeNull()
    expect(calls).toEqual([])
    void bridge['drop']!(['real'])
    expect(calls).toEqual([['crossread:drop', ['/news']]])
  })
})
