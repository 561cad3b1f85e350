/** Detail that one side of a link has and the other has not, as readable stretches of clauses. */
import type { Addition, Range, Side } from '../model.js'
import { clausesOf, type Clause } from './clauses.js'
import { conceptOf } from './concepts.js'
import { once } from './context.js'
import { isPreposition, phrasesOf } from './phrases.js'
import { sharedFigures, withWholeFigures } from './sharedFigures.js'
import { isReporting } from './sources.js'
import { onceASide, overlaps, rangeOf, textOf, type SideView, type Word } from './view.js'

/** A clause with fewer new words of meaning than this is another wording, not a detail. */
const FEWEST_NEW = 2
/** The share of the words of meaning that must be new, in a clause taken whole and in a phrase of one. */
const NEW_CLAUSE = 0.66
const NEW_PHRASE = 0.66
/** In what is done besides, behind "and". */
const NEW_PREDICATE = 0.8
const NEW_TAIL = 0.5
/** Longest clause that only names a source, in words. */
const LONGEST_CREDIT = 9
/** More known words than these, and a clause is told in other words: only phrases of it can be new. */
const MOST_KNOWN = 1

/** A clause or a phrase with its words of meaning. */
interface Meant extends Clause {
  readonly words: readonly (Range & { readonly stem: string; readonly concept: string })[]
}

interface Phrase extends Meant {
  /** The preposition that it begins with, with "when" for a day or a time; null for another word. */
  readonly opener: string | null
}

interface Parted extends Meant {
  readonly phrases: readonly Phrase[]
  readonly isDateline: boolean
  /** It does no more than name a source. */
  readonly isCredit: boolean
}

interface Weighed<T extends Meant = Meant> {
  readonly clause: T
  /** How many of the words the other side has in no form. */
  readonly fresh: number
}

/** What a side is weighed against. */
interface Weighing {
  readonly other: SideView
  /** Figures and days of the side that the other has too. */
  readonly figures: readonly Range[]
}

interface Against extends Weighing {
  /** Prepositions behind which the other side has words of its own; read when a phrase is new but for them. */
  readonly openers: () => ReadonlySet<string>
  /** The words of the differences that are shown. */
  readonly told: readonly Range[]
}

const conceptsIn = onceASide(
  (side): ReadonlySet<string> => new Set(side.words.filter((word) => !word.stop).map(conceptOf)),
)

function meant(side: SideView, clause: Clause): Meant {
  const words = side.words.slice(clause.from, clause.to).filter((word) => !word.stop)
  return {
    ...clause,
    words: words.map((word) => ({ start: word.start, end: word.end, stem: word.stem, concept: conceptOf(word) })),
  }
}

const clausesIn = onceASide((side): readonly Parted[] =>
  clausesOf(side).map((clause) => ({
    ...meant(side, clause),
    phrases: phrasesOf(side, clause).map((phrase) => ({ ...meant(side, phrase), opener: openerOf(side, phrase) })),
    isDateline: isDateline(side, clause),
    isCredit: isCredit(side, clause),
  })),
)

function weigh<T extends Meant>(clause: T, { other, figures }: Weighing): Weighed<T> {
  const concepts = conceptsIn(other)
  const isFresh = ({ stem, concept, ...word }: Meant['words'][number]): boolean =>
    !other.stems.has(stem) && !concepts.has(concept) && !figures.some((figure) => overlaps(word, figure))
  return { clause, fresh: clause.words.filter(isFresh).length }
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
function newStretches(side: SideView, against: Against): readonly Clause[] {
  const weighed = clausesIn(side).map((clause) => weigh(clause, against))
  const telling = weighed.filter(({ clause }) => clause.words.length > 0)
  const least = telling.every(isNewClause) ? Math.min(...telling.map(newness)) : -1
  const isWhole = (at: number): boolean => {
    const each = weighed[at]
    if (each === undefined || !isNewClause(each) || newness(each) <= least) return false
    const { clause } = each
    // What a sentence begins with is what it is about: with a word that the other side has, it is that side's statement told otherwise.
    if (at === 0 && !clause.opened && newness(each) < 1) return false
    return (
      !clause.isDateline && !leansOn(side, clause, weighed[at + 1]?.clause) && !holdsOne(side, clause, against.told)
    )
  }
  return weighed.flatMap((each, at) => {
    const { clause } = each
    if (clause.isCredit && creditsIn(against.other).length > 0) return []
    if (isWhole(at) || (bearsRelative(side, weighed, at) && isWhole(at + 1) && !holdsOne(side, clause, against.told)))
      return [clause]
    return newPhrases(side, clause, against, at)
  })
}

const isAllNew = (weighed: Weighed): boolean => weighed.fresh > 0 && newness(weighed) === 1

const RELATIVES: ReadonlySet<string> = new Set('who which whose whom that where'.split(' '))

/** "Many of them by fishers [who came before the coast guard]": what a new relative clause speaks of goes with it. */
function bearsRelative(side: SideView, weighed: readonly Weighed<Parted>[], at: number): boolean {
  const [each, behind] = [weighed[at], weighed[at + 1]?.clause]
  if (at === 0 || each === undefined || behind === undefined || each.clause.opened || !isAllNew(each)) return false
  const isFigure = each.clause.words.every(({ stem }) => !/\p{L}/u.test(stem))
  return !isFigure && behind.opened && RELATIVES.has(side.words[behind.from]?.norm ?? '')
}

const STAND_INS: ReadonlySet<string> = new Set('it this he she they'.split(' '))
/** Fewest words of meaning of a clause that begins with a pronoun and runs on: "It came a day [after the vote]" says nothing by itself. */
const LEANING = 3

const leansOn = (side: SideView, { from, words }: Meant, behind: Parted | undefined): boolean =>
  behind?.opened === true && words.length < LEANING && STAND_INS.has(side.words[from]?.norm ?? '')

/** Phrases behind the first that are new. The first holds what is done and by whom, and is shared however it is told. */
function newPhrases(side: SideView, clause: Parted, against: Against, at: number): readonly Clause[] {
  const found: Meant[] = []
  for (const phrase of detailsOf(side, clause, at)) {
    const weighed = weigh(phrase, against)
    const isPredicate = side.words[phrase.from]?.norm === 'and'
    const isNew = weighed.fresh >= FEWEST_NEW && newness(weighed) >= (isPredicate ? NEW_PREDICATE : NEW_PHRASE)
    // "for an unlit buoy [at the edge of the channel]": what hangs on a new phrase belongs to it, if it is half new itself.
    const hangsOn = phrase.opener !== null && found.at(-1)?.to === phrase.from && newness(weighed) >= NEW_TAIL
    if (!isNew && !hangsOn) continue
    if (!holdsOne(side, phrase, against.told) && !against.openers().has(phrase.opener ?? '')) found.push(phrase)
  }
  return found
}

/** The phrases of a clause that may be detail. A participle behind the first comma goes with what follows it ("wrapped in towels"). */
function detailsOf(side: SideView, { phrases, from, opened }: Parted, at: number): readonly Phrase[] {
  const [first, second, ...others] = phrases
  if (first === undefined || second === undefined) return []
  const isAlone = at === 1 && !opened && first.to - first.from === 1
  if (!isAlone || !PARTICIPLE.test(side.words[from]?.norm ?? '')) return [second, ...others]
  return [{ ...first, to: second.to, words: [...first.words, ...second.words] }, ...others]
}

const PARTICIPLE = /..(?:ed|en|ing)$/u

/**
 * What the phrases of a side open with that it alone has. "At first light" against "at dawn": where both have their own words behind one
 * preposition, neither says more.
 */
function ownOpeners(side: SideView, against: Weighing): ReadonlySet<string> {
  const phrases = clausesIn(side).flatMap((clause) => clause.phrases)
  return new Set(
    phrases.flatMap((phrase) => (phrase.opener !== null && isAllNew(weigh(phrase, against)) ? phrase.opener : [])),
  )
}

function openerOf(side: SideView, { from, to }: Clause): string | null {
  const first = side.words.slice(from, to).find(({ norm }) => isPreposition(norm))
  const range = rangeOf(side, from, to)
  if (first === undefined || first.index > from + 1 || range === null) return null
  const isTime = side.dates.some((date) => overlaps(date, range))
  return `${first.norm}${isTime ? ' when' : ''}`
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

/** Takes in a mark that closes what the stretch opens, when it stands right behind it. A straight quotation mark does both. */
function closed(text: string, range: Range): Range {
  const words = text.slice(range.start, range.end)
  const next = text.slice(range.end, range.end + 2)
  if (words.split('"').length % 2 === 0 && next.startsWith('"')) return { ...range, end: range.end + 1 }
  for (const [open, close] of PAIRS) {
    const behind = next.indexOf(close)
    if (words.lastIndexOf(open) > words.lastIndexOf(close) && behind >= 0)
      return { ...range, end: range.end + behind + 1 }
  }
  return range
}

/** `figures`: what the other side has too, of this one and of that. */
function additionsOn(
  side: SideView,
  name: Side,
  {
    other,
    told,
    figures,
  }: Pick<Against, 'other' | 'told'> & { readonly figures: Record<'own' | 'theirs', readonly Range[]> },
): readonly Addition[] {
  const openers = once(() => ownOpeners(other, { other: side, figures: figures.theirs }))
  const against: Against = { other, figures: figures.own, openers, told }
  return joined(newStretches(side, against)).flatMap(({ from, to }) => {
    const range = rangeOf(side, from, to)
    if (range === null) return []
    return [{ side: name, ...closed(side.analysis.article.text, withWholeFigures(side, range)) }]
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
  const [ofA, ofB] = [sharedFigures(link.a, link.b), sharedFigures(link.b, link.a)]
  return [
    ...additionsOn(link.a, 'a', { other: link.b, told: told.a, figures: { own: ofA, theirs: ofB } }),
    ...additionsOn(link.b, 'b', { other: link.a, told: told.b, figures: { own: ofB, theirs: ofA } }),
  ]
}
