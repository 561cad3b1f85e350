/** Which findings a reader gets to see. */
import type { Evidence, Finding } from './detector.js'

/** `linked`: the probability that the two passages state the same; 0 where it is not known. */
type Rule = (evidence: Evidence, linked: number) => boolean

/** Passages that are surely linked need less around the two words at issue. */
const SURELY = 0.7

/**
 * What each kind must bring to be shown. The bounds were set on labelled article pairs (see docs/accuracy.md): a wrong mark costs more trust than
 * a missing one, so every rule keeps at least about as many right as wrong there.
 */
const RULES: Readonly<Record<Finding['kind'], Rule>> = {
  // The same noun or neighbour word is counted: little more is needed. Otherwise the surroundings must match closely.
  number: ({ near, sure }, linked) =>
    (sure >= 0.7 && near >= 0.28 && linked >= SURELY) ||
    (sure >= 0.8 ? near >= 0.2 : sure >= 0.7 ? near >= 0.32 : sure >= 0.5 ? near >= 0.45 : near >= 0.95),
  date: ({ near, alike, sure }) =>
    near * sure >= 0.4 || (sure === 1 && near >= 0.3 && alike >= 0.4) || (sure >= 0.5 && near >= 0.55 && alike >= 0.5),
  place: ({ near, alike, sure }) =>
    near >= 0.35 || (near >= 0.25 && alike >= 0.45) || (sure > 0.5 && (alike >= 0.3 || near >= 0.3)),
  name: ({ near, sure, alike }) => sure >= 0.6 && Math.max(near, alike) >= 0.35,
  agent: () => true,
  // Dense agreement over most of the shorter quotation, or over many words.
  quote: ({ near, alike, sure }) => near >= 0.6 && sure >= 0.35 && (alike >= 0.5 || sure >= 0.8),
  // A person and the one who speaks for that person are told apart by themselves; other sources must be credited with the same claim.
  attribution: ({ alike, sure }) => alike >= (sure >= 0.9 ? 0.25 : 0.55),
  certainty: ({ near, alike, sure }) =>
    sure >= 0.9 ? near >= 0.15 || alike >= 0.28 : near >= 0.5 && alike >= (sure >= 0.7 ? 0.4 : sure >= 0.6 ? 0.7 : 0.8),
  polarity: ({ near, alike, sure }) =>
    sure === 1
      ? near >= 0.4 && alike >= 0.4
      : sure >= 0.95
        ? near >= 0.2 || alike >= 0.25
        : sure >= 0.9
          ? near >= 0.28 && alike >= 0.3
          : near >= 0.5 && alike >= 0.35,
  wording: () => true,
}

/** Shows a finding when its evidence is strong enough for its kind. */
export function isShown(finding: Finding, linked = 0): boolean {
  return RULES[finding.kind](finding.evidence, linked)
}
