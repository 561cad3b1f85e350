/**
 * Follows a large folder: fetches its files page by page, takes in what changes meanwhile, and shows it a few times a second. Each step of
 * that is a task of its own, so that the window answers between them.
 */
import type { Api, Folder, FolderChanges, Output, Result } from '../../api/contract.js'
import { folderOf, noParts, type Parts, steppingWithParts } from '../model/parts.js'
import { inTasks, nextTask } from './next-task.js'

export interface LargeFolder {
  /** Begins with a folder as a call or an event gave it. One that was told of whole is only remembered. */
  readonly begin: (folder: Folder, how: 'new' | 'again') => void
  readonly take: (changes: FolderChanges) => void
}

export interface LargeFolderOptions {
  readonly api: Pick<Api, 'call'>
  /** Gives the folder as it is known now; `rest` is set while files of it have still to be fetched. */
  readonly show: (folder: Folder) => void
  /** Milliseconds from one showing to the next. */
  readonly interval?: number
}

const INTERVAL = 250

/** While this many files and more are read, they are shown less often, for each time all lines of the library are put in order anew. */
const MANY = 2500

interface Following {
  readonly head: Folder
  /** A folder that is shown already stays as it is until all of it was fetched anew. */
  readonly how: 'new' | 'again'
  parts: Parts
  /** Parts that came since `parts` were last put together. */
  told: FolderChanges[]
  rest: number
}

/** Whether what came says that nothing is being read any more. */
const endsReading = ({ told }: Following): boolean => told.some(({ state }) => state?.progress === null)

export function createLargeFolder({ api, show, interval = INTERVAL }: LargeFolderOptions): LargeFolder {
  let following: Following | null = null
  let showing: 'idle' | 'later' | 'soon' | 'now' = 'idle'
  let timer: ReturnType<typeof setTimeout> | undefined

  const showOne = async (one: Following): Promise<void> => {
    const { head, rest } = one
    const told = one.told.splice(0)
    one.parts = await inTasks(steppingWithParts(one.parts, told))
    await nextTask()
    const folder = folderOf(one.parts, head, rest)
    await nextTask()
    if (following === one) show(folder)
  }
  const isShowable = (one: Following | null): one is Following =>
    one !== null && one.told.length > 0 && !(one.rest > 0 && one.how === 'again')
  const showNow = async (): Promise<void> => {
    showing = 'now'
    if (isShowable(following)) await showOne(following)
    showing = 'idle'
    // What came meanwhile, of this folder or of another.
    if (isShowable(following)) showSoon()
  }
  /** Shows after a while; sooner once nothing is being read any more, for then a person waits for it. */
  const showSoon = (): void => {
    const isLast = following !== null && endsReading(following)
    if (showing !== 'idle' && !(showing === 'later' && isLast)) return
    showing = isLast ? 'soon' : 'later'
    clearTimeout(timer)
    const files = following?.parts.names.length ?? 0
    timer = setTimeout(() => void showNow(), isLast ? interval : interval * Math.max(1, files / MANY))
  }
  const fetchAll = async (one: Following): Promise<void> => {
    for (let after: string | null = null; following === one;) {
      const page: Result<Output<'folder.files'>> = await api.call('folder.files', { path: one.head.path, after })
      // Another folder was opened meanwhile, or the wire is broken; then all is asked for again once it is back.
      if (following !== one || !page.ok) return
      const { next, files }: Output<'folder.files'> = page.value
      one.told.push(page.value)
      one.rest = next === null ? 0 : Math.max(1, one.rest - files.length)
      showSoon()
      if (next === null) return
      after = next
    }
  }
  return {
    begin: (head, how) => {
      following = head.rest === undefined ? null : { head, how, parts: noParts, told: [], rest: Math.max(1, head.rest) }
      if (following !== null) void fetchAll(following)
    },
    take: (changes) => {
      if (following?.head.path !== changes.path) return
      following.told.push(changes)
      showSoon()
    },
  }
}
