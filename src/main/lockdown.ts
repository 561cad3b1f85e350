/** What pages may not do: leave, open windows, embed others, ask for permissions, or reach the network. */
import type { App, Session, WebContents } from 'electron'
import { type Gestures, followLink } from './external-links.js'

/** No permission is needed by anything the window does, so each is denied, asked for or merely looked up. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    // Electron takes an answer without the stream that was asked for as an error of ours.
    answer(null)
  })
}

/** What is saved is saved by the services, where the person said; a page downloads nothing by itself. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => {
    event.preventDefault()
  })
}

/** Nothing here is reached over a network, so that whatever asks for trust or a password is none of ours. */
export function denyTrust(app: App): void {
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault()
    answer()
  })
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

/** What the window may load: what is inside, and in development what the server of the window has. */
export const insideOr =
  (extraOrigin: string | null) =>
  (url: string): boolean =>
    mayLoad(url, extraOrigin)

/** The last wall: even a page that got around the content security policy reaches no network. */
export function denyNetwork(session: Session, may: (url: string) => boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !may(details.url) })
  })
}

export interface NavigationEffects {
  readonly gestures: Gestures
  readonly openExternal: (url: string) => unknown
  /** The developer tools were opened; they are closed again where they are not to be. */
  readonly developerTools: 'shown' | 'hidden'
}

/** A page stays what it is. A link out goes to the system's browser if the person followed it. */
export function denyNavigation(contents: WebContents, effects: NavigationEffects): void {
  const { gestures, openExternal, developerTools } = effects
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
  contents.on('devtools-opened', () => {
    if (developerTools === 'hidden') contents.closeDevTools()
  })
  contents.setWindowOpenHandler(({ url }) => {
    followLink(url, gestures, openExternal)
    return { action: 'deny' }
  })
  // Peers are found over UDP, which neither the policy nor the filter of requests sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
