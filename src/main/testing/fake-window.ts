/** A window of the fake: it shows nothing and notes what it was told. */
import type { BrowserWindowConstructorOptions } from 'electron'
import { type Declared, declaredAs } from './declared.js'
import type { Emitter, Listener } from './emitter.js'

export interface FakeWindow {
  readonly options: BrowserWindowConstructorOptions
  declared: unknown
  contents: { readonly id: number }
  readonly events: Emitter
  readonly contentsEvents: Emitter
  readonly sent: unknown[]
  /** Style sheets that were put into the page. */
  readonly sheets: string[]
  readonly log: string[]
  openHandler: Listener | null
}

interface Making {
  readonly options: BrowserWindowConstructorOptions
  readonly id: number
  readonly emitter: (type: string) => Emitter
  readonly session: object
  readonly lookUp: (type: string) => Declared
  /** Whether pages can be loaded. */
  readonly loads: boolean
}

export function createWindow({ options, id, emitter, session, lookUp, loads }: Making): FakeWindow {
  const window: FakeWindow = {
    options,
    declared: null,
    contents: { id },
    events: emitter('BrowserWindow'),
    contentsEvents: emitter('WebContents'),
    sent: [],
    sheets: [],
    log: [],
    openHandler: null,
  }
  window.contents = declaredAs('WebContents', contentsParts(window, session), lookUp) as { readonly id: number }
  window.declared = declaredAs('BrowserWindow', windowParts(window, loads), lookUp)
  return window
}

const contentsParts = (window: FakeWindow, session: object): object => {
  const { log, sheets, sent, contentsEvents, contents } = window
  const note = (what: string) => () => void log.push(what)
  return {
    id: contents.id,
    session,
    on: contentsEvents.on,
    once: contentsEvents.once,
    isDestroyed: () => false,
    send: (_channel: string, event: unknown) => sent.push(event),
    setWindowOpenHandler: (handler: Listener) => (window.openHandler = handler),
    setWebRTCIPHandlingPolicy: (policy: string) => log.push(`webrtc ${policy}`),
    closeDevTools: note('close devtools'),
    isCrashed: () => false,
    forcefullyCrashRenderer: () => {
      log.push('crash')
      contentsEvents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 })
    },
    reload: note('reload'),
    undo: note('undo'),
    redo: note('redo'),
    insertCSS: (css: string) => Promise.resolve(`sheet ${sheets.push(css)}`),
    removeInsertedCSS: (key: string) => Promise.resolve(log.push(`remove ${key}`)),
    printToPDF: () => Promise.resolve(Buffer.from('%PDF')),
    print: (_options: object, done: (success: boolean, reason: string) => void) => done(false, 'Print job canceled'),
  }
}

const windowParts = ({ log, contents, events }: FakeWindow, loads: boolean): object => {
  const note = (what: string) => () => void log.push(what)
  return {
    webContents: contents,
    on: events.on,
    once: events.once,
    loadURL: (url: string) =>
      loads ? Promise.resolve(log.push(`load ${url}`)) : Promise.reject(new Error('ERR_FAILED')),
    show: note('show'),
    focus: note('focus'),
    restore: note('restore'),
    maximize: note('maximize'),
    destroy: note('destroy'),
    isDestroyed: () => false,
    isMinimized: () => true,
    isMaximized: () => true,
    getNormalBounds: () => ({ x: 10, y: 20, width: 900, height: 700 }),
  }
}
