/** For the server's tests: a running server over small true services, and requests written byte by byte. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ApiEvent } from '../api/contract.js'
import type { Services, Shell } from '../api/shell.js'
import { type RunningServer, type ServerOptions, startServer } from './index.js'

export interface Bench {
  readonly server: RunningServer
  readonly port: number
  readonly secret: string
  /** The path that the window lives under. */
  readonly room: string
  readonly shell: Shell
  /** What reached the services. */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[]
  readonly tell: (event: ApiEvent) => void
  /** The Cookie header of a browser that opened the printed address. */
  readonly cookie: () => Promise<string>
  readonly end: () => Promise<void>
}

/** The built window here is one page, one script, and beside the folder a file that must never be served. */
export async function startBench(more: Pick<ServerOptions, 'printer' | 'patience'> = {}): Promise<Bench> {
  const home = await mkdtemp(join(tmpdir(), 'crossread-server-'))
  await mkdir(join(home, 'window/assets'), { recursive: true })
  await writeFile(join(home, 'window/index.html'), '<!doctype html><title>Crossread</title>')
  await writeFile(join(home, 'window/assets/main-AbC.js'), 'export {}')
  await writeFile(join(home, 'window/assets/notes.txt'), 'not a kind of file that is served')
  await writeFile(join(home, 'secret.js'), 'outside')
  const calls: { name: string; input: unknown }[] = []
  const listeners = new Set<(event: ApiEvent) => void>()
  let lent = undefined as Shell | undefined
  const server = await startServer({
    rendererDir: join(home, 'window'),
    ...more,
    createServices: (shell): Services => {
      lent = shell
      return {
        call: (name, input) => {
          calls.push({ name, input })
          return Promise.resolve({ ok: true, value: { name, input } })
        },
        subscribe: (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        unsaved: () => Promise.resolve(null),
        close: () => Promise.resolve(),
      }
    },
  })
  if (lent === undefined) throw new Error('the server made no services')
  const address = new URL(server.url)
  return {
    server,
    port: Number(address.port),
    secret: address.searchParams.get('secret') ?? '',
    room: address.pathname,
    shell: lent,
    calls,
    tell: (event) => {
      for (const listener of listeners) listener(event)
    },
    cookie: async () => {
      const response = await fetch(server.url)
      return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    },
    end: async () => {
      await server.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

export interface RawAnswer {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Sends these very bytes and reads until the other side closes; what any HTTP library would mend stays as it is. */
export function sendRaw(port: number, text: string | Uint8Array): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => {
      const all = Buffer.concat(chunks).toString('utf8')
      const split = all.indexOf('\r\n\r\n')
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(all)?.[1] ?? 0),
        head: split < 0 ? all : all.slice(0, split),
        body: split < 0 ? '' : all.slice(split + 4),
      })
    })
    socket.write(text)
  })
}

/** A request as it goes over the wire. `Host` is right unless the headers say otherwise. */
export function raw(port: number, line: string, headers: Readonly<Record<string, string>> = {}, body = ''): string {
  const all: Record<string, string> = { Host: `127.0.0.1:${port}`, Connection: 'close', ...headers }
  if (body !== '') all['Content-Length'] = String(Buffer.byteLength(body))
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `${line} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${body}`
}
