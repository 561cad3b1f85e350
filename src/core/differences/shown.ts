/** Which findings a reader gets to see. */
import type { Finding } from './detector.js'

/** Shows a finding when its evidence is strong enough for its kind. */
export function isShown(finding: Finding): boolean {
  const { near, alike, sure } = finding.evidence
  switch (finding.kind) {
    case 'number':
      return near * sure >= 0.3
    case 'date':
      return near * sure >= 0.4 && alike >= 0.2
    case 'quote':
      return near >= 0.6 && sure >= 0.5
    case 'name':
      return sure >= 0.5
    case 'certainty':
      return near >= 0.4 && alike >= 0.4 && sure >= 0.6
    case 'place':
      return near >= 0.5 || (sure > 0.5 && alike >= 0.4)
    case 'attribution':
      return alike >= 0.6
    case 'polarity':
      return near >= 0.5 && alike >= 0.5
    case 'agent':
    case 'wording':
      return true
  }
}
