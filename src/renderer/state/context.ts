/** What every group of actions is given. */
import type { Api, CallName, Input, Output } from '../../api/contract.js'
import type { AppState } from './app-state.js'
import type { LargeFolder } from './large-folder.js'

/** What the window needs from the machine it runs on; tests hand in their own. */
export interface Effects {
  readonly now: () => Date
  readonly newId: () => string
  /** Fetches a finished export once and keeps it under this name. */
  readonly download: (url: string, name: string) => void
  /** Puts plain text on the clipboard. Returns whether that went well. */
  readonly copy: (text: string) => boolean
  /** Where what is typed and not saved outlasts the page, in this window alone. Null when nothing is kept there. */
  readonly readDrafts: () => string | null
  readonly writeDrafts: (text: string) => void
}

export interface Context {
  readonly api: Api
  readonly effects: Effects
  readonly get: () => AppState
  readonly set: (change: Partial<AppState>) => void
  readonly large: LargeFolder
}

/** Calls the services; a failure is told to the person and answered with null. */
export async function ask<C extends CallName>(
  { api, get }: Context,
  name: C,
  input: Input<C>,
): Promise<{ readonly value: Output<C> } | null> {
  const result = await api.call(name, input)
  if (result.ok) return { value: result.value }
  if (result.failure.code !== 'cancelled') get().notify(`${result.failure.message} ${result.failure.remedy}`, 'problem')
  return null
}
