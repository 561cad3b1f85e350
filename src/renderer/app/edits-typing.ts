/** Undo and redo of a menu mean the words that are being typed while a field has the focus, and what was decided otherwise. */
import { isTyping } from './use-keys.js'

/** Does it in the focused field. Returns whether there was one. */
export function editsTyping(command: string): boolean {
  if ((command !== 'undo' && command !== 'redo') || !isTyping(document.activeElement)) return false
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches the field's own history
  document.execCommand(command)
  return true
}
