import { describe, expect, test } from 'vitest'
import { storyView } from '../../testing/story-view.js'
import { storyIndex } from '../common/story-index.js'
import { arrangedRows, cellOf, matrixRows } from './matrix-model.js'

const index = storyIndex(storyView(), 'date')
const rows = matrixRows(index)
const row = (label: string) => rows.find((one) => one.label === label)!
const article = (id: string) => index.article.get(id)!
const everyone = new Set(index.articles.map(({ id }) => id))

describe('the matrix', () => {
  test('a claim says what diverges, in the words of the articles', () => {
    expect(row('People were told to leave').class).toBe('diverge')
    expect(row('People were told to leave').sum).toContain('600 people')
    expect(row('The county gave the order')).toMatchObject({ class: 'agree', sum: '2 agree' })
    expect(row('An inspection was put off').class).toBe('adds')
  })

  test('what diverges is told in the claim that is about it, not in a wide one that holds its passages too', () => {
    const view = storyView()
    const claim = view.claims.find(({ label }) => label === 'People were told to leave')!
    const wide = { ...claim, id: 'wide', label: 'The dam', sentences: ['post.6', ...claim.sentences] }
    const all = matrixRows(storyIndex({ ...view, claims: [wide, ...view.claims] }, 'date'))
    expect(all.find(({ id }) => id === claim.id)).toMatchObject({ class: 'diverge' })
    expect(all.find(({ id }) => id === 'wide')?.marks).toEqual([])
  })

  test('a cell shows the closest passage, and those that diverge; the others wait', () => {
    const view = storyView()
    const claim = view.claims.find(({ label }) => label === 'The county gave the order')!
    const post = claim.sentences.filter((id) => id.startsWith('post.'))
    const more = { ...claim, sentences: [...claim.sentences, 'post.6'] }
    const own = storyIndex({ ...view, claims: [more] }, 'date')
    const cell = cellOf(
      own,
      matrixRows(own).find(({ id }) => id === claim.id)!,
      article('post'),
      [],
    )
    if (cell.kind !== 'words') throw new Error('the article has the claim')
    expect(cell.parts).toHaveLength(post.length + 1)
    expect(cell.foremost).toHaveLength(1)
    expect(cell.foremost[0]?.range.start).toBe(own.sentence.get(post[0]!)?.sentence.start)
  })

  test('a cell holds the exact words with what diverges marked', () => {
    const cell = cellOf(index, row('The repair will cost'), article('post'), [])
    expect(cell.kind).toBe('words')
    if (cell.kind !== 'words') return
    const { text } = article('post')
    const [part] = cell.parts
    expect(text.slice(part!.range.start, part!.range.end)).toBe(
      'The repair will cost about 3.1 million, paid by the company.',
    )
    expect(part!.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['3.1 million'])
  })

  test('an article that lacks a claim says so, and whether it came before all that have it', () => {
    expect(cellOf(index, row('The repair will cost'), article('wire'), []).kind).toBe('earlier')
    const only = rows.find(({ id }) => id === 'passage:post.6')!
    expect(only.class).toBe('only')
    expect(cellOf(index, only, article('mail'), []).kind).toBe('missing')
  })

  test('sorted by what diverges or by spread; hidden classes and left out outlets take their rows along', () => {
    const options = { order: 'diverging', hidden: [], shown: everyone } as const
    expect(arrangedRows(rows, options)[0]?.class).toBe('diverge')
    const spread = arrangedRows(rows, { ...options, order: 'spread' }).map(({ reportedBy }) => reportedBy.size)
    expect(spread).toEqual([...spread].sort((one, other) => other - one))
    expect(arrangedRows(rows, { ...options, hidden: ['only', 'agree'] }).some((one) => one.class === 'agree')).toBe(
      false,
    )
    const wireOnly = arrangedRows(rows, { ...options, shown: new Set(['wire']) })
    expect(wireOnly.every(({ reportedBy }) => reportedBy.has('wire'))).toBe(true)
  })
})
