/**
 * The notes file of an opened folder. See `types.ts` for what it promises.
 *
 * A save is a change laid over what stands in the file at that moment, under a lock: two windows, a synchronised folder or another tool
 * never overwrite each other. A change leaves memory only when the file that holds it was synced and renamed.
 */
import { applyChanges, type Change, changesBetween } from '../../core/notes/merge.js'
import type { Annotations } from '../../core/notes/model.js'
import { type Collection, EMPTY_COLLECTION, writeCollection } from '../../core/notes/webAnnotation.js'
import { codeOf, diskFiles, explained, problemOf } from './files.js'
import { withLock } from './lock.js'
import { collectionOf, journalText, lookAt, overlaid, type Places, placesFor, readJournal, sweep, withRemoved } from './places.js' // prettier-ignore
import { inTurn } from './turn.js'
import type { NotesFiles, NotesOptions, NotesState, NotesStore, SaveOutcome } from './types.js'
import { watchNotes } from './watch.js'

/** How long after a failed save the next try comes by itself. */
const RETRY_MS = 5000

const READ_ONLY =
  'This folder cannot be written: notes are kept in Crossread’s own folder on this computer, not beside the articles.'
const NOT_TAKEN_IN =
  'The notes file was changed outside Crossread and could not be taken in. The notes are still here; the file is looked at again with the next save.'
const REMOVED_OUTSIDE = 'The notes file was removed outside Crossread. The notes are still here and are written again.'
const damagedMessage = (aside: string | null): string =>
  aside === null
    ? 'The notes file is damaged and could not be moved aside; it is left as it is.'
    : `The notes file was damaged. It is kept as ${aside.split(/[\\/]/).at(-1) ?? aside}; notes go to a new file.`
const conflictMessage = (count: number): string =>
  `${count === 1 ? 'A note was' : `${String(count)} notes were`} changed in two places at once: both versions are kept.`

/** Opens the notes of a folder. Rejects only when the app's own data folder cannot be made and the folder cannot be read. */
export async function openNotes(options: NotesOptions): Promise<NotesStore> {
  const session = new NotesSession(options, await placesFor(options))
  await session.open()
  return session.store()
}

/** One opened folder. All reading and writing goes in turn, so that a reload never meets a half-done save. */
class NotesSession {
  readonly #options: NotesOptions
  readonly #places: Places
  readonly #files: NotesFiles
  readonly #turn = inTurn()
  /** What stands on disk, as far as is known. */
  #disk: Collection = EMPTY_COLLECTION
  /** What stands beside the articles when the app's own copy is the one written. */
  #beside: Collection = EMPTY_COLLECTION
  #text: string | null = null
  #pending: readonly Change[] = []
  #where: NotesState['where'] = 'beside-articles'
  #saved: string | null = null
  #trouble: string | null = null
  readonly #notices = new Set<string>()
  #queued: Promise<SaveOutcome> | null = null
  #retry: NodeJS.Timeout | null = null
  #closed = false
  #unwatch: () => void = () => undefined

  constructor(options: NotesOptions, places: Places) {
    this.#options = options
    this.#places = places
    this.#files = options.files ?? diskFiles
  }

  async open(): Promise<void> {
    const { folder, appData, clock } = this.#options
    await this.#files.makeFolder(`${appData}/notes`).catch(() => undefined)
    await sweep(folder, clock())
    const beside = await lookAt(this.#files, this.#places.beside, clock())
    if (beside.kind === 'damaged') this.#notices.add(damagedMessage(beside.aside))
    const own = await lookAt(this.#files, this.#places.appData, clock())
    const stuck = beside.kind === 'unusable' || (beside.kind === 'damaged' && beside.aside === null)
    this.#beside = collectionOf(beside)
    this.#text = beside.kind === 'collection' ? beside.text : null
    if (stuck || !(await this.#files.writable(folder))) this.#useAppData()
    const all = overlaid(this.#beside, own.kind === 'collection' ? own.collection : null)
    this.#disk = this.#where === 'app-data' ? all : this.#beside
    const journal = await readJournal(this.#files, this.#places.journal)
    this.#pending = [...changesBetween(this.#disk.annotations, all.annotations), ...journal]
    if (this.#pending.length > 0) await this.#request('quiet')
    if (this.#options.watching === 'on') this.#unwatch = watchNotes(this.#places.beside, () => void this.#reload())
  }

  store(): NotesStore {
    return {
      state: () => this.#state(),
      saveNote: (note) => this.#put(note),
      saveCorrection: (correction) => this.#put(correction),
      removeNote: (id) => this.#change((now) => ({ ...now, notes: now.notes.filter((one) => one.id !== id) })),
      removeCorrection: (id) =>
        this.#change((now) => ({ ...now, corrections: now.corrections.filter((one) => one.id !== id) })),
      update: (change) => this.#change(change),
      retry: () => this.#request('loud'),
      close: async () => {
        this.#closed = true
        if (this.#retry !== null) clearTimeout(this.#retry)
        this.#unwatch()
        return this.#request('quiet')
      },
    }
  }

  #annotations(): Annotations {
    return applyChanges(this.#disk.annotations, this.#pending).annotations
  }

  #state(): NotesState {
    const messages = [...(this.#trouble === null ? [] : [this.#trouble]), ...this.#notices]
    return {
      annotations: this.#annotations(),
      where: this.#where,
      path: this.#path(),
      saved: this.#saved,
      message: messages.length === 0 ? null : messages.join(' '),
      trouble: this.#trouble,
      unsaved: this.#pending.length,
    }
  }

  #path(): string {
    return this.#where === 'app-data' ? this.#places.appData : this.#places.beside
  }

  #put(item: Extract<Change, { kind: 'put' }>['item']): Promise<SaveOutcome> {
    const { notes, corrections } = this.#annotations()
    const list: readonly { readonly id: string; readonly modified: string }[] =
      item.type === 'note' ? notes : corrections
    const base = list.find(({ id }) => id === item.id)?.modified ?? null
    this.#pending = [...this.#pending, { kind: 'put', item, base }]
    return this.#request('loud')
  }

  #change(change: (now: Annotations) => Annotations): Promise<SaveOutcome> {
    const now = this.#annotations()
    this.#pending = [...this.#pending, ...changesBetween(now, change(now))]
    return this.#request('loud')
  }

  /** Asks for a write. Everything that is asked for while one write runs goes into the next one together. */
  #request(telling: 'loud' | 'quiet'): Promise<SaveOutcome> {
    this.#queued ??= this.#turn(async () => {
      this.#queued = null
      const outcome = await this.#save()
      if (telling === 'loud') this.#options.onChange(this.#state())
      return outcome
    })
    return this.#queued
  }

  async #save(): Promise<SaveOutcome> {
    try {
      await this.#write()
    } catch (error) {
      if (this.#where === 'app-data' || problemOf(error) !== 'no-permission') return this.#kept(error)
      this.#beside = this.#disk
      this.#useAppData()
      return this.#save()
    }
    this.#trouble = null
    return { status: 'saved', at: this.#saved ?? this.#now(), annotations: this.#annotations() }
  }

  async #write(): Promise<void> {
    const changes = this.#pending
    if (changes.length === 0) return
    await withLock(this.#places.lock, async () => {
      await this.#meetDisk()
      const { annotations, conflicts } = applyChanges(this.#disk.annotations, changes)
      const collection = { ...this.#disk, annotations }
      const text = writeCollection(this.#where === 'app-data' ? withRemoved(collection, this.#beside) : collection)
      await this.#files.write(this.#path(), text)
      if (conflicts.length > 0) this.#notices.add(conflictMessage(conflicts.length))
      this.#disk = collection
      this.#text = text
    })
    this.#pending = this.#pending.slice(changes.length)
    this.#saved = this.#now()
    await this.#tidy()
  }

  /** Reads what others wrote since. A file that is gone or damaged is made again from what is known. */
  async #meetDisk(): Promise<void> {
    const found = await lookAt(this.#files, this.#path(), this.#options.clock())
    if (found.kind === 'unusable') throw Object.assign(new Error('not a regular file'), { code: 'ENOTREG' })
    if (found.kind === 'damaged') {
      this.#notices.add(damagedMessage(found.aside))
      if (found.aside === null) throw Object.assign(new Error('damaged and stuck'), { code: 'EACCES' })
    }
    if (found.kind !== 'collection') return
    const { collection, text } = found
    if (text === this.#text) return
    this.#disk = this.#where === 'app-data' ? overlaid(this.#beside, collection) : collection
    this.#text = text
  }

  /** Once everything is beside the articles, the journal and the app's own copy have done their duty. */
  async #tidy(): Promise<void> {
    if (this.#pending.length > 0) return
    const done =
      this.#where === 'beside-articles' ? [this.#places.journal, this.#places.appData] : [this.#places.journal]
    await Promise.all(done.map((path) => this.#files.remove(path).catch(() => undefined)))
  }

  async #kept(error: unknown): Promise<SaveOutcome> {
    this.#retryLater()
    const problem = problemOf(error)
    const { message, remedy } = explained(problem)
    const journal = await this.#files.write(this.#places.journal, journalText(this.#pending)).then(
      () => 'written' as const,
      () => 'failed' as const,
    )
    const told = journal === 'written' ? message : `${message} They are only in memory: do not close Crossread.`
    this.#trouble = `${told} ${remedy}`
    return { status: 'kept', problem, message: told, remedy, journal, annotations: this.#annotations() }
  }

  #retryLater(): void {
    if (this.#retry !== null || this.#closed) return
    this.#retry = setTimeout(() => {
      this.#retry = null
      void this.#request('loud')
    }, RETRY_MS)
    this.#retry.unref()
  }

  #useAppData(): void {
    this.#where = 'app-data'
    this.#text = null
    this.#notices.add(READ_ONLY)
  }

  /** Somebody else wrote, moved or removed the file beside the articles. */
  #reload(): Promise<void> {
    return this.#turn(async () => {
      const found = await lookAt(this.#files, this.#places.beside, this.#options.clock()).catch((error: unknown) => {
        // Nobody waits for this look, so that nothing may be thrown from it. The next save meets the file again, and tells of the disk's trouble.
        if (codeOf(error) === '') {
          this.#notices.add(NOT_TAKEN_IN)
          this.#options.onChange(this.#state())
        }
        return null
      })
      if (found === null || (found.kind === 'none' && this.#text === null)) return
      if (found.kind === 'collection' && found.text === this.#text) return
      if (found.kind === 'collection') this.#take(found.collection, found.text)
      else this.#restore(found.kind === 'damaged' ? damagedMessage(found.aside) : REMOVED_OUTSIDE)
      this.#options.onChange(this.#state())
    })
  }

  #take(collection: Collection, text: string): void {
    if (this.#where === 'app-data') {
      this.#disk = overlaid(collection, withRemoved(this.#disk, this.#beside))
      this.#beside = collection
      return
    }
    this.#disk = collection
    this.#text = text
  }

  /** The file is gone or damaged: what was on disk becomes a change again, so that the next save writes it. */
  #restore(notice: string): void {
    if (this.#where === 'app-data' || this.#text === null) return
    const all = this.#annotations()
    this.#disk = { ...this.#disk, annotations: { notes: [], corrections: [] } }
    this.#text = null
    this.#pending = changesBetween(this.#disk.annotations, all)
    if (this.#pending.length > 0) {
      this.#notices.add(notice)
      void this.#request('loud')
    }
  }

  #now(): string {
    return this.#options.clock().toISOString()
  }
}
