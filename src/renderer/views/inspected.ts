import type { ViewId } from '../state/app-state.js'

/** Whether the inspector is shown beside a view. Kept apart from the views, which are no part of the first script. */
export const isInspected = (view: ViewId): boolean => view === 'compare'
