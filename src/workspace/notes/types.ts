/** The notes of one opened folder: what the store promises. */
import type { Annotations, Correction, Note } from '../../core/notes/model.js'

/** Name of the notes file beside the articles. */
export const NOTES_FILE = 'crossread-notes.jsonld'

export interface NotesOptions {
  /** The opened folder. */
  readonly folder: string
  /** The app's own data folder: notes of read-only folders, the journal of unfinished saves, locks. Made when missing. */
  readonly appData: string
  readonly clock: () => Date
  /** Called after every change of `state()`: a save, a failed save, an outside change. Never called during `openNotes`. */
  readonly onChange: (state: NotesState) => void
  /** Whether the file is watched for outside changes. */
  readonly watching: 'on' | 'off'
  /** Only for tests: file operations that fail on purpose. */
  readonly files?: NotesFiles
}

export interface NotesState {
  readonly annotations: Annotations
  readonly where: 'beside-articles' | 'app-data'
  /** Absolute path of the file that is written. */
  readonly path: string
  /** ISO 8601 time of the last confirmed save of this session, or null. */
  readonly saved: string | null
  /** Set when something needs telling: read-only folder, damaged file kept aside, conflict, disk full. */
  readonly message: string | null
  /** Why the last save did not reach the disk, and what to do; null once one did. Part of `message` too. */
  readonly trouble: string | null
  /** Changes that are not on disk yet; more than 0 after a failed save until a retry succeeds. */
  readonly unsaved: number
}

/** Why a save did not reach the disk. */
export type SaveProblem = 'disk-full' | 'locked' | 'no-permission' | 'vanished' | 'other'

/**
 * `saved`: the words are on disk (fsync and rename done). `kept`: they are not, but stay in memory, in the journal when
 * `journal` is 'written', and are tried again by the next save and by `retry()`.
 */
export type SaveOutcome =
  | { readonly status: 'saved'; readonly at: string; readonly annotations: Annotations }
  | {
      readonly status: 'kept'
      readonly problem: SaveProblem
      readonly message: string
      readonly remedy: string
      readonly journal: 'written' | 'failed'
      readonly annotations: Annotations
    }

export interface NotesStore {
  readonly state: () => NotesState
  readonly saveNote: (note: Note) => Promise<SaveOutcome>
  readonly removeNote: (id: string) => Promise<SaveOutcome>
  readonly saveCorrection: (correction: Correction) => Promise<SaveOutcome>
  readonly removeCorrection: (id: string) => Promise<SaveOutcome>
  /** Changes several at once, as when anchors follow a renamed file. */
  readonly update: (change: (now: Annotations) => Annotations) => Promise<SaveOutcome>
  /** Tries again to write what is unsaved. */
  readonly retry: () => Promise<SaveOutcome>
  /** Waits for running saves, tries once more to write what is unsaved, and ends watching. */
  readonly close: () => Promise<SaveOutcome>
}

/** The few file operations the store needs, so that a full disk or a locked file can be played in tests. */
export interface NotesFiles {
  /** Text of a regular file; null when there is none. Rejects with Node's error otherwise (code 'ENOTREG' for a link or folder). */
  readonly read: (path: string) => Promise<string | null>
  /** Atomic and durable: temporary file, fsync, rename. */
  readonly write: (path: string, text: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  readonly makeFolder: (path: string) => Promise<void>
  /** Whether a file can be made in the folder. */
  readonly writable: (folder: string) => Promise<boolean>
}
