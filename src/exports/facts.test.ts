import { describe, expect, it } from 'vitest'
import type { DecidedLink, DecidedPair } from '../core/notes/model.js'
import { factsOf } from './facts.js'
import { sample, sampleInput } from './sample.testing.js'
import { scoped } from './scope.js'
import type { ExportInput } from './model.js'

const NOTHING_ELSE = { differences: [], additions: [], strength: 'close', relation: 'agree' } as const

function pair(a: string, b: string, links: readonly (readonly [number, number, number])[]): DecidedPair {
  const made = links.map(([inA, inB, score], at): DecidedLink => ({ id: `${a}${b}${String(at)}`, a: [`art-${a}.${String(inA)}`], b: [`art-${b}.${String(inB)}`], score, ...NOTHING_ELSE })) // prettier-ignore
  return { a: `art-${a}`, b: `art-${b}`, links: made, onlyA: [], onlyB: [], onlyVerdicts: {}, waiting: [], copied: [] }
}

/** 'AC' for a fact that the first and the third report have. */
const lettersOf = (facts: ReturnType<typeof factsOf>['shared']): readonly string[] =>
  facts.map((said) => said.map(({ article }) => 'ABC'[article]).join(''))

function found(pairs: readonly DecidedPair[], more: Partial<ExportInput> = { scope: { kind: 'story', story: 's1' } }) {
  const { comparison } = sample()
  const input = sampleInput('json', { comparison: { ...comparison, pairs }, ...more })
  const { shared, some, perhaps } = factsOf(scoped(input), [])
  return { shared: lettersOf(shared), some: lettersOf(some), perhaps: lettersOf(perhaps) }
}

describe('facts for a key', () => {
  it('are shared only where every passage surely agrees with every other', () => {
    const { comparison } = sample()
    // The same words in all three, so that only the links decide.
    const words = comparison.articles[2]!.text.slice(22).trim()
    const alike = comparison.articles.map((article) => ({ ...article, text: words.padEnd(article.text.length, ' '), sentences: [{ ...article.sentences[1]!, start: 0, end: words.length }] })) // prettier-ignore
    const told = (scores: readonly [number, number, number]) => {
      const [ab, ac, bc] = scores
      const pairs = [pair('a', 'b', [[2, 2, ab]]), pair('a', 'c', [[2, 2, ac]]), pair('b', 'c', [[2, 2, bc]])]
      const input = sampleInput('json', { comparison: { ...comparison, articles: alike, pairs, claims: [] }, scope: { kind: 'story', story: 's1' } }) // prettier-ignore
      const { shared, some, perhaps } = factsOf(scoped(input), [])
      return { shared: lettersOf(shared), some: lettersOf(some), perhaps: lettersOf(perhaps) }
    }
    expect(told([0.99, 0.99, 0.99])).toEqual({ shared: ['ABC'], some: [], perhaps: [] })
    expect(told([0.99, 0.99, 0.4])).toEqual({ shared: [], some: [], perhaps: ['ABC'] })
    expect(told([0.99, 0.4, 0.4])).toEqual({ shared: [], some: [], perhaps: ['ABC'] })
  })
  it('a claim is perhaps in several where its passages are not surely linked', () => {
    expect(found([pair('a', 'b', [[4, 3, 0.6]]), pair('a', 'c', []), pair('b', 'c', [])])).toEqual({ shared: [], some: [], perhaps: ['ABC', 'AB'] }) // prettier-ignore
  })
  it('of a pair that links weakly are perhaps in both, in the words of both', () => {
    const { comparison } = sample()
    const input = sampleInput('json', { comparison: { ...comparison, pairs: [pair('a', 'b', [[4, 3, 0.6]])] } })
    expect(factsOf(scoped(input), []).perhaps).toEqual([
      [
        { article: 0, words: 'Extra ferries will run every 20 minutes.' },
        { article: 1, words: 'The city will run extra ferries every 20 minutes.' },
      ],
    ])
  })
  it('where a fact differs, or was only found to add, nothing is shared', () => {
    const { comparison } = sample()
    const { shared, perhaps } = factsOf(scoped(sampleInput('json', { comparison })), [])
    expect(lettersOf(shared)).toEqual([])
    expect(lettersOf(perhaps)).toEqual(['AB'])
  })
})
