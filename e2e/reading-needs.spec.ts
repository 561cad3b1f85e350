/** What people set for themselves: larger pages, wider letters, less motion, their own colours. Nothing may be lost by it. */
import type { Page } from '@playwright/test'
import { faultsOfPage } from '../scripts/lib/page-faults.mjs'
import { expect, expectAccessible, test } from './fixtures.js'

const views = ['Compare', 'Matrix', 'Quotes', 'Timeline', 'Headlines', 'Differences', 'Coverage'] as const

async function show(window: Page, view: string): Promise<void> {
  await window.getByRole('tab', { name: view, exact: true }).click()
  await expect(window.getByText('Comparing every two articles of the story')).toBeHidden()
  await expect(window.getByRole('status', { name: 'Comparing the two articles' })).toBeHidden()
}

const ready = (window: Page) =>
  expect(window.getByRole('group', { name: /^Headline/ }).first()).toBeVisible({ timeout: 40_000 })

/** WCAG 1.4.12: line height 1.5, 2 em after paragraphs, 0.12 em between letters, 0.16 em between words. */
async function spaceOut(window: Page): Promise<void> {
  await window.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}

/** Once the page has come to rest: a colour on its way to another may be faint. */
const expectNoFault = (window: Page, where: string) =>
  expect.poll(() => window.evaluate(faultsOfPage), where).toEqual([])

test.skip(({ shell }) => shell !== 'browser', 'the desktop window has a size of its own')

test('at 200 % nothing is cut off or out of reach', async ({ window }) => {
  test.slow()
  await ready(window)
  // A page of 1280 by 800 at 200 % is laid out in half of it.
  await window.setViewportSize({ width: 640, height: 400 })
  for (const view of views) {
    await show(window, view)
    await expectNoFault(window, view)
  }
  await window.getByRole('tab', { name: 'Compare', exact: true }).click()
  await window.keyboard.press('F7')
  await window.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(window.getByRole('button', { name: 'Accept' })).toBeVisible()
  await window.getByRole('button', { name: 'Accept' }).click()
  await expect(window.getByText('Accepted by you')).toBeVisible()
  for (const key of ['Control+,', 'Control+/', 'Control+e']) {
    await window.keyboard.press(key)
    await expect(window.getByRole('dialog')).toBeVisible()
    await expectNoFault(window, key)
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toBeHidden()
  }
})

test('with wider letters, words and lines nothing is cut off', async ({ window }) => {
  test.slow()
  await ready(window)
  await spaceOut(window)
  for (const view of views) {
    await show(window, view)
    await expectNoFault(window, view)
  }
})

test('with less motion nothing moves', async ({ window }) => {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await ready(window)
  const moving = () =>
    window.evaluate(() => ({
      running: document.getAnimations().length,
      slow: [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        return [transitionDuration, animationDuration].some((all) =>
          all.split(',').some((one) => (one.trim().endsWith('ms') ? parseFloat(one) / 1000 : parseFloat(one)) > 0.01),
        )
      }).length,
    }))
  expect(await moving()).toEqual({ running: 0, slow: 0 })
  await window.keyboard.press('F7')
  await window.keyboard.press('Control+d')
  expect(await moving()).toEqual({ running: 0, slow: 0 })
})

test('with system colours every class keeps its form', async ({ window }) => {
  await window.emulateMedia({ forcedColors: 'active' })
  await ready(window)
  for (const mark of ['diverge', 'adds'])
    await expect(window.locator(`[data-words] mark.${mark}`).first()).toBeVisible()
  const forms = await window.evaluate(() =>
    ['diverge', 'adds'].map((mark) => {
      const words = document.querySelector(`[data-words] mark.${mark}`)
      const { textDecorationLine, textDecorationStyle, borderBottomStyle, backgroundImage } = getComputedStyle(words!)
      return [textDecorationLine, textDecorationStyle, borderBottomStyle, backgroundImage].join(' ')
    }),
  )
  expect(new Set(forms).size, forms.join(' | ')).toBe(2)
  await window.keyboard.press('F7')
  await expectAccessible(window)
})
