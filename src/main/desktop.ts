/** The desktop app from start to end. Electron, the disk and the clock are handed in. */
import type { BrowserWindow } from 'electron'
import type { ApiEvent, AppInfo, Result } from '../api/contract.js'
import type { Services, Shell } from '../api/shell.js'
import { createDesktopShell } from './desktop-shell.js'
import { type ElectronApi, windowOrigin } from './electron-api.js'
import { createGestures } from './external-links.js'
import { carryCalls, originOf, tellWindow } from './ipc.js'
import { denyNavigation, denyNetwork, denyPermissions } from './lockdown.js'
import { menuTemplate } from './menu.js'
import { type Disk, type NamedFolders, folderMeant, namedFoldersOnly, pathArgument } from './named-folders.js'
import { type WindowMemory, openWindow } from './window.js'
import { createWindowHandler, windowScheme } from './window-protocol.js'

export interface DesktopOptions {
  readonly electron: ElectronApi
  readonly platform: NodeJS.Platform
  readonly argv: readonly string[]
  readonly cwd: string
  /** Where the development server serves the window; heeded only by an unpackaged app. */
  readonly developmentUrl: string | null
  readonly rendererDir: string
  readonly preload: string
  readonly icon: string
  readonly disk: Disk
  /** Milliseconds, steady. */
  readonly now: () => number
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>
  readonly state: WindowMemory
  readonly createServices: (shell: Shell) => Services | Promise<Services>
}

/** The services get this long to write and end. Milliseconds. */
const closingLasts = 5000

/** What a second start hands to the first. */
interface HandOver extends Record<string, unknown> {
  readonly folder: string | null
}

/** Resolves when the window is open, or when this start has handed its folder to an app that runs already. */
export async function runDesktop(options: DesktopOptions): Promise<void> {
  const { app, protocol } = options.electron
  protocol.registerSchemesAsPrivileged([windowScheme])
  app.enableSandbox()
  const asked = pathArgument(options.argv, app.isPackaged ? null : app.getAppPath())
  const named = folderMeant(asked, options.cwd, options.disk)
  const handOver: HandOver = { folder: named }
  if (!app.requestSingleInstanceLock(handOver)) {
    app.quit()
    return
  }
  const desktop = new Desktop(options, named)
  desktop.listen()
  try {
    await app.whenReady()
    await desktop.start()
  } catch (error) {
    options.electron.dialog.showErrorBox(
      'Crossread could not start',
      `${error instanceof Error ? error.message : String(error)}\n\nStart it again. If this stays so, install it again; your notes are kept.`,
    )
    app.exit(1)
  }
}

class Desktop {
  readonly #options: DesktopOptions
  readonly #developmentOrigin: string | null
  #window: BrowserWindow | null = null
  #services: Services | null = null
  #folders: NamedFolders | null = null
  /** A folder that was asked for before there were services to open it. */
  #waiting: string | null
  #ending: 'no' | 'closing' | 'closed' = 'no'

  constructor(options: DesktopOptions, folder: string | null) {
    this.#options = options
    this.#waiting = folder
    const { developmentUrl, electron } = options
    this.#developmentOrigin = developmentUrl === null || electron.app.isPackaged ? null : originOf(developmentUrl)
  }

  /** Everything that can come before the app is ready. */
  listen(): void {
    const { electron, now, platform } = this.#options
    const { app } = electron
    app.on('second-instance', (_event, _argv, _cwd, handOver) => {
      this.#show()
      this.#openPath((handOver as Partial<HandOver> | null)?.folder)
    })
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.#openPath(path)
    })
    app.on('web-contents-created', (_event, contents) => {
      denyNavigation(contents, {
        gestures: createGestures(now),
        openExternal: (url) => electron.shell.openExternal(url).catch(() => undefined),
      })
    })
    app.on('window-all-closed', () => {
      if (platform !== 'darwin') app.quit()
    })
    app.on('activate', () => {
      this.#show()
    })
    app.on('before-quit', (event) => {
      this.#end(event)
    })
  }

  async start(): Promise<void> {
    const { electron, rendererDir, createServices, writeFile } = this.#options
    const { session, protocol, ipcMain, nativeTheme } = electron
    denyPermissions(session.defaultSession)
    denyNetwork(session.defaultSession, this.#developmentOrigin)
    protocol.handle('app', createWindowHandler(rendererDir))
    this.#services = await createServices(createDesktopShell({ electron, window: () => this.#window, writeFile }))
    this.#folders = namedFoldersOnly(this.#services)
    this.#services.subscribe((event) => {
      this.#told(event)
    })
    const { call } = this.#folders
    carryCalls({
      ipcMain,
      call: async (name, input) => {
        const answer = await call(name, input)
        if (name === 'settings.save') await this.#refresh()
        return answer
      },
      origin: this.#developmentOrigin ?? windowOrigin,
      contents: () => this.#window?.webContents ?? null,
    })
    nativeTheme.on('updated', () => {
      this.#tell({ type: 'theme', dark: nativeTheme.shouldUseDarkColors })
    })
    await this.#refresh()
    this.#show()
    this.#openPath(this.#waiting)
  }

  /** Opens the window, or brings it to the front. */
  #show(): void {
    if (this.#services === null) return
    if (this.#window !== null) {
      if (this.#window.isMinimized()) this.#window.restore()
      this.#window.focus()
      return
    }
    const { electron, preload, icon, state } = this.#options
    const address = this.#developmentOrigin ?? windowOrigin
    this.#window = openWindow({
      electron,
      preload,
      icon,
      address: `${address}/`,
      memory: state,
      developerTools: electron.app.isPackaged ? 'hidden' : 'shown',
    })
    this.#window.on('closed', () => {
      this.#window = null
    })
  }

  #openPath(path: unknown): void {
    const folder = folderMeant(path, this.#options.cwd, this.#options.disk)
    if (folder === null) return
    if (this.#folders === null) this.#waiting = folder
    else void this.#folders.open(folder)
  }

  #told(event: ApiEvent): void {
    this.#tell(event)
    // Only a folder that was just opened changes what the menu shows; while it fills in there is nothing new.
    if (event.type === 'folder' && event.folder.progress === null) {
      this.#options.electron.app.addRecentDocument(event.folder.path)
      void this.#refresh()
    }
  }

  #tell(event: ApiEvent): void {
    tellWindow(this.#window?.webContents ?? null, event)
  }

  /** Brings the menu and the theme in line with settings and folders. */
  async #refresh(): Promise<void> {
    const { electron, platform } = this.#options
    const info = (await this.#services?.call('app.info', {})) as Result<AppInfo> | undefined
    if (info?.ok !== true) return
    const { settings, recent, folder } = info.value
    if (electron.nativeTheme.themeSource !== settings.theme) electron.nativeTheme.themeSource = settings.theme
    const facts = {
      platform,
      appName: electron.app.name,
      recent,
      hasFolder: folder !== null,
      developerTools: electron.app.isPackaged ? 'hidden' : 'shown',
    } as const
    const template = menuTemplate(facts, {
      command: (command) => {
        this.#show()
        this.#tell({ type: 'command', command })
      },
      edit: (what) => this.#window?.webContents[what](),
      openRecent: (path) => {
        this.#show()
        this.#openPath(path)
      },
      quit: () => {
        electron.app.quit()
      },
    })
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate([...template]))
  }

  /** Quitting waits until the services have written what is unsaved. */
  #end(event: { readonly preventDefault: () => void }): void {
    if (this.#services === null || this.#ending === 'closed') return
    event.preventDefault()
    if (this.#ending === 'closing') return
    this.#ending = 'closing'
    const done = (): void => {
      if (this.#ending === 'closed') return
      this.#ending = 'closed'
      this.#options.electron.app.quit()
    }
    const tooLong = setTimeout(done, closingLasts)
    this.#services
      .close()
      .then(done, done)
      .finally(() => {
        clearTimeout(tooLong)
      })
  }
}
