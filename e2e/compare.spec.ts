import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.js'

/** A passage, by what a screen reader is told of it. */
const passage = (window: Page, said: RegExp): Locator => window.getByRole('group', { name: said }).first()

async function choose(window: Page, side: 'A' | 'B', outlet: string): Promise<void> {
  await window.getByRole('button', { name: new RegExp(`^Article ${side}:`) }).click()
  await window.getByRole('menuitemradio', { name: new RegExp(outlet) }).click()
  await expect(window.getByRole('button', { name: new RegExp(`^Article ${side}:\\s*${outlet}`) })).toBeVisible()
}

async function compareCourierWithLedger(window: Page): Promise<void> {
  await expect(window.getByRole('button', { name: /^Article B:/ })).toBeVisible()
  await choose(window, 'A', 'The Tornhaven Courier')
  await choose(window, 'B', 'The Northern Ledger')
  await expect(passage(window, /diverges.*in The Northern Ledger/)).toBeVisible()
}

/** Each class is counted by itself. */
const COUNT = /^(Difference|Added detail|Only in one:) \d+ of \d+/
const heading = (window: Page): Locator => window.getByRole('heading', { name: COUNT })

test('the main job: choose two articles, walk the differences, read why, swap, export', async ({ window, shell }) => {
  await compareCourierWithLedger(window)

  await test.step('linked passages begin on one line', async () => {
    const a = window.getByRole('group').filter({ hasText: 'No one was hurt' }).first()
    const b = window.getByRole('group').filter({ hasText: 'and no one was hurt' }).last()
    const tops = await Promise.all([a, b].map(async (one) => (await one.boundingBox())?.y ?? NaN))
    expect(Math.abs(tops[0]! - tops[1]!)).toBeLessThan(2)
  })

  await test.step('next and previous walk from the cursor and say where', async () => {
    await window.keyboard.press('Alt+ArrowDown')
    await expect(heading(window)).toBeVisible()
    const first = (await heading(window).textContent())!
    await window.keyboard.press('F7')
    await expect(heading(window)).not.toHaveText(first)
    await expect(window.getByRole('status', { name: 'Announcements' })).toContainText(COUNT)
    await window.keyboard.press('Shift+F7')
    await expect(heading(window)).toHaveText(first)
  })

  await test.step('a letter says why, and shows one mark after the other', async () => {
    const letter = window.getByRole('button', { name: /^Show why: .* diverges, \d marks/ }).first()
    await letter.click()
    await expect(heading(window)).toHaveText(/^Difference /)
    const first = await window.getByRole('complementary', { name: 'Inspector' }).textContent()
    await letter.click()
    await expect(window.getByRole('complementary', { name: 'Inspector' })).not.toHaveText(first!)
  })

  await test.step('the inspector shows both sides with file and place', async () => {
    await walkTo(window, 'Diverges: number')
    const inspector = window.getByRole('complementary', { name: 'Inspector' })
    await expect(inspector).toContainText('tornhaven-courier.txt')
    await expect(inspector).toContainText('northern-ledger.txt')
    await expect(inspector).toContainText(/Confidence: \w/)
  })

  await test.step('swapped, each article stands on the other side', async () => {
    await window.getByRole('button', { name: 'Swap A and B' }).click()
    await expect(window.getByRole('button', { name: /^Article A:\s*The Northern Ledger/ })).toBeVisible()
    await expect(passage(window, /diverges.*in The Tornhaven Courier/)).toBeVisible()
  })

  test.skip(shell === 'electron', 'the desktop asks for a place with the system’s own dialog')
  await test.step('the export is a file with both texts', async () => {
    await window.getByRole('button', { name: 'Export' }).click()
    const dialog = window.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('radio', { name: /Web page/ }).check()
    const download = window.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Export' }).click()
    const file = await (await download).path()
    const page = await readFile(file, 'utf8')
    expect(page).toContain('The Tornhaven Courier')
    expect(page).toContain('The Northern Ledger')
    await expect(dialog).toBeHidden()
  })
})

/** Walks on until the inspector says this kind. Fails after a full round. */
async function walkTo(window: Page, kind: string): Promise<void> {
  const found = window.getByRole('complementary', { name: 'Inspector' }).getByText(kind)
  for (let step = 0; step < 60 && !(await found.isVisible()); step += 1) await window.keyboard.press('F7')
  await expect(found).toBeVisible()
}

test('all of it by keyboard: choose, walk, decide, note, undo', async ({ window }) => {
  await compareCourierWithLedger(window)
  await window.keyboard.press('F7')
  await walkTo(window, 'Diverges: number')
  const diverge = window.getByRole('button', { name: /^Diverge \d+$/ })
  const count = await diverge.textContent()

  await window.keyboard.press('Delete')
  await expect(window.getByText('Dismissed by you')).toBeVisible()
  await expect(diverge).not.toHaveText(count!)
  await window.keyboard.press('Control+z')
  await expect(diverge).toHaveText(count!)

  await passage(window, /^Paragraph 1, /).focus()
  await window.keyboard.press('n')
  await expect(window.getByRole('textbox', { name: 'Write a note' })).toBeFocused()
  await window.keyboard.type('Ask the company.')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('button', { name: 'Notes 1' })).toBeVisible()
  await window.reload()
  await compareCourierWithLedger(window)
  await expect(window.getByRole('button', { name: 'Notes 1' })).toBeVisible()
})

test('a difference announces its class, both sides and its place once', async ({ window }) => {
  await compareCourierWithLedger(window)
  const number = passage(window, /^Paragraph \d+, diverges.*number: /)
  const said = (await number.getAttribute('aria-label'))!
  for (const part of ['diverges', 'number: ', 'Paragraph ']) expect(said.split(part)).toHaveLength(2)
  // The letters beside it are for the eye.
  expect(await number.ariaSnapshot()).not.toMatch(/\bD\b/)
})

test('no accessibility violation while reading, in light and dark', async ({ window }) => {
  await compareCourierWithLedger(window)
  await expectAccessible(window)
  await window.keyboard.press('F7')
  await expectAccessible(window)
})

test('a narrow window shows one column and the other side’s words with it', async ({ window, shell }) => {
  test.skip(shell === 'electron', 'the desktop window has a size of its own')
  await compareCourierWithLedger(window)
  await window.setViewportSize({ width: 390, height: 844 })
  await expect(window.getByRole('tab', { name: /The Northern Ledger/ })).toBeVisible()
  await expectAccessible(window)
})
