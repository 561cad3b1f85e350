import { describe, expect, it } from 'vitest'
import { arrived, settled, start } from './testing/bench.js'
import { refusable } from './testing/fake-electron.js'

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
  it.each(['APPIMAGE', 'PORTABLE_EXECUTABLE_FILE'])(
    'that fails is tried again by the file that unpacked it (%s)',
    async (name) => {
      const again = async (isPackaged: boolean) =>
        (await start({ broken: true, isPackaged, env: { [name]: '/apps/Crossread' }, argv: ['/news'] })).fake.log
      expect((await again(true)).slice(-3)).toEqual(['unlock', 'spawn /apps/Crossread /news', 'exit 0'])
      expect((await again(false)).slice(-2)).toEqual(['relaunch', 'exit 0'])
    },
  )
  it('that fails before anything can be shown says so all the same', async () => {
    const { fake } = await start({ broken: true, isReady: false })
    expect(fake.log.slice(-2)).toEqual(['error Crossread could not start', 'exit 1'])
  })
  it('whose page cannot be loaded says so, and leaves no window that nobody sees', async () => {
    const { fake, window } = await start({ loads: false })
    expect(fake.log).toContain('error Crossread could not show its window')
    expect(window().log.at(-1)).toBe('destroy')
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
  it('that come from a second start before this one is over are opened when it is', async () => {
    const { calls } = await start({
      during: (fake) => fake.app.emit('second-instance', {}, [], '/', { paths: ['/other'] }),
    })
    expect(calls).toContainEqual(['folder.open', { path: '/other' }])
  })
  it('are named by their address, too', async () => {
    expect((await start({ argv: ['file:///news'] })).calls).toContainEqual(['folder.open', { path: '/news' }])
    const { calls } = await start({ argv: ['file://elsewhere/news', 'file:///new%2Fs', 'https://outlet.example/news'] })
    expect(calls.map(([name]) => name)).not.toContain('folder.open')
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
    expect(text).toMatch(/Crossread 1\.2\.3.*lost in ~\/….*GPU \(crashed, 5\)/s)
    expect(text).not.toMatch(/\/home\/me|secret|Ada|Older/)
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
  it('asks while the last notes are nowhere but in memory, and goes on as the person says', async () => {
    const quit = async (message: number, unsaved: readonly string[]) => {
      const { fake, window } = await start({ message, unsaved })
      fake.app.emit('before-quit', refusable())
      await settled()
      return { fake, window, asked: fake.dialog.asked.map(({ detail }) => detail) }
    }
    const words = 'The disk is full: two notes are only in memory.'
    const again = await quit(0, [words, words])
    expect(again.asked).toEqual(Array(2).fill(expect.stringContaining(words)))
    expect(again.fake.log.slice(-2)).toEqual(['services closed', 'quit'])
    const without = await quit(1, [words, words])
    expect(without.asked).toHaveLength(1)
    expect(without.fake.log.slice(-2)).toEqual(['services closed', 'quit'])
    const stay = await quit(2, [words])
    expect(stay.fake.log).not.toContain('services closed')
    expect(stay.window().log.at(-1)).toBe('focus')
    // What was refused once can be asked for again.
    stay.fake.app.emit('before-quit', refusable())
    await settled()
    expect(stay.fake.log.slice(-2)).toEqual(['services closed', 'quit'])
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
