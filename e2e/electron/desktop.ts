/** What the specs of the desktop shell do to Electron's main process. */
import type { ElectronApplication } from '@playwright/test'
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

/** Chooses an item of the application menu by its path of labels, without their key marks. Fails when there is none. */
export const chooseInMenu = (desktop: ElectronApplication, ...path: readonly string[]): Promise<void> =>
  desktop.evaluate(({ Menu, BrowserWindow }, labels) => {
    const plain = (label: string): string => label.replace(/&(.)/g, '$1')
    let items = Menu.getApplicationMenu()?.items ?? []
    let found: Electron.MenuItem | undefined
    for (const label of labels) {
      found = items.find((item) => plain(item.label) === label)
      if (found === undefined) throw new Error(`no ${label} among ${items.map((item) => item.label).join(', ')}`)
      items = found.submenu?.items ?? []
    }
    const [window] = BrowserWindow.getAllWindows()
    ;(found?.click as ((...given: unknown[]) => void) | undefined)?.({}, window, window?.webContents)
  }, path)

/** Labels of the menu, or of the menu that a path of labels leads to. */
export const labelsOf = (desktop: ElectronApplication, ...path: readonly string[]): Promise<readonly string[]> =>
  desktop.evaluate(({ Menu }, names) => {
    const plain = (label: string): string => label.replace(/&(.)/g, '$1')
    let items = Menu.getApplicationMenu()?.items ?? []
    for (const name of names) items = items.find((item) => plain(item.label) === name)?.submenu?.items ?? []
    return items.filter(({ type }) => type !== 'separator').map(({ label }) => plain(label))
  }, path)

/** From now on, the system's dialogs answer so by themselves. */
export const answerDialogs = (
  desktop: ElectronApplication,
  answers: { readonly button?: number; readonly open?: readonly string[]; readonly save?: string },
): Promise<void> =>
  desktop.evaluate(({ dialog }, { button = 0, open = [], save = '' }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: button, checkboxChecked: false })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: open.length === 0, filePaths: [...open] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === '', filePath: save })
  }, answers)

/** Addresses that would have been handed to the system's browser, from now on. */
export async function watchLinksOut(desktop: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await desktop.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { openedOutside: opened })
    shell.openExternal = (url) => Promise.resolve(void opened.push(url))
  })
  return () => desktop.evaluate(() => (globalThis as unknown as { openedOutside: readonly string[] }).openedOutside)
}
