import { describe, expect, test } from 'vitest'
import { largeStory, storyView } from '../../testing/story-view.js'
import { storyIndex } from '../common/story-index.js'
import { dayParts, divergingIn, storyStart, tenseOf, timeline } from './timeline-model.js'

const told = timeline(storyIndex(storyView(), 'date'), [])
const day = (value: string) => told.days.find((one) => one.value === value)!

describe('the timeline', () => {
  test('days come in order, each with what was published then', () => {
    expect(told.days.map(({ value }) => value)).toEqual([
      '1968',
      '2025-03-10',
      '2025-03-11',
      '2025-03-12',
      '2025-03-14',
    ])
    expect(day('2025-03-12').published.map(({ id }) => id)).toEqual(['post', 'mail'])
  })

  test('what happened and what is expected stand apart', () => {
    expect(day('1968').events[0]?.tense).toBe('happened')
    const [friday] = day('2025-03-14').events
    expect(friday?.tense).toBe('expected')
    expect(friday?.tellings.map(({ article }) => article.id)).toEqual(['post', 'mail'])
  })

  test('a day that others give otherwise is marked with those days', () => {
    const tuesday = day('2025-03-11').events.find(({ otherDays }) => otherDays.length > 0)
    expect(tuesday?.otherDays).toEqual(['2025-03-10'])
    expect(tuesday?.tellings[0]?.marks).toHaveLength(1)
  })

  test('a day on which everything happened is cut into parts that hold all of it, once', () => {
    const { days } = timeline(storyIndex(largeStory(60), 'date'), [])
    const parts = dayParts(days)
    expect(parts.flatMap(({ events }) => events)).toEqual(days.flatMap(({ events }) => events))
    expect(parts.flatMap(({ published }) => published)).toHaveLength(60)
    expect(Math.max(...parts.map(({ events }) => events.length))).toBe(5)
  })

  test('what lies more than a month before the first report is background', () => {
    expect(told.days[storyStart(told.days)]?.value).toBe('2025-03-10')
    expect(storyStart(told.days.slice(1))).toBe(0)
    expect(storyStart([{ value: '1968', published: [], events: [] }])).toBe(0)
  })

  test('days that differ are counted, as for a fold that holds them', () => {
    expect(divergingIn(told.days)).toBeGreaterThan(0)
    expect(divergingIn(told.days.slice(0, 1))).toBe(0)
  })

  test('a caption says when its picture was taken, which is no event', () => {
    const view = storyView()
    const articles = view.articles.map((article) => {
      const at = article.sentences.find(({ start, end }) =>
        article.dates.some((date) => date.value === '1968' && date.start >= start && date.end <= end),
      )?.block
      const blocks = article.blocks.map((block, index) =>
        index === at ? { ...block, kind: 'caption' as const } : block,
      )
      return { ...article, blocks }
    })
    const { days } = timeline(storyIndex({ ...view, articles }, 'date'), [])
    expect(days.map(({ value }) => value)).not.toContain('1968')
  })

  test('date problems are listed', () => {
    expect(told.problems.map(({ check }) => check.kind)).toEqual(['weekday'])
  })
})

describe('the tense of a date', () => {
  const base = storyView().articles[0]!
  const tense = (text: string, words: string, value: string, published = '2025-03-12') => {
    const start = text.indexOf(words)
    const date = { start, end: start + words.length, value }
    return tenseOf({ ...base, text, published }, { start: 0, end: text.length }, date)
  }

  test.each([
    ['The gate will open on 20 March.', '20 March', '2025-03-20', 'expected'],
    ['The gate opened on 4 March.', '4 March', '2025-03-04', 'happened'],
    ['It was due on 4 March, the keeper said.', '4 March', '2025-03-04', 'expected'],
    ['The gate opened on 4 March, and it will close soon.', '4 March', '2025-03-04', 'happened'],
    ['Talks: 20 March.', '20 March', '2025-03-20', 'expected'],
  ])('%s', (text, words, value, expected) => {
    expect(tense(text, words, value)).toBe(expected)
  })
})
