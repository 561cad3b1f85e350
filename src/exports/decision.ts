/** What the person decided about a difference, in words. */
import { kindNames } from '../core/kind-names.js'
import type { DifferenceEntry } from './report.js'

export function decisionWord({ verdict, was }: DifferenceEntry): string {
  if (verdict === null) return 'open'
  return verdict === 'relabelled' && was !== null ? `re-labelled, was: ${kindNames[was].toLowerCase()}` : verdict
}
