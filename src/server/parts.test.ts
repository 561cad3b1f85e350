import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowFile } from '../api/window-policy.js'
import { attachment, createDownloads } from './downloads.js'
import { openerOf } from './open-in-browser.js'
import { readCookie, sameSecret } from './secret.js'

/** Lone surrogates too: a file name may hold them. */
const anyCodeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code))
const file = { fileName: 'a.html', type: 'text/html', bytes: new Uint8Array() }

describe('secrets', () => {
  it('compare equal only to themselves', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameSecret(a, b) === (a === b)))
    expect(sameSecret(null, 'x')).toBe(false)
  })
  it('are read from among other cookies', () => {
    expect(readCookie('a=1; crossread-80=s; b=2', 'crossread-80')).toBe('s')
    expect(readCookie('crossread-8=s', 'crossread-80')).toBeNull()
    expect(readCookie(undefined, 'crossread-80')).toBeNull()
  })
})

describe('downloads', () => {
  it('are dropped when nobody came for ten minutes', () => {
    let now = 0
    const downloads = createDownloads(() => now)
    const offered = downloads.offer(file)
    now = 10 * 60_000 + 1
    expect(downloads.take(tokenOf(offered))).toBeNull()
  })
  it('do not pile up: the oldest goes first', () => {
    const downloads = createDownloads(() => 0)
    const offered = Array.from({ length: 17 }, () => downloads.offer(file))
    expect(downloads.take(tokenOf(offered[0]!))).toBeNull()
    expect(downloads.take(tokenOf(offered[16]!))).toEqual(file)
  })
  it('have names that stay in their header, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodeUnit, maxLength: 40 }), (name) => {
        expect(attachment(name)).toMatch(
          /^attachment; filename="[A-Za-z0-9 ._-]*"; filename\*=UTF-8''[A-Za-z0-9!~*._%-]*$/,
        )
      }),
    )
    expect(attachment('\ud800.html')).toContain("UTF-8''_.html")
  })
  const tokenOf = (offered: ReturnType<ReturnType<typeof createDownloads>['offer']>): string =>
    offered.status === 'ready' ? offered.url.slice('download/'.length) : ''
})

describe('paths of the window', () => {
  it('never name anything above or beside it', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'b.js', '%2e', '\\', 'C:', '\0', '~', '‥', 'a b')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const name = windowFile(`/${parts.join('/')}`)
        if (name !== null) expect(name).toMatch(/^[A-Za-z0-9_-][\w.-]*(\/[A-Za-z0-9_-][\w.-]*)*$/)
      }),
    )
    expect(windowFile('/')).toBe('index.html')
    expect(windowFile('/assets/main-x_1.js')).toBe('assets/main-x_1.js')
  })
})

describe('opening the browser', () => {
  const url = 'http://127.0.0.1:1/?secret=a'
  it('goes by the system, never through a command shell', () => {
    expect(openerOf({ platform: 'darwin', env: {} }, url)).toEqual(['open', url])
    expect(openerOf({ platform: 'win32', env: {} }, url)?.[0]).toBe('rundll32')
    expect(openerOf({ platform: 'linux', env: { DISPLAY: ':0' } }, url)).toEqual(['xdg-open', url])
  })
  it('is not tried without a display', () => {
    expect(openerOf({ platform: 'linux', env: {} }, url)).toBeNull()
  })
})
