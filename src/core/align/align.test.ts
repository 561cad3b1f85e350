import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import { alignPassages } from './align.js'

const B = [
  'The council of Tarn voted seven to two on Monday for a new harbour wall.',
  'Fishermen have asked for the wall since the storm of 2031.',
  'Schools in Tarn will stay closed until Friday.',
]
const score = (words: string, target = 0): number => {
  const a = analyseSentences('a', [words, 'The weather on the island was mild.'], 'en')
  const { candidates } = alignPassages(a, analyseSentences('b', B, 'en'))
  return candidates.find((pair) => pair.a === 0 && pair.b === target)?.score ?? 0
}

describe('scores of links', () => {
  it('rise with what is shared', () => {
    const same = score('On Monday the Tarn council voted seven to two for a new harbour wall.')
    const other = score('A new harbour wall was approved by the council of Tarn.')
    const topic = score('The harbour of Tarn is the oldest of the coast.')
    expect(same).toBeGreaterThan(other)
    expect(other).toBeGreaterThan(topic)
  })

  it('are probabilities, in the order of the text', () => {
    const a = analyseSentences('a', [...B].reverse(), 'en')
    const { candidates, links } = alignPassages(a, analyseSentences('b', B, 'en'))
    for (const pair of candidates) {
      expect(pair.score).toBeGreaterThanOrEqual(0)
      expect(pair.score).toBeLessThanOrEqual(1)
    }
    expect(links.map((link) => [link.a, link.b])).toEqual(
      [...links].sort((x, y) => x.a - y.a || x.b - y.b).map((link) => [link.a, link.b]),
    )
    for (const [a, b] of [
      [0, 2],
      [1, 1],
      [2, 0],
    ])
      expect(links.some((link) => link.a === a && link.b === b)).toBe(true)
  })

  it('hold for short passages of the very same words', () => {
    const words = ['It rained.', 'Nobody came.', 'So it went.']
    const { links } = alignPassages(analyseSentences('a', words, 'en'), analyseSentences('b', words, 'en'))
    expect(links.map((link) => [link.a, link.b])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ])
  })

  it('end in a budget, not in a hang, on text that repeats itself', () => {
    const a = Array.from({ length: 400 }, (_, k) => `The harbour of Tarn, gate ${k % 7}, was open.`)
    const { links, candidates } = alignPassages(analyseSentences('a', a, 'en'), analyseSentences('b', a, 'en'))
    expect(candidates.length).toBeLessThan(400 * 40)
    expect(links.length).toBeGreaterThan(0)
  })

  it('work without words of the language', () => {
    const a = analyseSentences('a', ['Kormányfő bejelentette az új híd építését.', 'Esett az eső.'], null)
    const b = analyseSentences('b', ['Az új híd építését bejelentette a kormányfő.', 'Meleg volt.'], null)
    expect(alignPassages(a, b).links.map((link) => [link.a, link.b])).toContainEqual([0, 0])
  })
})
