/** The command line of `crossread extract`. */
import { parseArgs } from 'node:util'
import { formats, readerNamed } from '../readers/index.js'
import { UsageError } from './failures.js'

export interface ExtractOptions {
  readonly paths: readonly string[]
  /** A file with a path a line, or - for standard input; null when the paths are on the command line. */
  readonly filesFrom: string | null
  /** Folder that files are named from; null for the deepest one that holds all of them. */
  readonly root: string | null
  readonly format: 'json' | 'jsonl'
  readonly type: string | null
  readonly threads: number
}

/** A number of threads as a person types it. */
function threadsOf(given: string | undefined): number {
  if (given === undefined) return Infinity
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new UsageError(`--threads must be a number from 1, not "${given}"`)
  return Number(given)
}

export function extractOptions(args: readonly string[]): ExtractOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'json' },
      type: { type: 'string' },
      'files-from': { type: 'string' },
      root: { type: 'string' },
      threads: { type: 'string' },
    },
  })
  const { format, type, root, 'files-from': filesFrom } = values
  if (format !== 'json' && format !== 'jsonl') throw new UsageError(`--format must be json or jsonl, not "${format}"`)
  if (type !== undefined && readerNamed(type) === null)
    throw new UsageError(`--type must be one of ${formats.join(', ')}, not "${type}"`)
  if (filesFrom !== undefined && positionals.length > 0)
    throw new UsageError('name files on the command line or with --files-from, not both')
  if (filesFrom !== undefined && root === undefined)
    throw new UsageError('--files-from needs --root FOLDER, from which the files are named')
  if (filesFrom === undefined && positionals.length === 0)
    throw new UsageError('name at least one file or folder, or - for standard input')
  if (positionals.filter((path) => path === '-').length > 1)
    throw new UsageError('standard input can be read only once')
  return {
    paths: positionals,
    filesFrom: filesFrom ?? null,
    root: root ?? null,
    format,
    type: type ?? null,
    threads: threadsOf(values.threads),
  }
}
