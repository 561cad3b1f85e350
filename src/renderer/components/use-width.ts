import { useSyncExternalStore } from 'react'

/**
 * How much room there is. `wide`: both panes. `middle`: the library starts folded to its rail. `narrow`: panes are drawers.
 * `phone`: one column at a time.
 */
export type WidthMode = 'wide' | 'middle' | 'narrow' | 'phone'

const limits = [
  ['phone', '(max-width: 599px)'],
  ['narrow', '(max-width: 1039px)'],
  ['middle', '(max-width: 1359px)'],
] as const

function widthMode(): WidthMode {
  return limits.find(([, query]) => window.matchMedia(query).matches)?.[0] ?? 'wide'
}

function subscribe(listener: () => void): () => void {
  const queries = limits.map(([, query]) => window.matchMedia(query))
  for (const query of queries) query.addEventListener('change', listener)
  return () => {
    for (const query of queries) query.removeEventListener('change', listener)
  }
}

export const useWidth = (): WidthMode => useSyncExternalStore(subscribe, widthMode)
