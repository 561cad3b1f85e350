import type { KeyboardEvent, RefObject } from 'react'
import type { CompareModel } from '../../model/compare-model.js'
import { neighbourPassage, oppositePassage } from '../../model/walk.js'
import type { AppState } from '../../state/app-state.js'
import { useAppStore } from '../../state/store.js'
import { moveByKey } from './use-moved-side.js'

/** Arrow keys inside the columns, Enter, Escape, and the page keys that move one side alone. */
export function useColumnKeys(
  model: CompareModel,
  scroll: RefObject<HTMLDivElement | null>,
): (event: KeyboardEvent) => void {
  const store = useAppStore()
  return (event) => {
    const state = store.getState()
    const target = event.target as HTMLElement
    if (state.linkingFrom === null && moveByKey(scroll.current, state, event)) {
      event.preventDefault()
      return
    }
    if (!target.matches('[data-passage]') || event.ctrlKey || event.altKey || event.metaKey) return
    const key = state.cursor
    if (key === null) return
    const moves: Readonly<Record<string, string | null>> = {
      ArrowDown: neighbourPassage(model, key, 1),
      ArrowUp: neighbourPassage(model, key, -1),
      ArrowLeft: key.startsWith('b') ? oppositePassage(model, key) : null,
      ArrowRight: key.startsWith('a') ? oppositePassage(model, key) : null,
    }
    if (event.key in moves) {
      const next = moves[event.key] ?? null
      if (next !== null) state.moveCursor(next)
    } else if (event.key === 'Enter') openInInspector(state, key)
    else if (event.key === 'Escape' && state.linkingFrom !== null) state.startLinking(null)
    else return
    event.preventDefault()
  }
}

/** Chooses the first thing to be said about a passage, shows it in the inspector and goes there. */
function openInInspector(state: AppState, key: string): void {
  if (state.linkingFrom !== null) {
    void state.finishLinking(key)
    return
  }
  const first = state.model?.items.find((item) => !item.dismissed && (item.a?.key === key || item.b?.key === key))
  if (first && state.current === null) state.select(first.key)
  state.setLayout('inspector', true)
  state.setDrawer('inspector')
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-inspector-start]')?.focus())
}
