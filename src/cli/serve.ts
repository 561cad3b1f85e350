/** `crossread serve`: the window in the browser. */
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { RunningServer } from '../server/index.js'
import { DONE, SOME_UNREAD, UsageError, type ExitCode } from './failures.js'
import { tell, write, type Terminal } from './terminal.js'

interface ServeOptions {
  /** Absolute; null when none was named. */
  readonly folder: string | null
  /** 0: any free one. */
  readonly port: number
  readonly browser: 'open' | 'leave'
}

function optionsOf(args: readonly string[], cwd: string): ServeOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
  })
  const [folder, ...more] = positionals
  if (more.length > 0) throw new UsageError('name one folder only')
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new UsageError(`--port must be a number from 0 to 65535, not "${values.port}"`)
  return {
    folder: folder === undefined ? null : resolve(cwd, folder),
    port,
    browser: values['no-open'] ? 'leave' : 'open',
  }
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** Where settings, caches and notes of read-only folders are kept. `CROSSREAD_DATA` overrides it, as for a portable copy. */
async function dataFolder({ env }: Terminal): Promise<string> {
  const { default: envPaths } = await import('env-paths')
  return env['CROSSREAD_DATA'] ?? envPaths('Crossread', { suffix: '' }).data
}

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })

async function start({ port }: ServeOptions, terminal: Terminal) {
  const [{ startServer, openInBrowser }, { createWorkspace }] = await Promise.all([
    import('../server/index.js'),
    import('../workspace/index.js'),
  ])
  const appData = await dataFolder(terminal)
  const running = await startServer({
    port,
    printer: await terminal.printer(),
    rendererDir: fileURLToPath(new URL('out/renderer/', terminal.home)),
    createServices: (shell) =>
      createWorkspace({
        shell,
        appData,
        version: terminal.version,
        samplePath: fileURLToPath(new URL('resources/sample/skarrow-ferry/', terminal.home)),
        workerUrl: terminal.workerUrl,
      }),
  })
  return { running, openInBrowser }
}

/** Milliseconds. */
const untilNextTry = 1000

/** Resolves once nothing would be lost by ending. The window goes on until then; a second Ctrl+C ends the process all the same. */
export async function untilSaved(
  { services }: { readonly services: Pick<RunningServer['services'], 'unsaved'> },
  terminal: Pick<Terminal, 'stderr'>,
): Promise<void> {
  for (let times = 0; ; times += 1) {
    const words = await services.unsaved()
    if (words === null) return
    if (times === 0)
      tell(
        terminal,
        `crossread: ${words} Crossread ends by itself once they are; press Ctrl+C again to end without them.`,
      )
    await pause(untilNextTry)
  }
}

export async function serve(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = optionsOf(args, terminal.cwd)
  if (options.folder !== null && !(await isFolder(options.folder))) {
    tell(terminal, `crossread: ${options.folder}: There is no such folder. Check the spelling of the path.`)
    return SOME_UNREAD
  }
  const { running, openInBrowser } = await start(options, terminal)
  try {
    if (options.folder !== null) await running.services.call('folder.open', { path: options.folder })
    await write(terminal.stdout, `${running.url}\n`)
    if (options.browser === 'open' && !(await openInBrowser(running.urlForOnce())))
      tell(terminal, 'crossread: no browser could be opened here; open the address by hand.')
    await ended(terminal.signal)
    await untilSaved(running, terminal)
  } finally {
    await running.close()
  }
  return DONE
}
