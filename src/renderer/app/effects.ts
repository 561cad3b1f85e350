import type { Effects } from '../state/context.js'

/** What the window takes from the page it runs in. */
export const browserEffects: Effects = {
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  download: (url, name) => {
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
  },
}
