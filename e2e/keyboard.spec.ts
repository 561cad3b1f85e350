/** The whole main job with no mouse: open, choose, walk, correct, note, export. Nothing here points or clicks. */
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from './running-app.js'
import { expect, test } from './fixtures.js'

test.use({ open: null, viewport: { width: 1440, height: 900 } })
test.skip(({ shell }) => shell !== 'browser', 'the desktop opens folders with the system’s own dialog')

/** Presses a key until it is so; what has to be found this way must be near. */
async function pressUntil(window: Page, key: string, isSo: () => Promise<boolean>, most = 60): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if (await isSo()) return
    await window.keyboard.press(key)
  }
  throw new Error(`${key} did not lead there in ${String(most)} steps`)
}

const focused = (window: Page) => window.locator(':focus')
const focusIs = (window: Page, role: 'button' | 'textbox' | 'radio', name: RegExp) => async (): Promise<boolean> =>
  (await window.getByRole(role, { name }).and(focused(window)).count()) > 0

/** Goes to an article of the library with the arrow keys and reads it as A or B. */
async function read(window: Page, outlet: string, side: 'a' | 'b'): Promise<void> {
  const line = window.getByRole('treeitem', { name: new RegExp(outlet) })
  const isActive = async () => {
    const active = await window.getByRole('tree').getAttribute('aria-activedescendant')
    return active !== null && active === (await line.getAttribute('id'))
  }
  await window.keyboard.press('Home')
  await pressUntil(window, 'ArrowDown', isActive)
  await window.keyboard.press(side)
  await expect(
    window.getByRole('button', { name: new RegExp(`^Article ${side.toUpperCase()}:\\s*${outlet}`) }),
  ).toBeVisible()
}

test('open, choose, walk, correct, note and export, by keyboard alone', async ({ window, temp }) => {
  test.slow()
  const folder = join(await temp('keys'), 'skarrow-ferry')
  await cp(join(root, 'resources/sample/skarrow-ferry'), folder, { recursive: true })

  await test.step('open a folder', async () => {
    await expect(window.getByRole('heading', { name: 'Drop a folder of articles here' })).toBeVisible()
    await pressUntil(window, 'Tab', focusIs(window, 'textbox', /^Path of a folder/), 5)
    await window.keyboard.type(folder)
    await window.keyboard.press('Enter')
    await expect(window.getByRole('button', { name: /^Article B:/ })).toBeVisible()
  })

  await test.step('choose two articles in the library', async () => {
    await pressUntil(window, 'F6', async () => (await window.getByRole('tree').and(focused(window)).count()) > 0, 12)
    await read(window, 'The Tornhaven Courier', 'a')
    await read(window, 'The Northern Ledger', 'b')
    await expect(window.getByRole('group', { name: /diverges.*in The Northern Ledger/ }).first()).toBeVisible()
  })

  const heading = window.getByRole('heading', { name: /^(Difference|Added detail|Only in one:) \d+ of \d+$/ })
  const inspector = window.getByRole('complementary', { name: 'Inspector' })
  await test.step('walk to a difference of numbers', async () => {
    await window.keyboard.press('F7')
    await expect(heading).toBeVisible()
    await pressUntil(window, 'F7', async () => inspector.getByText('Diverges: number').isVisible())
  })

  await test.step('correct it: dismissed, taken back, given another kind', async () => {
    await window.keyboard.press('Delete')
    await expect(inspector.getByText('Dismissed by you')).toBeVisible()
    await window.keyboard.press('Control+z')
    await expect(inspector.getByText('Dismissed by you')).toBeHidden()
    await pressUntil(window, 'F6', async () => (await inspector.locator(':focus').count()) > 0, 12)
    await pressUntil(window, 'Tab', focusIs(window, 'button', /^Re-label/), 12)
    await window.keyboard.press('Enter')
    await window.keyboard.type('quot')
    await window.keyboard.press('Enter')
    await expect(inspector.getByText('Re-labelled by you')).toBeVisible()
  })

  await test.step('write a note', async () => {
    await pressUntil(window, 'F6', async () => (await window.locator('[data-passage]:focus').count()) > 0, 12)
    await window.keyboard.press('n')
    await expect(window.getByRole('textbox', { name: 'Write a note' })).toBeFocused()
    await window.keyboard.type('Ask the coastguard for the count.')
    await window.keyboard.press('Control+Enter')
    await expect(inspector.getByRole('article').getByText('Ask the coastguard for the count.')).toBeVisible()
  })

  await test.step('export it as a web page', async () => {
    await window.keyboard.press('Control+e')
    const dialog = window.getByRole('dialog', { name: 'Export' })
    await expect(dialog).toBeVisible()
    await pressUntil(window, 'Tab', async () => (await dialog.getByRole('radio').and(focused(window)).count()) > 0, 8)
    await pressUntil(window, 'ArrowDown', focusIs(window, 'radio', /Web page/), 20)
    await pressUntil(window, 'Tab', focusIs(window, 'button', /^Export$/), 12)
    const download = window.waitForEvent('download')
    await window.keyboard.press('Enter')
    const page = await readFile(await (await download).path(), 'utf8')
    expect(page).toContain('The Northern Ledger')
    expect(page).toContain('Ask the coastguard for the count.')
    await expect(dialog).toBeHidden()
  })
})
