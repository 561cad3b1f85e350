/** Server-sent events to every open window. */
import type { ServerResponse } from 'node:http'
import type { ApiEvent } from '../api/contract.js'
import { securityHeaders } from '../api/window-policy.js'

const mostWindows = 16
const heartbeatMs = 15_000
/** A window that reads this far behind is cut off; it comes back and asks for everything anew. Bytes. */
const mostBehind = 32 * 1024 * 1024

export interface EventStreams {
  /** Starts a stream on this response; false when there are too many already. */
  readonly add: (response: ServerResponse) => boolean
  readonly tell: (event: ApiEvent) => void
  readonly close: () => void
}

export function createEventStreams(): EventStreams {
  const open = new Set<ServerResponse>()
  const write = (response: ServerResponse, text: string): void => {
    if (response.writableLength > mostBehind) response.destroy()
    else response.write(text)
  }
  const heartbeat = setInterval(() => {
    for (const response of open) write(response, ': still here\n\n')
  }, heartbeatMs)
  heartbeat.unref()
  return {
    add: (response) => {
      if (open.size >= mostWindows) return false
      response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream; charset=utf-8' })
      open.add(response)
      response.on('close', () => open.delete(response))
      response.on('error', () => open.delete(response))
      write(response, 'retry: 1000\n\n')
      return true
    },
    tell: (event) => {
      if (open.size === 0) return
      // JSON has no raw line ends, so one data line always holds it.
      const text = `data: ${JSON.stringify(event)}\n\n`
      for (const response of open) write(response, text)
    },
    close: () => {
      clearInterval(heartbeat)
      for (const response of open) response.end()
    },
  }
}
