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
}

async function start({ argv = [], kept = null, broken = false, developmentUrl, ...fakeOptions }: BenchOptions = {}) {
  const fake = createFakeElectron({ declarations, ...fakeOptions })
  const calls: (readonly [string, unknown])[] = []
  const written: [string, string][] = []
  const saved: WindowState[] = []
  const listeners = new Set<(event: ApiEvent) => void>()
  let shell: Shell | undefined
  const info = {
    settings: { theme: 'dark' },
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
    },
    now: () => 5000,
    writeFile: (path, bytes) => Promise.resolve(void written.push([path, Buffer.from(bytes).toString()])),
    state: { read: () => kept, write: (state) => saved.push(state) },
    createServices: (lent) => {
      if (broken) throw new Error('the disk is full')
      shell = lent
      return services
    },
  }
  await runDesktop(options)
  await settled()
  const tell = (event: ApiEvent): void => {
    for (const listener of listeners) listener(event)
  }
  return { fake, calls, written, saved, tell, shell: () => shell!, window: () => fake.windows.at(-1)! }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

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
    expect(fake.log.slice(0, 4)).toEqual(['scheme app', 'sandbox', 'lock {"folder":null}', 'ready'])
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
    expect(fake.log).toEqual(['scheme app', 'sandbox', 'lock {"folder":"/news"}', 'quit'])
    expect(fake.windows).toEqual([])
  })
  it('that fails says so in words and ends', async () => {
    const { fake } = await start({ broken: true })
    expect(fake.log).toContain('error Crossread could not start')
    expect(fake.log).toContain('exit 1')
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
    fake.app.emit('second-instance', {}, [], '/', { folder: '/other' })
    expect(calls).toContainEqual(['folder.open', { path: '/other' }])
    expect(window().log).toEqual(expect.arrayContaining(['restore', 'focus']))
  })
  it('come from the file manager', async () => {
    const { fake, calls } = await start()
    const event = refusable()
    fake.app.emit('open-file', event, '/news/report.txt')
    expect(event.refused).toBe(true)
    expect(calls).toContainEqual(['folder.open', { path: '/news' }])
  })
  it.each([undefined, null, 7, {}, { folder: 7 }, { folder: '/nowhere' }, { folder: 'a\0b' }])(
    '%j opens nothing',
    async (handOver) => {
      const { fake, calls } = await start()
      fake.app.emit('second-instance', {}, [], '/', handOver)
      expect(calls.map(([name]) => name)).not.toContain('folder.open')
    },
  )
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
  it('need a name', async () => {
    const { fake } = await start()
    for (const name of [undefined, null, 7, {}]) {
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
  it('is offered to be loaded again when it crashed', async () => {
    const { window } = await start()
    window().contentsEvents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    await settled()
    expect(window().log).toContain('reload')
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
    expect(window().log).toEqual(['load app://print/', 'destroy'])
  })
})

describe('while it runs', () => {
  it('the window is told events, and commands of the menu', async () => {
    const { fake, tell, window } = await start()
    tell({ type: 'progress', progress: null })
    const file = fake.menus.at(-1)!.find(({ label }) => label === '&File')!.submenu as {
      label?: string
      click?: () => void
    }[]
    file.find(({ label }) => label === '&Open Folder…')!.click!()
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
  it('comes with the last window, but not on a Mac', async () => {
    const { fake } = await start()
    fake.app.emit('window-all-closed')
    expect(fake.log.at(-1)).toBe('quit')
  })
})
