/** Brings what waits to be re-attached into view, once the inspector is drawn, and puts the focus there. */
export function showLost(): void {
  requestAnimationFrame(() => {
    const lost = document.querySelector<HTMLElement>('[data-lost]')
    lost?.scrollIntoView({ block: 'start' })
    lost?.focus({ preventScroll: true })
  })
}
