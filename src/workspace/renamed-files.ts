/** Notes and decisions go with a file that gets another name, and say which content their words were chosen in. */
import type { Folder } from '../api/contract.js'
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
import { noSuch } from './failure.js'
import { createKnownAgain } from './known-again.js'
import type { News } from './loading.js'
import type { NotesStore, SaveOutcome } from './notes/types.js'
import type { FileRead } from './reading.js'
import { createSeenTexts } from './seen-texts.js'
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
  /** The person says what a file that is gone is called now. Throws `CallFailure` 'not-found' when none has this name. */
  readonly move: (from: string, to: string) => Promise<SaveOutcome>
  /**
   * What the window is told of: files that were known again, and those that are named and are not there. As long as files are read,
   * one that is gone may yet be known again.
   */
  readonly told: (files: 'reading' | 'read') => Pick<Folder, 'followed' | 'missing'>
}

const knownFile = ({ file, hash }: FileRead): KnownFile => ({ file, contentHash: hash })

/** Names of files in the notes, and how they changed since the folder was opened. */
function createNames(shelf: Shelf, notes: NotesStore) {
  let followed: NonNullable<Folder['followed']> = []
  /** New names by old ones, of all that came along. */
  const names = new Map<string, string>()
  const isThere = (file: string): boolean => shelf.listed(file) !== null
  const noted = (): ReadonlyMap<string, number> => namedFiles(notes.state().annotations, isThere)
  const update = (change: (now: Annotations) => Annotations): void => {
    const now = notes.state().annotations
    if (change(now) !== now) void notes.update(change)
  }
  return {
    isThere,
    noted,
    update,
    followed: () => followed,
    missing: (): NonNullable<Folder['missing']> =>
      [...noted()].flatMap(([file, items]) => (isThere(file) ? [] : [{ file, items }])),
    /** What is saved may still say an old name, as when a step from before is undone. */
    asNow: (annotations: Annotations): Annotations =>
      withFilesRenamed(annotations, new Map([...names].filter(([from]) => !isThere(from))), isThere),
    rename: (renamed: ReadonlyMap<string, string>): void => {
      const moves = [...noted()].flatMap(([from, items]) => {
        const to = renamed.get(from)
        return to === undefined ? [] : [{ from, to, items }]
      })
      if (moves.length === 0) return
      followed = [...followed.filter(({ from }) => !renamed.has(from)), ...moves]
      for (const { from, to } of moves) names.set(from, to)
      update((annotations) => withFilesRenamed(annotations, renamed, isThere))
    },
    move: async (from: string, to: string): Promise<SaveOutcome> => {
      if (!isThere(to)) throw noSuch('file')
      followed = followed.filter((one) => one.from !== from)
      names.set(from, to)
      return notes.update((annotations) => withFilesRenamed(annotations, new Map([[from, to]]), isThere))
    },
  }
}

export function createRenamedFiles(shelf: Shelf, notes: NotesStore, clock: () => Date): RenamedFiles {
  const names = createNames(shelf, notes)
  const texts = createSeenTexts(shelf, clock)
  const knownAgain = createKnownAgain(shelf)
  let gone: readonly KnownFile[] = []
  /** The texts of files that went since the last reading. */
  let goneTexts: ReadonlyMap<string, SeenText> = new Map()
  const { isThere, noted, missing, rename } = names
  const hashOf = (name: string): string | null => (shelf.read(name) ?? shelf.read(withoutPart(name)))?.hash ?? null
  const follow = (read: readonly FileRead[]): void =>
    rename(renamesByContent(notes.state().annotations, { read: read.map(knownFile), gone, isThere }))
  return {
    gone: (read) => {
      gone = [...gone, knownFile(read)]
      if (noted().has(read.file)) goneTexts = new Map(goneTexts).set(read.file, texts.of(read))
    },
    follow: (read, news) => {
      if (news === 'known') for (const { file } of read) knownAgain.known(file)
      follow(read)
    },
    recognise: async () => {
      const seen = new Map([...seenTexts(notes.state().annotations), ...goneTexts])
      const sought = missing().flatMap(({ file }) => seen.get(file) ?? [])
      rename(await knownAgain.find(sought, noted()))
    },
    end: () => {
      follow(shelf.allRead())
      gone = []
      goneTexts = new Map()
      knownAgain.end()
      const lost = new Set(missing().map(({ file }) => file))
      names.update((annotations) => texts.kept(annotations, lost))
    },
    note: (note) => {
      const [now = note] = names.asNow({ notes: [note], corrections: [] }).notes
      return withTexts(noteWithContent(now, hashOf), texts.named)
    },
    correction: (correction) => {
      const [now = correction] = names.asNow({ notes: [], corrections: [correction] }).corrections
      return withTexts(correctionWithContent(now, hashOf), texts.named)
    },
    move: names.move,
    told: (files) => ({ followed: names.followed(), missing: files === 'read' ? missing() : [] }),
  }
}
