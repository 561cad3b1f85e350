import type { KeyboardEvent, RefObject } from 'react'
import type { CompareModel } from '../../model/compare-model.js'
import { subjectOf } from '../../model/subject.js'
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
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = neighbourPassage(model, key, event.key === 'ArrowDown' ? 1 : -1)
      if (next !== null) state.moveCursor(next)
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') goAcross(model, state, key, event.key)
    else if (event.key === 'Enter') openInInspector(model, state, key)
    else return
    event.preventDefault()
  }
}

/** To the passage on the other side, along the link that is shown, which stays the one that is shown. */
function goAcross(model: CompareModel, state: AppState, key: string, arrow: 'ArrowLeft' | 'ArrowRight'): void {
  const { linkingFrom, current, chosenLink } = state
  // Whoever chooses a passage to link to has nothing to choose in the column of the other.
  const home = linkingFrom === null ? null : model.passage.get(linkingFrom)?.side
  if (!key.startsWith(arrow === 'ArrowLeft' ? 'b' : 'a') || (home && !key.startsWith(home))) return
  const shown = subjectOf(model, current, key, chosenLink)?.link?.link.id ?? null
  const next = oppositePassage(model, key, shown)
  if (next !== null) state.moveCursor(next, shown)
}

/** Chooses the first thing to be said about the link of a passage that is shown, shows it in the inspector and goes there. */
function openInInspector(model: CompareModel, state: AppState, key: string): void {
  if (state.linkingFrom !== null) {
    void state.finishLinking(key)
    return
  }
  const link = subjectOf(model, state.current, key, state.chosenLink)?.link?.link.id ?? null
  const first = model.items.find(
    (item) => !item.dismissed && item.link === link && (item.a?.key === key || item.b?.key === key),
  )
  if (first && state.current === null) state.select(first.key)
  state.setLayout('inspector', true)
  state.setDrawer('inspector')
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-inspector-start]')?.focus())
}
