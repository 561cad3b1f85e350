/** The one store of the window, made once at start and handed down by context: nothing here is kept at module level. */
import { createContext, use } from 'react'
import { type StoreApi, createStore, useStore } from 'zustand'
import type { Api } from '../../api/contract.js'
import { type AppState, startingData } from './app-state.js'
import type { Context, Effects } from './context.js'
import { decidingActions } from './deciding-actions.js'
import { draftActions } from './draft-actions.js'
import { folderActions, receive, receiveFolder } from './folder-actions.js'
import { draftsOf, draftsText, keptWith } from '../model/kept-drafts.js'
import { createLargeFolder } from './large-folder.js'
import { readingActions } from './reading-actions.js'
import { tellingActions } from './telling-actions.js'

export interface AppStore extends StoreApi<AppState> {
  /** Starts to listen to the services. Returns the function that stops it. */
  readonly listen: (runCommand: (id: string) => void) => () => void
}

export function createAppStore(api: Api, effects: Effects): AppStore {
  const large = createLargeFolder({ api, show: (folder) => void receiveFolder(context, folder) })
  const store = createStore<AppState>((set, get) => {
    const context: Context = { api, effects, get, set, large }
    return {
      ...startingData,
      ...draftsOf(effects.readDrafts()),
      ...folderActions(context),
      ...readingActions(context),
      ...decidingActions(context),
      ...draftActions(context),
      ...tellingActions(context),
    }
  })
  const context: Context = { api, effects, get: store.getState, set: (change) => store.setState(change), large }
  store.subscribe((now, before) => {
    if (now.drafts === before.drafts && now.factDrafts === before.factDrafts) return
    effects.writeDrafts(draftsText(keptWith(draftsOf(effects.readDrafts()), before, now)))
  })
  const listen = (runCommand: (id: string) => void): (() => void) =>
    api.subscribe((event) => receive(context, event, runCommand))
  return Object.assign(store, { listen })
}

export const StoreContext = createContext<AppStore | null>(null)

export function useAppStore(): AppStore {
  const store = use(StoreContext)
  if (!store) throw new Error('no store above this component')
  return store
}

/** A part of the state; the component is drawn again only when that part changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useAppStore(), select)
}

/** The actions, which never change. */
export const useActions = (): AppState => useAppStore().getState()
