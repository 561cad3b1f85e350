import { expect, test } from 'vitest'
import { largeStory, storyView } from '../../testing/story-view.js'
import { storyIndex } from '../common/story-index.js'
import { histogram, sharing } from './coverage-model.js'

test('each cell counts the passages of its row that its column has too', () => {
  const { articles, cells, closest } = sharing(storyIndex(storyView(), 'date'))
  const at = (row: string, column: string) =>
    cells[articles.findIndex(({ id }) => id === row)]?.[articles.findIndex(({ id }) => id === column)]
  expect(at('post', 'wire')?.passages).toBe(2)
  expect(at('wire', 'post')).toEqual({ passages: 2, share: 1 })
  expect(at('post', 'post')).toBeNull()
  expect([closest?.a.id, closest?.b.id]).toEqual(['post', 'mail'])
})

test('things reported are counted by how many articles have them', () => {
  const bars = histogram(storyIndex(storyView(), 'date'))
  expect(bars.map(({ articles }) => articles)).toEqual([1, 2, 3])
  expect(bars[1]?.passages).toBe(6)
  expect(bars[2]?.passages).toBe(2)
  const large = histogram(storyIndex(largeStory(60), 'date'))
  expect(large.at(-1)).toEqual({ articles: 60, passages: 30 })
})
