/** The desktop app's entry: gives the shell Electron, the disk and the clock. Never awaits at top level: `ready` would not come. */
import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { homedir, release } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as electron from 'electron'
import writeFileAtomic from 'write-file-atomic'
import { createWorkspace } from '../workspace/index.js'
import { runDesktop } from './desktop.js'
import type { Disk } from './opening.js'

const here = dirname(fileURLToPath(import.meta.url))

const disk: Disk = {
  kindOf: (path) => {
    const info = statSync(path, { throwIfNoEntry: false })
    if (info === undefined) return 'nothing'
    return info.isDirectory() ? 'folder' : 'file'
  },
  parentOf: dirname,
  read: (path) => readFile(path),
  sizeOf: (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0,
}

void runDesktop({
  electron,
  platform: process.platform,
  argv: process.argv,
  env: process.env,
  cwd: process.cwd(),
  developmentUrl: process.env['ELECTRON_RENDERER_URL'] ?? null,
  rendererDir: join(here, '../renderer'),
  preload: join(here, '../preload/index.cjs'),
  icon: join(here, '../../resources/icons/crossread-512.png'),
  disk,
  now: () => performance.now(),
  clock: () => new Date(),
  home: homedir(),
  running: {
    Electron: process.versions.electron,
    Chromium: process.versions.chrome,
    Node: process.versions.node,
    System: `${process.platform} ${release()} ${process.arch}`,
  },
  print: (text) => process.stdout.write(text),
  writeFile: (path, bytes) => writeFileAtomic(path, Buffer.from(bytes)),
  makeFolder: (path) => mkdir(path, { recursive: true }),
  spawn: (program, args) => {
    spawn(program, args, { detached: true, stdio: 'ignore' }).unref()
  },
  onStrayError: (listener) => {
    process.on('uncaughtException', listener)
    process.on('unhandledRejection', listener)
  },
  state: {
    read: () => readJson(statePath()),
    // On closing, when there is no time for anything that answers later.
    write: (state) => {
      writeFileAtomic.sync(statePath(), `${JSON.stringify(state)}\n`)
    },
  },
  createServices: (shell) =>
    createWorkspace({
      shell,
      appData: electron.app.getPath('userData'),
      version: electron.app.getVersion(),
      samplePath: join(electron.app.getAppPath(), 'resources/sample/skarrow-ferry'),
      workerUrl: new URL('./worker.js', import.meta.url),
    }),
})

function statePath(): string {
  return join(electron.app.getPath('userData'), 'window.json')
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch {
    return null
  }
}
