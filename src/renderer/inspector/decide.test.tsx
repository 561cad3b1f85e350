import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from '../testing/axe.js'
import { openApp, passage } from '../testing/render-app.js'

beforeEach(async () => page.viewport(1440, 900))

describe('what a person decided is marked as theirs', () => {
  test.each([
    ['only', /Only in [AB]/, 'Dismissed this passage only in', /only here, dismissed by you/],
    ['adds', 'Adds detail', 'Dismissed this added detail', null],
  ])('what is marked “%s” is dismissed, taken back, and accepted', async (mark, kind, told, said) => {
    const { store } = await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    const isHere = ({ model, current } = store.getState()) =>
      model?.items.find(({ key }) => key === current)?.class === mark
    for (let step = 0; step < 17 && !isHere(); step += 1) await userEvent.keyboard('{F7}')
    await expect.element(page.getByRole('complementary', { name: 'Inspector' }).getByText(kind)).toBeVisible()
    const counts = () => store.getState().model?.counts
    const before = counts()
    await userEvent.keyboard('{Delete}')
    await expect.element(page.getByText('Dismissed by you')).toBeVisible()
    await expect.element(page.getByRole('status', { name: 'Announcements' })).toHaveTextContent(told)
    expect(counts()).not.toEqual(before)
    if (said) await expect.element(passage(said)).toBeInTheDocument()
    expect(await violations()).toEqual([])
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(counts).toEqual(before)
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await expect.element(page.getByText('Accepted by you')).toBeVisible()
    expect(counts()).toEqual(before)
    await userEvent.keyboard('{Control>}l{/Control}')
    await expect.element(page.getByRole('cell', { name: 'Accepted' })).toBeVisible()
  })

  test('passages that are marked as diverging are counted, listed and walked to, and taken back long after', async () => {
    const { store } = await openApp()
    const diverging = () => store.getState().model?.counts.diverge ?? 0
    await passage(/agrees with/).click()
    const before = diverging()
    await page.getByRole('button', { name: 'Mark as diverging' }).click()
    await expect.element(page.getByText('Diverges: decided by you')).toBeVisible()
    expect(diverging()).toBe(before + 1)
    const marked = store.getState().current
    // As after the folder was closed and opened again.
    store.setState({ past: [], current: null })
    const isThere = () => store.getState().current === marked
    for (let step = 0; step < 20 && !isThere(); step += 1) await userEvent.keyboard('{F7}')
    expect(isThere()).toBe(true)
    await userEvent.keyboard('{Control>}l{/Control}')
    await expect
      .element(page.getByRole('row', { name: /You marked these passages as diverging.*Marked by you/ }))
      .toBeVisible()
    expect(await violations()).toEqual([])
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(page.getByText(/^Nothing left to undo/).first()).toBeVisible()
    await page.getByRole('button', { name: /^Take back: number/ }).click()
    await expect.poll(diverging).toBe(before)
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(diverging).toBe(before + 1)
  })

  const toTakeBack: readonly (readonly [string, string, () => Promise<void>])[] = [
    ['Accept', 'Accepted by you', () => page.getByRole('button', { name: 'Accept', exact: true }).click()],
    [
      'Re-label',
      'Re-labelled by you',
      async () => {
        await page.getByRole('button', { name: /^Re-label/ }).click()
        await page.getByRole('menuitemradio', { name: 'Place' }).click()
      },
    ],
    [
      'Mark as agreeing',
      'Marked as agreeing by you',
      () => page.getByRole('button', { name: 'Mark as agreeing' }).click(),
    ],
  ]
  test.each(toTakeBack)('“%s” is taken back at any time', async (_, told, decide) => {
    const { store } = await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    const before = store.getState().model?.counts
    await userEvent.keyboard('{F7}')
    await decide()
    await expect.element(page.getByText(told)).toBeVisible()
    store.setState({ past: [] })
    await page.getByRole('button', { name: /^Take back/ }).click()
    await expect.element(page.getByText(told)).not.toBeInTheDocument()
    expect(store.getState().annotations.corrections).toEqual([])
    expect(store.getState().model?.counts).toEqual(before)
  })

  test('passages that were unlinked say so, and are linked again by taking it back', async () => {
    const { store } = await openApp()
    await passage(/agrees with/).click()
    const links = store.getState().model?.links.size
    await page.getByRole('button', { name: 'Unlink these passages' }).click()
    await expect.poll(() => store.getState().model?.links.size).not.toBe(links)
    store.setState({ past: [] })
    await expect.element(page.getByText('Unlinked by you')).toBeVisible()
    await page.getByRole('button', { name: 'Take back: unlinked' }).click()
    await expect.poll(() => store.getState().model?.links.size).toBe(links)
  })

  test('title, outlet, authors and date are corrected at one place in one step, and the file’s own can be put back', async () => {
    const { store } = await openApp()
    const details = page.getByRole('button', { name: 'Correct details of post-0312.html' })
    const now = () => {
      const article = store.getState().model?.a.article
      return [article?.outlet, article?.published]
    }
    await expect.element(details).toBeVisible()
    const before = now()
    await details.click()
    const dialog = page.getByRole('dialog', { name: 'Details of post-0312.html' })
    await dialog.getByRole('textbox', { name: 'Outlet' }).fill('Orrin Evening Post')
    const date = dialog.getByRole('textbox', { name: 'Date' })
    await date.fill('2025-02-30')
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Write it as 2025-03-05')
    await expect.element(date).toHaveFocus()
    await expect.element(date).toHaveAttribute('aria-invalid', 'true')
    expect(await violations()).toEqual([])
    await date.fill('Wednesday, March 5, 2025')
    await expect.element(dialog.getByText('Wed 5 Mar 2025')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByText('Corrected by you')).toBeVisible()
    expect(now()).toEqual(['Orrin Evening Post', '2025-03-05'])
    // Away with the tooltip of the button that has the focus again.
    await userEvent.keyboard('{Escape}')
    expect(await violations()).toEqual([])
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(page.getByText('Corrected by you')).not.toBeInTheDocument()
    expect(now()).toEqual(before)
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await expect.poll(() => store.getState().annotations.corrections).toHaveLength(2)
    await page.getByRole('button', { name: 'Put back the details of post-0312.html' }).click()
    await expect.poll(now).toEqual(before)
    await expect.poll(() => store.getState().annotations.corrections).toEqual([])
  })

  test('the details are reached from the command palette, and one of them is put back by itself', async () => {
    const { store } = await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    const open = async () => {
      await userEvent.keyboard('{Control>}{Shift>}p{/Shift}{/Control}')
      await page.getByRole('combobox', { name: 'Command' }).fill('authors or date of B')
      await userEvent.keyboard('{Enter}')
    }
    await open()
    await page.getByRole('textbox', { name: 'Title' }).fill('The dam holds')
    await page.getByRole('textbox', { name: 'Authors' }).fill('Ann Ode; Bo Lie')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('“The dam holds” · Ann Ode, Bo Lie')).toBeVisible()
    await open()
    await page.getByRole('button', { name: 'Put back the title' }).click()
    await expect.element(page.getByRole('textbox', { name: 'Title' })).not.toHaveValue('The dam holds')
    expect(store.getState().annotations.corrections).toHaveLength(1)
  })
})
