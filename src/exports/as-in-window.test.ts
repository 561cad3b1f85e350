/** The window's own model beside the report of an export: what stands on one row, and what is counted. */
import { describe, expect, it } from 'vitest'
import { compareModel } from '../renderer/model/compare-model.js'
import { buildReport } from './build.js'
import { sample, sampleInput } from './sample.testing.js'
import { scoped } from './scope.js'
import { bareRows } from './rows.js'
import type { DecidedPair } from '../core/notes/model.js'

const NO_NOTES = { notes: [], corrections: [] }

/** The sample's pair with its links tied to other sentences, as places from 1. */
function retied(ties: readonly (readonly [number, number, number])[]): DecidedPair {
  const [pair] = sample().comparison.pairs
  const links = ties.map(([a, b, score], at) => ({ ...pair!.links[0]!, id: `t${String(at)}`, a: [`art-a.${String(a)}`], b: [`art-b.${String(b)}`], score, differences: [], additions: [], relation: 'agree' as const })) // prettier-ignore
  const [inA, inB] = [links.flatMap(({ a }) => a), links.flatMap(({ b }) => b)]
  const rest = (name: string, at: number, linked: readonly string[]): readonly string[] =>
    sample().comparison.articles[at]!.sentences.flatMap(({ id }) =>
      linked.includes(id) ? [] : [`${name}${id.slice(5)}`],
    )
  return { ...pair!, links, onlyA: rest('art-a', 0, inA), onlyB: rest('art-b', 1, inB) }
}

describe.each([
  ['the sample', sample().comparison.pairs[0]!],
  [
    'a headline tied to the text',
    retied([
      [1, 2, 0.95],
      [2, 2, 0.6],
      [2, 3, 0.7],
    ]),
  ],
  [
    'links that cross',
    retied([
      [2, 5, 0.9],
      [3, 3, 0.8],
      [4, 4, 0.8],
      [6, 2, 0.99],
    ]),
  ],
  [
    'a passage of two',
    retied([
      [2, 2, 0.9],
      [2, 3, 0.8],
      [6, 2, 0.99],
    ]),
  ],
])('an export is as the window: %s', (_, pair) => {
  const { comparison } = sample()
  const [a, b] = [comparison.articles[0]!, comparison.articles[1]!]
  const model = compareModel({ pair, a, b, checks: { a: [], b: [] } } as unknown as Parameters<typeof compareModel>[0], NO_NOTES, { showStyle: false }) // prettier-ignore
  const input = sampleInput('json', { comparison: { ...comparison, pairs: [pair] } })
  it('what meets on a row there stands on one row here, and is not said to be elsewhere', () => {
    const rows = bareRows(scoped(input).pairs[0]!)
    const linked = model.rows.filter(({ kind }) => kind === 'linked')
    expect(linked.length).toBeGreaterThan(0)
    for (const row of linked) {
      const ids = [...row.a, ...row.b].flatMap(({ sentences }) => sentences)
      const holds = rows.find((one) => [...one.a, ...one.b].some(({ id }) => id === ids[0]))!
      expect([...holds.a, ...holds.b].map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
      expect(holds.moved).toBe(false)
    }
  })
  it('counts the same things', () => {
    const [report] = buildReport(input).pairs
    const { diverge, adds, only } = model.counts
    expect([report?.differences.length, report?.listed.adds, report?.listed.only]).toEqual([diverge, adds, only])
  })
})
