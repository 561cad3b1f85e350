/** Reading for commands: a bar while it lasts, a line for each file that could not be read. */
import type { FileProblem } from '../core/errors.js'
import type { Purpose, ReadyArticle } from '../workspace/jobs.js'
import { createRunner, type Runner } from '../workspace/pool.js'
import { readFiles, type FileToRead } from '../workspace/reading.js'
import type { ProgressBar } from './progress.js'
import { tell, type Terminal } from './terminal.js'

/** Names a file that could not be read, with the reason and what to do. */
export const tellProblem = (terminal: Terminal, { file, message, remedy, reason }: FileProblem): void => {
  tell(terminal, `crossread: ${file}: ${message} ${remedy} [${reason}]`)
}

/** A thread takes half a second to get ready, as long as reading and comparing about this many files. */
const FILES_PER_THREAD = 24

/** Gives `work` a runner fit for so many files, of `most` threads, and ends its threads whatever happens. */
export async function withRunner<T>(
  files: number,
  { workerUrl }: Terminal,
  work: (runner: Runner) => Promise<T>,
  most = Infinity,
): Promise<T> {
  const runner = createRunner({ workerUrl }, Math.min(most, Math.ceil(files / FILES_PER_THREAD)))
  try {
    return await work(runner)
  } finally {
    await runner.close()
  }
}

export interface Reading {
  readonly articles: AsyncGenerator<ReadyArticle>
  /** Files that could not be read, or only in part; grows while `articles` is drawn. */
  readonly problems: readonly FileProblem[]
}

export interface ReadInputsOptions {
  readonly terminal: Terminal
  readonly runner: Runner
  readonly bar: ProgressBar
  readonly purpose: Purpose
}

/** Reads files; articles come in the order of the files. */
export function readInputs(
  files: readonly FileToRead[],
  { terminal, runner, bar, purpose }: ReadInputsOptions,
): Reading {
  const problems: FileProblem[] = []
  const draw = async function* (): AsyncGenerator<ReadyArticle> {
    bar.step('Reading articles', files.length)
    for await (const chunk of readFiles(files, { runner, purpose, signal: terminal.signal, onFile: bar.tick }))
      for (const outcome of chunk) {
        if (outcome.kind === 'articles') yield* outcome.articles
        else problems.push(outcome.problem)
      }
  }
  return { articles: draw(), problems }
}
