/**
 * The browser shell's wire: calls as JSON over same-origin HTTP, events as a server-sent stream.
 *
 * Addresses are relative to the page, which lives under a path of its own in each run.
 *
 * One stream serves every listener, for a browser keeps few connections to one host. After a break the folder and its notes are
 * asked for anew, since what was told meanwhile is lost.
 */
import type { Bridge, Result } from './contract.js'

/** What the wire needs from the window it runs in; tests hand in their own. */
export interface HttpEffects {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  readonly openEvents: (path: string) => EventSource
  readonly setTimer: (action: () => void, milliseconds: number) => unknown
  /** Takes the secret out of the address bar and the history once the page is here: the cookie has taken over. */
  readonly hideSecret: () => void
}

const inWindow: HttpEffects = {
  fetch: (path, init) => globalThis.fetch(path, init),
  openEvents: (path) => new EventSource(path),
  setTimer: (action, milliseconds) => setTimeout(action, milliseconds),
  hideSecret: () => {
    const { pathname, search, hash } = globalThis.location
    if (new URLSearchParams(search).has('secret')) history.replaceState(history.state, '', pathname + hash)
  },
}

/** A call waits this long for the event stream, so that nothing told after its answer is missed; then it goes all the same. */
const patienceMs = 1500
const firstRetryMs = 500
const lastRetryMs = 8000

export function httpBridge(effects: HttpEffects = inWindow): Bridge {
  effects.hideSecret()
  const post = (name: string, input: unknown) => postCall(effects, name, input)
  const events = eventStream(effects, async (tell) => {
    await resync(post, tell)
  })
  return {
    invoke: async (name, input) => {
      await events.ready()
      return post(name, input)
    },
    listen: events.listen,
  }
}

async function postCall(effects: HttpEffects, name: string, input: unknown): Promise<Result<unknown>> {
  try {
    const response = await effects.fetch(`api/call/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      credentials: 'same-origin',
    })
    if (response.headers.get('content-type')?.startsWith('application/json')) {
      return (await response.json()) as Result<unknown>
    }
    return lost(response.status === 403 ? 'This window is not connected to a running Crossread.' : undefined)
  } catch {
    return lost()
  }
}

const lost = (message = 'Crossread is not answering: it may have been closed.'): Result<never> => ({
  ok: false,
  failure: { code: 'not-available', message, remedy: 'Start Crossread again and use the address it prints.' },
})

/** Tells what the window would have been told while the stream was down. */
async function resync(
  post: (name: string, input: unknown) => Promise<Result<unknown>>,
  tell: (event: unknown) => void,
): Promise<void> {
  const info = (await post('app.info', {})) as Result<{ readonly folder: unknown }>
  if (!info.ok || info.value.folder === null) return
  tell({ type: 'folder', folder: info.value.folder })
  const annotations = await post('annotations.get', {})
  if (annotations.ok) tell({ type: 'annotations', annotations: annotations.value })
}

interface EventStream {
  readonly listen: Bridge['listen']
  /** Resolves once events flow, at once when nobody listens, and after `patienceMs` in any case. */
  readonly ready: () => Promise<void>
}

function eventStream(effects: HttpEffects, resyncWith: (tell: (event: unknown) => void) => Promise<void>): EventStream {
  const listeners = new Set<(event: unknown) => void>()
  let source: EventSource | null = null
  let opened = Promise.resolve()
  let broken = false
  let retryMs = firstRetryMs

  const tell = (event: unknown): void => {
    for (const listener of [...listeners]) listener(event)
  }
  // Messages that come together are handed over by the browser in one task; each is taken in one of its own, so that the window answers
  // between them.
  const came: string[] = []
  const takeOne = (): void => {
    const message = came.shift()
    if (came.length > 0) effects.setTimer(takeOne, 0)
    if (message !== undefined) tell(JSON.parse(message) as unknown)
  }
  const take = (message: string): void => {
    if (came.push(message) === 1) effects.setTimer(takeOne, 0)
  }
  const open = (): void => {
    const stream = effects.openEvents('api/events')
    source = stream
    opened = new Promise((resolve) => {
      effects.setTimer(resolve, patienceMs)
      stream.onopen = () => {
        resolve()
        retryMs = firstRetryMs
        if (broken) void resyncWith(tell)
        broken = false
      }
    })
    stream.onmessage = (message: MessageEvent<string>) => take(message.data)
    stream.onerror = () => {
      broken = true
      // The browser reconnects by itself unless it was refused; then it gives up and we try, ever more rarely.
      if (stream.readyState === stream.CLOSED) reopenLater(stream)
    }
  }
  const reopenLater = (stream: EventSource): void => {
    effects.setTimer(() => {
      if (source === stream && listeners.size > 0) open()
    }, retryMs)
    retryMs = Math.min(retryMs * 2, lastRetryMs)
  }
  const listen = (listener: (event: unknown) => void): (() => void) => {
    listeners.add(listener)
    if (source === null) open()
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      source?.close()
      source = null
      opened = Promise.resolve()
    }
  }
  return { listen, ready: () => opened }
}
