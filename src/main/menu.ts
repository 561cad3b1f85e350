/** The application menu, by each platform's conventions. Pure: what it does comes in as effects. */
import type { MenuItemConstructorOptions } from 'electron'

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
  readonly openRecent: (path: string) => void
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
    { role: 'windowMenu' },
    helpMenu(effects),
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
    recentMenu(facts, effects),
    item('Open the &Sample Story', 'open-sample', effects),
    separator,
    item('&Export…', 'export', effects, { accelerator: 'CmdOrCtrl+E', enabled: facts.hasFolder }),
    separator,
    ...(facts.platform === 'darwin'
      ? [{ role: 'close' } as const]
      : [
          item('Se&ttings…', 'settings', effects, { accelerator: 'Ctrl+,' }),
          separator,
          {
            label: facts.platform === 'win32' ? 'E&xit' : '&Quit',
            accelerator: facts.platform === 'win32' ? 'Alt+F4' : 'Ctrl+Q',
            click: effects.quit,
          },
        ]),
  ],
})

const recentMenu = ({ recent }: MenuFacts, { openRecent }: MenuEffects): Item => ({
  label: 'Open &Recent',
  enabled: recent.length > 0,
  submenu: recent.map(({ path, name }) => ({
    // An ampersand in a name would be taken for a key mark.
    label: `${name} (${path})`.replaceAll('&', '&&'),
    click: () => {
      openRecent(path)
    },
  })),
})

/**
 * A page answers Ctrl+Z itself where it has something to undo. The accelerator reaches the menu only when it did not, and then it
 * is for the field that is typed in; a click in the menu is for the page.
 */
const undoItem = (what: 'undo' | 'redo', label: string, accelerator: string, effects: MenuEffects): Item => ({
  label,
  accelerator,
  click: (_item, _window, event) => {
    if (event.triggeredByAccelerator === true) effects.edit(what)
    else effects.command(what)
  },
})

const editMenu = ({ platform }: MenuFacts, effects: MenuEffects): Item => ({
  label: '&Edit',
  submenu: [
    undoItem('undo', '&Undo', 'CmdOrCtrl+Z', effects),
    undoItem('redo', '&Redo', platform === 'win32' ? 'Ctrl+Y' : 'Shift+CmdOrCtrl+Z', effects),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    separator,
    item('&Find…', 'find', effects, { accelerator: 'CmdOrCtrl+F' }),
    item('Find &Next', 'find-next', effects, { accelerator: platform === 'darwin' ? 'Command+G' : 'F3' }),
    item('Find &Previous', 'find-previous', effects, {
      accelerator: platform === 'darwin' ? 'Shift+Command+G' : 'Shift+F3',
    }),
  ],
})

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
  ['&Differences', 'view-differences'],
] as const

const viewMenu = ({ hasFolder: enabled, developerTools }: MenuFacts, effects: MenuEffects): Item => ({
  label: '&View',
  submenu: [
    ...views.map(([label, command]) => item(label, command, effects, { enabled })),
    separator,
    item('Command &Palette…', 'palette', effects, { accelerator: 'Shift+CmdOrCtrl+P' }),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(developerTools === 'shown' ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
  ],
})

const helpMenu = (effects: MenuEffects): Item => ({
  role: 'help',
  submenu: [
    item('&User Guide', 'guide', effects, { accelerator: 'F1' }),
    item('&Keys', 'keys', effects, { accelerator: 'CmdOrCtrl+/' }),
  ],
})
