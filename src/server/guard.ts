/**
 * Who may ask for what. Pure: facts about a request in, a verdict out.
 *
 * The person's other browser tabs, and anyone who can make their browser send requests, are the adversary: a page elsewhere knows
 * neither secret, cannot read our answers, cannot make the browser send the cookie, and may not even have a request answered.
 */
import { cookieName, readCookie, sameSecret, type RunFacts } from './secret.js'

export interface RequestFacts {
  readonly method: string
  /** As it came in the request line. */
  readonly target: string
  /** Every Host header that was sent. */
  readonly hosts: readonly string[]
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
  readonly contentType: string | undefined
  readonly cookie: string | undefined
}

export type Route =
  | { readonly to: 'page'; readonly by: 'cookie' | 'link' | 'once' }
  | { readonly to: 'file'; readonly path: string }
  | { readonly to: 'call'; readonly name: string }
  | { readonly to: 'events' }
  | { readonly to: 'download'; readonly token: string }

export type Verdict =
  | { readonly allowed: true; readonly route: Route }
  | { readonly allowed: false; readonly status: 400 | 403 | 404 | 405 | 415; readonly why: string }

const refuse = (status: 400 | 403 | 404 | 405 | 415, why: string): Verdict => ({ allowed: false, status, why })

export function judge(request: RequestFacts, run: RunFacts): Verdict {
  const address = `127.0.0.1:${run.port}`
  if (request.hosts.length !== 1) return refuse(400, 'One Host header is needed.')
  // A name that was made to point here (DNS rebinding) still comes with that name.
  if (request.hosts[0] !== address) return refuse(403, 'This address is not served here.')
  if (request.origin !== undefined && request.origin !== `http://${address}`) {
    return refuse(403, 'Requests from other origins are refused.')
  }
  const [target, query] = splitOnce(request.target, '?')
  if (!target.startsWith('/') || target.startsWith('//')) return refuse(400, 'The request target must be a path.')
  const path = insideRoom(target, run)

  // Whoever holds the link is let in from anywhere, as when it is clicked in a chat; nothing happens but that the page opens.
  const link = path === '/' ? judgeLink(request, query, run) : null
  if (link !== null) return link

  const site = request.fetchSite
  const typedIn = site === 'none' && isRead(request.method) && !path.startsWith('/api/')
  if (site !== undefined && site !== 'same-origin' && !typedIn) {
    return refuse(403, 'Requests from other sites are refused.')
  }
  if (!sameSecret(readCookie(request.cookie, cookieName(run.port)), run.cookieSecret)) {
    return refuse(403, 'Open Crossread by the address that it printed when it started.')
  }
  return routeOf(path, request)
}

/** The path without the room, which only tells browsers where to send the cookie: who has the cookie needs no room. */
export const insideRoom = (target: string, { room }: Pick<RunFacts, 'room'>): string =>
  target.startsWith(room) ? target.slice(room.length - 1) : target

/** Null when the address has no secret. Loading a page again by an address that was used up is for its cookie to allow. */
function judgeLink(request: RequestFacts, query: string, run: RunFacts): Verdict | null {
  const parameters = new URLSearchParams(query)
  if (!parameters.has('secret')) return null
  if (!isRead(request.method)) return refuse(405, 'Only GET is answered here.')
  const secret = parameters.get('secret')
  if (sameSecret(secret, run.linkSecret)) return { allowed: true, route: { to: 'page', by: 'link' } }
  if (run.onceSecret !== null && sameSecret(secret, run.onceSecret))
    return { allowed: true, route: { to: 'page', by: 'once' } }
  if (request.cookie !== undefined) return null
  return refuse(403, 'The secret in this address is not that of the running Crossread, or was used already.')
}

function routeOf(path: string, request: RequestFacts): Verdict {
  const call = after(path, '/api/call/')
  if (call !== null) return judgeCall(call, request)
  if (!isRead(request.method)) return refuse(405, 'Only GET is answered here.')
  if (path === '/api/events') return { allowed: true, route: { to: 'events' } }
  const token = after(path, '/download/')
  if (token !== null) return { allowed: true, route: { to: 'download', token } }
  return { allowed: true, route: path === '/' ? { to: 'page', by: 'cookie' } : { to: 'file', path } }
}

function judgeCall(name: string, request: RequestFacts): Verdict {
  if (request.method !== 'POST') return refuse(405, 'Calls are sent with POST.')
  // A form of another site can send neither this type nor ours without asking first, and we never answer that question.
  if (request.contentType?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    return refuse(415, 'Calls are sent as application/json.')
  }
  return /^[A-Za-z.]{1,60}$/.test(name) ? { allowed: true, route: { to: 'call', name } } : refuse(404, 'No such call.')
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'

const after = (text: string, prefix: string): string | null =>
  text.startsWith(prefix) ? text.slice(prefix.length) : null

function splitOnce(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + at.length)]
}
