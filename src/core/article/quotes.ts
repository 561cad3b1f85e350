/** Quotations and who is quoted. */
import type { Article, BlockKind, Quote } from '../model.js'
import { spansOf, type QuoteSpan } from './quotes/marks.js'
import { findSpeakers } from './speakers.js'

type Readable = Pick<Article, 'text' | 'blocks' | 'sentences' | 'language'>

/** Blocks between which a quotation can go on: an advert or a label may stand between them. */
const FLOWING: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item'])
const QUOTING: ReadonlySet<BlockKind> = new Set(['headline', 'caption', 'paragraph', 'list-item'])

/**
 * The quotations of an article in order, without their marks. One that goes on in another block is a quote of its own there, with the same
 * speaker. Words in marks without an attribution ("a “friendly” country") have speaker null.
 */
export function findQuotes(article: Readable): readonly Quote[] {
  const spans = quoteSpans(article)
  const speakers = findSpeakers(article, spans)
  return spans.map(({ start, end }, index) => ({ start, end, speaker: speakers[index] ?? null }))
}

function quoteSpans({ text, blocks }: Readable): readonly QuoteSpan[] {
  const found: QuoteSpan[] = []
  let carried: ReturnType<typeof spansOf>['left'] = null
  blocks.forEach(({ kind, start, end }, block) => {
    if (!QUOTING.has(kind)) return
    const flowing = FLOWING.has(kind)
    const { spans, left } = spansOf({ text, start, end, carried: flowing ? carried : null }, block)
    found.push(...spans)
    if (flowing) carried = left
  })
  return found
}
