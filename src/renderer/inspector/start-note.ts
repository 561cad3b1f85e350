import { selectedWords } from '../model/selected-words.js'
import type { AppState } from '../state/app-state.js'
import { focusNoteAfter } from './focus-note.js'

/** Opens the field of a note on the selected words, or on the passage that the person is at; does nothing where neither is. */
export function startNoteHere(state: AppState): void {
  const { model, cursor } = state
  if (!model || cursor === null) return
  const words = selectedWords(model, getSelection())
  focusNoteAfter(() => state.startNote(words?.passage.key ?? cursor, words))
}
