/** A person's verdict on one difference of a link. */
import type { Article, Span } from '../model.js'
import type { DecidedSide, FoundDecision } from './apply.js'
import type { DecidedDifference, DecidedLink, Decision } from './model.js'
import { indexOfWords } from './part.js'
import { linksBetween, withRelation } from './relation.js'

type Verdict = Extract<Decision, { readonly kind: 'difference' }>

/**
 * Marks the difference the decision names. One that was accepted or re-labelled and that the engine does not find any more is put
 * back, as long as its words are still there; a link is not made for it. Null when it cannot be put back. One that was dismissed and
 * is not found any more needs no place.
 */
export function decideDifference(
  links: readonly DecidedLink[],
  found: FoundDecision,
  verdict: Verdict,
  a: Article,
  b: Article,
): readonly DecidedLink[] | null {
  const texts = found.swapped ? { a: verdict.bText, b: verdict.aText } : { a: verdict.aText, b: verdict.bText }
  // A passage may have several links: the verdict is on the one that tells the difference.
  const between = linksBetween(links, found)
  const about = between.find((link) => meantOf(link, verdict, texts) !== undefined) ?? between[0]
  const differences = about && withVerdict(about, found, verdict, texts, a, b)
  if (!about || !differences) return verdict.verdict === 'dismissed' ? links : null
  return links.map((link) => (link === about ? withRelation({ ...link, differences }) : link))
}

interface Texts {
  readonly a: string | null
  readonly b: string | null
}

function meantOf({ differences }: DecidedLink, { was }: Verdict, texts: Texts): DecidedDifference | undefined {
  const same = differences.filter((one) => (one.a?.text ?? null) === texts.a && (one.b?.text ?? null) === texts.b)
  return same.find((one) => (one.original ?? one.kind) === was) ?? same[0]
}

function withVerdict(
  link: DecidedLink,
  found: FoundDecision,
  verdict: Verdict,
  texts: Texts,
  a: Article,
  b: Article,
): readonly DecidedDifference[] | null {
  const meant = meantOf(link, verdict, texts)
  if (meant !== undefined) return link.differences.map((one) => (one === meant ? judged(one, verdict) : one))
  if (verdict.verdict === 'dismissed') return null
  const spanA = spanIn(a, found.a, texts.a)
  const spanB = spanIn(b, found.b, texts.b)
  if (spanA === undefined || spanB === undefined || (spanA === null && spanB === null)) return null
  const kept: DecidedDifference = {
    kind: verdict.was,
    significance: 'fact',
    a: spanA,
    b: spanB,
    message: 'Marked by a person.',
    verdict: null,
    original: null,
  }
  return [...link.differences, judged(kept, verdict)]
}

function judged(difference: DecidedDifference, { verdict, becomes }: Verdict): DecidedDifference {
  const original = difference.original ?? difference.kind
  if (verdict !== 'relabelled' || becomes === null) return { ...difference, kind: original, original: null, verdict }
  return { ...difference, kind: becomes, original, verdict }
}

/** The words inside the passage; undefined when they are not there. */
function spanIn(article: Article, side: DecidedSide, words: string | null): Span | null | undefined {
  if (words === null) return null
  for (const { id, start, end } of article.sentences) {
    if (!side.ids.includes(id)) continue
    const at = indexOfWords(article.text.slice(start, end), words)
    if (at !== -1) return { start: start + at, end: start + at + words.length, text: words }
  }
  return undefined
}
