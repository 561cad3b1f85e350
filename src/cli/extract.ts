/** `crossread extract`: articles without a comparison. */
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { FileProblem } from '../core/errors.js'
import { defaultLimits } from '../readers/limits.js'
import type { ReadyArticle } from '../workspace/jobs.js'
import { jsonOf } from '../workspace/packing.js'
import type { Runner } from '../workspace/pool.js'
import type { FileToRead } from '../workspace/reading.js'
import { extractOptions, type ExtractOptions } from './extract-options.js'
import { DONE, SOME_UNREAD, type ExitCode } from './failures.js'
import { findInputs, type FindOptions } from './inputs.js'
import { createProgress, type ProgressBar } from './progress.js'
import { readInputs, tellProblem, withRunner } from './reading.js'
import { write, type Terminal } from './terminal.js'

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

interface Files {
  readonly files: readonly FileToRead[]
  readonly problems: readonly FileProblem[]
}

const howToFind = ({ type, root }: ExtractOptions, { cwd, signal }: Terminal): FindOptions => ({
  cwd,
  type,
  root,
  signal,
})

/** The files in the order of the command line, with standard input in its place. */
async function filesOf(options: ExtractOptions, terminal: Terminal): Promise<Files> {
  const { paths, type } = options
  const how = howToFind(options, terminal)
  const dash = paths.indexOf('-')
  const named = paths.filter((path) => path !== '-')
  const inputs = await findInputs(named, how)
  if (dash < 0) return inputs
  const before = await findInputs(paths.slice(0, dash), how)
  const at = before.files.length
  const files = [...inputs.files.slice(0, at), await standardInput(terminal, type), ...inputs.files.slice(at)]
  return { files, problems: inputs.problems }
}

/** Paths read at once from a list. As many as a chunk of reading, so that what recurs over an outlet's files is seen in both ways alike. */
const BATCH = 256

/** The files of a list, a batch at a time: a list of any length in bounded memory. */
async function* listedFiles(list: string, options: ExtractOptions, terminal: Terminal): AsyncGenerator<Files> {
  const input = list === '-' ? terminal.stdin : createReadStream(resolve(terminal.cwd, list))
  let paths: string[] = []
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line !== '') paths.push(line)
    if (paths.length < BATCH) continue
    yield await findInputs(paths, howToFind(options, terminal))
    paths = []
  }
  if (paths.length > 0) yield await findInputs(paths, howToFind(options, terminal))
}

async function* allFiles(options: ExtractOptions, terminal: Terminal): AsyncGenerator<Files> {
  if (options.filesFrom === null) yield await filesOf(options, terminal)
  else yield* listedFiles(options.filesFrom, options, terminal)
}

interface Reader {
  readonly terminal: Terminal
  readonly runner: Runner
  readonly bar: ProgressBar
  readonly onProblem: (problem: FileProblem) => void
}

async function* articlesIn({ files, problems }: Files, { onProblem, ...how }: Reader): AsyncGenerator<ReadyArticle> {
  const reading = readInputs(files, { ...how, purpose: 'extract' })
  yield* reading.articles
  for (const problem of [...problems, ...reading.problems]) onProblem(problem)
}

/** What is put before, between and behind the articles. */
const frames = { json: ['{"articles":[\n', ',\n', '\n]}\n'], jsonl: ['', '\n', '\n'] } as const

export async function extract(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = extractOptions(args)
  const bar = createProgress(terminal)
  const problems: FileProblem[] = []
  // The problems of a list are told as they come, for it may go on for hours; those of a command line where they can be seen, at its end.
  const onProblem = (problem: FileProblem): void => {
    problems.push(problem)
    if (options.filesFrom !== null) tellProblem(terminal, problem)
  }
  const source = allFiles(options, terminal)
  const first = await source.next()
  const isEmpty = first.done === true
  const expected = isEmpty ? 0 : options.filesFrom === null ? first.value.files.length : Infinity
  await withRunner(
    expected,
    terminal,
    async (runner) => {
      const [open, between, close] = frames[options.format]
      await write(terminal.stdout, open)
      let count = 0
      for (let batch = first; batch.done !== true; batch = await source.next())
        for await (const { article } of articlesIn(batch.value, { terminal, runner, bar, onProblem }))
          await write(terminal.stdout, Buffer.concat([Buffer.from(count++ === 0 ? '' : between), jsonOf(article)]))
      if (count > 0 || options.format === 'json') await write(terminal.stdout, close)
    },
    options.threads,
  )
  bar.end()
  if (options.filesFrom === null) for (const problem of problems) tellProblem(terminal, problem)
  return problems.length === 0 ? DONE : SOME_UNREAD
}
