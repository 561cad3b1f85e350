import { type RefObject, useEffect } from 'react'
import type { Reveal } from '../../state/app-state.js'

/** Frames that a place may take to settle while the rows above it are drawn and measured for the first time. */
const PATIENCE = 12

/** What stands between these parts of the height counts as in view and is not moved. */
const COMFORT = { top: 0.08, bottom: 0.72, target: 0.32 }

/**
 * Scrolls a passage into view when asked to, and gives it the focus if that was asked too. What is in view already does not move.
 * `offsetOf` is the rough place of a passage that is not drawn yet.
 */
export function useReveal(
  scroll: RefObject<HTMLDivElement | null>,
  reveal: Reveal | null,
  offsetOf: (passage: string) => number | null,
): void {
  useEffect(() => {
    const box = scroll.current
    if (!reveal || !box) return
    let frame = 0
    let tries = 0
    const settle = (): void => {
      const done = stepTowards(box, reveal, offsetOf)
      tries += 1
      if (!done && tries < PATIENCE) frame = requestAnimationFrame(settle)
    }
    settle()
    return () => cancelAnimationFrame(frame)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new request may scroll; the rows may change without one
  }, [reveal])
}

/** One step; true once the passage stands where it should. */
function stepTowards(
  box: HTMLElement,
  { passage, how }: Reveal,
  offsetOf: (passage: string) => number | null,
): boolean {
  const element = box.querySelector<HTMLElement>(`[data-passage="${passage}"]`)
  if (!element) {
    const offset = offsetOf(passage)
    if (offset !== null) box.scrollTop = offset - box.clientHeight * COMFORT.target
    return false
  }
  if (how === 'focus' && document.activeElement !== element) element.focus({ preventScroll: true })
  const frame = box.getBoundingClientRect()
  const place = element.getBoundingClientRect()
  const top = (place.top - frame.top) / frame.height
  const bottom = (Math.min(place.bottom, place.top + frame.height * 0.4) - frame.top) / frame.height
  if (top >= COMFORT.top && bottom <= COMFORT.bottom) return true
  const before = box.scrollTop
  box.scrollTop += (top - COMFORT.target) * frame.height
  return Math.abs(box.scrollTop - before) < 1
}
