/**
 * A small Electron to try the shell against. It shows nothing and decides nothing: it notes what it was told, and lets a test play the
 * system's part. Whatever Electron's own type file does not declare, it refuses.
 */
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions, MessageBoxOptions } from 'electron'
import type { ElectronApi } from '../electron-api.js'
import { type Declared, declaredAs } from './declared.js'
import { checkedEmitter, type Emitter, type Listener } from './emitter.js'
import { createWindow, type FakeWindow } from './fake-window.js'

export { refusable } from './emitter.js'

export interface FakeOptions {
  /** From `readDeclarations`, which takes a while: once for a whole file of tests. */
  readonly declarations: (type: string) => Declared
  readonly isPackaged?: boolean
  readonly isFirstInstance?: boolean
  /** Switches on its command line. */
  readonly switches?: readonly string[]
  /** As the system gives it; null where there is none. */
  readonly accent?: string | null
  readonly isReady?: boolean
  /** Whether windows can load their page. */
  readonly loads?: boolean
  /** Folder of the app's data; elsewhere a name that leads nowhere. */
  readonly userData?: string
  readonly appPath?: string
}

export function createFakeElectron(options: FakeOptions) {
  const { declarations: lookUp, accent = null, loads = true } = options
  const as = (type: string, parts: object): unknown => declaredAs(type, parts, lookUp)
  const log: string[] = []
  const emitter = (type: string): Emitter => checkedEmitter(type, lookUp(type))
  const app = createApp(emitter('App'), log, options, as)
  const session = createSession(log, emitter('Session'))
  const ipc = new Map<string, Listener>()
  const windows: FakeWindow[] = []
  const dialog = createDialog(log)
  const menus: MenuItemConstructorOptions[][] = []
  const opened: string[] = []
  const theme = { ...emitter('NativeTheme'), shouldUseDarkColors: false, themeSource: 'system' }
  const preferences = emitter('SystemPreferences')
  const power = emitter('PowerMonitor')
  const handlers = new Map<string, Listener>()
  // Called with `new`, it gives this object instead of an empty one.
  function BrowserWindow(wanted: BrowserWindowConstructorOptions): unknown {
    const window = createWindow({
      options: wanted,
      id: windows.length + 1,
      emitter,
      session: as('Session', session.parts) as object,
      lookUp,
      loads,
    })
    windows.push(window)
    app.events.emit('web-contents-created', {}, window.contents)
    return window.declared
  }
  const electron = {
    app: as('App', app.parts),
    BrowserWindow,
    Menu: as('Menu', menuParts(menus)),
    dialog: as('Dialog', dialog.parts),
    ipcMain: as('IpcMain', { handle: (channel: string, listener: Listener) => ipc.set(channel, listener) }),
    nativeTheme: as('NativeTheme', omit(theme, 'emit')),
    powerMonitor: as('PowerMonitor', omit(power, 'emit')),
    protocol: as('Protocol', protocolParts(log, handlers)),
    screen: as('Screen', { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] }),
    session: { defaultSession: as('Session', session.parts) },
    shell: as('Shell', shellParts(log, opened)),
    systemPreferences: as('SystemPreferences', preferenceParts(preferences, accent)),
  } as unknown as ElectronApi
  return {
    electron,
    log,
    app: app.events,
    session,
    ipc,
    windows,
    dialog,
    menus,
    opened,
    theme,
    preferences,
    power,
    handlers,
    line: app.line,
  }
}

export type FakeElectron = ReturnType<typeof createFakeElectron>

function createApp(
  events: Emitter,
  log: string[],
  { isPackaged = true, isFirstInstance = true, isReady = true, switches = [], userData, appPath = '/app' }: FakeOptions,
  as: (type: string, parts: object) => unknown,
) {
  const line = new Map<string, string>(switches.map((name) => [name, '']))
  const parts = {
    on: events.on,
    name: 'Crossread',
    isPackaged,
    commandLine: as('CommandLine', {
      hasSwitch: (name: string) => line.has(name),
      appendSwitch: (name: string, value = '') => line.set(name, value),
      removeSwitch: (name: string) => line.delete(name),
    }),
    enableSandbox: () => log.push('sandbox'),
    requestSingleInstanceLock: (data: unknown) => {
      log.push(`lock ${JSON.stringify(data)}`)
      return isFirstInstance
    },
    releaseSingleInstanceLock: () => log.push('unlock'),
    isReady: () => isReady,
    whenReady: () => {
      log.push('ready')
      return Promise.resolve()
    },
    quit: () => log.push('quit'),
    exit: (code: number) => log.push(`exit ${code}`),
    relaunch: () => log.push('relaunch'),
    getAppPath: () => appPath,
    getVersion: () => '1.2.3',
    getPath: (name: string) => (name === 'userData' && userData !== undefined ? userData : `/home/${name}`),
    addRecentDocument: (path: string) => log.push(`recent ${path}`),
    clearRecentDocuments: () => log.push('recent cleared'),
  }
  return { events, parts, line }
}

function createSession(log: string[], events: Emitter) {
  const kept = {
    request: null as Listener | null,
    check: null as Listener | null,
    device: null as Listener | null,
    media: null as Listener | null,
    network: null as Listener | null,
  }
  const parts = {
    on: events.on,
    setPermissionRequestHandler: (handler: Listener) => (kept.request = handler),
    setPermissionCheckHandler: (handler: Listener) => (kept.check = handler),
    setDevicePermissionHandler: (handler: Listener) => (kept.device = handler),
    setDisplayMediaRequestHandler: (handler: Listener) => (kept.media = handler),
    webRequest: { onBeforeRequest: (handler: Listener) => (kept.network = handler) },
    protocol: { handle: (scheme: string) => log.push(`own ${scheme}`) },
  }
  return { kept, parts, events }
}

function createDialog(log: string[]) {
  const answers = { open: [] as string[], save: '', message: 0 }
  const asked: MessageBoxOptions[] = []
  const parts = {
    showOpenDialog: () => Promise.resolve({ canceled: answers.open.length === 0, filePaths: answers.open }),
    showSaveDialog: (...args: unknown[]) => {
      log.push(`save as ${(args.at(-1) as { defaultPath: string }).defaultPath}`)
      return Promise.resolve({ canceled: answers.save === '', filePath: answers.save })
    },
    showMessageBox: (...args: unknown[]) => {
      asked.push(args.at(-1) as MessageBoxOptions)
      return Promise.resolve({ response: answers.message, checkboxChecked: false })
    },
    showErrorBox: (title: string, content: string) => {
      log.push(`error ${title}`)
      asked.push({ message: title, detail: content })
    },
  }
  return { answers, asked, parts }
}

const menuParts = (menus: MenuItemConstructorOptions[][]): object => ({
  buildFromTemplate: (template: MenuItemConstructorOptions[]) =>
    Object.assign([...template], { popup: () => menus.push(template) }),
  setApplicationMenu: (menu: MenuItemConstructorOptions[]) => menus.push(menu),
})

const protocolParts = (log: string[], handlers: Map<string, Listener>): object => ({
  registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]) =>
    log.push(`scheme ${schemes.map(({ scheme }) => scheme).join()}`),
  handle: (scheme: string, handler: Listener) => handlers.set(scheme, handler),
})

const shellParts = (log: string[], opened: string[]): object => ({
  openExternal: (url: string) => Promise.resolve(opened.push(url)),
  showItemInFolder: (path: string) => log.push(`show ${path}`),
})

const preferenceParts = (events: Emitter, accent: string | null): object => ({
  ...omit(events, 'emit'),
  getAccentColor: () => {
    if (accent === null) throw new Error('not on this system')
    return accent
  },
})

const omit = (from: object, key: string): object =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key))
