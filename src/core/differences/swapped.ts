/** Figures of the same digits in another order: "3.2 million" and "2.3 million", 42,000 and 24,000. One of them is a slip. */
import type { NumberMention } from '../analysis.js'
import type { LinkContext } from './context.js'
import { textOf, type SideView } from './view.js'

/** The digits as they are written, without the noughts of a round figure. */
const digitsOf = (side: SideView, mention: NumberMention): string =>
  textOf(side, mention).replace(/\D/gu, '').replace(/0+$/u, '')

/** At least two digits in another order. */
export function areSwapped(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  const [one, other] = [digitsOf(link.a, x), digitsOf(link.b, y)]
  const sorted = (row: string): string => (row.match(/\d/gu) ?? []).sort().join('')
  return one !== other && one.length > 1 && sorted(one) === sorted(other) && Math.abs(Math.log10(x.value / y.value)) < 1
}
