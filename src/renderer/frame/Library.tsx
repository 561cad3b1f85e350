import { ArrowDownAZ, CalendarArrowDown, FolderOpen, PanelLeft, PanelLeftClose, Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { commands } from '../app/commands.js'
import { Button } from '../components/Button.js'
import { SideBadge } from '../components/Chip.js'
import { classes } from '../components/classes.js'
import { sides } from '../model/sides.js'
import { useActions, useApp, useAppStore } from '../state/store.js'
import styles from './Library.module.css'
import { LibraryTree } from './LibraryTree.js'
import { SearchHits } from './SearchHits.js'

const cls = classes(styles)

export type LibraryLook = 'open' | 'rail' | 'drawer'

export interface LibraryProps {
  readonly look: LibraryLook
  readonly onFold: () => void
}

/** The folder: its stories, in each the articles by outlet and date. Enter or a click reads an article as B, or as A when A is free. */
export function Library({ look, onFold }: LibraryProps) {
  const isOpen = useApp((state) => state.folder !== null)
  const query = useApp((state) => state.searchAll.query)
  const store = useAppStore()
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (look === 'drawer') pane.current?.querySelector<HTMLElement>('[role="tree"]')?.focus()
  }, [look])
  if (!isOpen) return null
  if (look === 'rail') return <Rail onOpen={onFold} />
  return (
    <aside
      ref={pane}
      className={cls('library', look === 'drawer' && 'drawer')}
      aria-label="Library"
      data-pane="Library"
      onKeyDown={(event) => {
        if (look === 'drawer' && event.key === 'Escape') onFold()
      }}
    >
      <div className={cls('search')}>
        <SearchField />
        {look === 'open' && (
          <Button look="ghost" label="Fold the library" onPress={onFold}>
            <PanelLeftClose size={16} aria-hidden="true" />
          </Button>
        )}
      </div>
      {query.trim() === '' ? <LibraryTree /> : <SearchHits />}
      <div className={cls('foot')}>
        <Button look="ghost" tip="Open another folder" keys="Ctrl+O" onPress={() => runOpen(store.getState())}>
          <FolderOpen size={16} aria-hidden="true" />
          Open folder
        </Button>
        <OrderButton />
      </div>
    </aside>
  )
}

function runOpen(state: Parameters<(typeof commands)[number]['run']>[0]): void {
  commands.find(({ id }) => id === 'open-folder')?.run(state)
}

function OrderButton() {
  const byOutlet = useApp(({ settings }) => settings.layout['libraryOrder'] === 'outlet')
  const { setLayout, say } = useActions()
  const next = byOutlet ? 'date' : 'outlet'
  const turn = (): void => {
    setLayout('libraryOrder', next)
    say(`Articles in order of ${next}`)
  }
  return (
    <Button look="ghost" label={`Order by ${next}`} onPress={turn}>
      {byOutlet ? <CalendarArrowDown size={16} aria-hidden="true" /> : <ArrowDownAZ size={16} aria-hidden="true" />}
    </Button>
  )
}

function SearchField() {
  const query = useApp((state) => state.searchAll.query)
  const { search } = useActions()
  return (
    <div className={cls('field')} role="search" aria-label="In all texts">
      <Search size={16} aria-hidden="true" />
      <input
        type="search"
        aria-label="Search all texts"
        placeholder="Search all texts"
        value={query}
        onChange={(event) => void search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') void search('')
        }}
      />
    </div>
  )
}

function Rail({ onOpen }: { readonly onOpen: () => void }) {
  const store = useAppStore()
  return (
    <aside className={cls('library', 'rail')} aria-label="Library" data-pane="Library">
      <Button look="ghost" label="Show the library" onPress={onOpen}>
        <PanelLeft size={16} aria-hidden="true" />
      </Button>
      {sides.map((side) => (
        <SideBadge key={side} side={side} />
      ))}
      <span className={cls('gap')} />
      <Button look="ghost" label="Open another folder" keys="Ctrl+O" onPress={() => runOpen(store.getState())}>
        <FolderOpen size={16} aria-hidden="true" />
      </Button>
    </aside>
  )
}
