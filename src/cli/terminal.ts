/** What a command can reach of the outside. Given to it, so that tests can look on. */
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Printer } from '../workspace/print.js'

export interface Terminal {
  /** Prints pages to PDF, where the machine has a browser. */
  readonly printer: () => Promise<Printer>
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Address of the built worker; undefined where there is none. */
  readonly workerUrl: URL | undefined
  /** The folder of the installed program, with a slash at its end: what it ships lies in `out/` and `resources/` there. */
  readonly home: URL
  readonly version: string
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal
}

/** Writes and waits while the other side is slow, so that large outputs are not held in memory. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain')
}

/** A line for the person. Never data. */
export const tell = (terminal: Pick<Terminal, 'stderr'>, line: string): void => {
  terminal.stderr.write(`${line}\n`)
}
