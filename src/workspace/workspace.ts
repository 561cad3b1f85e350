/** Answers the calls of the contract. Input is checked here; failures leave as data. */
import { stat } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import {
  calls,
  type CallName,
  type Failure,
  type Folder,
  type Input,
  type Output,
  type Result,
} from '../api/contract.js'
import type { Services, Shell } from '../api/shell.js'
import type { SaveOutcome } from './notes/types.js'
import { createCache, type Cache } from './cache/cache.js'
import { engineOf } from './cache/engine.js'
import { keepDropped, isDropped } from './dropped.js'
import { createEvents } from './events.js'
import { runExport } from './exporting.js'
import { CallFailure, failureOf, noFolder } from './failure.js'
import type { OpenFolderOptions } from './open-folder-options.js'
import type { OpenFolder } from './open-folder.js'
import { openFolder } from './opening.js'
import { createKeeper, createRunner, type Runner } from './pool.js'
import { codeOf } from './problems.js'
import { openMemory, type Memory } from './settings.js'

export interface WorkspaceOptions {
  /** What the shell lends: dialogs, delivery of exports. */
  readonly shell: Shell
  /** The app's own folder for settings, caches and notes of read-only folders. Made when missing. */
  readonly appData: string
  readonly version: string
  /** Folder of the sample story. */
  readonly samplePath: string
  /** Address of the built worker. Without it all work is done on the calling thread, which only tests should do. */
  readonly workerUrl?: URL | undefined
  readonly clock?: () => Date
  readonly watching?: 'on' | 'off'
  /** Names the engine for the cache; without it that of `workerUrl`, and no cache where there is neither. */
  readonly engine?: string
  /** Milliseconds one file may take. */
  readonly timeLimit?: number
}

export interface Workspace extends Services {
  readonly call: (name: string, input: unknown) => Promise<Result<unknown>>
  /** Resolves when nothing is being read. */
  readonly settled: () => Promise<void>
  /** Resolves when a large folder can be searched without waiting, and its index is kept. */
  readonly searchable: () => Promise<void>
}

type Handlers = { readonly [C in CallName]: (input: Input<C>) => Promise<Output<C>> }

const isCall = (name: string): name is CallName => Object.hasOwn(calls, name)

const badInput = (message: string): Failure => ({
  code: 'bad-input',
  message,
  remedy: 'Try again. If it fails again, please report it as a fault of Crossread.',
})

async function answer(handlers: Handlers, name: string, input: unknown): Promise<Result<unknown>> {
  if (!isCall(name)) return { ok: false, failure: badInput(`There is no call "${name}".`) }
  const checked = calls[name].input.safeParse(input)
  if (!checked.success) return { ok: false, failure: badInput(`${name}: ${z.prettifyError(checked.error)}`) }
  try {
    const handle = handlers[name] as (checkedInput: unknown) => Promise<unknown>
    return { ok: true, value: await handle(checked.data) }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

/** Why a folder cannot be opened, in words. */
function openingFailure(path: string, error: unknown): CallFailure {
  switch (codeOf(error) ?? '') {
    case 'ENOENT':
      return new CallFailure('not-found', `There is no folder ${path}.`, 'Check its name, or choose another folder.')
    case 'ENOTDIR':
      return new CallFailure('bad-input', `${path} is a file, not a folder.`, 'Open the folder that it is in.')
    case 'EACCES':
    case 'EPERM':
      return new CallFailure('unreadable', `The folder ${path} may not be read by your account.`, 'Choose another one.')
    default:
      throw error
  }
}

/** A window has no current folder that a person could mean by the rest of a path. */
function whole(path: string): string {
  if (isAbsolute(path)) return resolve(path)
  const example = process.platform === 'win32' ? 'C:\\Users\\me\\articles' : '/home/me/articles'
  throw new CallFailure(
    'bad-input',
    `“${path}” is only a part of a path.`,
    `Type the whole path of the folder, as in ${example}.`,
  )
}

/** Whether a save reached the disk is told by the folder's notes; the annotations count either way. */
const annotationsOf = ({ annotations }: SaveOutcome): Output<'note.save'> => annotations

class FolderSlot {
  private current: OpenFolder | null = null
  private turn: Promise<unknown> = Promise.resolve()

  get(): OpenFolder {
    if (this.current === null) throw noFolder()
    return this.current
  }

  snapshot(): Folder | null {
    return this.current?.snapshot() ?? null
  }

  /** Closes the folder that is open and opens another. One after the other, however fast a person clicks. */
  replace(options: OpenFolderOptions): Promise<Folder> {
    const next = this.turn.then(async () => {
      try {
        if (!(await stat(options.path)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' })
        await this.savedFirst()
        const opened = await openFolder(options)
        const old = this.current
        this.current = opened
        await old?.close()
        return opened.snapshot()
      } catch (error) {
        throw openingFailure(options.path, error)
      }
    })
    this.turn = next.catch(() => undefined)
    return next
  }

  /** What would be lost if the folder were closed now, in words; null when nothing would. */
  async unsaved(): Promise<string | null> {
    const why = await this.current?.unsaved()
    return why ? `${why.message} ${why.remedy}` : null
  }

  /** No other folder is opened over notes that are nowhere but in memory. */
  private async savedFirst(): Promise<void> {
    const why = await this.current?.unsaved()
    if (why) throw new CallFailure('not-available', why.message, `${why.remedy} Then open the other folder.`)
  }

  async close(): Promise<void> {
    await this.turn
    await this.current?.close()
    this.current = null
  }
}

/** What the calls are answered with. */
interface Desk {
  readonly options: WorkspaceOptions
  readonly memory: Memory
  readonly slot: FolderSlot
  readonly cache: Cache | null
  readonly clock: () => Date
  readonly open: (path: string, kind: OpenFolderOptions['kind']) => Promise<Folder>
}

type HandlersOf<C extends CallName> = Pick<Handlers, C>

const appHandlers = ({ options, memory, slot }: Desk): HandlersOf<'app.info' | 'settings.save' | 'task.cancel'> => ({
  'app.info': async () => {
    const can = await options.shell.can()
    return {
      version: options.version,
      platform: process.platform,
      can,
      settings: memory.settings.get(),
      recent: memory.recent(),
      folder: slot.snapshot(),
      ...(memory.notice === null ? {} : { notice: memory.notice }),
    }
  },
  'settings.save': async (settings) => {
    await memory.settings.set(settings)
    return settings
  },
  'task.cancel': ({ task }) => {
    slot.get().cancel(task)
    return Promise.resolve(null)
  },
})

const cacheHandlers = ({ cache }: Desk): HandlersOf<'cache.size' | 'cache.clear'> => ({
  'cache.size': async () => ({ bytes: (await cache?.size()) ?? 0 }),
  'cache.clear': async () => {
    await cache?.clear()
    return { bytes: (await cache?.size()) ?? 0 }
  },
})

type FolderCall = Extract<CallName, `folder.${string}`>
const folderHandlers = ({ options, memory, slot, open }: Desk): HandlersOf<FolderCall> => ({
  'folder.choose': async () => {
    const path = await options.shell.chooseFolder()
    return path === null ? null : open(path, 'own')
  },
  'folder.open': async ({ path }) => open(whole(path), isDropped(options.appData, whole(path)) ? 'dropped' : 'own'),
  'folder.openSample': () => open(options.samplePath, 'sample'),
  'folder.openFiles': async (input) => open(await keepDropped(options.appData, input), 'dropped'),
  'folder.forget': async ({ path }) => {
    await memory.forget(path)
    return null
  },
  'folder.files': (input) => Promise.resolve().then(() => slot.get().files(input)),
  'folder.accept': async (input) => {
    await slot.get().accept(input)
    return slot.get().snapshot()
  },
})

type ReadingCall = 'article.get' | 'pair.get' | 'pair.others' | 'story.get' | 'search' | 'export.run'
const readingHandlers = ({ options, slot, clock }: Desk): HandlersOf<ReadingCall> => ({
  'article.get': async ({ id }) => slot.get().article(id),
  'pair.get': async (input) => slot.get().chosen.pair(input),
  'pair.others': async (input) => slot.get().chosen.others(input),
  'story.get': async ({ id }) => slot.get().stories.view(id),
  search: async ({ query }) => slot.get().search(query),
  'export.run': async (request) =>
    runExport(request, { folder: slot.get(), shell: options.shell, clock, version: options.version }),
})

type NotesCall =
  'annotations.get' | 'annotations.move' | 'note.save' | 'note.remove' | 'correction.save' | 'correction.remove'
const notesHandlers = ({ slot }: Desk): HandlersOf<NotesCall> => ({
  'annotations.get': () => Promise.resolve().then(() => slot.get().notes.state().annotations),
  'annotations.move': async ({ from, to }) => annotationsOf(await slot.get().renamed.move(from, to)),
  'note.save': async (note) => annotationsOf(await slot.get().saveNote(note)),
  'note.remove': async ({ id }) => annotationsOf(await slot.get().notes.removeNote(id)),
  'correction.save': async (correction) => annotationsOf(await slot.get().saveCorrection(correction)),
  'correction.remove': async ({ id }) => annotationsOf(await slot.get().notes.removeCorrection(id)),
})

/** Opens the services. The folder opened last is offered, never opened by itself. */
export async function createWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { appData, workerUrl, timeLimit, clock = () => new Date(), watching = 'on' } = options
  const memory = await openMemory(appData)
  const events = createEvents()
  const runner = createRunner({ workerUrl })
  const slot = new FolderSlot()
  const engine = options.engine ?? (await engineOf(workerUrl, options.version))
  const cache = engine === null ? null : createCache({ path: join(appData, 'cache'), engine })
  // Nobody waits for it: what is thrown away is of no use to this run.
  void cache?.evict()
  const newKeeper = (): Runner => createKeeper({ workerUrl })
  const open: Desk['open'] = async (path, kind) => {
    const how = { runner, createKeeper: newKeeper, appData, cache, clock, tell: events.tell, watching, timeLimit }
    const folder = await slot.replace({ path, kind, ...how })
    // The folder is open; that it may not be offered the next time is no reason to say it is not.
    if (kind === 'own') await memory.remember(path, clock()).catch(() => undefined)
    return folder
  }
  const desk: Desk = { options, memory, slot, cache, clock, open }
  const handlers: Handlers = {
    ...appHandlers(desk),
    ...cacheHandlers(desk),
    ...folderHandlers(desk),
    ...readingHandlers(desk),
    ...notesHandlers(desk),
  }
  return {
    call: (name, input) => answer(handlers, name, input),
    subscribe: events.subscribe,
    settled: async () => slot.get().settled(),
    searchable: async () => slot.get().searchable(),
    unsaved: () => slot.unsaved(),
    close: async () => {
      await slot.close()
      await runner.close()
    },
  }
}
