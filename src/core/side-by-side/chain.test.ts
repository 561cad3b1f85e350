import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Meeting, heaviestChain } from './chain.js'

const at = (a: number, b: number, weight = 1): Meeting => ({ a, b, weight })
const places = (chain: readonly Meeting[]) => chain.map(({ a, b }) => [a, b])

describe('the landmarks of a comparison', () => {
  test('links that run in order are all landmarks', () => {
    expect(places(heaviestChain([at(2, 2), at(0, 0), at(1, 1)]))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ])
  })

  test('a link that breaks the order is left out', () => {
    expect(places(heaviestChain([at(0, 5), at(1, 1), at(2, 2), at(3, 3)]))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
  })

  test('of two chains of one length the surer one is taken', () => {
    expect(places(heaviestChain([at(0, 1, 1.9), at(1, 0, 1.2)]))).toEqual([[0, 1]])
  })

  test('one passage may meet two neighbours of the other side', () => {
    expect(places(heaviestChain([at(0, 0), at(0, 1), at(1, 2)]))).toEqual([
      [0, 0],
      [0, 1],
      [1, 2],
    ])
  })

  const meeting = fc.record({ a: fc.nat(12), b: fc.nat(12), weight: fc.integer({ min: 1, max: 5 }) })

  test('a chain never goes back, and only ever stays on one side for a single step', () => {
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 40 }), (meetings) => {
        const chain = heaviestChain(meetings)
        chain.slice(1).forEach((next, k) => {
          const last = chain[k]!
          const rises = next.a > last.a && next.b > last.b
          const stays = next.a - last.a + (next.b - last.b) === 1 && next.a >= last.a && next.b >= last.b
          expect(rises || stays).toBe(true)
        })
      }),
    )
  })

  test('no strictly rising chain is heavier', () => {
    const best = (meetings: readonly Meeting[]): number => {
      const sorted = [...meetings].sort((one, other) => one.a - other.a || one.b - other.b)
      const sums: number[] = []
      sorted.forEach(({ a, b, weight }, k) => {
        const before = sorted.slice(0, k).map((m, j) => (m.a < a && m.b < b ? (sums[j] ?? 0) : 0))
        sums.push(weight + Math.max(0, ...before))
      })
      return Math.max(0, ...sums)
    }
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 30 }), (meetings) => {
        const found = heaviestChain(meetings).reduce((sum, { weight }) => sum + weight, 0)
        expect(found).toBeGreaterThanOrEqual(best(meetings))
      }),
    )
  })
})
