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
      ['p:0', 'q:0', 'r:0'],
      ['p:1', 'q:1'],
    ])
    expect(claims[0]?.articles).toEqual(['p', 'q', 'r'])
    expect(claims[0]?.label).toBe('The dam at Orvik broke at dawn')
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

  it('takes the label from a headline only where no sentence of the text says it', () => {
    const [p, q, r] = analyses
    if (p === undefined || q === undefined || r === undefined) throw new Error('three articles')
    const blocks = r.article.blocks.map((block) => ({ ...block, kind: 'headline' as const }))
    const headed = { ...r, article: { ...r.article, blocks } }
    const all = [p, q, headed]
    const pairs = [pair('p', 'r', [link('p:0', 'r:0', 0.9)]), pair('q', 'r', [link('q:0', 'r:0', 0.95)])]
    expect(findClaims(pairs, all)[0]?.label).toBe('The dam at Orvik broke at dawn')
  })

  it('leaves out a weak link that no other bears out', () => {
    const claims = findClaims(
      [pair('p', 'q', [link('p:0', 'q:0', 0.9)]), pair('q', 'r', [link('q:0', 'r:1', 0.4)])],
      analyses,
    )
    expect(claims.map(({ sentences }) => sentences)).toEqual([['p:0', 'q:0']])
  })

  it('does not chain two statements over one passage or one wrong link', () => {
    const claims = findClaims(
      [
        pair('p', 'q', [link('p:0', 'q:0', 0.95), link('p:1', 'q:1', 0.9)]),
        pair('p', 'r', [link('p:0', 'r:0', 0.9), link('p:1', 'r:1', 0.9)]),
        pair('q', 'r', [link('q:0', 'r:0', 0.9), link('q:1', 'r:1', 0.9), link('q:1', 'r:0', 0.6)]),
      ],
      analyses,
    )
    expect(claims.map(({ sentences }) => [...sentences].sort())).toEqual([
      ['p:0', 'q:0', 'r:0'],
      ['p:1', 'q:1', 'r:1'],
    ])
  })

  it('gives a passage that states two things to two claims, each with its own id and label', () => {
    const claims = findClaims(
      [
        pair('p', 'q', [link('p:0', 'q:0', 0.9), link('p:1', 'q:0', 0.6)]),
        pair('p', 'r', [link('p:0', 'r:0', 0.9)]),
        pair('q', 'r', [link('q:0', 'r:0', 0.9)]),
      ],
      analyses,
    )
    expect(claims).toHaveLength(2)
    expect(claims[0]?.sentences).toEqual(['p:0', 'q:0', 'r:0'])
    expect(claims[1]?.sentences).toEqual(expect.arrayContaining(['p:1', 'q:0']))
    expect(new Set(claims.map(({ id }) => id)).size).toBe(2)
    expect(new Set(claims.map(({ label }) => label)).size).toBe(2)
  })

  it('makes a claim of every sure link that has no rival', () => {
    const [p, q] = analyses
    if (p === undefined || q === undefined) throw new Error('two articles')
    const score = fc.double({ min: 0.3, max: 1, noNaN: true })
    fc.assert(
      fc.property(score, score, (first, second) => {
        const claims = findClaims([pair('p', 'q', [link('p:0', 'q:0', first), link('p:1', 'q:1', second)])], [p, q])
        expect(claims).toHaveLength([first, second].filter((one) => one >= 0.5).length)
      }),
    )
  })

  it('gives no passage to more than three claims, no claim to one article, none inside another, widest first', () => {
    const id = (name: string) => fc.integer({ min: 0, max: 4 }).map((index) => `${name}:${index}`)
    const links = (a: string, b: string) =>
      fc.array(fc.tuple(id(a), id(b), fc.double({ min: 0.2, max: 1, noNaN: true })), { maxLength: 25 }).map((list) =>
        pair(
          a,
          b,
          list.map(([x, y, score]) => link(x, y, score)),
        ),
      )
    const story = ['p', 'q', 'r'].map((name) =>
      analyseSentences(name, ['One.', 'Two.', 'Three.', 'Four.', 'Five.'], 'en'),
    )
    fc.assert(
      fc.property(fc.tuple(links('p', 'q'), links('p', 'r'), links('q', 'r')), (pairs) => {
        const claims = findClaims(pairs, story)
        const sets = claims.map(({ sentences }) => new Set(sentences))
        sets.forEach((set, at) => {
          const holders = sets.filter((other) => [...set].every((sentence) => other.has(sentence)))
          expect(holders).toEqual([sets[at]])
        })
        for (const sentence of claims.flatMap(({ sentences }) => sentences))
          expect(sets.filter((set) => set.has(sentence)).length).toBeLessThanOrEqual(3)
        expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length)
        const widths = claims.map(({ articles }) => articles.length)
        expect(widths).toEqual([...widths].sort((x, y) => y - x))
        expect(Math.min(2, ...widths)).toBe(2)
      }),
    )
  })

  it('makes no claim of passages of one article', () => {
    expect(findClaims([pair('p', 'q', [])], analyses)).toEqual([])
  })
})
