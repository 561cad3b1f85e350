/** Opening folders, choosing articles, loading pairs. */
import type { ApiEvent, ArticleSummary, Folder, Result } from '../../api/contract.js'
import type { Side, Story } from '../../core/model.js'
import type { Annotations } from '../../core/notes/model.js'
import { withoutPart } from '../../core/notes/renames.js'
import type { AppActions, AppState } from './app-state.js'
import { type Context, ask } from './context.js'
import { withModel } from './derive.js'
import { loadPair } from './load-pair.js'

type FolderActions = Pick<
  AppActions,
  | 'start'
  | 'openPath'
  | 'openSample'
  | 'openFiles'
  | 'drop'
  | 'browse'
  | 'forget'
  | 'cancel'
  | 'cacheSize'
  | 'clearCache'
  | 'acceptChanges'
  | 'choose'
  | 'swap'
  | 'reload'
  | 'loadStory'
  | 'goTo'
>

export function folderActions(context: Context): FolderActions {
  const { api, get, set } = context
  const open = (call: () => Promise<Result<Folder | null>>): Promise<void> => openWith(context, call)
  const load = (): Promise<void> => loadPair(context)
  return {
    start: async () => {
      const result = await api.call('app.info', {})
      if (!result.ok) {
        set({ info: { status: 'failed', failure: result.failure } })
        return
      }
      set({ info: { status: 'ready', value: result.value }, settings: result.value.settings })
      if (result.value.notice !== undefined) get().notify(result.value.notice)
      if (result.value.folder) await enterAnswered(context, result.value.folder, null)
    },
    openPath: (path) => open(() => api.call('folder.open', { path })),
    openSample: () => open(() => api.call('folder.openSample', {})),
    browse: () => open(() => api.call('folder.choose', {})),
    openFiles: (files) =>
      open(async () => api.call('folder.openFiles', { files: await Promise.all(files.map(encodeFile)) })),
    drop: (files) => {
      const dropped = api.drop?.(files) ?? null
      if (dropped !== null) void open(() => dropped)
      return dropped !== null
    },
    forget: async (path) => {
      await ask(context, 'folder.forget', { path })
      const { info } = get()
      if (info.status !== 'ready') return
      const recent = info.value.recent.filter((one) => one.path !== path)
      set({ info: { status: 'ready', value: { ...info.value, recent } } })
    },
    cancel: async () => {
      const task = get().folder?.progress?.task
      if (task) await ask(context, 'task.cancel', { task })
    },
    cacheSize: async () => (await ask(context, 'cache.size', {}))?.value.bytes ?? null,
    clearCache: async () => (await ask(context, 'cache.clear', {}))?.value.bytes ?? null,
    acceptChanges: async (changes) => {
      const before = get().folder
      const answer = await ask(context, 'folder.accept', { changes })
      if (!answer) return
      // Events come in order; an answer may be older than what they told meanwhile.
      if (answer.value.rest !== undefined || get().folder === before) await stay(context, answer.value)
    },
    choose: async (side, article) => {
      const { chosen } = get()
      const other: Side = side === 'a' ? 'b' : 'a'
      // Choosing the article of the other side for this one swaps them: one text beside itself tells nothing.
      const next = chosen[other] === article ? { [side]: article, [other]: chosen[side] } : { [side]: article }
      set({ chosen: { ...chosen, ...next }, problem: null, anyway: false })
      rememberPair(context)
      await load()
    },
    swap: async () => {
      const { chosen, narrowSide } = get()
      set({ chosen: { a: chosen.b, b: chosen.a }, narrowSide: narrowSide === 'a' ? 'b' : 'a' })
      rememberPair(context)
      await load()
      if (get().pair.status === 'ready') get().notify('Swapped A and B')
    },
    reload: load,
    loadStory: async (id, basis) => {
      const before = get()
      if (before.storyBasis === basis && before.story.status !== 'failed') return
      const same = before.story.status === 'ready' && before.story.value.story.id === id
      set({ storyBasis: basis, ...(same ? {} : { story: { status: 'loading' } }) })
      const result = await api.call('story.get', { id })
      // Something changed meanwhile, and the story was asked for again.
      if (get().storyBasis !== basis) return
      set({
        story: result.ok ? { status: 'ready', value: result.value } : { status: 'failed', failure: result.failure },
      })
    },
    goTo: async (article, offset) => {
      const { chosen } = get()
      if (chosen.a !== article && chosen.b !== article) await get().choose(chosen.a === null ? 'a' : 'b', article)
      const side: Side = get().chosen.a === article ? 'a' : 'b'
      const passage = get().model?.[side].passages.find(({ start, end }) => offset >= start && offset < end)
      get().setView('compare')
      set({ narrowSide: side })
      if (passage) get().moveCursor(passage.key)
    },
  }
}

async function openWith(context: Context, call: () => Promise<Result<Folder | null>>): Promise<void> {
  context.set({ opening: { status: 'loading' } })
  const before = context.get().folder
  const result = await call()
  if (!result.ok) {
    context.set({ opening: { status: 'failed', failure: result.failure } })
    context.get().say(`${result.failure.message} ${result.failure.remedy}`)
    return
  }
  context.set({ opening: { status: 'none' } })
  if (result.value) await enterAnswered(context, result.value, before)
}

/** Starts afresh with a folder that a call gave, unless an event told of it meanwhile: events come in order, an answer may be older. */
async function enterAnswered(context: Context, folder: Folder, before: Folder | null): Promise<void> {
  if (before?.path !== folder.path && context.get().folder?.path === folder.path) return
  await enter(context, folder)
}

/** Starts afresh with a folder. */
async function enter(context: Context, folder: Folder): Promise<void> {
  context.large.begin(folder, 'new')
  context.set({
    folder,
    chosen: { a: null, b: null },
    renamed: new Map(),
    pair: { status: 'none' },
    comparing: 'done',
    counting: false,
    alsoIn: {},
    story: { status: 'none' },
    storyBasis: null,
    model: null,
    current: null,
    cursor: null,
    chosenLink: null,
    problem: null,
    dialog: null,
    past: [],
    future: [],
  })
  const annotations = await ask(context, 'annotations.get', {})
  if (annotations) context.set({ annotations: annotations.value })
  // It may have been told of anew meanwhile.
  const now = context.get().folder
  if (now?.path === folder.path && now.rest === undefined) await receiveFolder(context, now)
}

/** The open folder as it is now. A large one is fetched in parts, and shown once they are there. */
async function stay(context: Context, folder: Folder): Promise<void> {
  context.large.begin(folder, 'again')
  if (folder.rest === undefined) await receiveFolder(context, folder)
}

/** Takes in a new state of the open folder, as while its files are read. */
export async function receiveFolder(context: Context, folder: Folder): Promise<void> {
  const before = context.get()
  const told = new Map([...goneOf(before, folder), ...before.renamed, ...renamesOf(before)])
  const nowCalled = new Map((folder.followed ?? []).map(({ from, to }) => [from, to]))
  const renamedTo = (file = ''): string | undefined => {
    const to = nowCalled.get(file) ?? nowCalled.get(withoutPart(file))
    return to === undefined || nowCalled.has(file) ? to : to + file.slice(withoutPart(file).length)
  }
  // A changed or renamed file has a new id; the choice follows the file.
  const follow = (id: string | null): string | null => {
    if (id === null || folder.articles.some((article) => article.id === id)) return id
    const file = told.get(id) ?? before.folder?.articles.find((article) => article.id === id)?.file
    const named = (name: string | undefined) => folder.articles.find((article) => article.file === name)?.id
    const found = named(file) ?? named(renamedTo(file))
    // Until it is read under its new name, its text stays.
    return found ?? (told.has(id) && folder.progress !== null ? id : null)
  }
  const chosen = { a: follow(before.chosen.a), b: follow(before.chosen.b) }
  // A name that was followed is done with: the same file may have its old one again, and with it the same id.
  const isWaiting = (id: string): boolean =>
    (id === chosen.a || id === chosen.b) && folder.articles.every((article) => article.id !== id)
  const renamed = new Map([...told].filter(([id]) => isWaiting(id)))
  context.set({ folder, chosen, renamed })
  // What to read first is chosen among all that is there.
  if (chosen.a === null && chosen.b === null && folder.progress === null && folder.rest === undefined)
    context.set({ chosen: rememberedPair(context, folder) ?? firstChoice(folder) })
  const now = context.get().chosen
  if (now.a !== before.chosen.a || now.b !== before.chosen.b) await loadPair(context)
}

/** The two articles that are read, as far as their file is gone: while others are read it may yet be known again under another name. */
function goneOf({ folder, chosen, renamed }: AppState, now: Folder): readonly (readonly [string, string])[] {
  const there = new Set(now.articles.flatMap(({ id, file }) => [id, file]))
  return [chosen.a, chosen.b].flatMap((id) => {
    const file = folder?.articles.find((article) => article.id === id)?.file
    const isGone = id !== null && file !== undefined && !there.has(id) && !there.has(file) && !renamed.has(id)
    return isGone ? [[id, file] as const] : []
  })
}

/** The two articles that are read, as far as their file was told to be renamed: id and new name. */
function renamesOf({ folder, chosen }: AppState): readonly (readonly [string, string])[] {
  return (folder?.changed ?? []).flatMap(({ file, from }) => {
    // Several articles of one file are told apart by '#2' behind its name.
    const here = folder?.articles.filter(
      (one) => from !== undefined && (one.file === from || one.file.startsWith(`${from}#`)),
    )
    return (here ?? [])
      .filter(({ id }) => id === chosen.a || id === chosen.b)
      .map((one) => [one.id, file + one.file.slice(from?.length ?? 0)] as const)
  })
}

/**
 * The longest article of the largest story, or of the folder where there is no story, and the longest of another outlet: of the same
 * day where there is one, for these share most. Known outlets come first.
 */
function firstChoice(folder: Folder): Readonly<Record<Side, string | null>> {
  const story = folder.stories.reduce<Story | null>(
    (largest, one) => (one.articles.length > (largest?.articles.length ?? 1) ? one : largest),
    null,
  )
  const place = new Map(story?.articles.map((id, at) => [id, at]))
  const placeOf = ({ id }: ArticleSummary): number => place.get(id) ?? 0
  const rank = ({ outlet }: ArticleSummary): number => (outlet === null ? 1 : 0)
  const articles = folder.articles
    .filter(({ id }) => story === null || place.has(id))
    .sort((one, other) => rank(one) - rank(other) || other.words - one.words || placeOf(one) - placeOf(other))
  const [a, second] = articles
  const day = ({ published }: ArticleSummary): string | null => published?.slice(0, 10) ?? null
  const others = articles.slice(1).filter(({ outlet }) => outlet !== a?.outlet)
  const b = others.find((one) => a !== undefined && day(one) !== null && day(one) === day(a)) ?? others[0] ?? second
  return { a: a?.id ?? null, b: b?.id ?? null }
}

/** The pair last read in this folder, by its files, kept with the layout. */
function rememberPair({ get }: Context): void {
  const { folder, chosen, settings, saveSettings } = get()
  const fileOf = (id: string | null): string | undefined => folder?.articles.find((article) => article.id === id)?.file
  const a = fileOf(chosen.a)
  const b = fileOf(chosen.b)
  if (!folder || a === undefined || b === undefined) return
  void saveSettings({ layout: { ...settings.layout, pairFolder: folder.path, pairA: a, pairB: b } })
}

function rememberedPair({ get }: Context, folder: Folder): Readonly<Record<Side, string>> | null {
  const { pairFolder, pairA, pairB } = get().settings.layout
  if (pairFolder !== folder.path) return null
  const idOf = (file: unknown): string | undefined => folder.articles.find((article) => article.file === file)?.id
  const a = idOf(pairA)
  const b = idOf(pairB)
  return a !== undefined && b !== undefined ? { a, b } : null
}

/** Decisions that somebody else made, or that went with a renamed file, are laid over the pair too; own ones ask for it themselves. */
async function receiveAnnotations(context: Context, annotations: Annotations): Promise<void> {
  const before = context.get()
  context.set(withModel(before, { annotations }))
  const isOther = JSON.stringify(annotations.corrections) !== JSON.stringify(before.annotations.corrections)
  // One whose file is gone cannot be asked for; what it is called now is told in a moment, and then asked for.
  const isWaiting = [before.chosen.a, before.chosen.b].some((id) => id !== null && before.renamed.has(id))
  if (isOther && !before.deciding && !isWaiting) await loadPair(context)
}

/** Takes in what the services tell unasked. */
export function receive(context: Context, event: ApiEvent, runCommand: (id: string) => void): void {
  switch (event.type) {
    case 'folder':
      // Another folder may be opened from outside the window, as by the file manager.
      if (context.get().folder?.path === event.folder.path) void stay(context, event.folder)
      else void enter(context, event.folder)
      break
    case 'changes':
      context.large.take(event.changes)
      break
    case 'progress': {
      const { folder } = context.get()
      if (folder) context.set({ folder: { ...folder, progress: event.progress } })
      break
    }
    case 'annotations':
      void receiveAnnotations(context, event.annotations)
      break
    case 'command':
      runCommand(event.command)
      break
    case 'theme':
      // The system's scheme reaches the page by itself, through `prefers-color-scheme`.
      break
  }
}

async function encodeFile(file: File): Promise<{ readonly name: string; readonly base64: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return { name: file.name, base64: btoa(binary) }
}
