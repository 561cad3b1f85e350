/**
 * Which passages of two articles stand on one row. Window and exports ask here, so that what stands beside what is the same on a screen, in a
 * file and on paper.
 */
import { heaviestChain, type Meeting } from './chain.js'
import type { Passage } from './passages.js'

/** A row on which both sides meet, as half-open ranges of places in the two columns. */
export interface Landmark {
  readonly a: number
  readonly endA: number
  readonly b: number
  readonly endB: number
}

/** The passages of both sides that take part in a link. */
export interface Ends {
  readonly a: readonly Passage[]
  readonly b: readonly Passage[]
}

interface Scored {
  readonly id: string
  readonly score: number
}

export const noEnds: Ends = { a: [], b: [] }

/** The passages of each link, by its id. */
export function endsOfLinks(
  links: readonly Scored[],
  a: readonly Passage[],
  b: readonly Passage[],
): ReadonlyMap<string, Ends> {
  const ends = new Map<string, { a: Passage[]; b: Passage[] }>(links.map(({ id }) => [id, { a: [], b: [] }]))
  for (const passage of a) for (const id of passage.links) ends.get(id)?.a.push(passage)
  for (const passage of b) for (const id of passage.links) ends.get(id)?.b.push(passage)
  return ends
}

/** The rows on which both sides meet, in the order of both. Links beside them cross. */
export function landmarksOf(links: readonly Scored[], ends: ReadonlyMap<string, Ends>): readonly Landmark[] {
  return joined(heaviestChain(meetings(links, ends)))
}

function meetings(links: readonly Scored[], ends: ReadonlyMap<string, Ends>): readonly Meeting[] {
  return links.flatMap((link) => {
    const { a, b } = ends.get(link.id) ?? noEnds
    // Mostly a count of links; the score only decides between chains of the same length.
    return a.flatMap((one) =>
      b
        .filter((other) => isHeadline(one) === isHeadline(other))
        .map((other) => ({ a: one.index, b: other.index, weight: 1 + link.score / 1000 })),
    )
  })
}

/** A headline stands above its text: tied to a sentence of the other text it would push all that lies between out of line. */
const isHeadline = ({ kind }: Passage): boolean => kind === 'headline'

/** Meetings that share a passage become one landmark. */
function joined(chain: readonly Meeting[]): readonly Landmark[] {
  const marks: Landmark[] = []
  for (const { a, b } of chain) {
    const last = marks.at(-1)
    if (last && (a < last.endA || b < last.endB)) {
      marks[marks.length - 1] = { ...last, endA: Math.max(last.endA, a + 1), endB: Math.max(last.endB, b + 1) }
    } else marks.push({ a, endA: a + 1, b, endB: b + 1 })
  }
  return marks
}
