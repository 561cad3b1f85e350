/** Attacks on the wire itself, byte by byte: what no browser and no HTTP library would send. */
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, raw, sendRaw, startBench } from './testing.js'

let bench: Bench
let cookie: string
beforeAll(async () => {
  bench = await startBench({ patience: { head: 400, request: 900, idle: 400 } })
  cookie = await bench.cookie()
})
afterAll(() => bench.end())

const get = (target: string, headers: Record<string, string> = {}) =>
  sendRaw(bench.port, raw(bench.port, `GET ${target}`, headers))

const kept = new Set<Socket>()
afterEach(() => {
  for (const socket of kept) socket.destroy()
  kept.clear()
})

/** A client that says this and then neither sends nor closes; resolves to what it was told once the other side is done with it. */
const stubborn = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ port: bench.port, host: '127.0.0.1', allowHalfOpen: true })
    kept.add(socket)
    let told = ''
    socket.on('data', (chunk: Buffer) => (told += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('end', () => resolve(told))
    socket.on('close', () => resolve(told))
    if (text !== '') socket.write(text)
  })

const head = (line: string, more = ''): string => `${line} HTTP/1.1\r\nHost: 127.0.0.1:${bench.port}\r\n${more}`

describe('a connection that stays without asking anything true is given up', () => {
  it.each([
    ['nonsense', () => 'HELLO\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['silence', () => '', /^(HTTP\/1\.1 408 |$)/],
    ['half a request line', () => 'GET /', /^HTTP\/1\.1 408 /],
    ['headers one by one', () => head('GET /', 'X-Slow: 1\r\n'), /^HTTP\/1\.1 408 /],
    [
      'a call whose body never comes',
      () =>
        head(
          'POST /api/call/search',
          `Cookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query":`,
        ),
      /^HTTP\/1\.1 408 /,
    ],
    [
      'a body that is announced and not allowed',
      () => head('POST /api/call/search', 'Content-Length: 4000000000\r\n\r\n'),
      /^HTTP\/1\.1 403 /,
    ],
    ['a request for a tunnel', () => head('CONNECT evil.example:443', '\r\n'), /^$/],
  ])('%s', async (_what, text, expected) => {
    expect(await stubborn(text())).toMatch(expected)
  })

  it('however many there are, and though they never close: their places are free again', async () => {
    await Promise.all(Array.from({ length: 130 }, () => stubborn('HELLO\r\n\r\n')))
    expect((await get('/', { Cookie: cookie })).status).toBe(200)
  })
})

describe('requests that two readers could read in two ways are refused', () => {
  const call = (headers: string, body: string) =>
    sendRaw(
      bench.port,
      head('POST /api/call/search', `Cookie: ${cookie}\r\nConnection: close\r\n${headers}\r\n${body}`),
    )
  const json = 'Content-Type: application/json\r\n'

  it.each([
    ['two lengths', `${json}Content-Length: 2\r\nContent-Length: 30\r\n`, '{}'],
    ['a length and chunks', `${json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n`, '2\r\n{}\r\n0\r\n\r\n'],
    ['chunks that are none', `${json}Transfer-Encoding: chunked\r\n`, 'zz\r\n{}\r\n0\r\n\r\n'],
    ['a folded header', `${json}X-Folded: a\r\n b\r\nContent-Length: 2\r\n`, '{}'],
    ['a bare line feed', `${json}X-Bare: a\nX-More: b\r\nContent-Length: 2\r\n`, '{}'],
    ['a zero byte in a header', `${json}X-Zero: a\0b\r\nContent-Length: 2\r\n`, '{}'],
    ['a length below zero', `${json}Content-Length: -2\r\n`, '{}'],
  ])('%s', async (_what, headers, body) => {
    const before = bench.calls.length
    expect((await call(headers, body)).status).toBe(400)
    expect(bench.calls.length).toBe(before)
  })

  it('what comes after a refused request on the same connection is not answered', async () => {
    const both = `${head('GET /', '\r\n')}${head('GET /', `Cookie: ${cookie}\r\nConnection: close\r\n\r\n`)}`
    const { status, body } = await sendRaw(bench.port, both)
    expect(status).toBe(403)
    expect(body).not.toContain('<title>Crossread</title>\n')
    expect(body.match(/HTTP\/1\.1/g)).toBeNull()
  })

  it('more headers than a browser sends do not hide the ones that count', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `X-${index}: 1\r\n`).join('')
    const { status } = await sendRaw(
      bench.port,
      head('GET /', `${many}Origin: https://evil.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`),
    )
    expect([400, 403, 431]).toContain(status)
  })

  it('an upgrade is not one', async () => {
    const answer = await get('/', { Cookie: cookie, Connection: 'Upgrade', Upgrade: 'websocket' })
    expect(answer.status).not.toBe(101)
  })
})

describe('the secrets', () => {
  it('are in no answer, whatever is asked', async () => {
    const room = bench.room.replaceAll('/', '')
    const value = cookie.split('=')[1] ?? ''
    const targets = ['/', bench.room, `${bench.room}x.js`, '/?secret=x', '/api/call/x', '/api/events?x', '/download/x']
    for (const target of targets)
      for (const headers of [{}, { Cookie: cookie, Origin: 'https://evil.example' }, { Host: 'evil.example' }]) {
        const { head: headOf, body } = await get(target, headers)
        for (const secret of [bench.secret, room, value]) expect(headOf + body).not.toContain(secret)
      }
  })

  it('an address for once opens once', async () => {
    const once = new URL(bench.server.urlForOnce())
    expect(once.searchParams.get('secret')).not.toBe(bench.secret)
    const target = once.pathname + once.search
    const first = await get(target)
    expect([first.status, /set-cookie: (\S+);/i.exec(first.head)?.[1]]).toEqual([200, cookie])
    expect((await get(target)).status).toBe(403)
    // The window that it opened can be loaded again.
    expect((await get(target, { Cookie: cookie })).status).toBe(200)
    expect((await get(target, { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  })

  it('an address for once is worthless when there is a newer one, and the printed one stays good', async () => {
    const [older, newer] = [bench.server.urlForOnce(), bench.server.urlForOnce()].map((each) => new URL(each))
    expect((await get(older!.pathname + older!.search)).status).toBe(403)
    expect((await get(newer!.pathname + newer!.search)).status).toBe(200)
    expect((await get(`${bench.room}?secret=${bench.secret}`)).status).toBe(200)
  })

  it('browsers send the cookie only to addresses that nobody else can name', async () => {
    const { head: headOf } = await get(`${bench.room}?secret=${bench.secret}`)
    expect(/Path=([^;]+)/i.exec(headOf)?.[1]).toBe(bench.room)
    expect(bench.room).toMatch(/^\/[\w-]{43}\/$/)
    expect((await get(`${bench.room}assets/main-AbC.js`, { Cookie: cookie })).status).toBe(200)
    expect((await get(`${bench.room}../secret.js`, { Cookie: cookie })).status).toBe(404)
  })
})

describe('event streams', () => {
  it('are cut off when the window does not read what it is told', async () => {
    const socket = connect(bench.port, '127.0.0.1')
    const closed = new Promise<void>((done) => socket.on('close', () => done()))
    socket.on('error', () => undefined)
    socket.write(head('GET /api/events', `Cookie: ${cookie}\r\n\r\n`))
    await new Promise((done) => socket.once('data', done))
    socket.pause()
    const long = 'x'.repeat(8 * 1024 * 1024)
    for (let told = 0; told < 12; told++) bench.tell({ type: 'command', command: long })
    socket.resume()
    await closed
    expect((await get('/', { Cookie: cookie })).status).toBe(200)
  })
})
