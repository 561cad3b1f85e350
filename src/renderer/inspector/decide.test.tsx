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

  test('an outlet that was corrected is marked as theirs, and the file’s own can be put back', async () => {
    await openApp()
    await page.getByRole('button', { name: 'Correct outlet: The Orrin Post' }).click()
    await userEvent.keyboard('{Control>}a{/Control}Orrin Evening Post{Enter}')
    await expect.element(page.getByText('Named by you')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Correct outlet: Orrin Evening Post' })).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: /^Put back the outlet/ }).click()
    await expect.element(page.getByRole('button', { name: 'Correct outlet: The Orrin Post' })).toBeVisible()
    await expect.element(page.getByText('Named by you')).not.toBeInTheDocument()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(page.getByText('Named by you')).toBeVisible()
  })
})
