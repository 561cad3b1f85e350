import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from '../testing/axe.js'
import { type Kept, openApp, passage } from '../testing/render-app.js'

beforeEach(async () => page.viewport(1440, 900))

const inspector = page.getByRole('complementary', { name: 'Inspector' })
const draft = (words: string) => inspector.getByText(`Draft: ${words}`)

async function open(kept?: Kept) {
  const app = await openApp({}, kept)
  await expect.element(passage(/^Headline/)).toBeInTheDocument()
  return app
}

describe('what is typed and not saved', () => {
  test('a note that Escape closes is kept as a draft, to go on with or to discard', async () => {
    const kept: Kept = { drafts: null }
    const { api } = await open(kept)
    await userEvent.keyboard('{F7}')
    await page.getByRole('button', { name: 'Write a note on the whole comparison' }).click()
    await userEvent.keyboard('Ask both desks{Escape}')
    await expect.element(draft('Ask both desks')).toBeVisible()
    expect(await violations()).toEqual([])
    expect(kept.drafts).toContain('Ask both desks')
    await page.getByRole('button', { name: 'Continue the draft' }).click()
    await userEvent.keyboard(' today{Control>}{Enter}{/Control}')
    await expect.element(inspector.getByRole('article')).toHaveTextContent('Ask both desks today')
    expect(kept.drafts).not.toContain('Ask both desks')
    await page.getByRole('button', { name: 'Edit' }).click()
    await userEvent.keyboard(' and tomorrow{Escape}')
    await expect.element(draft('Ask both desks today and tomorrow')).toBeVisible()
    await page.getByRole('button', { name: 'Discard the draft' }).click()
    await expect.element(draft('Ask both desks today and tomorrow')).not.toBeInTheDocument()
    expect(api.asked.filter(({ name }) => name === 'note.save')).toHaveLength(1)
  })

  test('it is there again when the page is loaded anew', async () => {
    const text = JSON.stringify({
      drafts: [
        [
          '/articles/orrin-dam\n{"kind":"comparison","a":"post-0312.html","b":"northern-mail.html"}',
          { body: 'From before', label: '', tags: '' },
        ],
      ],
      factDrafts: [],
    })
    await open({ drafts: text })
    await userEvent.keyboard('{F7}')
    await expect.element(draft('From before')).toBeVisible()
  })

  test('details that were changed are there again after Escape, and are told of until they are saved or discarded', async () => {
    const kept: Kept = { drafts: null }
    await open(kept)
    await page.getByRole('button', { name: /^Correct details of/ }).first().click() // prettier-ignore
    await page.getByRole('textbox', { name: 'Outlet' }).fill('The Orrin Evening Post')
    await userEvent.keyboard('{Escape}')
    expect(kept.drafts).toContain('Evening Post')
    await page.getByRole('button', { name: /^Correct details \(draft\) of/ }).click()
    await expect.element(page.getByRole('textbox', { name: 'Outlet' })).toHaveValue('The Orrin Evening Post')
    await expect.element(page.getByText(/what you typed before is here/)).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Discard' }).click()
    await expect.element(page.getByRole('button', { name: /\(draft\)/ })).not.toBeInTheDocument()
    expect(kept.drafts).not.toContain('Evening Post')
  })
})
