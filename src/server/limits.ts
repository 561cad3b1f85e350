/** Slow, huge and many requests are cut off before they cost anything. */
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

/** Milliseconds. */
export interface Patience {
  /** For the head of a request, from the moment a connection is there. */
  readonly head: number
  /** For a whole request. */
  readonly request: number
  /** For the next request on a connection. */
  readonly idle: number
}

export const defaultPatience: Patience = { head: 5_000, request: 60_000, idle: 5_000 }

export function limit(server: Server, patience: Patience): void {
  server.headersTimeout = patience.head
  server.requestTimeout = patience.request
  server.keepAliveTimeout = patience.idle
  server.maxHeadersCount = 64
  server.maxConnections = 128
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => cutOff(socket, statusOf(error.code)))
}

/** The connection is given up, not only our half of it: who sends nonsense and stays would hold his place for ever. */
function cutOff(socket: Duplex, status: string): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}

function statusOf(code: string | undefined): string {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout'
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  return '400 Bad Request'
}
