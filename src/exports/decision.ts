/** What the person decided about a difference, in words. */
import { kindNames } from '../core/kind-names.js'
import type { DifferenceEntry } from './report.js'

export function decisionWord({ verdict, was, marked }: DifferenceEntry): string {
  if (marked && verdict !== 'dismissed') return 'marked by hand'
  if (verdict === null) return 'open'
  return verdict === 'relabelled' && was !== null ? `re-labelled, was: ${kindNames[was].toLowerCase()}` : verdict
}
