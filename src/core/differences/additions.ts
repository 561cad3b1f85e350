/** Detail that one side of a link has and the other has not, as readable stretches of clauses. */
import type { Addition, Range, Side } from '../model.js'
import { clausesOf, type Clause } from './clauses.js'
import { conceptOf } from './concepts.js'
import { phrasesOf } from './phrases.js'
import { isReporting } from './sources.js'
import { onceASide, overlaps, rangeOf, textOf, type SideView, type Word } from './view.js'

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

/** A clause or a phrase with its words of meaning. */
interface Meant extends Clause {
  readonly words: readonly { readonly stem: string; readonly concept: string }[]
}

interface Parted extends Meant {
  readonly phrases: readonly Meant[]
  readonly isDateline: boolean
  /** It does no more than name a source. */
  readonly isCredit: boolean
}

interface Weighed<T extends Meant = Meant> {
  readonly clause: T
  /** How many of the words the other side has in no form. */
  readonly fresh: number
}

const conceptsIn = onceASide(
  (side): ReadonlySet<string> => new Set(side.words.filter((word) => !word.stop).map(conceptOf)),
)

function meant(side: SideView, clause: Clause): Meant {
  const words = side.words.slice(clause.from, clause.to).filter((word) => !word.stop)
  return { ...clause, words: words.map((word) => ({ stem: word.stem, concept: conceptOf(word) })) }
}

const clausesIn = onceASide((side): readonly Parted[] =>
  clausesOf(side).map((clause) => ({
    ...meant(side, clause),
    phrases: phrasesOf(side, clause).map((phrase) => meant(side, phrase)),
    isDateline: isDateline(side, clause),
    isCredit: isCredit(side, clause),
  })),
)

function weigh<T extends Meant>(clause: T, other: SideView): Weighed<T> {
  const concepts = conceptsIn(other)
  let fresh = 0
  for (const { stem, concept } of clause.words) if (!other.stems.has(stem) && !concepts.has(concept)) fresh++
  return { clause, fresh }
}

const newness = ({ fresh, clause: { words } }: Weighed): number => (words.length === 0 ? 0 : fresh / words.length)

/** A place in capitals at the head of a report ("OSTERMERE —") is furniture, not detail. */
function isDateline(side: SideView, { from, to }: Clause): boolean {
  const text = textOf(side, { start: side.words[from]?.start ?? 0, end: side.words[to - 1]?.end ?? 0 })
  return from === 0 && to - from <= 4 && text === text.toUpperCase()
}

const isNewClause = (weighed: Weighed): boolean =>
  weighed.fresh >= FEWEST_NEW &&
  newness(weighed) >= NEW_CLAUSE &&
  weighed.clause.words.length - weighed.fresh <= MOST_KNOWN

/**
 * What is new: a clause whole when next to nothing of it is known, else the phrases of it that are. A link says that something is shared, so of a
 * side that is new throughout the least new clause is left out.
 */
function newStretches(side: SideView, other: SideView, told: readonly Range[]): readonly Clause[] {
  const weighed = clausesIn(side).map((clause) => weigh(clause, other))
  const telling = weighed.filter(({ clause }) => clause.words.length > 0)
  const least = telling.every(isNewClause) ? Math.min(...telling.map(newness)) : -1
  return weighed.flatMap((each) => {
    const { clause } = each
    if (clause.isCredit && creditsIn(other).length > 0) return []
    const isWhole = isNewClause(each) && newness(each) > least && !clause.isDateline && !holdsOne(side, clause, told)
    return isWhole ? [clause] : newPhrases(side, clause, other, told)
  })
}

/** Phrases behind the first that are new. The first holds what is done and by whom, and is shared however it is told. */
function newPhrases(side: SideView, clause: Parted, other: SideView, told: readonly Range[]): readonly Clause[] {
  const found: Meant[] = []
  for (const phrase of clause.phrases.slice(1)) {
    if (holdsOne(side, phrase, told)) continue
    const weighed = weigh(phrase, other)
    const isNew = weighed.fresh >= FEWEST_NEW && newness(weighed) >= NEW_PHRASE
    // "for an unlit buoy [at the edge of the channel]": what hangs on a new phrase belongs to it, if it is half new itself.
    const hangsOn = found.at(-1)?.to === phrase.from && newness(weighed) >= NEW_TAIL
    if (isNew || hangsOn) found.push(phrase)
  }
  return found
}

const credits = ({ quoted, norm }: Word): boolean => !quoted && (isReporting(norm) || norm === 'according')

/** True when the clause does no more than name a source ("an official said"); no detail where the other side names one too. */
function isCredit(side: SideView, { from, to }: Clause): boolean {
  return to - from <= LONGEST_CREDIT && side.words.slice(from, to).some(credits)
}

const creditsIn = onceASide(({ words }) => words.filter(credits))

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
  link: { readonly a: SideView; readonly b: SideView },
  told: { readonly a: readonly Range[]; readonly b: readonly Range[] },
): readonly Addition[] {
  return [...additionsOn(link.a, link.b, 'a', told.a), ...additionsOn(link.b, link.a, 'b', told.b)]
}
