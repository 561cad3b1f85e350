/** An error in this process that nothing caught: noted, and told once, for a window that goes on in silence helps nobody. */
import type { ElectronApi } from './electron-api.js'
import type { Journal } from './journal.js'

export interface StrayOptions {
  readonly electron: Pick<ElectronApi, 'app' | 'dialog'>
  readonly journal: Pick<Journal, 'note'>
  readonly report: () => Promise<unknown>
}

/** Returns the listener for such errors. */
export function createStrayHandler({
  electron: { app, dialog },
  journal,
  report,
}: StrayOptions): (error: unknown) => void {
  let told = false
  const tell = async (): Promise<void> => {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: 'Something went wrong inside Crossread.',
      detail: 'Saved notes are on disk. You can go on; if something does not work as it should, start Crossread again.',
      buttons: ['Go On', 'Write a Report', 'Quit'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1) await report()
    if (response === 2) app.quit()
  }
  return (error) => {
    journal.note('an error that nothing caught', error)
    if (told || !app.isReady()) return
    told = true
    // An error in telling of an error is noted by this very handler, and no longer told.
    void tell()
  }
}
