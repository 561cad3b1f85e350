#!/usr/bin/env node
/** The command line. Only what every run needs is imported here; each command brings the rest with it. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { SOME_UNREAD } from './failures.js'
import { main } from './main.js'

const here = import.meta.url
const workerUrl = new URL('./worker.js', here)
// The same way up from out/main and from src/cli.
const home = new URL('../../', here)

// A reader that closes early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : SOME_UNREAD)
})

const interrupted = new AbortController()
// A second Ctrl+C ends the process at once, because this listener is gone by then.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  printer: async () => (await import('../workspace/print.js')).createPrinter(),
  workerUrl: existsSync(fileURLToPath(workerUrl)) ? workerUrl : undefined,
  home,
  version,
  signal: interrupted.signal,
})
