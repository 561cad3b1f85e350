import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './Menu.module.css'
import { classes } from './classes.js'
import { placeBelow } from './place-below.js'

const cls = classes(styles)

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly sub?: string
  readonly icon?: ReactNode
  readonly keys?: string | undefined
}

export interface MenuGroup {
  readonly id: string
  /** Null: the group has no heading, a line parts it from the one above. */
  readonly title: string | null
  readonly entries: readonly MenuEntry[]
}

export interface MenuProps {
  readonly label: string
  /** Content and looks of the button that opens the menu. */
  readonly trigger: {
    readonly content: ReactNode
    readonly className?: string
    readonly label?: string
    readonly title?: string
  }
  /** A function is asked when the menu opens: for groups that take time to make. */
  readonly groups: readonly MenuGroup[] | (() => readonly MenuGroup[])
  /** Given, even as null: one entry is chosen and the others are alternatives to it. */
  readonly selected?: string | null
  readonly onChoose: (id: string) => void
}

/**
 * A button with a menu: arrow keys, Home, End, the first letters of an entry, Escape. Written by hand on the browser's own popover: the
 * same thing from react-aria-components brought 60 kB of collection code for lists of a dozen entries.
 */
export function Menu({ label, trigger, groups, selected, onChoose }: MenuProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    <>
      <button
        ref={button}
        type="button"
        className={trigger.className}
        aria-label={trigger.label}
        title={trigger.title}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
          // With Alt held the arrows walk the differences.
          if (!isArrow || event.altKey || event.ctrlKey) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {trigger.content}
      </button>
      {open && (
        <Popup
          id={id}
          label={label}
          groups={(typeof groups === 'function' ? groups() : groups).filter(({ entries }) => entries.length > 0)}
          selected={selected}
          button={button}
          onChoose={onChoose}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

interface PopupProps extends Omit<MenuProps, 'trigger' | 'selected' | 'groups'> {
  readonly id: string
  readonly groups: readonly MenuGroup[]
  readonly selected: string | null | undefined
  readonly button: React.RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
}

function Popup({ id, label, groups, selected, button, onChoose, onClose }: PopupProps) {
  const box = useRef<HTMLDivElement>(null)
  const items = (): readonly HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
  useEffect(() => {
    const element = box.current
    if (!element || !button.current) return
    element.showPopover()
    placeBelow(element, button.current)
    const all = [...element.querySelectorAll<HTMLElement>('[data-entry]')]
    const chosen = all.find((item) => item.getAttribute('aria-checked') === 'true')
    const start = chosen ?? all[0]
    start?.focus()
  }, [button])
  const close = (): void => {
    onClose()
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items()
    const at = all.findIndex((item) => item === document.activeElement)
    const to = menuTarget(event.key, at, all)
    if (event.key === 'Tab' || event.key === 'Escape') close()
    else if (to === null) return
    else all[to]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={box}
      id={id}
      popover="auto"
      role="menu"
      aria-label={label}
      className={cls('popover')}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
    >
      {groups.map((group, at) => (
        <div
          key={group.id}
          role="group"
          aria-label={group.title ?? label}
          className={cls(at > 0 && group.title === null && 'parted')}
        >
          {group.title !== null && (
            <div className={cls('header')} aria-hidden="true">
              {group.title}
            </div>
          )}
          {group.entries.map((entry) => (
            <button
              key={entry.id}
              type="button"
              data-entry
              data-label={entry.label.toLowerCase()}
              tabIndex={-1}
              className={cls('item')}
              {...(selected === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': selected === entry.id })}
              onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
              onClick={() => {
                close()
                onChoose(entry.id)
              }}
            >
              {entry.icon}
              <span className={cls('text')}>
                {entry.label}
                {entry.sub !== undefined && <span className={cls('sub')}>{entry.sub}</span>}
              </span>
              {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}

/** Where a key goes from entry `at`; null when it is none of the menu's. */
function menuTarget(key: string, at: number, items: readonly HTMLElement[]): number | null {
  const size = items.length
  if (size === 0) return null
  const moves = new Map([
    ['ArrowDown', (at + 1) % size],
    ['ArrowUp', (at - 1 + size) % size],
    ['Home', 0],
    ['End', size - 1],
  ])
  const move = moves.get(key)
  if (move !== undefined) return move
  if (key.length !== 1 || key === ' ') return null
  const order = [...items.keys()].map((step) => (at + 1 + step) % size)
  return order.find((index) => items[index]?.dataset['label']?.startsWith(key.toLowerCase())) ?? at
}
