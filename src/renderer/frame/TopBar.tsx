import { ArrowLeftRight, Download, PanelLeft } from 'lucide-react'
import { Button } from '../components/Button.js'
import { SideBadge } from '../components/Chip.js'
import { classes } from '../components/classes.js'
import { useRoving } from '../components/use-roving.js'
import type { WidthMode } from '../components/use-width.js'
import { sides } from '../model/sides.js'
import { outletName } from '../model/format.js'
import { useActions, useApp } from '../state/store.js'
import { FindField } from './FindField.js'
import { FolderMenu } from './FolderMenu.js'
import { Picker } from './Picker.js'
import styles from './TopBar.module.css'

const cls = classes(styles)

export interface TopBarProps {
  readonly width: WidthMode
  readonly libraryShown: boolean
}

export function TopBar({ width, libraryShown }: TopBarProps) {
  const hasPair = useApp((state) => state.model !== null)
  const drawer = useApp((state) => state.drawer)
  const { show, setDrawer } = useActions()
  const small = width === 'narrow' || width === 'phone'
  return (
    <header className={cls('top')} data-pane="Top bar">
      <div className={cls('brand')}>
        <FolderMenu
          nameShown={width === 'wide' ? libraryShown : width === 'middle' ? libraryShown : width === 'phone'}
        />
        {small && (
          <Button look="ghost" label="Library" onPress={() => setDrawer(drawer === 'library' ? null : 'library')}>
            <PanelLeft size={16} aria-hidden="true" />
          </Button>
        )}
      </div>
      {width !== 'phone' && (
        <div className={cls('pickers')}>
          <div className={cls('head')} data-side-head="a">
            <Picker side="a" />
          </div>
          <Swap />
          <div className={cls('head')} data-side-head="b">
            <Picker side="b" />
          </div>
        </div>
      )}
      <div className={cls('acts')}>
        <FindField folded={small} />
        {small ? (
          <Button label="Export this comparison" keys="Ctrl+E" isDisabled={!hasPair} onPress={() => show('export')}>
            <Download size={16} aria-hidden="true" />
          </Button>
        ) : (
          <Button tip="Export this comparison" keys="Ctrl+E" isDisabled={!hasPair} onPress={() => show('export')}>
            <Download size={16} aria-hidden="true" />
            Export
          </Button>
        )}
      </div>
    </header>
  )
}

function Swap() {
  const both = useApp((state) => state.chosen.a !== null && state.chosen.b !== null)
  const { swap } = useActions()
  return (
    <Button
      className={cls('swap')}
      look="ghost"
      label="Swap A and B"
      keys="X"
      isDisabled={!both}
      onPress={() => void swap()}
    >
      <ArrowLeftRight size={16} aria-hidden="true" />
    </Button>
  )
}

/** Where there is room for one column only: A and B as tabs. */
export function SideTabs() {
  const articles = useApp((state) => state.folder?.articles)
  const chosen = useApp((state) => state.chosen)
  const shown = useApp((state) => state.narrowSide)
  const { setNarrowSide } = useActions()
  const roving = useRoving<HTMLDivElement>('row')
  return (
    <nav className={cls('ab')} aria-label="Articles" data-pane="Articles">
      <div className={cls('middle')}>
        <Swap />
      </div>
      <div role="tablist" aria-label="Article shown" {...roving}>
        {sides.map((side) => {
          const article = articles?.find(({ id }) => id === chosen[side])
          return (
            <button
              key={side}
              type="button"
              role="tab"
              data-roving
              tabIndex={shown === side ? 0 : -1}
              aria-selected={shown === side}
              aria-controls="view-panel"
              onClick={() => setNarrowSide(side)}
            >
              <SideBadge side={side} spoken />
              <span>{article ? outletName(article) : 'No article'}</span>
            </button>
          )
        })}
      </div>
    </nav>
  )
}
