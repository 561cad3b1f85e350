import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.js'

const views = [
  ['Matrix', 'Who reports what'],
  ['Quotes', 'Who is quoted, and in what words'],
  ['Timeline', 'What is said to have happened when'],
  ['Headlines', 'Headlines and first sentences'],
  ['Differences', 'All differences, in reading order'],
  ['Coverage', 'The story as a whole'],
] as const

async function show(window: Page, [tab, title]: (typeof views)[number]): Promise<void> {
  await window.getByRole('tab', { name: tab }).click()
  await expect(window.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  await expect(window.getByText('Comparing every two articles of the story')).toBeHidden()
}

/** Both texts stand there, and what they differ in is known. */
async function ready(window: Page): Promise<void> {
  await expect(window.getByRole('group', { name: /^Headline/ }).first()).toBeVisible()
  await expect(window.getByRole('status', { name: 'Comparing the two articles' })).toBeHidden()
}

test('every view of the story is accessible in light and dark, and fits its window', async ({ window, shell }) => {
  test.slow()
  await ready(window)
  for (const view of views) {
    await show(window, view)
    await expectAccessible(window)
    if (shell !== 'browser') continue
    await window.setViewportSize({ width: 390, height: 844 })
    // The panes are laid out anew after the window has its size.
    await expect.poll(() => window.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await window.setViewportSize({ width: 1280, height: 800 })
  }
})

test('with system colours every view keeps its words', async ({ window }) => {
  await ready(window)
  await window.emulateMedia({ forcedColors: 'active' })
  for (const view of views) {
    await show(window, view)
    const findings = await window.evaluate(
      () =>
        [...document.querySelectorAll('main td, main p')].filter((one) => getComputedStyle(one).opacity === '0').length,
    )
    expect(findings).toBe(0)
  }
})

test('a cell of the matrix opens its words in Compare, by keyboard alone', async ({ window }) => {
  await ready(window)
  await show(window, views[0])
  const cell = window.getByRole('gridcell').filter({ hasNotText: 'not mentioned' }).first()
  const words = (await cell.locator('span').first().textContent())!.replace(/…/g, '').trim().slice(0, 24)
  await cell.focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true')
  await expect(window.locator('[data-passage]:focus')).toContainText(words)
})

test('the list of differences is one key away and leads back', async ({ window }) => {
  await ready(window)
  await window.keyboard.press('F7')
  await window.keyboard.press('F7')
  await window.keyboard.press('Control+l')
  const row = window.locator('tr[aria-current]')
  await expect(row.getByRole('button').first()).toBeFocused()
  const number = Number(await row.getByRole('cell').first().textContent())
  await window.keyboard.press('ArrowDown')
  await expect(row.getByRole('cell').first()).toHaveText(String(number + 1))
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: / \d+ of \d+$/ })).toBeVisible()
})

test('a changed quotation shows its words side by side', async ({ window }) => {
  await ready(window)
  await show(window, views[1])
  await expect(window.getByText(/\d versions: words changed/).first()).toBeVisible()
  expect(await window.locator('blockquote mark.diverge').count()).toBeGreaterThanOrEqual(2)
})
