/** The one window: made hard, and put back where it was. */
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { ElectronApi } from './electron-api.js'
import { placeWindow, readWindowState, smallest, type WindowState } from './window-state.js'

export interface WindowMemory {
  readonly read: () => unknown
  readonly write: (state: WindowState) => void
}

export interface WindowOptions {
  readonly electron: Pick<ElectronApi, 'BrowserWindow' | 'dialog' | 'nativeTheme' | 'screen'>
  readonly preload: string
  /** Shown by Linux desktops; elsewhere the package has it. */
  readonly icon: string
  readonly address: string
  readonly memory: WindowMemory
  readonly developerTools: 'shown' | 'hidden'
  readonly reached: (step: 'page loaded' | 'window shown') => void
}

/** The page's colours before it has drawn: `--room` of the style sheet. */
const roomColour = { light: '#f4f2ec', dark: '#151618' } as const

function windowSettings(bounds: Rectangle, options: WindowOptions): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Crossread',
    icon: options.icon,
    show: false,
    backgroundColor: options.electron.nativeTheme.shouldUseDarkColors ? roomColour.dark : roomColour.light,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: options.developerTools === 'shown',
    },
  }
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const { electron, memory } = options
  const kept = readWindowState(memory.read())
  const areas = electron.screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new electron.BrowserWindow(windowSettings(placeWindow(kept, areas), options))
  window.once('ready-to-show', () => {
    if (kept?.maximized === true) window.maximize()
    window.show()
    options.reached('window shown')
  })
  window.webContents.once('did-finish-load', () => {
    options.reached('page loaded')
  })
  window.on('close', () => {
    remember(window, memory)
  })
  void load(window, options)
  return window
}

async function load(window: BrowserWindow, { electron, address }: WindowOptions): Promise<void> {
  try {
    await window.loadURL(address)
  } catch {
    // A window that was closed while it loaded is no failure, and what is done about a page that crashed is asked elsewhere.
    if (window.isDestroyed() || window.webContents.isCrashed()) return
    electron.dialog.showErrorBox('Crossread could not show its window', 'Install Crossread again; your notes are kept.')
    // It was never shown: kept, it would be an app that runs unseen and takes what every later start hands over.
    window.destroy()
  }
}

function remember(window: BrowserWindow, memory: WindowMemory): void {
  try {
    memory.write({ ...window.getNormalBounds(), maximized: window.isMaximized() })
  } catch {
    // A place on the screen is not worth holding up closing for.
  }
}
