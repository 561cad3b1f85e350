import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Note } from '../../../core/notes/model.js'
import { anchorOf } from '../../model/anchor.js'
import { violations } from '../../testing/axe.js'
import { openApp, passage } from '../../testing/render-app.js'
import { storyArticles } from '../../testing/story.js'

beforeEach(async () => page.viewport(1440, 900))

const time = '2025-03-12T10:00:00Z'
const noteOf = (id: string, more: Partial<Note> & Pick<Note, 'target'>): Note => ({
  type: 'note',
  id,
  body: `Body of ${id}`,
  tags: [],
  label: null,
  author: null,
  created: time,
  modified: time,
  ...more,
})

async function open() {
  const a = storyArticles.find(({ file }) => file === 'post-0312.html')!
  const sentence = a.sentences[4]!
  const target = { kind: 'passage', anchor: anchorOf(a, sentence) } as const
  const gone = { kind: 'comparison', a: 'gone.txt', b: a.file } as const
  const notes = [
    noteOf('one', { target, label: 'check with desk', tags: ['figures'], author: 'R. Okafor' }),
    noteOf('two', { target: gone }),
  ]
  const app = await openApp({ notes })
  await expect.element(passage(/^Headline/)).toBeInTheDocument()
  return { ...app, sentence }
}

describe('the list of notes and decisions', () => {
  test('the palette finds it by “note”, and its key opens it', async () => {
    await open()
    await userEvent.keyboard('{Control>}{Shift>}p{/Shift}{/Control}note')
    await page.getByRole('option', { name: /list of notes and decisions/ }).click()
    await expect.element(page.getByText('2 notes and 0 decisions in this story')).toBeVisible()
    expect(await violations()).toEqual([])
  })

  test('it is narrowed to a class, and a click goes to the passage', async () => {
    const { store, sentence } = await open()
    await userEvent.keyboard('{F7}{Delete}')
    await userEvent.keyboard('{Control>}{Shift>}l{/Shift}{/Control}')
    await expect.element(page.getByText('2 notes and 1 decision in this story')).toBeVisible()
    await expect.element(page.getByText('You dismissed the difference')).toBeVisible()
    await page.getByRole('button', { name: /^Class or tag/ }).click()
    await page.getByRole('menuitemradio', { name: /^check with desk/ }).click()
    await expect.element(page.getByText('Body of two')).not.toBeInTheDocument()
    await page.getByRole('button', { name: /^Go to/ }).click()
    await expect.element(page.getByRole('complementary', { name: 'Inspector' })).toHaveTextContent('Body of one')
    const { model, cursor } = store.getState()
    const { start, end } = model!.passage.get(cursor!)!
    expect(sentence.start >= start && sentence.start < end).toBe(true)
  })
})
