import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../core/model.js'
import type { DecidedLink } from '../core/notes/model.js'
import { type BareRow, bareRows } from './rows.js'
import { pairOf } from './sample.testing.js'

/** An article of so many sentences, one a paragraph, the first of them its headline. */
function articleOf(name: string, count: number): Article {
  const places = Array.from({ length: count }, (_, i) => i)
  const at = (i: number): { readonly start: number; readonly end: number } => ({ start: i * 10, end: i * 10 + 8 })
  return {
    id: name, file: `${name}.txt`, title: null, outlet: null, authors: [], agencies: [], published: null, language: 'en',
    text: 'Sentence. '.repeat(count),
    blocks: places.map((i) => ({ kind: i === 0 ? ('headline' as const) : ('paragraph' as const), ...at(i) })),
    sentences: places.map((i) => ({ id: `${name}${String(i)}`, block: i, ...at(i) })),
    quotes: [], dates: [], checks: [],
  } // prettier-ignore
}

type Tie = readonly [a: readonly number[], b: readonly number[], score?: number]

function rowsFor(countA: number, countB: number, ties: readonly Tie[]): readonly BareRow[] {
  const [a, b] = [articleOf('a', countA), articleOf('b', countB)]
  const links = ties.map(([inA, inB, score = 0.8], i): DecidedLink => ({
    id: `l${String(i)}`, a: inA.map((at) => `a${String(at)}`), b: inB.map((at) => `b${String(at)}`),
    relation: 'agree', strength: 'close', score, differences: [], additions: [],
  })) // prettier-ignore
  return bareRows({ pair: pairOf(a, b, links), a, b, shown: { links, repeats: new Map() } })
}

/** 'a1 a2 | b3' for each row; what it names elsewhere in brackets. */
const written = (rows: readonly BareRow[]): readonly string[] =>
  rows.map(({ a, b, also }) => {
    const names = (side: 'a' | 'b', list: BareRow['a']): string =>
      [...list.map(({ id }) => id), ...also.filter((one) => one.side === side).map(({ sentence }) => `(${sentence.id})`)].join(' ') // prettier-ignore
    return `${names('a', a)} | ${names('b', b)}`
  })

describe('the rows of an export', () => {
  it('hold every sentence once and tell every link once, whatever is linked', () => {
    const place = fc.nat({ max: 7 })
    const some = fc.uniqueArray(place, { minLength: 1, maxLength: 3 })
    const tie = fc.tuple(some, some, fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 12 }), (ties) => {
        const rows = rowsFor(8, 8, ties)
        const ids = rows.flatMap(({ a, b }) => [...a, ...b].map(({ id }) => id))
        expect(ids).toHaveLength(16)
        expect(new Set(ids).size).toBe(16)
        const told = rows.flatMap(({ links }) => links.map(({ id }) => id))
        expect([...told].sort()).toEqual(ties.map((_, i) => `l${String(i)}`).sort())
      }),
    )
  })
  it('run in the order of A', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 10 }), (ties) => {
        const rows = rowsFor(8, 8, ties.map(([a, b]) => [[a], [b]] as const)) // prettier-ignore
        const firsts = rows.flatMap(({ a }) => (a[0] === undefined ? [] : [a[0].start]))
        expect(firsts).toEqual([...firsts].sort((x, y) => x - y))
      }),
    )
  })
  it('put what several passages say beside the one that says it too', () => {
    expect(
      written(
        rowsFor(3, 4, [
          [[1], [1]],
          [[1], [2]],
        ]),
      ),
    ).toEqual(['a0 | b0', 'a1 | b1 b2', 'a2 | ', ' | b3'])
  })
  it('name what stands elsewhere rather than printing it twice', () => {
    expect(written(rowsFor(3, 4, [[[1], [1]], [[1], [3], 0.7], [[2], [3]]]))).toEqual(['a0 | b0', 'a1 | b1 (b3)', ' | b2', 'a2 (a1) | b3']) // prettier-ignore
  })
  it('set a headline beside a headline, also when a sentence fits it better', () => {
    expect(
      written(
        rowsFor(2, 2, [
          [[0], [1], 0.9],
          [[0], [0], 0.4],
        ]),
      ),
    ).toEqual(['a0 | b0 (b1)', 'a1 | ', '(a0) | b1'])
  })
})
