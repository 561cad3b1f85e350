import type { Effects } from '../state/context.js'

const DRAFTS = 'crossread-drafts'

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
  // Storage may be switched off or full: what is typed is then kept as long as the page.
  readDrafts: () => {
    try {
      return localStorage.getItem(DRAFTS)
    } catch {
      return null
    }
  },
  writeDrafts: (text) => {
    try {
      localStorage.setItem(DRAFTS, text)
    } catch {
      return
    }
  },
  copy: (text) => {
    const put = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      // Before the window's own listeners: what is selected on the page is not what was asked for.
      event.stopImmediatePropagation()
    }
    document.addEventListener('copy', put, { capture: true, once: true })
    try {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- a copy event needs no permission, which `navigator.clipboard` may
      return document.execCommand('copy')
    } finally {
      document.removeEventListener('copy', put, { capture: true })
    }
  },
}
