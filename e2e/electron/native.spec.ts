/** The desktop window as a part of its system: menus, dialogs, files, its place on the screen, its end. */
import { spawn } from 'node:child_process'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, folderButton } from '../fixtures.js'
import { electronProgram, launchDesktop, root } from '../running-app.js'
import { answerDialogs, chooseInMenu, labelsOf, test } from './desktop.js'

const article = (words: string): string =>
  `Bridge at Orrin reopened\n\nThe bridge at Orrin was reopened on Monday after ${words} of repairs, the council said.\n`

async function folderOf(parent: string, name: string): Promise<string> {
  const folder = join(parent, name)
  await mkdir(folder)
  await writeFile(join(folder, 'one.txt'), article('six weeks'))
  await writeFile(join(folder, 'two.txt'), article('two months'))
  return folder
}

test('menus follow the system', async ({ desktop }) => {
  const labels = await labelsOf(desktop)
  const common = ['File', 'Edit', 'Comparison', 'View', 'Window', 'Help']
  expect(labels).toEqual(process.platform === 'darwin' ? [expect.any(String), ...common] : common)
  expect(await labelsOf(desktop, 'Help')).toEqual(expect.arrayContaining(['User Guide', 'Keys', 'Report a Problem…']))
  expect((await labelsOf(desktop, 'File')).includes('Settings…')).toBe(process.platform !== 'darwin')
})

test('the menu walks the differences and shows the guide', async ({ desktop, window }) => {
  await expect(window.getByRole('button', { name: /^Article B:/ })).toBeVisible()
  await chooseInMenu(desktop, 'Comparison', 'Next Difference')
  await expect(window.getByRole('heading', { name: /^Difference 1 of / })).toBeVisible()
  await chooseInMenu(desktop, 'Help', 'User Guide')
  await expect(window.getByRole('dialog')).toBeVisible()
})

test('undo of the menu means the words while a field is typed in', async ({ desktop, window }) => {
  await expect(window.getByRole('button', { name: /^Article B:/ })).toBeVisible()
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
  const second = spawn(electronProgram()!, [root, `--user-data-dir=${data}`, folder], { stdio: 'ignore' })
  expect(await new Promise((done) => second.once('close', done))).toBe(0)
  await expect(window.getByRole('button', { name: /second-start/ })).toBeVisible()
  expect(desktop.windows()).toHaveLength(1)
})

test('the window is where it was, and what was written last is there', async ({ shell, temp, folder }) => {
  expect(shell).toBe('electron')
  const data = await temp('data')
  const first = await launchDesktop({ folder, data })
  const window = await first.firstWindow()
  await expect(window.getByRole('button', { name: /^Article B:/ })).toBeVisible()
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
  await expect(window.getByRole('button', { name: /^Article B:/ })).toBeVisible()
  const save = join(await temp(), 'comparison.pdf')
  await answerDialogs(desktop, { save })
  await chooseInMenu(desktop, 'File', 'Export', 'PDF…')
  await expect
    .poll(async () => (await readFile(save).catch(() => Buffer.alloc(0))).subarray(0, 5).toString())
    .toBe('%PDF-')
})

test('after a crash the window is loaded again with everything kept', async ({ desktop, window }) => {
  await expect(folderButton(window)).toBeVisible()
  await answerDialogs(desktop, { button: 0 })
  await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  const shown = () =>
    desktop.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript('document.body.innerText')
        .catch(() => ''),
    )
  await expect.poll(shown, { timeout: 30_000 }).toContain('skarrow-ferry')
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
  const child = spawn(electronProgram()!, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  await expect.poll(() => printed, { timeout: 30_000 }).toMatch(/loaded .*ready .*services .*window shown/s)
  child.kill()
})
