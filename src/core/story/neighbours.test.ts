import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachNeighbours } from './neighbours.js'
import { PrintNumbers } from './print-numbers.js'
import type { Vector } from './vectors.js'

const TERMS = 12
const article = fc.record({
  terms: fc.uniqueArray(fc.nat(TERMS - 1), { maxLength: 6 }),
  day: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
})

describe('neighbours', () => {
  test('are all that share a term and are near in time, each two once, the earlier given one first', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 20 }), fc.nat(12), (articles, longest) => {
        const of = articles.map(({ terms }): Vector => {
          const sorted = Uint32Array.from(terms).sort()
          return { terms: sorted, weights: new Float32Array(sorted.length).fill(1) }
        })
        const counts = new Uint32Array(TERMS)
        for (const { terms } of of) for (const term of terms) counts[term] = (counts[term] ?? 0) + 1
        const days = articles.map(({ day }) => day)
        const met: string[] = []
        eachNeighbours({ of, counts }, { days, longest }, (i, j) => met.push(`${String(i)} ${String(j)}`))
        const expected = articles.flatMap((x, i) =>
          articles.flatMap((y, j) => {
            const isNear = x.day === null || y.day === null || Math.abs(x.day - y.day) <= longest
            return i < j && isNear && x.terms.some((term) => y.terms.includes(term))
              ? [`${String(i)} ${String(j)}`]
              : []
          }),
        )
        expect(met.sort()).toEqual(expected.sort())
      }),
    )
  })
})

describe('numbers of prints', () => {
  test('are in the order of the prints, however many there are and in whatever order they come', () => {
    const print = fc.oneof(fc.nat(40), fc.integer({ min: 0, max: 0xffffffff }))
    fc.assert(
      fc.property(fc.array(print, { maxLength: 9000 }), (prints) => {
        const numbers = new PrintNumbers()
        for (const each of prints) numbers.add(each)
        numbers.sort()
        const all = [...Uint32Array.from(new Set(prints)).sort()]
        expect(numbers.count).toBe(all.length)
        expect(all.map((each) => numbers.of(each))).toEqual(all.map((_, at) => at))
      }),
      { numRuns: 20 },
    )
    const many = new PrintNumbers()
    for (let at = 9999; at >= 0; at--) many.add(at * 4096)
    many.sort()
    expect([many.count, many.of(0), many.of(9999 * 4096)]).toEqual([10_000, 0, 9999])
  })
})
