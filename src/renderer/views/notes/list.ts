/** All that a person wrote and decided, as a list: the newest first, narrowed to a story, a kind, a class or tag, an author. */
import type { Folder } from '../../../api/contract.js'
import { anchorsOf, anchorsOfCorrection, filesOf } from '../../../core/notes/attach.js'
import type { Anchor, Annotations, Correction, Decision, Note } from '../../../core/notes/model.js'
import { thingOf } from '../../../core/notes/thing.js'
import { groupBy } from '../../../core/group.js'

export type EntryKind = 'note' | Decision['kind']

export const kindNamesOfEntries: Readonly<Record<EntryKind, string>> = {
  note: 'Notes',
  difference: 'Differences decided',
  addition: 'Added detail decided',
  link: 'Linked by you',
  unlink: 'Unlinked by you',
  relation: 'Agreeing or diverging',
  metadata: 'Details corrected',
  furniture: 'Restored or left out',
}

interface Common {
  readonly key: string
  readonly kind: EntryKind
  readonly files: readonly string[]
  readonly anchors: readonly Anchor[]
  readonly author: string | null
  readonly modified: string
}
export type Entry =
  | (Common & { readonly of: 'note'; readonly note: Note })
  /** `corrections`: the newest about one thing with older ones, which go with it when it is taken back. */
  | (Common & { readonly of: 'decision'; readonly decision: Decision; readonly corrections: readonly Correction[] })

export interface EntryFilter {
  /** Null: of the whole folder. */
  readonly files: ReadonlySet<string> | null
  readonly kind: EntryKind | null
  /** Class or tag. */
  readonly mark: string | null
  /** Empty for what has no name on it. */
  readonly author: string | null
}

export function entriesOf({ notes, corrections }: Annotations): readonly Entry[] {
  const things = [...groupBy(corrections, ({ decision }) => thingOf(decision)).values()]
  const entries = [...notes.map(ofNote), ...things.flatMap(ofThing)]
  return entries.sort((one, other) => (one.modified < other.modified ? 1 : one.modified > other.modified ? -1 : 0))
}

function ofNote(note: Note): Entry {
  const { id, author, modified } = note
  const files = [...new Set(filesOf(note))]
  return { of: 'note', key: `note ${id}`, kind: 'note', files, anchors: anchorsOf(note), author, modified, note }
}

function ofThing(corrections: readonly Correction[]): readonly Entry[] {
  const newest = [...corrections].sort((one, other) => (one.modified < other.modified ? -1 : 1)).at(-1)
  if (newest === undefined) return []
  const { id, decision, author, modified } = newest
  const [files, anchors] = [[...new Set(filesOf(newest))], anchorsOfCorrection(newest)]
  return [{ of: 'decision', key: `decision ${id}`, kind: decision.kind, files, anchors, author, modified, decision, corrections }] // prettier-ignore
}

/** Class and tags of a note; a decision has none. */
export const marksOf = (entry: Entry): readonly string[] =>
  entry.of === 'note' ? [...(entry.note.label === null ? [] : [entry.note.label]), ...entry.note.tags] : []

export const passes = (entry: Entry, { files, kind, mark, author }: EntryFilter): boolean =>
  (files === null || entry.files.some((file) => files.has(file))) &&
  (kind === null || entry.kind === kind) &&
  (mark === null || marksOf(entry).includes(mark)) &&
  (author === null || (entry.author ?? '') === author)

/** Files of the story that this article is in, with those that are gone: what was said of them has no other place. Null without a story. */
export function filesOfStory(
  { articles, stories, missing = [] }: Folder,
  article: string | null,
): ReadonlySet<string> | null {
  const story = stories.find((one) => article !== null && one.articles.includes(article))
  if (story === undefined) return null
  const ids = new Set(story.articles)
  return new Set([...articles.filter(({ id }) => ids.has(id)), ...missing].map(({ file }) => file))
}

/** Each with how often it occurs, the most frequent first. */
export function counts<T>(values: readonly T[]): readonly (readonly [T, number])[] {
  const found = new Map<T, number>()
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1)
  return [...found].sort(([, one], [, other]) => other - one)
}
