import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { violations } from '../../testing/axe.js'
import { appUnderTest, openApp } from '../../testing/render-app.js'
import { storyFolder } from '../../testing/story.js'

beforeEach(async () => page.viewport(1440, 900))

async function open(options: Parameters<typeof openApp>[0] = {}) {
  const app = await openApp(options)
  await expect.element(page.getByRole('group', { name: /^Headline/ }).first()).toBeInTheDocument()
  return app
}
const heading = () => page.getByRole('heading', { name: 'All differences, in reading order' })
const current = () => document.querySelector('tr[aria-current]')

describe('the list of differences', () => {
  test('Ctrl+L opens it at the current difference, which takes the focus', async () => {
    const { store } = await open()
    await userEvent.keyboard('{F7}{F7}{F7}{Control>}l{/Control}')
    await expect.element(heading()).toBeVisible()
    await expect.poll(() => current()?.textContent).toContain('The number of people differs')
    await expect.poll(() => document.activeElement?.closest('tr')).toBe(current())
    expect(store.getState().current).not.toBeNull()
    expect(await violations()).toEqual([])
  })

  test('arrow keys walk it, Enter opens the passage in Compare with the inspector at it', async () => {
    await open()
    await userEvent.keyboard('{F7}{Control>}l{/Control}')
    await expect.element(heading()).toBeVisible()
    await expect.poll(() => current()?.querySelector('td')?.textContent).toBe('1')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.poll(() => current()?.querySelector('td')?.textContent).toBe('3')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Difference 3 of 8' })).toBeVisible()
  })

  test('next difference walks the list too', async () => {
    await open()
    await page.getByRole('tab', { name: 'Differences' }).click()
    await expect.element(heading()).toBeVisible()
    await userEvent.keyboard('{F7}{F7}')
    await expect.poll(() => current()?.querySelector('td')?.textContent).toBe('2')
  })

  test('it is narrowed to a kind, and says how many are left', async () => {
    await open()
    await page.getByRole('tab', { name: 'Differences' }).click()
    await page.getByRole('button', { name: /^Kinds shown/ }).click()
    await page.getByRole('menuitemradio', { name: /^Number/ }).click()
    await expect
      .element(page.getByText('3 of 17 shown: 8 differences · 5 added · 4 only in one, 0 decided'))
      .toBeVisible()
    await page.getByRole('button', { name: /^Diverge \d/ }).click()
    await expect.element(page.getByRole('heading', { name: 'Nothing of this kind is left' })).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Show all differences' }).click()
    await expect.element(page.getByText(/^8 differences|^5 added · 4 only in one/)).toBeVisible()
  })

  test('what was dismissed stays in its place and is taken back', async () => {
    await open()
    await userEvent.keyboard('{F7}{Delete}{Control>}l{/Control}')
    await expect.element(page.getByText('Dismissed', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Take back: number 1' }).click()
    await expect.element(page.getByText('Dismissed', { exact: true })).not.toBeInTheDocument()
  })

  test('is worked by mouse: a row is chosen, accepted, dismissed and taken back, and one stays in the list', async () => {
    const { store } = await open()
    await page.getByRole('tab', { name: 'Differences' }).click()
    await expect.element(heading()).toBeVisible()
    await page.getByText('The number of people differs: 600 and 450.').click()
    await expect.poll(() => current()?.textContent).toContain('The number of people differs')
    expect(store.getState().view).toBe('differences')
    await page.getByRole('button', { name: 'Accept: number 3' }).click()
    await expect.element(page.getByRole('button', { name: 'Take back: number 3' })).toBeVisible()
    await expect.poll(() => current()?.textContent).toContain('The number of people differs')
    await page.getByRole('button', { name: 'Dismiss: number 4' }).click()
    await expect.element(page.getByRole('button', { name: 'Take back: number 4' })).toBeVisible()
    await expect.poll(() => current()?.textContent).toContain('The day differs')
    expect(store.getState().view).toBe('differences')
    await expect.poll(() => document.activeElement?.closest('tr')).toBe(current())
    await userEvent.keyboard('{ArrowDown}y')
    await expect.element(page.getByRole('button', { name: 'Take back: number 5' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(await violations()).toEqual([])
  })

  test('one click leaves what diverges, in the list and in the walk', async () => {
    const { store } = await open()
    await page.getByRole('tab', { name: 'Differences' }).click()
    await page.getByRole('button', { name: 'Differences only' }).click()
    await expect.element(page.getByText('8 differences, 0 decided')).toBeVisible()
    expect(store.getState().settings.hiddenClasses).toEqual(['adds', 'only'])
    await page.getByRole('button', { name: 'Differences only' }).click()
    await expect.element(page.getByText(/^8 differences · 5 added/)).toBeVisible()
  })

  test('two thousand passages stay quick to draw', async () => {
    const articles = ['long-a', 'long-b'].map((id) => ({
      ...storyFolder.articles[0]!,
      id,
      file: `${id}.txt`,
      story: null,
    }))
    const app = appUnderTest({ folder: { ...storyFolder, articles, stories: [] } })
    await render(app.element)
    await expect.element(page.getByRole('tab', { name: 'Differences' })).toBeVisible()
    await page.getByRole('tab', { name: 'Differences' }).click()
    await expect.element(heading()).toBeVisible()
    expect(document.querySelectorAll('*').length).toBeLessThan(3000)
    await expect.poll(() => document.querySelectorAll('tbody tr[data-index]').length).toBeGreaterThan(5)
    document.querySelector<HTMLElement>('button[data-cell="0:0"]')?.focus()
    await userEvent.keyboard('{End}')
    await expect
      .poll(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'))
      .toBe(document.querySelector('table')?.getAttribute('aria-rowcount'))
  })

  test('a narrow window shows one difference a block', async () => {
    await page.viewport(390, 844)
    await open()
    await page.getByRole('tab', { name: 'Differences' }).click()
    await expect.element(heading()).toBeVisible()
    await expect.element(page.getByRole('row').first()).toBeInTheDocument()
    expect(await violations()).toEqual([])
  })
})
