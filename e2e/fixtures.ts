/**
 * One set of specs for both shells: `window` is the app's window in the shell that the project names.
 *
 * A spec fails on anything that a person's console would show as wrong, and on any request that leaves the app, whatever else it
 * checks. What a spec provokes on purpose it says first: `trouble.expect(/403/)`.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ElectronApplication, type Locator, type Page, expect, test as base } from '@playwright/test'
import { launchDesktop, root, serveApp, strayErrors, whyNoElectron } from './running-app.js'
import { type SharedShell, createSharedShell } from './shared-shell.js'

export { expect } from '@playwright/test'
export { expectAccessible } from './accessibility.js'

type ShellName = 'browser' | 'electron'

interface RunningApp {
  /** The printed address; null on the desktop. */
  readonly url: string | null
  readonly desktop: ElectronApplication | null
  /** Another window of the same app; on the desktop there is one only. */
  readonly window: () => Promise<Page>
}

export interface Trouble {
  /** Trouble of this kind is meant by the spec. */
  readonly expect: (pattern: RegExp) => void
  /** Watches one more page. */
  readonly watch: (page: Page) => void
}

interface Fixtures {
  readonly shell: ShellName
  /** What the app opens at start: 'sample' is a copy of the sample story's folder; null opens nothing; else a path. */
  readonly open: 'sample' | (string & {}) | null
  /** A new empty folder, gone after the spec. */
  readonly temp: (name?: string) => Promise<string>
  readonly folder: string | null
  /** The app's own data, which a second start can be given too; a shell that specs share has data of its own. */
  readonly data: string
  readonly app: RunningApp
  readonly trouble: Trouble
  readonly window: Page
}

const sampleFolder = resolve(root, 'resources/sample/skarrow-ferry')

/** Shown at every width once the sample's folder is open. */
export const folderButton = (window: Page): Locator => window.getByRole('button', { name: /skarrow-ferry/ })

interface WorkerFixtures {
  readonly sharedShell: SharedShell
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedShell: [
    async ({}, use) => {
      const shared = createSharedShell()
      await use(shared)
      await shared.end()
    },
    { scope: 'worker' },
  ],

  open: ['sample', { option: true }],

  shell: async ({}, use, info) => {
    const shell = info.project.name as ShellName
    const why = shell === 'electron' ? whyNoElectron() : null
    // Where the desktop is what is to be tried, a green run in which nothing ran would be a lie.
    if (why !== null && process.env['CROSSREAD_ELECTRON'] === 'required') throw new Error(why)
    info.skip(why !== null, why ?? '')
    await use(shell)
  },

  temp: async ({}, use) => {
    const made: string[] = []
    await use(async (name = 'folder') => {
      const path = await mkdtemp(join(tmpdir(), `crossread-${name}-`))
      made.push(path)
      return path
    })
    await Promise.all(made.map((path) => rm(path, { recursive: true, force: true })))
  },

  folder: async ({ open, temp }, use) => {
    if (open !== 'sample') {
      await use(open)
      return
    }
    // A copy: notes are written beside the articles.
    const copy = join(await temp('sample'), 'skarrow-ferry')
    await cp(sampleFolder, copy, { recursive: true })
    await use(copy)
  },

  trouble: async ({}, use) => {
    const { trouble, found } = createTrouble()
    await use(trouble)
    expect(found(), 'nothing goes wrong on the way').toEqual([])
  },

  data: async ({ temp }, use) => use(await temp('data')),

  app: async ({ shell, folder, data, browser, trouble, sharedShell }, use) => {
    if (shell === 'electron') {
      const desktop = await launchDesktop({ folder, data })
      await use({ url: null, desktop, window: () => desktop.firstWindow() })
      const stray = await strayErrors(desktop)
      await desktop.close()
      expect(stray, 'nothing in the main process goes uncaught').toEqual([])
      return
    }
    // Nobody can close a folder: what begins without one is a shell of its own.
    const served = folder === null ? await serveApp({ folder, data }) : await sharedShell.opened(folder)
    const context = await browser.newContext()
    const window = async (): Promise<Page> => {
      const page = await context.newPage()
      trouble.watch(page)
      await page.goto(served.url)
      return page
    }
    await use({ url: served.url, desktop: null, window })
    await context.close()
    expect(await served.stop(), 'the app ends well').toBe(0)
    expect(served.messages(), 'the app itself has nothing to complain about').not.toMatch(/Unhandled|Error:|\n\s+at /)
  },

  window: async ({ app, trouble }, use) => {
    const page = await app.window()
    if (app.desktop !== null) trouble.watch(page)
    await use(page)
  },
})

function createTrouble(): { readonly trouble: Trouble; readonly found: () => readonly string[] } {
  const seen: string[] = []
  const meant: RegExp[] = []
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') seen.push(`${message.type()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => seen.push(`thrown: ${error.message}`))
    page.on('request', (request) => {
      const home = page.url() === 'about:blank' ? null : new URL(page.url()).host
      const to = new URL(request.url())
      if (to.protocol === 'data:' || to.protocol === 'blob:') return
      if (home !== null && to.host !== home) seen.push(`request to ${to.host}`)
    })
  }
  return {
    trouble: { expect: (pattern) => meant.push(pattern), watch },
    found: () => seen.filter((one) => !meant.some((pattern) => pattern.test(one))),
  }
}
