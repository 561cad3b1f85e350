/** Services that live in memory, for tests of the window. They keep what is saved and apply decisions as the real ones do. */
import type {
  AlsoIn,
  Api,
  ApiEvent,
  AppInfo,
  CallName,
  Folder,
  Input,
  Output,
  PairView,
  Result,
  Settings,
} from '../../api/contract.js'
import type { Sourced } from '../../core/article/source.js'
import type { Article } from '../../core/model.js'
import { withFilesRenamed } from '../../core/notes/renames.js'
import { applyDecisions } from '../../core/notes/apply.js'
import type { Annotations, Note } from '../../core/notes/model.js'
import { overriddenHints, readingOverrides } from '../../core/notes/overrides.js'
import { longPair, storyArticles, storyFolder, storyPair } from './story.js'
import { storyView } from './story-view.js'

export interface FakeOptions {
  /** The folder that is open from the start. */
  readonly folder?: Folder | null
  readonly settings?: Partial<Settings>
  /** Answers that differ from the usual ones. */
  readonly answers?: Partial<{ [C in CallName]: (input: Input<C>) => Promise<Result<Output<C>>> | Result<Output<C>> }>
  readonly notes?: readonly Note[]
  readonly alsoIn?: AlsoIn
  /** Passages of the long pair. */
  readonly longPassages?: number
}

export interface FakeApi extends Api {
  readonly tell: (event: ApiEvent) => void
  /** Every call so far, for tests of what was asked. */
  readonly asked: readonly { readonly name: CallName; readonly input: unknown }[]
}

const defaultSettings: Settings = {
  theme: 'light',
  textSize: 1,
  density: 'comfortable',
  singleKeys: true,
  hiddenClasses: [],
  showStyle: false,
  author: 'R. Okafor',
  layout: {},
}

type Handlers = { readonly [C in CallName]: (input: Input<C>) => Promise<Result<Output<C>>> | Result<Output<C>> }

const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export function fakeApi(options: FakeOptions = {}): FakeApi {
  const listeners = new Set<(event: ApiEvent) => void>()
  const asked: { name: CallName; input: unknown }[] = []
  const handlers: Handlers = { ...handlersOf(options), ...options.answers }
  return {
    asked,
    tell: (event) => {
      for (const listener of listeners) listener(event)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    call: async <C extends CallName>(name: C, input: Input<C>): Promise<Result<Output<C>>> => {
      asked.push({ name, input })
      const handler: (input: Input<C>) => Promise<Result<Output<C>>> | Result<Output<C>> = handlers[name]
      return await handler(input)
    },
  }
}

const notFound = {
  ok: false,
  failure: { code: 'not-found', message: 'There is no such article.', remedy: 'Open the folder again.' },
} as const

function handlersOf(options: FakeOptions): Handlers {
  let settings: Settings = { ...defaultSettings, ...options.settings }
  let folder = options.folder ?? null
  let annotations: Annotations = { notes: options.notes ?? [], corrections: [] }
  const info = (): AppInfo => ({
    version: '0.1.0',
    platform: 'test',
    can: { chooseFolder: false, printPdf: false, revealFile: false },
    settings,
    recent: [
      { path: '/articles/orrin-dam', name: 'orrin-dam', opened: '2025-03-13T09:00:00Z' },
      { path: '/articles/tram-strike', name: 'tram-strike', opened: '2025-02-03T09:00:00Z' },
    ],
    folder,
  })
  const open = (opened: Folder): Result<Folder> => {
    folder = opened
    return ok(opened)
  }
  const without = <T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] =>
    list.filter((one) => one.id !== id)
  return {
    'app.info': () => ok(info()),
    'settings.save': (input) => ok((settings = input)),
    'folder.choose': () => ok(null),
    'folder.open': ({ path }) =>
      path.includes('missing')
        ? {
            ok: false,
            failure: { code: 'not-found', message: `There is no folder ${path}.`, remedy: 'Check the path.' },
          }
        : open(storyFolder),
    'folder.openSample': () => open({ ...storyFolder, sample: true }),
    'folder.openFiles': () => open(storyFolder),
    'folder.forget': () => ok(null),
    'folder.files': ({ path }) => ok({ path, revision: 0, files: [], next: null }),
    'folder.accept': () => open({ ...storyFolder, changed: [] }),
    'cache.size': () => ok({ bytes: 12_300_000 }),
    'cache.clear': () => ok({ bytes: 0 }),
    'task.cancel': () => ok(null),
    'article.get': ({ id }) => {
      const found = storyArticles.find((article) => article.id === id)
      return found ? ok(found) : notFound
    },
    'pair.get': ({ a, b }) => {
      const pair = a === 'long-a' ? longPair(options.longPassages ?? 2000) : storyPair(a, b)
      return pair ? ok(decided(pair, annotations)) : notFound
    },
    'pair.others': () => ok(options.alsoIn ?? {}),
    'story.get': ({ id }) => (id === 'orrin' ? ok(storyView()) : notFound),
    search: ({ query }) => ok(searchStory(query)),
    'annotations.get': () => ok(annotations),
    'annotations.move': ({ from, to }) =>
      ok((annotations = withFilesRenamed(annotations, new Map([[from, to]]), (file) => file !== from))),
    'note.save': (note) =>
      ok((annotations = { ...annotations, notes: [...without(annotations.notes, note.id), note] })),
    'note.remove': ({ id }) => ok((annotations = { ...annotations, notes: without(annotations.notes, id) })),
    'correction.save': (correction) =>
      ok(
        (annotations = {
          ...annotations,
          corrections: [...without(annotations.corrections, correction.id), correction],
        }),
      ),
    'correction.remove': ({ id }) =>
      ok((annotations = { ...annotations, corrections: without(annotations.corrections, id) })),
    'export.run': () => ok({ status: 'saved', path: '/articles/orrin-dam/comparison.html' }),
  }
}

function searchStory(query: string) {
  return storyArticles.flatMap(({ id, text }) => {
    const start = text.toLowerCase().indexOf(query.toLowerCase())
    if (start < 0) return []
    const end = start + query.length
    const before = text.slice(Math.max(0, start - 30), start)
    return [{ article: id, start, end, before, match: text.slice(start, end), after: text.slice(end, end + 30) }]
  })
}

/** A pair with the decisions of the person applied, by the engine's own means. */
function decided(view: PairView, { corrections }: Annotations): PairView {
  const [a, b] = [named(view.a, corrections), named(view.b, corrections)]
  return { a, b, pair: applyDecisions(view.pair, a, b, corrections) }
}

/** An article with what the person said of it. */
function named(article: Article, corrections: Annotations['corrections']): Article {
  const { hints, absent } = overriddenHints({}, readingOverrides(article.file, corrections))
  const given: Partial<Article> = Object.fromEntries([
    ...absent.map((field) => [field, null] as const),
    ...Object.entries(hints).map(([field, { value }]: readonly [string, Sourced<unknown>]) => [field, value] as const),
  ])
  const sources = Object.fromEntries(Object.keys(hints).map((field) => [field, 'person' as const]))
  return { ...article, ...given, sources: { ...article.sources, ...sources } }
}
