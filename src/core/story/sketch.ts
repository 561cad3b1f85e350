/** What grouping needs to know about an article: about a hundred and sixty weighted terms in a kilobyte, to keep for every file of a folder. */
import { generalEnglish } from '../align/lexicon.js'
import type { Token } from '../analysis.js'
import type { Article } from '../model.js'
import { readSignature, writeSignature, type Term } from './signature.js'

export interface StorySketch {
  /** Id of the article, or of the story that stands for its articles. */
  readonly id: string
  readonly title: string | null
  /** First sentence of the text, for a story whose articles have no title. */
  readonly opening: string
  /** ISO 8601, only as precise as the source. */
  readonly published: string | null
  /** The terms; see `signature.ts`. */
  readonly signature: string
}

/** Terms kept of one article. */
const KEPT = 300
/** Passages that say what the story is; their words count more. */
const LEDE_PASSAGES = 4
const LEDE_WEIGHT = 1.5
/** Share of articles that holds a word nobody has listed. */
const UNLISTED_RATE = 0.004
/** Sentences of an article, for turning the word list's share of sentences into a share of articles. */
const SENTENCES = 20

/** Share of articles at large that hold a stem. In languages without a word list all stems count as equally rare. */
function priorRate(stem: string): number {
  const rank = generalEnglish.rank(stem)
  return rank < 0 ? UNLISTED_RATE : 1 - (1 - generalEnglish.rate(rank)) ** SENTENCES
}

/** FNV-1a, 32 bits. Of a million stems about a hundred share a print with another, which weighs nothing. Not for secrets. */
function print(stem: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Those that tell most about the article, whatever it is compared with. */
const telling = (terms: readonly Term[]): readonly Term[] =>
  [...terms]
    .sort((x, y) => y.weight * y.rarity - x.weight * x.rarity || x.print - y.print)
    .slice(0, KEPT)
    .sort((x, y) => x.print - y.print)

/** Makes the sketch of an article from the words of its sentences, in their order. */
export function sketchOf(article: Article, sentences: readonly { readonly tokens: readonly Token[] }[]): StorySketch {
  const counts = new Map<string, number>()
  for (const [index, { tokens }] of sentences.entries())
    for (const token of tokens) {
      if (token.stop || !/\p{L}/u.test(token.norm)) continue
      counts.set(token.stem, (counts.get(token.stem) ?? 0) + (index < LEDE_PASSAGES ? LEDE_WEIGHT : 1))
    }
  const terms = [...counts].map(([stem, count]) => ({
    print: print(stem),
    weight: 1 + Math.log(count),
    rarity: -Math.log(priorRate(stem)),
  }))
  const [first] = article.sentences
  return {
    id: article.id,
    title: article.title,
    opening: first === undefined ? '' : article.text.slice(first.start, first.end),
    published: article.published,
    signature: writeSignature(telling(terms)),
  }
}

/**
 * The signature of several articles together: of each term the greatest weight. In whatever order and grouping signatures are merged,
 * the result is the same.
 */
export function mergeSignatures(signatures: readonly string[]): string {
  const merged = new Map<number, Term>()
  for (const term of signatures.flatMap(readSignature)) {
    const known = merged.get(term.print)
    if (known === undefined || known.weight < term.weight) merged.set(term.print, term)
  }
  return writeSignature(telling([...merged.values()]))
}
