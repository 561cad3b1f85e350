import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGestures, externalAddress } from './external-links.js'
import { exportRequestSchema } from '../api/contract.js'
import { menuTemplate } from './menu.js'
import { accentSheet, contrast } from './accent.js'
import { pathArguments } from './opening.js'
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
  it('those that are no options are paths', () => {
    expect(pathArguments(['crossread', '--no-sandbox', '/news', '/b'], null)).toEqual(['/news', '/b'])
    expect(pathArguments(['electron', '-r', '/loader.js', '/app/', '--flag', '/news'], '/app')).toEqual(['/news'])
    expect(pathArguments(['crossread', '--', '-odd', ''], null)).toEqual(['-odd'])
    expect(pathArguments(['crossread'], null)).toEqual([])
  })
})

describe('the accent colour', () => {
  const rgb = (colour: string): [number, number, number] =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
  it.each(['0078d4', 'ffff00ff', '#000000', 'ffffff', '7f7f7f80', 'd55e00'])(
    '%s is made readable on every ground',
    (colour) => {
      const sheet = accentSheet(colour)!
      const [light, dark] = [...sheet.matchAll(/--accent: (#\w{6}); --on-accent: (#\w{6})/g)].map(
        ([, accent, on]) => [rgb(accent!), rgb(on!)] as const,
      )
      for (const ground of ['#f4f2ec', '#fdfcf9', '#eae7de'])
        expect(contrast(light![0], rgb(ground))).toBeGreaterThanOrEqual(4.5)
      for (const ground of ['#151618', '#1b1c1f', '#2b2d32'])
        expect(contrast(dark![0], rgb(ground))).toBeGreaterThanOrEqual(4.5)
      for (const [accent, on] of [light!, dark!]) expect(contrast(accent, on)).toBeGreaterThanOrEqual(4.5)
    },
  )
  it.each([null, true, '', 'red', '12345', 'url(x)', '}body{'])('%j is none', (colour) => {
    expect(accentSheet(colour)).toBeNull()
  })
  it('stands on the grounds that the style sheet has', async () => {
    const tokens = await readFile(new URL('../renderer/styles/tokens.css', import.meta.url), 'utf8')
    expect([...tokens.matchAll(/--sunk: (#\w+)/g)].map(([, colour]) => colour)).toEqual([
      '#eae7de',
      '#2b2d32',
      '#2b2d32',
    ])
  })
})

describe('the menu', () => {
  const commands: string[] = []
  const effects = {
    command: (name: string) => commands.push(name),
    edit: (what: string) => commands.push(`typing ${what}`),
    openRecent: (path: string) => commands.push(`open ${path}`),
    openFiles: () => commands.push('open files'),
    clearRecent: () => commands.push('clear recent'),
    openLicences: () => commands.push('licences'),
    report: () => commands.push('report'),
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
  it('exports in every format of the contract', () => {
    const wanted = exportRequestSchema.unwrap().shape.format.options.map((format) => `export-${format}`)
    const menu = find('linux', '&Export').submenu as MenuItemConstructorOptions[]
    commands.length = 0
    for (const { click } of menu) click?.({} as never, undefined, {})
    expect(commands).toEqual(['export', ...wanted.sort((a, b) => commands.indexOf(a) - commands.indexOf(b))])
  })
  it('names no command that the window does not know', async () => {
    const known = new Set<string>()
    for (const file of ['commands.ts', 'App.tsx']) {
      const source = await readFile(new URL(`../renderer/app/${file}`, import.meta.url), 'utf8')
      for (const [, id] of source.matchAll(/id: '([\w-]+)'/g)) known.add(id!)
      for (const [, id] of source.matchAll(/^ {2}view\('(\w+)'/gm)) known.add(`view-${id!}`)
    }
    commands.length = 0
    const own = /^(export-|print$|typing|open |clear recent|licences|report|quit)/
    for (const platform of ['darwin', 'linux'] as const) {
      for (const { click } of items(template(platform))) click?.({} as never, undefined, {})
    }
    expect(commands.filter((name) => !known.has(name) && !own.test(name))).toEqual([])
  })
  it('offers the guide, the keys, a report and the licences under Help', () => {
    const help = template('win32').at(-1)!.submenu as MenuItemConstructorOptions[]
    expect(help.map(({ label, role }) => label ?? role ?? '-')).toEqual([
      '&User Guide',
      '&Keys',
      '-',
      '&Report a Problem…',
      '&Licences',
      '-',
      'about',
    ])
  })
  it('offers nothing to compare while no folder is open', () => {
    const disabled = items(template('linux', false)).filter(({ enabled }) => enabled === false)
    expect(disabled.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['&Export', '&Print…', '&Next Difference', '&Compare']),
    )
  })
})
