/** `crossread extract`: articles without a comparison. */
import { parseArgs } from 'node:util'
import type { FileProblem } from '../core/errors.js'
import { formats, readerNamed } from '../readers/index.js'
import { defaultLimits } from '../readers/limits.js'
import { jsonOf } from '../workspace/packing.js'
import type { FileToRead } from '../workspace/reading.js'
import { DONE, SOME_UNREAD, UsageError, type ExitCode } from './failures.js'
import { findInputs } from './inputs.js'
import { createProgress } from './progress.js'
import { readInputs, tellProblem, withRunner } from './reading.js'
import { write, type Terminal } from './terminal.js'

interface ExtractOptions {
  readonly paths: readonly string[]
  readonly format: 'json' | 'jsonl'
  readonly type: string | null
}

function optionsOf(args: readonly string[]): ExtractOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'json' }, type: { type: 'string' } },
  })
  const { format, type } = values
  if (format !== 'json' && format !== 'jsonl') throw new UsageError(`--format must be json or jsonl, not "${format}"`)
  if (type !== undefined && readerNamed(type) === null)
    throw new UsageError(`--type must be one of ${formats.join(', ')}, not "${type}"`)
  if (positionals.length === 0) throw new UsageError('name at least one file or folder, or - for standard input')
  if (positionals.filter((path) => path === '-').length > 1)
    throw new UsageError('standard input can be read only once')
  return { paths: positionals, format, type: type ?? null }
}

/** Standard input as one file; reading ends one byte above the limit, so that the reader can refuse it. */
async function standardInput({ stdin }: Terminal, type: string | null): Promise<FileToRead> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array)
    chunks.push(bytes)
    size += bytes.length
    if (size > defaultLimits.maxBytes) break
  }
  const bytes = new Uint8Array(Buffer.concat(chunks))
  return { file: '-', job: { name: 'readBytes', file: '-', bytes, type }, hints: {} }
}

/** The files in the order of the command line, with standard input in its place. */
async function filesOf(
  { paths, type }: ExtractOptions,
  terminal: Terminal,
): Promise<{ readonly files: readonly FileToRead[]; readonly problems: readonly FileProblem[] }> {
  const dash = paths.indexOf('-')
  const named = paths.filter((path) => path !== '-')
  const inputs = await findInputs(named, { cwd: terminal.cwd, type, signal: terminal.signal })
  if (dash < 0) return inputs
  const before = await findInputs(paths.slice(0, dash), { cwd: terminal.cwd, type, signal: terminal.signal })
  const at = before.files.length
  const files = [...inputs.files.slice(0, at), await standardInput(terminal, type), ...inputs.files.slice(at)]
  return { files, problems: inputs.problems }
}

export async function extract(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = optionsOf(args)
  const { files, problems } = await filesOf(options, terminal)
  const bar = createProgress(terminal)
  const unread = await withRunner(files.length, terminal, async (runner) => {
    const reading = readInputs(files, { terminal, runner, bar, purpose: 'extract' })
    const [open, between, close] = options.format === 'json' ? ['{"articles":[\n', ',\n', '\n]}\n'] : ['', '\n', '\n']
    await write(terminal.stdout, open)
    let count = 0
    for await (const { article } of reading.articles)
      await write(terminal.stdout, Buffer.concat([Buffer.from(count++ === 0 ? '' : between), jsonOf(article)]))
    if (count > 0 || options.format === 'json') await write(terminal.stdout, close)
    return reading.problems
  })
  bar.end()
  const all = [...problems, ...unread]
  for (const each of all) tellProblem(terminal, each)
  return all.length === 0 ? DONE : SOME_UNREAD
}
