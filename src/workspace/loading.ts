/** Reads the files of an opened folder in the background: names are there at once, articles and stories as they come. */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Correction } from '../core/notes/model.js'
import type { Story } from '../core/model.js'
import type { FolderCache } from './cache/cache.js'
import { entriesOf, recall } from './cache/recall.js'
import { createComparing } from './comparing.js'
import { readingDecisions } from './corrections.js'
import { inParts } from './in-parts.js'
import type { ReadyArticle } from './jobs.js'
import type { Runner } from './pool.js'
import { readFiles, type FileOutcome, type FileRead, type FileToRead, type ReadingOptions } from './reading.js'
import type { Shelf } from './shelf.js'
import type { TableHints } from './table.js'
import type { Task, Tasks } from './tasks.js'

/** Whether what was read of a file is known from an earlier opening of the folder. */
export type News = 'new' | 'known'

export interface LoadingOptions {
  readonly root: string
  readonly shelf: Shelf
  readonly runner: Runner
  readonly tasks: Tasks
  readonly hints: () => TableHints
  readonly corrections: () => readonly Correction[]
  /** The folder as a whole has changed in a way that the window shows. */
  readonly onChange: () => void
  /** These files were read; nothing else has changed. */
  readonly onRead: (outcomes: readonly FileOutcome[], news: News) => void
  /** All files that can be read are; the stories are grouped when this is done. */
  readonly onAllRead: () => Promise<void>
  /** Reading as a whole failed; a file that cannot be read does not make it fail. */
  readonly onFailure: (error: unknown) => void
  readonly timeLimit?: number | undefined
  /** Where what was read is kept. Null for a folder that nothing is kept of. */
  readonly cache: FolderCache | null
}

/** Stories are grouped anew when this many times as many articles are there as last time, so that all groupings cost like a few. */
const GROWTH = 1.6

/** What is known from an earlier reading; ten thousand files that were never read need no set each. */
const recurringIn = (read: FileRead | null): Pick<FileToRead, 'recurring'> =>
  read === null ? {} : { recurring: new Set(read.recurring) }

export class Loading {
  private state: 'open' | 'ended' = 'open'
  private grouping: { readonly stories: readonly Story[]; readonly storyOf: ReadonlyMap<string, string> } = {
    stories: [],
    storyOf: new Map(),
  }
  /** How many articles were there when stories were grouped last. */
  private grouped = 0
  private queued = 0
  private running: Promise<void> = Promise.resolve()
  private readonly waiting = createWaiting()
  /** How many readings of each file have still to begin. */
  private readonly awaited = new Map<string, number>()
  /** Files of the reading that has begun, until they are read. */
  private readonly inHand = new Set<string>()

  constructor(private readonly options: LoadingOptions) {}

  stories(): readonly Story[] {
    return this.grouping.stories
  }

  /** Id of an article to id of its story. */
  storyOf(): ReadonlyMap<string, string> {
    return this.grouping.storyOf
  }

  /** Reads the files that are listed and not read, and groups stories anew. Resolves when it is done, cancelled or failed. */
  load(): Promise<void> {
    return this.enqueue(() => this.options.shelf.unread().map(({ file }) => file))
  }

  /** Reads these files again, as after a correction. Whoever asks for them meanwhile gets them as they are then. */
  reread(files: readonly string[]): Promise<void> {
    for (const file of files) this.awaited.set(file, (this.awaited.get(file) ?? 0) + 1)
    return this.enqueue(() => {
      for (const file of files) this.awaited.set(file, (this.awaited.get(file) ?? 0) - 1)
      return files.filter((file) => this.options.shelf.listed(file) !== null)
    })
  }

  /** Resolves once the file is read, anew as often as it is to be read again, or can no longer be. */
  whenRead(file: string): Promise<void> {
    const isDue = this.options.shelf.isUnread(file) || this.isAgain(file)
    return this.busy() && isDue ? this.waiting.wait(file) : Promise.resolve()
  }

  /** Whether a file is to be read, or being read, whatever is known of it. */
  private isAgain(file: string): boolean {
    return this.inHand.has(file) || (this.awaited.get(file) ?? 0) > 0
  }

  busy(): boolean {
    return this.queued > 0
  }

  /** Resolves when nothing is being read. */
  settled(): Promise<void> {
    return this.running
  }

  /** Lets nothing more begin. */
  end(): void {
    this.state = 'ended'
  }

  /** One reading after the other: two at once would show two bars for one folder. `files` is asked when its turn comes. */
  private enqueue(files: () => readonly string[]): Promise<void> {
    this.queued++
    // The first one begins at once, so that whoever asked sees its progress.
    const begun = this.queued === 1 ? this.attempt(files()) : this.running.then(() => this.attempt(files()))
    this.running = begun.catch(this.options.onFailure).then(() => {
      this.queued--
      if (this.queued === 0) this.waiting.releaseAll()
      this.options.onChange()
    })
    return this.running
  }

  private async attempt(files: readonly string[]): Promise<void> {
    if (this.state === 'ended') return
    // With nothing to read there is no progress to show, and none that could be told too late.
    if (files.length === 0) return this.group()
    for (const file of files) this.inHand.add(file)
    await this.options.tasks.run(async (task) => {
      try {
        await this.read(files, task)
      } catch (error) {
        if (!task.signal.aborted) throw error
        // What was read before the person cancelled is still worth looking at.
        if (this.state === 'open') await this.group()
      } finally {
        this.inHand.clear()
      }
    })
  }

  private async read(files: readonly string[], { signal, step }: Task): Promise<void> {
    const { shelf, runner, timeLimit, onChange } = this.options
    let done = 0
    const onFile = (): void => step('Reading articles', ++done, files.length)
    const how = {
      runner,
      purpose: 'compare',
      signal,
      onFile,
      ...(timeLimit === undefined ? {} : { timeLimit }),
    } as const
    step('Reading articles', 0, files.length)
    onChange()
    // The window is told before the files are gone through.
    await setImmediate()
    const all = this.filesToRead(files)
    const left = await this.recall(all, signal, onFile)
    await this.readAnew(left, how)
    await this.options.onAllRead()
    step('Grouping stories', files.length, files.length)
    await this.group(signal)
    await setImmediate()
    await this.options.cache?.tidy(shelf.count, () =>
      entriesOf(shelf.allRead(), new Map(all.map((each) => [each.file, each])), (file) => shelf.listed(file)),
    )
  }

  /** Reads files, groups the stories from time to time, and keeps what was read; none of these waits for the other. */
  private async readAnew(files: readonly FileToRead[], how: ReadingOptions): Promise<void> {
    const { shelf, cache, onChange } = this.options
    const byFile = new Map(files.map((each) => [each.file, each]))
    let grouping: Promise<void> | null = null
    let kept: Promise<void> | undefined
    try {
      for await (const chunk of readFiles(files, how)) {
        this.take(chunk, 'new')
        await kept
        kept = cache?.keep(entriesOf(chunk, byFile, (file) => shelf.listed(file)))
        if (grouping !== null || shelf.readyCount <= this.grouped * GROWTH) continue
        // A failure shows when the stories are grouped for the last time.
        const done = (): void => {
          grouping = null
          onChange()
        }
        grouping = this.group(how.signal).then(done, done)
      }
    } finally {
      await Promise.all([kept, grouping])
    }
  }

  private take(outcomes: readonly FileOutcome[], news: News): void {
    for (const outcome of outcomes) {
      this.options.shelf.settle(outcome)
      this.inHand.delete(outcome.file)
      // Two corrections in a row: who asks for the article waits for the second reading.
      if (!this.isAgain(outcome.file)) this.waiting.release(outcome.file)
    }
    this.options.onRead(outcomes, news)
  }

  /** Takes in what the cache holds, and gives the files that are left to read. */
  private async recall(
    files: readonly FileToRead[],
    signal: AbortSignal,
    onFile: () => void,
  ): Promise<readonly FileToRead[]> {
    const { root, cache, shelf } = this.options
    if (cache === null) return files
    const take = (outcomes: readonly FileOutcome[]): void => {
      this.take(outcomes, 'known')
      outcomes.forEach(onFile)
    }
    return recall({ root, cache, files, signal, take, listed: (file) => shelf.listed(file) })
  }

  private filesToRead(files: readonly string[]): readonly FileToRead[] {
    const { shelf, root, hints, corrections } = this.options
    const decisions = readingDecisions(corrections(), (name) => shelf.listed(name) !== null)
    return files.map((file) => ({
      file,
      job: { name: 'read', root, file, type: null },
      hints: hints().get(file) ?? {},
      ...recurringIn(shelf.read(file)),
      corrections: decisions.get(file) ?? [],
    }))
  }

  private async group(signal?: AbortSignal): Promise<void> {
    const ready = this.options.shelf.ready()
    const stories = ready.length === 0 ? [] : await this.storiesOf(ready, signal)
    const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)))
    this.grouped = ready.length
    this.grouping = { stories, storyOf }
  }

  private async storiesOf(ready: readonly ReadyArticle[], signal?: AbortSignal): Promise<readonly Story[]> {
    const { cache, runner } = this.options
    const of = createHash('sha256')
    for await (const part of inParts(ready))
      of.update(JSON.stringify(part.map(({ summary: { id, title, published } }) => [id, title, published])))
    const key = of.digest('hex')
    const kept = await cache?.stories(key)
    if (kept !== undefined && kept !== null) return kept
    const stories = await createComparing(runner, signal).stories(ready)
    await cache?.keepStories(key, stories)
    return stories
  }
}

/** Who waits for which file. */
function createWaiting() {
  const waiting = new Map<string, (() => void)[]>()
  const release = (file: string): void => {
    for (const go of waiting.get(file) ?? []) go()
    waiting.delete(file)
  }
  return {
    wait: (file: string): Promise<void> =>
      new Promise((go) => {
        waiting.set(file, [...(waiting.get(file) ?? []), go])
      }),
    release,
    releaseAll: (): void => {
      for (const file of [...waiting.keys()]) release(file)
    },
  }
}
