import { flushSync } from 'react-dom'

const field = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-note-field]')

/**
 * Does what opens the field of a note and gives it the focus at once: whoever types on right after the key must not type into the
 * columns, where letters are commands. Waits for the next frame only where the pane is still to be drawn.
 */
export function focusNoteAfter(open: () => void): void {
  flushSync(open)
  const now = field()
  if (now) now.focus()
  else requestAnimationFrame(() => field()?.focus())
}
