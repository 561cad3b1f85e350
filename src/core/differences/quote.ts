/** The same utterance with other words inside the quotation marks. */
import type { LinkContext } from './context.js'
import type { Detector, Finding } from './detector.js'
import { isHouseStyle } from './houseStyle.js'
import { rangeOf, textOf, type Word } from './view.js'
import type { Hunk } from './wordDiff.js'

/** Longest change on either side that still reads as a change inside one utterance, in words. */
const LONGEST_CHANGE = 5

/** A stretch of hunks that is one utterance on both sides: agreements with small changes between them. */
interface Utterance {
  readonly hunks: readonly Hunk[]
  readonly same: number
  readonly meaning: number
  readonly changed: number
}

const size = (hunk: Hunk): number => Math.max(hunk.a[1] - hunk.a[0], hunk.b[1] - hunk.b[0])

/** Cuts the diff into utterances: a change that is too long, or words outside quotation marks, end one. */
function utterances(link: LinkContext): readonly Utterance[] {
  const found: Utterance[] = []
  let run: Hunk[] = []
  const close = (): void => {
    if (run.some((hunk) => hunk.same)) found.push(measure(run, link.a.words))
    run = []
  }
  for (const hunk of link.hunks ?? []) {
    const quoted = isQuoted(link.a.words, hunk.a) && isQuoted(link.b.words, hunk.b)
    if (!quoted || (!hunk.same && size(hunk) > LONGEST_CHANGE)) close()
    else run.push(hunk)
  }
  close()
  return found
}

function isQuoted(words: readonly Word[], [from, to]: readonly [number, number]): boolean {
  return words.slice(from, to).every((word) => word.quoted)
}

function measure(hunks: readonly Hunk[], words: readonly Word[]): Utterance {
  let same = 0
  let meaning = 0
  let changed = 0
  for (const hunk of hunks) {
    if (!hunk.same) changed += size(hunk)
    else {
      same += hunk.a[1] - hunk.a[0]
      meaning += words.slice(hunk.a[0], hunk.a[1]).filter((word) => !word.stop).length
    }
  }
  return { hunks, same, meaning, changed }
}

/** A change counts when the utterance goes on after it or ends with it on both sides. */
function isInside(utterance: Utterance, at: number): boolean {
  const hunk = utterance.hunks[at]
  if (!hunk || hunk.same || at === 0) return false
  if (at < utterance.hunks.length - 1) return true
  return hunk.a[1] > hunk.a[0] && hunk.b[1] > hunk.b[0] && size(hunk) <= 3
}

function finding(link: LinkContext, utterance: Utterance, hunk: Hunk): Finding {
  const a = rangeOf(link.a, ...hunk.a)
  const b = rangeOf(link.b, ...hunk.b)
  const [first, second] = [a ? textOf(link.a, a) : null, b ? textOf(link.b, b) : null]
  const total = utterance.same + utterance.changed
  return {
    kind: 'quote',
    significance: 'fact',
    a,
    b,
    message: messageOf(first, second),
    evidence: {
      near: utterance.same / total,
      alike: Math.min(1, utterance.same / 12),
      sure: Math.min(1, utterance.meaning / 4),
    },
  }
}

function messageOf(a: string | null, b: string | null): string {
  if (a !== null && b !== null) {
    const [first, second] = [a, b].sort((x, y) => (x < y ? -1 : 1))
    return `The same quotation has “${first ?? ''}” in one report and “${second ?? ''}” in the other.`
  }
  return `The words “${a ?? b ?? ''}” stand in the quotation in one report and are missing from it in the other.`
}

export const quoteDetector: Detector = {
  kind: 'quote',
  detect(link) {
    return utterances(link)
      .filter((utterance) => utterance.same >= 3 && utterance.meaning >= 2 && utterance.changed < utterance.same)
      .flatMap((utterance) =>
        utterance.hunks
          .filter((hunk, at) => isInside(utterance, at) && !isHouseStyle(link, hunk))
          .map((hunk) => finding(link, utterance, hunk)),
      )
  },
}
