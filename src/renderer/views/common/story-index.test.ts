import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { storyView } from '../../testing/story-view.js'
import { drawnMarks, isBefore, shorten, storyIndex } from './story-index.js'

const index = storyIndex(storyView(), 'date')

describe('the marks of a story', () => {
  test('words that diverge are found at their sentence, with what they are compared with', () => {
    const marks = index.marks.get('post.1') ?? []
    const number = marks.find(({ kind }) => kind === 'number')
    expect(number).toMatchObject({ class: 'diverge', article: 'post', against: 'mail', others: ['mail.1'] })
    expect(index.article.get('post')?.text.slice(number?.start, number?.end)).toBe('600 people')
  })

  test('a dismissed difference leaves no mark', () => {
    const view = storyView()
    const pairs = view.pairs.map((pair) => ({
      ...pair,
      links: pair.links.map((link) => ({
        ...link,
        differences: link.differences.map((one) => ({ ...one, verdict: 'dismissed' as const })),
      })),
    }))
    const marks = [...storyIndex({ ...view, pairs }, 'date').marks.values()].flat()
    expect(marks.some((mark) => mark.class === 'diverge')).toBe(false)
  })

  test('each place is drawn once, and not at all when its class is hidden', () => {
    const marks = index.marks.get('post.12') ?? []
    expect(drawnMarks([...marks, ...marks], [])).toHaveLength(1)
    expect(drawnMarks(marks, ['diverge'])).toHaveLength(0)
  })

  test('articles stand as in the library, by date or by outlet', () => {
    const view = storyView()
    const late = view.articles.map((one) => (one.id === 'wire' ? { ...one, published: '2025-03-13' } : one))
    const ids = (order: 'date' | 'outlet') =>
      storyIndex({ ...view, articles: late }, order).articles.map(({ id }) => id)
    expect(ids('outlet')).toEqual(['wire', 'mail', 'post'])
    expect(ids('date')).toEqual(['post', 'mail', 'wire'])
  })
})

test('what is shown lies inside the whole and holds its first mark', () => {
  const words = fc.array(fc.constantFrom('dam', 'été', '🚢', 'of', 'reservoir', 'a\u0301', 'twelve'), {
    minLength: 1,
    maxLength: 120,
  })
  fc.assert(
    fc.property(words, fc.nat(119), (list, at) => {
      const text = list.join(' ')
      const from = list.slice(0, at % list.length).reduce((sum, word) => sum + word.length + 1, 0)
      const mark = { start: from, end: from + (list[at % list.length]?.length ?? 0) }
      const { range, cutBefore, cutAfter } = shorten(text, { start: 0, end: text.length }, [mark])
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeLessThanOrEqual(text.length)
      expect(range.start).toBeLessThanOrEqual(mark.start)
      expect(range.end).toBeGreaterThanOrEqual(mark.end)
      expect([cutBefore, cutAfter]).toEqual([range.start > 0, range.end < text.length])
    }),
    { numRuns: 200 },
  )
})

describe('which came first', () => {
  test.each([
    ['2025-03-11', '2025-03-12', true],
    ['2025-03-11T22:05', '2025-03-12T06:40', true],
    ['2025-03-12', '2025-03-12T06:40', false],
    ['2025-03-12T06:40', '2025-03-12', false],
    ['2025-03-12T10:00+02:00', '2025-03-12T09:00Z', true],
    ['2025', '2025-03-12', false],
    [null, '2025-03-12', false],
  ])('%s before %s: %s', (one, other, expected) => {
    expect(isBefore(one, other)).toBe(expected)
  })
})
