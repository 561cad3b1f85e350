/** Running other programs: what they say goes to standard error, for standard output belongs to the address of the window. */
import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Writes one line to standard error. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * Runs a program to its end and resolves to `{ code, signal, timedOut }`; `code` is null when it was ended by a signal or could not be started.
 * What it says goes to our standard error; its output to our standard output with `{ output: 'stdout' }`, all of it nowhere with 'none'.
 * A signal that ends us ends it too.
 */
export function run(command, args, { output = 'stderr', timeout, env, shell = false } = {}) {
  return new Promise((done) => {
    const to = { stdout: 1, stderr: 2, none: 'ignore' }[output]
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', to, output === 'none' ? 'ignore' : 2],
      env: { ...process.env, ...env },
      shell,
    })
    let timedOut = false
    const timer = timeout === undefined ? undefined : setTimeout(giveUp, timeout)
    function giveUp() {
      timedOut = true
      child.kill('SIGTERM')
    }
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    const end = (code, signal) => {
      clearTimeout(timer)
      process.off('SIGINT', pass).off('SIGTERM', pass)
      if (!timedOut && (signal === 'SIGINT' || signal === 'SIGTERM')) process.exit(128 + (signal === 'SIGINT' ? 2 : 15))
      done({ code, signal, timedOut })
    }
    child.once('error', () => end(null, null))
    child.once('close', end)
  })
}

/** Runs a script of a package in node_modules with this Node, without the shims that differ by system. */
export const runNode = (script, args, options) => run(process.execPath, [resolve(root, script), ...args], options)

/** Runs npm: the one that runs us, else the one on the path. */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  if (cli !== undefined && /npm-cli\.js$/.test(cli)) return run(process.execPath, [cli, ...args], options)
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    ...options,
    shell: process.platform === 'win32',
  })
}
