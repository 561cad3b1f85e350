/** Opens what comes from outside the window: arguments, a second start, the file manager, dialogs of the menu, a drop. */
import type { BrowserWindow } from 'electron'
import type { Failure } from '../api/contract.js'
import type { ElectronApi } from './electron-api.js'
import type { NamedFolders } from './named-folders.js'
import { type Disk, openingOf, readFiles, realPaths } from './opening.js'

export interface DoorwayOptions {
  readonly dialog: ElectronApi['dialog']
  readonly disk: Disk
  readonly cwd: string
  readonly window: () => BrowserWindow | null
  readonly show: () => void
}

export interface Doorway {
  /** Opens with these from now on, and opens what has been waiting. */
  readonly ready: (folders: NamedFolders, paths: readonly string[]) => Promise<void>
  /** A path that the file manager names, perhaps with others right after it. */
  readonly arrives: (path: string) => void
  /** Opens; a failure is told in a window of the system's own. `asked` is named when it is no longer there. */
  readonly open: (paths: unknown, asked?: string) => Promise<void>
  /** Opens; the services' answer, for a window that tells failures itself. Null when nothing of it is there. */
  readonly openHere: (paths: unknown) => Promise<unknown>
}

/** The file manager of a Mac names each file by itself: those that come so close together were opened together. Milliseconds. */
const together = 50

export function createDoorway({ dialog, disk, cwd, window, show }: DoorwayOptions): Doorway {
  let folders: NamedFolders | null = null
  const waiting: string[] = []
  const openHere: Doorway['openHere'] = async (given) => {
    const opening = openingOf(realPaths(given, cwd, disk), disk)
    if (opening === null || folders === null) return null
    if (opening.kind === 'folder') return folders.open(opening.path)
    try {
      return await folders.call('folder.openFiles', await readFiles(opening.paths, disk))
    } catch (error) {
      return { ok: false, failure: unreadable(error) }
    }
  }
  const open: Doorway['open'] = async (paths, asked) => {
    if (folders === null) {
      // The start is not over: it is the start that opens them.
      waiting.push(...realPaths(paths, cwd, disk))
      return
    }
    const answer = (await openHere(paths)) as { readonly failure?: Failure } | null
    const failure = answer === null && asked !== undefined ? gone(asked) : answer?.failure
    if (failure === undefined) return
    const words = { type: 'error' as const, message: failure.message, detail: failure.remedy, buttons: ['OK'] }
    const owner = window()
    await (owner === null ? dialog.showMessageBox(words) : dialog.showMessageBox(owner, words))
  }
  return {
    open,
    openHere,
    ready: async (given, paths) => {
      folders = given
      // There is one window: what was asked for last counts.
      await open(waiting.length > 0 ? waiting.splice(0) : paths)
    },
    arrives: (path) => {
      waiting.push(path)
      // Before the start is over, it is the start that opens them.
      if (folders === null || waiting.length > 1) return
      setTimeout(() => {
        show()
        void open(waiting.splice(0))
      }, together)
    },
  }
}

const unreadable = (error: unknown): Failure => ({
  code: 'unreadable',
  message: error instanceof Error ? error.message : String(error),
  remedy: 'Choose other files, or open the folder that they lie in.',
})

const gone = (path: string): Failure => ({
  code: 'not-found',
  message: `There is no folder ${path} any more.`,
  remedy: 'It was moved, renamed or removed. Open it where it is now.',
})
