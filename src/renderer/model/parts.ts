/**
 * A large folder as the window is told of it: part by part, in whatever order the parts come, and what it shows of it. All functions take
 * a time linear in the files, however many parts are taken in at once, and give new values; what did not change is the same object as
 * before.
 */
import type { ArticleSummary, Folder, FolderChanges, FolderFile } from '../../api/contract.js'
import type { Story } from '../../core/model.js'
import { byCodeUnits } from '../../core/text/order.js'

interface Entry {
  /** When it was told of. */
  readonly revision: number
  readonly file: FolderFile
  /** Its articles, with their stories. */
  readonly shown: readonly ArticleSummary[]
}

interface Told<T> {
  readonly revision: number
  readonly value: T
}

export interface Parts {
  readonly entries: ReadonlyMap<string, Entry>
  /** Names of the files in their order. */
  readonly names: readonly string[]
  readonly stories: Told<readonly Story[]>
  readonly storyOf: ReadonlyMap<string, string>
  readonly state: Told<FolderChanges['state']>
}

/** Work in steps, and what comes of it. */
type Steps = Generator<undefined, Parts, undefined>

export const noParts: Parts = {
  entries: new Map(),
  names: [],
  stories: { revision: -1, value: [] },
  storyOf: new Map(),
  state: { revision: -1, value: undefined },
}

/** The articles with their stories; those that have them already stay the same objects. */
function placed(articles: readonly ArticleSummary[], storyOf: ReadonlyMap<string, string>): readonly ArticleSummary[] {
  const isPlaced = articles.every(({ id, story }) => story === (storyOf.get(id) ?? null))
  return isPlaced ? articles : articles.map((article) => ({ ...article, story: storyOf.get(article.id) ?? null }))
}

/** Two lists of names, each in order, as one. */
function merged(one: readonly string[], other: readonly string[]): readonly string[] {
  const all: string[] = []
  let at = 0
  for (const name of other) {
    for (let next = one[at]; next !== undefined && next < name; next = one[++at]) all.push(next)
    all.push(name)
  }
  return [...all, ...one.slice(at)]
}

/** Files looked at in one step. */
const AT_ONCE = 2500

function* withFiles(parts: Parts, told: readonly FolderChanges[]): Steps {
  if (told.every(({ files }) => files.length === 0)) return parts
  const entries = new Map(parts.entries)
  yield
  const fresh: string[] = []
  let looked = 0
  for (const { revision, files } of told) {
    for (const file of files) {
      const known = entries.get(file.file)
      if (known !== undefined && known.revision > revision) continue
      if (known === undefined) fresh.push(file.file)
      entries.set(file.file, { revision, file, shown: placed(file.articles, parts.storyOf) })
    }
    looked += files.length
    if (looked < AT_ONCE) continue
    looked = 0
    yield
  }
  const names = fresh.length === 0 ? parts.names : merged(parts.names, fresh.sort(byCodeUnits))
  return { ...parts, entries, names }
}

function* placedAnew(parts: Parts, stories: Parts['stories']): Steps {
  if (stories === parts.stories) return parts
  const storyOf = new Map<string, string>()
  for (const story of stories.value) for (const article of story.articles) storyOf.set(article, story.id)
  yield
  const entries = new Map<string, Entry>()
  for (const [name, entry] of parts.entries) {
    const shown = placed(entry.shown, storyOf)
    entries.set(name, shown === entry.shown ? entry : { ...entry, shown })
    if (entries.size % AT_ONCE === 0) yield
  }
  return { ...parts, entries, storyOf, stories }
}

/** The newest of what is known and what is told; most parts say nothing of it. */
function newest<T>(
  known: Told<T>,
  told: readonly FolderChanges[],
  of: (part: FolderChanges) => T | undefined,
): Told<T> {
  return told.reduce((best, part) => {
    const value = of(part)
    return value === undefined || part.revision < best.revision ? best : { revision: part.revision, value }
  }, known)
}

/**
 * What is known once all this was told too. Parts that come late do not undo what is newer. The work stops between its steps, so that
 * whoever asks can answer the person there.
 */
export function* steppingWithParts(parts: Parts, told: readonly FolderChanges[]): Steps {
  const stories = newest(parts.stories, told, (part) => part.stories)
  const state = newest(parts.state, told, (part) => part.state)
  const files = yield* withFiles(parts, told)
  yield
  return { ...(yield* placedAnew(files, stories)), state }
}

/** The same in one go. */
export function withParts(parts: Parts, told: readonly FolderChanges[]): Parts {
  const steps = steppingWithParts(parts, told)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/**
 * The folder as the window shows it. `head`: what does not come in parts, and the state until one has come; `rest`: files that have still
 * to be fetched.
 */
export function folderOf({ entries, names, stories, state }: Parts, head: Folder, rest = 0): Folder {
  const articles: ArticleSummary[] = []
  const { problems: own = head.problems, ...now } = state.value ?? {}
  const problems = [...own]
  for (const name of names) {
    const entry = entries.get(name)
    if (entry === undefined) continue
    for (const article of entry.shown) articles.push(article)
    if (entry.file.problem !== null) problems.push(entry.file.problem)
  }
  const { path, name, sample, progress, notes, changed, followed = [], missing = [] } = { ...head, ...now }
  const grouped = stories.revision < 0 ? head.stories : stories.value
  const folder: Folder = {
    path,
    name,
    sample,
    articles,
    stories: grouped,
    problems,
    progress,
    notes,
    changed,
    followed,
    missing,
  }
  return rest > 0 ? { ...folder, rest } : folder
}
