/** Each view in the states that a folder and a pair can be in: said in words, and to be read in light and dark. The system's own colours are looked at in e2e. */
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { PairView } from '../../api/contract.js'
import { violations } from '../testing/axe.js'
import { appUnderTest, openApp, type Rendered } from '../testing/render-app.js'
import { storyFolder, storyPair } from '../testing/story.js'

beforeEach(async () => page.viewport(1440, 900))

const views = ['Compare', 'Matrix', 'Quotes', 'Timeline', 'Headlines', 'Differences', 'Coverage'] as const
const pairViews = ['Compare', 'Differences'] as const

async function expectReadable({ store }: Rendered): Promise<void> {
  expect(await violations(), 'light').toEqual([])
  await store.getState().saveSettings({ theme: 'dark' })
  await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark')
  expect(await violations(), 'dark').toEqual([])
}

async function open(view: string, options: Parameters<typeof openApp>[0] = {}): Promise<Rendered> {
  const app = await openApp(options)
  await page.getByRole('tab', { name: view, exact: true }).click()
  return app
}

const tells = (tell: (view: PairView) => PairView) => ({
  answers: {
    'pair.get': ({ a, b }: { readonly a: string; readonly b: string }) =>
      ({ ok: true, value: tell(storyPair(a, b)!) }) as const,
  },
})

describe.each(views)('%s', (view) => {
  test('tells of files that changed on disk, and leaves what is read', async () => {
    const changed = [{ file: 'hill-wire.txt', change: 'renamed', from: 'wire.txt' } as const]
    const app = await open(view, { folder: { ...storyFolder, changed } })
    await expect.element(page.getByText('hill-wire.txt was renamed on disk.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Keep this version' })).toBeVisible()
    await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument()
    await expectReadable(app)
  })

  test('is there while the folder is still read', async () => {
    const progress = { task: 'folder-1', step: 'Reading articles', done: 3, total: 9 }
    const app = await open(view, { folder: { ...storyFolder, progress } })
    app.api.tell({ type: 'folder', folder: { ...storyFolder, progress } })
    await expect.element(page.getByRole('progressbar', { name: 'Reading articles' }).first()).toBeVisible()
    await expectReadable(app)
  })
})

describe.each(pairViews)('%s of a pair', (view) => {
  test('that is not there yet', async () => {
    const never = () => new Promise<never>(() => undefined)
    const app = await open(view, { answers: { 'pair.get': never, 'article.get': never } })
    await expect.element(page.getByRole('status', { name: 'Comparing the two articles' })).toBeVisible()
    await expectReadable(app)
  })

  test('that could not be compared', async () => {
    const failure = { code: 'internal', message: 'These two could not be compared.', remedy: 'Try again.' } as const
    const app = await open(view, { answers: { 'pair.get': () => ({ ok: false, failure }) } })
    await expect.element(page.getByRole('heading', { name: failure.message })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expectReadable(app)
  })

  test('that was not compared to the end', async () => {
    const app = await open(
      view,
      tells((told) => ({ ...told, pair: { ...told.pair, cutShort: true } })),
    )
    await expect.element(page.getByText('These texts are very long, so the comparison ended early.')).toBeVisible()
    await expectReadable(app)
  })

  test('that shares nothing', async () => {
    const app = await open(
      view,
      tells((told) => ({ ...told, pair: { ...told.pair, links: [] } })),
    )
    await expect.element(page.getByText('These may not be about the same event.')).toBeVisible()
    await expectReadable(app)
  })
})

test('a folder whose reading was stopped before its first file says so, and goes on when asked', async () => {
  const changed = ['a.txt', 'b.txt'].map((file) => ({ file, change: 'added' as const }))
  const app = appUnderTest({ folder: { ...storyFolder, articles: [], stories: [], problems: [], changed } })
  await render(app.element)
  await expect.element(page.getByRole('heading', { name: 'No file of this folder is read yet' })).toBeVisible()
  await expect.element(page.getByText('2 files are not read yet, a.txt among them.')).toBeVisible()
  await expectReadable(app)
  await page.getByRole('button', { name: 'Read the files' }).click()
  expect(app.api.asked.find(({ name }) => name === 'folder.accept')?.input).toEqual({ changes: 'compare-again' })
})

test('an article that is read stays chosen when its file gets another name', async () => {
  const app = await open('Compare')
  await expect.element(page.getByRole('group', { name: /diverges/ }).first()).toBeInTheDocument()
  const { store, api } = app
  const chosen = store.getState().chosen
  const file = storyFolder.articles.find(({ id }) => id === chosen.a)!.file
  const changed = [{ file: 'renamed.txt', change: 'renamed', from: file } as const]
  const progress = { task: 'folder-1', step: 'Reading articles', done: 0, total: 1 }
  const others = storyFolder.articles.filter(({ id }) => id !== chosen.a)
  const anew = { ...storyFolder.articles.find(({ id }) => id === chosen.a)!, id: 'anew', file: 'renamed.txt' }
  api.tell({ type: 'folder', folder: { ...storyFolder, changed } })
  api.tell({ type: 'folder', folder: { ...storyFolder, articles: others, progress } })
  await expect.poll(() => store.getState().folder?.progress).toEqual(progress)
  expect(store.getState().chosen).toEqual(chosen)
  api.tell({ type: 'folder', folder: { ...storyFolder, articles: [anew, ...others] } })
  await expect.poll(() => store.getState().chosen).toEqual({ ...chosen, a: 'anew' })
})

test('one that was edited and renamed at once stays chosen when it is known again, and the window says so', async () => {
  const { store, api } = await open('Compare')
  await expect.poll(() => store.getState().chosen.a).not.toBeNull()
  const { chosen } = store.getState()
  const article = storyFolder.articles.find(({ id }) => id === chosen.a)!
  const others = storyFolder.articles.filter((one) => one !== article)
  const anew = { ...article, id: 'anew', file: 'second-edition.txt' }
  const progress = { task: 'folder-1', step: 'Reading articles', done: 0, total: 1 }
  api.tell({ type: 'folder', folder: { ...storyFolder, articles: others, progress } })
  await expect.poll(() => store.getState().folder?.progress).toEqual(progress)
  expect(store.getState().chosen).toEqual(chosen)
  const followed = [{ from: article.file, to: anew.file, items: 10 }]
  api.tell({ type: 'folder', folder: { ...storyFolder, articles: [anew, ...others], followed } })
  await expect.poll(() => store.getState().chosen).toEqual({ ...chosen, a: 'anew' })
  await expect.element(page.getByText(`${article.file} is now second-edition.txt.`)).toBeVisible()
  await expect.element(page.getByText('10 notes and decisions came along.')).toBeVisible()
  expect(await violations()).toEqual([])
  await page.getByRole('button', { name: 'Understood' }).click()
  await expect.element(page.getByText(/is now second-edition/)).not.toBeInTheDocument()
})

test('what belongs to a file that is gone is told of, and the person says which file it is now', async () => {
  const { api } = await open('Compare')
  const missing = [{ file: 'gone.txt', items: 10 }]
  api.tell({ type: 'folder', folder: { ...storyFolder, missing } })
  await expect
    .element(page.getByText('10 notes and decisions belong to gone.txt, which is no longer in the folder.'))
    .toBeVisible()
  expect(await violations()).toEqual([])
  const [{ file: to } = { file: '' }] = storyFolder.articles
  await page.getByRole('button', { name: 'It is now …: what was gone.txt' }).click()
  await page.getByRole('menuitem', { name: to }).click()
  await expect
    .poll(() => api.asked.find(({ name }) => name === 'annotations.move')?.input)
    .toEqual({ from: 'gone.txt', to })
})

test('an article stays chosen when its file gets its old name back and is changed then', async () => {
  const { store, api } = await open('Compare')
  const { chosen } = store.getState()
  const article = storyFolder.articles.find(({ id }) => id === chosen.a)!
  const others = storyFolder.articles.filter((one) => one !== article)
  const renamed = { ...article, id: 'renamed', file: 'renamed.txt' }
  const changed = { ...article, id: 'changed' }
  const shows = async (one: typeof article, changes: typeof storyFolder.changed = []): Promise<void> => {
    api.tell({ type: 'folder', folder: { ...storyFolder, articles: [one, ...others], changed: changes } })
    await expect.poll(() => store.getState().chosen).toEqual({ ...chosen, a: one.id })
  }
  await shows(article, [{ file: 'renamed.txt', change: 'renamed', from: article.file }])
  await shows(renamed)
  await shows(renamed, [{ file: article.file, change: 'renamed', from: 'renamed.txt' }])
  await shows(article)
  await shows(article, [{ file: article.file, change: 'changed' }])
  await shows(changed)
})

test('decisions that came from elsewhere, or with a renamed file, are laid over what is read', async () => {
  const { api, store } = await open('Compare')
  await expect.poll(() => store.getState().counting).toBe(false)
  const asked = (): number => api.asked.filter(({ name }) => name === 'pair.get').length
  const before = asked()
  const times = { created: '2025-03-13T10:00:00Z', modified: '2025-03-13T10:00:00Z' }
  const decision = { kind: 'metadata', file: 'a.txt', field: 'outlet', value: 'The Orrin Post' } as const
  const correction = { type: 'correction', id: 'c1', decision, author: null, ...times } as const
  const annotations = { notes: [], corrections: [correction] }
  api.tell({ type: 'annotations', annotations })
  await expect.poll(asked).toBe(before + 1)
  api.tell({ type: 'annotations', annotations })
  await expect.poll(() => store.getState().counting).toBe(false)
  expect(asked()).toBe(before + 1)
})
