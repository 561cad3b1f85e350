/**
 * `npm start`: installs and builds what is missing, then opens the window: Electron's where it can run, else the browser's.
 * Plain Node: nothing needs to be installed before it. Standard output carries nothing but the address of the browser's window.
 */
import { readFileSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { spawn } from 'node:child_process'
import { build } from './lib/build.mjs'
import { fetchElectron, findElectron, whyNoDesktop } from './lib/electron.mjs'
import { install } from './lib/install.mjs'
import { parseOptions, usage } from './lib/options.mjs'
import { root, say } from './lib/run.mjs'

const options = parseOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
if (!options.ok) {
  say(`${options.message}\n\n${usage}`)
  process.exit(2)
}
if (options.help) {
  process.stdout.write(usage)
  process.exit(0)
}

try {
  if (options.folder !== null && !statSync(options.folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no folder ${options.folder}.`)
  }
  await install()
  await build({ onlyIfNeeded: true })
  await open()
} catch (error) {
  say(`Crossread could not start. ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

async function open() {
  if (options.browser) return serve()
  const why = whyNoDesktop({ platform: process.platform, env: process.env, uid: process.getuid?.() })
  if (why !== null) return instead(why)
  const program = findElectron() ?? (await fetchElectron())
  if (program === null) return instead('Electron’s program is not here and could not be fetched')
  const opened = await openDesktop(program)
  if (!opened) return instead('Electron ended as soon as it was started')
}

function instead(why) {
  const how =
    options.open && hasDisplay() ? 'Crossread opens in your browser instead' : 'open this address in a browser'
  say(`No desktop window, because ${why}: ${how}.`)
  return serve()
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)
}

/** Resolves when the window was closed; to false when Electron failed before it can have shown one. */
function openDesktop(program) {
  return new Promise((done) => {
    const started = Date.now()
    const env = { ...process.env }
    // An editor's terminal sets it, and Electron would start as plain Node.
    delete env.ELECTRON_RUN_AS_NODE
    const args = options.folder === null ? [root] : [root, options.folder]
    const child = spawn(program, args, { stdio: ['ignore', 2, 2], env })
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    child.once('error', () => done(false))
    child.once('close', (code) => {
      process.exitCode = code ?? 0
      done(code === 0 || Date.now() - started > 5000)
    })
  })
}

/** In this very process, so that whatever ends it ends everything. */
async function serve() {
  endWithNpm()
  const args = [
    ...(options.port === null ? [] : ['--port', options.port]),
    ...(options.open ? [] : ['--no-open']),
    ...(options.folder === null ? [] : ['--', options.folder]),
  ]
  const cli = resolve(root, 'out/main/cli.js')
  process.argv = [process.execPath, cli, 'serve', ...args]
  process.exitCode = undefined
  await import(pathToFileURL(cli).href)
}

/** npm does not always hand its signals on, and runs us through a shell: when either is gone, so are we. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const shell = process.ppid
  const npm = parentOf(shell)
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) process.kill(process.pid, 'SIGTERM')
  }, 1000).unref()
}

/** The number of a process's parent; null where the system does not tell it in a file. */
function parentOf(pid) {
  try {
    // 'pid (name) state parent ...', where the name may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S+ (\d+).*$/s, '$1')
  } catch {
    return null
  }
}
