import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGestures, externalAddress } from './external-links.js'
import { menuTemplate } from './menu.js'
import { pathArgument } from './named-folders.js'
import { createWindowHandler, fileOfAddress } from './window-protocol.js'
import { placeWindow, readWindowState } from './window-state.js'

describe('links out', () => {
  it.each(['https://outlet.example/a?b#c', 'http://outlet.example/'])('%s is one', (address) => {
    expect(externalAddress(address)).toBe(address)
  })
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'app://crossread/',
    'mailto:a@b.example',
    'vbscript:x',
    'smb://host/share',
    '\\\\host\\share',
    'https://user@outlet.example/',
    'https://user:word@outlet.example/',
    'outlet.example',
    '',
    `https://outlet.example/${'a'.repeat(5000)}`,
    7,
    null,
    undefined,
    {},
  ])('%s is none', (address) => {
    expect(externalAddress(address)).toBeNull()
  })
  it('need a click or a key a moment before', () => {
    let now = 0
    const gestures = createGestures(() => now)
    expect(gestures.isRecent()).toBe(false)
    gestures.saw('mouseDown')
    now = 900
    expect(gestures.isRecent()).toBe(true)
    now = 1100
    expect(gestures.isRecent()).toBe(false)
    gestures.saw('mouseMove')
    expect(gestures.isRecent()).toBe(false)
  })
})

describe('app://', () => {
  let home: string
  let handle: (request: Request) => Promise<Response>
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'crossread-app-'))
    await mkdir(join(home, 'window/assets'), { recursive: true })
    await writeFile(join(home, 'window/index.html'), '<!doctype html>')
    await writeFile(join(home, 'outside.js'), 'outside')
    await symlink(join(home, 'outside.js'), join(home, 'window/assets/link.js'))
    handle = createWindowHandler(join(home, 'window'))
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  it('serves the page with every security header', async () => {
    const response = await handle(new Request('app://crossread/'))
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html>'])
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
  it.each([
    'app://crossread/../outside.js',
    'app://crossread/%2e%2e/outside.js',
    'app://crossread/%2e%2e%2foutside.js',
    'app://crossread/%252e%252e%252foutside.js',
    'app://crossread/..%5coutside.js',
    'app://crossread/..\\outside.js',
    'app://crossread//etc/passwd',
    'app://crossread/C:/outside.js',
    'app://crossread/assets/link.js',
    'app://crossread/assets/index.html%00.js',
    'app://other/index.html',
    'app://crossread.evil.example/index.html',
    'app://user@crossread/index.html',
    'app://crossread:80/index.html',
  ])('%s is not found', async (address) => {
    const response = await handle({ method: 'GET', url: address } as Request)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('outside')
  })
  it('is only read', () => {
    expect(fileOfAddress('POST', 'app://crossread/')).toBeNull()
    expect(fileOfAddress('GET', 'app://crossread/')).toBe('index.html')
    expect(fileOfAddress('GET', 'nonsense')).toBeNull()
  })
})

describe('where the window goes', () => {
  const screen = { x: 0, y: 25, width: 1440, height: 875 }
  it('is where it was, while a screen is there', () => {
    const kept = { x: 100, y: 100, width: 800, height: 600, maximized: false }
    expect(placeWindow(kept, [screen])).toEqual({ x: 100, y: 100, width: 800, height: 600 })
  })
  it('is the middle of the first screen when the old place is gone or unreachable', () => {
    for (const place of [
      { x: 5000, y: 0 },
      { x: 100, y: -300 },
      { x: -750, y: 100 },
      { x: 100, y: 890 },
    ]) {
      const bounds = placeWindow({ ...place, width: 800, height: 600, maximized: false }, [screen])
      expect(bounds).toEqual({ x: 320, y: 163, width: 800, height: 600 })
    }
  })
  it('fits a small screen', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
      x: 0,
      y: 0,
      width: 1024,
      height: 600,
    })
  })
  it.each([
    null,
    7,
    'x',
    [],
    {},
    { x: 0, y: 0, width: 1e9, height: 600, maximized: true },
    { x: 0.5, y: 0, width: 800, height: 600, maximized: true },
  ])('what was kept as %j counts for nothing', (kept) => {
    expect(readWindowState(kept)).toBeNull()
  })
})

describe('arguments', () => {
  it('the first that is no option is the path', () => {
    expect(pathArgument(['crossread', '--no-sandbox', '/news'], null)).toBe('/news')
    expect(pathArgument(['electron', '-r', '/loader.js', '/app/', '--flag', '/news'], '/app')).toBe('/news')
    expect(pathArgument(['crossread'], null)).toBeNull()
  })
})

describe('the menu', () => {
  const commands: string[] = []
  const effects = {
    command: (name: string) => commands.push(name),
    edit: (what: string) => commands.push(`typing ${what}`),
    openRecent: (path: string) => commands.push(`open ${path}`),
    quit: () => commands.push('quit'),
  }
  const template = (platform: NodeJS.Platform, hasFolder = true) =>
    menuTemplate(
      { platform, appName: 'Crossread', recent: [{ path: '/r', name: 'A & B' }], hasFolder, developerTools: 'hidden' },
      effects,
    )
  const items = (menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
    menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
  const find = (platform: NodeJS.Platform, label: string) =>
    items(template(platform)).find((item) => item.label === label)!

  it('begins with the app’s own on a Mac, with File elsewhere', () => {
    expect(template('darwin')[0]?.label).toBe('Crossread')
    expect(template('linux')[0]?.label).toBe('&File')
  })
  it('leaves quitting to the app’s own menu on a Mac', () => {
    expect(items(template('darwin')).some(({ label }) => label === '&Quit')).toBe(false)
    expect(find('win32', 'E&xit').accelerator).toBe('Alt+F4')
    expect(find('linux', '&Quit').accelerator).toBe('Ctrl+Q')
  })
  it('uses no key twice', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      const keys = items(template(platform)).flatMap(({ accelerator }) => accelerator ?? [])
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
  it('opens what was opened before, whatever its name', () => {
    find('linux', 'A && B (/r)').click!({} as never, undefined, {})
    expect(commands.at(-1)).toBe('open /r')
  })
  it('undoes typing by key and what was decided by click', () => {
    const undo = find('linux', '&Undo').click!
    undo({} as never, undefined, { triggeredByAccelerator: true })
    undo({} as never, undefined, { triggeredByAccelerator: false })
    expect(commands.slice(-2)).toEqual(['typing undo', 'undo'])
  })
  it('offers nothing to compare while no folder is open', () => {
    const disabled = items(template('linux', false)).filter(({ enabled }) => enabled === false)
    expect(disabled.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['&Export…', '&Next Difference', '&Compare']),
    )
  })
})
