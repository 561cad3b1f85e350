/// <reference types="vite/client" />
/** The window's one way to the services. Nothing that calls `connect` knows which shell carries the calls. */
import type { Api, ApiEvent, Bridge, CallName, Folder, Input, Output, Result } from './contract.js'
import { httpBridge } from './http-bridge.js'

declare global {
  /** Put there by the desktop shell's preload; absent in the browser shell. */
  var crossread: Bridge | undefined
}

/** The services over the wire that this window has. Call it once, at start. */
export function connect(): Api {
  return overBridge(globalThis.crossread ?? httpBridge())
}

/**
 * Types a raw wire. Both ends are built together and the services check what they are given, so answers are checked again only in
 * development, where a mistake should be loud.
 */
export function overBridge(bridge: Bridge): Api {
  const { drop } = bridge
  return {
    ...(drop === undefined ? {} : { drop: (files) => dropped(drop(files)) }),
    call: <C extends CallName>(name: C, input: Input<C>) => invoke(bridge, name, input),
    subscribe: (listener) =>
      bridge.listen((event) => {
        listener(event as ApiEvent)
      }),
  }
}

async function invoke<C extends CallName>(bridge: Bridge, name: C, input: Input<C>): Promise<Result<Output<C>>> {
  try {
    const answer = await bridge.invoke(name, input)
    if (import.meta.env.DEV) {
      const { assertAnswer } = await import('./check-answer.js')
      assertAnswer(name, answer)
    }
    return answer as Result<Output<C>>
  } catch (error) {
    return { ok: false, failure: brokenWire(error) }
  }
}

const dropped = (answer: Promise<unknown> | null): Promise<Result<Folder>> | null =>
  answer === null
    ? null
    : (answer as Promise<Result<Folder>>).catch((error: unknown) => ({ ok: false, failure: brokenWire(error) }))

/** Failures cross as data, the wire's own too: a window must never see a rejected call. */
const brokenWire = (error: unknown) =>
  ({
    code: 'internal',
    message: `Crossread could not answer: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Try again. If it happens again, close Crossread and start it once more; your notes are saved.',
  }) as const
