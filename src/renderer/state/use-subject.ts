import { useMemo } from 'react'
import { type Subject, subjectOf } from '../model/subject.js'
import { useApp } from './store.js'

/** What the inspector is about. While a passage to link to is being chosen, that is what it is to be linked to. */
export function useSubject(): Subject | null {
  const model = useApp((state) => state.model)
  const current = useApp((state) => state.current)
  const cursor = useApp((state) => state.linkingFrom ?? state.cursor)
  const chosen = useApp((state) => state.chosenLink)
  return useMemo(() => (model ? subjectOf(model, current, cursor, chosen) : null), [model, current, cursor, chosen])
}
