import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createPrinter, findBrowser, printPdf, PrintFailure, type Run } from './print.js'

const HTML = '<!DOCTYPE html><html lang="en"><title>Page</title><h1>Words on paper</h1>'
const pdfPath = (args: readonly string[]): string => args.find((arg) => arg.startsWith('--print-to-pdf='))!.slice(15)

describe('printing with the machine’s browser', () => {
  it('gives the browser no network and leaves nothing behind', async () => {
    let seen: readonly string[] = []
    const run: Run = async (_, args) => {
      seen = args
      await writeFile(pdfPath(args), '%PDF-1.7 words')
      return 0
    }
    const bytes = await printPdf(HTML, { browser: '/x/chromium', run, user: 'other' })
    expect(Buffer.from(bytes).toString()).toBe('%PDF-1.7 words')
    expect(seen).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
    expect(seen).toContain('--export-tagged-pdf')
    expect(seen).not.toContain('--no-sandbox')
    expect(existsSync(pdfPath(seen))).toBe(false)
  })
  it.each([
    ['no-browser', () => Promise.reject(new Error('ENOENT'))],
    ['timed-out', () => Promise.resolve(null)],
    ['failed', () => Promise.resolve(1)],
  ] as const)('says %s, with what to do', async (code, run) => {
    const failure = await printPdf(HTML, { browser: '/x', run }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PrintFailure)
    expect(failure).toMatchObject({ code, remedy: expect.stringContaining('print it to PDF') as string })
  })
  it('looks where the person said first, then in the usual places', async () => {
    const there = (...paths: string[]) => (path: string) => Promise.resolve(paths.includes(path)) // prettier-ignore
    const named = { CROSSREAD_CHROMIUM: '/opt/c' }
    expect(await findBrowser(named, 'linux', there('/opt/c', '/usr/bin/chromium'))).toBe('/opt/c')
    expect(await findBrowser(named, 'linux', there('/usr/bin/google-chrome'))).toBe('/usr/bin/google-chrome')
    expect(await findBrowser({}, 'win32', there())).toBeNull()
  })
  it('looks anew each time, and says where there is none what would help', async () => {
    const found: (string | null)[] = [null, '/x/chromium', null]
    const printer = createPrinter(() => Promise.resolve(found.shift() ?? null))
    expect(await printer.available()).toBe(false)
    expect(await printer.available()).toBe(true)
    await expect(printer.print(HTML)).rejects.toMatchObject({
      code: 'no-browser',
      message: expect.stringContaining('CROSSREAD_CHROMIUM') as string,
    })
  })
  it('really prints where there is a browser', async () => {
    const browser = await findBrowser()
    if (browser === null) return
    const bytes = await printPdf(HTML, { browser })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/MarkInfo|\/StructTreeRoot/)
  }, 60_000)
})
