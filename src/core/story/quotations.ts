/** Brings together what several outlets quote of one utterance, so that drift in its words can be seen. */
import type { Analysis, Passage } from '../analysis.js'

/** Where an utterance stands; offsets into the article's text. */
export interface QuotationVariant {
  readonly article: string
  readonly start: number
  readonly end: number
}

export interface Quotation {
  readonly id: string
  readonly speaker: string | null
  /** The longest first. */
  readonly variants: readonly QuotationVariant[]
}

interface Quoted extends QuotationVariant {
  readonly place: number
  readonly speaker: string | null
  /** Stems in order. */
  readonly stems: readonly string[]
  /** Those that have a meaning of their own. */
  readonly content: readonly string[]
}

/** Quotations of fewer words are titles and scare quotes, unless both are equal. */
const SHORTEST = 3
/** Share of the shorter quotation's words that the other has in order. */
const SAME_UTTERANCE = 0.6
/** A quotation with this many content words or fewer is a fragment: "a friendly talk" and "a friendly face" have most words in common. */
const FRAGMENT = 3
/** Look-ups of one stem; a stem in more quotations than this tells nothing. */
const COMMON = 200

function wordsIn(passages: readonly Passage[], start: number, end: number): Pick<Quoted, 'stems' | 'content'> {
  const words = passages
    .filter((passage) => passage.start < end && start < passage.end)
    .flatMap(({ tokens }) => tokens.filter((token) => token.start >= start && token.end <= end))
    .filter(({ norm }) => /[\p{L}\p{N}]/u.test(norm))
  return { stems: words.map(({ stem }) => stem), content: words.flatMap(({ stem, stop }) => (stop ? [] : [stem])) }
}

function quotedIn(analyses: readonly Analysis[]): readonly Quoted[] {
  return analyses
    .flatMap(({ article, passages }) =>
      article.quotes.map(({ start, end, speaker }) => ({
        article: article.id,
        start,
        end,
        speaker,
        ...wordsIn(passages, start, end),
      })),
    )
    .filter(({ stems }) => stems.length >= SHORTEST)
    .map((quoted, place) => ({ ...quoted, place }))
}

/** Length of the longest common subsequence. */
function inOrder(x: readonly string[], y: readonly string[]): number {
  let previous = new Uint16Array(y.length + 1)
  for (const stem of x) {
    const current = new Uint16Array(y.length + 1)
    y.forEach((other, j) => {
      current[j + 1] = stem === other ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, current[j] ?? 0)
    })
    previous = current
  }
  return previous[y.length] ?? 0
}

function isSameUtterance(x: Quoted, y: Quoted): boolean {
  const shorter = Math.min(x.stems.length, y.stems.length)
  if (inOrder(x.stems, y.stems) / shorter < SAME_UTTERANCE) return false
  const telling = Math.min(x.content.length, y.content.length)
  return telling > FRAGMENT || inOrder(x.content, y.content) === telling
}

/** Pairs of quotations of different articles that share half of the shorter one's words. */
function* nearPairs(quoted: readonly Quoted[]): Generator<readonly [Quoted, Quoted]> {
  const postings = new Map<string, Quoted[]>()
  for (const x of quoted) {
    const met = new Map<Quoted, number>()
    for (const stem of new Set(x.stems)) {
      const list = postings.get(stem) ?? []
      if (list.length === 0) postings.set(stem, list)
      if (list.length < COMMON) for (const y of list) met.set(y, (met.get(y) ?? 0) + 1)
      list.push(x)
    }
    for (const [y, shared] of met)
      if (y.article !== x.article && 2 * shared >= new Set(x.stems.length < y.stems.length ? x.stems : y.stems).size)
        yield [y, x]
  }
}

/**
 * Quotations that at least two articles have, each with its variants. `analyses` in the order in which articles are shown; quotations
 * come in the order of their first variant.
 */
export function findQuotations(analyses: readonly Analysis[]): readonly Quotation[] {
  const quoted = quotedIn(analyses)
  const group = new Map(quoted.map((x) => [x, [x]]))
  for (const [x, y] of nearPairs(quoted)) {
    const [p, q] = [group.get(x) ?? [x], group.get(y) ?? [y]]
    if (
      p === q ||
      !isSameUtterance(x, y) ||
      !p.every((u) => q.every((v) => u.article === v.article || isSameUtterance(u, v)))
    )
      continue
    const joined = [...p, ...q].sort((u, v) => u.place - v.place)
    for (const member of joined) group.set(member, joined)
  }
  return [...new Set(group.values())]
    .filter((members) => new Set(members.map(({ article }) => article)).size > 1)
    .sort((x, y) => (x[0]?.place ?? 0) - (y[0]?.place ?? 0))
    .map(quotationOf)
}

function quotationOf(members: readonly Quoted[]): Quotation {
  const variants = [...members].sort((x, y) => y.stems.length - x.stems.length || x.place - y.place)
  return {
    id: `quotation:${members[0]?.article ?? ''}:${members[0]?.start ?? 0}`,
    speaker: variants.find(({ speaker }) => speaker !== null)?.speaker ?? null,
    variants: variants.map(({ article, start, end }) => ({ article, start, end })),
  }
}
