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
import { judge, type RequestFacts, type Route, type RunFacts } from './guard.js'
import { cookieFor, newSecret } from './secret.js'
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
}

export interface RunningServer {
  /** With the secret of this run. */
  readonly url: string
  readonly services: Services
  /** Ends every connection, the services' workers and watchers. */
  readonly close: () => Promise<void>
}

interface Parts {
  readonly services: Services
  readonly rendererDir: string
  readonly downloads: Downloads
  readonly streams: EventStreams
  readonly run: RunFacts
}

/** Rejects when the port is taken (`EADDRINUSE`) or the services cannot start. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const downloads = createDownloads()
  const streams = createEventStreams()
  const server = createServer({ maxHeaderSize: 16 * 1024, requireHostHeader: true, connectionsCheckingInterval: 1000 })
  limit(server)
  const port = await listen(server, options.port ?? 0)
  const services = await options.createServices(shellOver(downloads, options.printer))
  const unsubscribe = services.subscribe(streams.tell)
  const run = { port, linkSecret: newSecret(), cookieSecret: newSecret() }
  const parts = { services, rendererDir: options.rendererDir, downloads, streams, run }
  server.on('request', (request, response) => {
    void handle(request, response, parts)
  })
  return {
    url: `http://127.0.0.1:${port}/?secret=${run.linkSecret}`,
    services,
    close: async () => {
      unsubscribe()
      streams.close()
      await Promise.all([ended(server), services.close()])
    },
  }
}

/** Slow, huge and many requests are cut off before they cost anything. Milliseconds. */
function limit(server: Server): void {
  server.headersTimeout = 5_000
  server.requestTimeout = 60_000
  server.keepAliveTimeout = 5_000
  server.maxHeadersCount = 64
  server.maxConnections = 128
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = statusOf(error.code)
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    else socket.destroy()
  })
}

function statusOf(code: string | undefined): string {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout'
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  return '400 Bad Request'
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
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
    else refuseWith(request, response, verdict.status, verdict.why)
  } catch {
    // Nothing of the cause is told: it may name files.
    refuseWith(request, response, 500, 'Crossread could not answer.')
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
function refuseWith(request: IncomingMessage, response: ServerResponse, status: number, why: string): void {
  // What is left of the body is not read.
  response.shouldKeepAlive = false
  if (request.url?.startsWith('/api/') !== true) {
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
      return answerFile(
        response,
        '/',
        parts,
        route.setCookie ? { 'set-cookie': cookieFor(parts.run.port, parts.run.cookieSecret) } : {},
      )
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
