import { describe, expect, test } from 'vitest'
import type { Note } from '../../../core/notes/model.js'
import { anchorOf } from '../../model/anchor.js'
import { compareModel } from '../../model/compare-model.js'
import { storyPair } from '../../testing/story.js'
import { kindsIn, listRows } from './list.js'

const model = compareModel(storyPair('post', 'mail')!, { notes: [], corrections: [] }, { showStyle: false })
const all = { hidden: [], filter: { by: 'all' }, decided: 'all' } as const
const rows = listRows(model, all)

describe('the list of differences', () => {
  test('counts what is shown, and says the place on both sides, words and reason', () => {
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1))
    const people = rows.find(({ reason }) => reason.startsWith('The number of people differs'))!
    expect(people).toMatchObject({
      name: 'Number',
      place: { short: 'A ¶1 · B ¶1', said: 'Paragraph 1 in A, Paragraph 1 in B' },
      decided: null,
    })
    const words = people.a!
    expect(words.article.text.slice(words.range.start, words.range.end)).toContain('600 people')
    expect(words.marks).toHaveLength(1)
  })

  test('a passage of one article is shown whole, with the place in B where A has none', () => {
    const only = rows.find(({ name }) => name === 'Only in B')!
    expect(only.a).toBeNull()
    expect(only.place.short).toMatch(/^B ¶\d+$/)
    expect(only.place.said).toMatch(/^Paragraph \d+ in B$/)
  })

  test('is narrowed by class, by kind and by what is undecided; numbers stay', () => {
    const numbers = listRows(model, { ...all, filter: { by: 'kind', kind: 'number' } })
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.every(({ name }) => name === 'Number')).toBe(true)
    expect(rows.filter(({ name }) => name === 'Number').map(({ number }) => number)).toEqual(
      numbers.map(({ number }) => number),
    )
    const adds = listRows(model, { ...all, filter: { by: 'class', class: 'adds' } })
    expect(adds.every(({ item }) => item.class === 'adds')).toBe(true)
  })

  test('hidden classes are left out', () => {
    expect(listRows(model, { ...all, hidden: ['only'] }).some(({ item }) => item.class === 'only')).toBe(false)
    expect(kindsIn(model, ['diverge'])).toEqual([])
  })

  test('a note is counted once, at the words it is on', () => {
    const people = rows.find(({ reason }) => reason.startsWith('The day differs'))!
    const { article } = model.a
    const anchor = anchorOf(article, people.item.spanA!)
    const note: Note = {
      type: 'note',
      id: 'n',
      target: { kind: 'span', anchor },
      body: 'Ask',
      tags: [],
      label: null,
      author: null,
      created: '2025-03-13T10:00:00Z',
      modified: '2025-03-13T10:00:00Z',
    }
    const noted = compareModel(storyPair('post', 'mail')!, { notes: [note], corrections: [] }, { showStyle: false })
    const counted = listRows(noted, all).filter(({ notes }) => notes > 0)
    expect(counted.map(({ key, notes }) => [key, notes])).toEqual([[people.key, 1]])
  })
})
