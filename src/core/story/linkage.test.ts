import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLinkage } from './linkage.js'
import type { Ties } from './ties.js'

type Edge = readonly [x: number, y: number, score: number]

function tiesFrom(count: number, edges: readonly Edge[]): Ties {
  const ties = Array.from({ length: count }, () => new Map<number, number>())
  for (const [x, y, score] of edges)
    if (x !== y) {
      ties[x]?.set(y, score)
      ties[y]?.set(x, score)
    }
  return ties
}

function meanBetween(x: readonly number[], y: readonly number[], ties: Ties): number {
  const sum = x.flatMap((u) => y.map((v) => ties[u]?.get(v) ?? 0)).reduce((all, one) => all + one, 0)
  return sum / (x.length * y.length)
}

/** The closest two are joined, again and again. */
function slowly(places: readonly number[], ties: Ties, least: number): readonly (readonly number[])[] {
  let clusters: readonly (readonly number[])[] = places.map((place) => [place])
  for (;;) {
    const all = clusters.flatMap((x, i) => clusters.slice(i + 1).map((y) => ({ x, y, mean: meanBetween(x, y, ties) })))
    const [best] = all.sort((p, q) => q.mean - p.mean)
    if (best === undefined || best.mean < least) return clusters
    const joined = [...best.x, ...best.y].sort((p, q) => p - q)
    clusters = [...clusters.filter((one) => one !== best.x && one !== best.y), joined]
  }
}

const inOrder = (clusters: readonly (readonly number[])[]): readonly string[] => clusters.map(String).sort()

describe('average linkage', () => {
  it('joins what is tied on the whole, and not over one bridge', () => {
    const ties = tiesFrom(6, [[0, 1, 0.9], [0, 2, 0.9], [1, 2, 0.8], [3, 4, 0.9], [2, 3, 0.7]]) // prettier-ignore
    expect(inOrder(averageLinkage([0, 1, 2, 3, 4, 5], ties, 0.5))).toEqual(['0,1,2', '3,4', '5'])
  })

  it('takes no account of passages that were not given', () => {
    const ties = tiesFrom(3, [[0, 1, 0.9], [1, 2, 0.9]]) // prettier-ignore
    expect(inOrder(averageLinkage([0, 2], ties, 0.3))).toEqual(['0', '2'])
  })

  it('finds the same as joining the closest two each time', () => {
    const place = fc.integer({ min: 0, max: 7 })
    const edges = fc.uniqueArray(fc.tuple(place, place, fc.integer({ min: 1, max: 1 << 30 })), {
      selector: ([, , score]) => score,
    })
    fc.assert(
      fc.property(edges, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (list, least) => {
        const ties = tiesFrom(
          8,
          list.map(([x, y, score]) => [x, y, score / (1 << 30)]),
        )
        const places = [0, 1, 2, 3, 4, 5, 6, 7]
        expect(inOrder(averageLinkage(places, ties, least))).toEqual(inOrder(slowly(places, ties, least)))
      }),
    )
  })

  it('ends with equal ties too', () => {
    const edges = [0, 1, 2, 3, 4].flatMap((x) => [0, 1, 2, 3, 4].map((y): Edge => [x, y, 0.5]))
    expect(averageLinkage([0, 1, 2, 3, 4], tiesFrom(5, edges), 0.5)).toEqual([[0, 1, 2, 3, 4]])
  })
})
