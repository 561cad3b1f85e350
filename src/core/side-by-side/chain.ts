/**
 * The landmarks of a comparison: the longest set of links that run in the same order on both sides (a longest increasing chain, here
 * weighted by how sure each link is). They become the rows on which both columns meet; the other links are drawn as ribbons.
 *
 * O(n log n) with a Fenwick tree of prefix maxima, so that thousands of links do not hold up the window.
 */

/** Two passages that a link joins, by their places in their columns. */
export interface Meeting {
  readonly a: number
  readonly b: number
  /** Above 0. */
  readonly weight: number
}

/**
 * The meetings of the heaviest chain, in order. Both places rise from one to the next; one of them may also stay while the other
 * takes a single step, as where one passage says what two neighbours say on the other side.
 */
export function heaviestChain(meetings: readonly Meeting[]): readonly Meeting[] {
  const sorted = withoutDoubles(meetings)
  const best: number[] = []
  const before: number[] = []
  const at = new Map<string, number>()
  const tree = prefixMaxima(1 + sorted.reduce((most, { b }) => Math.max(most, b), 0))
  let settled = 0
  sorted.forEach((meeting, k) => {
    // Only meetings with a smaller `a` may be in the tree, so a group of equal `a` enters it together.
    while (settled < k && (sorted[settled]?.a ?? 0) < meeting.a) {
      tree.add(sorted[settled]?.b ?? 0, best[settled] ?? 0, settled)
      settled += 1
    }
    const near = [at.get(key(meeting.a, meeting.b - 1)), at.get(key(meeting.a - 1, meeting.b))]
    const from = [tree.bestBelow(meeting.b), ...near].reduce<number>(
      (chosen, other) => (other !== undefined && (best[other] ?? 0) > (best[chosen] ?? 0) ? other : chosen),
      -1,
    )
    best[k] = meeting.weight + (best[from] ?? 0)
    before[k] = from
    at.set(key(meeting.a, meeting.b), k)
  })
  return walkBack(sorted, best, before)
}

const key = (a: number, b: number): string => `${String(a)}:${String(b)}`

function withoutDoubles(meetings: readonly Meeting[]): readonly Meeting[] {
  const heaviest = new Map<string, Meeting>()
  for (const meeting of meetings) {
    const known = heaviest.get(key(meeting.a, meeting.b))
    if (!known || known.weight < meeting.weight) heaviest.set(key(meeting.a, meeting.b), meeting)
  }
  return [...heaviest.values()].sort((one, other) => one.a - other.a || one.b - other.b)
}

function walkBack(sorted: readonly Meeting[], best: readonly number[], before: readonly number[]): readonly Meeting[] {
  let last = -1
  best.forEach((weight, k) => {
    if (weight > (best[last] ?? 0)) last = k
  })
  const chain: Meeting[] = []
  for (let k = last; k >= 0; k = before[k] ?? -1) {
    const meeting = sorted[k]
    if (meeting) chain.push(meeting)
  }
  return chain.reverse()
}

/** Fenwick tree over 0..size-1: the heaviest entry among the places below one. */
function prefixMaxima(size: number) {
  const weight = new Array<number>(size + 1).fill(0)
  const entry = new Array<number>(size + 1).fill(-1)
  return {
    add(place: number, value: number, id: number): void {
      for (let i = place + 1; i <= size; i += i & -i) {
        if (value <= (weight[i] ?? 0)) continue
        weight[i] = value
        entry[i] = id
      }
    },
    /** Id of the heaviest entry at a place smaller than `place`, or undefined. */
    bestBelow(place: number): number | undefined {
      let most = 0
      let found: number | undefined
      for (let i = place; i > 0; i -= i & -i) {
        if ((weight[i] ?? 0) <= most) continue
        most = weight[i] ?? 0
        found = entry[i]
      }
      return found
    },
  }
}
