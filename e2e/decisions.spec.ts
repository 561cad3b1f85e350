/** Whatever a person decides shows at once, is taken back and done again by keys, and is still there when the window is opened anew. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.js'

test.use({ viewport: { width: 1440, height: 6000 } })
test.skip(({ shell }) => shell !== 'browser', 'the window is the same in both shells')

const inspector = (window: Page) => window.getByRole('complementary', { name: 'Inspector' })
const passages = (window: Page) => window.getByRole('region', { name: 'Both articles' }).locator('[data-passage]')

/** All that a reader is told of the comparison: the counts, the outlets, and each passage as it is read out. */
async function told(window: Page): Promise<string> {
  const marks = await window.getByRole('group', { name: 'Show marks' }).textContent()
  const heads = await window.getByRole('button', { name: /^Article [AB]:/ }).allTextContents()
  const said = await passages(window).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  return JSON.stringify([marks, heads, said])
}

async function settled(window: Page): Promise<string> {
  await expect(window.getByRole('group', { name: /diverges|agrees/ }).first()).toBeVisible()
  await expect(window.getByRole('group', { name: /told in \d of/ }).first()).toBeVisible()
  await expect(window.getByRole('region', { name: 'Both articles' })).toHaveAttribute('aria-busy', 'false')
  return told(window)
}

/** Walks on until the inspector says this kind. */
async function walkTo(window: Page, kind: string | RegExp): Promise<void> {
  const found = inspector(window).getByText(kind)
  for (let step = 0; step < 60 && !(await found.isVisible()); step += 1) await window.keyboard.press('F7')
  await expect(found).toBeVisible()
}

const decisions: readonly (readonly [string, (window: Page) => Promise<void>])[] = [
  [
    'a difference is dismissed',
    async (window) => {
      await walkTo(window, 'Diverges: number')
      await window.keyboard.press('Delete')
      await expect(inspector(window).getByText('Dismissed by you')).toBeVisible()
    },
  ],
  [
    'a difference is given another kind',
    async (window) => {
      await walkTo(window, 'Diverges: number')
      await inspector(window)
        .getByRole('button', { name: /^Re-label/ })
        .click()
      await window.getByRole('menuitemradio', { name: 'Quotation' }).click()
      await expect(inspector(window).getByText('Re-labelled by you')).toBeVisible()
    },
  ],
  [
    'added detail is dismissed',
    async (window) => {
      await walkTo(window, 'Adds detail')
      await window.keyboard.press('Delete')
      await expect(inspector(window).getByText('Dismissed by you')).toBeVisible()
    },
  ],
  [
    'a passage that only one article has is dismissed',
    async (window) => {
      await walkTo(window, /Only in [AB]/)
      await inspector(window).getByRole('button', { name: 'Dismiss' }).click()
      await expect(inspector(window).getByText('Dismissed by you')).toBeVisible()
    },
  ],
  [
    'passages are said to agree',
    async (window) => {
      await walkTo(window, 'Diverges:')
      await inspector(window).getByRole('button', { name: 'Mark as agreeing' }).click()
    },
  ],
  [
    'passages are unlinked',
    async (window) => {
      await window.getByRole('group', { name: /^Paragraph \d+, agrees with/ }).first().click() // prettier-ignore
      await inspector(window).getByRole('button', { name: 'Unlink these passages' }).click()
    },
  ],
  [
    'passages are linked',
    async (window) => {
      const only = window.getByRole('group', { name: /, only in/ })
      await only.and(window.locator('[data-passage^="a:"]')).last().click()
      await inspector(window)
        .getByRole('button', { name: /^Link to a passage/ })
        .click()
      await only.and(window.locator('[data-passage^="b:"]')).last().click()
    },
  ],
  [
    'text left out as page furniture is restored',
    async (window) => {
      await window.getByRole('button', { name: 'Restore', exact: true }).first().click()
      await expect(window.getByText('Restored by you')).toBeVisible()
    },
  ],
  [
    'the details of an article are corrected',
    async (window) => {
      await window.getByRole('button', { name: /^Correct details of/ }).first().click() // prettier-ignore
      await window.getByRole('textbox', { name: 'Outlet' }).fill('The Skarrow Packet')
      await window.getByRole('textbox', { name: 'Authors' }).fill('Ann Ode; Bo Lie')
      await window.keyboard.press('Enter')
      await expect(window.getByRole('button', { name: /^Article A:\s*The Skarrow Packet/ })).toBeVisible()
      await expect(window.getByText('Ann Ode, Bo Lie')).toBeVisible()
      await expect(window.getByText('Corrected by you')).toBeVisible()
    },
  ],
]

for (const [what, decide] of decisions) {
  test(`${what}: undone, done again, and kept`, async ({ window }) => {
    const before = await settled(window)
    await decide(window)
    await expect.poll(() => told(window)).not.toBe(before)
    await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible()
    const after = await settled(window)
    await window.locator('body').click({ position: { x: 2, y: 2 } })
    await window.keyboard.press('Control+z')
    await expect.poll(() => told(window)).toBe(before)
    await window.keyboard.press('Control+Shift+z')
    await expect.poll(() => told(window)).toBe(after)
    await window.reload()
    await expect.poll(() => told(window).catch(() => '')).toBe(after)
  })
}

test('what was restored is left out again, however long ago it was decided', async ({ window }) => {
  const before = await settled(window)
  await window.getByRole('button', { name: 'Restore', exact: true }).first().click()
  await expect(window.getByText('Restored by you')).toBeVisible()
  await window.reload()
  await window.getByRole('button', { name: 'Leave out again' }).click()
  await expect.poll(() => told(window)).toBe(before)
  await window.keyboard.press('Control+z')
  await expect(window.getByText('Restored by you')).toBeVisible()
})
