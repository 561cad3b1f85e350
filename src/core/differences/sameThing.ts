/** Whether two figures count the same thing, told by their units and by the words around them. */
import type { NumberMention } from '../analysis.js'
import { edtfBounds } from '../article/dates.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { fateOf } from './fates.js'
import { partOf } from './share.js'
import { wordsIn, type SideView } from './view.js'

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
function haveOtherFates(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
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
  return unit === null ? null : conceptOf({ norm: unit, stem: unit })
}

/** Whom reports count by what they are; "people" may count the same ones. */
const PERSONS: ReadonlySet<string> = new Set(
  (
    'passenger worker employee student pupil soldier officer protester demonstrator patient resident villager prisoner inmate migrant refugee hostage ' +
    'tourist guest fan spectator miner sailor fisherman child man woman victim civilian traveller traveler commuter worshipper shopper'
  )
    .split(' ')
    .flatMap((word) => [word, conceptOf({ norm: word, stem: word })]),
)
const PEOPLE = conceptOf({ norm: 'people', stem: 'people' })

/** "212 passengers" and "221 people": the same may be counted, which the words around must tell. */
const mayBePeople = (one: string | null, other: string | null): boolean =>
  (one === PEOPLE && other !== null && PERSONS.has(other)) || (other === PEOPLE && one !== null && PERSONS.has(one))

const TIMES = conceptOf({ norm: 'time', stem: 'time' })

/** "$4 a share" and "$3.4 billion": sums so far apart are not the same one, unless somebody wrote millions for billions. */
const FAR_APART = 20

function areOtherScales(x: NumberMention, y: NumberMention): boolean {
  if (x.kind !== 'money') return false
  const ratio = Math.max(x.value, y.value) / Math.min(x.value, y.value)
  const sameDigits = Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 1e-9
  return ratio > FAR_APART && !sameDigits
}

/** A report tells of its own days; of a time further back than this it says when, in days. */
const BYGONE = 90

/** True when a passage dates what a figure counts to a time long before its report ("in 2021 it won 9 percent"). */
function isBygone(side: SideView, mention: NumberMention): boolean {
  const published = edtfBounds(side.analysis.article.published?.slice(0, 10) ?? '')
  const passage = side.passages.find(({ start, end }) => start <= mention.start && mention.end <= end)
  if (published === null || passage === undefined) return false
  const ends = passage.dates.map(({ value }) => (value === null ? Infinity : (edtfBounds(value)?.last ?? Infinity)))
  return ends.length > 0 && ends.every((end) => end < published.first - BYGONE)
}

/** One report counts what was, the other what is. */
function areOfOtherTimes(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const [one, other] = [isBygone(link.a, x), isBygone(link.b, y)]
  const isUndated = ({ passages }: SideView): boolean => passages.every(({ dates }) => dates.length === 0)
  return (one && !other && isUndated(link.b)) || (other && !one && isUndated(link.a))
}

/**
 * 1: the same counted noun. 0.9: the same word beside both. 0.75: the same unit, which says how but not what is measured. 0.25 to 0.5: only the
 * words around can tell. 0: different things.
 */
export function sameThing(link: LinkContext, x: NumberMention, y: NumberMention): number {
  if (partOf(link.a, x) !== partOf(link.b, y) || haveOtherFates(link, x, y) || areOtherEnds(link, x, y)) return 0
  if (areOtherScales(x, y) || areOfOtherTimes(link, x, y)) return 0
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
  // "puts the magnitude at 6.1": the unit of one is a word beside the other
  if ((one !== null && right.has(one)) || (other !== null && left.has(other))) return x.kind === y.kind ? 0.9 : 0.8
  if (x.kind !== y.kind) return 0
  if ([...right].some((concept) => left.has(concept))) return 0.9
  if (x.kind === 'count' && mayBePeople(one, other)) return 0.7
  return one === null || other === null ? 0.5 : 0.25
}
