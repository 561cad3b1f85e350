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

/**
 * From the field of a note back to the passage that the cursor stands in, if it is drawn: the next key is for the columns again, and Undo
 * means the note and not its letters. Does nothing while the focus is elsewhere.
 */
export function leaveNoteFor(cursor: string | null): void {
  const form = document.activeElement?.closest('[data-note-form]') ?? null
  if (form === null || cursor === null) return
  document.querySelector<HTMLElement>(`[data-passage="${CSS.escape(cursor)}"]`)?.focus({ preventScroll: true })
}
