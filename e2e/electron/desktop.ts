/** What the specs of the desktop shell do to Electron's main process. */
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test as base } from '../fixtures.js'

interface DesktopFixtures {
  readonly desktop: ElectronApplication
}

/** Waits for the window, so that everything behind it is there. Only the project 'electron' has these specs. */
export const test = base.extend<DesktopFixtures>({
  desktop: async ({ app, window }, use) => {
    await expect(window).toHaveTitle(/Crossread/)
    if (app.desktop === null) throw new Error('these specs are about the desktop')
    await use(app.desktop)
  },
})

/** Chooses an item of the application menu by its path of labels, without their key marks. Waits until it is there and not greyed out. */
export const chooseInMenu = (desktop: ElectronApplication, ...path: readonly string[]): Promise<void> =>
  expect.poll(() => tryInMenu(desktop, path), path.join(' → ')).toBe('chosen')

const tryInMenu = (desktop: ElectronApplication, path: readonly string[]): Promise<string> =>
  desktop.evaluate(({ Menu, BrowserWindow }, labels) => {
    const plain = (label: string): string => label.replace(/&(.)/g, '$1')
    let items = Menu.getApplicationMenu()?.items ?? []
    let found: Electron.MenuItem | undefined
    for (const label of labels) {
      found = items.find((item) => plain(item.label) === label)
      if (found === undefined) return `no ${label} among ${items.map((item) => item.label).join(', ')}`
      if (!found.enabled) return `${label} is greyed out`
      items = found.submenu?.items ?? []
    }
    const [window] = BrowserWindow.getAllWindows()
    ;(found?.click as ((...given: unknown[]) => void) | undefined)?.({}, window, window?.webContents)
    return 'chosen'
  }, path)

/** Labels of the menu, or of the menu that a path of labels leads to. */
export const labelsOf = (desktop: ElectronApplication, ...path: readonly string[]): Promise<readonly string[]> =>
  desktop.evaluate(({ Menu }, names) => {
    const plain = (label: string): string => label.replace(/&(.)/g, '$1')
    let items = Menu.getApplicationMenu()?.items ?? []
    for (const name of names) items = items.find((item) => plain(item.label) === name)?.submenu?.items ?? []
    return items.filter(({ type }) => type !== 'separator').map(({ label }) => plain(label))
  }, path)

/** From now on, the system's dialogs answer so by themselves. Gives what message boxes said since then. */
export async function answerDialogs(
  desktop: ElectronApplication,
  answers: { readonly button?: number; readonly open?: readonly string[]; readonly save?: string },
): Promise<() => Promise<readonly string[]>> {
  await desktop.evaluate(({ dialog }, { button = 0, open = [], save = '' }) => {
    const said: string[] = []
    Object.assign(globalThis, { saidInBoxes: said })
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      said.push((given.at(-1) as Electron.MessageBoxOptions).message)
      return Promise.resolve({ response: button, checkboxChecked: false })
    }
    dialog.showOpenDialog = () => Promise.resolve({ canceled: open.length === 0, filePaths: [...open] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === '', filePath: save })
  }, answers)
  return () => desktop.evaluate(() => (globalThis as unknown as { saidInBoxes: readonly string[] }).saidInBoxes)
}

/** Loads the page anew as `act` makes the app do, and waits until it is there again. */
export const reloadedBy = (desktop: ElectronApplication, act: 'crash' | 'hang'): Promise<void> =>
  desktop.evaluate(async ({ BrowserWindow }, what) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    const again = new Promise<void>((done) => void window.webContents.once('did-finish-load', () => done()))
    if (what === 'crash') window.webContents.forcefullyCrashRenderer()
    else window.emit('unresponsive')
    await again
  }, act)

/** Words of the page, asked for in the main process: a page that crashed once is lost to Playwright. */
export const wordsOfPage = (desktop: ElectronApplication): Promise<string> =>
  desktop.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript('document.body.innerText'),
  ) as Promise<string>

/** The two articles of the sample are compared, so that what the menu offers about them has something to act on. */
export const compared = (window: Page): Promise<void> =>
  expect(window.getByRole('group', { name: /^Headline/ }).first()).toBeVisible()

/** Addresses that would have been handed to the system's browser, from now on. */
export async function watchLinksOut(desktop: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await desktop.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { openedOutside: opened })
    shell.openExternal = (url) => Promise.resolve(void opened.push(url))
  })
  return () => desktop.evaluate(() => (globalThis as unknown as { openedOutside: readonly string[] }).openedOutside)
}
