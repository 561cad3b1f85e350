/**
 * The views, in the order of their tabs. A view is a folder with a component that draws from the store alone; adding one is one line
 * here. `needs` says what must be there before it is drawn: the chosen pair, or the story that the chosen articles belong to.
 */
import type { ComponentType } from 'react'
import type { ViewId } from '../state/app-state.js'
import { CompareView } from './compare/CompareView.js'

export interface ViewEntry {
  readonly id: ViewId
  readonly name: string
  readonly needs: 'pair' | 'story'
  readonly component: ComponentType
  /** The inspector is shown beside the view. */
  readonly inspector: boolean
}

export const views: readonly ViewEntry[] = [
  { id: 'compare', name: 'Compare', needs: 'pair', component: CompareView, inspector: true },
]
