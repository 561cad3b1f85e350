import { describe, expect, it } from 'vitest'
import type { Bridge } from './contract.js'
import { overBridge } from './client.js'
import { type HttpEffects, httpBridge } from './http-bridge.js'

/** The browser's event stream as the bridge sees it, driven by the test. */
class Stream {
  readonly CLOSED = 2
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: ((message: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  closed = false
  close(): void {
    this.closed = true
  }
}

function bench(answer: (path: string) => Response | Promise<Response>) {
  const streams: Stream[] = []
  const asked: { path: string; body: string }[] = []
  const timers: { action: () => void; milliseconds: number }[] = []
  const effects: HttpEffects = {
    fetch: (path, init) => {
      asked.push({ path, body: init.body as string })
      return Promise.resolve(answer(path))
    },
    openEvents: () => {
      const stream = new Stream()
      streams.push(stream)
      return stream as unknown as EventSource
    },
    setTimer: (action, milliseconds) => timers.push({ action, milliseconds }),
    hideSecret: () => undefined,
  }
  return { bridge: httpBridge(effects), streams, asked, timers }
}

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

describe('a call', () => {
  it('is posted as JSON to its own path, and its answer comes back as it was sent', async () => {
    const { bridge, asked } = bench(() => json({ ok: true, value: [1] }))
    expect(await bridge.invoke('search', { query: 'é' })).toEqual({ ok: true, value: [1] })
    expect(asked).toEqual([{ path: 'api/call/search', body: '{"query":"é"}' }])
  })
  it('answers with a failure, and never throws, when nobody is there or the window is a stranger', async () => {
    const away = bench(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await away.bridge.invoke('search', {})).toMatchObject({ ok: false, failure: { code: 'not-available' } })
    const stranger = bench(() => new Response('<h1>no</h1>', { status: 403, headers: { 'content-type': 'text/html' } }))
    expect(await stranger.bridge.invoke('search', {})).toMatchObject({ ok: false, failure: { code: 'not-available' } })
  })
  it('waits until events flow, so that none told after its answer is missed', async () => {
    const { bridge, streams, asked } = bench(() => json({ ok: true, value: null }))
    bridge.listen(() => undefined)
    const call = bridge.invoke('folder.openSample', {})
    await settled()
    expect(asked).toEqual([])
    streams[0]!.onopen!()
    await call
    expect(asked).toHaveLength(1)
  })
  it('goes all the same when events do not come', async () => {
    const { bridge, asked, timers } = bench(() => json({ ok: true, value: null }))
    bridge.listen(() => undefined)
    const call = bridge.invoke('folder.openSample', {})
    timers[0]!.action()
    await call
    expect(asked).toHaveLength(1)
  })
})

describe('events', () => {
  it('come to every listener over one stream, which ends with the last', () => {
    const { bridge, streams, timers } = bench(() => json({}))
    const seen: unknown[] = []
    const endFirst = bridge.listen((event) => seen.push(['first', event]))
    const endSecond = bridge.listen((event) => seen.push(['second', event]))
    streams[0]!.onmessage!({ data: '{"type":"theme","dark":true}' })
    timers.at(-1)!.action()
    expect(seen).toEqual([
      ['first', { type: 'theme', dark: true }],
      ['second', { type: 'theme', dark: true }],
    ])
    endFirst()
    expect(streams[0]!.closed).toBe(false)
    endSecond()
    expect(streams).toHaveLength(1)
    expect(streams[0]!.closed).toBe(true)
  })
  it('that come together are told in their order, each in a task of its own', () => {
    const { bridge, streams, timers } = bench(() => json({}))
    const seen: unknown[] = []
    bridge.listen((event) => seen.push(event))
    const tasks = timers.splice(0)
    for (const data of ['1', '2', '3']) streams[0]!.onmessage!({ data })
    for (const told of [[], [1], [1, 2], [1, 2, 3]]) {
      expect(seen).toEqual(told)
      tasks.splice(0, tasks.length, ...timers.splice(0))
      expect(tasks).toHaveLength(told.length < 3 ? 1 : 0)
      tasks[0]?.action()
    }
    streams[0]!.onmessage!({ data: '4' })
    timers[0]!.action()
    expect(seen).toEqual([1, 2, 3, 4])
  })
  it('after a break tell the folder and its notes anew', async () => {
    const { bridge, streams } = bench((path) =>
      json({ ok: true, value: path.endsWith('app.info') ? { folder: { name: 'f' } } : { notes: [] } }),
    )
    const seen: unknown[] = []
    bridge.listen((event) => seen.push(event))
    streams[0]!.onopen!()
    streams[0]!.onerror!()
    streams[0]!.onopen!()
    await settled()
    expect(seen).toEqual([
      { type: 'folder', folder: { name: 'f' } },
      { type: 'annotations', annotations: { notes: [] } },
    ])
  })
  it('are asked for again, ever more rarely, when the browser gave up', () => {
    const { bridge, streams, timers } = bench(() => json({}))
    bridge.listen(() => undefined)
    const retries: number[] = []
    for (let round = 0; round < 7; round++) {
      const stream = streams.at(-1)!
      stream.readyState = stream.CLOSED
      stream.onerror!()
      const retry = timers.at(-1)!
      retries.push(retry.milliseconds)
      retry.action()
    }
    expect(streams).toHaveLength(8)
    expect(retries).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000])
  })
})

describe('the typed services', () => {
  const over = (answer: unknown): Bridge => ({
    invoke: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
    listen: () => () => undefined,
  })
  it('pass failures on as data', async () => {
    const failure = { code: 'not-found', message: 'm', remedy: 'r' }
    expect(await overBridge(over({ ok: false, failure })).call('article.get', { id: 'x' })).toEqual({
      ok: false,
      failure,
    })
  })
  it('turn a broken wire into a failure too', async () => {
    const api = overBridge(over(new Error('the other side is gone')))
    expect(await api.call('app.info', {})).toMatchObject({ ok: false, failure: { code: 'internal' } })
  })
  it('in development are loud about an answer that does not fit', async () => {
    const answer = await overBridge(over({ ok: true, value: 7 })).call('folder.forget', { path: '/x' })
    expect(answer).toMatchObject({ ok: false })
    expect(!answer.ok && answer.failure.message).toContain('folder.forget')
  })
})
