/** The same person or organisation under two spellings. */
import type { NameMention } from '../analysis.js'
import type { LinkContext } from './context.js'
import { nearness } from './context.js'
import type { Detector, Finding } from './detector.js'
import { pairUp } from './pairing.js'
import { compareSpelling, foldName } from './spelling.js'
import { textOf, type SideView } from './view.js'

function candidates(side: SideView): readonly NameMention[] {
  return side.names.filter((name) => name.kind !== 'place' && (name.form === 'full' || name.form === 'surname'))
}

export const nameDetector: Detector = {
  kind: 'name',
  detect(link) {
    const left = candidates(link.a)
    const right = candidates(link.b)
    const folded = (side: SideView, names: readonly NameMention[]): ReadonlySet<string> =>
      new Set(names.map((name) => foldName(textOf(side, name))))
    const [inA, inB] = [folded(link.a, left), folded(link.b, right)]
    const restA = left.filter((name) => !inB.has(foldName(textOf(link.a, name))))
    const restB = right.filter((name) => !inA.has(foldName(textOf(link.b, name))))
    return pairUp(restA, restB, (x, y) => compareSpelling(textOf(link.a, x), textOf(link.b, y))).map(
      ({ a, b, score }) => finding(link, a, b, score),
    )
  },
}

function finding(link: LinkContext, x: NameMention, y: NameMention, sure: number): Finding {
  const [first, second] = [textOf(link.a, x), textOf(link.b, y)].sort((one, other) => (one < other ? -1 : 1))
  return {
    kind: 'name',
    significance: 'fact',
    a: { start: x.start, end: x.end },
    b: { start: y.start, end: y.end },
    message: `The name is spelled “${first ?? ''}” in one report and “${second ?? ''}” in the other.`,
    evidence: { near: nearness(link, x, y), alike: link.contained, sure },
  }
}
