/** What the desktop lends to the services: the system's dialogs, saving where the person says, and printing to PDF. */
import { basename, extname, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Exported } from '../api/contract.js'
import type { ExportFile, Shell } from '../api/shell.js'
import type { ElectronApi } from './electron-api.js'
import { printOnPaper, printToPdf } from './print.js'

export interface DesktopShellOptions {
  readonly electron: Pick<ElectronApi, 'app' | 'dialog' | 'BrowserWindow'>
  /** The window that dialogs belong to; null while none is open. */
  readonly window: () => BrowserWindow | null
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>
}

export function createDesktopShell(options: DesktopShellOptions): Shell {
  const { electron } = options
  return {
    can: () => Promise.resolve({ chooseFolder: true, printPdf: true, print: true, revealFile: false }),
    chooseFolder: () => chooseFolder(options),
    deliver: (file) => deliver(options, file),
    printPdf: (html) => printToPdf(electron.BrowserWindow, html),
    print: (html) => printOnPaper(electron.BrowserWindow, html),
  }
}

/** Files of articles, chosen in the system's dialog; none when the person cancelled. */
export async function chooseFiles({
  electron: { dialog },
  window,
}: Pick<DesktopShellOptions, 'electron' | 'window'>): Promise<readonly string[]> {
  const wanted = {
    title: 'Open articles',
    buttonLabel: 'Open',
    properties: ['openFile' as const, 'multiSelections' as const],
    filters: [
      { name: 'Articles', extensions: [...articleExtensions] },
      { name: 'All files', extensions: ['*'] },
    ],
  }
  const owner = window()
  const chosen = await (owner === null ? dialog.showOpenDialog(wanted) : dialog.showOpenDialog(owner, wanted))
  return chosen.canceled ? [] : chosen.filePaths
}

/** Offered first in the dialog; any other file can be chosen, and is judged by its bytes. */
const articleExtensions = [
  'html',
  'htm',
  'txt',
  'md',
  'docx',
  'odt',
  'pdf',
  'eml',
  'mbox',
  'mhtml',
  'mht',
  'json',
  'jsonl',
] as const

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
