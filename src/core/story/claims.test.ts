import fc from 'fast-check'
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
    // First the passage that the label is from, then the closest to it.
    expect(claims.map(({ sentences }) => sentences)).toEqual([
      ['r:0', 'p:0', 'q:0'],
      ['p:1', 'q:1'],
    ])
    expect(claims[0]?.articles).toEqual(['p', 'q', 'r'])
    expect(claims[0]?.label).toBe('Orvik: dam breaks')
  })

  it('takes the label from a caption only where nothing else says it', () => {
    const [p, q, r] = analyses
    if (p === undefined || q === undefined || r === undefined) throw new Error('three articles')
    const blocks = r.article.blocks.map((block) => ({ ...block, kind: 'caption' as const }))
    const pictured = { ...r, article: { ...r.article, blocks } }
    const pairs = [
      pair('p', 'q', [link('p:0', 'q:0', 0.9)]),
      pair('p', 'r', [link('p:0', 'r:0', 0.9)]),
      pair('q', 'r', [link('q:0', 'r:0', 0.9)]),
    ]
    expect(findClaims(pairs, [p, q, pictured])[0]?.label).toBe('The dam at Orvik broke at dawn')
  })

  it('does not chain claims over one weak link', () => {
    const claims = findClaims(
      [pair('p', 'q', [link('p:0', 'q:0', 0.9)]), pair('q', 'r', [link('q:0', 'r:1', 0.4)])],
      analyses,
    )
    expect(claims.map(({ sentences }) => sentences)).toEqual([
      ['p:0', 'q:0'],
      ['r:1', 'q:0'],
    ])
  })

  it('gives a passage that states two things to two claims, each with its own id and label', () => {
    const claims = findClaims(
      [
        pair('p', 'q', [link('p:0', 'q:0', 0.9), link('p:1', 'q:0', 0.3)]),
        pair('p', 'r', [link('p:0', 'r:0', 0.9)]),
        pair('q', 'r', [link('q:0', 'r:0', 0.9)]),
      ],
      analyses,
    )
    expect(claims).toHaveLength(2)
    expect(claims[0]?.sentences).toEqual(['r:0', 'p:0', 'q:0'])
    expect(claims[1]?.sentences).toEqual(expect.arrayContaining(['p:1', 'q:0']))
    expect(new Set(claims.map(({ id }) => id)).size).toBe(2)
    expect(new Set(claims.map(({ label }) => label)).size).toBe(2)
  })

  it('shows every link inside a claim, no claim inside another, widest claims first', () => {
    const id = (name: string) => fc.integer({ min: 0, max: 1 }).map((index) => `${name}:${index}`)
    const links = (a: string, b: string) =>
      fc.array(fc.tuple(id(a), id(b), fc.double({ min: 0.2, max: 1, noNaN: true }))).map((list) =>
        pair(
          a,
          b,
          list.map(([x, y, score]) => link(x, y, score)),
        ),
      )
    fc.assert(
      fc.property(fc.tuple(links('p', 'q'), links('p', 'r'), links('q', 'r')), (pairs) => {
        const claims = findClaims(pairs, analyses)
        const sets = claims.map(({ sentences }) => new Set(sentences))
        for (const { a, b } of pairs.flatMap((one) => one.links))
          expect(sets.some((set) => [...a, ...b].every((sentence) => set.has(sentence)))).toBe(true)
        sets.forEach((set, at) => {
          const holders = sets.filter((other) => [...set].every((sentence) => other.has(sentence)))
          expect(holders).toEqual([sets[at]])
        })
        expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length)
        const widths = claims.map(({ articles }) => articles.length)
        expect(widths).toEqual([...widths].sort((x, y) => y - x))
      }),
    )
  })

  it('makes no claim of passages of one article', () => {
    expect(findClaims([pair('p', 'q', [])], analyses)).toEqual([])
  })
})
