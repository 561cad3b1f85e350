/** What pages may not do: leave, open windows, embed others, ask for permissions, or reach the network. */
import type { Session, WebContents } from 'electron'
import { type Gestures, followLink } from './external-links.js'

/** No permission is needed by anything the window does, so each is denied, asked for or merely looked up. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** Schemes that stay inside: our page, what it makes itself, and the developer tools. */
const inside: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:', 'chrome-devtools:'])

/** `extraOrigin` is the development server's, or null. */
function mayLoad(address: string, extraOrigin: string | null): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (inside.has(url.protocol)) return true
  if (extraOrigin === null) return false
  const socket = extraOrigin.replace(/^http/, 'ws')
  return `${url.protocol}//${url.host}` === extraOrigin || `${url.protocol}//${url.host}` === socket
}

/** The last wall: even a page that got around the content security policy reaches no network. */
export function denyNetwork(session: Session, extraOrigin: string | null): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url, extraOrigin) })
  })
}

export interface NavigationEffects {
  readonly gestures: Gestures
  readonly openExternal: (url: string) => unknown
}

/** A page stays what it is. A link out goes to the system's browser if the person followed it. */
export function denyNavigation(contents: WebContents, { gestures, openExternal }: NavigationEffects): void {
  contents.on('input-event', (_event, input) => {
    gestures.saw(input.type)
  })
  contents.on('will-navigate', (details) => {
    details.preventDefault()
    if (details.isMainFrame) followLink(details.url, gestures, openExternal)
  })
  contents.on('will-frame-navigate', (details) => {
    details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    followLink(url, gestures, openExternal)
    return { action: 'deny' }
  })
}
