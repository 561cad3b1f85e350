/**
 * Makes results mirror-symmetric by construction: both articles are always looked at in one order, settled by their words, and the result is
 * turned round when that is not the order that was asked for.
 */
import type { Analysis } from '../analysis.js'

/** An order of two articles that does not depend on which was named first. Articles of equal words are ordered by their ids. */
export function isInOrder(a: Analysis, b: Analysis): boolean {
  if (a.article.text !== b.article.text) return a.article.text < b.article.text
  return a.article.id <= b.article.id
}
