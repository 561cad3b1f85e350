/** The services answer late, as on a busy machine, and the person does not wait for them. */
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { CallName, Input, Output, Result } from '../../api/contract.js'
import { fakeApi } from '../testing/fake-api.js'
import { appUnderTest, openApp } from '../testing/render-app.js'
import { storyArticles, storyFolder, storyPair } from '../testing/story.js'

beforeEach(() => page.viewport(1440, 900))

/** An answer that comes when the test lets it. `after`: how many of these calls are answered at once before. */
function held<C extends CallName>(name: C, after = 0) {
  const real = fakeApi({ folder: storyFolder })
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((go) => (letGo = go))
  let asked = 0
  const answer = async (input: Input<C>): Promise<Result<Output<C>>> => {
    asked += 1
    if (asked > after) await gate
    return real.call(name, input)
  }
  return { answers: { [name]: answer }, letGo }
}

async function open(options: Parameters<typeof openApp>[0] = {}) {
  const app = await openApp(options)
  await expect.element(page.getByRole('group', { name: /^Headline/ }).first()).toBeInTheDocument()
  return app
}

const paragraph = (name: RegExp): HTMLElement => page.getByRole('group', { name }).first().element() as HTMLElement
const field = page.getByRole('textbox', { name: 'Write a note' })

describe('a note that is being written', () => {
  test('gets every letter that is typed after N', async () => {
    await open()
    paragraph(/^Paragraph 4, agrees/).focus()
    await userEvent.keyboard('nAnna says so')
    await expect.element(field).toHaveValue('Anna says so')
  })

  test('is what Undo means at once after Ctrl+Enter, however long the saving takes', async () => {
    const { answers, letGo } = held('note.save')
    const { api } = await open({ answers })
    paragraph(/^Paragraph 4, agrees/).focus()
    await userEvent.keyboard('nAsk the county.{Control>}{Enter}{/Control}')
    await expect.element(page.getByRole('group', { name: /^Paragraph 4, agrees/ }).first()).toHaveFocus()
    await userEvent.keyboard('{Control>}z{/Control}')
    letGo()
    await expect
      .poll(() => api.asked.map(({ name }) => name).filter((name) => name.startsWith('note.')))
      .toEqual(['note.save', 'note.remove'])
    await expect.element(field).toHaveValue('')
  })

  test('waits where it was begun while another passage is looked at', async () => {
    await open()
    paragraph(/^Paragraph 4, agrees/).focus()
    await userEvent.keyboard('nAsk the county.')
    paragraph(/^Paragraph 2, agrees/).focus()
    await expect.element(field).toHaveValue('')
    paragraph(/^Paragraph 4, agrees/).focus()
    await expect.element(field).toHaveValue('Ask the county.')
  })

  test('never passes to other words when the pair changes under it', async () => {
    const { answers, letGo } = held('pair.get', 1)
    const { api, store } = await open({ answers })
    paragraph(/^Paragraph 4, agrees/).focus()
    await userEvent.keyboard('nAsk the county.')
    void store.getState().choose('b', 'wire')
    letGo()
    await expect.poll(() => store.getState().model?.b.article.id).toBe('wire')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    store.getState().moveCursor('a:3')
    await expect.element(page.getByRole('region', { name: 'Notes', exact: true })).toBeVisible()
    expect(page.getByText('Ask the county.').elements()).toEqual([])
    expect(api.asked.filter(({ name }) => name === 'note.save')).toEqual([])
    void store.getState().choose('b', 'mail')
    await expect.poll(() => store.getState().model?.b.article.id).toBe('mail')
    paragraph(/^Paragraph 4, agrees/).focus()
    await expect.element(field).toHaveValue('Ask the county.')
  })

  test('stays in its field when it could not be saved', async () => {
    const failure = { code: 'internal', message: 'The note was not saved.', remedy: 'Try again.' } as const
    await open({ answers: { 'note.save': () => ({ ok: false, failure }) } })
    paragraph(/^Paragraph 4, agrees/).focus()
    await userEvent.keyboard('nAsk the county.{Control>}{Enter}{/Control}')
    await expect.element(page.getByText('The note was not saved. Try again.').first()).toBeVisible()
    await expect.element(field).toHaveValue('Ask the county.')
  })
})

test('a decision that is taken back before it is saved is the one that is taken back', async () => {
  const { answers, letGo } = held('correction.save', 1)
  const { api, store } = await open({ answers })
  await userEvent.keyboard('{F7}{Delete}')
  await expect.poll(() => store.getState().past.length).toBe(1)
  await userEvent.keyboard('{F7}{F7}{Delete}{Control>}z{/Control}')
  letGo()
  await expect.poll(() => api.asked.filter(({ name }) => name === 'correction.remove').length).toBe(1)
  const idOf = ({ input }: { readonly input: unknown }): string => (input as { readonly id: string }).id
  const saved = api.asked.filter(({ name }) => name === 'correction.save').map(idOf)
  const removed = api.asked.filter(({ name }) => name === 'correction.remove').map(idOf)
  expect(removed).toEqual(saved.slice(1))
})

test('an answer that comes after a quicker one for other articles takes nothing away', async () => {
  const real = fakeApi({ folder: storyFolder })
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((go) => (letGo = go))
  const answer = async (input: Input<'pair.get'>): Promise<Result<Output<'pair.get'>>> => {
    if (input.b === 'wire') await gate
    return real.call('pair.get', input)
  }
  const { store } = await open({ answers: { 'pair.get': answer } })
  const first = store.getState().choose('b', 'wire')
  await store.getState().choose('b', 'mail')
  const longerThanPatience = 600
  await new Promise((done) => setTimeout(done, longerThanPatience))
  expect(store.getState().model?.b.article.id).toBe('mail')
  letGo()
  await first
  expect(store.getState().model?.b.article.id).toBe('mail')
})

const compared = page.getByRole('heading', { name: /compared$/ })
const marks = page.getByRole('group', { name: 'Show marks' })

test('the texts of another pair that takes long are shown at once, and nothing is said of them before they are compared', async () => {
  const { answers, letGo } = held('pair.get', 1)
  const { store } = await open({ answers })
  void store.getState().choose('b', 'wire')
  await expect.element(page.getByRole('status', { name: 'Comparing the two articles' })).toBeInTheDocument()
  await expect.element(compared).toHaveTextContent(/Hill Wire/)
  await expect.element(marks).toHaveTextContent(/Diverge …/)
  expect(page.getByText(/^only in/).elements()).toEqual([])
  expect(document.querySelector('[data-words] mark.diverge, [data-words] mark.adds')).toBeNull()
  letGo()
  await expect.element(marks).toHaveTextContent(/Diverge \d/)
  await expect.element(page.getByRole('status', { name: 'Comparing the two articles' })).not.toBeInTheDocument()
})

test('who drags the overview when the marks come stays where the box was dragged to', async () => {
  await page.viewport(1000, 420)
  const { answers, letGo } = held('pair.get', 1)
  const { store } = await open({ answers })
  void store.getState().choose('b', 'wire')
  await expect.element(marks).toHaveTextContent(/Diverge …/)
  const box = document.querySelector('#reading')!
  box.scrollTop = 200
  await expect.poll(() => box.scrollTop).toBe(200)
  const frame = (): Promise<number> => new Promise(requestAnimationFrame)
  await frame()
  letGo()
  while (!/Diverge \d/.test(marks.element().textContent)) await frame()
  // Two frames later, between frames, as a pointer does: the place is still being settled then.
  await frame()
  await frame()
  await new Promise((go) => setTimeout(go))
  document.dispatchEvent(new PointerEvent('pointermove', { buttons: 1 }))
  box.scrollTop = 0
  for (let frames = 0; frames < 12; frames++) await frame()
  expect(box.scrollTop).toBe(0)
})

test('who stands in a text before it was compared stands in the same words when it is, and can write a note there', async () => {
  const { answers, letGo } = held('pair.get', 1)
  const { store } = await open({ answers })
  void store.getState().choose('b', 'wire')
  await expect.element(page.getByRole('status', { name: 'Comparing the two articles' })).toBeInTheDocument()
  const words = (): string => {
    const { model, cursor } = store.getState()
    const passage = cursor === null ? undefined : model?.passage.get(cursor)
    return passage && model ? model[passage.side].article.text.slice(passage.start, passage.start + 20) : ''
  }
  page.getByRole('group', { name: /^Paragraph 2/ }).first().element().focus() // prettier-ignore
  await userEvent.keyboard('n')
  const before = words()
  expect(before).not.toBe('')
  letGo()
  await expect.element(marks).toHaveTextContent(/Diverge \d/)
  expect(words()).toBe(before)
  await expect.element(page.getByRole('textbox', { name: 'Write a note' })).toBeVisible()
})

test('a pair whose texts take long too is waited for, and not beside the texts of the one before', async () => {
  const pair = held('pair.get', 1)
  const { store } = await open({ answers: { ...pair.answers, ...held('article.get').answers } })
  void store.getState().choose('b', 'wire')
  await expect.element(page.getByRole('status', { name: 'Comparing the two articles' })).toBeVisible()
  expect(compared.elements()).toEqual([])
  pair.letGo()
  await expect.poll(() => store.getState().model?.b.article.id).toBe('wire')
})

test('a comparison that is cancelled leaves both texts, says so in every view, and can be taken up again', async () => {
  let stops = true
  const real = fakeApi({ folder: storyFolder })
  const cancelled = {
    code: 'cancelled',
    message: 'It was cancelled.',
    remedy: 'Start it again when you like.',
  } as const
  const answer = (input: Input<'pair.get'>): Promise<Result<Output<'pair.get'>>> =>
    stops && input.b === 'wire' ? Promise.resolve({ ok: false, failure: cancelled }) : real.call('pair.get', input)
  const { store } = await open({ answers: { 'pair.get': answer } })
  void store.getState().choose('b', 'wire')
  await expect.element(page.getByText('The comparison was stopped.')).toBeVisible()
  await expect.element(compared).toHaveTextContent(/Hill Wire/)
  store.getState().setView('differences')
  await expect.element(page.getByRole('heading', { name: 'These two are not compared yet' })).toBeVisible()
  stops = false
  await page.getByRole('button', { name: 'Compare them' }).last().click()
  await expect.element(marks).toHaveTextContent(/Diverge \d/)
  await expect.element(page.getByText('The comparison was stopped.')).not.toBeInTheDocument()
})

test('a folder that is read while its notes are fetched is shown as it is then', async () => {
  const { answers, letGo } = held('annotations.get')
  const progress = { task: 'folder-1', step: 'Reading articles', done: 0, total: 3 }
  const app = appUnderTest({ folder: { ...storyFolder, stories: [], progress }, answers })
  await render(app.element)
  await expect.poll(() => app.store.getState().folder?.progress).toEqual(progress)
  app.api.tell({ type: 'folder', folder: storyFolder })
  letGo()
  await expect.element(page.getByRole('group', { name: /^Headline/ }).first()).toBeInTheDocument()
  expect(app.store.getState().folder).toMatchObject({ progress: null, stories: storyFolder.stories })
})

describe('what others of the story report', () => {
  test('is asked for again where another window stopped the counting, and the columns say that they wait', async () => {
    const gate = held('pair.others')
    const failure = {
      code: 'cancelled',
      message: 'Another pair was chosen.',
      remedy: 'Choose this one again.',
    } as const
    let asked = 0
    const answer = async (input: Input<'pair.others'>): Promise<Result<Output<'pair.others'>>> => {
      asked += 1
      if (asked === 1) return { ok: false, failure }
      return gate.answers['pair.others']!(input)
    }
    await open({ answers: { 'pair.others': answer } })
    const columns = page.getByRole('region', { name: 'Both articles' })
    await expect.poll(() => asked).toBe(2)
    await expect.element(columns).toHaveAttribute('aria-busy', 'true')
    gate.letGo()
    await expect.element(columns).toHaveAttribute('aria-busy', 'false')
    expect(asked).toBe(2)
  })

  test('is not said of other sentences: where lines were restored, it is asked for anew first', async () => {
    const lines = { differs: [], lacks: [], same: [] }
    const told = Object.fromEntries(storyArticles.flatMap((one) => one.sentences.map(({ id }) => [id, [lines, lines]])))
    let restored = false
    const pair = (input: Input<'pair.get'>): Result<Output<'pair.get'>> => {
      const view = storyPair(input.a, input.b)!
      return { ok: true, value: restored ? { ...view, a: { ...view.a, sentences: view.a.sentences.slice(1) } } : view }
    }
    const others = async (): Promise<Result<Output<'pair.others'>>> =>
      restored ? new Promise(() => undefined) : { ok: true, value: told }
    const { store } = await open({ answers: { 'pair.get': pair, 'pair.others': others } })
    await expect.element(page.getByRole('group', { name: /only in .*, told in 2 of 2 others/ }).first()).toBeVisible()
    restored = true
    await store.getState().reload()
    expect(store.getState().model?.a.article.sentences).toHaveLength(storyPair('post', 'mail')!.a.sentences.length - 1)
    await expect.element(page.getByRole('group', { name: /told in/ }).first()).not.toBeInTheDocument()
  })
})
