/** What the desktop lends to the services: the system's dialogs, saving where the person says, and printing to PDF. */
import { basename, extname, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Exported } from '../api/contract.js'
import type { ExportFile, Shell } from '../api/shell.js'
import type { ElectronApi } from './electron-api.js'
import { printToPdf } from './print.js'

export interface DesktopShellOptions {
  readonly electron: Pick<ElectronApi, 'app' | 'dialog' | 'BrowserWindow'>
  /** The window that dialogs belong to; null while none is open. */
  readonly window: () => BrowserWindow | null
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>
}

export function createDesktopShell(options: DesktopShellOptions): Shell {
  const { electron } = options
  return {
    can: () => Promise.resolve({ chooseFolder: true, printPdf: true, revealFile: false }),
    chooseFolder: () => chooseFolder(options),
    deliver: (file) => deliver(options, file),
    printPdf: (html) => printToPdf(electron.BrowserWindow, html),
  }
}

async function chooseFolder({ electron: { dialog }, window }: DesktopShellOptions): Promise<string | null> {
  const wanted = { title: 'Open a folder of articles', buttonLabel: 'Open', properties: ['openDirectory' as const] }
  const owner = window()
  const chosen = await (owner === null ? dialog.showOpenDialog(wanted) : dialog.showOpenDialog(owner, wanted))
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
}

async function deliver({ electron, window, writeFile }: DesktopShellOptions, file: ExportFile): Promise<Exported> {
  const { app, dialog } = electron
  // The name is made from titles, which articles choose: it must stay a name.
  const name = basename(file.fileName)
  const extension = extname(name).slice(1)
  const wanted = {
    title: 'Save the comparison',
    defaultPath: join(app.getPath('documents'), name),
    filters: [
      { name: extension.toUpperCase(), extensions: [extension] },
      { name: 'All files', extensions: ['*'] },
    ],
  }
  const owner = window()
  const chosen = await (owner === null ? dialog.showSaveDialog(wanted) : dialog.showSaveDialog(owner, wanted))
  if (chosen.canceled || chosen.filePath === '') return { status: 'cancelled' }
  await writeFile(chosen.filePath, file.bytes)
  return { status: 'saved', path: chosen.filePath }
}
