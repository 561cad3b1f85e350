/** One report states flatly what the other only reports as believed, alleged or likely. */
import { nearness, type LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { hedgesIn, type Hedge } from './hedges.js'
import { textOf, type SideView } from './view.js'

interface Hedged {
  readonly hedge: Hedge
  readonly side: SideView
  readonly other: SideView
}

/** How far after a hedge its claim begins, in words. */
const SCOPE = 6

/** The first word of meaning that the hedge governs and that the other side has too. */
function claimOf({ hedge, side, other }: Hedged): { readonly here: number; readonly there: number } | null {
  for (let at = hedge.to; at < Math.min(side.words.length, hedge.to + SCOPE); at++) {
    const word = side.words[at]
    if (!word || word.passage !== side.words[hedge.from]?.passage) return null
    if (word.stop || !other.stems.has(word.stem)) continue
    return { here: at, there: other.words.findIndex((candidate) => candidate.stem === word.stem) }
  }
  return null
}

function detectOn(link: LinkContext, side: SideView, other: SideView): readonly Finding[] {
  const counter = hedgesIn(other)
  return hedgesIn(side).flatMap((hedge) => {
    if (counter.some((found) => found.group === hedge.group || found.strength >= hedge.strength * 0.6)) return []
    const claim = claimOf({ hedge, side, other })
    const here = claim && side.words[claim.here]
    const there = claim && other.words[claim.there]
    const first = side.words[hedge.from]
    const last = side.words[hedge.to - 1]
    if (!here || !there || !first || !last) return []
    const words = { start: first.start, end: last.end }
    const [inA, inB] = side === link.a ? [here, there] : [there, here]
    const near = nearness(link, inA, inB)
    const plain = { start: there.start, end: there.end }
    const finding: Finding = {
      kind: 'certainty',
      significance: 'fact',
      a: side === link.a ? words : plain,
      b: side === link.a ? plain : words,
      message: `One report hedges with “${textOf(side, words)}”; the other states it flatly (“${textOf(other, plain)}”).`,
      evidence: { near, alike: link.contained, sure: hedge.strength },
    }
    return [finding]
  })
}

export const certaintyDetector: Detector = {
  kind: 'certainty',
  detect(link) {
    return [...detectOn(link, link.a, link.b), ...detectOn(link, link.b, link.a)]
  },
}
