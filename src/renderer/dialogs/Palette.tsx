import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog, Modal as AriaModal, ModalOverlay } from 'react-aria-components'
import type { Command } from '../app/commands.js'
import modalStyles from '../components/Modal.module.css'
import { classes } from '../components/classes.js'
import { matchCommands } from '../model/match.js'
import { useAppStore } from '../state/store.js'
import styles from './Dialogs.module.css'

const cls = classes(styles)
const modalCls = classes(modalStyles)

/** Every command by name. Typing narrows the list, arrows choose, Enter runs. */
export function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const store = useAppStore()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const state = store.getState()
  const possible = commands.filter((command) => command.id !== 'palette' && command.when?.(state) !== false)
  const found = matchCommands(possible, query)
  const close = (): void => state.show(null)
  const run = (command: Command | undefined): void => {
    if (!command) return
    close()
    // After the dialog is gone and the focus is back where it was.
    setTimeout(() => command.run(store.getState()))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const move = moves[event.key]
    if (move !== undefined && found.length > 0) {
      event.preventDefault()
      const next = (at + move + found.length) % found.length
      setAt(next)
      document.getElementById(`${id}-${String(next)}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') run(found[at])
  }
  return (
    <ModalOverlay
      className={modalCls('overlay')}
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <AriaModal className={modalCls('modal')}>
        <Dialog className={modalCls('dialog')} aria-label="Command palette">
          <div className={cls('palette')}>
            <input
              role="combobox"
              aria-label="Command"
              aria-expanded
              aria-controls={`${id}-list`}
              aria-activedescendant={found.length > 0 ? `${id}-${String(at)}` : undefined}
              placeholder="What do you want to do?"
              autoFocus
              value={query}
              onChange={(event) => {
                setQuery(event.target.value)
                setAt(0)
              }}
              onKeyDown={onKeyDown}
            />
            <div className={cls('list')} id={`${id}-list`} role="listbox" aria-label="Commands">
              {found.map((command, index) => (
                <div
                  key={command.id}
                  id={`${id}-${String(index)}`}
                  role="option"
                  aria-selected={index === at}
                  className={cls('command')}
                  onPointerMove={() => setAt(index)}
                  onClick={() => run(command)}
                >
                  {command.label}
                  {command.keys[0] !== undefined && <kbd>{command.keys[0]}</kbd>}
                </div>
              ))}
            </div>
            {found.length === 0 && <p className={cls('none')}>No command has these words.</p>}
          </div>
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  )
}
