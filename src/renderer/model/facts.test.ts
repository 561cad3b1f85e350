import { describe, expect, test } from 'vitest'
import { storyArticles } from '../testing/story.js'
import { factDecisions, factOf, typedDate } from './facts.js'

describe('a date that is typed', () => {
  test.each([
    ['2025-03-05', '2025-03-05'],
    [' 2025-03-05 18:10 ', '2025-03-05T18:10'],
    ['2025-03-04 18:10Z', '2025-03-04T18:10Z'],
    ['2025-03', '2025-03'],
    ['2025', '2025'],
    ['Wednesday, March 5, 2025', '2025-03-05'],
    ['5 March 2025', '2025-03-05'],
  ])('%s', (typed, value) => expect(typedDate(typed)).toBe(value))

  test.each(['', 'yesterday', '2025-02-30', '31 June 2025', '2025-13', '05/03/2025', '2025-03-05 25:00'])(
    'no date: %s',
    (typed) => expect(typedDate(typed)).toBeNull(),
  )
})

describe('what is decided for what was typed', () => {
  const article = { ...storyArticles[0]!, published: '2025-03-04T18:10Z', authors: ['Ann Ode', 'Bo Lie'] }

  test('what stands in a field is read back as the same', () => {
    expect(typedDate(factOf(article, 'published'))).toBe(article.published)
    const same = { title: factOf(article, 'title'), authors: 'Ann Ode; Bo Lie', published: '2025-03-04 18:10Z' }
    expect(factDecisions(article, same)).toEqual([])
  })

  test('only fields that changed; an emptied one says that there is none', () => {
    expect(factDecisions(article, { title: ' Quay  shut ', outlet: '', published: '5 March 2025' })).toEqual([
      { kind: 'metadata', file: article.file, field: 'title', value: 'Quay shut' },
      { kind: 'metadata', file: article.file, field: 'outlet', value: null },
      { kind: 'metadata', file: article.file, field: 'published', value: '2025-03-05' },
    ])
  })
})
