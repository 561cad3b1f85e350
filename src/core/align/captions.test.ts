import { describe, expect, it } from 'vitest'
import type { Analysis } from '../analysis.js'
import { analyseSentences } from '../article/analyse.js'
import { comparePair } from '../compare.js'
import { alignPassages } from './align.js'

/** Sentences of an article, the first `captions` of which stand under its pictures. */
function article(id: string, sentences: readonly string[], captions = 0): Analysis {
  const analysis = analyseSentences(id, sentences, 'en')
  const end = analysis.passages[captions - 1]?.end ?? 0
  const blocks = [
    { kind: 'caption' as const, start: 0, end },
    { kind: 'paragraph' as const, start: end, end: analysis.article.text.length },
  ]
  return {
    article: { ...analysis.article, blocks },
    passages: analysis.passages.map((passage) => ({ ...passage, block: passage.index < captions ? 0 : 1 })),
  }
}

const CAPTION = 'Mayor Ona Trevik of Tarn stands beside the new harbour wall with Governor Pell Marden.'
const REPORT = [
  'Mayor Ona Trevik of Tarn and Governor Pell Marden opened the new harbour wall on Monday.',
  'The wall cost 12 million crowns, twice as much as the council had planned.',
  'Fishermen have waited for it since the storm of 2031.',
]
const OTHER = [
  'The new harbour wall of Tarn was opened on Monday by Mayor Ona Trevik.',
  'Fishermen had asked for a wall after the storm of 2031.',
  'The council paid 12 million crowns for it.',
]
const pairs = (a: Analysis, b: Analysis): readonly string[] =>
  alignPassages(a, b).links.map(({ a: i, b: j }) => `${String(i)}-${String(j)}`)

describe('captions', () => {
  it('are no counterpart of a passage for the names that they share', () => {
    const links = pairs(article('a', [CAPTION, ...REPORT], 1), article('b', OTHER))
    expect(links).toContain('1-0')
    expect(links.filter((link) => link.startsWith('0-'))).toEqual([])
  })

  it('are linked to a passage that says nearly the same in nearly the same words', () => {
    const close = 'Mayor Ona Trevik of Tarn stood beside the new harbour wall with the governor, Pell Marden.'
    expect(pairs(article('a', [CAPTION, ...REPORT], 1), article('b', [...OTHER, close]))).toContain('0-3')
    expect(pairs(article('a', [CAPTION, ...REPORT], 1), article('b', [close, ...OTHER], 1))).toContain('0-0')
  })

  it('are linked once when both articles print the very same', () => {
    const [a, b] = [article('a', [CAPTION, ...REPORT], 1), article('b', [CAPTION, ...OTHER], 1)]
    const own = alignPassages(a, b).links.filter((link) => link.a === 0)
    expect(own.map(({ b: j }) => j)).toEqual([0])
    expect(own[0]?.score).toBeGreaterThan(0.9)
    expect(own[0]?.evidence.words).toContain('marden')
  })

  it('change nothing about the links of the other passages', () => {
    const without = alignPassages(article('a', REPORT), article('b', OTHER)).links
    const withOne = alignPassages(article('a', [CAPTION, ...REPORT], 1), article('b', OTHER)).links
    expect(withOne.map(({ a, b, score }) => [a - 1, b, score])).toEqual(without.map(({ a, b, score }) => [a, b, score]))
  })

  it('of a page of nothing else are compared like any text', () => {
    const links = pairs(article('a', REPORT, REPORT.length), article('b', REPORT))
    expect(links).toContain('0-0')
    expect(new Set(links).size).toBe(links.length)
  })

  it('mirror', () => {
    const [a, b] = [article('a', [CAPTION, ...REPORT], 1), article('b', [CAPTION, ...OTHER], 1)]
    const forth = comparePair(a, b).links.map(({ a: x, b: y, score }) => [x, y, score])
    const back = comparePair(b, a).links.map(({ a: x, b: y, score }) => [y, x, score])
    expect(new Set(back.map(String))).toEqual(new Set(forth.map(String)))
  })
})
