/** Lays over an article what a person called page furniture, or restored as text. */
import { withFindings } from '../core/article/analyse.js'
import { findQuotes } from '../core/article/quotes.js'
import type { Article, Block, Range, Sentence } from '../core/model.js'
import { splitSentences } from '../core/text/sentences.js'

export interface FurnitureRange extends Range {
  readonly is: 'furniture' | 'text'
}

/** Words of a range, without the blank space around them; null when there are none. */
function wordsIn(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return from < to ? { start: from, end: to } : null
}

/** A block cut where the range begins and ends, with the kind that the person gave to the part inside. */
function cut(text: string, block: Block, range: FurnitureRange): readonly Block[] {
  const inside = { start: Math.max(block.start, range.start), end: Math.min(block.end, range.end) }
  const isAlready = (block.kind === 'furniture') === (range.is === 'furniture')
  if (isAlready || inside.start >= inside.end || wordsIn(text, inside) === null) return [block]
  const kind = range.is === 'furniture' ? 'furniture' : 'paragraph'
  const before = { ...block, end: inside.start }
  const after = { ...block, start: inside.end }
  // Blank space at an edge stays with the part inside, so that no block is blank.
  const start = wordsIn(text, before) === null ? block.start : inside.start
  const end = wordsIn(text, after) === null ? block.end : inside.end
  return [{ ...block, end: start }, { kind, start, end } as const, { ...block, start: end }].filter(
    (part) => part.start < part.end,
  )
}

function sentencesOf(article: Article, blocks: readonly Block[]): readonly Sentence[] {
  const { text, language } = article
  const isAsBefore = (block: Block): number =>
    article.blocks.findIndex((old) => old.start === block.start && old.end === block.end && old.kind === block.kind)
  const ranges = blocks.flatMap((block, index) => {
    const old = isAsBefore(block)
    if (old >= 0)
      return article.sentences
        .filter((sentence) => sentence.block === old)
        .map(({ start, end }) => ({ block: index, start, end }))
    const words = block.kind === 'furniture' ? null : wordsIn(text, block)
    if (words === null) return []
    return splitSentences(text.slice(words.start, words.end), language).map(({ start, end }) => ({
      block: index,
      start: words.start + start,
      end: words.start + end,
    }))
  })
  return ranges.map((range, index) => ({ id: `${article.id}:${index}`, ...range }))
}

/** The article with these ranges as the person said; later ones win. Sentences, quotations, dates and checks follow. */
export function withFurniture(article: Article, ranges: readonly FurnitureRange[]): Article {
  if (ranges.length === 0) return article
  const blocks = ranges.reduce<readonly Block[]>(
    (now, range) => now.flatMap((block) => cut(article.text, block, range)),
    article.blocks,
  )
  const changed = { ...article, blocks, sentences: sentencesOf(article, blocks), quotes: [], dates: [], checks: [] }
  return withFindings({ ...changed, quotes: findQuotes(changed) })
}
