/**
 * A small Electron to try the shell against. It shows nothing and decides nothing: it notes what it was told, and lets a test play the
 * system's part. Whatever Electron's own type file does not declare, it refuses.
 */
import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import type { ElectronApi } from '../electron-api.js'
import { type Declared, declaredAs } from './declared.js'

type Listener = (...args: unknown[]) => unknown

export interface Emitter {
  readonly on: (event: string, listener: Listener) => void
  readonly once: (event: string, listener: Listener) => void
  /** For the test: what Electron would tell. */
  readonly emit: (event: string, ...args: unknown[]) => void
}

/** An event that can be refused. */
export function refusable(more: object = {}) {
  const event = { refused: false, preventDefault: () => (event.refused = true), ...more }
  return event
}

export interface FakeOptions {
  /** From `readDeclarations`, which takes a while: once for a whole file of tests. */
  readonly declarations: (type: string) => Declared
  readonly isPackaged?: boolean
  readonly isFirstInstance?: boolean
}

export function createFakeElectron({ declarations: lookUp, isPackaged = true, isFirstInstance = true }: FakeOptions) {
  const log: string[] = []
  const emitter = (type: string): Emitter => checkedEmitter(type, lookUp(type))
  const app = createApp(emitter('App'), log, { isPackaged, isFirstInstance })
  const session = createSession(log)
  const ipc = new Map<string, Listener>()
  const windows: FakeWindow[] = []
  const dialog = createDialog(log)
  const menus: MenuItemConstructorOptions[][] = []
  const opened: string[] = []
  const theme = { ...emitter('NativeTheme'), shouldUseDarkColors: false, themeSource: 'system' }
  const handlers = new Map<string, Listener>()
  // Called with `new`, it gives this object instead of an empty one.
  function BrowserWindow(options: BrowserWindowConstructorOptions): unknown {
    const window = createWindow(options, windows.length + 1, emitter, session.parts, lookUp)
    windows.push(window)
    app.events.emit('web-contents-created', {}, window.contents)
    return window.declared
  }
  const as = (type: string, parts: object): unknown => declaredAs(type, parts, lookUp)
  const electron = {
    app: as('App', app.parts),
    BrowserWindow,
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: MenuItemConstructorOptions[]) => menus.push(menu),
    },
    dialog: as('Dialog', dialog.parts),
    ipcMain: as('IpcMain', { handle: (channel: string, listener: Listener) => ipc.set(channel, listener) }),
    nativeTheme: as('NativeTheme', omit(theme, 'emit')),
    protocol: as('Protocol', {
      registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]) =>
        log.push(`scheme ${schemes.map(({ scheme }) => scheme).join()}`),
      handle: (scheme: string, handler: Listener) => handlers.set(scheme, handler),
    }),
    screen: as('Screen', { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] }),
    session: { defaultSession: as('Session', session.parts) },
    shell: as('Shell', { openExternal: (url: string) => Promise.resolve(opened.push(url)) }),
  } as unknown as ElectronApi
  return { electron, log, app: app.events, session, ipc, windows, dialog, menus, opened, theme, handlers }
}

export type FakeElectron = ReturnType<typeof createFakeElectron>

function checkedEmitter(type: string, { events }: Declared): Emitter {
  const inner = new EventEmitter()
  const checked = (event: string): string => {
    if (!events.has(event)) throw new Error(`Electron's ${type} has no event ${event}`)
    return event
  }
  return {
    on: (event, listener) => void inner.on(checked(event), listener),
    once: (event, listener) => void inner.once(checked(event), listener),
    emit: (event, ...args) => void inner.emit(checked(event), ...args),
  }
}

function createApp(
  events: Emitter,
  log: string[],
  { isPackaged, isFirstInstance }: Omit<Required<FakeOptions>, 'declarations'>,
) {
  const parts = {
    on: events.on,
    name: 'Crossread',
    isPackaged,
    enableSandbox: () => log.push('sandbox'),
    requestSingleInstanceLock: (data: unknown) => {
      log.push(`lock ${JSON.stringify(data)}`)
      return isFirstInstance
    },
    whenReady: () => {
      log.push('ready')
      return Promise.resolve()
    },
    quit: () => log.push('quit'),
    exit: (code: number) => log.push(`exit ${code}`),
    getAppPath: () => '/app',
    getPath: (name: string) => `/home/${name}`,
    addRecentDocument: (path: string) => log.push(`recent ${path}`),
  }
  return { events, parts }
}

function createSession(log: string[]) {
  const kept = {
    request: null as Listener | null,
    check: null as Listener | null,
    device: null as Listener | null,
    network: null as Listener | null,
  }
  const parts = {
    setPermissionRequestHandler: (handler: Listener) => (kept.request = handler),
    setPermissionCheckHandler: (handler: Listener) => (kept.check = handler),
    setDevicePermissionHandler: (handler: Listener) => (kept.device = handler),
    webRequest: { onBeforeRequest: (handler: Listener) => (kept.network = handler) },
    protocol: { handle: (scheme: string) => log.push(`own ${scheme}`) },
  }
  return { kept, parts }
}

function createDialog(log: string[]) {
  const answers = { open: [] as string[], save: '', message: 0 }
  const parts = {
    showOpenDialog: () => Promise.resolve({ canceled: answers.open.length === 0, filePaths: answers.open }),
    showSaveDialog: (...args: unknown[]) => {
      log.push(`save as ${(args.at(-1) as { defaultPath: string }).defaultPath}`)
      return Promise.resolve({ canceled: answers.save === '', filePath: answers.save })
    },
    showMessageBox: () => Promise.resolve({ response: answers.message, checkboxChecked: false }),
    showErrorBox: (title: string) => log.push(`error ${title}`),
  }
  return { answers, parts }
}

export interface FakeWindow {
  readonly options: BrowserWindowConstructorOptions
  readonly declared: unknown
  readonly contents: { readonly id: number }
  readonly events: Emitter
  readonly contentsEvents: Emitter
  readonly sent: unknown[]
  readonly log: string[]
  openHandler: Listener | null
}

function createWindow(
  options: BrowserWindowConstructorOptions,
  id: number,
  emitter: (type: string) => Emitter,
  session: object,
  lookUp: (type: string) => Declared,
): FakeWindow {
  const events = emitter('BrowserWindow')
  const contentsEvents = emitter('WebContents')
  const log: string[] = []
  const sent: unknown[] = []
  const note = (what: string) => () => void log.push(what)
  const contents = declaredAs(
    'WebContents',
    {
      id,
      session,
      on: contentsEvents.on,
      isDestroyed: () => false,
      send: (_channel: string, event: unknown) => sent.push(event),
      setWindowOpenHandler: (handler: Listener) => (window.openHandler = handler),
      reload: note('reload'),
      undo: note('undo'),
      redo: note('redo'),
      printToPDF: () => Promise.resolve(Buffer.from('%PDF')),
    },
    lookUp,
  ) as { readonly id: number }
  const declared = declaredAs(
    'BrowserWindow',
    {
      webContents: contents,
      on: events.on,
      once: events.once,
      loadURL: (url: string) => Promise.resolve(log.push(`load ${url}`)),
      show: note('show'),
      focus: note('focus'),
      restore: note('restore'),
      maximize: note('maximize'),
      destroy: note('destroy'),
      isDestroyed: () => false,
      isMinimized: () => true,
      isMaximized: () => true,
      getNormalBounds: () => ({ x: 10, y: 20, width: 900, height: 700 }),
    },
    lookUp,
  )
  const window: FakeWindow = { options, declared, contents, events, contentsEvents, sent, log, openHandler: null }
  return window
}

const omit = (from: object, key: string): object =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key))
