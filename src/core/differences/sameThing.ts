/** Whether two figures count the same thing, told by their units and by the words around them. */
import type { NumberMention } from '../analysis.js'
import { edtfBounds } from '../article/dates.js'
import type { Range } from '../model.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { fateOf, isFalling, isToll } from './fates.js'
import { areOfOtherHeads } from './heads.js'
import { areOtherMetrics, areOtherStages, isTermGiven, lengthOf, metricOf } from './metrics.js'
import { isSomeOf, partOf } from './share.js'
import { areSwapped } from './swapped.js'
import { kinship, nounOf, type Kinship } from './things.js'
import { onceAFigure, wordsIn, type SideView } from './view.js'

/** How far from a figure the word that it counts may stand, in words. */
const COUNTED_REACH = 3

/** The nearest word of meaning behind and before a figure: what is counted, or what happened to it ("injuring 80", "80 were hurt"). */
function counted(side: SideView, mention: NumberMention): ReadonlySet<string> {
  const { from, to } = wordsIn(side, mention)
  const passage = side.words[from]?.passage
  const first = (step: 1 | -1, start: number): string | null => {
    for (let distance = 0; distance < COUNTED_REACH; distance++) {
      const word = side.words[start + step * distance]
      if (word?.passage !== passage) return null
      if (word && !word.stop) return conceptOf(word)
    }
    return null
  }
  return new Set([first(1, to), first(-1, from - 1)].filter((concept) => concept !== null))
}

const RATES: ReadonlySet<string> = new Set(
  'rate rates tax interest growth margin turnout inflation yield discount'.split(' '),
)

/** "10 percent of the income" is a share, "a rate of 30 percent" is none. */
function isShareAndRate(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const ofWhat = (side: SideView, mention: NumberMention): 'share' | 'rate' | null => {
    const { from, to } = wordsIn(side, mention)
    const before = side.words.slice(Math.max(0, from - 3), from)
    if (before.some(({ norm }) => RATES.has(norm))) return 'rate'
    return side.words.slice(to - 1, to + 2).some(({ norm }) => norm === 'of') ? 'share' : null
  }
  const [one, other] = [ofWhat(link.a, x), ofWhat(link.b, y)]
  return one !== null && other !== null && one !== other
}

/** "Nine killed" and "60 injured" can both be true, whatever else the passages have in common. */
export function tellOtherFates(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  if (x.kind !== 'count' || y.kind !== 'count') return false
  const [one, other] = [fateOf(link.a, x), fateOf(link.b, y)]
  return one !== null && other !== null && one !== other
}

const ENDS: ReadonlySet<string> = new Set(['by', 'to', 'from'])

/** "Raised by half a point" and "raised from 4.75 percent" tell of two ends of one change. */
function areOtherEnds(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const end = (side: SideView, mention: NumberMention): string =>
    side.words[wordsIn(side, mention).from - 1]?.norm ?? ''
  const [one, other] = [end(link.a, x), end(link.b, y)]
  return ENDS.has(one) && ENDS.has(other) && one !== other
}

/** "71 of the 150 seats": the first figure counts what the second one does. */
function wholeOf(side: SideView, mention: NumberMention): NumberMention | null {
  const { to } = wordsIn(side, mention)
  if (side.words[to]?.norm !== 'of') return null
  const next = side.words.slice(to + 1, to + 3).find(({ norm }) => !/^(?:the|its|their|all)$/u.test(norm))
  return side.numbers.find(({ start, kind }) => start === next?.start && kind === mention.kind) ?? null
}

function unitOf(side: SideView, mention: NumberMention): string | null {
  const unit = mention.unit ?? wholeOf(side, mention)?.unit ?? null
  return unit === null ? null : nounOf(unit)
}

const PEOPLE = nounOf('people')

/** The noun that a figure counts. "Nine dead" and "nine deaths" are so many people, of whom their fate tells. */
function countedNoun(side: SideView, mention: NumberMention): string | null {
  const unit = unitOf(side, mention)
  if (unit === null) return DO.test(side.words[wordsIn(side, mention).to]?.norm ?? '') ? PEOPLE : null
  if (mention.unit === null) return unit
  return FATES.has(mention.unit) ? PEOPLE : unit
}

/** Words for what became of people that are counted like nouns. */
/** "Three deny it": only people do these. */
const DO =
  /^(?:den(?:y|ies|ied)|faces?|faced|pleads?|pleaded|appear|fled|flee|died?|arrested|charged|accused|convicted|jailed)$/u

const FATES: ReadonlySet<string> = new Set(
  'dead death fatality body corpse life injured injury wounded casualty missing'.split(' '),
)

/** How the nouns of two counts stand to each other; null where one of them has none. */
function nounsOf(link: LinkContext, x: NumberMention, y: NumberMention): Kinship | null {
  if (x.kind !== 'count' || y.kind !== 'count') return null
  const [one, other] = [countedNoun(link.a, x), countedNoun(link.b, y)]
  return one === null || other === null ? null : kinship(one, other)
}

const TIMES = conceptOf({ norm: 'time', stem: 'time' })

/** "$4 a share" and "$3.4 billion": sums so far apart are not the same one, unless somebody wrote millions for billions. */
const FAR_APART = 20

/** Figures with nothing counted beside them belong together only if they are near each other. */
const isFarApart = (x: NumberMention, y: NumberMention): boolean =>
  Math.max(x.value, y.value) > 4 * Math.min(x.value, y.value)

/** Of people and things that stand about in one passage, some are counted by the dozen and others one by one. */
const FAR_COUNTS = 8

function areOtherScales(x: NumberMention, y: NumberMention): boolean {
  if (x.kind !== 'money' && x.kind !== 'count') return false
  const ratio = Math.max(x.value, y.value) / Math.min(x.value, y.value)
  const sameDigits = Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 1e-9
  return ratio > (x.kind === 'money' ? FAR_APART : FAR_COUNTS) && !sameDigits
}

/** "Nine more are missing" (besides the dead) are all of the missing; "three of the seven bullets" tells of seven bullets in all. */
function areOtherParts(link: LinkContext, x: NumberMention, y: NumberMention, nouns: Kinship | null): boolean {
  const [one, other] = [partOf(link.a, x), partOf(link.b, y)]
  if (one === other) return false
  const parts = new Set([one, other])
  if (parts.has('all') && parts.has('further')) return !isFalling(fateOf(link.a, x)) || !isFalling(fateOf(link.b, y))
  const wholes = parts.has('all') && parts.has('set') && (nouns === 'same' || nouns === 'named')
  return !wholes || Math.max(x.value, y.value) > 2 * Math.min(x.value, y.value)
}

/** "Eight of the passengers" and "163 people": a part of a whole is far smaller, and no other count of it. */
function arePartAndWhole(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  if (isSomeOf(link.a, x) === isSomeOf(link.b, y)) return false
  return Math.max(x.value, y.value) > 2 * Math.min(x.value, y.value)
}

/** A report tells of its own days; of a time further back than this it says when, in days. */
const BYGONE = 90

/** "The guard, there since 2021, ...": the year in which something began dates nothing else. */
const isSince = (side: SideView, date: Range): boolean =>
  /^(?:since|from|of|than)$/u.test(side.words[wordsIn(side, date).from - 1]?.norm ?? '')

/**
 * True when a passage dates what a figure counts to a time long before its report ("in 2021 it won 9 percent"). A passage without a date goes
 * on from the one before it.
 */
const isBygone = onceAFigure((side, mention): boolean => {
  const published = edtfBounds(side.analysis.article.published?.slice(0, 10) ?? '')
  const own = side.passages.find(({ start, end }) => start <= mention.start && mention.end <= end)
  if (published === null || own === undefined) return false
  const before = side.analysis.passages[own.index - 1]
  const passage = own.dates.length === 0 && before?.block === own.block ? before : own
  const ends = passage.dates
    .filter((date) => !isSince(side, date))
    .map(({ value }) => (value === null ? Infinity : (edtfBounds(value)?.last ?? Infinity)))
  return ends.length > 0 && ends.every((end) => end < published.first - BYGONE)
})

/** One report counts what was, the other what is. */
function areOfOtherTimes(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  if (link.a.analysis.article.published === null || link.b.analysis.article.published === null) return false
  // How old somebody is does not hang on the day that the sentence tells of, and a slip of the digits is one whenever it was.
  if (x.kind === 'age' || areSwapped(link, x, y)) return false
  // A sentence is passed once, whenever that was.
  if (x.kind === 'duration' && [lengthOf(link.a, x), lengthOf(link.b, y)].every(isTermGiven)) return false
  const [one, other] = [isBygone(link.a, x), isBygone(link.b, y)]
  return one !== other
}

/**
 * 1: the same counted noun. 0.9: the same word beside both. 0.75: the same unit, which says how but not what is measured. 0.25 to 0.5: only the
 * words around can tell. 0: different things.
 */
export function sameThing(link: LinkContext, x: NumberMention, y: NumberMention): number {
  const nouns = nounsOf(link, x, y)
  if (areOtherParts(link, x, y, nouns) || tellOtherFates(link, x, y) || areOtherEnds(link, x, y)) return 0
  if (areOtherScales(x, y) || areOfOtherTimes(link, x, y) || areOfOtherHeads(link, x, y)) return 0
  if (arePartAndWhole(link, x, y) || areOtherMetrics(metricOf(link.a, x), metricOf(link.b, y))) return 0
  if (nouns === 'other' || areOtherStages(lengthOf(link.a, x), lengthOf(link.b, y))) return 0
  const [one, other] = [unitOf(link.a, x), unitOf(link.b, y)]
  if (x.kind !== y.kind && (x.kind === 'score' || y.kind === 'score')) return 0
  if (x.kind !== 'count' && one !== null && other !== null && one !== other) return 0
  // "Scored twice" and "three goals": how often is no count of things.
  if ((one === TIMES) !== (other === TIMES)) return 0
  if (x.kind === 'percent' && isShareAndRate(link, x, y)) return 0
  const [left, right] = [counted(link.a, x), counted(link.b, y)]
  if (one !== null && one === other) {
    const beside = x.kind !== 'count' && [...right].some((concept) => left.has(concept))
    return x.kind === 'count' || beside ? 1 : 0.75
  }
  if (nouns === 'named') return 0.9
  // "puts the magnitude at 6.1": the unit of one is a word beside the other
  if ((one !== null && right.has(one)) || (other !== null && left.has(other))) return x.kind === y.kind ? 0.9 : 0.8
  if (x.kind !== y.kind) return 0
  if ([...right].some((concept) => left.has(concept))) return 0.9
  if (nouns === 'people') return 0.7
  if (x.kind === 'count' && isToll(fateOf(link.a, x)) !== isToll(fateOf(link.b, y))) return 0.25
  if (one !== null && other !== null) return 0.25
  return x.kind === 'count' && isFarApart(x, y) ? 0.25 : 0.5
}
