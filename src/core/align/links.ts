/** Turns scored pairs of passages into the links that are shown. */
import type { Analysis, Passage } from '../analysis.js'
import type { Link } from '../model.js'
import { isInOrder } from './order.js'
import { explain } from './explain.js'
import { comparedStems } from './stems.js'
import type { ScoredLink, ScoredPair } from './types.js'

/** Passages that state one thing together, with the scored pairs that join them. */
export interface LinkGroup<P extends ScoredPair = ScoredLink> {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly pairs: readonly P[]
}

type Strength = Link['strength']

/** The words of a passage as they are compared here. */
interface Wording {
  /** Stems of the content words. */
  readonly stems: ReadonlySet<string>
  /** All words, folded. */
  readonly norms: string
}

/** A memo only: wordings depend on nothing but the analysis, and an article is compared with every other one of its story. */
const known = new WeakMap<Analysis, readonly Wording[]>()

function allWordings(analysis: Analysis): readonly Wording[] {
  const wordings = known.get(analysis) ?? analysis.passages.map(wordingOf)
  known.set(analysis, wordings)
  return wordings
}

/** Distinct stems of the content words of each passage. */
export const stemsIn = (analysis: Analysis): readonly ReadonlySet<string>[] =>
  allWordings(analysis).map(({ stems }) => stems)

function wordingsOf(analysis: Analysis, indexes: readonly number[]): readonly Wording[] {
  const wordings = allWordings(analysis)
  return indexes.flatMap((index) => wordings[index] ?? [])
}

function wordingOf({ tokens }: Passage): Wording {
  return {
    stems: new Set(tokens.filter((token) => !token.stop).map((token) => token.stem)),
    norms: tokens
      .filter((token) => /[\p{L}\p{N}]/u.test(token.norm))
      .map((token) => token.norm)
      .join(' '),
  }
}

function contentStems(wordings: readonly Wording[]): ReadonlySet<string> {
  const [only] = wordings
  if (only !== undefined && wordings.length === 1) return only.stems
  return new Set(wordings.flatMap(({ stems }) => [...stems]))
}

function shareOf(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  if (x.size === 0) return 0
  let shared = 0
  for (const stem of x) if (y.has(stem)) shared++
  return shared / x.size
}

/** From this share of both passages' content words on, a passage is close to its counterpart. */
const CLOSE = 0.6

const normsOf = (wordings: readonly Wording[]): string =>
  wordings
    .map(({ norms }) => norms)
    .filter((norms) => norms !== '')
    .join(' ')

/** How near the wording of the two sides is. */
export function strengthOf(a: Analysis, b: Analysis, group: Pick<LinkGroup, 'a' | 'b'>): Strength {
  const [u, v] = [wordingsOf(a, group.a), wordingsOf(b, group.b)]
  if (normsOf(u) === normsOf(v)) return 'verbatim'
  const [x, y] = [contentStems(u), contentStems(v)]
  return Math.min(shareOf(x, y), shareOf(y, x)) >= CLOSE ? 'close' : 'paraphrase'
}

function grouped<P extends ScoredPair>(links: readonly P[], keyOf: (link: P) => number): Map<number, P[]> {
  const groups = new Map<number, P[]>()
  for (const link of links) {
    const group = groups.get(keyOf(link))
    if (group === undefined) groups.set(keyOf(link), [link])
    else group.push(link)
  }
  return groups
}

/** A further sentence must bring this much of the other side's content words that the first does not have. */
const SPREAD_GAIN = 0.25

interface Shared {
  readonly own: Analysis
  readonly single: number
  readonly other: Analysis
  readonly first: number
  readonly second: number
}

/** Whether two neighbouring passages of `other` share out what a single passage of `own` says. */
function sharesOut({ own, single, other, first, second }: Shared): boolean {
  if (second !== first + 1 || other.passages[first]?.block !== other.passages[second]?.block) return false
  const whole = contentStems(wordingsOf(own, [single]))
  const x = shareOf(whole, contentStems(wordingsOf(other, [first])))
  const y = shareOf(whole, contentStems(wordingsOf(other, [second])))
  const both = shareOf(whole, contentStems(wordingsOf(other, [first, second])))
  return both - Math.max(x, y) >= SPREAD_GAIN && both >= CLOSE
}

/**
 * Groups pairs. They stay one to one, save where a passage has exactly two links, to neighbours that have no other and that state its
 * content between them.
 */
export function groupLinks<P extends ScoredPair>(
  a: Analysis,
  b: Analysis,
  links: readonly P[],
): readonly LinkGroup<P>[] {
  const byA = grouped(links, (link) => link.a)
  const byB = grouped(links, (link) => link.b)
  const taken = new Set<P>()
  const groups: LinkGroup<P>[] = []
  const spread = (side: 'a' | 'b', own: Analysis, other: Analysis, lines: typeof byA, rivals: typeof byA): void => {
    const opposite = side === 'a' ? 'b' : 'a'
    for (const pairs of lines.values()) {
      const [first, second] = pairs
      if (pairs.length !== 2 || first === undefined || second === undefined) continue
      if (taken.has(first) || taken.has(second)) continue
      if (pairs.some((pair) => rivals.get(pair[opposite])?.length !== 1)) continue
      if (!sharesOut({ own, single: first[side], other, first: first[opposite], second: second[opposite] })) continue
      pairs.forEach((pair) => taken.add(pair))
      const indexes = [first[opposite], second[opposite]]
      groups.push(side === 'a' ? { a: [first.a], b: indexes, pairs } : { a: indexes, b: [first.b], pairs })
    }
  }
  spread('a', a, b, byA, byB)
  spread('b', b, a, byB, byA)
  for (const link of links) if (!taken.has(link)) groups.push({ a: [link.a], b: [link.b], pairs: [link] })
  return groups.sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0) || (x.b[0] ?? 0) - (y.b[0] ?? 0))
}

/**
 * What the group rests on, in words: that of its surest pair. Words are spelled as in one of the articles, the same one whichever is
 * named first.
 */
export function evidenceLines(a: Analysis, b: Analysis, group: LinkGroup): readonly string[] {
  const best = [...group.pairs].sort((x, y) => y.score - x.score)[0]
  if (best === undefined) return []
  const [own, at, other, opposite] = isInOrder(a, b) ? [a, best.a, b, best.b] : [b, best.b, a, best.a]
  const [passage, written] = [own.passages[at], stemsIn(other)[opposite]]
  if (passage === undefined || written === undefined) return []
  const stems = comparedStems(passage)
  // "31" and "thirty-one" are one figure and no word that both have.
  const spell = (stem: string): string | null => {
    const token = passage.tokens[stems.indexOf(stem)]
    return token !== undefined && written.has(token.stem) ? own.article.text.slice(token.start, token.end) : null
  }
  return explain(best.evidence, spell)
}
