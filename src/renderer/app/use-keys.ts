import { useEffect } from 'react'
import { isSingleKey, strokeName } from '../model/keys.js'
import { useAppStore } from '../state/store.js'
import type { Command } from './commands.js'

/** Runs the command whose key is pressed, unless a dialog is open or the key is for the field that is being typed in. */
export function useKeys(commands: readonly Command[]): void {
  const store = useAppStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const name = strokeName(event)
      const command = commands.find(({ keys }) => keys.includes(name))
      const state = store.getState()
      if (!command || event.defaultPrevented || state.dialog !== null) return
      if (isSingleKey(name) && (!state.settings.singleKeys || inControl(event.target, name))) return
      if (isTyping(event.target) && (name === 'Ctrl+Z' || name === 'Ctrl+Shift+Z' || name === 'Ctrl+Y')) return
      event.preventDefault()
      if (command.when?.(state) !== false) command.run(state)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [commands, store])
}

/** What is only ticked or chosen takes no letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])'))

/** Single keys must not act while a menu, a list or a field has its own use for them; a tree has one for letters only. */
const inControl = (target: EventTarget | null, name: string): boolean =>
  isTyping(target) ||
  (target instanceof HTMLElement &&
    target.closest(
      name.length === 1 ? '[role="menu"], [role="listbox"], [role="tree"]' : '[role="menu"], [role="listbox"]',
    ) !== null)
