import { Suspense, lazy, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useOnceDrawn } from '../components/use-once-drawn.js'
import { useWidth, type WidthMode } from '../components/use-width.js'
import { classes } from '../components/classes.js'
import styles from '../frame/Frame.module.css'
import { Welcome } from '../frame/Welcome.js'
import { libraryKey } from '../frame/library-key.js'
import type { AppState } from '../state/app-state.js'
import { useApp, useAppStore } from '../state/store.js'
import { Announcer } from './Announcer.js'
import { type Command, commands } from './commands.js'
import { useArticleDrop } from './use-article-drop.js'
import { useDrop } from './use-drop.js'
import { useKeys } from './use-keys.js'
import { editsTyping } from './edits-typing.js'
import { focusNextPane } from './use-panes.js'
import { useAppearance } from './use-appearance.js'

const cls = classes(styles)

/** Nor is the window with a folder part of the first script: it is fetched as soon as that stands, and read in a task of its own. */
const loadFrame = () => import('../frame/Frame.js')
const Frame = lazy(async () => ({ default: (await loadFrame()).Frame }))

/** Dialogs are no part of the first script; they are fetched once the window is idle, so that none makes a typing hand wait. */
const loadDialogs = () => import('../dialogs/Dialogs.js')
const Dialogs = lazy(async () => ({ default: (await loadDialogs()).Dialogs }))

/** The whole window. */
export function App({ now }: { readonly now: () => Date }) {
  const store = useAppStore()
  const width = useWidth()
  const all = useMemo(() => [...commands, ...paneCommands(width)], [width])
  useKeys(all)
  useAppearance()
  useEffect(() => {
    const stop = store.listen((id) => {
      if (editsTyping(id)) return
      const command = all.find((one) => one.id === id)
      if (command && command.when?.(store.getState()) !== false) command.run(store.getState())
    })
    return stop
  }, [store, all])
  useEffect(() => void loadFrame(), [])
  useEffect(() => {
    const timer = setTimeout(() => void loadDialogs(), 300)
    return () => clearTimeout(timer)
  }, [])
  const dropping = useDrop()
  useArticleDrop()
  // Deferred, so that the window answers between the parts of the page while it is drawn for the first time.
  const page = useDeferredValue(useApp((state) => (state.folder ? 'folder' : state.info.status)))
  const before = useOnceDrawn(page, page)
  const start = page === 'folder' ? before : page
  const dialog = useApp((state) => state.dialog)
  return (
    <div className={cls(dropping && 'dropping')}>
      <Suspense>
        {page === 'folder' && <Frame width={width} now={now} />}
        {start !== 'folder' && <Start page={start} isLeft={page === 'folder'} now={now} />}
      </Suspense>
      {dialog !== null && (
        <Suspense>
          <Dialogs commands={all} />
        </Suspense>
      )}
      <Announcer />
    </div>
  )
}

interface StartProps {
  readonly page: AppState['info']['status']
  /** A folder was opened. */
  readonly isLeft: boolean
  readonly now: () => Date
}

/**
 * The window without a folder. While one is being drawn for the first time it is only hidden: the browser lays out the whole page once
 * more when text is taken away, and would do so in the middle of that work.
 */
function Start({ page, isLeft, now }: StartProps) {
  const info = useApp((state) => state.info)
  return (
    <div className={cls('start')} hidden={isLeft}>
      {page === 'ready' && info.status === 'ready' && <Welcome info={info.value} now={now} />}
      {info.status === 'failed' && (
        <p role="alert">
          {info.failure.message} {info.failure.remedy}
        </p>
      )}
    </div>
  )
}

function paneCommands(width: WidthMode): readonly Command[] {
  const small = width === 'narrow' || width === 'phone'
  return [
    {
      id: 'toggle-library',
      label: 'Show or fold the library',
      group: 'Window',
      keys: ['Ctrl+B'],
      run: (state) => {
        const key = libraryKey(width)
        if (small) state.setDrawer(state.drawer === 'library' ? null : 'library')
        else state.setLayout(key, (state.settings.layout[key] ?? width === 'wide') !== true)
      },
    },
    {
      id: 'toggle-inspector',
      label: 'Show or close the inspector',
      group: 'Window',
      keys: ['Ctrl+I'],
      run: (state) => {
        if (small) state.setDrawer(state.drawer === 'inspector' ? null : 'inspector')
        else state.setLayout('inspector', (state.settings.layout['inspector'] ?? true) !== true)
      },
    },
    { id: 'next-pane', label: 'Next pane', group: 'Moving', keys: ['F6'], run: goToPane(1) },
    { id: 'previous-pane', label: 'Pane before', group: 'Moving', keys: ['Shift+F6'], run: goToPane(-1) },
  ]
}

const goToPane =
  (direction: 1 | -1): Command['run'] =>
  (state) => {
    const name = focusNextPane(direction)
    if (name !== null) state.say(name)
  }

/** Kept apart so that a start that fails can be tried again by opening the window anew. */
export function Started({ children }: { readonly children: React.ReactNode }) {
  const store = useAppStore()
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    void store
      .getState()
      .start()
      .then(() => setAsked(true))
  }, [store])
  return <div data-started={asked ? '' : undefined}>{children}</div>
}
