/** A call's input from a request's body: bounded in size, and never a prototype. */
import type { IncomingMessage } from 'node:http'

export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413; readonly message: string }

const mebibyte = 1024 * 1024

/** Dropped files come as base64 in one call; everything else is small. Bytes. */
export const bodyLimit = (call: string): number => (call === 'folder.openFiles' ? 128 * mebibyte : 4 * mebibyte)

/** Times the limit. */
const patience = 8

/**
 * Reads a whole body of at most `limit` bytes. A longer one is read on a while and thrown away, for a browser that is cut off
 * while it sends never sees the answer; a much longer one is cut off.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  const tooLarge = { ok: false, status: 413, message: `More than ${limit / mebibyte} MB were sent.` } as const
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size <= limit) chunks.push(chunk)
      else chunks.length = 0
      if (size > limit * patience) {
        request.pause()
        resolve(tooLarge)
      }
    })
    request.on('end', () => resolve(size > limit ? tooLarge : parseJson(Buffer.concat(chunks))))
    request.on('close', () => resolve({ ok: false, status: 400, message: 'The request broke off.' }))
    request.on('error', () => resolve({ ok: false, status: 400, message: 'The request broke off.' }))
  })
}

/** Strict UTF-8 and JSON. A `__proto__` key is refused, for no call has one and every use of it is an attack. */
function parseJson(bytes: Uint8Array): Body {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ok: true, value: JSON.parse(text, refusePrototype) as unknown }
  } catch {
    return { ok: false, status: 400, message: 'What was sent is not well-formed JSON.' }
  }
}

function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('__proto__ is not allowed')
  return value
}
