/**
 * Tells the window how an opened folder stands. A small one is told of as a whole each time; of a large one only what changed, some
 * hundred files at a time with a rest between, so that neither this thread nor the window's stands still for it.
 */
import type { ApiEvent, Folder, FolderChanges, FolderFile, Output } from '../api/contract.js'
import type { Story } from '../core/model.js'
import { createThrottle } from './events.js'
import { FOLDER_INTERVAL, LARGE, PAGE, TOLD_AT_ONCE } from './limits.js'
import { withStories, type Shelf } from './shelf.js'

export interface TellingOptions {
  readonly path: string
  readonly shelf: Shelf
  /** Whether files are being read; those that are not read yet are shown only then. */
  readonly busy: () => boolean
  readonly stories: () => readonly Story[]
  readonly storyOf: () => ReadonlyMap<string, string>
  /** The folder but for its articles and stories; `problems` are those of the folder itself. */
  readonly state: () => Omit<Folder, 'articles' | 'stories' | 'rest'>
  readonly tell: (event: ApiEvent) => void
  /** From so many files on a folder is large. */
  readonly large?: number
  /** Files that are told of at once, and files of a page. */
  readonly atOnce?: { readonly told: number; readonly page: number }
}

export interface Telling {
  /** These files are not as they were told of. */
  readonly changed: (files: Iterable<string>) => void
  /** Tells soon. */
  readonly ask: () => void
  /** Tells now. */
  readonly force: () => void
  /** The folder as answers of calls give it. */
  readonly snapshot: () => Folder
  readonly page: (after: string | null) => Output<'folder.files'>
  readonly stop: () => void
}

type Shown = 'shown' | 'left-out'

/** The folder as answers of calls give it: whole, or its first files and the others page by page. */
function createGlance(options: TellingOptions, isLarge: () => boolean, inPage: number) {
  const { path, shelf, busy, stories, storyOf, state } = options
  const unread = (): Shown => (busy() ? 'shown' : 'left-out')
  const standing = (): FolderChanges['state'] => {
    const { problems, progress, notes, changed, followed = [], missing = [] } = state()
    return { problems, progress, notes, changed, followed, missing }
  }
  const whole = (): Folder => {
    const { problems, ...rest } = state()
    const articles = shelf.summaries(storyOf(), unread())
    return { ...rest, articles, stories: stories(), problems: [...problems, ...shelf.problems()] }
  }
  const page = (revision: number, after: string | null): Output<'folder.files'> => {
    const names = shelf.namesAfter(after, inPage)
    const files = names.map((name) => shelf.told(name, unread()))
    const part = { path, revision, files }
    if (names.length === inPage) return { ...part, next: names.at(-1) ?? null }
    return { ...part, stories: stories(), state: standing(), next: null }
  }
  const beginning = (): Folder => {
    const { files } = page(0, null)
    const rest = shelf.count - files.length
    return { ...state(), articles: withStories(files, storyOf()), rest, stories: stories() }
  }
  return { unread, standing, page, snapshot: (): Folder => (isLarge() ? beginning() : whole()) }
}

export function createTelling(options: TellingOptions): Telling {
  const { path, shelf, stories, tell, large = LARGE } = options
  const atOnce = options.atOnce ?? { told: TOLD_AT_ONCE, page: PAGE }
  const isLarge = (): boolean => shelf.count >= large
  const { unread, standing, page, snapshot } = createGlance(options, isLarge, atOnce.page)
  const dirty = new Set<string>()
  let revision = 0
  let toldStories: readonly Story[] = []
  let toldUnread: Shown = 'shown'
  let next: NodeJS.Immediate | null = null
  /** Whether the window was last told of the folder in parts. */
  let inParts = isLarge()

  /** When reading begins or ends, files that are not read come into view or leave it. */
  const noticeUnread = (): void => {
    if (unread() !== toldUnread) for (const { file } of shelf.unread()) dirty.add(file)
    toldUnread = unread()
  }
  /** What is told with the last of the files: the stories where they were grouped anew, and how all stands. */
  const rest = (): Pick<FolderChanges, 'stories' | 'state'> => {
    const now = stories()
    const grouped = now === toldStories ? {} : { stories: now }
    toldStories = now
    return { ...grouped, state: standing() }
  }
  const tellPart = (): void => {
    next = null
    const names = [...dirty].slice(0, atOnce.told)
    for (const name of names) dirty.delete(name)
    const files = names.map((name): FolderFile => shelf.told(name, toldUnread))
    revision++
    const last = dirty.size === 0
    tell({ type: 'changes', changes: { path, revision, files, ...(last ? rest() : {}) } })
    if (!last) next = setImmediate(tellPart)
  }
  const act = (): void => {
    if (isLarge() && inParts) {
      noticeUnread()
      if (next === null) tellPart()
      return
    }
    inParts = isLarge()
    dirty.clear()
    tell({ type: 'folder', folder: snapshot() })
  }
  const throttle = createThrottle(act, () => FOLDER_INTERVAL)
  return {
    changed: (files) => {
      if (isLarge()) for (const file of files) dirty.add(file)
    },
    ask: throttle.ask,
    force: throttle.force,
    snapshot,
    page: (after) => page(revision, after),
    stop: () => {
      throttle.stop()
      if (next !== null) clearImmediate(next)
    },
  }
}
