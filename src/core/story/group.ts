/** Groups articles into stories by what they say and when. Near-linear in articles: only those that share rare words are compared. */
import type { Story } from '../model.js'
import { generalEnglish } from '../align/lexicon.js'
import { shorten } from './labels.js'
import type { StorySketch } from './sketch.js'

/** Cosine from which on two articles, or two groups, report one event. Set on labelled pairs; see docs/accuracy.md. */
const ALIKE = 0.22
/** Cosine asked for more with each day between the articles. */
const PER_DAY = 0.008
/** Further apart than this, articles belong to different events whatever they say. */
const LONGEST_DAYS = 45
/** Stems looked up for each article. */
const LOOKED_UP = 40
/** A stem in more articles than this is not looked up. */
const COMMON = 400
/** Articles that the prior counts for, and the share of them that holds a word nobody has listed. */
const PRIOR_STRENGTH = 40
const UNLISTED_RATE = 0.004
/** Sentences of an article, for turning the word list's share of sentences into a share of articles. */
const SENTENCES = 20

/** Share of articles at large that hold a stem. In languages without a word list all stems count as equally rare. */
function priorRate(stem: string): number {
  const rate = generalEnglish.rate(stem)
  return rate === null ? UNLISTED_RATE : 1 - (1 - rate) ** SENTENCES
}

type Vector = ReadonlyMap<string, number>

interface Node {
  readonly sketch: StorySketch
  readonly vector: Vector
  readonly day: number | null
}

interface Cluster {
  readonly members: readonly Node[]
  readonly sum: Vector
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0)

function dayOf(published: string | null): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '')
  if (parts === null) return null
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / 86_400_000
}

const lengthOf = (vector: Vector): number => Math.sqrt([...vector.values()].reduce((sum, x) => sum + x * x, 0))

function cosine(x: Vector, y: Vector): number {
  const [small, large] = x.size <= y.size ? [x, y] : [y, x]
  let dot = 0
  for (const [stem, weight] of small) dot += weight * (large.get(stem) ?? 0)
  const length = lengthOf(x) * lengthOf(y)
  return length === 0 ? 0 : dot / length
}

function nodesOf(sketches: readonly StorySketch[]): readonly Node[] {
  const counts = new Map<string, number>()
  for (const { terms } of sketches) for (const [stem] of terms) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const rarity = (stem: string): number =>
    -Math.log(((counts.get(stem) ?? 0) + PRIOR_STRENGTH * priorRate(stem)) / (sketches.length + PRIOR_STRENGTH))
  return sketches.map((sketch) => {
    const vector = new Map(sketch.terms.map(([stem, weight]) => [stem, weight * rarity(stem)]))
    const length = lengthOf(vector)
    for (const [stem, weight] of vector) vector.set(stem, length === 0 ? 0 : weight / length)
    return { sketch, vector, day: dayOf(sketch.published) }
  })
}

/** Pairs of articles that share a telling word. */
function* neighbours(nodes: readonly Node[]): Generator<readonly [number, number]> {
  const postings = new Map<string, number[]>()
  for (const [at, node] of nodes.entries()) {
    const telling = [...node.vector].sort((x, y) => y[1] - x[1] || order(x[0], y[0])).slice(0, LOOKED_UP)
    const met = new Set<number>()
    for (const [stem] of telling) {
      const list = postings.get(stem) ?? []
      if (list.length === 0) postings.set(stem, list)
      if (list.length < COMMON) for (const other of list) met.add(other)
      list.push(at)
    }
    for (const other of met) yield [other, at]
  }
}

/** How alike, less what the days between them ask for; below 0 is another story. */
function closeness(x: Node, y: Node): number {
  const days = x.day === null || y.day === null ? 0 : Math.abs(x.day - y.day)
  if (days > LONGEST_DAYS) return -1
  return cosine(x.vector, y.vector) - ALIKE - PER_DAY * days
}

function merged(x: Cluster, y: Cluster): Cluster {
  const sum = new Map(x.sum)
  for (const [stem, weight] of y.sum) sum.set(stem, (sum.get(stem) ?? 0) + weight)
  return { members: [...x.members, ...y.members], sum }
}

/** Joins the closest first; two groups only when their words as a whole are alike, so that a chain of half-related articles does not grow. */
function clustersOf(nodes: readonly Node[]): readonly Cluster[] {
  const clusters = new Map<number, Cluster>(nodes.map((node, at) => [at, { members: [node], sum: node.vector }]))
  const owner = nodes.map((_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (owner[root] !== root) root = owner[root] ?? root
    owner[at] = root
    return root
  }
  const edges = [...neighbours(nodes)]
    .flatMap(([i, j]) => {
      const [x, y] = [nodes[i], nodes[j]]
      const value = x === undefined || y === undefined ? -1 : closeness(x, y)
      return value > 0 ? [{ i, j, value }] : []
    })
    .sort((x, y) => y.value - x.value || x.i - y.i || x.j - y.j)
  for (const { i, j } of edges) {
    const [p, q] = [find(i), find(j)]
    const [x, y] = [clusters.get(p), clusters.get(q)]
    if (p === q || x === undefined || y === undefined || cosine(x.sum, y.sum) < ALIKE) continue
    clusters.set(p, merged(x, y))
    clusters.delete(q)
    owner[q] = p
  }
  return [...clusters.values()]
}

/** The title of the article that is most like all of them; without any title its first sentence. */
function titleOf({ members, sum }: Cluster): string {
  const titled = members.filter(({ sketch }) => sketch.title !== null)
  const central = (titled.length > 0 ? titled : members)
    .map((node) => ({ node, value: cosine(node.vector, sum) }))
    .sort((x, y) => y.value - x.value || order(x.node.sketch.id, y.node.sketch.id))[0]?.node.sketch
  return shorten(central?.title ?? central?.opening ?? '', 120)
}

const firstDay = (published: string | null): string => published ?? '9999'

/**
 * Puts every article into exactly one story; an article that no other resembles is a story of its own. The result does not depend on the
 * order of the input. Stories come by the day of their first article.
 */
export function groupStories(sketches: readonly StorySketch[]): readonly Story[] {
  const ordered = [...sketches].sort((x, y) => order(x.id, y.id))
  return clustersOf(nodesOf(ordered))
    .map((cluster) => {
      const members = cluster.members
        .map(({ sketch }) => sketch)
        .sort((x, y) => order(firstDay(x.published), firstDay(y.published)) || order(x.id, y.id))
      return { first: members[0], story: { title: titleOf(cluster), articles: members.map(({ id }) => id) } }
    })
    .sort(
      (x, y) =>
        order(firstDay(x.first?.published ?? null), firstDay(y.first?.published ?? null)) ||
        order(x.first?.id ?? '', y.first?.id ?? ''),
    )
    .map(({ first, story }) => ({ id: `story:${first?.id ?? ''}`, ...story }))
}
