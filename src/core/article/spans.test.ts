import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArticleWithAnalysis } from './article.js'
import { findDates } from './dates.js'
import { edtfBounds } from './dates/calendar.js'

const piece = fc.constantFrom(
  'on Monday', '3 May 2024', 'two days earlier', 'July 27-29, 2023', 'in June', 'le 1er juillet', '28.07.2023', '2024-05-03', '31 February', 'May', 'since 1998', 'the 1990s', '1-', 'Ana Berg', 'Mr Cole', 'Kells Harbour Board', 'the minister', 'she', 'Kim Jong-un', 'North Korea', 'U.N.', 'O’Neill', 'al-Hadi', '🚢', '👨‍👩‍👧', '𝕏', 'e\u0301', '\u200B', '\r\n', '\n\n', '. ', '“', '”', ', ', ' ', '-', '(',
) // prettier-ignore
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(''))
const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'ru', null)

/** A span is whole when no character outside the basic plane is cut in two at its ends. */
const isWhole = (source: string, at: number): boolean =>
  !/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(source.slice(at - 1, at + 1))

describe('dates in any text', () => {
  it('stand in order without overlap, inside the text, with values of the calendar', () => {
    fc.assert(
      fc.property(text, languages, fc.constantFrom('2024-05-10', '2024', null), (source, language, published) => {
        const dates = findDates(source, { published, language })
        let last = 0
        let rebuilt = ''
        for (const { start, end, value } of dates) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(isWhole(source, start) && isWhole(source, end)).toBe(true)
          if (value !== null) expect(edtfBounds(value)).not.toBeNull()
          rebuilt += source.slice(last, start) + source.slice(start, end)
          last = end
        }
        expect(rebuilt + source.slice(last)).toBe(source)
      }),
      { numRuns: 300 },
    )
  })
})

describe('names in any text', () => {
  it('lie inside the text, begin in order and nest without crossing', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { analysis } = readArticleWithAnalysis({ id: 'a', file: 'a', text: source, markup: 'plain', blocks: null, hints: {} }) // prettier-ignore
        for (const { names, start, end } of analysis.passages)
          names.forEach((name, index) => {
            expect(name.start >= start && name.end <= end && name.start < name.end).toBe(true)
            expect(isWhole(source, name.start) && isWhole(source, name.end)).toBe(true)
            for (const before of names.slice(0, index)) {
              expect(before.start).toBeLessThanOrEqual(name.start)
              expect(before.end <= name.start || name.end <= before.end || before.start === name.start).toBe(true)
            }
          })
      }),
      { numRuns: 200 },
    )
  })
})
