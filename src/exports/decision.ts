/** What the person decided about a difference, in words. */
import { type DifferenceEntry, KIND_WORD } from './report.js'

export function decisionWord({ verdict, was }: DifferenceEntry): string {
  if (verdict === null) return 'open'
  return verdict === 'relabelled' && was !== null ? `re-labelled, was: ${KIND_WORD[was].toLowerCase()}` : verdict
}
