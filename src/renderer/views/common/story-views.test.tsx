/** The views of a whole story, in every state that they share. */
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { StoryView } from '../../../api/contract.js'
import { violations } from '../../testing/axe.js'
import { openApp } from '../../testing/render-app.js'
import { storyFolder } from '../../testing/story.js'
import { largeStory, storyView } from '../../testing/story-view.js'

beforeEach(async () => page.viewport(1440, 900))

const views = [
  ['Matrix', 'Who reports what'],
  ['Quotes', 'Who is quoted, and in what words'],
  ['Timeline', 'What is said to have happened when'],
  ['Headlines', 'Headlines and first sentences'],
  ['Coverage', 'The story as a whole'],
] as const

async function open(view: string, options: Parameters<typeof openApp>[0] = {}) {
  const app = await openApp(options)
  await page.getByRole('tab', { name: view }).click()
  return app
}
const withStory = (value: StoryView) => ({ answers: { 'story.get': () => ({ ok: true, value }) as const } })
const heading = (name: string) => page.getByRole('heading', { name, level: 1 })

describe.each(views)('%s', (view, title) => {
  test('shows the story, in light and dark', async () => {
    const { store } = await open(view)
    await expect.element(heading(title)).toBeVisible()
    await expect.element(page.getByRole('status', { name: 'Comparing the two articles' })).not.toBeInTheDocument()
    expect(await violations()).toEqual([])
    await store.getState().saveSettings({ theme: 'dark' })
    await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark')
    expect(await violations()).toEqual([])
  })

  test('says that it is comparing, and what went wrong, with a second try', async () => {
    const answers: ((answer: { readonly ok: false; readonly failure: never }) => void)[] = []
    const failure = { code: 'not-available', message: 'This story is too large.', remedy: 'Make it smaller.' }
    await open(view, { answers: { 'story.get': () => new Promise((done) => answers.push(done)) } })
    await expect.element(page.getByText('Comparing every two articles of the story')).toBeVisible()
    await expect.poll(() => answers.length).toBe(1)
    answers[0]?.({ ok: false, failure: failure as never })
    await expect.element(page.getByRole('heading', { name: 'This story is too large.' })).toBeVisible()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => answers.length).toBe(2)
  })

  test('says so when the article is in no story', async () => {
    const articles = storyFolder.articles.map((article) => ({ ...article, story: null }))
    await open(view, { folder: { ...storyFolder, articles, stories: [] } })
    await expect.element(page.getByRole('heading', { name: 'This article is in no story' })).toBeVisible()
    expect(await violations()).toEqual([])
  })

  test('says what is missing', async () => {
    const story = storyView()
    await open(view, withStory({ ...story, pairs: story.pairs.map((pair) => ({ ...pair, cutShort: true })) }))
    await expect.element(page.getByText(/Some long articles were not compared to the end/)).toBeVisible()
  })

  test('holds one article', async () => {
    const story = storyView()
    await open(
      view,
      withStory({ ...story, articles: story.articles.slice(0, 1), pairs: [], claims: [], quotations: [] }),
    )
    await expect.element(heading(title)).toBeVisible()
    expect(await violations()).toEqual([])
  })

  test('holds sixty articles without drawing them all', async () => {
    await open(view, withStory(largeStory(60)))
    await expect.element(heading(title)).toBeVisible()
    await expect.element(page.getByText(/Comparing every two/)).not.toBeInTheDocument()
    expect(document.querySelectorAll('main *').length).toBeLessThan(3000)
  })

  test('fits a narrow window', async () => {
    await page.viewport(390, 844)
    await open(view)
    await expect.element(heading(title)).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    expect(await violations()).toEqual([])
  })
})

describe('from a story to the words', () => {
  test('a cell of the matrix opens the passage in Compare', async () => {
    const { store } = await open('Matrix')
    await page.getByRole('gridcell', { name: /Hundreds of people were told/ }).click()
    await expect.poll(() => store.getState().chosen).toEqual({ a: 'post', b: 'wire' })
    await expect
      .element(page.getByRole('group', { name: /^Paragraph 1, .*in Hill Wire|^Paragraph 1, agrees/ }).first())
      .toBeVisible()
    expect(store.getState().view).toBe('compare')
  })

  test('the matrix is walked with the arrow keys and opened with Enter', async () => {
    const { store } = await open('Matrix')
    await expect.element(page.getByRole('grid')).toBeVisible()
    document.querySelector<HTMLElement>('[data-cell="0:0"]')?.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    await expect.poll(() => store.getState().view).toBe('compare')
  })

  test('an outlet that is left out has no column', async () => {
    await open('Matrix')
    await page.getByRole('button', { name: 'Outlets' }).click()
    await page.getByRole('menuitem', { name: /Leave out Hill Wire/ }).click()
    await expect.element(page.getByRole('columnheader', { name: /Hill Wire/ })).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: '2 of 3 outlets' })).toBeVisible()
  })

  test('a class that is switched off leaves the matrix', async () => {
    await open('Matrix')
    await expect.element(page.getByRole('rowheader', { name: /The county gave the order/ })).toBeInTheDocument()
    await page.getByRole('button', { name: /^Agree/ }).click()
    await expect.element(page.getByRole('rowheader', { name: /The county gave the order/ })).not.toBeInTheDocument()
  })

  test('a number of the heat map compares its two articles', async () => {
    const { store } = await open('Coverage')
    await page.getByRole('gridcell', { name: '2 100 %' }).first().click()
    await expect.poll(() => store.getState().view).toBe('compare')
    expect(store.getState().chosen.a).toBe('wire')
  })

  test('the story is asked for again once something in it was decided', async () => {
    const { api, store } = await open('Matrix')
    await expect.element(heading('Who reports what')).toBeVisible()
    const asked = () => api.asked.filter(({ name }) => name === 'story.get').length
    await expect.poll(asked).toBe(1)
    const item = store.getState().model?.items.find((one) => one.class === 'diverge')
    await store.getState().judge(item?.key ?? '', 'dismissed')
    await expect.poll(asked).toBe(2)
  })
})
