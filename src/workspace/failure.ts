/** A call that cannot be answered, thrown inside the services and given to the window as data. */
import type { Failure } from '../api/contract.js'
import { JobTimedOut } from './pool.js'
import { codeOf } from './problems.js'

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

const unreadable = (message: string, remedy: string): Failure => ({ code: 'unreadable', message, remedy })
const notNow = (message: string, remedy: string): Failure => ({ code: 'not-available', message, remedy })

/** What the system, or a worker, refused, in words. Null for what is not known. */
function bySystem(error: unknown): Failure | null {
  switch (codeOf(error) ?? '') {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ESTALE':
    case 'ENODEV':
      return unreadable('The folder is not there any more.', 'Bring it or its drive back, or open another folder.')
    case 'EACCES':
    case 'EPERM':
      return unreadable(
        'Your account may not do this in that folder.',
        'Change its permissions, or choose another one.',
      )
    case 'EROFS':
      return notNow('The disk can only be read.', 'Choose a place that can be written.')
    case 'ENOSPC':
    case 'EDQUOT':
      return notNow('The disk is full: this was not saved.', 'Free some space and try again.')
    case 'EMFILE':
    case 'ENFILE':
      return notNow('Too many files are open on this computer.', 'Close other programs and try again.')
    case 'ERR_WORKER_OUT_OF_MEMORY':
      return notNow('This needed more memory than one comparison may use.', 'Try it with shorter articles.')
    default:
      return null
  }
}

/** Anything thrown, as a failure. What is not known is 'internal' with its own words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CallFailure) return error.failure
  const told = bySystem(error)
  if (told !== null) return told
  if (error instanceof JobTimedOut)
    return notNow(
      `It took longer than ${String(Math.round(error.milliseconds / 1000))} seconds and was stopped.`,
      'Try again; if it takes as long again, compare shorter articles.',
    )
  if (isAbort(error))
    return { code: 'cancelled', message: 'It was cancelled.', remedy: 'Start it again when you like.' }
  return {
    code: 'internal',
    message: error instanceof Error ? error.message : String(error),
    remedy: 'Try again. If it fails again, please report it as a fault of Crossread.',
  }
}
