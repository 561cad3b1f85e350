/** What stands at the edges of the report's paragraphs and is no sentence of it: a dateline before the words, a credit behind them. */
import type { BlockKind } from '../../model.js'
import { signOffStart } from '../agencies.js'
import { datelineLength } from './datelines.js'
import type { Part } from './parts.js'
import { shapeOf } from './shape.js'
import { isTurn } from './turns.js'

/** A part with its kind. */
export interface Placed {
  readonly part: Part
  readonly kind: BlockKind
}

/** The parts with their kinds, datelines and the credit at the end of the report parted from the words beside them. */
export function trimmed(parts: readonly Part[], kinds: readonly BlockKind[]): readonly Placed[] {
  const signed = signedParagraph(parts, kinds)
  return parts
    .flatMap((part, index) => withDateline(part, kinds[index] ?? 'paragraph', paragraphNumber(kinds, index)))
    .flatMap((each) => (each.part.end === parts[signed]?.end ? withoutSignOff(each) : [each]))
}

/** 0 for the first paragraph, 1 for the second. */
const paragraphNumber = (kinds: readonly BlockKind[], index: number): number =>
  kinds.slice(0, index).filter((kind) => kind === 'paragraph').length

/** Parts a paragraph's dateline ("PARIS, May 3 (AFP) -") from its words. */
function withDateline(part: Part, kind: BlockKind, order: number): readonly Placed[] {
  const length = kind === 'paragraph' && !isTurn(part) ? datelineLength(part.text, order) : 0
  if (length === 0) return [{ part, kind }]
  const head = part.text.slice(0, length).trimEnd()
  const rest = part.text.slice(length)
  const start = part.start + length
  const dateline = { ...part, end: part.start + head.length, text: head, shape: shapeOf(head), label: null }
  return [
    { part: dateline, kind: 'dateline' },
    { part: { ...part, start, content: start, text: rest, shape: shapeOf(rest) }, kind },
  ]
}

/** How many paragraphs may be taken for the report's that stand under its last one. */
const AFTER_REPORT = 2

/** Index of the paragraph that ends with a credit: the last one, or one near it with furniture right below. */
function signedParagraph(parts: readonly Part[], kinds: readonly BlockKind[]): number {
  const paragraphs = kinds.flatMap((kind, index) => (kind === 'paragraph' || kind === 'list-item' ? [index] : []))
  const near = paragraphs.slice(-1 - AFTER_REPORT).reverse()
  return (
    near.find(
      (index) =>
        (index === near[0] || kinds[index + 1] === 'furniture') && signOffStart(parts[index]?.text ?? '') !== null,
    ) ?? -1
  )
}

/** Parts the credit at the end of the last paragraph ("REUTERS", "(dpa)") from its words. */
function withoutSignOff({ part, kind }: Placed): readonly Placed[] {
  const at = signOffStart(part.text)
  if ((kind !== 'paragraph' && kind !== 'list-item') || at === null) return [{ part, kind }]
  const words = part.text.slice(0, at).trimEnd()
  const credit = part.text.slice(at)
  const start = part.start + at
  return [
    { part: { ...part, end: part.start + words.length, text: words }, kind },
    { part: { ...part, start, content: start, text: credit, shape: shapeOf(credit), label: null }, kind: 'byline' },
  ]
}
