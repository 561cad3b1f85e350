/** From pairs that are alike to groups of articles that report one event. */
import { eachNeighbours } from './neighbours.js'
import { dot, vectorsOf, type Member, type Vector } from './vectors.js'

/** Cosine from which on two articles, or two groups, report one event. Set on labelled pairs; see docs/accuracy.md. */
const ALIKE = 0.22
/**
 * Cosine from which on a single article belongs to a group though it is not alike enough to any one of it: an outlet with words of its own
 * shares some with each. Among the articles of the labelled pairs none of another event that is not alike to one comes as near to a group.
 */
const ALIKE_TO_GROUP = 0.26
/** Mean cosine to those of the group that is asked for, too: the sum of many articles is near to all that is on their subject. */
const ALIKE_TO_EACH = 0.18
/** How much less than asked for two articles may be alike for their groups to be looked at. */
const SHORT_OF = 0.08
/** Cosine asked for more with each day between the articles. */
const PER_DAY = 0.008
/** Further apart than this, articles belong to different events whatever they say. */
const LONGEST_DAYS = 45

interface Edge {
  readonly i: number
  readonly j: number
  /** How alike the two are, more than is asked for; below 0 less. */
  readonly value: number
  /** Cosine that is asked for their days. */
  readonly apart: number
}

/** Articles, with the sum of their vectors. Most stay alone, and need no sum of their own. */
class Group {
  readonly members: number[]
  private sum: Map<number, number> | null = null
  private squares = 1

  constructor(
    member: number,
    private readonly alone: Vector,
  ) {
    this.members = [member]
  }

  get size(): number {
    return this.sum?.size ?? this.alone.terms.length
  }

  private dot(other: Group): number {
    if (this.sum === null) return other.likeness(this.alone)
    if (other.sum === null) return this.likeness(other.alone)
    const [small, large] = this.size <= other.size ? [this.sum, other.sum] : [other.sum, this.sum]
    let sum = 0
    for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
    return sum
  }

  cosine(other: Group): number {
    return this.dot(other) / Math.sqrt(this.squares * other.squares)
  }

  /** Mean cosine of a member of this group and one of the other. */
  meanCosine(other: Group): number {
    return this.dot(other) / (this.members.length * other.members.length)
  }

  /** How like the whole group a vector is. Not a cosine: the group's length is left out. */
  likeness(vector: Vector): number {
    const { sum } = this
    if (sum === null) return dot(this.alone, vector)
    return vector.terms.reduce((total, term, at) => total + (vector.weights[at] ?? 0) * (sum.get(term) ?? 0), 0)
  }

  take(other: Group): void {
    this.squares += other.squares + 2 * this.dot(other)
    const sum = (this.sum ??= termsOf(this.alone))
    for (const [term, weight] of other.sum ?? termsOf(other.alone)) sum.set(term, (sum.get(term) ?? 0) + weight)
    this.members.push(...other.members)
  }
}

function termsOf({ terms, weights }: Vector): Map<number, number> {
  const sum = new Map<number, number>()
  terms.forEach((term, at) => sum.set(term, weights[at] ?? 0))
  return sum
}

/** The cosine that is asked for the days between two articles; infinite when they are too many. */
function asked(x: Member, y: Member): number {
  const days = x.day === null || y.day === null ? 0 : Math.abs(x.day - y.day)
  return days > LONGEST_DAYS ? Infinity : PER_DAY * days
}

function edgesOf(members: readonly Member[], vectors: ReturnType<typeof vectorsOf>): readonly Edge[] {
  const edges: Edge[] = []
  const near = { days: members.map(({ day }) => day), longest: LONGEST_DAYS }
  eachNeighbours(vectors, near, (i, j) => {
    const [x, y, member, other] = [vectors.of[i], vectors.of[j], members[i], members[j]]
    if (x === undefined || y === undefined || member === undefined || other === undefined) return
    const apart = asked(member, other)
    const value = dot(x, y) - ALIKE - apart
    if (value > -SHORT_OF) edges.push({ i, j, value, apart })
  })
  return edges.sort((x, y) => y.value - x.value || x.i - y.i || x.j - y.j)
}

export interface Cluster {
  readonly members: readonly Member[]
  /** Articles without a title count for it only where none has one. */
  readonly central: Member
}

function centralOf(group: Group, members: readonly Member[], vectors: readonly Vector[]): Member | undefined {
  const titled = group.members.filter((at) => members[at]?.sketch.title !== null)
  const likeness = (at: number): number => {
    const vector = vectors[at]
    return vector === undefined ? 0 : group.likeness(vector)
  }
  const ranked = (titled.length > 0 ? titled : group.members)
    .map((at) => ({ at, value: likeness(at) }))
    .sort((x, y) => y.value - x.value || x.at - y.at)
  return members[ranked[0]?.at ?? -1]
}

/** Whether two groups are one, by two of their members. */
function areOne(x: Group, y: Group, { value, apart }: Edge): boolean {
  if (value > 0) return x.cosine(y) >= ALIKE
  const [small, large] = [x.members.length, y.members.length].sort((p, q) => p - q)
  const isOneAndMany = small === 1 && large !== 1
  return isOneAndMany && x.cosine(y) >= ALIKE_TO_GROUP + apart && x.meanCosine(y) >= ALIKE_TO_EACH + apart
}

/**
 * Joins the closest first; two groups only when their words as a whole are alike, so that a chain of half-related articles does not
 * grow. Every member is in one cluster. The result depends on the order of the members only where likenesses are equal.
 */
export function clustersOf(members: readonly Member[]): readonly Cluster[] {
  const vectors = vectorsOf(members)
  const groups: (Group | null)[] = vectors.of.map((vector, at) => new Group(at, vector))
  const owner = members.map((_, at) => at)
  const find = (at: number): number => {
    let root = at
    for (let up = owner[root]; up !== undefined && up !== root; up = owner[root]) {
      owner[root] = owner[up] ?? up
      root = up
    }
    return root
  }
  for (const edge of edgesOf(members, vectors)) {
    const [p, q] = [find(edge.i), find(edge.j)]
    const [x, y] = [groups[p], groups[q]]
    if (p === q || x === undefined || x === null || y === undefined || y === null || !areOne(x, y, edge)) continue
    const [kept, taken, large, small] = x.size >= y.size ? [p, q, x, y] : [q, p, y, x]
    large.take(small)
    groups[taken] = null
    owner[taken] = kept
  }
  return groups.flatMap((group) => {
    const central = group === null ? undefined : centralOf(group, members, vectors.of)
    if (group === null || central === undefined) return []
    return [{ members: group.members.flatMap((at) => members[at] ?? []), central }]
  })
}
