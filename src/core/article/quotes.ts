/** Quotations and who is quoted. */
import type { Article, Quote } from '../model.js'

/** The quotations of an article in order; see `speakers.ts` for who speaks. */
export function findQuotes(article: Pick<Article, 'text' | 'blocks' | 'sentences' | 'language'>): readonly Quote[] {
  return [...article.text.matchAll(/[“"]([^“”"\n]+)[”"]/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
    speaker: null,
  }))
}
