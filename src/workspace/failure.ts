/** A call that cannot be answered, thrown inside the services and given to the window as data. */
import type { Failure } from '../api/contract.js'

export class CallFailure extends Error {
  readonly failure: Failure
  constructor(code: Failure['code'], message: string, remedy: string) {
    super(message)
    this.name = 'CallFailure'
    this.failure = { code, message, remedy }
  }
}

export const noFolder = (): CallFailure =>
  new CallFailure('no-folder', 'No folder is open.', 'Open a folder of articles first.')

export const noSuch = (what: string): CallFailure =>
  new CallFailure('not-found', `This ${what} is no longer there.`, 'Choose another one in the library.')

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** Anything thrown, as a failure. What is not known is 'internal' with its own words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CallFailure) return error.failure
  if (isAbort(error))
    return { code: 'cancelled', message: 'It was cancelled.', remedy: 'Start it again when you like.' }
  return {
    code: 'internal',
    message: error instanceof Error ? error.message : String(error),
    remedy: 'Try again. If it fails again, please report it as a fault of Crossread.',
  }
}
