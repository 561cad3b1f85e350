/** Two figures whose own words say that they are of one thing, however little else the passages share. */
import type { NumberMention } from '../analysis.js'
import type { LinkContext } from './context.js'
import { fateOf } from './fates.js'
import { isOnePerson, personOf } from './heads.js'
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
