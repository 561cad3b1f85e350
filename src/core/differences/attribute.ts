/** A deed named beside a noun that it only describes. */
import type { SideView, Word } from './view.js'

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her'])

/** "a [rescue] helicopter" does not state that anybody was rescued: a bare form between an article and a noun, where the claim is a deed. */
export function isAttribute(side: SideView, word: Word, claim: Word): boolean {
  if (word.norm === claim.norm || !/(?:ed|ing)$/u.test(claim.norm) || /(?:ed|ing|s)$/u.test(word.norm)) return false
  const [before, next] = [side.words[word.index - 1], side.words[word.index + 1]]
  return before !== undefined && ARTICLES.has(before.norm) && next?.stop === false
}
