/**
 * Joins linked passages across articles into claims, the rows of the coverage matrix.
 *
 * Passages that are tied closely become one claim. A link that is left over, because one of its passages states two things, makes a
 * claim beside it: every link of a pair is inside some claim, and no claim is inside another.
 */
import type { Analysis } from '../analysis.js'
import type { Claim, Pair } from '../model.js'
import { shorten } from './labels.js'

/** Mean link score that two groups of passages need to become one claim, passages without a link counting 0. */
const JOINED = 0.25
/** Mean link score that a passage needs to those of a claim that a left-over link makes. */
const GROWN = 0.25

interface Node {
  readonly id: string
  readonly article: string
  /** Order of articles, then of the text. */
  readonly place: number
  readonly text: string
  /** A caption, or a line of the body that is no whole sentence, such as "From our reporter in Orvik". */
  readonly fragment: boolean
}

interface Edge {
  readonly x: Node
  readonly y: Node
  readonly score: number
}

interface Group {
  readonly members: readonly Node[]
  /** The link that it was made for; null for a group that joins whole passages. */
  readonly link: Edge | null
}

interface Naming {
  readonly node: Node
  readonly label: string
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
function meanScore(x: readonly Node[], y: readonly Node[], scores: Scores): number {
  let sum = 0
  let count = 0
  for (const u of x)
    for (const v of y) {
      if (u.article === v.article) continue
      count++
      sum += scores.get(u.id)?.get(v.id) ?? 0
    }
  return count === 0 ? 0 : sum / count
}

const SENTENCE_END = /[.!?…。！？।؟]["'”’»)\]\s]*$/u

function nodesOf(analyses: readonly Analysis[]): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>()
  for (const { article, passages } of analyses)
    for (const { id, start, end, block } of passages) {
      const text = article.text.slice(start, end)
      const kind = article.blocks[block]?.kind
      const fragment = kind === 'caption' || (kind !== 'headline' && !SENTENCE_END.test(text))
      nodes.set(id, { id, article: article.id, place: nodes.size, text, fragment })
    }
  return nodes
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

/** From this share of the strongest ties on a passage is as central as the best. */
const CENTRAL = 0.8

/**
 * The passage that names the group: the shortest among those best tied to the rest, a fragment only where nothing else is; a group made
 * for a link has one of its two. None whose words were taken before while others are left.
 */
function namingOf({ members, link }: Group, scores: Scores, taken: Set<string>): Naming {
  const ties = (node: Node): number =>
    members.reduce((sum, other) => sum + (scores.get(node.id)?.get(other.id) ?? 0), 0)
  const best = Math.max(...members.map(ties))
  const central = link === null ? members.filter((node) => ties(node) >= CENTRAL * best) : [link.x, link.y]
  const byLength = (nodes: readonly Node[]): readonly Naming[] =>
    [...nodes]
      .sort((x, y) => Number(x.fragment) - Number(y.fragment) || x.text.length - y.text.length || x.place - y.place)
      .map((node) => ({ node, label: shorten(node.text) }))
  const [first, ...others] = [...byLength(central), ...byLength(members)]
  if (first === undefined) throw new Error('a group without passages')
  const naming = taken.has(first.label) ? (others.find(({ label }) => !taken.has(label)) ?? first) : first
  taken.add(naming.label)
  return naming
}

/** The naming passage, then the others by how closely they are tied to it. */
function byCloseness({ members }: Group, { node }: Naming, scores: Scores): readonly Node[] {
  const tie = (other: Node): number => (other === node ? Infinity : (scores.get(node.id)?.get(other.id) ?? 0))
  return [...members].sort((x, y) => tie(y) - tie(x) || x.place - y.place)
}

/** Passages joined one to one or group to group, the surest links first. Every passage is in one group. */
function joinedGroups(edges: readonly Edge[], nodes: readonly Node[], scores: Scores): readonly Group[] {
  const groups = new Map<string, Group>(nodes.map((node) => [node.id, { members: [node], link: null }]))
  for (const { x, y } of edges) {
    const [p, q] = [groups.get(x.id), groups.get(y.id)]
    if (p === undefined || q === undefined || p === q || meanScore(p.members, q.members, scores) < JOINED) continue
    const joined = { members: inOrder([...p.members, ...q.members]), link: null }
    for (const { id } of joined.members) groups.set(id, joined)
  }
  return [...new Set(groups.values())].filter(isShared)
}

const inOrder = (members: readonly Node[]): readonly Node[] => [...members].sort((u, v) => u.place - v.place)

const isShared = ({ members }: Group): boolean => new Set(members.map(({ article }) => article)).size > 1

/** The link with every passage that is linked to both of its passages (to the other one where it stands beside one of them), and closely to those already taken. */
function grownFrom(link: Edge, nodes: ReadonlyMap<string, Node>, scores: Scores): Group {
  const { x, y } = link
  const linked = (node: Node, end: Node): boolean =>
    node.article === end.article || scores.get(end.id)?.has(node.id) === true
  const near = [...(scores.get(x.id)?.keys() ?? []), ...(scores.get(y.id)?.keys() ?? [])]
  const candidates = [...new Set(near)]
    .flatMap((id) => nodes.get(id) ?? [])
    .filter((node) => node !== x && node !== y && linked(node, x) && linked(node, y))
    .map((node) => ({ node, score: meanScore([node], [x, y], scores) }))
    .sort((p, q) => q.score - p.score || p.node.place - q.node.place)
  let members: readonly Node[] = [x, y]
  for (const { node } of candidates) if (meanScore([node], members, scores) >= GROWN) members = [...members, node]
  return { members: inOrder(members), link }
}

/** Which groups each passage is in. */
class Cover {
  readonly #groups = new Map<string, Set<Group>>()

  constructor(groups: readonly Group[]) {
    for (const group of groups) this.add(group)
  }

  add(group: Group): void {
    for (const { id } of group.members) {
      const own = this.#groups.get(id) ?? new Set()
      this.#groups.set(id, own.add(group))
    }
  }

  holds({ x, y }: Edge): boolean {
    const others = this.#groups.get(y.id)
    return [...(this.#groups.get(x.id) ?? [])].some((group) => others?.has(group) === true)
  }
}

/** Groups that hold every link between them, none of them within another. */
function coveringGroups(edges: readonly Edge[], nodes: ReadonlyMap<string, Node>, scores: Scores): readonly Group[] {
  const groups = [...joinedGroups(edges, [...nodes.values()], scores)]
  const cover = new Cover(groups)
  for (const edge of edges) {
    if (cover.holds(edge)) continue
    const group = grownFrom(edge, nodes, scores)
    groups.push(group)
    cover.add(group)
  }
  const within = (small: Group, large: Group): boolean =>
    small !== large &&
    small.members.length < large.members.length &&
    small.members.every((node) => large.members.includes(node))
  return groups.filter((group) => !groups.some((other) => within(group, other)))
}

/** No two groups join the same passage whole, and no two are made for the same link. */
const idOf = ({ members, link }: Group): string =>
  `claim:${link === null ? (members[0]?.id ?? '') : `${link.x.id}~${link.y.id}`}`

/** By the first passage, then by the others. */
function comparePlaces({ members: x }: Group, { members: y }: Group): number {
  const at = x.findIndex((node, k) => node !== y[k])
  return at < 0 ? x.length - y.length : (x[at]?.place ?? 0) - (y[at]?.place ?? -1)
}

/**
 * Claims of the given pairs: groups of passages of two or more articles that state the same thing. `analyses` in the order in which the
 * matrix shows the articles. A passage that states two things can be in two claims. Claims that more articles make come first, then
 * the order of their first passages. The passages of a claim: first the one that its label is cut from, then by how closely they are tied
 * to that one, so that the first of each article is the one that says it best.
 */
export function findClaims(pairs: readonly Pair[], analyses: readonly Analysis[]): readonly Claim[] {
  const nodes = nodesOf(analyses)
  const scores = scoresOf(pairs)
  const taken = new Set<string>()
  return coveringGroups(edgesOf(scores, nodes), nodes, scores)
    .map((group) => ({ group, articles: [...new Set(group.members.map(({ article }) => article))] }))
    .sort((p, q) => q.articles.length - p.articles.length || comparePlaces(p.group, q.group))
    .map(({ group, articles }) => {
      const naming = namingOf(group, scores, taken)
      const sentences = byCloseness(group, naming, scores).map(({ id }) => id)
      return { id: idOf(group), label: naming.label, sentences, articles }
    })
}
