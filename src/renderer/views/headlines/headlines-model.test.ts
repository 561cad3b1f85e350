import { expect, test } from 'vitest'
import { storyView } from '../../testing/story-view.js'
import { storyIndex } from '../common/story-index.js'
import { openings } from './headlines-model.js'

const index = storyIndex(storyView(), 'date')

test('each article has its headline and first sentence, with what diverges between them', () => {
  const post = openings(index, 'library', []).find(({ article }) => article.id === 'post')!
  const words = (at: { readonly start: number; readonly end: number }) => post.article.text.slice(at.start, at.end)
  expect(words(post.headline!.range)).toMatch(/^Nineteen streets emptied/)
  expect(post.headline!.marks.map(words)).toEqual(['Nineteen streets', 'will hold'])
  expect(words(post.lede!.range)).toMatch(/^About 600 people/)
  expect(openings(index, 'library', ['diverge']).flatMap(({ headline }) => headline?.marks ?? [])).toEqual([])
})

test('by time, the earliest comes first', () => {
  expect(openings(index, 'published', []).map(({ article }) => article.id)).toEqual(['wire', 'post', 'mail'])
})

test('without a headline in the text the file’s title is given as such', () => {
  const view = storyView()
  const articles = view.articles.map((article) => ({
    ...article,
    blocks: article.blocks.map((block) => (block.kind === 'headline' ? { ...block, kind: 'label' as const } : block)),
  }))
  const [first] = openings(storyIndex({ ...view, articles }, 'date'), 'library', [])
  expect(first).toMatchObject({ headline: null, title: 'Homes below Orrin dam emptied' })
})

test('words that differ only from what does not stand in the row are not tinted', () => {
  const view = storyView()
  // Of “mail” another sentence stands in the row than the one that was compared.
  const articles = view.articles.map((article) => {
    const first = article.sentences.find(({ block }) => article.blocks[block]?.kind === 'paragraph')
    return article.id !== 'mail'
      ? article
      : {
          ...article,
          blocks: article.blocks.map((block, at) =>
            at === first?.block ? { ...block, kind: 'list-item' as const } : block,
          ),
        }
  })
  const all = openings(storyIndex({ ...view, articles }, 'date'), 'library', [])
  const [post, mail] = ['post', 'mail'].map((id) => all.find(({ article }) => article.id === id)!)
  expect(mail!.article.text.slice(mail!.lede!.range.start, mail!.lede!.range.end)).toMatch(/^At eight/)
  expect(post!.lede!.marks).toEqual([])
  expect(post!.headline!.marks).toHaveLength(2)
})
