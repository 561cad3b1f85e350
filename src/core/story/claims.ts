/** Joins linked passages across articles into claims, the rows of the coverage matrix. */
import type { Analysis } from '../analysis.js'
import type { Claim, Pair } from '../model.js'
import { shorten } from './labels.js'

/** Mean link score that two groups of passages need to become one claim, passages without a link counting 0. */
const JOINED = 0.25

interface Node {
  readonly id: string
  readonly article: string
  /** Order of articles, then of the text. */
  readonly place: number
  readonly text: string
}

interface Group {
  readonly members: readonly Node[]
}

type Scores = ReadonlyMap<string, ReadonlyMap<string, number>>

function scoresOf(pairs: readonly Pair[]): Scores {
  const scores = new Map<string, Map<string, number>>()
  const note = (from: string, to: string, score: number): void => {
    const row = scores.get(from) ?? new Map<string, number>()
    row.set(to, Math.max(score, row.get(to) ?? 0))
    scores.set(from, row)
  }
  for (const { links } of pairs)
    for (const link of links)
      for (const a of link.a)
        for (const b of link.b) {
          note(a, b, link.score)
          note(b, a, link.score)
        }
  return scores
}

/** Mean score over the pairs of passages of different articles; 0 when all are of one article. */
function meanScore(x: Group, y: Group, scores: Scores): number {
  let sum = 0
  let count = 0
  for (const u of x.members)
    for (const v of y.members) {
      if (u.article === v.article) continue
      count++
      sum += scores.get(u.id)?.get(v.id) ?? 0
    }
  return count === 0 ? 0 : sum / count
}

function nodesOf(analyses: readonly Analysis[]): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>()
  for (const { article, passages } of analyses)
    for (const { id, start, end } of passages)
      nodes.set(id, { id, article: article.id, place: nodes.size, text: article.text.slice(start, end) })
  return nodes
}

interface Edge {
  readonly x: Node
  readonly y: Node
  readonly score: number
}

function edgesOf(scores: Scores, nodes: ReadonlyMap<string, Node>): readonly Edge[] {
  const edges: Edge[] = []
  for (const [from, row] of scores)
    for (const [to, score] of row) {
      const [x, y] = [nodes.get(from), nodes.get(to)]
      if (x !== undefined && y !== undefined && x.place < y.place) edges.push({ x, y, score })
    }
  return edges.sort((p, q) => q.score - p.score || p.x.place - q.x.place || p.y.place - q.y.place)
}

/** The shortest passage among those best tied to the rest. */
function labelOf(group: Group, scores: Scores): string {
  const ranked = group.members
    .map((node) => ({
      node,
      ties: group.members.reduce((sum, other) => sum + (scores.get(node.id)?.get(other.id) ?? 0), 0),
    }))
    .sort((x, y) => y.ties - x.ties)
  const best = ranked[0]?.ties ?? 0
  const central = ranked.filter(({ ties }) => ties >= 0.8 * best).map(({ node }) => node)
  const shortest = central.sort((x, y) => x.text.length - y.text.length || x.place - y.place)[0]
  return shorten(shortest?.text ?? '')
}

/**
 * Claims of the given pairs: groups of passages of two or more articles that state the same thing. `analyses` in the order in which the
 * matrix shows the articles. A passage is in at most one claim. Claims come in the order of their first passage.
 */
export function findClaims(pairs: readonly Pair[], analyses: readonly Analysis[]): readonly Claim[] {
  const nodes = nodesOf(analyses)
  const scores = scoresOf(pairs)
  const groups = new Map<string, Group>([...nodes.values()].map((node) => [node.id, { members: [node] }]))
  for (const { x, y } of edgesOf(scores, nodes)) {
    const [p, q] = [groups.get(x.id), groups.get(y.id)]
    if (p === undefined || q === undefined || p === q || meanScore(p, q, scores) < JOINED) continue
    const joined = { members: [...p.members, ...q.members].sort((u, v) => u.place - v.place) }
    for (const { id } of joined.members) groups.set(id, joined)
  }
  return [...new Set(groups.values())]
    .filter(({ members }) => new Set(members.map(({ article }) => article)).size > 1)
    .sort((x, y) => (x.members[0]?.place ?? 0) - (y.members[0]?.place ?? 0))
    .map((group) => ({
      id: `claim:${group.members[0]?.id ?? ''}`,
      label: labelOf(group, scores),
      sentences: group.members.map(({ id }) => id),
      articles: [...new Set(group.members.map(({ article }) => article))],
    }))
}
