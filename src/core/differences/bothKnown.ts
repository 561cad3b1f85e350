/** Figures that both articles have: when each report gives both, the two count different things, however alike the passages are. */
import type { Analysis, NumberMention } from '../analysis.js'
import { conceptOf } from './concepts.js'
import type { LinkContext } from './context.js'

/** The figures of an article by what they say. A memo only: it depends on nothing but the analysis. */
const known = new WeakMap<Analysis, ReadonlySet<string>>()

function figuresOf(analysis: Analysis): ReadonlySet<string> {
  const before = known.get(analysis)
  if (before !== undefined) return before
  const found = new Set(analysis.passages.flatMap(({ numbers }) => numbers.map(keyOf)))
  known.set(analysis, found)
  return found
}

function keyOf({ kind, unit, value, high }: NumberMention): string {
  const counted = unit === null ? '' : conceptOf({ norm: unit, stem: unit })
  return `${kind} ${counted} ${value} ${high ?? ''}`
}

/** True when the article of either side gives the other side's figure too, of the same kind and unit. */
export function areBothKnown(link: LinkContext, x: NumberMention, y: NumberMention): boolean {
  // "Under five" and "over five" are one figure with two bounds.
  if (keyOf(x) === keyOf(y)) return false
  return figuresOf(link.a.analysis).has(keyOf(y)) && figuresOf(link.b.analysis).has(keyOf(x))
}
