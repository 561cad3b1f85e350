/** What happens to the files of an open folder is told, and nothing is read anew before the person says so. */
import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.js'

test.use({ viewport: { width: 1440, height: 900 } })
test.skip(({ shell }) => shell !== 'browser', 'the window is the same in both shells')

const banner = (window: Page) => window.getByRole('status').filter({ hasText: 'on disk' })
const compareAgain = (window: Page) => window.getByRole('button', { name: 'Compare again' }).click()
const text = (window: Page, words: string) => window.getByRole('group').filter({ hasText: words }).first()
const lines = (window: Page) => window.getByRole('treeitem')

async function settled(window: Page): Promise<void> {
  await expect(window.getByRole('group', { name: /diverges/ }).first()).toBeVisible()
}

/** Puts other words into the Courier's page. */
async function change(folder: string, words: string): Promise<void> {
  const file = join(folder, 'tornhaven-courier.txt')
  await writeFile(file, (await readFile(file, 'utf8')).replace('No one was hurt', words))
}

test('a file that changed is read anew only when the person says so', async ({ window, folder }) => {
  await settled(window)
  await expect(text(window, 'No one was hurt')).toBeVisible()
  await change(folder!, 'Nobody at all was hurt')
  await expect(banner(window)).toContainText('tornhaven-courier.txt changed on disk.')
  await expectAccessible(window)
  await expect(text(window, 'No one was hurt')).toBeVisible()

  await test.step('kept: what is read stays, and the next change is told again', async () => {
    await window.getByRole('button', { name: 'Keep this version' }).click()
    await expect(banner(window)).toBeHidden()
    await expect(text(window, 'No one was hurt')).toBeVisible()
    const file = join(folder!, 'tornhaven-courier.txt')
    await writeFile(file, (await readFile(file, 'utf8')).replace('Nobody at all', 'Not a soul'))
    await expect(banner(window)).toBeVisible()
  })

  await test.step('compared again: the new words are shown and the line is gone', async () => {
    await compareAgain(window)
    await expect(text(window, 'Not a soul was hurt')).toBeVisible()
    await expect(banner(window)).toBeHidden()
  })
})

test('files that were added and removed come into the library and leave it', async ({ window, folder }) => {
  await settled(window)
  const before = await lines(window).count()
  await copyFile(join(folder!, 'island-voice.md'), join(folder!, 'second-voice.md'))
  await expect(banner(window)).toContainText('second-voice.md was added on disk.')
  await expect(lines(window)).toHaveCount(before)
  await compareAgain(window)
  await expect(lines(window)).toHaveCount(before + 1)
  await rm(join(folder!, 'second-voice.md'))
  await expect(banner(window)).toContainText('second-voice.md was removed on disk.')
  await compareAgain(window)
  await expect(lines(window)).toHaveCount(before)
})

test('a file that was renamed keeps its note, on the same words', async ({ window, folder }) => {
  await settled(window)
  await text(window, 'No one was hurt').click()
  await window.getByRole('textbox', { name: /note/i }).first().fill('Ask the coastguard')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('group', { name: 'Show marks' })).toContainText('Notes 1')
  await rename(join(folder!, 'tornhaven-courier.txt'), join(folder!, 'courier-of-tornhaven.txt'))
  await expect(banner(window)).toContainText(/was renamed on disk/)
  await compareAgain(window)
  // A place that is chosen before the file was compared under its new name is left again: passages are counted anew.
  await expect(window.getByText('· courier-of-tornhaven.txt')).toBeVisible()
  await settled(window)
  await text(window, 'No one was hurt').click()
  await expect(window.getByText('Ask the coastguard')).toBeVisible()
  await expect(window.getByText(/re-attaching/)).toBeHidden()
  const notes = () => readFile(join(folder!, 'crossread-notes.jsonld'), 'utf8')
  await expect.poll(notes).toContain('"source": "courier-of-tornhaven.txt"')
})
