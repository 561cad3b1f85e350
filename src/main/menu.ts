/** The application menu, by each platform's conventions. Pure: what it does comes in as effects. */
import type { MenuItemConstructorOptions } from 'electron'
import type { ExportRequest } from '../api/contract.js'

export interface MenuFacts {
  readonly platform: NodeJS.Platform
  readonly appName: string
  readonly recent: readonly { readonly path: string; readonly name: string }[]
  /** A folder is open, so that there is something to compare and export. */
  readonly hasFolder: boolean
  readonly developerTools: 'shown' | 'hidden'
}

export interface MenuEffects {
  /** Asks the window to do what it knows by this name. */
  readonly command: (name: string) => void
  /** Undoes or redoes typing in the focused field. */
  readonly edit: (what: 'undo' | 'redo') => void
  readonly openFiles: () => void
  readonly openRecent: (path: string) => void
  readonly clearRecent: () => void
  readonly openLicences: () => void
  readonly report: () => void
  readonly quit: () => void
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

export function menuTemplate(facts: MenuFacts, effects: MenuEffects): readonly Item[] {
  const isMac = facts.platform === 'darwin'
  return [
    ...(isMac ? [appMenu(facts, effects)] : []),
    fileMenu(facts, effects),
    editMenu(facts, effects),
    compareMenu(facts, effects),
    viewMenu(facts, effects),
    windowMenu(facts),
    helpMenu(facts, effects),
  ]
}

const item = (label: string, command: string, { command: run }: MenuEffects, more: Item = {}): Item => ({
  label,
  click: () => {
    run(command)
  },
  ...more,
})

/** The first menu of a Mac, which bears the app's name. */
const appMenu = ({ appName }: MenuFacts, effects: MenuEffects): Item => ({
  label: appName,
  submenu: [
    { role: 'about' },
    separator,
    item('Settings…', 'settings', effects, { accelerator: 'Command+,' }),
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
})

const fileMenu = (facts: MenuFacts, effects: MenuEffects): Item => ({
  label: '&File',
  submenu: [
    item('&Open Folder…', 'open-folder', effects, { accelerator: 'CmdOrCtrl+O' }),
    { label: 'Open Fi&les…', accelerator: 'Shift+CmdOrCtrl+O', click: effects.openFiles },
    recentMenu(facts, effects),
    item('Open the &Sample Story', 'open-sample', effects),
    separator,
    exportMenu(facts, effects),
    item('&Print…', 'print', effects, { accelerator: 'CmdOrCtrl+P', enabled: facts.hasFolder }),
    separator,
    ...endOfFile(facts, effects),
  ],
})

/** A Mac closes windows here and quits in the app's own menu. */
function endOfFile({ platform }: MenuFacts, effects: MenuEffects): readonly Item[] {
  if (platform === 'darwin') return [{ role: 'close' }]
  const isWindows = platform === 'win32'
  return [
    item('Se&ttings…', 'settings', effects, { accelerator: 'Ctrl+,' }),
    separator,
    {
      label: isWindows ? 'E&xit' : '&Quit',
      accelerator: isWindows ? 'Alt+F4' : 'Ctrl+Q',
      click: effects.quit,
    },
  ]
}

const recentMenu = ({ recent }: MenuFacts, { openRecent, clearRecent }: MenuEffects): Item => ({
  label: 'Open &Recent',
  enabled: recent.length > 0,
  submenu: [
    ...recent.map(({ path, name }) => ({
      // An ampersand in a name would be taken for a key mark.
      label: `${name} (${path})`.replaceAll('&', '&&'),
      click: () => {
        openRecent(path)
      },
    })),
    separator,
    { label: '&Clear This List', click: clearRecent },
  ],
})

/** Every format of the contract: one that is added there must be named here. */
const formats: Readonly<Record<ExportRequest['format'], string>> = {
  html: '&Web Page…',
  pdf: '&PDF…',
  docx: 'Wor&d…',
  markdown: '&Markdown…',
  xlsx: '&Spreadsheet (XLSX)…',
  csv: '&CSV Tables…',
  json: '&Data (JSON)…',
  jsonld: 'W3C &Annotations (JSON-LD)…',
  qdpx: '&QDPX…',
  'worksheet-docx': 'Wor&ksheet (Word)…',
  'worksheet-pdf': 'Worksheet (PD&F)…',
}

const exportMenu = ({ hasFolder: enabled }: MenuFacts, effects: MenuEffects): Item => ({
  label: '&Export',
  enabled,
  submenu: [
    item('&Export…', 'export', effects, { accelerator: 'CmdOrCtrl+E', enabled }),
    separator,
    ...Object.entries(formats).map(([format, label]) => item(label, `export-${format}`, effects, { enabled })),
  ],
})

/**
 * A page answers Ctrl+Z itself where it has something to undo. The accelerator reaches the menu only when it did not, and then it
 * is for the field that is typed in; after a click in the menu the page knows whether a field is typed in.
 */
const undoItem = (what: 'undo' | 'redo', label: string, accelerator: string, effects: MenuEffects): Item => ({
  label,
  accelerator,
  click: (_item, _window, event) => {
    if (event.triggeredByAccelerator === true) effects.edit(what)
    else effects.command(what)
  },
})

const editMenu = ({ platform }: MenuFacts, effects: MenuEffects): Item => {
  const isMac = platform === 'darwin'
  return {
    label: '&Edit',
    submenu: [
      undoItem('undo', '&Undo', 'CmdOrCtrl+Z', effects),
      undoItem('redo', '&Redo', platform === 'win32' ? 'Ctrl+Y' : 'Shift+CmdOrCtrl+Z', effects),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      item('Copy as &Quotation', 'copy-quotation', effects, { accelerator: 'CmdOrCtrl+Alt+C' }),
      { role: 'paste' },
      ...(isMac ? ([{ role: 'pasteAndMatchStyle' }, { role: 'delete' }] as const) : []),
      { role: 'selectAll' },
      separator,
      item('&Find…', 'find', effects, { accelerator: 'CmdOrCtrl+F' }),
      item('Find &Next', 'find-next', effects, { accelerator: isMac ? 'Command+G' : 'F3' }),
      item('Find &Previous', 'find-previous', effects, { accelerator: isMac ? 'Shift+Command+G' : 'Shift+F3' }),
    ],
  }
}

const compareMenu = ({ hasFolder: enabled }: MenuFacts, effects: MenuEffects): Item => ({
  label: '&Comparison',
  submenu: [
    item('&Next Difference', 'next-difference', effects, { accelerator: 'F7', enabled }),
    item('&Previous Difference', 'previous-difference', effects, { accelerator: 'Shift+F7', enabled }),
    separator,
    item('S&wap A and B', 'swap', effects, { enabled }),
    item('&Fold What Agrees', 'fold-agreeing', effects, { accelerator: 'CmdOrCtrl+D', enabled }),
    separator,
    item('&Accept Difference', 'accept', effects, { enabled }),
    item('&Dismiss Difference', 'dismiss', effects, { enabled }),
  ],
})

const views = [
  ['&Compare', 'view-compare'],
  ['&Matrix', 'view-matrix'],
  ['&Quotes', 'view-quotes'],
  ['&Timeline', 'view-timeline'],
  ['&Headlines', 'view-headlines'],
  ['C&overage', 'view-story'],
  ['&Differences', 'view-differences'],
] as const

const viewMenu = ({ hasFolder: enabled, developerTools }: MenuFacts, effects: MenuEffects): Item => ({
  label: '&View',
  submenu: [
    ...views.map(([label, command]) => item(label, command, effects, { enabled })),
    separator,
    item('&Library', 'toggle-library', effects, { accelerator: 'CmdOrCtrl+B', enabled }),
    item('&Inspector', 'toggle-inspector', effects, { accelerator: 'CmdOrCtrl+I', enabled }),
    item('Command &Palette…', 'palette', effects, { accelerator: 'Shift+CmdOrCtrl+P' }),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    // The key that bears the plus sign, without Shift.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(developerTools === 'shown' ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
  ],
})

const windowMenu = ({ platform }: MenuFacts): Item =>
  platform === 'darwin'
    ? { role: 'windowMenu' }
    : { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'close' }] }

const helpMenu = ({ platform }: MenuFacts, effects: MenuEffects): Item => {
  const isMac = platform === 'darwin'
  return {
    role: 'help',
    submenu: [
      // A Mac has a key of its own for the search in this menu, and none for a guide.
      item('&User Guide', 'guide', effects, isMac ? {} : { accelerator: 'F1' }),
      item('&Keys', 'keys', effects, { accelerator: 'CmdOrCtrl+/' }),
      separator,
      { label: '&Report a Problem…', click: effects.report },
      { label: '&Licences', click: effects.openLicences },
      ...(isMac ? [] : ([separator, { role: 'about' }] as const)),
    ],
  }
}
