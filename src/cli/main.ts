/** Chooses the command, shows help, and turns failures into exit codes. */
import { DONE, SOME_UNREAD, UsageError, WRONG_USAGE, type ExitCode } from './failures.js'
import { commands, help, overview, usage, type Command } from './help.js'
import { tell, write, type Terminal } from './terminal.js'

type Run = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

/** Loads the command only when it is wanted: most of the start-up time is reading code. */
const load: Readonly<Record<Command, () => Promise<Run>>> = {
  compare: async () => (await import('./compare.js')).compare,
  extract: async () => (await import('./extract.js')).extract,
  sketch: async () => (await import('./sketch.js')).sketch,
  align: async () => (await import('./align.js')).align,
  sentences: async () => (await import('./sentences.js')).sentences,
  serve: async () => (await import('./serve.js')).serve,
}

const isCommand = (name: string): name is Command => commands.some((command) => command === name)

/** Wrong options are told by `parseArgs` with codes of their own. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))

/** Names that are close by, for a slip of the finger. */
const guess = (name: string): string => {
  const near = commands.find((command) => command.startsWith(name.slice(0, 2)))
  return near === undefined ? '' : ` Did you mean "${near}"?`
}

async function runCommand(name: Command, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  if (options.includes('--help') || options.includes('-h')) {
    await write(terminal.stdout, help[name])
    return DONE
  }
  try {
    const run = await load[name]()
    return await run(args, terminal)
  } catch (error) {
    if (isUsage(error)) {
      tell(terminal, `crossread: ${error.message}\nUsage: ${usage[name]}\n"crossread ${name} --help" tells more.`)
      return WRONG_USAGE
    }
    if (terminal.signal.aborted) {
      tell(terminal, 'crossread: stopped')
      return SOME_UNREAD
    }
    tell(terminal, `crossread: ${error instanceof Error ? error.message : String(error)}`)
    return SOME_UNREAD
  }
}

/** Runs the command line `args` (without node and script) and gives the exit code. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === '--version' || name === '-V') {
    await write(terminal.stdout, `${terminal.version}\n`)
    return DONE
  }
  if (name === undefined) {
    tell(terminal, `crossread: name a command.\n\n${overview}`)
    return WRONG_USAGE
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const [about] = rest
    await write(terminal.stdout, about !== undefined && isCommand(about) ? help[about] : overview)
    return DONE
  }
  if (isCommand(name)) return runCommand(name, rest, terminal)
  const what = name.startsWith('-') ? 'option' : 'command'
  tell(terminal, `crossread: unknown ${what} "${name}".${guess(name)}\nUsage: crossread COMMAND [OPTIONS]`)
  tell(terminal, `Commands: ${commands.join(', ')}. "crossread --help" tells more.`)
  return WRONG_USAGE
}
