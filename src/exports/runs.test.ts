import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../core/model.js'
import { type Mark, passagesOf } from './runs.js'

const WORDS = ['acquitted Karadzhov unanimously, ', 'the court said. ', 'Nobody rose.']
const TEXT = WORDS.join('')

/** Two sentences in one block, a third in another. */
function article(): Article {
  const ends = [WORDS[0]!.length, WORDS[0]!.length + WORDS[1]!.length - 1]
  const [first, second] = [ends[0]! - 1, ends[1]!]
  return {
    id: 'a', file: 'a.txt', title: null, outlet: null, authors: [], agencies: [], published: null, language: 'en', text: TEXT,
    blocks: [{ kind: 'paragraph', start: 0, end: second }, { kind: 'paragraph', start: second + 1, end: TEXT.length }],
    sentences: [{ id: 'a0', block: 0, start: 0, end: first }, { id: 'a1', block: 0, start: first + 1, end: second }, { id: 'a2', block: 1, start: second + 1, end: TEXT.length }],
    quotes: [], dates: [], checks: [],
  } // prettier-ignore
}

const runsFor = (marks: readonly Mark[]) => passagesOf(article(), article().sentences, marks).map(({ runs }) => runs)

describe('the runs of a passage', () => {
  const at = fc.nat({ max: TEXT.length })
  const mark = fc.record({ kind: fc.constantFrom<Mark['kind']>('diverge', 'adds', 'note'), start: at, end: at })
  it('give the words back, and tell every entry once where it begins and once where it ends', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (drawn) => {
        const marks = drawn.map((one, i): Mark => ({ ...one, number: one.kind === 'adds' ? null : i + 1 }))
        const runs = runsFor(marks)
        expect(runs.map((passage) => passage.map(({ text }) => text).join('')).join(' ')).toBe(TEXT)
        const seen = marks.filter(({ start, end, number }) => end > start && number !== null && TEXT.slice(start, end).trim() !== '') // prettier-ignore
        const numbers = seen.map(({ number }) => number).sort()
        const all = runs.flat()
        expect(all.flatMap(({ differences, notes }) => [...differences, ...notes]).sort()).toEqual(numbers)
        expect(all.flatMap(({ begun }) => [...begun.differences, ...begun.notes]).sort()).toEqual(numbers)
      }),
    )
  })
  it('keep a mark of a whole passage together, with its number at its end', () => {
    const whole: Mark = { kind: 'diverge', start: 0, end: article().sentences[1]!.end, number: 1 }
    const [runs = []] = runsFor([whole, { kind: 'adds', start: 10, end: 20, number: null }, { kind: 'note', start: 21, end: 33, number: 3 }]) // prettier-ignore
    expect(runs.map(({ goesOn }) => goesOn)).toEqual([false, ...Array.from({ length: runs.length - 1 }, () => true)])
    expect(runs.map(({ differences }) => differences)).toEqual([...Array.from({ length: runs.length - 1 }, () => []), [1]]) // prettier-ignore
  })
  it('take marks of one entry that touch for one', () => {
    const [runs] = runsFor([{ kind: 'diverge', start: 0, end: 9, number: 2 }, { kind: 'diverge', start: 0, end: 9, number: 2 }, { kind: 'diverge', start: 5, end: 19, number: 2 }]) // prettier-ignore
    expect(runs?.filter(({ diverge }) => diverge).map(({ text, differences }) => [text, differences])).toEqual([['acquitted Karadzhov', [2]]]) // prettier-ignore
  })
})
