/** The words of a whole article, folded as names are: whether it knows a name at all. */
import type { Analysis, Passage } from '../analysis.js'
import { once } from './context.js'
import { foldName } from './spelling.js'

/** Passages and words of a whole article, folded as names are. */
interface Folded {
  readonly passages: () => readonly string[]
  readonly words: () => ReadonlySet<string>
}

/** A memo only: it depends on nothing but the analysis, and is asked for again for every two people that may be mixed up. */
const known = new WeakMap<Analysis, Folded>()

export function foldedOf(analysis: Analysis): Folded {
  const { article, passages } = analysis
  const folded = known.get(analysis) ?? {
    passages: once(() => passages.map(({ start, end }) => foldName(article.text.slice(start, end)))),
    words: once(() => new Set(Array.from(normsOf(passages), foldName))),
  }
  known.set(analysis, folded)
  return folded
}

const normsOf = (passages: readonly Passage[]): ReadonlySet<string> =>
  new Set(passages.flatMap(({ tokens }) => tokens.map(({ norm }) => norm)))
