/** Two figures whose own words say that they are of one thing, however little else the passages share. */
import type { NumberMention } from '../analysis.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'
import { fateOf } from './fates.js'
import { isOnePerson, personOf } from './heads.js'
import { toldAlike, toldNear } from './toldAlike.js'
import { isTermGiven, lengthOf, metricOf, termOf } from './metrics.js'
import { sameThing } from './sameThing.js'
import { areSwapped } from './swapped.js'
import { onceASide, wordsIn, type SideView } from './view.js'

/** What a figure says of itself; null where it needs the words around it. */
function classOf(side: SideView, mention: NumberMention): string | null {
  if (mention.kind === 'count' && /^(?:match|game|race|fixture)$/u.test(mention.unit ?? ''))
    return termOf(side, mention)
  const key = mention.kind === 'count' ? fateOf(side, mention) : (metricOf(side, mention) ?? lengthOf(side, mention))
  return key === null ? null : String(key)
}

/** "The [26-year-old] Slovenian": the noun of somebody whom the report has named before; null where it is someone new. */
function knownOf(side: SideView, mention: NumberMention): string | null {
  const { from, to } = wordsIn(side, mention)
  const noun = side.words[to]
  if (side.words[from - 1]?.norm !== 'the' || noun === undefined || noun.stop) return null
  return noun.passage === side.words[from]?.passage ? conceptOf(noun) : null
}

const areOfKnown = (link: LinkContext, x: NumberMention, y: NumberMention): boolean => {
  const known = knownOf(link.a, x)
  return known !== null && known === knownOf(link.b, y)
}

/** Last words of the names of those who are persons or may be. */
const personsIn = onceASide((side): readonly string[] =>
  side.names.flatMap(({ kind, form, key }) =>
    (kind === 'person' && (form === 'full' || form === 'surname')) || (kind === 'other' && key.includes(' '))
      ? [key.split(' ').at(-1) ?? key]
      : [],
  ),
)

/** "Novak got nine years", "Dvorak got seven": the terms of two persons. */
export const areTermsOfOthers = (link: LinkContext, x: NumberMention, y: NumberMention): boolean =>
  isTermGiven(lengthOf(link.a, x)) && isTermGiven(lengthOf(link.b, y)) && nameOthers(link)

/** Each side names persons, and none of them is the other's. */
function nameOthers(link: LinkContext): boolean {
  const [left, right] = [personsIn(link.a), personsIn(link.b)]
  return left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => isOnePerson(one, other)))
}

/**
 * The same fate of people who may be the same, the same measure, the age of one person, how long the same went on, a vote of which one half is
 * agreed.
 */
export function areOfOneClass(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  if (x.kind !== y.kind || sameThing(link, x, y) === 0) return false
  if (x.kind === 'score') return x.value === y.value || x.high === y.high
  if (x.kind === 'age') {
    const [one, other] = [personOf(link.a, x), personOf(link.b, y)]
    if (one === null && other === null) return areOfKnown(link, x, y)
    return one !== null && other !== null && isOnePerson(one, other)
  }
  const own = classOf(link.a, x)
  return own !== null && own === classOf(link.b, y)
}

/** How far the passages, and the words around two figures, must tell the same in whatever words. */
const TOLD = { alike: 0.5, near: 0.3, both: 0.83 } as const
/** Of two figures of the same digits ("3.2 million", "2.3 million") one is a slip: less is needed. */
const SWAPPED = { alike: 0.38, near: 0.3, both: 0.7 } as const
/** Of two figures that count the same, too. */
const COUNTED = { alike: 0.45, near: 0.1, both: 0.58 } as const

/** The same noun, or one that reports count the same things by. */
const NOUN_SURE = 0.9

function leastFor(
  link: LinkContext,
  x: NumberMention,
  y: NumberMention,
): typeof TOLD | typeof SWAPPED | typeof COUNTED {
  if (areSwapped(link, x, y)) return SWAPPED
  return x.kind === 'count' && x.unit !== null && y.unit !== null && sameThing(link, x, y) >= NOUN_SURE ? COUNTED : TOLD
}

/** Figures from which on the same digits in another order are no chance, in passages that are linked so surely. */
const LONG = { value: 100, score: 0.7 } as const

/** The passages tell one thing in other words, and so do the words around two figures. */
export function areToldAlike(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  if (Math.min(x.value, y.value) >= LONG.value && link.score >= LONG.score && areSwapped(link, x, y)) return true
  const least = leastFor(link, x, y)
  const [alike, near] = [toldAlike(link), toldNear(link, x, y)]
  return alike >= least.alike && near >= least.near && alike + near >= least.both
}
