/** Development only: an answer that does not fit the contract is a mistake in the services, and should be loud. */
import { z } from 'zod'
import { type CallName, calls, failureSchema } from './contract.js'

// The window's content security policy refuses `new Function`, which zod otherwise tries for speed.
z.config({ jitless: true })

/** Throws an error naming the call and the first misfit when `answer` is not a `Result` of `name`. */
export function assertAnswer(name: CallName, answer: unknown): void {
  const result = z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: calls[name].output }),
    z.object({ ok: z.literal(false), failure: failureSchema }),
  ])
  const checked = result.safeParse(answer)
  if (!checked.success) {
    throw new Error(`the answer to ${name} does not fit the contract: ${z.prettifyError(checked.error)}`)
  }
}
