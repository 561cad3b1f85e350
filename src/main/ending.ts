/** Quitting waits until the services have written what is unsaved, and asks before anything would be lost. */
import { setTimeout as pause } from 'node:timers/promises'
import type { App, BrowserWindow } from 'electron'
import type { Services } from '../api/shell.js'
import type { ElectronApi } from './electron-api.js'
import type { Journal } from './journal.js'

export interface EndingOptions {
  readonly app: Pick<App, 'quit'>
  readonly dialog: ElectronApi['dialog']
  readonly journal: Pick<Journal, 'note'>
  /** Null while there are none. */
  readonly services: () => Services | null
  readonly window: () => BrowserWindow | null
  /** Opens the window again, when the person would rather stay. */
  readonly show: () => void
}

export interface Ending {
  readonly beforeQuit: (event: { readonly preventDefault: () => void }) => void
}

/** The services get this long to write and end. Milliseconds. */
const closingLasts = 5000

export function createEnding(options: EndingOptions): Ending {
  const { app, journal, services, show } = options
  let state: 'no' | 'closing' | 'closed' = 'no'
  const end = (): void => {
    if (state === 'closed') return
    state = 'closed'
    app.quit()
  }
  const close = async (running: Services): Promise<void> => {
    if (!(await mayEnd(running, options))) {
      state = 'no'
      show()
      return
    }
    const tooLong = setTimeout(end, closingLasts)
    await running.close().catch((error: unknown) => {
      journal.note('the services did not end well', error)
    })
    clearTimeout(tooLong)
    end()
  }
  return {
    beforeQuit: (event) => {
      const running = services()
      if (running === null || state === 'closed') return
      event.preventDefault()
      if (state === 'closing') return
      state = 'closing'
      void close(running)
    },
  }
}

const noAnswer = 'The disk that they are written to does not answer.'

/** Whether nothing would be lost, or the person said that it may be. */
async function mayEnd(running: Services, { dialog, window }: EndingOptions): Promise<boolean> {
  for (;;) {
    const words = await Promise.race([running.unsaved(), pause(closingLasts, noAnswer, { ref: false })])
    if (words === null) return true
    const question = {
      type: 'warning' as const,
      message: 'Your last notes are not saved.',
      detail: `${words}\n\nIf you quit now, they are lost.`,
      buttons: ['Try Again', 'Quit Without Them', 'Cancel'],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    }
    const owner = window()
    const { response } = await (owner === null
      ? dialog.showMessageBox(question)
      : dialog.showMessageBox(owner, question))
    if (response !== 0) return response === 1
  }
}
