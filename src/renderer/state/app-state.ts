/** What the window knows. Data of the services is kept as it came; what is derived from it is made in one place (`derive`). */
import { defaultSettings } from '../../api/default-settings.js'
import type {
  AlsoIn,
  AppInfo,
  ExportRequest,
  Failure,
  Folder,
  PairView,
  SearchHit,
  Settings,
  StoryView,
} from '../../api/contract.js'
import type { DifferenceKind, Side } from '../../core/model.js'
import type { Annotations, Correction, Decision, Note } from '../../core/notes/model.js'
import type { Letter } from '../model/badge.js'
import type { CompareModel } from '../model/compare-model.js'
import type { SelectedWords } from '../model/selected-words.js'
import type { FindHit } from '../model/find.js'
import type { FactDraft } from '../model/facts.js'
import type { NoteDraft } from '../model/note-draft.js'
import type { MarkClass } from '../../core/side-by-side/passages.js'

export type Load<T> =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly failure: Failure }

export type ViewId = 'compare' | 'matrix' | 'quotes' | 'timeline' | 'headlines' | 'differences' | 'notes' | 'story'

export type DialogId = 'export' | 'palette' | 'keys' | 'settings' | 'open' | 'guide' | 'facts-a' | 'facts-b'

/** A confirmation in the status bar. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'done' | 'problem'
  /** Offers to take back what was just done. */
  readonly undo: boolean
}

/** Where the compare view should scroll to. A new `serial` asks again for the same place. */
export interface Reveal {
  readonly passage: string
  /** `focus`: the passage takes the focus. `show`: it is brought into view. `keep`: it stays where it is while rows fold round it. */
  readonly how: 'focus' | 'show' | 'keep'
  readonly serial: number
}

export interface Find {
  readonly open: boolean
  readonly query: string
  readonly hits: readonly FindHit[]
  /** Index of the current hit; -1 before the first step. */
  readonly at: number
}

/** One finished step that can be taken back and done again. */
export interface Change {
  readonly label: string
  readonly apply: () => Promise<boolean>
  readonly revert: () => Promise<boolean>
}

/** A side that is looked through while the other stays: how many pixels lower than in the rows it is drawn. */
export interface Moved {
  readonly side: Side
  readonly by: number
}

export interface AppData {
  readonly info: Load<AppInfo>
  readonly settings: Settings
  readonly folder: Folder | null
  /** A call that opens a folder is under way, or failed. */
  readonly opening: Load<null>
  readonly chosen: Readonly<Record<Side, string | null>>
  /** Chosen articles whose file was renamed, by id, with its new name: the choice follows once it is read. */
  readonly renamed: ReadonlyMap<string, string>
  readonly view: ViewId
  readonly pair: Load<PairView>
  /** Whether the two articles of `pair` are compared yet. Meanwhile, and when the person stopped it, their texts are shown without marks. */
  readonly comparing: 'running' | 'stopped' | 'done'
  /** What the others of the story report is being counted; until it is told, `alsoIn` is of what was there before. */
  readonly counting: boolean
  readonly alsoIn: AlsoIn
  readonly story: Load<StoryView>
  /** What the story was last asked for: its id, its articles and what was decided. Another basis asks anew. */
  readonly storyBasis: string | null
  readonly annotations: Annotations
  /** A decision is being saved or taken back here; the pair is asked for once that is done. */
  readonly deciding: boolean
  /** Files whose details were corrected, until they are read anew with that. */
  readonly correcting: readonly string[]
  readonly model: CompareModel | null
  /** Key of the current difference. */
  readonly current: string | null
  /** Key of the passage that the cursor stands in. */
  readonly cursor: string | null
  /** Which link of the passage under the cursor the person chose to see; null for the one of its row. */
  readonly chosenLink: string | null
  /** Link that the pointer is on. */
  readonly hover: string | null
  readonly reveal: Reveal | null
  readonly moved: Moved | null
  readonly folded: boolean
  readonly opened: ReadonlySet<string>
  readonly find: Find
  readonly searchAll: { readonly query: string; readonly hits: Load<readonly SearchHit[]> }
  /** Words that a note is being written on. */
  readonly notedWords: SelectedWords | null
  /** Notes that are being written, by what they are on: kept until they are saved or given up, whatever is shown meanwhile. */
  readonly drafts: ReadonlyMap<string, NoteDraft>
  /** Details of articles that are being corrected, likewise, by article. */
  readonly factDrafts: ReadonlyMap<string, FactDraft>
  /** A person is choosing the passage to link this one to. */
  readonly linkingFrom: string | null
  /** Where a narrow window shows one column at a time. */
  readonly narrowSide: Side
  /** "These may not be about the same event" was read and put away for this pair. */
  readonly anyway: boolean
  /** What was told of the notes file, and of files that notes are about, once it was read and put away. */
  readonly putAway: ReadonlySet<string>
  /** In a narrow window the panes lie over the text, one at a time. */
  readonly drawer: 'library' | 'inspector' | null
  readonly dialog: DialogId | null
  readonly problem: string | null
  readonly toast: Toast | null
  /** Last sentence for screen readers. */
  readonly announced: { readonly text: string; readonly serial: number }
  readonly past: readonly Change[]
  readonly future: readonly Change[]
}

export interface AppActions {
  readonly start: () => Promise<void>
  readonly openPath: (path: string) => Promise<void>
  readonly openSample: () => Promise<void>
  readonly openFiles: (files: readonly File[]) => Promise<void>
  /** Opens what was dropped where it lies. False when this window cannot; then its bytes are to be read. */
  readonly drop: (files: readonly File[]) => boolean
  readonly browse: () => Promise<void>
  readonly forget: (path: string) => Promise<void>
  readonly cancel: () => Promise<void>
  /** Bytes of what was read of folders and is kept on disk; null when that could not be found out. */
  readonly cacheSize: () => Promise<number | null>
  /** Deletes it, and gives the bytes that are left. */
  readonly clearCache: () => Promise<number | null>
  readonly acceptChanges: (changes: 'compare-again' | 'keep') => Promise<void>
  readonly choose: (side: Side, article: string) => Promise<void>
  readonly swap: () => Promise<void>
  readonly reload: () => Promise<void>
  /** Asks for the story unless it was asked for on the same basis. What is shown of the same story stays until then. */
  readonly loadStory: (id: string, basis: string) => Promise<void>
  /** Chooses the articles so that this one is shown, and goes to the place. */
  readonly goTo: (article: string, offset: number) => Promise<void>
  readonly setView: (view: ViewId) => void
  readonly saveSettings: (change: Partial<Settings>) => Promise<void>
  readonly toggleClass: (mark: MarkClass) => void
  readonly setLayout: (key: string, value: string | number | boolean) => void
  readonly setCursor: (passage: string | null) => void
  /** Goes there, to see this link of it or else the one of its row. */
  readonly moveCursor: (passage: string, link?: string | null) => void
  /** Shows this link of the passage under the cursor, as a whole. */
  readonly chooseLink: (link: string) => void
  /** Shows the first note on this passage, with what it is on. */
  readonly showNote: (passage: string) => void
  /** The pointer is on this passage: lights the link of it that is shown, or else the one of its row. */
  readonly hoverPassage: (passage: string | null) => void
  /** Shows the first mark of these passages in the inspector, or the one after the mark that is shown already. */
  readonly showMarks: (passages: readonly string[], letter: Letter) => void
  readonly select: (item: string | null) => void
  readonly stepDifference: (direction: 1 | -1) => void
  /** Moves one side alone, to `by` from where the rows have it; null ties both again. */
  readonly moveSide: (side: Side | null, by: number) => void
  readonly toggleFolded: () => void
  readonly openFold: (key: string) => void
  readonly setFind: (query: string) => void
  readonly openFind: (open: boolean) => void
  readonly stepFind: (direction: 1 | -1) => void
  readonly search: (query: string) => Promise<void>
  readonly setNarrowSide: (side: Side) => void
  readonly compareAnyway: () => void
  readonly putAwayMessage: (message: string) => void
  /** Several decisions of one moment are one step. */
  readonly decide: (decision: Decision | readonly Decision[], label: string) => Promise<void>
  /** Takes decisions back that were made at any time before. */
  readonly withdraw: (corrections: readonly Correction[], label: string) => Promise<void>
  /** Takes back what was decided about an item, or about its link. */
  readonly takeBack: (item: string) => Promise<void>
  readonly judge: (item: string, verdict: 'accepted' | 'dismissed', becomes?: DifferenceKind) => Promise<void>
  readonly relabel: (item: string, becomes: DifferenceKind) => Promise<void>
  readonly unlink: (link: string) => Promise<void>
  readonly setRelation: (link: string, relation: 'agree' | 'diverge') => Promise<void>
  /** Goes to the other column to choose the passage to link this one to; null gives up and goes back. */
  readonly startLinking: (passage: string | null) => void
  readonly finishLinking: (passage: string) => Promise<void>
  /** Opens the inspector with a note to be written on these words, or on the passage when there are none. */
  readonly startNote: (passage: string, words: SelectedWords | null) => void
  /** What is typed in a note under this key; null when it is saved or given up. */
  readonly setDraft: (key: string, draft: NoteDraft | null) => void
  /** Closes the field of this note: what stands in it is kept as a draft, unless it says nothing new. */
  readonly closeDraft: (key: string, says: 'something' | 'nothing') => void
  readonly setFactDraft: (key: string, draft: FactDraft | null) => void
  /** Returns whether the note is saved. */
  readonly saveNote: (note: Note, isNew: boolean) => Promise<boolean>
  /** The person says what a file that is gone is called now: its notes and decisions go there. */
  readonly moveAnnotations: (from: string, to: string) => Promise<void>
  readonly removeNote: (note: Note) => Promise<void>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  readonly runExport: (request: ExportRequest) => Promise<void>
  /** Puts the passages of a difference with their sources on the clipboard. */
  readonly copyQuotation: (item: string) => void
  readonly setDrawer: (drawer: AppData['drawer']) => void
  readonly show: (dialog: DialogId | null) => void
  readonly showProblem: (file: string | null) => void
  readonly say: (text: string) => void
  readonly notify: (text: string, tone?: Toast['tone'], undo?: boolean) => void
  readonly clearToast: () => void
}

export type AppState = AppData & AppActions

export const startingData: AppData = {
  info: { status: 'loading' },
  settings: defaultSettings,
  folder: null,
  opening: { status: 'none' },
  chosen: { a: null, b: null },
  renamed: new Map(),
  view: 'compare',
  pair: { status: 'none' },
  comparing: 'done',
  counting: false,
  alsoIn: {},
  story: { status: 'none' },
  storyBasis: null,
  annotations: { notes: [], corrections: [] },
  deciding: false,
  correcting: [],
  model: null,
  current: null,
  cursor: null,
  chosenLink: null,
  hover: null,
  reveal: null,
  moved: null,
  folded: false,
  opened: new Set(),
  find: { open: false, query: '', hits: [], at: -1 },
  searchAll: { query: '', hits: { status: 'none' } },
  notedWords: null,
  drafts: new Map(),
  factDrafts: new Map(),
  linkingFrom: null,
  narrowSide: 'a',
  anyway: false,
  putAway: new Set(),
  drawer: null,
  dialog: null,
  problem: null,
  toast: null,
  announced: { text: '', serial: 0 },
  past: [],
  future: [],
}
