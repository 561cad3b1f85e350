/** F6 goes from pane to pane, in the order in which they are drawn. A pane is marked by `data-pane`. */

/** Moves the focus to the next pane and says its name. Returns the name, or null when there is none. */
export function focusNextPane(direction: 1 | -1): string | null {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null)
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  for (let step = 1; step <= panes.length; step += 1) {
    const start = here < 0 && direction === -1 ? panes.length : here
    const pane = panes[(start + direction * step + panes.length * 2) % panes.length]
    const target = pane && firstStop(pane)
    if (!pane || !target) continue
    target.focus()
    return pane.dataset['pane'] ?? null
  }
  return null
}

const stops =
  'button:not([disabled]):not([tabindex="-1"]), input:not([disabled]):not([tabindex="-1"]), textarea, [tabindex="0"]'

/** The pane itself when it takes focus; what it marks as its start, as the library its tree; else what Tab would reach first inside. */
function firstStop(pane: HTMLElement): HTMLElement | null {
  if (pane.tabIndex === 0) return pane
  const start = pane.querySelector<HTMLElement>('[data-pane-start]')
  if (start) return start
  const all = [...pane.querySelectorAll<HTMLElement>(stops)]
  return all.find((stop) => stop.offsetParent !== null) ?? null
}
