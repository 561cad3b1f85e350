import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import type { ApiEvent } from '../api/contract.js'
import type { Services, Shell } from '../api/shell.js'
import { type DesktopOptions, runDesktop } from './desktop.js'
import { readDeclarations } from './testing/declared.js'
import { createFakeElectron, refusable, type FakeElectron, type FakeOptions } from './testing/fake-electron.js'
import type { WindowState } from './window-state.js'

const declarations = readDeclarations()
const folders = new Set(['/news', '/older', '/other'])

interface BenchOptions extends Omit<FakeOptions, 'declarations'> {
  readonly argv?: readonly string[]
  readonly kept?: unknown
  readonly broken?: boolean
  readonly developmentUrl?: string
  /** Which button is pressed in message boxes. */
  readonly message?: number
}

async function start({
  argv = [],
  kept = null,
  broken = false,
  developmentUrl,
  message = 0,
  ...fakeOptions
}: BenchOptions = {}) {
  const fake = createFakeElectron({ declarations, ...fakeOptions })
  fake.dialog.answers.message = message
  const calls: (readonly [string, unknown])[] = []
  const written: [string, string][] = []
  const saved: WindowState[] = []
  const listeners = new Set<(event: ApiEvent) => void>()
  let shell: Shell | undefined
  let stray: ((error: unknown) => void) | undefined
  const printed: string[] = []
  const info = {
    settings: { theme: 'dark', author: 'Ada' },
    recent: [{ path: '/older', name: 'Older & wiser', opened: '2024-01-01' }],
    folder: null,
  }
  const services: Services = {
    call: (name, input) => {
      calls.push([name, input])
      return Promise.resolve({ ok: true, value: name === 'app.info' ? info : null })
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => Promise.resolve(void fake.log.push('services closed')),
  }
  const options: DesktopOptions = {
    electron: fake.electron,
    platform: 'linux',
    argv: ['/opt/crossread', ...argv],
    cwd: '/',
    developmentUrl: developmentUrl ?? null,
    rendererDir: '/app/out/renderer',
    preload: '/app/out/preload/index.cjs',
    icon: '/app/resources/icons/crossread-512.png',
    disk: {
      kindOf: (path) => (folders.has(path) ? 'folder' : path.endsWith('.txt') ? 'file' : 'nothing'),
      parentOf: (path) => path.slice(0, path.lastIndexOf('/')),
      read: () => Promise.resolve(Buffer.from('Words.')),
      sizeOf: (path) => (path.includes('huge') ? 1e9 : 6),
    },
    now: () => 5000,
    clock: () => new Date('2026-03-01T10:15:00Z'),
    home: '/home/me',
    running: { Electron: '45' },
    print: (text) => printed.push(text),
    makeFolder: () => Promise.resolve(),
    onStrayError: (listener) => (stray = listener),
    writeFile: (path, bytes) => Promise.resolve(void written.push([path, Buffer.from(bytes).toString()])),
    state: { read: () => kept, write: (state) => saved.push(state) },
    createServices: (lent) => {
      if (broken) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
      shell = lent
      return services
    },
  }
  await runDesktop(options)
  await settled()
  const tell = (event: ApiEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const menuItem = (label: string) =>
    itemsOf(fake.menus.at(-1)!).find((item) => item.label === label) as { click: (...args: unknown[]) => void }
  return {
    fake,
    calls,
    written,
    saved,
    printed,
    tell,
    info,
    menuItem,
    shell: () => shell!,
    window: () => fake.windows.at(-1)!,
    stray: (error: unknown) => stray!(error),
  }
}

const itemsOf = (menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

const arrived = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80))

interface Frame {
  readonly url: string
  readonly parent: unknown
  readonly detached: boolean
}
const ours: Frame = { url: 'app://crossread/', parent: null, detached: false }

const call = (fake: FakeElectron, frame: Frame | null, name: unknown, input: unknown = {}, id = 1): unknown =>
  fake.ipc.get('crossread:call')!({ senderFrame: frame, sender: { id } }, name, input)

describe('starting', () => {
  it('makes the page’s scheme and the sandbox before anything is ready', async () => {
    const { fake } = await start()
    expect(fake.log.slice(0, 4)).toEqual(['scheme app', 'sandbox', 'lock {"paths":[]}', 'ready'])
  })
  it('opens one hard window on the page', async () => {
    const { window } = await start()
    expect(window().log).toContain('load app://crossread/')
    expect(window().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      devTools: false,
      preload: '/app/out/preload/index.cjs',
    })
  })
  it('opens the folder of the command line, or the one a named file lies in', async () => {
    expect((await start({ argv: ['/news'] })).calls).toContainEqual(['folder.open', { path: '/news' }])
    expect((await start({ argv: ['--flag', '/news/a.txt'] })).calls).toContainEqual(['folder.open', { path: '/news' }])
    expect((await start({ argv: ['/nowhere'] })).calls.map(([name]) => name)).not.toContain('folder.open')
  })
  it('a second start hands its folder over and ends', async () => {
    const { fake } = await start({ argv: ['/news'], isFirstInstance: false })
    expect(fake.log).toEqual(['scheme app', 'sandbox', 'lock {"paths":["/news"]}', 'quit'])
    expect(fake.windows).toEqual([])
  })
  it.each([
    [0, ['relaunch', 'exit 0']],
    [1, ['exit 1']],
    [2, ['exit 1']],
  ])('that fails says what to do: choice %i ends with %j', async (message, ends) => {
    const { fake, written } = await start({ broken: true, message })
    expect(fake.dialog.asked[0]).toMatchObject({
      message: 'Crossread could not start.',
      buttons: ['Try Again', 'Write a Report', 'Quit'],
    })
    expect(fake.dialog.asked[0]!.detail).toMatch(/no space left.*The disk is full. Make room/s)
    expect(fake.log.slice(-ends.length)).toEqual(ends)
    expect(written.length).toBe(message === 1 ? 1 : 0)
  })
  it('that fails before anything can be shown says so all the same', async () => {
    const { fake } = await start({ broken: true, isReady: false })
    expect(fake.log.slice(-2)).toEqual(['error Crossread could not start', 'exit 1'])
  })
  it('prints its steps when asked, and keeps them when not', async () => {
    const traced = await start({ argv: ['--trace-startup'] })
    traced.window().contentsEvents.emit('did-finish-load')
    traced.window().events.emit('ready-to-show')
    expect(traced.printed.join('')).toMatch(/loaded .*ready .*services .*window made .*page loaded .*window shown/s)
    const plain = await start()
    plain.window().events.emit('ready-to-show')
    expect(plain.printed).toEqual([])
  })
  it('takes away switches that open a packaged app to others, and lets no name lead anywhere', async () => {
    const switches = ['remote-debugging-port', 'disable-web-security', 'user-data-dir']
    const { fake } = await start({ switches })
    expect([...fake.line.keys()]).toEqual(['user-data-dir', 'host-resolver-rules', 'disable-background-networking'])
    expect(fake.line.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect([...(await start({ switches, isPackaged: false })).fake.line.keys()]).toContain('remote-debugging-port')
  })
  it('heeds a development server only when it is not packaged', async () => {
    const developmentUrl = 'http://localhost:5173'
    expect((await start({ developmentUrl })).window().log).toContain('load app://crossread/')
    expect((await start({ developmentUrl, isPackaged: false })).window().log).toContain('load http://localhost:5173/')
  })
  it('puts the window back where it was', async () => {
    const { window } = await start({ kept: { x: 5, y: 6, width: 800, height: 600, maximized: true } })
    expect(window().options).toMatchObject({ x: 5, y: 6, width: 800, height: 600 })
    window().events.emit('ready-to-show')
    expect(window().log.slice(-2)).toEqual(['maximize', 'show'])
  })
})

describe('folders from outside', () => {
  it('come from a second start, which also brings the window to the front', async () => {
    const { fake, calls, window } = await start()
    fake.app.emit('second-instance', {}, [], '/', { paths: ['/other'] })
    expect(calls).toContainEqual(['folder.open', { path: '/other' }])
    expect(window().log).toEqual(expect.arrayContaining(['restore', 'focus']))
  })
  it('come from the file manager', async () => {
    const { fake, calls } = await start()
    const event = refusable()
    fake.app.emit('open-file', event, '/news/report.txt')
    expect(event.refused).toBe(true)
    await arrived()
    expect(calls).toContainEqual(['folder.open', { path: '/news' }])
  })
  it('several files from the file manager at once are these files and no others', async () => {
    const { fake, calls } = await start()
    for (const path of ['/news/a.txt', '/older/b.txt']) fake.app.emit('open-file', refusable(), path)
    await arrived()
    const base64 = Buffer.from('Words.').toString('base64')
    expect(calls.filter(([name]) => name.startsWith('folder.'))).toEqual([
      [
        'folder.openFiles',
        {
          files: [
            { name: 'a.txt', base64 },
            { name: 'b.txt', base64 },
          ],
        },
      ],
    ])
  })
  it('files that are too large together are refused in words', async () => {
    const { fake, calls } = await start({ argv: ['/news/huge.txt', '/news/b.txt'] })
    expect(calls.map(([name]) => name)).not.toContain('folder.openFiles')
    expect(fake.dialog.asked[0]).toMatchObject({ message: expect.stringContaining('too large') as string })
  })
  it('are chosen in the menu, several files at once or one', async () => {
    const { fake, calls, menuItem } = await start()
    fake.dialog.answers.open = ['/news/a.txt', '/news/b.txt']
    menuItem('Open Fi&les…').click()
    await settled()
    expect(calls.map(([name]) => name)).toContain('folder.openFiles')
  })
  it('of the recent ones that is gone says so', async () => {
    const { fake, info, tell, menuItem } = await start()
    info.recent = [{ path: '/gone', name: 'Gone', opened: '' }]
    tell({ type: 'folder', folder: { progress: null } } as never)
    await settled()
    menuItem('Gone (/gone)').click()
    await settled()
    expect(fake.dialog.asked[0]).toMatchObject({ message: 'There is no folder /gone any more.' })
  })
  it('opened while it runs are put on the system’s own list; clearing forgets them', async () => {
    const { fake, info, calls, tell, menuItem } = await start()
    expect(fake.log).not.toContain('recent /older')
    info.recent = [{ path: '/news', name: 'News', opened: '' }, ...info.recent]
    tell({ type: 'folder', folder: { progress: null } } as never)
    await settled()
    expect(fake.log.filter((line) => line.startsWith('recent'))).toEqual(['recent /news'])
    menuItem('&Clear This List').click()
    await settled()
    expect(fake.log).toContain('recent cleared')
    expect(calls).toContainEqual(['folder.forget', { path: '/older' }])
  })
  it.each([
    undefined,
    null,
    7,
    {},
    { paths: 7 },
    { paths: [7, null] },
    { paths: ['/nowhere', ''] },
    { paths: ['a\0b'] },
  ])('%j opens nothing', async (handOver) => {
    const { fake, calls } = await start()
    fake.app.emit('second-instance', {}, [], '/', handOver)
    expect(calls.map(([name]) => name)).not.toContain('folder.open')
  })
})

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
    expect(answers).toEqual([false, {}])
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
  it('opens the guide in a window of its own, which runs nothing, asks for nothing and stays in the guide', async () => {
    const { fake, window, menuItem } = await start()
    const main = window()
    main.openHandler!({ url: 'app://crossread/guide/index.html' })
    const guide = window()
    expect(guide).not.toBe(main)
    expect(guide.options.webPreferences).toMatchObject({ sandbox: true, javascript: false, devTools: false })
    expect(guide.options.webPreferences).not.toHaveProperty('preload')
    const goes = (from: typeof main, url: string): boolean => {
      const event = refusable({ url, isMainFrame: true })
      from.contentsEvents.emit('will-navigate', event)
      return !event.refused
    }
    expect(goes(guide, 'app://crossread/guide/licences.html')).toBe(true)
    expect(goes(main, 'app://crossread/guide/index.html')).toBe(false)
    for (const url of [
      'app://crossread/',
      'app://crossread/guide/..%2findex.html',
      'app://other/guide/',
      'https://x.example/',
    ]) {
      expect(goes(guide, url)).toBe(false)
    }
    expect(await call(fake, ours, 'search', {}, guide.contents.id)).toMatchObject({ ok: false })
    menuItem('&Licences').click()
    expect(fake.windows).toHaveLength(2)
    expect(guide.log).toContain('load app://crossread/guide/licences.html')
  })
  it('reaches no network', async () => {
    const { kept } = (await start()).fake.session
    const cancels = (url: string): unknown => {
      let answer: { cancel?: boolean } = {}
      kept.network!({ url }, (given: { cancel?: boolean }) => (answer = given))
      return answer.cancel
    }
    expect(
      ['https://evil.example/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://x.example/', 'nonsense'].map(cancels),
    ).toEqual([true, true, true, true, true])
    expect(cancels('app://crossread/assets/a.js')).toBe(false)
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

describe('dialogs', () => {
  it('a folder is chosen, or not', async () => {
    const { fake, shell } = await start()
    expect(await shell().chooseFolder()).toBeNull()
    fake.dialog.answers.open = ['/chosen']
    expect(await shell().chooseFolder()).toBe('/chosen')
  })
  it('an export is saved where the person says, its name never a path', async () => {
    const { fake, shell, written } = await start()
    const file = { fileName: '../../etc/Fähre.html', type: 'text/html', bytes: Buffer.from('x') }
    expect(await shell().deliver(file)).toEqual({ status: 'cancelled' })
    expect(fake.log).toContain('save as /home/documents/Fähre.html')
    fake.dialog.answers.save = '/home/me/out.html'
    expect(await shell().deliver(file)).toEqual({ status: 'saved', path: '/home/me/out.html' })
    expect(written).toEqual([['/home/me/out.html', 'x']])
  })
  it('printing uses a window that shows nothing and runs nothing', async () => {
    const { shell, window } = await start()
    expect(Buffer.from(await shell().printPdf('<p>')).toString()).toBe('%PDF')
    expect(window().options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true } })
    expect(window().log).toEqual(expect.arrayContaining(['load app://print/', 'destroy']))
    expect(await shell().print!('<p>')).toBe('cancelled')
    expect(window().log.at(-1)).toBe('destroy')
  })
})

describe('a report', () => {
  it('is a file on this computer, shown when wanted, without names of the person or of articles', async () => {
    const { fake, written, stray, menuItem } = await start()
    stray(new Error('lost in /home/me/secret'))
    await settled()
    fake.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 5 })
    menuItem('&Report a Problem…').click()
    await settled()
    const [path, text] = written.at(-1)!
    expect(path).toBe('/home/userData/reports/crossread-report-2026-03-01T10-15-00.txt')
    expect(text).toMatch(/Crossread 1\.2\.3.*lost in ~\/secret.*GPU \(crashed, 5\)/s)
    expect(text).not.toMatch(/\/home\/me|Ada|Older/)
    expect(fake.log.at(-1)).toBe(`show ${path}`)
  })
  it('an error that nothing caught is told once', async () => {
    const { fake, stray } = await start({ message: 2 })
    stray(new Error('one'))
    stray('two')
    await settled()
    expect(fake.dialog.asked).toHaveLength(1)
    expect(fake.log.at(-1)).toBe('quit')
  })
})

describe('while it runs', () => {
  it('the window is told events, and commands of the menu', async () => {
    const { menuItem, tell, window } = await start()
    tell({ type: 'progress', progress: null })
    menuItem('&Open Folder…').click()
    expect(window().sent).toEqual([
      { type: 'progress', progress: null },
      { type: 'command', command: 'open-folder' },
    ])
  })
  it('the theme follows the settings, and the window hears of the system’s', async () => {
    const { fake, window } = await start()
    expect(fake.theme.themeSource).toBe('system')
    expect((fake.electron.nativeTheme as { themeSource: string }).themeSource).toBe('dark')
    fake.theme.emit('updated')
    expect(window().sent).toEqual([{ type: 'theme', dark: false }])
  })
  it('where the window was is kept when it closes', async () => {
    const { saved, window } = await start()
    window().events.emit('close', refusable())
    expect(saved).toEqual([{ x: 10, y: 20, width: 900, height: 700, maximized: true }])
  })
  it('a window that was closed is opened again from the dock', async () => {
    const { fake, window } = await start()
    window().events.emit('closed')
    fake.app.emit('activate')
    expect(fake.windows).toHaveLength(2)
  })
})

describe('quitting', () => {
  it('waits until what is unsaved is written', async () => {
    const { fake } = await start()
    const first = refusable()
    fake.app.emit('before-quit', first)
    expect(first.refused).toBe(true)
    await settled()
    expect(fake.log.slice(-2)).toEqual(['services closed', 'quit'])
    const second = refusable()
    fake.app.emit('before-quit', second)
    expect(second.refused).toBe(false)
  })
  it('comes when the system goes down, which waits', async () => {
    const { fake } = await start()
    const shutdown = refusable()
    fake.power.emit('shutdown', shutdown)
    expect([shutdown.refused, fake.log.at(-1)]).toEqual([true, 'quit'])
  })
  it('comes with the last window, but not on a Mac', async () => {
    const { fake } = await start()
    fake.app.emit('window-all-closed')
    expect(fake.log.at(-1)).toBe('quit')
  })
})
