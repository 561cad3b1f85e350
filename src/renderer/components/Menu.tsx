import type { ReactNode } from 'react'
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import styles from './Menu.module.css'
import { classes } from './classes.js'

const cls = classes(styles)

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly sub?: string
  readonly icon?: ReactNode
  readonly keys?: string | undefined
  readonly isDisabled?: boolean
}

export interface MenuGroup {
  readonly id: string
  /** Null: the group has no heading, a line parts it from the one above. */
  readonly title: string | null
  readonly entries: readonly MenuEntry[]
}

export interface MenuProps {
  readonly label: string
  readonly trigger: ReactNode
  readonly groups: readonly MenuGroup[]
  readonly selected?: string | null
  readonly onChoose: (id: string) => void
}

/** A button with a menu. Arrow keys, type-ahead and Escape work as everywhere. */
export function Menu({ label, trigger, groups, selected, onChoose }: MenuProps) {
  const filled = groups.filter(({ entries }) => entries.length > 0)
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={cls('popover')} placement="bottom start" offset={4}>
        <AriaMenu
          aria-label={label}
          className={cls('menu')}
          onAction={(key) => onChoose(String(key))}
          {...(selected === undefined
            ? {}
            : { selectionMode: 'single' as const, selectedKeys: selected === null ? [] : [selected] })}
        >
          {filled.flatMap((group, at) => [
            ...(at > 0 && group.title === null
              ? [<Separator key={`line-${group.id}`} className={cls('separator')} />]
              : []),
            <MenuSection key={group.id} {...(group.title === null ? { 'aria-label': label } : {})}>
              {group.title !== null && <Header className={cls('header')}>{group.title}</Header>}
              {group.entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </MenuSection>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <AriaMenuItem id={entry.id} className={cls('item')} textValue={entry.label} isDisabled={entry.isDisabled ?? false}>
      {entry.icon}
      <span className={cls('text')}>
        {entry.label}
        {entry.sub !== undefined && <span className={cls('sub')}>{entry.sub}</span>}
      </span>
      {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
    </AriaMenuItem>
  )
}
