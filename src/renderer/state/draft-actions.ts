/** What a person types and has not saved. */
import type { AppActions } from './app-state.js'
import type { Context } from './context.js'

type DraftActions = Pick<AppActions, 'setDraft' | 'closeDraft' | 'setFactDraft'>

export function draftActions({ get, set }: Context): DraftActions {
  return {
    setDraft: (key, draft) => {
      set({ drafts: withEntry(get().drafts, key, draft) })
    },
    closeDraft: (key, says) => {
      const draft = get().drafts.get(key)
      if (draft === undefined) return
      get().setDraft(key, says === 'something' ? { ...draft, closed: true } : null)
      if (says === 'something') get().say('Kept as a draft')
    },
    setFactDraft: (key, draft) => set({ factDrafts: withEntry(get().factDrafts, key, draft) }),
  }
}

/** With this under the key, or with nothing there. */
function withEntry<T>(map: ReadonlyMap<string, T>, key: string, value: T | null): ReadonlyMap<string, T> {
  const next = new Map(map)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return next
}
