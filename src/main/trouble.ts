/** When the page stops working or answering: the person is asked, nothing is lost, and the journal knows. */
import type { BrowserWindow } from 'electron'
import type { ElectronApi } from './electron-api.js'
import type { Journal } from './journal.js'

export interface TroubleOptions {
  readonly electron: Pick<ElectronApi, 'dialog'>
  readonly journal: Pick<Journal, 'note'>
  /** Milliseconds, steady. */
  readonly now: () => number
  /** Writes a report and shows it. */
  readonly report: () => Promise<unknown>
}

/** A page that stops again so soon after it was loaded anew will not be mended by loading it once more. Milliseconds. */
const soon = 30_000

export function watchForTrouble(window: BrowserWindow, options: TroubleOptions): void {
  const { journal, now } = options
  let last = Number.NEGATIVE_INFINITY
  // Set while the page's process is ended because the person wanted it loaded again: there is nothing left to ask.
  let ending = false
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    if (ending) {
      ending = false
      return
    }
    journal.note(`the page stopped working (${reason}, ${exitCode})`)
    const again = now() - last < soon
    last = now()
    void offerReload(window, options, again ? 'again' : 'first')
  })
  window.webContents.on('did-finish-load', () => {
    ending = false
  })
  window.webContents.on('preload-error', (_event, _path, error) => {
    journal.note('the bridge of the page failed', error)
  })
  let asking = false
  window.on('unresponsive', () => {
    journal.note('the page does not answer')
    if (asking) return
    asking = true
    const reload = (): void => {
      ending = true
      // A page that is stuck does not hear that it should be loaded again: its process is ended first.
      window.webContents.forcefullyCrashRenderer()
      window.webContents.reload()
    }
    void offerWaiting(window, options, reload).finally(() => {
      asking = false
    })
  })
}

/** The services live on in this process: after a reload everything is where it was. */
async function offerReload(
  window: BrowserWindow,
  { electron, report }: TroubleOptions,
  time: 'first' | 'again',
): Promise<void> {
  const { response } = await electron.dialog.showMessageBox(window, {
    type: 'error',
    message: time === 'first' ? 'The window stopped working.' : 'The window stopped working again.',
    detail:
      time === 'first'
        ? 'The folder is still open and your notes are saved.'
        : 'Your notes are saved. If it goes on like this, write a report and start Crossread again.',
    buttons: ['Reload', 'Close', 'Write a Report'],
    defaultId: time === 'first' ? 0 : 2,
    cancelId: 1,
    noLink: true,
  })
  if (response === 2) await report()
  if (window.isDestroyed()) return
  if (response === 1) window.destroy()
  else window.webContents.reload()
}

async function offerWaiting(window: BrowserWindow, { electron }: TroubleOptions, reload: () => void): Promise<void> {
  const { response } = await electron.dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window does not answer.',
    detail: 'It may be busy. The folder stays open and your saved notes are safe, whichever you choose.',
    buttons: ['Wait', 'Reload'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 1 && !window.isDestroyed()) reload()
}
