/** Folders that give nothing to compare: each says what is the matter, and what to do. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.js'

const report = `Quay at Vellmar closed after crack found

The main quay of Vellmar was closed on Tuesday after divers found a crack of 12 metres in its wall.
`

async function openByPath(window: Page, path: string): Promise<void> {
  await window.getByRole('textbox', { name: 'Path of a folder on this computer' }).fill(path)
  await window.keyboard.press('Enter')
}

test.use({ open: null, viewport: { width: 1440, height: 900 } })
test.skip(({ shell }) => shell !== 'browser', 'the desktop opens folders with the system’s own dialog')

test('an empty folder says that there is no article, and offers another', async ({ window, temp }) => {
  await openByPath(window, await temp('empty'))
  await expect(window.getByRole('heading', { name: 'There is no article in this folder' })).toBeVisible()
  await expect(window.getByRole('button', { name: /^Open another folder/ })).toBeVisible()
  await expectAccessible(window)
})

test('one article asks for a second', async ({ window, temp }) => {
  const folder = await temp('one')
  await writeFile(join(folder, 'quay.txt'), report)
  await openByPath(window, folder)
  await expect(window.getByRole('heading', { name: 'Add a second article' })).toBeVisible()
})

test('only unreadable files: each is named with the reason and what to do', async ({ window, temp }) => {
  const folder = await temp('unreadable')
  await writeFile(join(folder, 'nothing.txt'), '')
  await writeFile(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  await openByPath(window, folder)
  await expect(window.getByRole('heading', { name: 'No file here could be read' })).toBeVisible()
  await window.getByRole('treeitem', { name: /nothing\.txt/ }).click()
  await expect(window.getByText('The file is empty (0 bytes).')).toBeVisible()
  await window.getByRole('treeitem', { name: /picture\.txt/ }).click()
  await expect(window.getByText('The file is a PNG picture, not text.')).toBeVisible()
})

test('a path that leads nowhere, to a file, or is only a part says so and the window stays', async ({
  window,
  temp,
}) => {
  const folder = await temp('paths')
  await mkdir(join(folder, 'in'))
  await writeFile(join(folder, 'quay.txt'), report)
  const missing = join(folder, 'nowhere')
  await openByPath(window, missing)
  await expect(window.getByText(`There is no folder ${missing}.`).first()).toBeVisible()
  await openByPath(window, join(folder, 'quay.txt'))
  await expect(window.getByText(/is a file, not a folder/).first()).toBeVisible()
  await openByPath(window, 'articles')
  await expect(window.getByText('is only a part of a path').first()).toBeVisible()
  await expect(window.getByRole('button', { name: /sample/i }).first()).toBeVisible()
})
