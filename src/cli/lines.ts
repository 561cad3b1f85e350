/** JSON lines in, JSON lines out, a line at a time: input of any length in bounded memory. */
import { createInterface } from 'node:readline'
import type { z } from 'zod'
import { DONE, SOME_UNREAD, type ExitCode } from './failures.js'
import { tell, write, type Terminal } from './terminal.js'

export interface LineWork<I> {
  readonly schema: z.ZodType<I>
  /** What it throws is told as the fault of the line. */
  readonly work: (input: I) => unknown
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function parse<I>(line: string, schema: z.ZodType<I>): { readonly input: I } | { readonly reason: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { reason: `not valid JSON: ${reasonOf(error)}` }
  }
  const checked = schema.safeParse(value)
  if (checked.success) return { input: checked.data }
  const [issue] = checked.error.issues
  return { reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'of another shape'}`.replace(/^: /, '') }
}

/** Hands every line of standard input to `take`. A bad line, or one that `take` throws at, is named and passed over. */
export async function takeLines<I>(
  terminal: Terminal,
  schema: z.ZodType<I>,
  take: (input: I) => void | Promise<void>,
): Promise<ExitCode> {
  let number = 0
  let code: ExitCode = DONE
  const fault = (reason: string): void => {
    code = SOME_UNREAD
    tell(terminal, `crossread: line ${number}: ${reason}`)
  }
  for await (const line of createInterface({ input: terminal.stdin, crlfDelay: Infinity })) {
    terminal.signal.throwIfAborted()
    number++
    if (line.trim() === '') continue
    const parsed = parse(line.replace(/^\uFEFF/, ''), schema)
    if ('reason' in parsed) fault(parsed.reason)
    else
      try {
        await take(parsed.input)
      } catch (error) {
        fault(reasonOf(error))
      }
  }
  return code
}

export const writeLine = (terminal: Terminal, value: unknown): Promise<void> =>
  write(terminal.stdout, `${JSON.stringify(value)}\n`)

/** Does `work` for each line of standard input and writes its result as a line. A bad line is named and passed over. */
export const eachLine = <I>(terminal: Terminal, { schema, work }: LineWork<I>): Promise<ExitCode> =>
  takeLines(terminal, schema, (input) => writeLine(terminal, work(input)))
