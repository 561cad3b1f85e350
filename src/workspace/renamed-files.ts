/** Notes and decisions go with a file that gets another name, and say which content their words were chosen in. */
import type { Folder } from '../api/contract.js'
import { likeness, sketchOf } from '../core/notes/likeness.js'
import type { Annotations, Correction, Note, SeenText } from '../core/notes/model.js'
import {
  correctionWithContent,
  namedFiles,
  noteWithContent,
  renamesByContent,
  seenTexts,
  withFilesRenamed,
  withTexts,
  withoutPart,
  type KnownFile,
} from '../core/notes/renames.js'
import { inParts } from './in-parts.js'
import type { News } from './loading.js'
import type { NotesStore, SaveOutcome } from './notes/types.js'
import { unpack } from './packing.js'
import type { FileRead } from './reading.js'
import type { Shelf } from './shelf.js'

export interface RenamedFiles {
  /** This file, which is on the shelf yet, was removed or has another name now. */
  readonly gone: (file: FileRead) => void
  /**
   * These files were read: what belongs to one of them under another name counts at once; that it is written is not waited for.
   * `news`: it was not known from an earlier opening.
   */
  readonly follow: (read: readonly FileRead[], news: News) => void
  /** All files are read: one that was edited and renamed at once is known again by its words, if it can be no other. */
  readonly recognise: () => Promise<void>
  /** All files are read: those that are gone did not get another name. What the others say is kept with what is noted on them. */
  readonly end: () => void
  readonly note: (note: Note) => Note
  readonly correction: (correction: Correction) => Correction
  /** The person says what a file that is gone is called now. */
  readonly move: (from: string, to: string) => Promise<SaveOutcome>
  /** What the window is told of: files that were known again, and those that are named and are not there. */
  readonly told: () => Pick<Folder, 'followed' | 'missing'>
}

/**
 * From so much likeness on a file that came is taken for one that went. Eight words changed in 150 leave 0.7; two reports of one event
 * share less than 0.1, and what is left of an agency's report in another paper mostly less than 0.6.
 */
const SAME_TEXT = 0.7
/** A text with so much fewer or more words cannot be that alike. */
const LENGTH = 0.7
/** Articles looked at between two rests. */
const AT_ONCE = 50

const knownFile = ({ file, hash }: FileRead): KnownFile => ({ file, contentHash: hash })
const wordsIn = ({ articles }: FileRead): number => articles.reduce((sum, { summary }) => sum + summary.words, 0)
const sketchIn = ({ articles }: FileRead): string =>
  sketchOf(articles.map(({ article }) => unpack(article).text).join('\n'))

export function createRenamedFiles(shelf: Shelf, notes: NotesStore, clock: () => Date): RenamedFiles {
  let gone: readonly KnownFile[] = []
  /** The texts of files that went since the last reading. */
  let goneTexts: ReadonlyMap<string, SeenText> = new Map()
  /** Files that were there when all was read last; null before. */
  let there: ReadonlySet<string> | null = null
  /** Before that, files whose text was known from an earlier opening. */
  const knownBefore = new Set<string>()
  let followed: NonNullable<Folder['followed']> = []
  /** New names by old ones, of all that came along. */
  const names = new Map<string, string>()
  /** What was made out of a text once, by its content. */
  const made = new Map<string, SeenText>()
  const isThere = (file: string): boolean => shelf.listed(file) !== null
  const readOf = (name: string): FileRead | null => shelf.read(name) ?? shelf.read(withoutPart(name))
  const hashOf = (file: string): string | null => readOf(file)?.hash ?? null

  const textOf = (read: FileRead): SeenText => {
    const key = `${read.file}\n${read.hash}`
    const { file, hash: contentHash } = read
    const text = made.get(key) ?? { file, contentHash, sketch: sketchIn(read), words: wordsIn(read), seen: clock().toISOString() } // prettier-ignore
    made.set(key, text)
    return text
  }
  const textNamed = (name: string): SeenText | null => {
    const read = readOf(name)
    return read === null ? null : textOf(read)
  }
  /** What is saved may still say an old name, as when a step from before is undone. */
  const asNamedNow = (annotations: Annotations): Annotations =>
    withFilesRenamed(annotations, new Map([...names].filter(([from]) => !isThere(from))), isThere)
  const update = (change: (now: Annotations) => Annotations): void => {
    const now = notes.state().annotations
    if (change(now) !== now) void notes.update(change)
  }
  const rename = (renamed: ReadonlyMap<string, string>): void => {
    const named = namedFiles(notes.state().annotations, isThere)
    const moves = [...renamed].flatMap(([from, to]) => {
      const items = named.get(from)
      return items === undefined ? [] : [{ from, to, items }]
    })
    if (moves.length === 0) return
    followed = [...followed.filter(({ from }) => !renamed.has(from)), ...moves]
    for (const { from, to } of moves) names.set(from, to)
    update((annotations) => withFilesRenamed(annotations, renamed, isThere))
  }
  /** Neither was it there while the other was, nor is anything noted on it. */
  const isNew = ({ file }: FileRead, old: SeenText, noted: ReadonlyMap<string, unknown>): boolean => {
    if (noted.has(file)) return false
    if (there !== null) return !there.has(file)
    return !knownBefore.has(file) && (shelf.listed(file)?.modified ?? 0) > Date.parse(old.seen)
  }
  const alike = async (old: SeenText, noted: ReadonlyMap<string, unknown>): Promise<readonly string[]> => {
    const candidates = shelf.allRead().filter((read) => {
      const ratio = wordsIn(read) / Math.max(1, old.words)
      return ratio > LENGTH && ratio < 1 / LENGTH && isNew(read, old, noted)
    })
    const found: string[] = []
    for await (const part of inParts(candidates, AT_ONCE))
      for (const read of part) if (likeness(old.sketch, sketchIn(read)) >= SAME_TEXT) found.push(read.file)
    return found
  }
  const missing = (): NonNullable<Folder['missing']> =>
    [...namedFiles(notes.state().annotations, isThere)].flatMap(([file, items]) =>
      isThere(file) ? [] : [{ file, items }],
    )

  return {
    gone: (read) => {
      gone = [...gone, knownFile(read)]
      if (namedFiles(notes.state().annotations, isThere).has(read.file))
        goneTexts = new Map(goneTexts).set(read.file, textOf(read))
    },
    follow: (read, news) => {
      if (news === 'known') for (const { file } of read) knownBefore.add(file)
      rename(renamesByContent(notes.state().annotations, { read: read.map(knownFile), gone, isThere }))
    },
    recognise: async () => {
      const { annotations } = notes.state()
      const noted = namedFiles(annotations, isThere)
      const seen = new Map([...seenTexts(annotations), ...goneTexts])
      const renamed = new Map<string, string>()
      for (const { file } of missing()) {
        const old = seen.get(file)
        const [one, ...others] = old === undefined ? [] : await alike(old, noted)
        if (one !== undefined && others.length === 0) renamed.set(file, one)
      }
      // Two files that went cannot both be the one that came.
      const taken = [...renamed.values()]
      const sure = [...renamed].filter(([, to]) => taken.filter((other) => other === to).length === 1)
      rename(new Map(sure))
    },
    end: () => {
      gone = []
      goneTexts = new Map()
      there = new Set(shelf.allListed().map(({ file }) => file))
      const stillGone = new Set(missing().map(({ file }) => file))
      const latest = Math.max(...shelf.allListed().map(({ modified }) => modified))
      // What is there now is none of those that are gone; only what comes or changes later may be.
      const lookedFor = (text: SeenText): SeenText =>
        stillGone.has(text.file) && Date.parse(text.seen) < latest ? { ...text, seen: clock().toISOString() } : text
      const keptOf = <T extends Note | Correction>(item: T): T => {
        const texts = item.texts?.map(lookedFor)
        const isSame = texts === undefined || texts.every((text, at) => text === item.texts?.[at])
        return withTexts(isSame ? item : { ...item, texts }, textNamed)
      }
      update((annotations) => {
        const kept = { notes: annotations.notes.map(keptOf), corrections: annotations.corrections.map(keptOf) }
        const isSame = [...annotations.notes, ...annotations.corrections].every(
          (item, at) => item === [...kept.notes, ...kept.corrections][at],
        )
        return isSame ? annotations : kept
      })
    },
    note: (note) => {
      const {
        notes: [now = note],
      } = asNamedNow({ notes: [note], corrections: [] })
      return withTexts(noteWithContent(now, hashOf), textNamed)
    },
    correction: (correction) => {
      const {
        corrections: [now = correction],
      } = asNamedNow({ notes: [], corrections: [correction] })
      return withTexts(correctionWithContent(now, hashOf), textNamed)
    },
    move: async (from, to) => {
      const renamed = new Map([[from, to]])
      followed = followed.filter((one) => one.from !== from)
      names.set(from, to)
      return notes.update((annotations) => withFilesRenamed(annotations, renamed, isThere))
    },
    told: () => ({ followed, missing: missing() }),
  }
}
