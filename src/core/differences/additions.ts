/** Detail that one side of a link has and the other has not, as readable stretches of clauses. */
import type { Addition, Range, Side } from '../model.js'
import { clausesOf, type Clause } from './clauses.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { textOf, type SideView } from './view.js'

/** A clause with fewer new words of meaning than this is another wording, not a detail. */
const FEWEST_NEW = 2
/** The share of a clause's words of meaning that must be new. */
const MOSTLY_NEW = 0.6

interface Weighed extends Clause {
  /** Words of meaning, and those of them that the other side has in no form. */
  readonly meaning: number
  readonly fresh: number
}

function conceptsOf(side: SideView): ReadonlySet<string> {
  return new Set(side.words.filter((word) => !word.stop).map(conceptOf))
}

function weigh(side: SideView, clause: Clause, other: SideView, concepts: ReadonlySet<string>): Weighed {
  const words = side.words.slice(clause.from, clause.to).filter((word) => !word.stop)
  const fresh = words.filter((word) => !other.stems.has(word.stem) && !concepts.has(conceptOf(word)))
  return { ...clause, meaning: words.length, fresh: fresh.length }
}

const newness = ({ fresh, meaning }: Weighed): number => (meaning === 0 ? 0 : fresh / meaning)

/** A place in capitals at the head of a report ("OSTERMERE —") is furniture, not detail. */
function isDateline(side: SideView, { from, to }: Clause): boolean {
  const text = textOf(side, { start: side.words[from]?.start ?? 0, end: side.words[to - 1]?.end ?? 0 })
  return from === 0 && to - from <= 4 && text === text.toUpperCase()
}

/** Clauses that are mostly new. A link says that something is shared, so of a side that is new throughout the least new clause is left out. */
function newClauses(side: SideView, other: SideView): readonly Clause[] {
  const concepts = conceptsOf(other)
  const weighed = clausesOf(side).map((clause) => weigh(side, clause, other, concepts))
  const isNew = (clause: Weighed): boolean => clause.fresh >= FEWEST_NEW && newness(clause) >= MOSTLY_NEW
  const telling = weighed.filter((clause) => clause.meaning > 0)
  const least = telling.every(isNew) ? Math.min(...telling.map(newness)) : -1
  return weighed.filter((clause) => isNew(clause) && newness(clause) > least && !isDateline(side, clause))
}

/** Neighbours are one stretch, so that a reader sees no seam; brackets part them. */
function joined(clauses: readonly Clause[]): readonly Clause[] {
  const found: Clause[] = []
  for (const clause of clauses) {
    const last = found.at(-1)
    if (last?.to === clause.from && !clause.apart) found.splice(-1, 1, { ...last, to: clause.to })
    else found.push(clause)
  }
  return found
}

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
]

/** Takes in a mark that closes what the stretch opens, when it stands right behind it. */
function closed(text: string, range: Range): Range {
  const words = text.slice(range.start, range.end)
  for (const [open, close] of PAIRS) {
    const behind = text.slice(range.end, range.end + 2).indexOf(close)
    if (words.lastIndexOf(open) > words.lastIndexOf(close) && behind >= 0)
      return { ...range, end: range.end + behind + 1 }
  }
  return range
}

function additionsOn(side: SideView, other: SideView, name: Side): readonly Addition[] {
  return joined(newClauses(side, other)).flatMap(({ from, to }) => {
    const first = side.words[from]
    const last = side.words[to - 1]
    if (!first || !last) return []
    return [{ side: name, ...closed(side.analysis.article.text, { start: first.start, end: last.end }) }]
  })
}

/** The added stretches of both sides, side a first, in the order of the text. */
export function additionsOf(link: LinkContext): readonly Addition[] {
  return [...additionsOn(link.a, link.b, 'a'), ...additionsOn(link.b, link.a, 'b')]
}
