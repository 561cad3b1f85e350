/** The desktop app on the fake Electron, with services that only note what they are asked. */
import type { MenuItemConstructorOptions } from 'electron'
import type { ApiEvent } from '../../api/contract.js'
import type { Services, Shell } from '../../api/shell.js'
import { type DesktopOptions, runDesktop } from '../desktop.js'
import type { Disk } from '../opening.js'
import type { WindowState } from '../window-state.js'
import { readDeclarations } from './declared.js'
import { createFakeElectron, type FakeElectron, type FakeOptions } from './fake-electron.js'

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('it is not there yet')
  return value
}

const declarations = readDeclarations()
const parts = {
  rendererDir: '/app/out/renderer',
  preload: '/app/out/preload/index.cjs',
  icon: '/app/resources/icons/crossread-512.png',
}
const folders = new Set(['/news', '/older', '/other'])

interface BenchOptions extends Omit<FakeOptions, 'declarations'> {
  readonly argv?: readonly string[]
  readonly kept?: unknown
  readonly broken?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Happens while the services are made. */
  readonly during?: (fake: FakeElectron) => void
  readonly developmentUrl?: string
  /** What would be lost, each time it is asked about; nothing after that. */
  readonly unsaved?: readonly string[]
  /** Which button is pressed in message boxes. */
  readonly message?: number
}

/** Services that know one folder of before, and note what they are asked. */
function createServices(log: string[], unsaved: string[]) {
  const calls: (readonly [string, unknown])[] = []
  const listeners = new Set<(event: ApiEvent) => void>()
  const info = {
    settings: { theme: 'dark', author: 'Ada' },
    recent: [{ path: '/older', name: 'Older & wiser', opened: '2024-01-01' }],
    folder: null,
  }
  const services: Services = {
    call: (name, input) => {
      calls.push([name, input])
      return Promise.resolve({ ok: true, value: name === 'app.info' ? info : null })
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    unsaved: () => Promise.resolve(unsaved.shift() ?? null),
    close: () => Promise.resolve(void log.push('services closed')),
  }
  const tell = (event: ApiEvent): void => {
    for (const listener of listeners) listener(event)
  }
  return { calls, services, info, tell }
}

const disk: Disk = {
  kindOf: (path) => (folders.has(path) ? 'folder' : path.endsWith('.txt') ? 'file' : 'nothing'),
  parentOf: (path) => path.slice(0, path.lastIndexOf('/')),
  read: () => Promise.resolve(Buffer.from('Words.')),
  sizeOf: (path) => (path.includes('huge') ? 1e9 : 6),
}

/** What the app does to the disk, the terminal and other programs, noted instead of done. */
function createEffects(log: string[]) {
  const written: [string, string][] = []
  const printed: string[] = []
  const effects: Pick<DesktopOptions, 'print' | 'makeFolder' | 'writeFile' | 'spawn'> = {
    print: (text) => printed.push(text),
    makeFolder: () => Promise.resolve(),
    writeFile: (path, bytes) => Promise.resolve(void written.push([path, Buffer.from(bytes).toString()])),
    spawn: (program, args) => log.push(`spawn ${[program, ...args].join(' ')}`),
  }
  return { effects, written, printed }
}

export async function start({
  argv = [],
  kept = null,
  broken = false,
  during,
  env = {},
  unsaved = [],
  developmentUrl,
  message = 0,
  ...fakeOptions
}: BenchOptions = {}) {
  const fake = createFakeElectron({ declarations, ...fakeOptions })
  fake.dialog.answers.message = message
  const { calls, services, info, tell } = createServices(fake.log, [...unsaved])
  const { effects, written, printed } = createEffects(fake.log)
  const saved: WindowState[] = []
  let shell: Shell | undefined
  let stray: ((error: unknown) => void) | undefined
  const options: DesktopOptions = {
    electron: fake.electron,
    platform: 'linux',
    argv: ['/opt/crossread', ...argv],
    env,
    cwd: '/',
    developmentUrl: developmentUrl ?? null,
    ...parts,
    disk,
    now: () => 5000,
    clock: () => new Date('2026-03-01T10:15:00Z'),
    home: '/home/me',
    running: { Electron: '45' },
    ...effects,
    onStrayError: (listener) => (stray = listener),
    state: { read: () => kept, write: (state) => saved.push(state) },
    createServices: (lent) => {
      if (broken) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
      shell = lent
      during?.(fake)
      return services
    },
  }
  await runDesktop(options)
  await settled()
  const menuItem = (label: string) =>
    itemsOf(present(fake.menus.at(-1))).find((item) => item.label === label) as { click: (...args: unknown[]) => void }
  return {
    fake,
    calls,
    written,
    saved,
    printed,
    tell,
    info,
    menuItem,
    shell: () => present(shell),
    window: () => present(fake.windows.at(-1)),
    stray: (error: unknown) => present(stray)(error),
  }
}

const itemsOf = (menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])

export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

export const arrived = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80))

export interface Frame {
  readonly url: string
  readonly parent: unknown
  readonly detached: boolean
}
export const ours: Frame = { url: 'app://crossread/', parent: null, detached: false }

export const call = (fake: FakeElectron, frame: Frame | null, name: unknown, input: unknown = {}, id = 1): unknown =>
  present(fake.ipc.get('crossread:call'))({ senderFrame: frame, sender: { id } }, name, input)
