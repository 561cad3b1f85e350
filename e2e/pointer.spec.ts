/** What is done with the pointer alone: dropping files and folders, dragging the overview; and Cancel while a folder is read. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.js'

test.use({ viewport: { width: 1440, height: 700 } })
test.skip(({ shell }) => shell !== 'browser', 'the browser’s own means of dragging are used')

const report = (place: string, cracks: number): string =>
  `Quay at ${place} closed after cracks found

The main quay of ${place} was closed on Tuesday after divers found ${String(cracks)} cracks in its wall.

Two ferries will use the northern basin until the wall is mended, the harbour office said.
`

/** Long enough that a folder of such reports is not read in a moment. */
const long = (text: string): string => text.repeat(20)

/** Drags files or folders of this computer over the window and lets them go, as a file manager does. */
async function dropFiles(window: Page, files: readonly string[]): Promise<void> {
  const session = await window.context().newCDPSession(window)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data })
  await session.detach()
}

test('files and a folder are dropped on the window and opened; nothing readable in it is said', async ({
  window,
  temp,
}) => {
  const folder = await temp('dropped')
  await mkdir(join(folder, 'vellmar', 'inner'), { recursive: true })
  const first = join(folder, 'vellmar', 'harbour-post.txt')
  const second = join(folder, 'vellmar', 'inner', 'coast-mail.txt')
  await writeFile(first, report('Vellmar', 12))
  await writeFile(second, report('Vellmar', 14))
  await expect(window.getByRole('group', { name: /diverges/ }).first()).toBeVisible()

  await test.step('files', async () => {
    await dropFiles(window, [first, second])
    await expect(window.getByRole('group', { name: /diverges, number: 1[24]/ }).first()).toBeVisible()
  })
  await test.step('a folder, with the folders inside it', async () => {
    await dropFiles(window, [join(folder, 'vellmar')])
    await expect(window.getByText('2 files')).toBeVisible()
    await expect(window.getByRole('group', { name: /diverges, number: 1[24]/ }).first()).toBeVisible()
  })
  await test.step('an empty folder', async () => {
    await mkdir(join(folder, 'empty'))
    await dropFiles(window, [join(folder, 'empty')])
    await expect(window.getByText('There is no file in what was dropped.').first()).toBeVisible()
    await expect(window.getByRole('group', { name: /diverges, number/ }).first()).toBeVisible()
  })
})

test('the box of the overview is dragged through the whole comparison and back', async ({ window }) => {
  await expect(window.getByRole('group', { name: /diverges/ }).first()).toBeVisible()
  const bar = window.getByRole('scrollbar', { name: 'Overview' })
  const { x, y } = (await bar.boundingBox())!
  const scrolled = () => window.getByRole('region', { name: 'Both articles' }).evaluate((box) => box.scrollTop)
  let before = 0
  await window.mouse.move(x + 8, y + 20)
  await window.mouse.down()
  for (const down of [80, 200, 330]) {
    await window.mouse.move(x + 8, y + down, { steps: 3 })
    // The page answers with its next frame.
    await expect.poll(scrolled).toBeGreaterThan(before)
    before = await scrolled()
  }
  await window.mouse.move(x + 8, y + 5, { steps: 3 })
  await expect.poll(scrolled).toBe(0)
  await window.mouse.up()
  await window.mouse.move(x + 8, y + 330, { steps: 3 })
  expect(await scrolled(), 'nothing moves once the button is up').toBe(0)
})

test('Cancel ends the reading of a large folder; what was read by then is there', async ({ window, temp }) => {
  const folder = await temp('large')
  const places = Array.from({ length: 1500 }, (_, at) => `Port ${String.fromCharCode(65 + (at % 26))}${String(at)}`)
  await Promise.all(
    places.map((place, at) => writeFile(join(folder, `${String(at)}.txt`), long(report(place, at + 2)))),
  )
  await expect(window.getByRole('group', { name: /diverges/ }).first()).toBeVisible()
  await window.keyboard.press('Control+o')
  await window.getByRole('textbox', { name: 'Path of a folder on this computer' }).fill(folder)
  await window.keyboard.press('Enter')
  // The tree shows what is read, as it is read.
  await expect(window.getByRole('treeitem', { name: /Quay at Port/ }).first()).toBeVisible()
  await window.getByRole('button', { name: 'Cancel' }).first().click()
  await expect(window.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
  await expect(window.getByText(/ files are not read yet/)).toBeVisible()
  await expect(window.getByRole('button', { name: 'Compare again' })).toBeVisible()
  const read = Number((await window.getByText(/^[\d,]+ files$/).textContent())?.replace(/\D/g, ''))
  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(1500)
  await expect(window.getByRole('treeitem').first()).toBeVisible()
})
