/** Gives the window the system's accent colour, and follows it. */
import type { BrowserWindow } from 'electron'
import { accentSheet } from './accent.js'
import type { ElectronApi } from './electron-api.js'

/** Asked anew each time the page is loaded, and whenever the system says that its colours changed. */
export function followAccent(
  window: BrowserWindow,
  { systemPreferences, nativeTheme }: Pick<ElectronApi, 'systemPreferences' | 'nativeTheme'>,
): void {
  let inserted: string | null = null
  const apply = async (): Promise<void> => {
    if (window.isDestroyed()) return
    const { webContents } = window
    const before = inserted
    const sheet = accentSheet(systemAccent(systemPreferences))
    inserted = sheet === null ? null : await webContents.insertCSS(sheet, { cssOrigin: 'author' })
    if (before !== null && !window.isDestroyed()) await webContents.removeInsertedCSS(before)
  }
  // A page that goes while its colours are set has no need of them.
  const follow = (): void => void apply().catch(() => undefined)
  window.webContents.on('dom-ready', () => {
    // What was inserted into the page before is gone with it.
    inserted = null
    follow()
  })
  nativeTheme.on('updated', follow)
  systemPreferences.on('accent-color-changed', follow)
  window.on('closed', () => {
    nativeTheme.off('updated', follow)
    systemPreferences.off('accent-color-changed', follow)
  })
}

/** Desktops without such a colour answer with nothing, or not at all. */
function systemAccent(preferences: ElectronApi['systemPreferences']): unknown {
  try {
    return preferences.getAccentColor()
  } catch {
    return null
  }
}
