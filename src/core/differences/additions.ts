/** Detail that one side of a link has and the other has not, as readable stretches of clauses. */
import type { Addition, Range, Side } from '../model.js'
import { clausesOf, type Clause } from './clauses.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { phrasesOf } from './phrases.js'
import { isReporting } from './sources.js'
import { overlaps, rangeOf, textOf, type SideView, type Word } from './view.js'

/** A clause with fewer new words of meaning than this is another wording, not a detail. */
const FEWEST_NEW = 2
/** The share of the words of meaning that must be new, in a clause taken whole and in a phrase of one. */
const NEW_CLAUSE = 0.75
const NEW_PHRASE = 0.7
const NEW_TAIL = 0.5
/** Longest clause that only names a source, in words. */
const LONGEST_CREDIT = 9
/** More known words than these, and a clause is told in other words: only phrases of it can be new. */
const MOST_KNOWN = 1

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

/**
 * What is new: a clause whole when next to nothing of it is known, else the phrases of it that are. A link says that something is shared, so of a
 * side that is new throughout the least new clause is left out.
 */
function newStretches(side: SideView, other: SideView, told: readonly Range[]): readonly Clause[] {
  const concepts = conceptsOf(other)
  const weighed = clausesOf(side).map((clause) => weigh(side, clause, other, concepts))
  const isNew = (clause: Weighed): boolean =>
    clause.fresh >= FEWEST_NEW && newness(clause) >= NEW_CLAUSE && clause.meaning - clause.fresh <= MOST_KNOWN
  const telling = weighed.filter((clause) => clause.meaning > 0)
  const least = telling.every(isNew) ? Math.min(...telling.map(newness)) : -1
  return weighed.flatMap((clause) => {
    if (isCredit(side, clause, other)) return []
    if (isDateline(side, clause) || holdsOne(side, clause, told)) return newPhrases(side, clause, other, told)
    if (isNew(clause)) return newness(clause) > least ? [clause] : newPhrases(side, clause, other, told)
    return newPhrases(side, clause, other, told)
  })
}

/** Phrases behind the first that are new. The first holds what is done and by whom, and is shared however it is told. */
function newPhrases(side: SideView, clause: Clause, other: SideView, told: readonly Range[]): readonly Clause[] {
  const concepts = conceptsOf(other)
  const weighed = phrasesOf(side, clause).map((phrase) => weigh(side, phrase, other, concepts))
  const found: Weighed[] = []
  for (const phrase of weighed.slice(1)) {
    if (holdsOne(side, phrase, told)) continue
    const isNew = phrase.fresh >= FEWEST_NEW && newness(phrase) >= NEW_PHRASE
    // "for an unlit buoy [at the edge of the channel]": what hangs on a new phrase belongs to it, if it is half new itself.
    const hangsOn = found.at(-1)?.to === phrase.from && newness(phrase) >= NEW_TAIL
    if (isNew || hangsOn) found.push(phrase)
  }
  return found
}

/** True when the clause does no more than name a source, and the other side names one too ("an official said"). */
function isCredit(side: SideView, { from, to }: Clause, other: SideView): boolean {
  const credits = (word: Word | undefined): boolean =>
    word !== undefined && !word.quoted && (isReporting(word.norm) || word.norm === 'according')
  const names = to - from <= LONGEST_CREDIT && side.words.slice(from, to).some(credits)
  return names && other.words.some(credits)
}

/** True when a difference is shown inside the stretch: the other side has its own words for that, so they are no addition. */
function holdsOne(side: SideView, { from, to }: Clause, told: readonly Range[]): boolean {
  const range = rangeOf(side, from, to)
  return range !== null && told.some((words) => overlaps(words, range))
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

function additionsOn(side: SideView, other: SideView, name: Side, told: readonly Range[]): readonly Addition[] {
  return joined(newStretches(side, other, told)).flatMap(({ from, to }) => {
    const first = side.words[from]
    const last = side.words[to - 1]
    if (!first || !last) return []
    return [{ side: name, ...closed(side.analysis.article.text, { start: first.start, end: last.end }) }]
  })
}

/**
 * The added stretches of both sides, side a first, in the order of the text. `told`: the words of the differences that are shown, which are no
 * additions.
 */
export function additionsOf(
  link: LinkContext,
  told: { readonly a: readonly Range[]; readonly b: readonly Range[] },
): readonly Addition[] {
  return [...additionsOn(link.a, link.b, 'a', told.a), ...additionsOn(link.b, link.a, 'b', told.b)]
}
