/** Links out of the window: to the system's browser, and only what is plainly a web address that the person followed. */

/** A link may follow a click or a key by this long. Milliseconds. */
const gestureLasts = 1000

/** The address as parsed, when it is http or https, without a user name or password; null for anything else. */
export function externalAddress(address: unknown): string | null {
  if (typeof address !== 'string' || address.length > 4096 || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null
}

export interface Gestures {
  readonly saw: (inputType: string) => void
  /** True shortly after the person clicked or pressed a key; moving the mouse is not asking for anything. */
  readonly isRecent: () => boolean
}

const asking: ReadonlySet<string> = new Set(['mouseDown', 'mouseUp', 'rawKeyDown', 'keyDown', 'gestureTap', 'touchEnd'])

export function createGestures(now: () => number): Gestures {
  let last = Number.NEGATIVE_INFINITY
  return {
    saw: (inputType) => {
      if (asking.has(inputType)) last = now()
    },
    isRecent: () => now() - last <= gestureLasts,
  }
}

/** The name of a host that has letters beyond ASCII, as it is looked up ('xn--...'); null when it has none. */
export function disguisedHost(url: string): string | null {
  const { hostname } = new URL(url)
  return hostname.split('.').some((label) => label.startsWith('xn--')) ? hostname : null
}

/** Hands the address to the system's browser when it may go there. Says whether it did. */
export function followLink(address: unknown, gestures: Gestures, openExternal: (url: string) => unknown): boolean {
  const url = externalAddress(address)
  if (url === null || !gestures.isRecent()) return false
  openExternal(url)
  return true
}
