/** Who wants to hear what happens, and how often. */
import type { ApiEvent } from '../api/contract.js'

export interface Events {
  readonly tell: (event: ApiEvent) => void
  readonly subscribe: (listener: (event: ApiEvent) => void) => () => void
}

export function createEvents(): Events {
  const listeners = new Set<(event: ApiEvent) => void>()
  return {
    tell: (event) => {
      for (const listener of listeners) listener(event)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export interface Throttle {
  /** Does the action now, or once the interval since the last time is over. */
  readonly ask: () => void
  /** Does the action now. */
  readonly force: () => void
  readonly stop: () => void
}

/** `interval` gives the least number of milliseconds between two times. */
export function createThrottle(action: () => void, interval: () => number): Throttle {
  let timer: NodeJS.Timeout | null = null
  let last = -Infinity
  const act = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    last = Date.now()
    action()
  }
  return {
    ask: () => {
      const wait = last + interval() - Date.now()
      if (wait <= 0) act()
      else timer ??= setTimeout(act, wait).unref()
    },
    force: act,
    stop: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
