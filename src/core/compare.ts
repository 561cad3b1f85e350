/**
 * The way in to the engine: articles in, a comparison out. Pure: the same articles give the same result, in any order.
 */
import { alignPassages } from './align/align.js'
import { evidenceLines, groupLinks, strengthOf, type LinkGroup } from './align/links.js'
import type { AlignContext } from './align/types.js'
import type { Analysis } from './analysis.js'
import { analyse } from './article/analyse.js'
import { findAdditions, findCopied, findDifferences } from './differences/index.js'
import { SCHEMA, type Article, type Comparison, type Link, type Pair, type Story } from './model.js'
import { findClaims } from './story/claims.js'
import { findEntities } from './story/entities.js'
import { groupStories } from './story/group.js'
import { sketchOf } from './story/sketch.js'

export { alignSentenceLists } from './align/sentenceLists.js'

/** Compares two articles: links, differences, additions, what only one has, and copied runs. */
export function comparePair(a: Analysis, b: Analysis, context: AlignContext = {}): Pair {
  const alignment = alignPassages(a, b, context)
  const links = groupLinks(a, b, alignment.links).map((group) => linkOf(a, b, group))
  const linkedA = new Set(links.flatMap((link) => link.a))
  const linkedB = new Set(links.flatMap((link) => link.b))
  return {
    a: a.article.id,
    b: b.article.id,
    links,
    onlyA: a.passages.filter(({ id }) => !linkedA.has(id)).map(({ id }) => id),
    onlyB: b.passages.filter(({ id }) => !linkedB.has(id)).map(({ id }) => id),
    copied: findCopied(a, b),
    ...(alignment.cutShort ? { cutShort: true } : {}),
  }
}

function linkOf(a: Analysis, b: Analysis, group: LinkGroup): Link {
  const differences = findDifferences(a, b, group)
  const idsA = group.a.map((index) => a.passages[index]?.id ?? '')
  const idsB = group.b.map((index) => b.passages[index]?.id ?? '')
  return {
    id: [...idsA, ...idsB].join('~'),
    a: idsA,
    b: idsB,
    relation: differences.some(({ significance }) => significance === 'fact') ? 'diverge' : 'agree',
    strength: strengthOf(a, b, group),
    score: Math.max(...group.pairs.map(({ score }) => score)),
    differences,
    additions: findAdditions(a, b, group),
    evidence: evidenceLines(a, b, group),
  }
}

/** Thrown when `isCancelled` said so between two steps. */
export class ComparisonCancelled extends Error {
  constructor() {
    super('the comparison was cancelled')
    this.name = 'ComparisonCancelled'
  }
}

export interface CompareOptions {
  /** Ids of the two articles to compare; without it every pair inside each story is compared. */
  readonly pair?: readonly [string, string]
  /** Told before each step: what is done, how many steps are done and how many there are. */
  readonly onProgress?: (progress: { readonly step: string; readonly done: number; readonly total: number }) => void
  /** Asked between steps. */
  readonly isCancelled?: () => boolean
}

const byFile = (x: Article, y: Article): number =>
  x.file < y.file ? -1 : x.file > y.file ? 1 : x.id < y.id ? -1 : x.id > y.id ? 1 : 0

/**
 * Compares articles: groups them into stories, aligns every pair of a story (or the one pair asked for) and joins the links into
 * claims. Articles, pairs and claims come in the order of the files' names. Throws `ComparisonCancelled`.
 */
export function compareArticles(articles: readonly Article[], options: CompareOptions = {}): Comparison {
  const ordered = [...articles].sort(byFile)
  const analyses = new Map(ordered.map((article) => [article.id, analyse(article)]))
  const stories = groupStories(ordered.map((article) => sketchOf(article, analyses.get(article.id)?.passages ?? [])))
  const wanted = options.pair === undefined ? pairsOf(stories, ordered) : [options.pair]
  const pairs = wanted.map(([a, b], done) => {
    if (options.isCancelled?.() === true) throw new ComparisonCancelled()
    options.onProgress?.({ step: 'Aligning passages', done, total: wanted.length })
    return comparePair(analysisOf(analyses, a), analysisOf(analyses, b))
  })
  const all = ordered.map((article) => analysisOf(analyses, article.id))
  return {
    schema: SCHEMA,
    articles: ordered,
    stories,
    pairs,
    claims: findClaims(pairs, all),
    entities: findEntities(all),
  }
}

/**
 * Compares articles that are known to report one event, as somebody else grouped them: every pair of them is aligned. `title` is that of
 * the story; without one it is named as always.
 */
export function compareStory(articles: readonly Article[], title: string | null): Comparison {
  const ordered = [...articles].sort(byFile)
  const all = ordered.map(analyse)
  const [first] = groupStories(all.map(({ article, passages }) => sketchOf(article, passages)))
  const pairs = all.flatMap((a, at) => all.slice(at + 1).map((b) => comparePair(a, b)))
  return {
    schema: SCHEMA,
    articles: ordered,
    stories: [{ id: first?.id ?? '', title: title ?? first?.title ?? '', articles: ordered.map(({ id }) => id) }],
    pairs,
    claims: findClaims(pairs, all),
    entities: findEntities(all),
  }
}

function analysisOf(analyses: ReadonlyMap<string, Analysis>, id: string): Analysis {
  const analysis = analyses.get(id)
  if (analysis === undefined) throw new RangeError(`no article with the id ${id}`)
  return analysis
}

/** Every unordered pair inside each story, in the order of the articles. */
function pairsOf(stories: readonly Story[], articles: readonly Article[]): (readonly [string, string])[] {
  const place = new Map(articles.map(({ id }, at) => [id, at]))
  return stories.flatMap((story) => {
    const ids = [...story.articles].sort((x, y) => (place.get(x) ?? 0) - (place.get(y) ?? 0))
    return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const))
  })
}
