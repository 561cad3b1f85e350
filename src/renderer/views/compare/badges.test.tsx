import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from '../../testing/axe.js'
import { openApp, passage } from '../../testing/render-app.js'
import { severalLinks } from '../../testing/several-links.js'

beforeEach(async () => page.viewport(1440, 900))

const badge = (name: RegExp) => page.getByRole('button', { name }).first()
const inspector = page.getByRole('complementary', { name: 'Inspector' })

describe('the letter beside a passage', () => {
  test('a click shows why, and the next click the next mark of the same passages', async () => {
    const { store } = await openApp({ settings: { layout: { inspector: false } } })
    const first = badge(/^Show why: Paragraph 1 in A diverges, 3 marks/)
    await first.click()
    await expect.element(inspector.getByText('The number of people differs: 600 and 450.')).toBeVisible()
    await first.click()
    await expect.element(inspector.getByText(/^The day differs/)).toBeVisible()
    await first.click()
    await expect.element(inspector.getByText('Adds detail')).toBeVisible()
    await first.click()
    await expect.element(inspector.getByText('The number of people differs: 600 and 450.')).toBeVisible()
    expect(getComputedStyle(first.element()).cursor).toBe('pointer')
    expect(store.getState().current).not.toBeNull()
    // Away with the tooltip.
    await userEvent.keyboard('{Escape}')
    expect(await violations()).toEqual([])
  })

  test('Enter does the same, and Tab reaches the letter of the passage that has the focus', async () => {
    const { store } = await openApp()
    const alone = passage(/^Paragraph 12, only in The Orrin Post/)
    await alone.click()
    alone.element().focus()
    await userEvent.keyboard('{Tab}')
    await expect.element(badge(/^Show why: Paragraph 12 is only in A/)).toHaveFocus()
    store.setState({ current: null })
    await userEvent.keyboard('{Enter}')
    await expect.element(inspector.getByText('Only in A')).toBeVisible()
    await expect.element(badge(/^Show why: Paragraph 12 is only in A/)).toHaveFocus()
  })

  test('where nothing differs it shows the link', async () => {
    await openApp()
    await badge(/^Show why: Paragraph 4 in A agrees/).click()
    await expect.element(inspector.getByText('Both state the same')).toBeVisible()
  })
})

test('what is raised is the pair that the inspector shows, not the row of another link', async () => {
  const answers = { 'pair.get': () => ({ ok: true as const, value: severalLinks() }) }
  const { store } = await openApp({ answers })
  await expect.element(passage(/^Paragraph 1, diverges/)).toBeInTheDocument()
  const link = store.getState().model?.links.get('to-end')
  const ends = [link?.a[0]?.key, link?.b[0]?.key]
  store.getState().setCursor(ends[0] ?? '')
  store.getState().chooseLink('to-end')
  const raised = () =>
    [...document.querySelectorAll<HTMLElement>('[class*="nowPassage"]')].map((one) => one.dataset['passage'])
  await expect.poll(raised).toEqual(ends)
  expect(document.querySelectorAll('[class*="_now_"]')).toHaveLength(0)
  await badge(/^Show why: Paragraph 1 in A diverges/).click()
  await expect.poll(() => document.querySelectorAll('[class*="_now_"]').length).toBe(1)
  expect(raised()).toEqual([])
})

test('selected words have the way to a note beside them', async () => {
  await openApp()
  const words = passage(/^Paragraph 4, agrees with Northern Mail/)
  await expect.element(words).toBeInTheDocument()
  await words.click()
  const text = words.element().querySelector('[data-words]')
  getSelection()?.selectAllChildren(text!)
  const note = page.getByRole('button', { name: 'Note', exact: true })
  await expect.element(note).toBeVisible()
  expect(await violations()).toEqual([])
  await note.click()
  await expect.element(page.getByRole('textbox', { name: 'Write a note' })).toHaveFocus()
  await expect.element(note).not.toBeInTheDocument()
})
