/** An order of two articles that does not depend on which was named first, so that results mirror exactly. */
import type { Analysis } from '../analysis.js'

/** By their words; articles of equal words by their ids. */
export function isInOrder(a: Analysis, b: Analysis): boolean {
  if (a.article.text !== b.article.text) return a.article.text < b.article.text
  return a.article.id <= b.article.id
}
