/** What the person decided about a difference, in words. */
import { type DifferenceEntry, KIND_WORD } from './report.js'

export function decisionWord({ verdict, was, marked }: DifferenceEntry): string {
  if (marked && verdict !== 'dismissed') return 'marked by hand'
  if (verdict === null) return 'open'
  return verdict === 'relabelled' && was !== null ? `re-labelled, was: ${KIND_WORD[was].toLowerCase()}` : verdict
}
