/** The few kinds of answer the server gives, each with every security header. */
import type { ServerResponse } from 'node:http'
import type { Failure } from '../api/contract.js'
import { securityHeaders } from '../api/window-policy.js'

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export function send(response: ServerResponse, { status, type, body, headers = {} }: Answer): void {
  if (response.headersSent || response.destroyed) return
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': type,
    'content-length': String(bytes.byteLength),
    ...headers,
  })
  response.end(bytes)
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) })
}

export function sendFailure(response: ServerResponse, status: number, failure: Failure): void {
  sendJson(response, status, { ok: false, failure })
}

/** A page for a person who came by a wrong way. Plain: it loads nothing. */
export function sendPage(response: ServerResponse, status: number, message: string): void {
  send(response, { status, type: 'text/html; charset=utf-8', body: plainPage(message) })
}

const plainPage = (message: string): string =>
  `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Crossread</title></head>
<body><main><h1>Crossread</h1><p>${escapeHtml(message)}</p></main></body>
</html>
`

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
