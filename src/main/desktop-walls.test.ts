import { describe, expect, it } from 'vitest'
import { call, type Frame, ours, settled, start } from './testing/bench.js'
import { refusable } from './testing/fake-electron.js'

describe('calls', () => {
  it('of our page are answered', async () => {
    const { fake, calls } = await start()
    expect(await call(fake, ours, 'search', { query: 'x' })).toEqual({ ok: true, value: null })
    expect(calls).toContainEqual(['search', { query: 'x' }])
  })
  it.each<[string, Frame | null, number]>([
    ['a frame that is gone', null, 1],
    ['a frame that is detached', { ...ours, detached: true }, 1],
    ['a frame inside the page', { ...ours, parent: {} }, 1],
    ['another origin', { ...ours, url: 'https://evil.example/' }, 1],
    ['another host of the scheme', { ...ours, url: 'app://print/' }, 1],
    ['a host that begins alike', { ...ours, url: 'app://crossread.evil.example/' }, 1],
    ['an address that is none', { ...ours, url: '' }, 1],
    ['another window', ours, 2],
  ])('of %s are refused', async (_who, frame, id) => {
    const { fake, calls } = await start()
    expect(await call(fake, frame, 'search', { query: 'x' }, id)).toMatchObject({ ok: false })
    expect(calls.map(([name]) => name)).not.toContain('search')
  })
  it('are taken as plain data only, not too much of it', async () => {
    const { fake, calls } = await start()
    const itself: Record<string, unknown> = {}
    itself['again'] = itself
    const poisoned = JSON.parse('{"query": "x", "__proto__": {"admin": true}}') as unknown
    const sparse: unknown[] = []
    sparse.length = 4_000_000_000
    for (const input of [
      itself,
      poisoned,
      sparse,
      { query: 'x'.repeat(5_000_000) },
      new Map(),
      { at: new Date() },
      5n,
    ]) {
      expect(await call(fake, ours, 'search', input)).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
    }
    expect(calls.map(([name]) => name)).not.toContain('search')
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  })
  it('what is dropped is opened where it lies, for our page only', async () => {
    const { fake, calls } = await start()
    const drop = (frame: Frame, paths: unknown): unknown =>
      fake.ipc.get('crossread:drop')!({ senderFrame: frame, sender: { id: 1 } }, paths)
    expect(await drop({ ...ours, parent: {} }, ['/news'])).toMatchObject({ ok: false })
    for (const paths of [null, 'x', [7], ['/nowhere']]) expect(await drop(ours, paths)).toBeNull()
    expect(await drop(ours, ['/news'])).toMatchObject({ ok: true })
    expect(calls.filter(([name]) => name === 'folder.open')).toEqual([['folder.open', { path: '/news' }]])
  })
  it('need a name', async () => {
    const { fake } = await start()
    for (const name of [undefined, null, 7, {}, 'x'.repeat(1000)]) {
      expect(await call(fake, ours, name)).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
    }
  })
  it('open only folders that the person named', async () => {
    const { fake, calls } = await start({ argv: ['/news'] })
    expect(await call(fake, ours, 'folder.open', { path: '/etc' })).toMatchObject({
      ok: false,
      failure: { code: 'bad-input' },
    })
    expect(await call(fake, ours, 'folder.open', { path: '/news/../etc' })).toMatchObject({ ok: false })
    expect(await call(fake, ours, 'folder.open', { path: '/news' })).toMatchObject({ ok: true })
    expect(await call(fake, ours, 'folder.open', { path: '/older' })).toMatchObject({ ok: true })
    expect(calls).not.toContainEqual(['folder.open', { path: '/etc' }])
  })
})

describe('the page', () => {
  it('may not go elsewhere, be redirected, or hold a webview', async () => {
    const { window, fake } = await start()
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const event = refusable({ url: 'https://evil.example/', isMainFrame: true })
      window().contentsEvents.emit(name, event)
      expect(event.refused).toBe(true)
    }
    expect(fake.opened).toEqual([])
  })
  it('opens no window; a link that was clicked goes to the system’s browser', async () => {
    const { window, fake } = await start()
    const open = (url: string): unknown => window().openHandler!({ url })
    expect(open('https://outlet.example/')).toEqual({ action: 'deny' })
    expect(fake.opened).toEqual([])
    window().contentsEvents.emit('input-event', {}, { type: 'mouseMove' })
    open('https://outlet.example/')
    expect(fake.opened).toEqual([])
    window().contentsEvents.emit('input-event', {}, { type: 'mouseDown' })
    for (const url of [
      'https://outlet.example/',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://a:b@x.example/',
    ]) {
      expect(open(url)).toEqual({ action: 'deny' })
    }
    expect(fake.opened).toEqual(['https://outlet.example/'])
  })
  it('gets no permission, asked for or looked up', async () => {
    const { kept } = (await start()).fake.session
    const answers: unknown[] = []
    kept.request!({}, 'media', (answer: unknown) => answers.push(answer))
    expect(answers).toEqual([false])
    expect(kept.check!({}, 'clipboard-read', 'app://crossread')).toBe(false)
    expect(kept.device!({})).toBe(false)
    kept.media!({}, (answer: unknown) => answers.push(answer))
    expect(answers).toEqual([false, null])
  })
  it('downloads nothing, trusts no certificate, and its developer tools do not stay open', async () => {
    const { fake, window } = await start()
    const download = refusable()
    fake.session.events.emit('will-download', download, {}, {})
    const answers: unknown[] = []
    const certificate = refusable()
    fake.app.emit('certificate-error', certificate, {}, 'https://x.example', '', {}, (answer: unknown) =>
      answers.push(answer),
    )
    expect([download.refused, certificate.refused, answers]).toEqual([true, true, [false]])
    window().contentsEvents.emit('devtools-opened')
    expect(window().log).toEqual(expect.arrayContaining(['close devtools', 'webrtc disable_non_proxied_udp']))
  })
  it('asks before it follows a link whose name has letters of another script', async () => {
    const { fake, window } = await start({ message: 1 })
    window().contentsEvents.emit('input-event', {}, { type: 'mouseDown' })
    window().openHandler!({ url: 'https://аррӏе.example/' })
    await settled()
    expect(fake.dialog.asked[0]?.message).toMatch(/^Open xn--\S+\.example in your browser\?$/)
    expect(fake.opened).toEqual([])
    fake.dialog.answers.message = 0
    window().openHandler!({ url: 'https://аррӏе.example/' })
    await settled()
    expect(fake.opened).toEqual([expect.stringMatching(/^https:\/\/xn--/)])
  })
  it('shows the licences in a window of its own, which runs nothing, asks for nothing and stays where it is', async () => {
    const { fake, window, menuItem } = await start()
    menuItem('&Licences').click()
    menuItem('&Licences').click()
    expect(fake.windows).toHaveLength(2)
    const licences = window()
    expect(licences.log).toContain('load app://crossread/licences/index.html')
    expect(licences.options.webPreferences).toMatchObject({ sandbox: true, javascript: false, devTools: false })
    expect(licences.options.webPreferences).not.toHaveProperty('preload')
    const leaves = refusable({ url: 'app://crossread/', isMainFrame: true })
    licences.contentsEvents.emit('will-navigate', leaves)
    expect(leaves.refused).toBe(true)
    expect(await call(fake, ours, 'search', {}, licences.contents.id)).toMatchObject({ ok: false })
  })
  it('is offered to be loaded again when it crashed, and a report when it crashes again', async () => {
    const { fake, window, written } = await start()
    const crash = { reason: 'crashed', exitCode: 1 }
    window().contentsEvents.emit('render-process-gone', {}, crash)
    await settled()
    expect(window().log.at(-1)).toBe('reload')
    fake.dialog.answers.message = 2
    window().contentsEvents.emit('render-process-gone', {}, crash)
    await settled()
    expect(fake.dialog.asked.map(({ message }) => message)).toContain('The window stopped working again.')
    expect(written.at(-1)![1]).toContain('the page stopped working (crashed, 1)')
    expect(window().log.at(-1)).toBe('reload')
  })
  it('that does not answer is waited for or loaded again', async () => {
    const { fake, window } = await start()
    window().events.emit('unresponsive')
    await settled()
    expect(window().log).not.toContain('crash')
    fake.dialog.answers.message = 1
    window().events.emit('unresponsive')
    await settled()
    expect(window().log.slice(-2)).toEqual(['crash', 'reload'])
    // Its end was asked for: the person is not asked once more what to do about it.
    await settled()
    expect(fake.dialog.asked.map(({ message }) => message)).toEqual(Array(2).fill('The window does not answer.'))
    window().contentsEvents.emit('did-finish-load')
    window().contentsEvents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    expect(fake.dialog.asked.at(-1)!.message).toBe('The window stopped working.')
  })
  it('wears the system’s accent colour, where there is one', async () => {
    const { fake, window } = await start({ accent: '0078d4ff' })
    window().contentsEvents.emit('dom-ready')
    await settled()
    expect(window().sheets[0]).toContain('--accent: ')
    fake.preferences.emit('accent-color-changed', {}, 'ff0000')
    await settled()
    expect(window().log).toContain('remove sheet 1')
    const plain = await start()
    plain.window().contentsEvents.emit('dom-ready')
    await settled()
    expect(plain.window().sheets).toEqual([])
  })
  it('has a menu under the right mouse button for words only', async () => {
    const { fake, window } = await start()
    const before = fake.menus.length
    const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
    const click = (more: object): void =>
      window().contentsEvents.emit('context-menu', {}, { isEditable: false, selectionText: '', editFlags, ...more })
    click({})
    expect(fake.menus).toHaveLength(before)
    click({ selectionText: 'words' })
    expect(fake.menus.at(-1)!.map(({ role }) => role)).toEqual(['copy'])
    click({ isEditable: true })
    expect(fake.menus.at(-1)!.map(({ role }) => role)).toEqual(['cut', 'copy', 'paste', undefined, 'selectAll'])
  })
})
