/** How two linked passages differ, what each adds, and what two articles have word for word. */
import type { Analysis } from '../analysis.js'
import type { Addition, CopiedRun, Difference, Range, Span } from '../model.js'
import { additionsOf } from './additions.js'
import { agentDetector } from './agent.js'
import { attributionDetector } from './attribution.js'
import { certaintyDetector } from './certainty.js'
import { contextOf, scoreOf } from './context.js'
import { copiedRuns } from './copied.js'
import { dateDetector } from './date.js'
import type { Detector, Finding } from './detector.js'
import { isInOrder } from './mirror.js'
import { nameDetector } from './name.js'
import { numberDetector } from './number.js'
import { placeDetector } from './place.js'
import { polarityDetector } from './polarity.js'
import { quoteDetector } from './quote.js'
import { isShown } from './shown.js'
import { meets, viewOf } from './view.js'
import { wordForWord } from './wordForWord.js'
import { wordingDetector } from './wording.js'

/** Which passages a link joins: indexes into `Analysis.passages` of either article. */
export interface LinkedPassages {
  readonly a: readonly number[]
  readonly b: readonly number[]
  /** The scored pairs of passages that the link joins; none for a link that a person made. */
  readonly pairs?: readonly { readonly score: number }[]
}

const detectors: readonly Detector[] = [
  quoteDetector,
  numberDetector,
  dateDetector,
  placeDetector,
  nameDetector,
  agentDetector,
  attributionDetector,
  certaintyDetector,
  polarityDetector,
  wordingDetector,
]

/** Everything that the detectors found, shown or not, in the order of the text. For measuring; readers get `findDifferences`. */
export function findAll(a: Analysis, b: Analysis, link: LinkedPassages): readonly Finding[] {
  if (!isInOrder(a, b)) return findAll(b, a, { ...link, a: link.b, b: link.a }).map(turned)
  const context = contextOf(a, b, link)
  const found = detectors.flatMap((detector) => detector.detect(context))
  return [...found, ...wordForWord(context, found)]
}

/** Differences by link. A memo only: they depend on nothing but the two articles and the link, and are asked for again for the additions. */
const known = new WeakMap<
  LinkedPassages,
  { readonly a: Analysis; readonly b: Analysis; readonly found: readonly Difference[] }
>()

/**
 * The differences between the two sides of a link that a reader should see, in the order of side a's text.
 * Spans are into each article's text. Swapping the articles swaps the sides and nothing else.
 */
export function findDifferences(a: Analysis, b: Analysis, link: LinkedPassages): readonly Difference[] {
  const before = known.get(link)
  if (before?.a === a && before.b === b) return before.found
  const linked = scoreOf(link)
  const shown = linked < LEAST_LINKED ? [] : findAll(a, b, link).filter((finding) => isShown(finding, linked))
  const found = shown
    .filter((finding) => !isCovered(finding, shown) && !isEqual(a, b, finding))
    .sort((x, y) => placeOf(x) - placeOf(y))
    .map((finding) => differenceOf(a, b, finding))
  known.set(link, { a, b, found })
  return found
}

/**
 * Passages that are more likely about two things than about one contradict each other in nothing: of nine differences that such links of the
 * labelled pairs showed, none was right (see docs/accuracy.md).
 */
const LEAST_LINKED = 0.45

/** Stretches of detail that one side of the link has and the other has not. */
export function findAdditions(a: Analysis, b: Analysis, link: LinkedPassages): readonly Addition[] {
  const shown = findDifferences(a, b, link).filter(({ significance }) => significance === 'fact')
  return additionsOf(
    { a: viewOf(a, link.a), b: viewOf(b, link.b) },
    {
      a: shown.flatMap((difference) => difference.a ?? []),
      b: shown.flatMap((difference) => difference.b ?? []),
    },
  )
}

/** Long runs of words that both articles share (twelve words, or a whole clause of nine), as long as they go, in the order of `a`. */
export function findCopied(a: Analysis, b: Analysis): readonly CopiedRun[] {
  if (isInOrder(a, b)) return copiedRuns(a, b)
  const turnedRuns = copiedRuns(b, a).map((run) => ({ ...run, a: run.b, b: run.a }))
  return turnedRuns.sort((x, y) => x.a.start - y.a.start)
}

/**
 * A change of wording that another kind explains already is not shown twice, nor a quotation that two ways of comparing found, nor who told whom,
 * nor a dismissal as the contrary of leaving.
 */
function isCovered(finding: Finding, shown: readonly Finding[]): boolean {
  if (finding.kind === 'quote')
    return shown
      .slice(0, shown.indexOf(finding))
      .some((other) => other.kind === 'quote' && meets(finding.a, other.a) && meets(finding.b, other.b))
  if (finding.kind === 'attribution')
    return shown.some(
      (other) =>
        (other.kind === 'agent' && (meets(finding.a, other.a) || meets(finding.b, other.b))) ||
        (other.kind === 'name' && meets(finding.a, other.a) && meets(finding.b, other.b)),
    )
  if (finding.kind === 'polarity' || finding.kind === 'place')
    return shown.some((other) => other.kind === 'agent' && meets(finding.a, other.a) && meets(finding.b, other.b))
  if (finding.kind !== 'wording') return false
  return shown.some((other) => other.kind !== 'wording' && (meets(finding.a, other.a) || meets(finding.b, other.b)))
}

/** Equal words are never a difference. */
function isEqual(a: Analysis, b: Analysis, finding: Finding): boolean {
  const [x, y] = [spanOf(a, finding.a), spanOf(b, finding.b)]
  return x !== null && y !== null && x.text.toLowerCase() === y.text.toLowerCase()
}

function placeOf(finding: Finding): number {
  return finding.a?.start ?? finding.b?.start ?? 0
}

function turned(finding: Finding): Finding {
  return { ...finding, a: finding.b, b: finding.a }
}

function differenceOf(a: Analysis, b: Analysis, { kind, significance, message, ...sides }: Finding): Difference {
  return { kind, significance, a: spanOf(a, sides.a), b: spanOf(b, sides.b), message }
}

function spanOf(analysis: Analysis, range: Range | null): Span | null {
  return range && { ...range, text: analysis.article.text.slice(range.start, range.end) }
}
