/** The part of Electron that the shell uses. Handed in, so that every decision can be tried without Electron's program. */
import type * as Electron from 'electron'

export type ElectronApi = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'Menu'
  | 'dialog'
  | 'ipcMain'
  | 'nativeTheme'
  | 'powerMonitor'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
  | 'systemPreferences'
>

export const windowOrigin = 'app://crossread'
export const callChannel = 'crossread:call'
export const dropChannel = 'crossread:drop'
export const eventChannel = 'crossread:event'
