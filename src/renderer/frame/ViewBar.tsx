import { Newspaper } from 'lucide-react'
import { TooltipTrigger, Focusable } from 'react-aria-components'
import { Chip, classNames, markClasses } from '../components/Chip.js'
import { Tip } from '../components/Button.js'
import { classes } from '../components/classes.js'
import { useOnceDrawn } from '../components/use-once-drawn.js'
import { useRoving } from '../components/use-roving.js'
import { useActions, useApp } from '../state/store.js'
import { hasOthers } from '../app/commands.js'
import { views } from '../views/registry.js'
import styles from './ViewBar.module.css'

const cls = classes(styles)

export function ViewBar() {
  return (
    <nav className={cls('bar')} aria-label="Views" data-pane="Views">
      <Tabs />
      <div className={cls('shows')}>
        <Others />
        <Toggles />
      </div>
    </nav>
  )
}

function Tabs() {
  const view = useApp((state) => state.view)
  const { setView } = useActions()
  const roving = useRoving<HTMLDivElement>('row')
  return (
    <div className={cls('tabs')} role="tablist" aria-label="View" {...roving}>
      {views.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          className={cls('tab')}
          data-roving
          tabIndex={view === id ? 0 : -1}
          aria-selected={view === id}
          aria-controls="view-panel"
          onClick={() => setView(id)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

/** In Compare, and where a story has more than two articles: how many of the others tell of each passage. */
function Others() {
  const shown = useApp((state) => state.view === 'compare' && hasOthers(state))
  const isOn = useApp((state) => state.settings.layout['others'] === true)
  const { setLayout } = useActions()
  if (!shown) return null
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <Focusable>
        <button
          type="button"
          className={cls('toggle', 'others')}
          aria-pressed={isOn}
          onClick={() => setLayout('others', !isOn)}
        >
          <Newspaper size={16} aria-hidden="true" />
          <span className={cls('label')}>Others</span>
        </button>
      </Focusable>
      <Tip words={isOn ? 'Hide how many others tell of each passage' : 'Show how many others tell of each passage'} />
    </TooltipTrigger>
  )
}

function Toggles() {
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const counts = useApp((state) => state.model?.counts ?? null)
  const compared = useApp((state) => state.model?.compared ?? false)
  const { toggleClass } = useActions()
  const roving = useRoving<HTMLDivElement>('row')
  // They come a frame after the page: each has less to draw and to lay out.
  const isAbove = useOnceDrawn(counts !== null, counts !== null)
  if (!counts || !isAbove) return null
  return (
    <div className={cls('toggles')} role="group" aria-label="Show marks" {...roving}>
      <span className={cls('lead')} aria-hidden="true">
        Show
      </span>
      {markClasses.map((mark, at) => (
        <TooltipTrigger key={mark} delay={500} closeDelay={100}>
          <Focusable>
            <button
              type="button"
              className={cls('toggle')}
              data-roving
              tabIndex={at === 0 ? 0 : -1}
              aria-pressed={!hidden.includes(mark)}
              onClick={() => toggleClass(mark)}
            >
              <Chip mark={mark} />
              <span className={cls('label')}>{classNames[mark]} </span>
              <span className={cls('count')}>{compared || mark === 'note' ? counts[mark] : '…'}</span>
            </button>
          </Focusable>
          <Tip words={`${classNames[mark]}: ${hidden.includes(mark) ? 'show' : 'hide'} these marks`} />
        </TooltipTrigger>
      ))}
    </div>
  )
}
