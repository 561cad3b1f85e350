/** The licences of what the app is made of: a window of its own that runs nothing and can ask for nothing. */
import type { BrowserWindow } from 'electron'
import { type ElectronApi, windowOrigin } from './electron-api.js'

const page = `${windowOrigin}/licences/index.html`

export interface LicencesWindow {
  /** Opens it, or brings it to the front. */
  readonly open: () => void
}

export function createLicencesWindow(
  { BrowserWindow: Window }: Pick<ElectronApi, 'BrowserWindow'>,
  icon: string,
): LicencesWindow {
  let window: BrowserWindow | null = null
  const made = (): BrowserWindow => {
    const opened = new Window({
      width: 860,
      height: 900,
      title: 'Licences',
      icon,
      autoHideMenuBar: true,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        javascript: false,
        devTools: false,
      },
    })
    opened.on('closed', () => {
      window = null
    })
    void opened.loadURL(page).catch(() => undefined)
    return opened
  }
  return {
    open: () => {
      window ??= made()
      window.show()
      window.focus()
    },
  }
}
