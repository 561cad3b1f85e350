/** An opened folder: its files, articles, stories, notes, and the changes on disk since they were read. */
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ApiEvent, Failure, Folder, Input, Output, SearchHit } from '../api/contract.js'
import type { Correction, Note } from '../core/notes/model.js'
import type { FileProblem } from '../core/errors.js'
import type { Article } from '../core/model.js'
import { changesBetween, type Changes, type DiskChange } from './changes.js'
import { filesDecidedAnew, readingDecisions } from './corrections.js'
import { createThrottle, type Throttle } from './events.js'
import { createChosenPair, type ChosenPair } from './chosen-pair.js'
import { noFolder, noSuch } from './failure.js'
import type { ReadyArticle } from './jobs.js'
import { INDEXED_AHEAD, PROGRESS_INTERVAL } from './limits.js'
import { Loading } from './loading.js'
import { inTurn } from './notes/turn.js'
import type { NotesStore, SaveOutcome } from './notes/types.js'
import { unpack } from './packing.js'
import type { OpenFolderOptions } from './open-folder-options.js'
import { createPairs } from './pairs.js'
import { createPermissions, type Permissions } from './permissions.js'
import { folderGone, readingStopped } from './problems.js'
import { createRenamedFiles, type RenamedFiles } from './renamed-files.js'
import { scanFolder, type ListedFile, type Scan } from './scan.js'
import type { Search } from './search.js'
import type { Shelf } from './shelf.js'
import { createStories, type Stories } from './stories.js'
import { noTable, readTable, type Table } from './table.js'
import { createTasks, type Tasks } from './tasks.js'
import { createTelling, type Telling } from './telling.js'
import { createViews, type Views } from './views.js'
import { watchFolder, type Watch } from './watch.js'

/** What was found on disk when the folder was opened. */
export interface Found {
  readonly scan: Scan
  /** The files of the scan. */
  readonly shelf: Shelf
  readonly table: Table
  readonly notes: NotesStore
  readonly search: Search
}

export class OpenFolder {
  readonly notes: NotesStore
  readonly chosen: ChosenPair
  readonly stories: Stories
  readonly renamed: RenamedFiles
  private readonly shelf: Shelf
  private readonly tasks: Tasks
  private readonly loading: Loading
  private readonly views: Views
  private readonly searching: Search
  private readonly telling: Telling
  private readonly tellingProgress: Throttle
  private readonly permissions: Permissions
  private watch: Promise<Watch> | null = null
  private scan: Scan
  private table: Table
  private changes: Changes = []
  /** What the changes are changes of: the files as last read, or as last kept. */
  private baseline: readonly ListedFile[]
  private decided: ReadonlyMap<string, readonly Correction[]>
  /** Two that list the folder at once would tell of changes that one of them has taken in already. */
  private readonly inTurn = inTurn()
  private state: 'open' | 'closed' = 'open'
  private indexed: Promise<void> = Promise.resolve()
  private failure: string | null = null
  /** Set while the folder itself cannot be listed. */
  private absence: FileProblem | null = null

  constructor(
    private readonly options: OpenFolderOptions,
    { scan, shelf, table, notes, search }: Found,
  ) {
    this.notes = notes
    this.scan = scan
    this.shelf = shelf
    this.table = table
    this.baseline = scan.files
    this.permissions = createPermissions(scan.root)
    this.renamed = createRenamedFiles(shelf, notes, options.clock)
    this.decided = this.readingDecisions()
    const { runner } = options
    this.tellingProgress = createThrottle(
      () => this.tell({ type: 'progress', progress: this.tasks.progress() }),
      () => PROGRESS_INTERVAL,
    )
    this.tasks = createTasks('folder', (progress) =>
      progress === null ? this.tellingProgress.force() : this.tellingProgress.ask(),
    )
    this.loading = this.createLoading()
    this.telling = createTelling({
      path: options.path,
      shelf: this.shelf,
      busy: () => this.loading.busy(),
      stories: () => this.loading.stories(),
      storyOf: () => this.loading.storyOf(),
      state: () => this.headOf(),
      tell: (event) => this.tell(event),
    })
    this.searching = search
    this.views = createViews(runner, createPairs({ runner, corrections: () => this.corrections() }))
    this.stories = createStories({
      loading: this.loading,
      shelf: this.shelf,
      tasks: this.tasks,
      views: this.views,
      ready: (id) => this.ready(id),
    })
    this.chosen = createChosenPair({
      tasks: this.tasks,
      views: this.views,
      ready: (id) => this.ready(id),
      storyOf: (article) => this.stories.members(article),
      isOpen: () => this.state === 'open',
    })
  }

  private readonly failed = (error: unknown): void => {
    this.failure = error instanceof Error ? error.message : String(error)
    this.telling.force()
  }

  private tell(event: ApiEvent): void {
    if (this.state === 'open') this.options.tell(event)
  }

  private createLoading(): Loading {
    const { runner, timeLimit, cache } = this.options
    return new Loading({
      cache: cache?.folder(this.scan.root) ?? null,
      root: this.scan.root,
      shelf: this.shelf,
      runner,
      timeLimit,
      tasks: this.tasks,
      hints: () => this.table.hints,
      corrections: () => this.corrections(),
      onChange: () => this.telling.force(),
      onRead: (outcomes, news) => {
        const read = outcomes.filter((outcome) => outcome.kind === 'articles')
        // Before anybody can ask for them: a file under its new name has its notes and decisions at once.
        this.renamed.follow(read, news)
        this.telling.changed(outcomes.map(({ file }) => file))
        this.searching.follow(read.flatMap(({ articles }) => articles))
        this.telling.ask()
      },
      onAllRead: () => this.renamed.recognise(),
      onFailure: this.failed,
    })
  }

  private corrections(): readonly Correction[] {
    return this.notes.state().annotations.corrections
  }

  private readingDecisions(): ReadonlyMap<string, readonly Correction[]> {
    return readingDecisions(this.corrections(), (name) => this.shelf.listed(name) !== null)
  }

  /** Begins to read, and to watch for changes. Returns at once. */
  start(): void {
    this.load()
    if (this.options.watching === 'on')
      this.watch = watchFolder({
        root: this.scan.root,
        files: this.shelf.count,
        onStir: () => this.inTurn(() => this.lookForChanges()),
      })
  }

  /** Whether the first search would have to wait for the index, were it not made ahead. */
  isLarge(): boolean {
    return this.shelf.count >= INDEXED_AHEAD
  }

  snapshot(): Folder {
    return this.telling.snapshot()
  }

  /** A page of its files, those after this one. Throws `CallFailure` 'no-folder' when it is another folder that is asked for. */
  files({ path, after }: Input<'folder.files'>): Output<'folder.files'> {
    if (path !== this.options.path) throw noFolder()
    return this.telling.page(after)
  }

  /** All but its articles and stories. */
  private headOf(): Omit<Folder, 'articles' | 'stories'> {
    const { where, path, saved, message, trouble } = this.notes.state()
    const name = basename(this.scan.root)
    const own = this.failure === null ? [] : [readingStopped(name, this.failure)]
    const absent = this.absence === null ? [] : [this.absence]
    return {
      path: this.options.path,
      name: this.options.kind === 'dropped' ? 'Dropped files' : name,
      sample: this.options.kind === 'sample',
      problems: [...absent, ...own, ...this.scan.problems, ...this.table.problems],
      progress: this.loading.busy() ? this.tasks.progress() : null,
      notes: { where, path, saved, message, unsaved: trouble !== null },
      changed: [...this.changes, ...this.leftUnread()],
      ...this.renamed.told(this.loading.busy() ? 'reading' : 'read'),
    }
  }

  /** Files that a person did not wait for count as new: "compare again" reads them. */
  private leftUnread(): Changes {
    if (this.loading.busy()) return []
    const told = new Set(this.changes.map(({ file }) => file))
    const left = this.shelf.unread().filter(({ file }) => !told.has(file))
    return left.map(({ file }) => ({ file, change: 'added' }))
  }

  /** The article of this id; waits while its file has still to be read. Throws `CallFailure` 'not-found'. */
  private async ready(id: string): Promise<ReadyArticle> {
    const file = this.shelf.fileOf(id)
    if (file !== null) await this.loading.whenRead(file)
    const found = this.shelf.article(id)
    if (found === null) throw noSuch('article')
    return found
  }

  async article(id: string): Promise<Article> {
    return unpack((await this.ready(id)).article)
  }

  search(query: string): Promise<readonly SearchHit[]> {
    return this.searching.find(query, this.shelf.ready())
  }

  /** Called after every change of the notes. What a person says about a file's title or furniture makes it be read again. */
  notesChanged(): void {
    const before = this.decided
    this.decided = this.readingDecisions()
    const files = filesDecidedAnew(before, this.decided)
    if (files.length > 0) void this.loading.reread(files)
    if (this.state === 'closed') return
    this.options.tell({ type: 'annotations', annotations: this.notes.state().annotations })
    this.telling.ask()
  }

  private async lookForChanges(): Promise<'there' | 'gone'> {
    const now = await scanFolder(this.scan.root).catch((error: unknown) => {
      this.absence = folderGone(basename(this.scan.root), error)
      return null
    })
    if (now === null) {
      this.telling.force()
      return 'gone'
    }
    this.absence = null
    this.changes = (await this.changesUntil(now)).map(({ from, ...rest }) => (from === null ? rest : { ...rest, from }))
    this.telling.force()
    return 'there'
  }

  /** What is listed otherwise than it was, and files that may be read by now. */
  private async changesUntil({ files }: Scan): Promise<readonly DiskChange[]> {
    const changes = changesBetween(this.baseline, files)
    const told = new Set(changes.map(({ file }) => file))
    const given = (await this.permissions.given(this.shelf.problems())).filter((file) => !told.has(file))
    return [...changes, ...given.map((file) => ({ file, change: 'changed', from: null }) as const)]
  }

  accept(input: Input<'folder.accept'>): Promise<void> {
    return this.inTurn(() => this.take(input))
  }

  private async take({ changes }: Input<'folder.accept'>): Promise<void> {
    const now = await scanFolder(this.scan.root)
    this.absence = null
    const since = (await this.changesUntil(now)).flatMap(({ file, from }) => (from === null ? [file] : [from, file]))
    this.baseline = now.files
    this.changes = []
    if (changes === 'keep') {
      this.permissions.passOver(since)
      this.telling.force()
      return
    }
    this.scan = now
    this.table = now.hasTable ? await readTable(now.root) : noTable
    const listed = new Map(now.files.map((each) => [each.file, each]))
    for (const file of since) {
      const is = listed.get(file)
      const was = this.shelf.read(file)
      if (is === undefined && was !== null) this.renamed.gone(was)
      if (is === undefined) this.shelf.remove(file)
      else this.shelf.list(is)
    }
    this.shelf.sort()
    this.telling.changed(since)
    this.load()
  }

  private load(): void {
    this.indexed = this.loading
      .load()
      .then(() => this.afterLoading())
      .catch(this.failed)
  }

  private async afterLoading(): Promise<void> {
    if (this.state === 'closed') return
    this.renamed.end()
    // The window is answered before the next long piece of work begins.
    await setImmediate()
    await this.searching.prepare(this.shelf.ready())
  }

  saveNote(note: Note): Promise<SaveOutcome> {
    return this.notes.saveNote(this.renamed.note(note))
  }

  saveCorrection(correction: Correction): Promise<SaveOutcome> {
    return this.notes.saveCorrection(this.renamed.correction(correction))
  }

  cancel(task: string): void {
    this.tasks.cancel(task)
  }

  /** Resolves when the texts can be searched, and their index is kept, if the folder is large. */
  searchable(): Promise<void> {
    return this.indexed
  }

  /** Resolves when nothing is being read. */
  settled(): Promise<void> {
    return this.loading.settled()
  }

  /** Tries once more to write what is not on disk. Why some of it is nowhere but in memory even then; null when none is. */
  async unsaved(): Promise<Pick<Failure, 'message' | 'remedy'> | null> {
    if (this.notes.state().unsaved === 0) return null
    const outcome = await this.notes.retry()
    return outcome.status === 'kept' && outcome.journal === 'failed' ? outcome : null
  }

  /** Ends everything. From now on nothing is told of this folder. */
  async close(): Promise<void> {
    this.state = 'closed'
    this.loading.end()
    this.tasks.cancelAll()
    this.telling.stop()
    this.tellingProgress.stop()
    await (await this.watch)?.close()
    await this.loading.settled()
    await this.searching.close()
    await this.notes.close()
  }
}
