import { plain } from '../../core/text/plain.js'
import { ChevronDown, ChevronUp, PanelBottomOpen } from 'lucide-react'
import { Button } from '../components/Button.js'
import { Chip } from '../components/Chip.js'
import { classes } from '../components/classes.js'
import type { CompareModel } from '../model/compare-model.js'
import { wordsOf } from '../model/describe.js'
import { type Item, itemName } from '../model/items.js'
import { sides } from '../model/sides.js'
import { countOf, tallyOf, visibleItems } from '../model/walk.js'
import { useActions, useApp } from '../state/store.js'
import { Inspector } from './Inspector.js'
import styles from './Inspector.module.css'

const cls = classes(styles)

/** The inspector of a narrow window: a strip that says what differs, and opens upwards so that it never covers column B. */
export function Peek({ now }: { readonly now: () => Date }) {
  const model = useApp((state) => state.model)
  const open = useApp((state) => state.drawer === 'inspector')
  const current = useApp((state) => state.current)
  const isSomewhere = useApp((state) => state.cursor !== null)
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const { stepDifference, setDrawer } = useActions()
  if (!model) return null
  if (open) return <Inspector look="drawer" now={now} onClose={() => setDrawer(null)} />
  const items = visibleItems(model, hidden)
  const item = items.find(({ key }) => key === current)
  const summary = model.compared
    ? { strong: tallyOf(model, hidden), quiet: 'between these two articles' }
    : { strong: 'Not compared yet', quiet: '' }
  return (
    <aside className={cls('peek')} aria-label="Inspector" data-pane="Inspector">
      {item && <Chip mark={item.class} />}
      <div className={cls('say')}>
        <div>
          <b className="strong figures">{item ? countOf(items, item) : summary.strong}</b>{' '}
          <span className="quiet">{item ? saying(item) : summary.quiet}</span>
        </div>
        {item && <Pair model={model} item={item} />}
      </div>
      <Button look="ghost" label="Previous difference" keys="Alt+Up" onPress={() => stepDifference(-1)}>
        <ChevronUp size={16} aria-hidden="true" />
      </Button>
      <Button look="ghost" label="Next difference" keys="Alt+Down" onPress={() => stepDifference(1)}>
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <Button isDisabled={!item && !isSomewhere} onPress={() => setDrawer('inspector')}>
        <PanelBottomOpen size={16} aria-hidden="true" />
        Open
      </Button>
    </aside>
  )
}

const saying = (item: Item): string => (item.class === 'diverge' ? plain(item.difference.message) : itemName(item))

function Pair({ model, item }: { readonly model: CompareModel; readonly item: Item }) {
  return (
    <div className={cls('pairOfWords')}>
      {sides.map((side) => {
        const words = wordsOf(model, item, side)
        return (
          words !== null && (
            <span key={side}>
              <mark className={`w ${item.class}`}>{words}</mark> in {side.toUpperCase()}
            </span>
          )
        )
      })}
    </div>
  )
}
