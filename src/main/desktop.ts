/** The desktop app from start to end. Electron, the disk and the clock are handed in. */
import type { BrowserWindow } from 'electron'
import type { ApiEvent } from '../api/contract.js'
import type { Services, Shell } from '../api/shell.js'
import { followAccent } from './accent-colour.js'
import { contextTemplate } from './context-menu.js'
import { chooseFiles, createDesktopShell } from './desktop-shell.js'
import { type ElectronApi, windowOrigin } from './electron-api.js'
import { createDoorway, type Doorway } from './doorway.js'
import { createEnding, type Ending } from './ending.js'
import { createGestures } from './external-links.js'
import { carryCalls, originOf, tellWindow } from './ipc.js'
import { createJournal, type Journal } from './journal.js'
import { denyDownloads, denyNavigation, denyNetwork, denyPermissions, denyTrust, insideOr } from './lockdown.js'
import { createLicencesWindow, type LicencesWindow } from './licences-window.js'
import { createMenuBar, type MenuBar } from './menu-bar.js'
import { type NamedFolders, namedFoldersOnly } from './named-folders.js'
import { type Disk, pathArguments, realPaths } from './opening.js'
import { openOutside } from './outside.js'
import { reportProblem } from './reporting.js'
import { showStartFailure } from './start-failure.js'
import { startAgain, type StartAgainOptions } from './start-again.js'
import { createStartMarks, formatMarks, type StartMarks } from './start-marks.js'
import { createStrayHandler } from './stray.js'
import { setSwitches } from './switches.js'
import { watchForTrouble } from './trouble.js'
import { type WindowMemory, openWindow } from './window.js'
import { createWindowHandler, windowScheme } from './window-protocol.js'

export interface DesktopOptions {
  readonly electron: ElectronApi
  readonly platform: NodeJS.Platform
  readonly argv: readonly string[]
  readonly env: StartAgainOptions['env']
  readonly cwd: string
  /** Where the development server serves the window; heeded only by an unpackaged app. */
  readonly developmentUrl: string | null
  readonly rendererDir: string
  readonly preload: string
  readonly icon: string
  readonly disk: Disk
  /** Milliseconds since the process began, steady. */
  readonly now: () => number
  readonly clock: () => Date
  /** The person's own folder. */
  readonly home: string
  /** Names and versions of what the app runs on, for reports. */
  readonly running: Readonly<Record<string, string>>
  readonly print: (text: string) => void
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>
  readonly makeFolder: (path: string) => Promise<unknown>
  readonly spawn: StartAgainOptions['spawn']
  /** Hears of errors that nothing else caught. */
  readonly onStrayError: (listener: (error: unknown) => void) => void
  readonly state: WindowMemory
  readonly createServices: (shell: Shell) => Services | Promise<Services>
}

/** What a second start hands to the first. */
interface HandOver extends Record<string, unknown> {
  readonly paths: readonly string[]
}

/** Resolves when the window is open, or when this start has handed its folder to an app that runs already. */
export async function runDesktop(options: DesktopOptions): Promise<void> {
  const { argv, cwd, disk } = options
  const { app, protocol } = options.electron
  const desktop = new Desktop(options)
  desktop.secure()
  protocol.registerSchemesAsPrivileged([windowScheme])
  app.enableSandbox()
  const paths = realPaths(pathArguments(argv, app.isPackaged ? null : app.getAppPath()), cwd, disk)
  const handOver: HandOver = { paths }
  if (!app.requestSingleInstanceLock(handOver)) {
    app.quit()
    return
  }
  desktop.listen()
  try {
    await app.whenReady()
    await desktop.start(paths)
  } catch (error) {
    await desktop.startFailed(error)
  }
}

class Desktop {
  readonly #options: DesktopOptions
  readonly #developmentOrigin: string | null
  readonly #journal: Journal
  readonly #marks: StartMarks
  readonly #ending: Ending
  #licences: LicencesWindow | null = null
  #window: BrowserWindow | null = null
  #services: Services | null = null
  #folders: NamedFolders | null = null
  #menu: MenuBar | null = null
  readonly #door: Doorway

  constructor(options: DesktopOptions) {
    const { developmentUrl, electron, argv, print, now, clock, home, disk, cwd } = options
    this.#options = options
    this.#developmentOrigin = developmentUrl === null || electron.app.isPackaged ? null : originOf(developmentUrl)
    this.#journal = createJournal(clock, home)
    const traced = argv.includes('--trace-startup')
    this.#marks = createStartMarks(now, (marks) => {
      if (traced) print(formatMarks(marks))
    })
    this.#marks.mark('loaded')
    this.#door = createDoorway({
      dialog: electron.dialog,
      disk,
      cwd,
      window: () => this.#window,
      show: () => this.#show(),
    })
    this.#ending = createEnding({
      app: electron.app,
      dialog: electron.dialog,
      journal: this.#journal,
      services: () => this.#services,
      window: () => this.#window,
      show: () => this.#show(),
    })
  }

  /** The walls that must stand before Chromium starts. */
  secure(): void {
    const { app } = this.#options.electron
    const removed = setSwitches(app.commandLine, {
      isPackaged: app.isPackaged,
      develops: this.#developmentOrigin !== null,
    })
    for (const name of removed) this.#journal.note(`the switch --${name} was not heeded`)
  }

  /** Everything that can come before the app is ready. */
  listen(): void {
    const { electron, platform, onStrayError } = this.#options
    const { app } = electron
    app.on('second-instance', (_event, _argv, _cwd, handOver) => {
      this.#show()
      void this.#door.open((handOver as Partial<HandOver> | null)?.paths)
    })
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.#door.arrives(path)
    })
    this.#lockPages()
    denyTrust(app)
    app.on('window-all-closed', () => {
      if (platform !== 'darwin') app.quit()
    })
    app.on('activate', () => {
      this.#show()
    })
    app.on('before-quit', (event) => {
      this.#ending.beforeQuit(event)
    })
    app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
      if (reason !== 'clean-exit') this.#journal.note(`a process of Chromium ended: ${type} (${reason}, ${exitCode})`)
    })
    onStrayError(createStrayHandler({ electron, journal: this.#journal, report: () => this.#report() }))
  }

  #lockPages(): void {
    const { electron, now } = this.#options
    electron.app.on('session-created', (session) => {
      denyPermissions(session)
      denyDownloads(session)
    })
    electron.app.on('web-contents-created', (_event, contents) => {
      denyNavigation(contents, {
        gestures: createGestures(now),
        openExternal: (url) => openOutside(url, electron, () => this.#window),
        developerTools: electron.app.isPackaged ? 'hidden' : 'shown',
      })
    })
  }

  async start(paths: readonly string[]): Promise<void> {
    this.#marks.mark('ready')
    const { electron, rendererDir, icon, createServices, writeFile } = this.#options
    const { session, protocol, powerMonitor } = electron
    denyPermissions(session.defaultSession)
    denyDownloads(session.defaultSession)
    denyNetwork(session.defaultSession, insideOr(this.#developmentOrigin))
    protocol.handle('app', createWindowHandler(rendererDir))
    this.#licences = createLicencesWindow(electron, icon)
    const services = await createServices(createDesktopShell({ electron, window: () => this.#window, writeFile }))
    this.#services = services
    this.#marks.mark('services')
    // The system goes down: it waits only as long as the event is refused.
    powerMonitor.on('shutdown', (event?: { preventDefault: () => void }) => {
      event?.preventDefault()
      electron.app.quit()
    })
    this.#carry(services)
    this.#menu = this.#makeMenu(services)
    await this.#menu.refresh()
    this.#marks.mark('menu')
    this.#show()
    if (this.#folders !== null) await this.#door.ready(this.#folders, paths)
  }

  async startFailed(error: unknown): Promise<void> {
    const { electron, env, argv, spawn } = this.#options
    this.#journal.note('the start failed', error)
    await showStartFailure(error, {
      electron,
      dataFolder: () => electron.app.getPath('userData'),
      report: () => this.#report(),
      startAgain: () => {
        startAgain({ app: electron.app, env, args: argv.slice(1), spawn })
      },
    })
  }

  #carry(services: Services): void {
    const { electron } = this.#options
    services.subscribe((event) => {
      this.#tell(event)
      if (isWhole(event)) void this.#menu?.refresh()
    })
    this.#folders = namedFoldersOnly(services)
    const { call } = this.#folders
    carryCalls({
      ipcMain: electron.ipcMain,
      call: async (name, input) => {
        const answer = await call(name, input)
        if (name === 'settings.save') await this.#menu?.refresh()
        return answer
      },
      drop: (paths) => this.#door.openHere(paths),
      origin: this.#developmentOrigin ?? windowOrigin,
      contents: () => this.#window?.webContents ?? null,
    })
    electron.nativeTheme.on('updated', () => {
      this.#tell({ type: 'theme', dark: electron.nativeTheme.shouldUseDarkColors })
    })
  }

  #makeMenu(services: Services): MenuBar {
    const { electron, platform } = this.#options
    return createMenuBar({
      electron,
      platform,
      services,
      window: () => this.#window,
      effects: {
        command: (command) => {
          this.#show()
          this.#tell({ type: 'command', command })
        },
        openFiles: () => {
          void chooseFiles({ electron, window: () => this.#window }).then((paths) => this.#door.open(paths))
        },
        openRecent: (path) => {
          this.#show()
          void this.#door.open([path], path)
        },
        openLicences: () => this.#licences?.open(),
        report: () => void this.#report(),
      },
    })
  }

  #report(): Promise<void> {
    const { electron, running, clock, writeFile, makeFolder } = this.#options
    return reportProblem({
      electron,
      running,
      clock,
      writeFile,
      makeFolder,
      journal: this.#journal,
      marks: this.#marks,
      services: () => this.#services,
    })
  }

  /** Opens the window, or brings it to the front. */
  #show(): void {
    if (this.#services === null) return
    if (this.#window === null) {
      this.#window = this.#makeWindow()
      return
    }
    if (this.#window.isMinimized()) this.#window.restore()
    this.#window.focus()
  }

  #makeWindow(): BrowserWindow {
    const { electron, preload, icon, state, now } = this.#options
    const window = openWindow({
      electron,
      preload,
      icon,
      address: `${this.#developmentOrigin ?? windowOrigin}/`,
      memory: state,
      developerTools: electron.app.isPackaged ? 'hidden' : 'shown',
      reached: this.#marks.mark,
    })
    this.#marks.mark('window made')
    watchForTrouble(window, { electron, journal: this.#journal, now, report: () => this.#report() })
    followAccent(window, electron)
    window.webContents.on('context-menu', (_event, params) => {
      const template = contextTemplate(params)
      if (template.length > 0) electron.Menu.buildFromTemplate([...template]).popup({ window })
    })
    // Windows ends the session without asking the app to quit.
    window.on('session-end', () => void this.#services?.close())
    window.on('closed', () => {
      this.#window = null
    })
    return window
  }

  #tell(event: ApiEvent): void {
    tellWindow(this.#window?.webContents ?? null, event)
  }
}

/** Only a folder that is there whole changes what the menu shows; while it fills in there is nothing new. */
const isWhole = (event: ApiEvent): boolean =>
  (event.type === 'folder' && event.folder.progress === null) ||
  (event.type === 'changes' && event.changes.state?.progress === null)
