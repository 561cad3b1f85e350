#!/usr/bin/env node
/** The command line. Only what every run needs is imported here; each command brings the rest with it. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { SOME_UNREAD } from './failures.js'
import { main } from './main.js'

const here = import.meta.url
const workerUrl = new URL('./worker.js', here)

// A reader that closes early (`| head`) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : SOME_UNREAD)
})

const interrupted = new AbortController()
process.once('SIGINT', () => {
  interrupted.abort()
  // 128 + SIGINT, as shells expect. A second Ctrl+C ends the process at once because this listener is gone.
  process.exitCode = 130
})

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  workerUrl: existsSync(fileURLToPath(workerUrl)) ? workerUrl : undefined,
  version,
  signal: interrupted.signal,
})
