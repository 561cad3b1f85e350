/**
 * The views, in the order of their tabs. A view is a folder with a component that draws from the store alone; adding one is one line
 * here. `needs` says what must be there before it is drawn: the chosen pair, the story of the chosen articles, or the folder alone. All but
 * the first are loaded when they are first asked for, so that the window starts with as little script as it can.
 */
import { type ComponentType, lazy } from 'react'
import type { ViewId } from '../state/app-state.js'
import { CompareView } from './compare/CompareView.js'

export interface ViewEntry {
  readonly id: ViewId
  readonly name: string
  readonly needs: 'pair' | 'story' | 'folder'
  /** For views other than the first: `lazy(() => import(...))`. */
  readonly component: ComponentType
}

const MatrixView = lazy(async () => ({ default: (await import('./matrix/MatrixView.js')).MatrixView }))
const QuotesView = lazy(async () => ({ default: (await import('./quotes/QuotesView.js')).QuotesView }))
const TimelineView = lazy(async () => ({ default: (await import('./timeline/TimelineView.js')).TimelineView }))
const HeadlinesView = lazy(async () => ({ default: (await import('./headlines/HeadlinesView.js')).HeadlinesView }))
const CoverageView = lazy(async () => ({ default: (await import('./coverage/CoverageView.js')).CoverageView }))
const DifferencesView = lazy(async () => ({
  default: (await import('./differences/DifferencesView.js')).DifferencesView,
}))

const NotesView = lazy(async () => ({ default: (await import('./notes/NotesView.js')).NotesView }))

export const views: readonly ViewEntry[] = [
  { id: 'compare', name: 'Compare', needs: 'pair', component: CompareView },
  { id: 'matrix', name: 'Matrix', needs: 'story', component: MatrixView },
  { id: 'quotes', name: 'Quotes', needs: 'story', component: QuotesView },
  { id: 'timeline', name: 'Timeline', needs: 'story', component: TimelineView },
  { id: 'headlines', name: 'Headlines', needs: 'story', component: HeadlinesView },
  { id: 'differences', name: 'Differences', needs: 'pair', component: DifferencesView },
  { id: 'notes', name: 'Notes', needs: 'folder', component: NotesView },
  { id: 'story', name: 'Coverage', needs: 'story', component: CoverageView },
]
