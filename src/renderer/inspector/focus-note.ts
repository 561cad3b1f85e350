import { flushSync } from 'react-dom'

/**
 * Does what opens the field of a note and gives it the focus at once: whoever types on right after the key must not type into the
 * columns, where letters are commands. Waits for the next frame only where the pane is still to be drawn. With `within`, the field of that
 * part of the page is meant, and not that of another note.
 */
export function focusNoteAfter(open: () => void, within: ParentNode | null = document): void {
  const field = () => within?.querySelector<HTMLTextAreaElement>('[data-note-field]') ?? null
  flushSync(open)
  const now = field()
  if (now) writeOn(now)
  else requestAnimationFrame(() => writeOn(field()))
}

/** What stands there already is written on, not before. */
function writeOn(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
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
