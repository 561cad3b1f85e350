/** Two figures whose own words say that they are of one thing, however little else the passages share. */
import type { NumberMention } from '../analysis.js'
import type { LinkContext } from './context.js'
import { fateOf } from './fates.js'
import { isOnePerson, personOf } from './heads.js'
import { toldAlike, toldNear } from './likeness.js'
import { lengthOf, metricOf } from './metrics.js'
import { sameThing } from './sameThing.js'
import type { SideView } from './view.js'

/** What a figure says of itself; null where it needs the words around it. */
function classOf(side: SideView, mention: NumberMention): string | null {
  const key = mention.kind === 'count' ? fateOf(side, mention) : (metricOf(side, mention) ?? lengthOf(side, mention))
  return key === null ? null : String(key)
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
    return one !== null && other !== null && isOnePerson(one, other)
  }
  const own = classOf(link.a, x)
  return own !== null && own === classOf(link.b, y)
}

/** How far the passages, and the words around two figures, must tell the same in whatever words. */
const TOLD = { alike: 0.5, near: 0.3, both: 0.83 } as const
/** Of two figures of the same digits ("3.2 million", "2.3 million") one is a slip: less is needed. */
const SWAPPED = { alike: 0.4, near: 0.3, both: 0.7 } as const

/** At least two digits, apart from the noughts of a round figure, in another order. */
function areSwapped(x: NumberMention, y: NumberMention): boolean {
  const digits = ({ value }: NumberMention): string => value.toExponential().replace(/e.*|\./gu, '')
  const [one, other] = [digits(x), digits(y)]
  const sorted = (row: string): string => (row.match(/\d/gu) ?? []).sort().join('')
  return one !== other && one.length > 1 && sorted(one) === sorted(other) && Math.abs(Math.log10(x.value / y.value)) < 1
}

/** The passages tell one thing in other words, and so do the words around two figures. */
export function areToldAlike(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const least = areSwapped(x, y) ? SWAPPED : TOLD
  const [alike, near] = [toldAlike(link), toldNear(link, x, y)]
  return alike >= least.alike && near >= least.near && alike + near >= least.both
}
