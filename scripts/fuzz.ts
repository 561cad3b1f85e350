/**
 * Reads thousands of damaged files: `npm run fuzz -- [COUNT] [FIRST SEED]`, 10,000 from 1 on if nothing is said. Each is a fixture of one
 * format changed at random, the same for the same seed. Each must be read or fail with a typed reason.
 * One that takes longer is stopped, as the app stops it, and named. Prints the outcomes by format; exit code 1 when anything crashed, ran
 * out of memory or threw something else.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { FILE_TIME_LIMIT } from '../src/readers/limits.js'

const THREADS = 2
const HEAP = 1024

interface Outcome {
  readonly seed: number
  readonly name: string
  readonly outcome: string
  readonly milliseconds: number
}

/** Reads files with these numbers in a process that is ended, and begun anew, when one takes too long. */
async function work(next: () => number | null, tell: (outcome: Outcome) => void): Promise<void> {
  let seed = next()
  while (seed !== null) {
    const worker = fork(fileURLToPath(new URL('./lib/fuzz-worker.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP}`],
    })
    seed = await untilItEnds(worker, seed, next, tell)
    worker.kill('SIGKILL')
  }
}

/** The number to go on with in a new process; null when all are done. */
function untilItEnds(
  worker: ChildProcess,
  first: number,
  next: () => number | null,
  tell: (outcome: Outcome) => void,
): Promise<number | null> {
  return new Promise((resolve) => {
    let seed: number | null = first
    let timer: NodeJS.Timeout | undefined
    const give = (): void => {
      clearTimeout(timer)
      if (seed === null) {
        worker.removeAllListeners()
        resolve(null)
        return
      }
      worker.send(seed)
      timer = setTimeout(() => {
        // As in the app: the file is given up and listed with this reason.
        stop('timed-out')
      }, FILE_TIME_LIMIT)
    }
    const stop = (outcome: string): void => {
      worker.removeAllListeners()
      clearTimeout(timer)
      if (seed !== null) tell({ seed, name: 'unknown', outcome, milliseconds: FILE_TIME_LIMIT })
      resolve(next())
    }
    worker.on('message', (message: 'ready' | Outcome) => {
      if (message !== 'ready') {
        tell(message)
        seed = next()
      }
      give()
    })
    worker.on('exit', (code) => {
      stop(`FAULT the process ended with ${code ?? 'a signal'}`)
    })
  })
}

function print(outcomes: readonly Outcome[]): void {
  const formats = new Map<string, Map<string, number>>()
  for (const { name, outcome } of outcomes) {
    const format = name.slice(name.indexOf('.') + 1)
    const counts = formats.get(format) ?? new Map<string, number>()
    const kind = outcome.startsWith('FAULT') ? 'FAULT' : outcome
    formats.set(format, counts.set(kind, (counts.get(kind) ?? 0) + 1))
  }
  for (const [format, counts] of [...formats].sort())
    console.log(
      format.padEnd(10),
      [...counts]
        .sort((a, b) => b[1] - a[1])
        .map(([kind, count]) => `${kind} ${count}`)
        .join('  '),
    )
  const slowest = [...outcomes].sort((a, b) => b.milliseconds - a.milliseconds)[0]
  if (slowest !== undefined)
    console.log(`slowest: ${slowest.name}, seed ${slowest.seed}, ${Math.round(slowest.milliseconds)} ms`)
}

async function main(count: number, first: number): Promise<number> {
  let at = first
  const next = (): number | null => (at < first + count ? at++ : null)
  const outcomes: Outcome[] = []
  const tell = (outcome: Outcome): void => {
    outcomes.push(outcome)
    if (outcome.outcome === 'timed-out' || outcome.outcome.startsWith('FAULT'))
      console.log(`seed ${outcome.seed} ${outcome.name}: ${outcome.outcome}`)
  }
  await Promise.all(Array.from({ length: THREADS }, () => work(next, tell)))
  print(outcomes)
  const faults = outcomes.filter(({ outcome }) => outcome.startsWith('FAULT')).length
  console.log(`${outcomes.length} damaged files, ${faults} faults`)
  return faults === 0 ? 0 : 1
}

process.exitCode = await main(Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1))
