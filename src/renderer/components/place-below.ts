/** Room kept to the edges of the window, in pixels. */
const EDGE = 8
const GAP = 4

/** Puts a popover below its button, or above where there is more room, and keeps it inside the window. */
export function placeBelow(popover: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect()
  const below = window.innerHeight - anchor.bottom - GAP - EDGE
  const above = anchor.top - GAP - EDGE
  const wanted = popover.scrollHeight
  const goesUp = wanted > below && above > below
  const left = Math.max(EDGE, Math.min(anchor.left, window.innerWidth - popover.offsetWidth - EDGE))
  popover.style.left = `${String(left)}px`
  popover.style.maxHeight = `${String(Math.min(goesUp ? above : below, 480))}px`
  popover.style.top = goesUp ? 'auto' : `${String(anchor.bottom + GAP)}px`
  popover.style.bottom = goesUp ? `${String(window.innerHeight - anchor.top + GAP)}px` : 'auto'
}
