import { ChevronDown, ListFilter as FilterIcon } from 'lucide-react'
import { kindNames } from '../../../core/kind-names.js'
import type { DifferenceKind } from '../../../core/model.js'
import buttonStyles from '../../components/Button.module.css'
import { classNames } from '../../components/Chip.js'
import { Menu } from '../../components/Menu.js'
import { classes } from '../../components/classes.js'
import type { CompareModel } from '../../model/compare-model.js'
import { counted } from '../../model/format.js'
import { type Item } from '../../model/items.js'
import { useApp } from '../../state/store.js'
import { type ListFilter, kindsIn } from './list.js'

const buttonCls = classes(buttonStyles)

/** Narrows the list to one class, or to one kind of what diverges. */
export function FilterMenu(props: {
  readonly model: CompareModel
  readonly filter: ListFilter
  readonly onFilter: (filter: ListFilter) => void
}) {
  const { model, filter, onFilter } = props
  const hidden = useApp((state) => state.settings.hiddenClasses)
  const kinds = kindsIn(model, hidden)
  const listed: readonly Item['class'][] = ['diverge', 'adds', 'only']
  const entries = listed
    .filter((mark) => !hidden.includes(mark))
    .map((mark) => ({ id: `class:${mark}`, label: classNames[mark], sub: String(model.counts[mark]) }))
  const chosen = filter.by === 'all' ? 'all' : filter.by === 'class' ? `class:${filter.class}` : `kind:${filter.kind}`
  const choose = (id: string): void => {
    const [by, value] = id.split(':')
    if (by === 'class') onFilter({ by, class: value as Item['class'] })
    else if (by === 'kind') onFilter({ by, kind: value as DifferenceKind })
    else onFilter({ by: 'all' })
  }
  const named =
    filter.by === 'all' ? 'All kinds' : filter.by === 'class' ? classNames[filter.class] : kindNames[filter.kind]
  return (
    <Menu
      label="Kinds shown"
      selected={chosen}
      onChoose={choose}
      groups={[
        { id: 'all', title: null, entries: [{ id: 'all', label: 'All kinds' }] },
        { id: 'classes', title: 'Class', entries },
        {
          id: 'kinds',
          title: 'What diverges',
          entries: kinds.map(({ kind, name, count }) => ({
            id: `kind:${kind}`,
            label: name,
            sub: counted(count, 'difference'),
          })),
        },
      ]}
      trigger={{
        className: buttonCls('button'),
        label: `Kinds shown: ${named}`,
        content: (
          <>
            <FilterIcon size={16} aria-hidden="true" />
            {named}
            <ChevronDown size={16} aria-hidden="true" />
          </>
        ),
      }}
    />
  )
}
