import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MarkedRange, segmentsOf, stretchesOf } from './marks.js'

const mark = (start: number, end: number, item = 'x'): MarkedRange => ({
  type: 'item',
  class: 'diverge',
  item,
  style: false,
  start,
  end,
})

describe('a passage cut into marked pieces', () => {
  test('words without marks stay one piece', () => {
    expect(segmentsOf({ start: 3, end: 9 }, [])).toEqual([{ start: 3, end: 9, marks: [] }])
  })

  test('overlapping marks are both on the words they share', () => {
    const pieces = segmentsOf({ start: 0, end: 10 }, [mark(2, 6, 'one'), mark(4, 8, 'two')])
    expect(pieces.map(({ start, end, marks }) => [start, end, marks.length])).toEqual([
      [0, 2, 0],
      [2, 4, 1],
      [4, 6, 2],
      [6, 8, 1],
      [8, 10, 0],
    ])
  })

  test('a mark that begins before the passage is cut at its edge', () => {
    expect(segmentsOf({ start: 5, end: 10 }, [mark(0, 7)])[0]).toMatchObject({ start: 5, end: 7 })
  })

  test('the pieces put together are the text, whatever the marks', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 }), (words, ranges) => {
        const marks = ranges.map(([one, other]) => mark(Math.min(one, other), Math.max(one, other)))
        const pieces = segmentsOf({ start: 0, end: words.length }, marks)
        expect(pieces.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words)
      }),
    )
  })

  test('a mark stays one, whatever begins or ends within it', () => {
    const copied: MarkedRange = { type: 'copied', class: 'copied', start: 3, end: 6 }
    const whole = mark(1, 9, 'whole')
    const item = (marks: readonly MarkedRange[]): MarkedRange | null =>
      marks.find(({ type }) => type === 'item') ?? null
    const stretches = stretchesOf(segmentsOf({ start: 0, end: 10 }, [whole, copied]), item)
    expect(stretches.map(({ item, segments }) => [item, segments.map(({ start, end }) => [start, end])])).toEqual([
      [null, [[0, 1]]],
      [whole, [[1, 3], [3, 6], [6, 9]]],
      [null, [[9, 10]]],
    ]) // prettier-ignore
  })

  test('marks that only touch are two', () => {
    const item = (marks: readonly MarkedRange[]): MarkedRange | null => marks[0] ?? null
    const stretches = stretchesOf(segmentsOf({ start: 0, end: 8 }, [mark(0, 4, 'one'), mark(4, 8, 'two')]), item)
    expect(stretches).toHaveLength(2)
  })
})
