import { describe, expect, it } from 'vitest'
import type { Link, Pair } from '../model.js'
import { analyseSentences } from '../article/analyse.js'
import { findClaims } from './claims.js'

const link = (a: string, b: string, score: number): Link => ({
  id: `${a}~${b}`,
  a: [a],
  b: [b],
  relation: 'agree',
  strength: 'close',
  score,
  differences: [],
  additions: [],
})
const pair = (a: string, b: string, links: readonly Link[]): Pair => ({ a, b, links, onlyA: [], onlyB: [], copied: [] })

const analyses = [
  analyseSentences('p', ['The dam at Orvik broke at dawn.', 'The mayor resigned.'], 'en'),
  analyseSentences(
    'q',
    ['At dawn the Orvik dam gave way, and water reached the school.', 'Mayor Lund stepped down.'],
    'en',
  ),
  analyseSentences('r', ['Orvik: dam breaks.', 'Sheep were saved.'], 'en'),
]

describe('claims', () => {
  it('joins what several articles state, with a label from their words', () => {
    const claims = findClaims(
      [
        pair('p', 'q', [link('p:0', 'q:0', 0.9), link('p:1', 'q:1', 0.6)]),
        pair('p', 'r', [link('p:0', 'r:0', 0.8)]),
        pair('q', 'r', [link('q:0', 'r:0', 0.7)]),
      ],
      analyses,
    )
    expect(claims.map(({ sentences }) => sentences)).toEqual([
      ['p:0', 'q:0', 'r:0'],
      ['p:1', 'q:1'],
    ])
    expect(claims[0]?.articles).toEqual(['p', 'q', 'r'])
    expect(claims[0]?.label).toBe('Orvik: dam breaks')
  })

  it('does not chain claims over one weak link', () => {
    const claims = findClaims(
      [pair('p', 'q', [link('p:0', 'q:0', 0.9)]), pair('q', 'r', [link('q:0', 'r:1', 0.4)])],
      analyses,
    )
    expect(claims.map(({ sentences }) => sentences)).toEqual([['p:0', 'q:0']])
  })

  it('makes no claim of passages of one article', () => {
    expect(findClaims([pair('p', 'q', [])], analyses)).toEqual([])
  })
})
