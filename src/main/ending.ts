/** Quitting waits until the services have written what is unsaved. */
import type { App } from 'electron'
import type { Services } from '../api/shell.js'
import type { Journal } from './journal.js'

export interface EndingOptions {
  readonly app: Pick<App, 'quit'>
  readonly journal: Pick<Journal, 'note'>
  /** Null while there are none. */
  readonly services: () => Services | null
}

export interface Ending {
  readonly beforeQuit: (event: { readonly preventDefault: () => void }) => void
}

/** The services get this long to write and end. Milliseconds. */
const closingLasts = 5000

export function createEnding({ app, journal, services }: EndingOptions): Ending {
  let state: 'no' | 'closing' | 'closed' = 'no'
  const end = (): void => {
    if (state === 'closed') return
    state = 'closed'
    app.quit()
  }
  return {
    beforeQuit: (event) => {
      const running = services()
      if (running === null || state === 'closed') return
      event.preventDefault()
      if (state === 'closing') return
      state = 'closing'
      const tooLong = setTimeout(end, closingLasts)
      running
        .close()
        .catch((error: unknown) => {
          journal.note('the services did not end well', error)
        })
        .finally(() => {
          clearTimeout(tooLong)
          end()
        })
    },
  }
}
