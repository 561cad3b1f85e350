/** Events as Electron declares them: listening for, or telling, any other is an error. */
import { EventEmitter } from 'node:events'
import type { Declared } from './declared.js'

export type Listener = (...args: unknown[]) => unknown

export interface Emitter {
  readonly on: (event: string, listener: Listener) => void
  readonly once: (event: string, listener: Listener) => void
  readonly off: (event: string, listener: Listener) => void
  /** For the test: what Electron would tell. */
  readonly emit: (event: string, ...args: unknown[]) => void
}

/** An event that can be refused. */
export function refusable(more: object = {}) {
  const event = { refused: false, preventDefault: () => (event.refused = true), ...more }
  return event
}

export function checkedEmitter(type: string, { events }: Declared): Emitter {
  const inner = new EventEmitter()
  const checked = (event: string): string => {
    if (!events.has(event)) throw new Error(`Electron's ${type} has no event ${event}`)
    return event
  }
  return {
    on: (event, listener) => void inner.on(checked(event), listener),
    once: (event, listener) => void inner.once(checked(event), listener),
    off: (event, listener) => void inner.off(checked(event), listener),
    emit: (event, ...args) => void inner.emit(checked(event), ...args),
  }
}
