import { useApp } from '../state/store.js'

/** Says things politely to screen readers. The two lines take turns, so that the same sentence twice is said twice. */
export function Announcer() {
  const { text, serial } = useApp((state) => state.announced)
  return (
    <div className="sr" role="status" aria-live="polite" aria-label="Announcements">
      <p>{serial % 2 === 0 ? text : ''}</p>
      <p>{serial % 2 === 1 ? text : ''}</p>
    </div>
  )
}
