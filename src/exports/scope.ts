/** Which articles and pairs an export is about, with the sides the person chose. */
import type { Article, Claim } from '../core/model.js'
import type { DecidedLink, DecidedPair } from '../core/notes/model.js'
import { type ShownLinks, shownLinks } from '../core/shown.js'
import { type ExportComparison, ExportFailure, type ExportInput, type ExportScope } from './model.js'

export interface ScopedPair {
  readonly pair: DecidedPair
  /** Its links as a reader is shown them: what is added is judged against all links, also those that were not chosen. */
  readonly shown: ShownLinks
  readonly a: Article
  readonly b: Article
}

export interface Scoped {
  readonly articles: readonly Article[]
  readonly pairs: readonly ScopedPair[]
  readonly claims: readonly Claim[]
  /** Title of the story, where the scope is one. */
  readonly story: string | null
  /** Links chosen by the person; null: all passages. */
  readonly chosen: number | null
}

/** Narrows the comparison to the scope. Throws `ExportFailure` when something it names is not there. */
export function scoped({ comparison, scope }: Pick<ExportInput, 'comparison' | 'scope'>): Scoped {
  switch (scope.kind) {
    case 'pair':
      return ofPair(comparison, scope.a, scope.b, null)
    case 'selection':
      return ofPair(comparison, scope.a, scope.b, scope.links)
    case 'one-against-all':
      return oneAgainstAll(comparison, scope.article)
    case 'story':
      return ofStory(comparison, scope)
  }
}

function ofPair(comparison: ExportComparison, a: string, b: string, links: readonly string[] | null): Scoped {
  const found = oriented(comparison, a, b)
  const wanted = links === null ? null : new Set(links)
  const chosen = (all: readonly DecidedLink[]): readonly DecidedLink[] =>
    wanted === null ? all : all.filter(({ id }) => wanted.has(id))
  const pair = wanted === null ? found.pair : { ...found.pair, links: chosen(found.pair.links), onlyA: [], onlyB: [] }
  const shownHere = chosen(found.shown.links)
  const told = new Set(shownHere.flatMap(({ differences }) => differences))
  const shown = {
    links: shownHere,
    repeats: new Map([...found.shown.repeats].filter(([, teller]) => told.has(teller))),
  }
  const claims = claimsOf(comparison, [found.a, found.b])
  return {
    articles: [found.a, found.b],
    pairs: [{ ...found, pair, shown }],
    claims: wanted === null ? claims : [],
    story: null,
    chosen: wanted === null ? null : pair.links.length,
  }
}

function oneAgainstAll(comparison: ExportComparison, id: string): Scoped {
  const others = comparison.pairs.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : []))
  const pairs = others.map((other) => oriented(comparison, id, other))
  const articles = [articleOf(comparison, id), ...pairs.map(({ b }) => b)]
  return { articles, pairs, claims: claimsOf(comparison, articles), story: null, chosen: null }
}

function ofStory(comparison: ExportComparison, scope: Extract<ExportScope, { kind: 'story' }>): Scoped {
  const story = comparison.stories.find(({ id }) => id === scope.story)
  if (story === undefined) throw missing('This story')
  const members = new Set(story.articles)
  const pairs = comparison.pairs.filter(({ a, b }) => members.has(a) && members.has(b))
  const articles = story.articles.map((id) => articleOf(comparison, id))
  return {
    articles,
    pairs: pairs.map(({ a, b }) => oriented(comparison, a, b)),
    claims: claimsOf(comparison, articles),
    story: story.title,
    chosen: null,
  }
}

/** Claims that two of the articles or one of them state. */
function claimsOf(comparison: ExportComparison, articles: readonly Article[]): readonly Claim[] {
  const ids = new Set(articles.map(({ id }) => id))
  return comparison.claims.filter((claim) => claim.articles.some((id) => ids.has(id)))
}

function articleOf(comparison: ExportComparison, id: string): Article {
  const article = comparison.articles.find((one) => one.id === id)
  if (article === undefined) throw missing('An article')
  return article
}

function missing(what: string): ExportFailure {
  return new ExportFailure('not-found', `${what} is not in this comparison.`, 'Compare again, then export.')
}

function oriented(comparison: ExportComparison, a: string, b: string): ScopedPair {
  const straight = comparison.pairs.find((pair) => pair.a === a && pair.b === b)
  const turned = comparison.pairs.find((pair) => pair.a === b && pair.b === a)
  const pair = straight ?? (turned === undefined ? undefined : turnPair(turned))
  if (pair === undefined) throw missing('This pair of articles')
  const texts = { a: articleOf(comparison, a), b: articleOf(comparison, b) }
  return { pair, ...texts, shown: shownLinks(pair.links, texts) }
}

function turnPair(pair: DecidedPair): DecidedPair {
  const { a, b, onlyA, onlyB } = pair
  const copied = pair.copied.map((run) => ({ ...run, a: run.b, b: run.a }))
  return { ...pair, a: b, b: a, onlyA: onlyB, onlyB: onlyA, links: pair.links.map(turnLink), copied }
}

function turnLink(link: DecidedLink): DecidedLink {
  return {
    ...link,
    a: link.b,
    b: link.a,
    differences: link.differences.map((one) => ({ ...one, a: one.b, b: one.a })),
    additions: link.additions.map((one) => ({ ...one, side: one.side === 'a' ? ('b' as const) : ('a' as const) })),
  }
}
