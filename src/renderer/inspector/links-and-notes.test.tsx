import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Correction, Note } from '../../core/notes/model.js'
import { anchorOf } from '../model/anchor.js'
import { violations } from '../testing/axe.js'
import { openApp, passage } from '../testing/render-app.js'
import { severalLinks } from '../testing/several-links.js'

beforeEach(async () => page.viewport(1440, 900))

const inspector = page.getByRole('complementary', { name: 'Inspector' })
const answers = { 'pair.get': () => ({ ok: true as const, value: severalLinks() }) }
const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''

describe('a passage with several links', () => {
  async function last() {
    const app = await openApp({ answers })
    const lead = passage(/^Paragraph 1, diverges, number: 600/)
    await expect.element(lead).toBeInTheDocument()
    ;(lead.element() as HTMLElement).focus()
    const choice = page.getByRole('group', { name: 'Paragraph 1 in A has 3 links to B' })
    await expect.element(choice.getByRole('radio', { name: /^Paragraph 1, diverges/ })).toBeChecked()
    choice.getByRole('radio', { name: /^Paragraph 1, diverges/ }).element().focus() // prettier-ignore
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(choice.getByRole('radio', { name: /^Paragraph 12, agrees/ })).toBeChecked()
    return app
  }

  test('lists them, and a key chooses which is shown', async () => {
    await last()
    await expect.element(inspector.getByText('Paragraph 12, northern-mail.html')).toBeVisible()
    expect(await violations()).toEqual([])
  })

  test('what is decided and noted is about the one that was chosen', async () => {
    const { api } = await last()
    await userEvent.keyboard('nAsk the county{Control>}{Enter}{/Control}')
    await expect.element(inspector.getByRole('article')).toHaveTextContent('Ask the county')
    const end = /^The county said people may return/
    const saved = api.asked.find(({ name }) => name === 'note.save')?.input as Note
    expect(saved.target.kind === 'link' && saved.target.b.exact).toMatch(end)
    await page.getByRole('button', { name: 'Unlink these passages' }).click()
    const asked = () => api.asked.find(({ name }) => name === 'correction.save')?.input as Correction | undefined
    await expect.poll(asked).toBeDefined()
    const decision = asked()?.decision
    expect(decision?.kind === 'unlink' && decision.b.exact).toMatch(end)
  })

  test('a note stands beside the passage that has it, and a click on its letter shows it', async () => {
    const { a } = severalLinks()
    const start = a.text.indexOf('the county at eight')
    const time = '2025-03-12T10:00:00Z'
    const note: Note = {
      type: 'note',
      id: 'n1',
      target: { kind: 'span', anchor: anchorOf(a, { start, end: start + 10 }) },
      body: 'Which office?',
      tags: [],
      label: null,
      author: null,
      created: time,
      modified: time,
    }
    const { store } = await openApp({ answers, notes: [note] })
    await expect.element(passage(/^Paragraph 2, agrees/)).toBeInTheDocument()
    const { model } = store.getState()
    const [one, two] = ['Paragraph 1', 'Paragraph 2'].map((place) => model!.a.passages.find((p) => p.place === place)!)
    expect(model!.rowOf.get(one!.key)).toBe(model!.rowOf.get(two!.key))
    const letters = [...document.querySelectorAll('#reading .chip.note')]
    expect(letters.map((letter) => letter.closest<HTMLElement>('[data-passage]')?.dataset['passage'])).toEqual([
      two!.key,
    ])
    await userEvent.click(letters[0]!)
    await expect.element(inspector.getByText('Which office?')).toBeVisible()
  })
})

describe('what is typed right after a field is opened is written in it', () => {
  test('a note on the whole comparison, and a note that is changed', async () => {
    await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    await userEvent.keyboard('{F7}')
    await page.getByRole('button', { name: 'Write a note on the whole comparison' }).click()
    await userEvent.keyboard('nix')
    await expect.element(page.getByRole('textbox', { name: 'Note on the whole comparison' })).toHaveValue('nix')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await page.getByRole('button', { name: 'Edit' }).click()
    await userEvent.keyboard(' nox')
    await expect.element(page.getByRole('textbox', { name: 'Change the note' })).toHaveValue('nix nox')
  })
})

describe('linking by keyboard', () => {
  async function linkingFrom12() {
    const app = await openApp()
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    const alone = app.store.getState().model?.a.passages.find(({ place }) => place === 'Paragraph 12')
    app.store.getState().moveCursor(alone?.key ?? '')
    await page.getByRole('button', { name: 'Link to a passage …' }).click()
    await expect.element(page.getByText(/Choose the passage in Northern Mail/)).toBeVisible()
    await expect
      .poll(() => document.activeElement?.closest<HTMLElement>('[data-passage]')?.dataset['passage'])
      .toMatch(/^b/)
    return app
  }

  test('arrow keys go through the other column and Enter links; what was linked is shown', async () => {
    await linkingFrom12()
    for (let step = 0; step < 14 && !focused().startsWith('Paragraph 7'); step += 1)
      await userEvent.keyboard('{ArrowUp}')
    expect(focused()).toMatch(/^Paragraph 7, only in Northern Mail/)
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(page.getByRole('heading', { name: 'Paragraph 12 in A' })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Linked by you', { exact: true }).first()).toBeVisible()
    await expect.poll(focused).toMatch(/^Paragraph 7, linked by you to The Orrin Post/)
  })

  test('who links says that both are about one thing, and only then whether they agree', async () => {
    const { store } = await linkingFrom12()
    await expect.element(page.getByText(/that is about the same thing/)).toBeVisible()
    for (let step = 0; step < 14 && !focused().startsWith('Paragraph 7'); step += 1)
      await userEvent.keyboard('{ArrowUp}')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Nothing in them was found to differ.')).toBeVisible()
    await expect.element(page.getByText(/decided by you/)).not.toBeInTheDocument()
    const choice = page.getByRole('group', { name: 'You linked these passages. Do they agree?' })
    await expect.element(choice).toBeVisible()
    expect(await violations()).toEqual([])
    await choice.getByRole('button', { name: 'Agrees' }).click()
    await expect.element(page.getByText('Agrees: decided by you')).toBeVisible()
    await expect.element(choice).not.toBeInTheDocument()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(choice).toBeVisible()
    await choice.getByRole('button', { name: 'Diverges' }).click()
    await expect.element(page.getByText('Diverges: decided by you')).toBeVisible()
    expect(store.getState().annotations.corrections).toHaveLength(2)
  })

  test('Escape gives up wherever the focus is, and goes back', async () => {
    const { store } = await linkingFrom12()
    page.getByRole('button', { name: 'Swap A and B' }).element().focus()
    await userEvent.keyboard('{Escape}')
    expect(store.getState().linkingFrom).toBeNull()
    await expect.element(passage(/^Paragraph 12, only in The Orrin Post/)).toHaveFocus()
  })
})

test.each(['light', 'dark'] as const)(
  'in a low narrow window the texts have more room than the inspector (%s)',
  async (theme) => {
    await page.viewport(900, 600)
    await openApp({ settings: { theme } })
    await expect.element(passage(/^Headline/)).toBeInTheDocument()
    await userEvent.keyboard('{F7}{F7}{F7}')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect.element(page.getByRole('button', { name: 'Accept', exact: true })).toBeInViewport({ ratio: 1 })
    const height = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
    expect(height(document.getElementById('reading'))).toBeGreaterThan(height(inspector.element()) + 40)
    expect(document.documentElement.scrollWidth).toBe(900)
    expect(await violations()).toEqual([])
  },
)
