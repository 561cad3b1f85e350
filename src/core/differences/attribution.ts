/** The same claim credited to sources that exclude each other. */
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { compareSpelling } from './spelling.js'
import { sourcesOf, type Source } from './sources.js'
import { textOf, type SideView } from './view.js'

/** Two people, two organisations, or two roles that are not each other's. A person may well be the official of the other report. */
function excludes(x: Source, y: Source): boolean {
  return x.kind === y.kind && x.key !== y.key
}

/** True when the words of a source occur anywhere on the other side: then both reports know it and may credit different parts. */
function isKnown(source: Source, side: SideView): boolean {
  const text = side.passages.map((passage) => textOf(side, passage).toLowerCase()).join(' ')
  return text.includes(source.key)
}

function finding(link: LinkContext, x: Source, y: Source): Finding {
  const [a, b] = [
    { start: x.start, end: x.end },
    { start: y.start, end: y.end },
  ]
  const [first, second] = [textOf(link.a, a), textOf(link.b, b)].sort((one, other) => (one < other ? -1 : 1))
  return {
    kind: 'attribution',
    significance: 'fact',
    a,
    b,
    message: `One report credits this to ${first ?? ''}, the other to ${second ?? ''}.`,
    evidence: { near: nearness(link, a, b), alike: link.contained, sure: x.kind === 'role' ? 0.7 : 1 },
  }
}

export const attributionDetector: Detector = {
  kind: 'attribution',
  detect(link) {
    const left = sourcesOf(link.a)
    const right = sourcesOf(link.b)
    if (left.length !== 1 || right.length !== 1) return []
    const [x, y] = [left[0], right[0]]
    if (
      !x ||
      !y ||
      !excludes(x, y) ||
      compareSpelling(textOf(link.a, x), textOf(link.b, y)) > 0 ||
      isKnown(x, link.b) ||
      isKnown(y, link.a)
    )
      return []
    return [finding(link, x, y)]
  },
}
