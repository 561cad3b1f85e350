/** "Dozens", "hundreds of", "tens of thousands": plurals that leave a stretch of values open. */
import type { NumberMention } from '../analysis.js'
import { textOf, type SideView } from './view.js'

/** From the least that the word can mean to what the next such word would be used for. */
const STRETCHES: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['dozens', [20, 120]],
  ['scores', [30, 200]],
  ['tens', [10, 100]],
  ['hundreds', [200, 2000]],
  ['thousands', [1000, 20_000]],
  ['millions', [1e6, 2e7]],
  ['billions', [1e9, 2e10]],
])

/** The mention with the values that a vague plural leaves open; any other mention as it is. */
export function widened(side: SideView, mention: NumberMention): NumberMention {
  const words =
    textOf(side, mention)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const stretches = words.flatMap((word) => {
    const stretch = STRETCHES.get(word)
    return stretch ? [stretch] : []
  })
  const [first, second] = stretches
  // "Five hundreds", "the 1,000s": only where no figure stands before the plural.
  if (!first || /\d/u.test(textOf(side, mention))) return mention
  const [low, high] = second ? [first[0] * second[0], first[1] * second[0]] : first
  return { ...mention, value: low, high, bound: mention.bound === 'at-least' ? 'exact' : mention.bound }
}
