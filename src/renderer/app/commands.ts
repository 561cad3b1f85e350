/** Everything the window can do by name: for keys, the palette, menus of the shell, and the key sheet. */
import type { Side } from '../../core/model.js'
import { startNoteHere } from '../inspector/start-note.js'
import type { Item } from '../model/items.js'
import type { AppState, ViewId } from '../state/app-state.js'
import { isInspected } from '../views/inspected.js'
import { handingOnCommands } from './handing-on-commands.js'

export interface Command {
  readonly id: string
  readonly label: string
  readonly group: 'Folder' | 'Comparison' | 'Moving' | 'Deciding' | 'Window'
  /** Shown, and listened to, in this form: 'Ctrl+Shift+P', 'Alt+Down', 'X'. */
  readonly keys: readonly string[]
  readonly run: (state: AppState) => void
  /** Missing: always possible. */
  readonly when?: (state: AppState) => boolean
}

const hasPair = (state: AppState): boolean => state.model !== null
/** The story of the two articles has more articles than these. */
export const hasOthers = ({ folder, chosen, model }: AppState): boolean =>
  model !== null &&
  (folder?.stories.find(({ articles }) => articles.includes(chosen.a ?? ''))?.articles.length ?? 0) > 2
const currentItem = ({ model, current }: AppState): Item | undefined => model?.items.find(({ key }) => key === current)
const hasItem = (state: AppState): boolean => currentItem(state) !== undefined
const hasDifference = (state: AppState): boolean => currentItem(state)?.class === 'diverge'

const view = (id: ViewId, label: string, keys: readonly string[] = []): Command => ({
  id: `view-${id}`,
  label,
  group: 'Window',
  keys,
  run: (state) => {
    state.setView(id)
  },
  when: (state) => state.folder !== null,
})

const facts = (side: Side): Command => ({
  id: `facts-${side}`,
  label: `Correct title, outlet, authors or date of ${side.toUpperCase()}`,
  group: 'Comparison',
  keys: [],
  run: (state) => state.show(`facts-${side}`),
  when: hasPair,
})

/** The commands that do not need the page; panes add theirs in `App`. */
export const commands: readonly Command[] = [
  { id: 'open-folder', label: 'Open a folder', group: 'Folder', keys: ['Ctrl+O'], run: openFolder },
  {
    id: 'open-sample',
    label: 'Open the sample story',
    group: 'Folder',
    keys: [],
    run: (state) => void state.openSample(),
  },
  {
    id: 'swap',
    label: 'Swap A and B',
    group: 'Comparison',
    keys: ['X'],
    run: (state) => void state.swap(),
    when: hasPair,
  },
  {
    id: 'export',
    label: 'Export this comparison',
    group: 'Comparison',
    keys: ['Ctrl+E'],
    run: (state) => state.show('export'),
    when: hasPair,
  },
  ...handingOnCommands,
  facts('a'),
  facts('b'),
  {
    id: 'fold-agreeing',
    label: 'Fold what agrees',
    group: 'Comparison',
    keys: ['Ctrl+D'],
    run: (state) => state.toggleFolded(),
    when: hasPair,
  },
  {
    id: 'toggle-others',
    label: 'Show or hide how many others tell of each passage',
    group: 'Comparison',
    keys: [],
    run: (state) => state.setLayout('others', state.settings.layout['others'] !== true),
    when: hasOthers,
  },
  {
    id: 'next-difference',
    label: 'Next difference',
    group: 'Moving',
    keys: ['Alt+Down', 'F7'],
    run: (state) => state.stepDifference(1),
    when: hasPair,
  },
  {
    id: 'previous-difference',
    label: 'Previous difference',
    group: 'Moving',
    keys: ['Alt+Up', 'Shift+F7'],
    run: (state) => state.stepDifference(-1),
    when: hasPair,
  },
  {
    id: 'tie-sides',
    label: 'Tie both sides again',
    group: 'Moving',
    keys: [],
    run: (state) => state.moveSide(null, 0),
    when: ({ moved }) => moved !== null,
  },
  {
    id: 'find',
    label: 'Find in these two articles',
    group: 'Moving',
    keys: ['Ctrl+F'],
    run: (state) => state.openFind(true),
    when: hasPair,
  },
  {
    id: 'find-next',
    label: 'Next place found',
    group: 'Moving',
    keys: ['F3'],
    run: (state) => state.stepFind(1),
    when: hasPair,
  },
  {
    id: 'find-previous',
    label: 'Place found before',
    group: 'Moving',
    keys: ['Shift+F3'],
    run: (state) => state.stepFind(-1),
    when: hasPair,
  },
  {
    id: 'accept',
    label: 'Accept the current difference or addition',
    group: 'Deciding',
    keys: ['Y'],
    run: (state) => void state.judge(state.current ?? '', 'accepted'),
    when: hasItem,
  },
  {
    id: 'dismiss',
    label: 'Dismiss the current difference or addition',
    group: 'Deciding',
    keys: ['Delete'],
    run: (state) => void state.judge(state.current ?? '', 'dismissed'),
    when: hasItem,
  },
  {
    id: 'note',
    label: 'Write a note',
    group: 'Deciding',
    keys: ['N'],
    run: startNoteHere,
    when: ({ model, cursor, view: shown }) => model?.compared === true && cursor !== null && isInspected(shown),
  },
  {
    id: 'copy-quotation',
    label: 'Copy as quotation with source',
    group: 'Deciding',
    keys: ['Ctrl+Alt+C'],
    run: (state) => state.copyQuotation(state.current ?? ''),
    when: hasDifference,
  },
  { id: 'undo', label: 'Undo', group: 'Deciding', keys: ['Ctrl+Z'], run: (state) => void state.undo() },
  {
    id: 'redo',
    label: 'Do again',
    group: 'Deciding',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    run: (state) => void state.redo(),
  },
  view('compare', 'Show Compare'),
  view('matrix', 'Show Matrix'),
  view('quotes', 'Show Quotes'),
  view('timeline', 'Show Timeline'),
  view('headlines', 'Show Headlines'),
  view('differences', 'Show the list of differences', ['Ctrl+L']),
  view('notes', 'Show the list of notes and decisions', ['Ctrl+Shift+L']),
  view('story', 'Show Coverage'),
  {
    id: 'palette',
    label: 'Command palette',
    group: 'Window',
    keys: ['Ctrl+Shift+P'],
    run: (state) => state.show('palette'),
  },
  { id: 'keys', label: 'Keys', group: 'Window', keys: ['Ctrl+/'], run: (state) => state.show('keys') },
  { id: 'guide', label: 'User guide', group: 'Window', keys: ['F1'], run: (state) => state.show('guide') },
  { id: 'settings', label: 'Settings', group: 'Window', keys: ['Ctrl+,'], run: (state) => state.show('settings') },
]

function openFolder(state: AppState): void {
  const canChoose = state.info.status === 'ready' && state.info.value.can.chooseFolder
  if (canChoose) void state.browse()
  else state.show('open')
}

/** The first key of a command, for tooltips and menus. */
export const keysOf = (all: readonly Command[], id: string): string | undefined =>
  all.find((command) => command.id === id)?.keys[0]
