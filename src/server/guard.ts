/**
 * Who may ask for what. Pure: facts about a request in, a verdict out.
 *
 * The person's other browser tabs, and anyone who can make their browser send requests, are the adversary: a page elsewhere knows
 * neither secret, cannot read our answers, cannot make the browser send the cookie, and may not even have a request answered.
 */
import { cookieName, readCookie, sameSecret } from './secret.js'

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

export interface RunFacts {
  readonly port: number
  /** In the address that was printed. */
  readonly linkSecret: string
  readonly cookieSecret: string
}

export type Route =
  | { readonly to: 'page'; readonly setCookie: boolean }
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
  const [path, query] = splitOnce(request.target, '?')
  if (!path.startsWith('/') || path.startsWith('//')) return refuse(400, 'The request target must be a path.')

  // Whoever holds the link is let in from anywhere, as when it is clicked in a chat; nothing happens but that the page opens.
  if (path === '/' && new URLSearchParams(query).has('secret')) return judgeLink(request, query, run)

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

function judgeLink(request: RequestFacts, query: string, run: RunFacts): Verdict {
  if (!isRead(request.method)) return refuse(405, 'Only GET is answered here.')
  if (!sameSecret(new URLSearchParams(query).get('secret'), run.linkSecret)) {
    return refuse(403, 'The secret in this address is not that of the running Crossread.')
  }
  return { allowed: true, route: { to: 'page', setCookie: true } }
}

function routeOf(path: string, request: RequestFacts): Verdict {
  const call = after(path, '/api/call/')
  if (call !== null) return judgeCall(call, request)
  if (!isRead(request.method)) return refuse(405, 'Only GET is answered here.')
  if (path === '/api/events') return { allowed: true, route: { to: 'events' } }
  const token = after(path, '/download/')
  if (token !== null) return { allowed: true, route: { to: 'download', token } }
  return { allowed: true, route: path === '/' ? { to: 'page', setCookie: false } : { to: 'file', path } }
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
