/** When the app cannot start: a window of the system's own that says what is wrong and what to do. */
import type { ElectronApi } from './electron-api.js'

export interface StartFailureOptions {
  readonly electron: Pick<ElectronApi, 'app' | 'dialog'>
  /** The app's data folder. */
  readonly dataFolder: () => string
  /** Writes a report and shows it; says so itself when that cannot be done either. */
  readonly report: () => Promise<unknown>
  /** Starts the app anew once this one has ended. */
  readonly startAgain: () => void
}

/** What a person can do about it, by the system's error code. Pure. */
function remedyFor(error: unknown, dataFolder: string): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Crossread may not write to its own folder ${dataFolder}. Give your account the right to write there, then try again.`
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full. Make room on it, then try again.'
    case 'ENOTDIR':
    case 'EEXIST':
      return `Something that is no folder is in the way of ${dataFolder}. Move it elsewhere, then try again.`
    case 'ENOENT':
    case 'ERR_MODULE_NOT_FOUND':
      return 'A part of Crossread is missing. Install it again.'
    default:
      return 'Try again. If this stays so, install Crossread again, or write a report and hand it to whoever looks after it.'
  }
}

const buttons = ['Try Again', 'Write a Report', 'Quit'] as const

/** Ends the app, or starts it anew. */
export async function showStartFailure(error: unknown, options: StartFailureOptions): Promise<void> {
  const { app, dialog } = options.electron
  const cause = error instanceof Error ? error.message : String(error)
  const detail = `${cause}\n\n${remedyFor(error, options.dataFolder())}\n\nYour articles and notes are as they were.`
  if (!app.isReady()) {
    // Too early for a window with choices.
    dialog.showErrorBox('Crossread could not start', detail)
    app.exit(1)
    return
  }
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Crossread',
    message: 'Crossread could not start.',
    detail,
    buttons: [...buttons],
    defaultId: 0,
    cancelId: buttons.length - 1,
    noLink: true,
  })
  if (response === 0) options.startAgain()
  if (response === 1) await options.report()
  app.exit(response === 0 ? 0 : 1)
}
