/** Failures of the file system and of readers, as data that the window can show: name, reason, what to do. */
import type { FileProblem, ProblemReason } from '../core/errors.js'
import { ReadFailure } from '../readers/reader.js'

type Told = readonly [reason: ProblemReason, message: string, remedy: string]

const bySystemCode: Readonly<Record<string, Told>> = {
  ENOENT: ['vanished', 'The file was there a moment ago and is gone now.', 'Put it back and reopen the folder.'],
  ENOTDIR: ['vanished', 'The file was there a moment ago and is gone now.', 'Put it back and reopen the folder.'],
  EACCES: [
    'no-permission',
    'The file may not be read by your account.',
    'Change its permissions, or copy it elsewhere.',
  ],
  EPERM: [
    'no-permission',
    'The file may not be read by your account.',
    'Change its permissions, or copy it elsewhere.',
  ],
  ELOOP: ['outside-folder', 'The file is a link that goes in a circle.', 'Replace the link by the file itself.'],
  EIO: ['damaged', 'The disk could not read the file.', 'Copy it again from where it came from.'],
  EMFILE: ['internal', 'Too many files were open at once.', 'Reopen the folder.'],
}

/** The code that Node gives an error of the system ('ENOENT'), or null. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null
}

export const problem = (file: string, [reason, message, remedy]: Told): FileProblem => ({
  file,
  reason,
  message,
  remedy,
  partial: false,
})

/** A problem for anything thrown while `file` was read. What is not known is 'internal' with the error's own words, never hidden. */
export function problemOf(file: string, error: unknown): FileProblem {
  if (error instanceof ReadFailure) return problem(file, [error.reason, error.message, error.remedy])
  const told = bySystemCode[codeOf(error) ?? '']
  if (told !== undefined) return problem(file, told)
  const words = error instanceof Error ? error.message : String(error)
  return problem(file, ['internal', `Reading it failed: ${words}`, 'Please report this file as a fault of Crossread.'])
}

export const readingStopped = (folder: string, why: string): FileProblem =>
  problem(folder, ['internal', `Reading stopped: ${why}`, 'Open the folder again.'])

/** The opened folder cannot be listed any more. What was read of it stays. */
export const folderGone = (folder: string, error: unknown): FileProblem => {
  const { reason } = problemOf(folder, error)
  const why =
    reason === 'no-permission'
      ? 'The folder may not be read by your account any more'
      : 'The folder is not there any more'
  return problem(folder, [
    reason,
    `${why}. What was read stays, and can be compared and exported.`,
    'Bring the folder or its drive back.',
  ])
}

export const timedOut = (file: string, seconds: number): FileProblem =>
  problem(file, [
    'timed-out',
    `Reading it took longer than ${seconds} seconds and was stopped.`,
    'Save the article as plain text and add that instead.',
  ])

export const outOfMemory = (file: string): FileProblem =>
  problem(file, [
    'out-of-memory',
    'Reading it needed more memory than one file may use.',
    'Save the article as plain text and add that instead.',
  ])
