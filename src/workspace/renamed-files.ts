/** Notes and decisions go with a file that gets another name, and say which content their words were chosen in. */
import type { Annotations, Correction, Note } from '../core/notes/model.js'
import {
  correctionWithContent,
  followRenames,
  noteWithContent,
  withoutPart,
  type KnownFile,
} from '../core/notes/renames.js'
import type { NotesStore } from './notes/types.js'
import type { FileRead } from './reading.js'
import type { Shelf } from './shelf.js'

export interface RenamedFiles {
  /** This file was removed, or has another name now. */
  readonly gone: (file: FileRead) => void
  /** These files were read: what belongs to one of them under another name counts at once; that it is written is not waited for. */
  readonly follow: (read: readonly FileRead[]) => void
  /** All files are read: those that are gone did not get another name. */
  readonly end: () => void
  readonly note: (note: Note) => Note
  readonly correction: (correction: Correction) => Correction
}

const knownFile = ({ file, hash }: FileRead): KnownFile => ({ file, contentHash: hash })

export function createRenamedFiles(shelf: Shelf, notes: NotesStore): RenamedFiles {
  let gone: readonly KnownFile[] = []
  const isThere = (file: string): boolean => shelf.listed(file) !== null
  const hashOf = (file: string): string | null => (shelf.read(file) ?? shelf.read(withoutPart(file)))?.hash ?? null
  return {
    gone: (file) => {
      gone = [...gone, knownFile(file)]
    },
    follow: (read) => {
      const files = { read: read.map(knownFile), gone, isThere }
      const follow = (annotations: Annotations): Annotations => followRenames(annotations, files)
      const now = notes.state().annotations
      if (follow(now) !== now) void notes.update(follow)
    },
    end: () => {
      gone = []
    },
    note: (note) => noteWithContent(note, hashOf),
    correction: (correction) => correctionWithContent(correction, hashOf),
  }
}
