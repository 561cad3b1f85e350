import { describe, expect, it } from 'vitest'
import { analyseSentences } from '../article/analyse.js'
import { findQuotations } from './quotations.js'

describe('quotations', () => {
  const analyses = [
    analyseSentences('p', ['“We will rebuild every house in this valley before the winter,” said Ines Lund.'], 'en'),
    analyseSentences(
      'q',
      ['Lund said: “We will rebuild every house in the valley by winter.”', 'She called it “a bad day”.'],
      'en',
    ),
    analyseSentences('r', ['“Nobody told the engineers about the second crack,” said Per Olsen.'], 'en'),
  ]

  it('brings the variants of one utterance together, the longest first', () => {
    const found = findQuotations(analyses)
    expect(found).toHaveLength(1)
    expect(found[0]?.variants.map(({ article }) => article)).toEqual(['p', 'q'])
    for (const { article, start, end } of found[0]?.variants ?? []) {
      const text = analyses.find((analysis) => analysis.article.id === article)?.article.text ?? ''
      expect(text.slice(start, end)).toMatch(/rebuild every house/)
    }
  })

  it('keeps fragments of different utterances apart, however many small words they share', () => {
    const texts = [
      'Olsen called it “a warm evening”.',
      'He thanked “the people of a warm and patient town” by the sea.',
    ]
    expect(findQuotations(texts.map((text, at) => analyseSentences(`s${at}`, [text], 'en')))).toEqual([])
  })

  it('brings a fragment to the whole that it was taken from', () => {
    const texts = [
      'Olsen spoke of “a warm and patient town”.',
      'He thanked “the people of a warm and patient town” by the sea.',
    ]
    expect(findQuotations(texts.map((text, at) => analyseSentences(`s${at}`, [text], 'en')))).toHaveLength(1)
  })
})
