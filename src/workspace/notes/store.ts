/** The notes file of an opened folder. See `types.ts` for what it promises. */
import type { NotesOptions, NotesStore } from './types.js'

export function openNotes(options: NotesOptions): Promise<NotesStore> {
  return Promise.reject(new Error(`notes of ${options.folder} cannot be opened yet`))
}
