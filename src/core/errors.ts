/** Why a file could not be read, as data: errors cross every boundary as values with a sentence for the person. */
import { z } from 'zod'

export const problemReasons = [
  'not-found',
  'no-permission',
  'empty',
  'too-large',
  'too-deep',
  'too-many',
  'not-text',
  'unknown-format',
  'bad-encoding',
  'damaged',
  'encrypted',
  'scanned',
  'no-article',
  'vanished',
  'outside-folder',
  'timed-out',
  'out-of-memory',
  'internal',
] as const
export type ProblemReason = (typeof problemReasons)[number]

/** One file that could not be read, or was read only in part. */
export const fileProblemSchema = z
  .object({
    file: z.string().describe('path relative to the opened folder'),
    reason: z.enum(problemReasons),
    message: z.string().describe('what is wrong, in one plain sentence'),
    remedy: z.string().describe('what the person can do'),
    partial: z.boolean().describe('true when some of the file was read all the same'),
  })
  .readonly()
export type FileProblem = z.infer<typeof fileProblemSchema>
