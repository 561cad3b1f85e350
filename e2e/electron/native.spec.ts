/** The desktop window as a part of its system: menus, dialogs, files, its place on the screen, its end. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, folderButton } from '../fixtures.js'
import { desktopEnv, electronProgram, launchDesktop, root } from '../running-app.js'
import { answerDialogs, chooseInMenu, compared, labelsOf, reloadedBy, test, wordsOfPage } from './desktop.js'

const article = (words: string): string =>
  `Bridge at Orrin reopened\n\nThe bridge at Orrin was reopened on Monday after ${words} of repairs, the council said.\n`

async function folderOf(parent: string, name: string): Promise<string> {
  const folder = join(parent, name)
  await mkdir(folder)
  await writeFile(join(folder, 'one.txt'), article('six weeks'))
  await writeFile(join(folder, 'two.txt'), article('two months'))
  return folder
}

interface Print {
  readonly url: string
  readonly silent: boolean | undefined
  readonly page: string
}

/** In place of the system's print dialog: notes what it would show. The person cancels the first time and prints from then on. */
async function watchPrinting(desktop: ElectronApplication): Promise<() => Promise<readonly Print[]>> {
  await desktop.evaluate(({ app }) => {
    const prints: Print[] = []
    Object.assign(globalThis, { prints })
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        const url = contents.getURL()
        void contents.session
          .fetch(url)
          .then((response) => response.text())
          .then((page) => {
            const isFirst = prints.push({ url, silent: options?.silent, page }) === 1
            done?.(!isFirst, isFirst ? 'Print job canceled' : '')
          })
      }
    })
  })
  return () => desktop.evaluate(() => (globalThis as unknown as { readonly prints: readonly Print[] }).prints)
}

test('menus follow the system', async ({ desktop }) => {
  const labels = await labelsOf(desktop)
  const common = ['File', 'Edit', 'Comparison', 'View', 'Window', 'Help']
  expect(labels).toEqual(process.platform === 'darwin' ? [expect.any(String), ...common] : common)
  expect(await labelsOf(desktop, 'Help')).toEqual(expect.arrayContaining(['User Guide', 'Keys', 'Report a Problem…']))
  expect((await labelsOf(desktop, 'File')).includes('Settings…')).toBe(process.platform !== 'darwin')
})

test('the menu walks the differences and shows the guide', async ({ desktop, window }) => {
  await compared(window)
  await chooseInMenu(desktop, 'Comparison', 'Next Difference')
  await expect(window.getByRole('heading', { name: /^(Difference|Added detail|Only in one:) \d+ of / })).toBeVisible()
  await chooseInMenu(desktop, 'Help', 'User Guide')
  await expect(window.getByRole('dialog')).toBeVisible()
})

test('undo of the menu means the words while a field is typed in', async ({ desktop, window }) => {
  await compared(window)
  await window.keyboard.press('F7')
  const note = window.getByRole('textbox', { name: /note/i }).first()
  await note.fill('first')
  await note.press('End')
  await window.keyboard.type(' second')
  await chooseInMenu(desktop, 'Edit', 'Undo')
  await expect(note).not.toHaveValue('first second')
})

test('a folder is chosen in the system’s dialog, several files too', async ({ desktop, window, temp }) => {
  const folder = await folderOf(await temp(), 'orrin-bridge')
  await answerDialogs(desktop, { open: [folder] })
  await chooseInMenu(desktop, 'File', 'Open Folder…')
  await expect(window.getByRole('button', { name: /orrin-bridge/ })).toBeVisible()
  await answerDialogs(desktop, { open: [join(folder, 'one.txt'), join(folder, 'two.txt')] })
  await chooseInMenu(desktop, 'File', 'Open Files…')
  await expect(window.getByRole('button', { name: /orrin-bridge/ })).toBeHidden()
  expect(await labelsOf(desktop, 'File')).toContain('Open Recent')
})

test('a folder that was open before is opened again from the menu', async ({ desktop, window, temp }) => {
  await expect(folderButton(window)).toBeVisible()
  await answerDialogs(desktop, { open: [await folderOf(await temp(), 'orrin-bridge')] })
  await chooseInMenu(desktop, 'File', 'Open Folder…')
  await expect(window.getByRole('button', { name: /orrin-bridge/ })).toBeVisible()
  const before = async () =>
    (await labelsOf(desktop, 'File', 'Open Recent')).find((label) => label.startsWith('skarrow-ferry'))
  await expect.poll(before).toBeDefined()
  await chooseInMenu(desktop, 'File', 'Open Recent', (await before())!)
  await expect(folderButton(window)).toBeVisible()
})

test('a folder dragged from the file manager is opened where it lies', async ({ desktop, window, temp }) => {
  await expect(folderButton(window)).toBeVisible()
  const folder = await folderOf(await temp(), 'dragged-in')
  const session = await window.context().newCDPSession(window)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  }
  await expect(window.getByRole('button', { name: /dragged-in/ })).toBeVisible()
  expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a file that the file manager opens shows its folder', async ({ desktop, window, temp }) => {
  const folder = await folderOf(await temp(), 'from-finder')
  await desktop.evaluate(
    ({ app }, path) => {
      app.emit('open-file', { preventDefault: () => undefined }, path)
    },
    join(folder, 'one.txt'),
  )
  await expect(window.getByRole('button', { name: /from-finder/ })).toBeVisible()
})

test('a second start hands its folder to the first and ends', async ({ desktop, window, temp, data }) => {
  await expect(folderButton(window)).toBeVisible()
  const folder = await folderOf(await temp(), 'second-start')
  const args = [root, `--user-data-dir=${data}`, folder]
  const second = spawn(electronProgram(), args, { env: desktopEnv(), stdio: 'ignore' })
  const [code] = (await once(second, 'close')) as [number | null]
  expect(code).toBe(0)
  await expect(window.getByRole('button', { name: /second-start/ })).toBeVisible()
  expect(desktop.windows()).toHaveLength(1)
})

test('the window is where it was, and what was written last is there', async ({ shell, temp, folder }) => {
  expect(shell).toBe('electron')
  const data = await temp('data')
  const first = await launchDesktop({ folder, data })
  const window = await first.firstWindow()
  await compared(window)
  const bounds = { x: 40, y: 60, width: 1100, height: 700 }
  await first.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds)
  await window.keyboard.press('F7')
  await window.getByRole('textbox', { name: /note/i }).first().fill('Ask the harbour master.')
  await window.keyboard.press('Control+Enter')
  await first.close()
  expect(await readFile(join(folder!, 'crossread-notes.jsonld'), 'utf8')).toContain('Ask the harbour master.')
  const second = await launchDesktop({ folder, data })
  await second.firstWindow()
  const found = await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  expect(found).toMatchObject({ width: bounds.width, height: bounds.height })
  await second.close()
})

test('zoom, theme and full screen are the system’s own', async ({ desktop, window }) => {
  await window.keyboard.press('Control+,')
  await window.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(() => desktop.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await window.keyboard.press('Escape')
  const zoom = () =>
    desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())
  await chooseInMenu(desktop, 'View', 'Zoom In')
  await expect.poll(zoom).toBeGreaterThan(0)
  await chooseInMenu(desktop, 'View', 'Actual Size')
  await expect.poll(zoom).toBe(0)
})

test('an export from the menu is saved where the person says', async ({ desktop, window, temp }) => {
  await compared(window)
  const save = join(await temp(), 'comparison.pdf')
  await answerDialogs(desktop, { save })
  await chooseInMenu(desktop, 'File', 'Export', 'PDF…')
  await expect
    .poll(async () => (await readFile(save).catch(() => Buffer.alloc(0))).subarray(0, 5).toString())
    .toBe('%PDF-')
})

test('the comparison is printed through the system’s dialog, and nothing of it stays behind', async ({
  desktop,
  window,
}) => {
  await compared(window)
  const prints = await watchPrinting(desktop)
  await chooseInMenu(desktop, 'File', 'Print…')
  await expect.poll(async () => (await prints()).length).toBe(1)
  const [first] = await prints()
  expect(first).toMatchObject({ silent: false, url: 'app://print/' })
  expect(first!.page).toMatch(/^<!doctype html>.*ferry/is)
  expect(first!.page).not.toMatch(/<script/i)
  await expect.poll(() => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect(window.getByText('Handed to the printer')).toBeHidden()
  await chooseInMenu(desktop, 'File', 'Print…')
  await expect(window.getByText('Handed to the printer').first()).toBeVisible()
})

test('the window wears the system’s accent colour and follows it', async ({ desktop, window }) => {
  await expect(folderButton(window)).toBeVisible()
  const accent = () => window.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))
  for (const colour of ['8a0030', '00408a']) {
    await desktop.evaluate(({ nativeTheme, systemPreferences }, given) => {
      systemPreferences.getAccentColor = () => given
      nativeTheme.emit('updated')
    }, colour)
    await expect.poll(accent).toContain(`#${colour}`)
  }
})

test('after a crash the window is loaded again with everything kept', async ({ desktop, window }) => {
  await compared(window)
  const said = await answerDialogs(desktop, { button: 0 })
  await reloadedBy(desktop, 'crash')
  await expect.poll(() => wordsOfPage(desktop)).toContain('skarrow-ferry')
  expect(await said()).toEqual(['The window stopped working.'])
})

test('a page that hangs is loaded again when the person wants it, who is asked once', async ({ desktop, window }) => {
  await compared(window)
  const said = await answerDialogs(desktop, { button: 1 })
  await reloadedBy(desktop, 'hang')
  await expect.poll(() => wordsOfPage(desktop)).toContain('skarrow-ferry')
  expect(await said()).toEqual(['The window does not answer.'])
})

test('a report is a file on this computer, and licences are shown', async ({ desktop, data }) => {
  await answerDialogs(desktop, { button: 1 })
  await chooseInMenu(desktop, 'Help', 'Report a Problem…')
  const reports = join(data, 'reports')
  await expect.poll(() => readdir(reports).catch(() => [])).toHaveLength(1)
  const [name] = await readdir(reports)
  expect(await readFile(join(reports, name!), 'utf8')).toMatch(/Electron \d+/)
  const opened = desktop.waitForEvent('window')
  await chooseInMenu(desktop, 'Help', 'Licences')
  await expect.poll(async () => (await opened).url()).toBe('app://crossread/licences/index.html')
})

test('--trace-startup prints each step of the start', async ({ shell, temp }) => {
  expect(shell).toBe('electron')
  const args = [root, `--user-data-dir=${await temp('data')}`, '--trace-startup']
  // Chromium heeds this switch as well, and leaves a file of its own where it was started.
  const child = spawn(electronProgram(), args, {
    cwd: await temp('started-in'),
    env: desktopEnv(),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close')
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  try {
    await expect.poll(() => printed).toMatch(/loaded .*ready .*services .*window shown/s)
  } finally {
    child.kill()
    await ended
  }
})
