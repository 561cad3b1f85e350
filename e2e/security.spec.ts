/** The attacks that a page elsewhere in the same browser can try, tried from such a page, with the person's true cookie in the browser. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, folderButton, test } from './fixtures.js'

interface ForeignSite {
  readonly port: number
  readonly asked: readonly string[]
  readonly cookies: readonly string[]
  readonly close: () => void
}

/** The address that the window lives under, without its secret. */
const homeOf = (url: string): string => url.replace(/\/\?.*$/, '')

/** A site of somebody else. It notes what reaches it. */
async function foreignSite(): Promise<ForeignSite> {
  const asked: string[] = []
  const cookies: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.headers.cookie !== undefined) cookies.push(request.headers.cookie)
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<!doctype html><title>elsewhere</title><link rel="icon" href="data:,">')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { port: (server.address() as AddressInfo).port, asked, cookies, close: () => server.close() }
}

test.describe('the page', () => {
  test('has a policy that names nothing but itself', async ({ window, shell }) => {
    test.skip(shell !== 'browser', 'read over HTTP')
    const policy = await window.evaluate(async () =>
      (await fetch(location.href)).headers.get('content-security-policy'),
    )
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })

  test('runs no script but its own, whoever adds it', async ({ window, trouble }) => {
    trouble.expect(/Content Security Policy|requires 'Trusted|violates/i)
    await expect(window.getByRole('main')).toBeVisible()
    const outcome = await window.evaluate(async () => {
      const tries: Record<string, string> = {}
      const attempt = (name: string, act: () => void): void => {
        try {
          act()
          tries[name] = 'not refused'
        } catch (error) {
          tries[name] = error instanceof Error ? error.name : 'refused'
        }
      }
      attempt('innerHTML', () => {
        document.createElement('div').innerHTML = '<img src=x onerror="globalThis.ran = true">'
      })
      attempt('a policy', () => {
        const types = (
          globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => object } }
        ).trustedTypes
        types.createPolicy('any', { createHTML: (text: string) => text })
      })
      const image = document.createElement('img')
      attempt('an event handler', () => {
        image.setAttribute('onerror', 'globalThis.ran = true')
      })
      image.src = 'data:,x'
      document.body.append(image)
      await new Promise((done) => setTimeout(done, 300))
      image.remove()
      return { tries, ran: 'ran' in globalThis }
    })
    const refused = { innerHTML: 'TypeError', 'a policy': 'TypeError', 'an event handler': 'TypeError' }
    expect(outcome).toEqual({ tries: refused, ran: false })
  })

  test('can send nothing outside', async ({ window, trouble }) => {
    trouble.expect(/Content Security Policy|violates|Refused|request to|Fetch API cannot load/i)
    const site = await foreignSite()
    await expect(window.getByRole('main')).toBeVisible()
    await window.evaluate(async (address) => {
      await fetch(address).catch(() => undefined)
      navigator.sendBeacon(`${address}beacon`)
      const image = document.createElement('img')
      image.src = `${address}image`
      document.body.append(image)
      await new Promise((done) => setTimeout(done, 300))
      image.remove()
    }, `http://127.0.0.1:${site.port}/`)
    expect(site.asked).toEqual([])
    site.close()
  })
})

test.describe('a page elsewhere', () => {
  test.skip(({ shell }) => shell !== 'browser', 'about the browser shell only')

  /** From another port of this computer, which is the same site to a browser, and from another site. */
  for (const [what, host] of [
    ['on another port', '127.0.0.1'],
    ['on another site', 'elsewhere.localhost'],
  ] as const) {
    test(`${what} can neither call nor read nor embed`, async ({ window, app }) => {
      const site = await foreignSite()
      const evil = await window.context().newPage()
      await evil.goto(`http://${host}:${site.port}/`)
      // Nobody else can know this path; the attack must fail all the same.
      const home = homeOf(app.url!)
      expect(await attack(evil, home)).toEqual({
        json: 'refused',
        simple: 'refused',
        read: 'refused',
        script: 'error',
        image: 'error',
        events: 'error',
      })
      expect(await formPost(evil, home)).toBe(403)
      expect(await framed(evil, home)).toBe(false)
      await expect(folderButton(window)).toBeVisible()
      site.close()
    })
  }

  test('under a name that was made to point here is not served', async ({ window, app }) => {
    const evil = await window.context().newPage()
    const address = new URL(app.url!)
    address.hostname = 'rebound.localhost'
    expect((await evil.goto(address.href))?.status()).toBe(403)
  })

  test('on another port is not sent the cookie', async ({ window }) => {
    const site = await foreignSite()
    const evil = await window.context().newPage()
    await evil.goto(`http://127.0.0.1:${site.port}/`)
    // The second one is of the same site to a browser, whoever led the person to the first.
    await evil.evaluate(() => fetch('/more', { credentials: 'include' }))
    expect(site.asked).toEqual(['/', '/more'])
    expect(site.cookies).toEqual([])
    site.close()
  })

  test('that opens the app in a window gets no hold of it', async ({ window, app }) => {
    const site = await foreignSite()
    const evil = await window.context().newPage()
    await evil.goto(`http://elsewhere.localhost:${site.port}/`)
    const [opened] = await Promise.all([
      evil.context().waitForEvent('page'),
      evil.evaluate((address) => void globalThis.open(address), app.url!),
    ])
    await opened.waitForLoadState()
    expect(await opened.evaluate(() => (globalThis.opener as unknown) === null)).toBe(true)
    site.close()
  })
})

/** What each kind of request came to, seen from the page that sent it. */
const attack = (page: Page, home: string) =>
  page.evaluate(async (origin) => {
    const body = '{"path":"/etc"}'
    const tried = async (init: RequestInit): Promise<string> => {
      try {
        return (
          await fetch(`${origin}/api/call/folder.open`, { method: 'POST', body, credentials: 'include', ...init })
        ).type
      } catch {
        return 'refused'
      }
    }
    const element = (name: 'script' | 'img', path: string): Promise<string> =>
      new Promise((done) => {
        const it = document.createElement(name)
        it.onload = () => done('loaded')
        it.onerror = () => done('error')
        it.src = origin + path
        document.body.append(it)
      })
    const events = new Promise<string>((done) => {
      const stream = new EventSource(`${origin}/api/events`, { withCredentials: true })
      stream.onopen = () => done('open')
      stream.onerror = () => {
        stream.close()
        done('error')
      }
    })
    return {
      json: await tried({ headers: { 'content-type': 'application/json' } }),
      // Sent without asking first; the answer to it says that no other origin may even hold it.
      simple: await tried({ mode: 'no-cors' }),
      read: await fetch(`${origin}/`, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      ),
      script: await element('script', '/assets/index.js'),
      image: await element('img', '/'),
      events: await events,
    }
  }, home)

/** The status that a form of the page ends on. */
async function formPost(page: Page, home: string): Promise<number> {
  const start = page.url()
  const [response] = await Promise.all([
    page.waitForResponse((each) => each.url().startsWith(home) && each.request().method() === 'POST'),
    page.evaluate((origin) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.enctype = 'text/plain'
      form.action = `${origin}/api/call/folder.open`
      const field = document.createElement('input')
      field.name = '{"path":"/etc","x":"'
      field.value = '"}'
      form.append(field)
      document.body.append(form)
      form.submit()
    }, home),
  ])
  await page.waitForURL(`${home}/**`)
  await page.goto(start)
  return response.status()
}

/** Whether the app shows itself inside the page. */
async function framed(page: Page, home: string): Promise<boolean> {
  const frame = page.frames().length
  await page.evaluate(
    (origin) =>
      new Promise<void>((done) => {
        const inner = document.createElement('iframe')
        inner.onload = () => done()
        inner.src = `${origin}/`
        document.body.append(inner)
      }),
    home,
  )
  const inner = page.frames()[frame]
  return (await inner?.getByRole('main').count()) === 1 && (await inner?.getByRole('button').count()) !== 0
}

test.describe('calls with a true cookie', () => {
  test.skip(({ shell }) => shell !== 'browser', 'about the browser shell only')

  test('that are unknown, ill-typed, oversized or hostile are answered as data', async ({ window, trouble }) => {
    trouble.expect(/Failed to load resource/)
    const call = (name: string, body: string) =>
      window.evaluate(
        async ([path, text]) => {
          const response = await fetch(`api/call/${path}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: text,
          })
          const answer = (await response.json()) as { ok: boolean; failure?: { code: string } }
          return answer.ok ? 'ok' : (answer.failure?.code ?? 'no code')
        },
        [name, body] as const,
      )
    expect(await call('app.info', '{}')).toBe('ok')
    for (const name of ['no.such', 'toString', 'constructor', 'hasOwnProperty', '__proto__', 'valueOf']) {
      expect(await call(name, '{}'), name).toMatch(/bad-input|not-found/)
    }
    for (const body of [
      'null',
      '7',
      '[]',
      '"x"',
      '{"id":7}',
      '{"id":""}',
      '{"id":"x","more":1}',
      '{',
      `{"id":"${'x'.repeat(300)}"}`,
    ]) {
      expect(await call('article.get', body), body.slice(0, 30)).toBe('bad-input')
    }
    expect(await call('article.get', '{"__proto__":{"id":"x"}}')).toBe('bad-input')
    expect(await call('search', `{"query":"${'x'.repeat(6_000_000)}"}`)).toBe('bad-input')
    for (const path of ['/nowhere/at/all', '', 'a\0b', '/etc/passwd']) {
      expect(await call('folder.open', JSON.stringify({ path })), path).not.toBe('ok')
    }
    await expect(folderButton(window)).toBeVisible()
  })

  test('paths that leave the window’s folder are not found', async ({ window, trouble }) => {
    trouble.expect(/Failed to load resource/)
    const statuses = await window.evaluate(async () => {
      const paths = [
        '/%2e%2e/package.json',
        '/%252e%252e/package.json',
        '/..%5cpackage.json',
        '/assets/%2e%2e%2f%2e%2e%2fmain/cli.js',
        '/etc/passwd',
        '/main/cli.js',
        '/assets/index.js%00.css',
      ]
      return Promise.all(paths.map(async (path) => (await fetch(location.pathname.slice(0, -1) + path)).status))
    })
    // The browser itself takes the first one out of the window’s path, where its cookie does not go.
    expect(statuses).toEqual([403, ...Array<number>(6).fill(404)])
  })
})
