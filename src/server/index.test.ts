import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, raw, sendRaw, startBench } from './testing.js'

let bench: Bench
let cookie: string

beforeAll(async () => {
  bench = await startBench()
  cookie = await bench.cookie()
})
afterAll(() => bench.end())

const get = (target: string, headers: Record<string, string> = {}) =>
  sendRaw(bench.port, raw(bench.port, `GET ${target}`, headers))
const post = (target: string, body: string, headers: Record<string, string> = {}) =>
  sendRaw(bench.port, raw(bench.port, `POST ${target}`, { 'Content-Type': 'application/json', ...headers }, body))

describe('the printed address', () => {
  it('opens the page and leaves a cookie that scripts and other sites cannot use', async () => {
    const answer = await get(`/?secret=${bench.secret}`)
    expect(answer.status).toBe(200)
    expect(answer.body).toContain('<title>Crossread</title>')
    expect(answer.head).toMatch(/set-cookie: crossread-\d+=[\w-]{43}; Path=\/[\w-]{43}\/; HttpOnly; SameSite=Strict/i)
    expect(answer.head).not.toContain(bench.secret)
  })
  it('works again in another browser, and when it is followed from another site', async () => {
    expect((await get(`/?secret=${bench.secret}`, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(200)
  })
  it('is on loopback only', () => {
    expect(bench.server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}\/\?secret=[\w-]{43}$/)
  })
})

describe('without the right secret', () => {
  it.each([
    ['none', '/'],
    ['a wrong one', '/?secret=wrong'],
    ['an empty one', '/?secret='],
    ['a file', '/assets/main-AbC.js'],
    ['events', '/api/events'],
    ['a download', '/download/abc'],
  ])('%s: 403 with a plain page', async (_what, target) => {
    const answer = await get(target)
    expect(answer.status).toBe(403)
    expect(answer.body).not.toContain(bench.secret)
    expect(answer.head).not.toMatch(/set-cookie/i)
  })
  it('the secret prefixed, lengthened or twice is wrong', async () => {
    for (const guess of [bench.secret.slice(0, -1), `${bench.secret}a`, `x&secret=${bench.secret}`]) {
      expect((await get(`/?secret=${guess}`)).status).toBe(403)
    }
  })
  it('the link’s secret is not the cookie’s', async () => {
    const answer = await get('/', { Cookie: `crossread-${bench.port}=${bench.secret}` })
    expect(answer.status).toBe(403)
  })
  it('a second cookie of the same name, as another port’s page could plant, is refused', async () => {
    expect((await get('/', { Cookie: `${cookie}; crossread-${bench.port}=planted` })).status).toBe(403)
  })
})

describe('every answer', () => {
  it.each(['/', '/assets/main-AbC.js', '/nothing.js', '/?secret=wrong'])(
    '%s carries the security headers',
    async (target) => {
      const { head } = await get(target, { Cookie: cookie })
      expect(head).toMatch(
        /content-security-policy: default-src 'none'; script-src 'self';.*require-trusted-types-for 'script'/i,
      )
      expect(head).toMatch(/x-content-type-options: nosniff/i)
      expect(head).toMatch(/cache-control: no-store/i)
      expect(head).toMatch(/referrer-policy: no-referrer/i)
      expect(head).not.toMatch(/access-control-allow/i)
    },
  )
})

describe('whoever the request comes from', () => {
  it('is served by its right Host only (DNS rebinding)', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${bench.port}`,
      '127.0.0.1',
      `localhost:${bench.port}`,
      `127.0.0.1:${bench.port}.evil.example`,
    ]) {
      expect((await get('/', { Host: host, Cookie: cookie })).status).toBe(403)
      expect((await get(`/?secret=${bench.secret}`, { Host: host })).status).toBe(403)
    }
  })
  it('needs exactly one Host header', async () => {
    const twice = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${bench.port}\r\nHost: evil.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`
    expect((await sendRaw(bench.port, twice)).status).toBe(400)
    expect((await sendRaw(bench.port, `GET / HTTP/1.1\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`)).status).toBe(
      400,
    )
  })
  it('is refused with a foreign Origin, even with the cookie', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      `https://127.0.0.1:${bench.port}`,
      `http://127.0.0.1:${bench.port + 1}`,
      `http://localhost:${bench.port}`,
    ]) {
      expect((await post('/api/call/app.info', '{}', { Origin: origin, Cookie: cookie })).status).toBe(403)
      expect((await get('/api/events', { Origin: origin, Cookie: cookie })).status).toBe(403)
    }
  })
  it('is refused when the browser says that another site sent it', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await get('/', { 'Sec-Fetch-Site': site, Cookie: cookie })).status).toBe(403)
      expect((await get('/assets/main-AbC.js', { 'Sec-Fetch-Site': site, Cookie: cookie })).status).toBe(403)
      expect((await post('/api/call/app.info', '{}', { 'Sec-Fetch-Site': site, Cookie: cookie })).status).toBe(403)
    }
    expect((await get('/', { 'Sec-Fetch-Site': 'none', Cookie: cookie })).status).toBe(200)
  })
  it('cannot call with a form', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', '']) {
      expect((await post('/api/call/app.info', '{}', { 'Content-Type': type, Cookie: cookie })).status).toBe(415)
    }
    expect(bench.calls).toEqual([])
  })
  it('gets no answer to a preflight', async () => {
    const answer = await sendRaw(
      bench.port,
      raw(bench.port, 'OPTIONS /api/call/app.info', { Origin: 'https://evil.example' }),
    )
    expect(answer.status).toBe(403)
    expect(answer.head).not.toMatch(/access-control/i)
  })
})

describe('files', () => {
  it('are served with their type', async () => {
    const answer = await get('/assets/main-AbC.js', { Cookie: cookie })
    expect([answer.status, answer.body]).toEqual([200, 'export {}'])
    expect(answer.head).toMatch(/content-type: text\/javascript/i)
  })
  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/%2e%2e%2fsecret.js',
    '/%252e%252e%252fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/assets/..\\..\\secret.js',
    '/.../secret.js',
    '/assets//../../secret.js',
    '/assets/./main-AbC.js',
    '/C:/secret.js',
    '/file:///etc/passwd',
    '/etc/passwd',
    '/assets/main-AbC.js%00.css',
    '/assets/main-AbC.js::$DATA',
    '/assets/',
    '/assets',
    '/assets/notes.txt',
  ])('%s is not found', async (target) => {
    const answer = await get(target, { Cookie: cookie })
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('outside')
  })
  it.each(['//evil.example/', 'http://evil.example/', `http://127.0.0.1/`, 'secret.js', '*'])(
    'the request target %s is refused',
    async (target) => {
      expect((await get(target, { Cookie: cookie })).status).toBe(400)
    },
  )
  it('are only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
      const answer = await sendRaw(bench.port, raw(bench.port, `${method} /assets/main-AbC.js`, { Cookie: cookie }))
      expect(answer.status).toBe(405)
    }
  })
})

describe('calls', () => {
  it('reach the services as they were sent', async () => {
    const answer = await post('/api/call/search', '{"query":"héllo 𝄞"}', { Cookie: cookie })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { name: 'search', input: { query: 'héllo 𝄞' } } })
  })
  it('are refused as data when what was sent is no JSON, or has a prototype', async () => {
    const deep = '['.repeat(200_000)
    const before = bench.calls.length
    for (const body of ['', '{', 'undefined', '{"__proto__":{"a":1}}', '[{"x":{"__proto__":null}}]', '\u0000', deep]) {
      const answer = await post('/api/call/search', body || ' ', { Cookie: cookie })
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
    }
    expect(bench.calls.length).toBe(before)
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
  })
  it('may not be larger than any true one', async () => {
    const answer = await post('/api/call/search', `{"query":"${'x'.repeat(5_000_000)}"}`, { Cookie: cookie })
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
  })
  it('need a name that could be one', async () => {
    for (const name of ['', '__proto__/x', 'a%2fb', 'x'.repeat(61)]) {
      expect((await post(`/api/call/${name}`, '{}', { Cookie: cookie })).status).toBe(404)
    }
  })
  it('are answered to POST only', async () => {
    expect((await get('/api/call/app.info', { Cookie: cookie })).status).toBe(405)
  })
})

describe('events', () => {
  it('reach every window that listens', async () => {
    const response = await fetch(`http://127.0.0.1:${bench.port}/api/events`, { headers: { cookie } })
    expect(response.headers.get('content-type')).toMatch('text/event-stream')
    const reader = response.body!.getReader()
    const text = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value)
    expect(await text()).toMatch(/^retry: /)
    bench.tell({ type: 'command', command: 'two\nlines' })
    expect(await text()).toBe('data: {"type":"command","command":"two\\nlines"}\n\n')
    await reader.cancel()
  })
})

describe('downloads', () => {
  it('are fetched once, as a file, and never run as a page', async () => {
    const offered = await bench.shell.deliver({
      fileName: 'Fähre “one” vs.\r\nSet-Cookie: x.html',
      type: 'text/html; charset=utf-8',
      bytes: Buffer.from('<script>1</script>'),
    })
    expect(offered.status).toBe('ready')
    const url = offered.status === 'ready' ? offered.url : ''
    const first = await get(bench.room + url, { Cookie: cookie })
    expect(first.status).toBe(200)
    expect(first.body).toBe('<script>1</script>')
    expect(first.head).toMatch(
      /content-disposition: attachment; filename="F_hre _one_ vs\.__Set-Cookie_ x\.html"; filename\*=UTF-8''F%C3%A4hre/i,
    )
    expect(first.head).toMatch(/content-security-policy: default-src 'none'; sandbox/i)
    expect(first.head).not.toMatch(/^set-cookie/im)
    expect((await get(bench.room + url, { Cookie: cookie })).status).toBe(404)
  })
})

describe('a printer', () => {
  it('is looked for when the window asks, and prints for it', async () => {
    const asked: string[] = []
    const printing = await startBench({
      printer: {
        available: () => {
          asked.push('available')
          return Promise.resolve(true)
        },
        print: (html) => Promise.resolve(Buffer.from(`%PDF of ${html}`)),
      },
    })
    expect(asked).toEqual([])
    expect(await printing.shell.can()).toEqual({ chooseFolder: false, printPdf: true, revealFile: false })
    expect(Buffer.from(await printing.shell.printPdf('<p>')).toString()).toBe('%PDF of <p>')
    await printing.end()
  })
  it('that is not there is not offered', async () => {
    expect(await bench.shell.can()).toMatchObject({ printPdf: false })
    await expect(bench.shell.printPdf('<p>')).rejects.toThrow()
  })
})

describe('slow, broken and many requests', () => {
  it('a request that is no HTTP is cut off', async () => {
    expect((await sendRaw(bench.port, 'HELLO\r\n\r\n')).status).toBe(400)
  })
  it('headers without end are cut off', async () => {
    const answer = await sendRaw(bench.port, raw(bench.port, 'GET /', { 'X-Long': 'x'.repeat(40_000) }))
    expect(answer.status).toBe(431)
  })
  it('headers that never end are cut off while others are answered', async () => {
    const slow = sendRaw(bench.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${bench.port}\r\nX-Slow: `)
    expect((await get('/', { Cookie: cookie })).status).toBe(200)
    expect((await slow).status).toBe(408)
  })
  it('connections that only wait do not keep others from being answered', async () => {
    const waiting = Array.from({ length: 60 }, () => connect(bench.port, '127.0.0.1'))
    try {
      expect((await get('/', { Cookie: cookie })).status).toBe(200)
    } finally {
      for (const socket of waiting) socket.destroy()
    }
  })
  it('more windows than a person has are refused, the rest goes on', async () => {
    const abort = new AbortController()
    const open = await Promise.all(
      Array.from({ length: 20 }, () =>
        fetch(`http://127.0.0.1:${bench.port}/api/events`, { headers: { cookie }, signal: abort.signal }),
      ),
    )
    expect(open.filter(({ status }) => status === 503).length).toBeGreaterThan(0)
    expect((await get('/', { Cookie: cookie })).status).toBe(200)
    abort.abort()
  })
})

describe('closing', () => {
  it('ends every connection at once, and the port is free', async () => {
    const other = await startBench()
    const otherCookie = await other.cookie()
    await fetch(`http://127.0.0.1:${other.port}/api/events`, { headers: { cookie: otherCookie } })
    await other.end()
    await expect(sendRaw(other.port, raw(other.port, 'GET /'))).rejects.toThrow('ECONNREFUSED')
  })
})
