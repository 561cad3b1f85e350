/**
 * The browser shell: the same window and the same services, over loopback HTTP with a per-run secret.
 *
 * It adds no meaning: it checks who asks (`guard.ts`), carries calls and events, and serves the built window.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Printer, Services, Shell } from '../api/shell.js'
import { sendFailure, sendJson, send, sendPage } from './answers.js'
import { bodyLimit, readBody } from './body.js'
import { attachment, createDownloads, type Downloads } from './downloads.js'
import { createEventStreams, type EventStreams } from './event-streams.js'
import { insideRoom, judge, type RequestFacts, type Route } from './guard.js'
import { defaultPatience, limit, type Patience } from './limits.js'
import { cookieFor, newRun, newSecret, type RunFacts } from './secret.js'
import { readStatic } from './static-files.js'

export { openInBrowser } from './open-in-browser.js'

export interface ServerOptions {
  /** Makes the services for this shell; called once. */
  readonly createServices: (shell: Shell) => Services | Promise<Services>
  /** The built window: the folder that holds index.html. */
  readonly rendererDir: string
  /** Any free port when absent. The address is always 127.0.0.1. */
  readonly port?: number
  /** Prints for the window, which cannot do so by itself. Without one there is no export to PDF. */
  readonly printer?: Printer
  /** For tests, which cannot wait as long. */
  readonly patience?: Patience
}

export interface RunningServer {
  /** With the secret of this run. */
  readonly url: string
  /**
   * An address that opens the window once, for starting a browser: the arguments of programs can be read by every account of the
   * machine. A new one makes the one before it worthless.
   */
  readonly urlForOnce: () => string
  readonly services: Services
  /** Ends every connection, the services' workers and watchers. */
  readonly close: () => Promise<void>
}

interface Parts {
  readonly services: Services
  readonly rendererDir: string
  readonly downloads: Downloads
  readonly streams: EventStreams
  run: RunFacts
}

/** Rejects when the port is taken (`EADDRINUSE`) or the services cannot start. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const downloads = createDownloads()
  const streams = createEventStreams()
  const server = createServer({ maxHeaderSize: 16 * 1024, requireHostHeader: true, connectionsCheckingInterval: 1000 })
  limit(server, options.patience ?? defaultPatience)
  const port = await listen(server, options.port ?? 0)
  const services = await options.createServices(shellOver(downloads, options.printer))
  const unsubscribe = services.subscribe(streams.tell)
  const parts: Parts = { services, rendererDir: options.rendererDir, downloads, streams, run: newRun(port) }
  const addressWith = (secret: string): string => `http://127.0.0.1:${port}${parts.run.room}?secret=${secret}`
  server.on('request', (request, response) => {
    void handle(request, response, parts)
  })
  return {
    url: addressWith(parts.run.linkSecret),
    urlForOnce: () => {
      const onceSecret = newSecret()
      parts.run = { ...parts.run, onceSecret }
      return addressWith(onceSecret)
    },
    services,
    close: async () => {
      unsubscribe()
      streams.close()
      await Promise.all([ended(server), services.close()])
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    // Stays: when later a connection cannot be accepted, as with too many files open, that is one connection and not the end.
    server.on('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function ended(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

const shellOver = (downloads: Downloads, printer: Printer | undefined): Shell => ({
  can: async () => ({ chooseFolder: false, printPdf: (await printer?.available()) ?? false, revealFile: false }),
  chooseFolder: () => Promise.resolve(null),
  deliver: (file) => Promise.resolve(downloads.offer(file)),
  printPdf: (html) =>
    printer === undefined ? Promise.reject(new Error('nothing here prints to PDF')) : printer.print(html),
})

async function handle(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  try {
    const verdict = judge(factsOf(request), parts.run)
    if (verdict.allowed) await answer(request, response, verdict.route, parts)
    else refuseWith(request, response, verdict, parts.run)
  } catch {
    // Nothing of the cause is told: it may name files.
    refuseWith(request, response, { status: 500, why: 'Crossread could not answer.' }, parts.run)
  }
}

function factsOf(request: IncomingMessage): RequestFacts {
  const header = (name: string): string | undefined => {
    const value = request.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    hosts: request.rawHeaders.filter((_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'host'),
    origin: header('origin'),
    fetchSite: header('sec-fetch-site'),
    contentType: header('content-type'),
    cookie: header('cookie'),
  }
}

/** Calls are answered in their own form, so that the window can tell the person; everything else gets a plain page. */
function refuseWith(
  request: IncomingMessage,
  response: ServerResponse,
  { status, why }: { readonly status: number; readonly why: string },
  run: RunFacts,
): void {
  // What is left of the body is not read.
  response.shouldKeepAlive = false
  if (!insideRoom(request.url ?? '', run).startsWith('/api/')) {
    sendPage(response, status, why)
    return
  }
  const code =
    status === 404 ? 'not-found' : status === 403 ? 'not-available' : status === 500 ? 'internal' : 'bad-input'
  sendFailure(response, status, { code, message: why, remedy: 'Open Crossread by the address that it printed.' })
}

async function answer(request: IncomingMessage, response: ServerResponse, route: Route, parts: Parts): Promise<void> {
  switch (route.to) {
    case 'page':
      if (route.by === 'once') parts.run = { ...parts.run, onceSecret: null }
      return answerFile(response, '/', parts, route.by === 'cookie' ? {} : { 'set-cookie': cookieFor(parts.run) })
    case 'file':
      return answerFile(response, route.path, parts)
    case 'call':
      return answerCall(request, response, route.name, parts)
    case 'events':
      if (!parts.streams.add(response)) sendPage(response, 503, 'Too many windows are open.')
      return
    case 'download':
      answerDownload(response, parts.downloads.take(route.token))
  }
}

async function answerFile(
  response: ServerResponse,
  path: string,
  parts: Parts,
  headers: Record<string, string> = {},
): Promise<void> {
  const file = await readStatic(parts.rendererDir, path)
  if (file === null) sendPage(response, 404, 'There is nothing here.')
  else send(response, { status: 200, type: file.type, body: file.bytes, headers })
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  parts: Parts,
): Promise<void> {
  const body = await readBody(request, bodyLimit(name))
  if (body.ok) {
    sendJson(response, 200, await parts.services.call(name, body.value))
    return
  }
  response.shouldKeepAlive = false
  sendFailure(response, body.status, {
    code: 'bad-input',
    message: body.message,
    remedy: 'Send less, or fewer files at once.',
  })
}

function answerDownload(response: ServerResponse, file: ReturnType<Downloads['take']>): void {
  if (file === null) {
    sendPage(response, 404, 'This export was fetched already, or is too old. Export it again.')
    return
  }
  send(response, {
    status: 200,
    type: file.type,
    body: file.bytes,
    headers: {
      'content-disposition': attachment(file.fileName),
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}
