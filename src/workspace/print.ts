/**
 * PDF by the machine's own Chromium, for the browser shell and the command line. The desktop shell prints with its own window instead.
 *
 * The page is one of our exports: self-contained, and its own content policy refuses every script (Chromium's command for printing works
 * by script itself, so they cannot be switched off from outside). The browser gets a fresh profile and no network besides.
 */
import { spawn as spawnProcess } from 'node:child_process'
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Printer } from '../api/shell.js'

export type { Printer } from '../api/shell.js'

const NO_BROWSER =
  'PDF is printed by a browser, and no Chromium, Chrome or Edge was found on this computer (CROSSREAD_CHROMIUM can name one).'

export class PrintFailure extends Error {
  readonly code: 'no-browser' | 'failed' | 'timed-out'
  readonly remedy: string
  constructor(code: PrintFailure['code'], message: string) {
    super(message)
    this.name = 'PrintFailure'
    this.code = code
    this.remedy = 'Export HTML and print it to PDF from your browser.'
  }
}

/** How a program ended: its exit code, or null when it was killed because time was up. */
export type Run = (program: string, args: readonly string[], timeoutMs: number) => Promise<number | null>

export interface PrintOptions {
  /** Path of a Chromium, Chrome or Edge. */
  readonly browser: string
  readonly timeoutMs?: number
  readonly run?: Run
  /** Chromium refuses its sandbox to the root user. */
  readonly user?: 'root' | 'other'
}

/** Resolves to a tagged PDF with an outline. Rejects with `PrintFailure`. */
export async function printPdf(html: string, options: PrintOptions): Promise<Uint8Array> {
  const { browser, timeoutMs = 60_000, run = runProgram, user = process.getuid?.() === 0 ? 'root' : 'other' } = options
  const folder = await mkdtemp(join(tmpdir(), 'crossread-print-'))
  try {
    const page = join(folder, 'page.html')
    const pdf = join(folder, 'page.pdf')
    await writeFile(page, html, 'utf8')
    const code = await run(browser, argumentsFor(folder, page, pdf, user), timeoutMs).catch(() => {
      throw new PrintFailure('no-browser', 'The browser that should print could not be started.')
    })
    if (code === null) throw new PrintFailure('timed-out', 'Printing took too long and was stopped.')
    const bytes = await readFile(pdf).catch(() => null)
    if (bytes?.subarray(0, 5).toString('latin1') !== '%PDF-')
      throw new PrintFailure('failed', 'The browser did not write a PDF.')
    return new Uint8Array(bytes)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function argumentsFor(folder: string, page: string, pdf: string, user: 'root' | 'other'): readonly string[] {
  return [
    '--headless=new',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:9',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    ...(user === 'root' ? ['--no-sandbox'] : []),
    pathToFileURL(page).href,
  ]
}

const runProgram: Run = (program, args, timeoutMs) =>
  new Promise((resolve, reject) => {
    const child = spawnProcess(program, [...args], { stdio: 'ignore', windowsHide: true })
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, timeoutMs)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(timedOut ? null : (code ?? 1))
    })
  })

const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/usr/bin/brave-browser',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((tail) =>
    ['C:\\Program Files', 'C:\\Program Files (x86)'].map((head) => `${head}\\${tail}`),
  ),
}

/** The first Chromium that is there: the one named by CROSSREAD_CHROMIUM, then the usual places. Null when there is none. */
export async function findBrowser(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  isThere: (path: string) => Promise<boolean> = canRun,
): Promise<string | null> {
  const named = env['CROSSREAD_CHROMIUM']
  const places = [...(named === undefined || named === '' ? [] : [named]), ...(PLACES[platform] ?? [])]
  for (const path of places) if (await isThere(path)) return path
  return null
}

/** Prints with whatever browser the machine has at that moment. Its `print` rejects with `PrintFailure`. */
export function createPrinter(find: () => Promise<string | null> = () => findBrowser()): Printer {
  return {
    available: async () => (await find()) !== null,
    print: async (html) => {
      const browser = await find()
      if (browser === null) throw new PrintFailure('no-browser', NO_BROWSER)
      return printPdf(html, { browser })
    },
  }
}

function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
