/** Detail that one side of a link has and the other has not, as readable stretches of clauses. */
import type { Addition, Range, Side } from '../model.js'
import type { LinkContext } from './context.js'
import type { SideView, Word } from './view.js'

/** A clause with fewer new words of meaning than this is another wording, not a detail. */
const FEWEST_NEW = 2
/** The share of a clause's words of meaning that must be new. */
const MOSTLY_NEW = 0.6

/** Words that open a clause when they follow a comma or stand between two clauses. */
const OPENERS: ReadonlySet<string> = new Set(
  'and but or while who which whose whom that where when after before although though because since as until unless if despite including citing adding saying according amid during'.split(
    ' ',
  ),
)

/** A stretch of words between two clause boundaries, half-open. */
interface Clause {
  readonly from: number
  readonly to: number
}

/** Cuts a side into clauses at punctuation and at words that open one. */
function clausesOf(side: SideView): readonly Clause[] {
  const clauses: Clause[] = []
  let from = 0
  side.words.forEach((word, at) => {
    if (at === 0) return
    const before = side.words[at - 1]
    if (!before || !isBoundary(side, before, word)) return
    clauses.push({ from, to: at })
    from = at
  })
  if (from < side.words.length) clauses.push({ from, to: side.words.length })
  return clauses
}

function isBoundary(side: SideView, before: Word, word: Word): boolean {
  if (before.passage !== word.passage) return true
  const gap = side.analysis.article.text.slice(before.end, word.start)
  if (/[;:()–—]|,\s|\.\s|--/.test(gap)) return true
  return OPENERS.has(word.norm)
}

function isNew(word: Word, other: SideView): boolean {
  return !word.stop && !other.stems.has(word.stem)
}

/** Clauses that are mostly new; neighbours are joined, so that a reader sees one stretch. */
function newStretches(side: SideView, other: SideView): readonly Clause[] {
  const found: Clause[] = []
  for (const clause of clausesOf(side)) {
    const words = side.words.slice(clause.from, clause.to).filter((word) => !word.stop)
    const fresh = words.filter((word) => isNew(word, other)).length
    if (fresh < FEWEST_NEW || fresh / words.length < MOSTLY_NEW) continue
    const last = found.at(-1)
    const joins = last?.to === clause.from && side.words[last.from]?.passage === side.words[clause.from]?.passage
    if (last && joins) found.splice(-1, 1, { from: last.from, to: clause.to })
    else found.push(clause)
  }
  return found
}

function additionsOn(side: SideView, other: SideView, name: Side): readonly Addition[] {
  return newStretches(side, other).flatMap(({ from, to }) => {
    const first = side.words[from]
    const last = side.words[to - 1]
    if (!first || !last) return []
    const range: Range = { start: first.start, end: last.end }
    return [{ side: name, ...range }]
  })
}

/** The added stretches of both sides, side a first, in the order of the text. */
export function additionsOf(link: LinkContext): readonly Addition[] {
  return [...additionsOn(link.a, link.b, 'a'), ...additionsOn(link.b, link.a, 'b')]
}
