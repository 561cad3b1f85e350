import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../core/article/article.js'
import type { Article } from '../core/model.js'
import { quayClosed } from './folder.testing.js'
import { withFurniture, type FurnitureRange } from './furniture.js'

const read = (text: string): Article =>
  readArticle({ id: 'a', file: 'a.txt', text, markup: 'plain', blocks: null, hints: {} })
const article = read(quayClosed)
const rangeOf = (words: string, is: FurnitureRange['is']): FurnitureRange => {
  const start = quayClosed.indexOf(words)
  return { start, end: start + words.length, is }
}
const sentencesOf = ({ text, sentences }: Article) => sentences.map(({ start, end }) => text.slice(start, end))
const kindAt = ({ blocks }: Article, at: number) => blocks.find(({ start, end }) => start <= at && at < end)?.kind

describe('what a person calls furniture', () => {
  const line =
    '"We will not risk a single docker," harbour master Ines Corvald said on Tuesday. She expects repairs to last until the end of October.'
  const without = withFurniture(article, [rangeOf(line, 'furniture')])

  test('has no sentences and no quotations any more', () => {
    expect(sentencesOf(article).join()).toContain('single docker')
    expect(sentencesOf(without).join()).not.toContain('single docker')
    expect(article.quotes).toHaveLength(1)
    expect(without.quotes).toEqual([])
    expect(kindAt(without, quayClosed.indexOf(line))).toBe('furniture')
  })

  test('comes back when it is restored', () => {
    const again = withFurniture(article, [rangeOf(line, 'furniture'), rangeOf(line, 'text')])
    expect(sentencesOf(again)).toEqual(sentencesOf(article))
    expect(again.quotes).toEqual(article.quotes)
  })

  test('can be part of a paragraph, whose rest stays text', () => {
    const part = withFurniture(article, [
      rangeOf('Two ferries to Saint-Elme were moved to the northern basin.', 'furniture'),
    ])
    expect(sentencesOf(part)).toContain('About 300 ships call at the quay every month.')
    expect(sentencesOf(part).join()).not.toContain('Two ferries')
  })
})

test('whatever is decided, blocks cover the text in order and every sentence lies in its block', () => {
  const range = fc.record({
    start: fc.nat(quayClosed.length),
    end: fc.nat(quayClosed.length),
    is: fc.constantFrom('furniture' as const, 'text' as const),
  })
  fc.assert(
    fc.property(fc.array(range, { maxLength: 4 }), (ranges) => {
      const { blocks, sentences } = withFurniture(article, ranges)
      const { blocks: before } = article
      expect([blocks[0]?.start, blocks.at(-1)?.end]).toEqual([before[0]?.start, before.at(-1)?.end])
      blocks.slice(1).forEach((block, index) => expect(block.start).toBeGreaterThanOrEqual(blocks[index]!.end))
      for (const { block, start, end } of sentences) {
        expect(blocks[block]?.kind).not.toBe('furniture')
        expect(start).toBeGreaterThanOrEqual(blocks[block]!.start)
        expect(end).toBeLessThanOrEqual(blocks[block]!.end)
      }
      expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length)
    }),
  )
})
