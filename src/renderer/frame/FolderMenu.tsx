import { BookOpen, ChevronDown, CircleHelp, FolderOpen, Keyboard, Settings } from 'lucide-react'
import { commands, keysOf } from '../app/commands.js'
import { Menu } from '../components/Menu.js'
import { classes } from '../components/classes.js'
import { useApp, useAppStore } from '../state/store.js'
import { Mark } from './Brand.js'
import styles from './TopBar.module.css'

const cls = classes(styles)

/** The folder's name, and under it what can be opened. */
export function FolderMenu({ nameShown }: { readonly nameShown: boolean }) {
  const store = useAppStore()
  const name = useApp((state) => state.folder?.name ?? 'Crossread')
  const recent = useApp((state) => (state.info.status === 'ready' ? state.info.value.recent : null)) ?? []
  const run = (id: string): void => {
    const state = store.getState()
    const recentPath = id.startsWith('recent:') ? id.slice('recent:'.length) : null
    if (recentPath !== null) void state.openPath(recentPath)
    else commands.find((command) => command.id === id)?.run(state)
  }
  const entry = (id: string, label: string, icon: React.ReactNode) => ({ id, label, icon, keys: keysOf(commands, id) })
  return (
    <Menu
      label="Folder"
      onChoose={run}
      groups={[
        {
          id: 'open',
          title: null,
          entries: [
            entry('open-folder', 'Open a folder', <FolderOpen size={16} aria-hidden="true" />),
            entry('open-sample', 'Open the sample story', <BookOpen size={16} aria-hidden="true" />),
          ],
        },
        {
          id: 'recent',
          title: 'Opened before',
          entries: recent.slice(0, 6).map(({ path, name: label }) => ({ id: `recent:${path}`, label, sub: path })),
        },
        {
          id: 'window',
          title: null,
          entries: [
            entry('settings', 'Settings', <Settings size={16} aria-hidden="true" />),
            entry('guide', 'User guide', <CircleHelp size={16} aria-hidden="true" />),
            entry('keys', 'Keys', <Keyboard size={16} aria-hidden="true" />),
          ],
        },
      ]}
      trigger={{
        className: cls('folder'),
        title: 'Folder',
        content: (
          <>
            <Mark className={cls('mark')} />
            <span className="sr">Folder{nameShown ? ': ' : ` ${name}`}</span>
            {nameShown && (
              <>
                <span>{name}</span>
                <ChevronDown size={16} aria-hidden="true" />
              </>
            )}
          </>
        ),
      }}
    />
  )
}
