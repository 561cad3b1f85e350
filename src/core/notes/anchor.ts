/**
 * Anchoring by quotation: words of an article described so that they are found again after the file changed (W3C Web Annotation,
 * TextQuoteSelector and TextPositionSelector).
 *
 * The rule above all others: a note never moves to other words. What is found is checked against the quotation; where the evidence
 * does not say which place is meant, nothing is found and the person is asked.
 */
import type { Range } from '../model.js'
import { findChanged } from './changed.js'
import { CONTEXT } from './context.js'
import { type FoldedText, foldText, unfold } from './folded.js'
import type { Anchor } from './model.js'
import { type Place, seek, sentenceAround, type Sought, type Support, supportAt, total } from './support.js'

const MAX_PLACES = 400
const WORDY = /[\p{L}\p{N}]/u

/** Describes `range` of `text`. A range that cuts a surrogate pair is widened to whole characters. */
export function makeAnchor(
  file: string,
  text: string,
  range: Range,
  contentHash?: string,
  folded: FoldedText = foldText(text),
): Anchor {
  const start = wholeCharacter(text, range.start, -1)
  const end = wholeCharacter(text, Math.max(range.end, start), 1)
  const points = codePoints(text, start, end)
  const anchor: Anchor = {
    file,
    ...(contentHash === undefined ? {} : { contentHash }),
    exact: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT), 1), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT), -1)),
    start,
    end,
    sentence: sentenceAround(text, { start, end }),
    ...(points.start === start && points.end === end ? {} : { codePoints: points }),
  }
  const others = placesOf(seek(anchor), folded).filter(
    (place) => unfold(folded, place.start, place.end).start !== start,
  )
  if (others.length === 0 || anchor.exact.trim() === '') return anchor
  const rivals = {
    prefix: Math.max(...others.map((place) => place.support.prefix)),
    suffix: Math.max(...others.map((place) => place.support.suffix)),
    sentence: Math.max(...others.map((place) => place.support.sentence)),
  }
  return { ...anchor, rivals }
}

/**
 * Where the anchored words are in `text` now, or null when they are gone or it cannot be told which place is meant ("needs
 * re-attaching"). Exact at the old place, then exact anywhere with the context as judge, then with slips put right or words put in.
 */
export function reattach(anchor: Anchor, text: string | FoldedText): Range | null {
  const raw = typeof text === 'string' ? text : text.text
  if (anchor.exact.trim() === '') return null
  if (standsUnchanged(anchor, raw)) return { start: anchor.start, end: anchor.end }
  const view = typeof text === 'string' ? foldText(text) : text
  const sought = seek(anchor)
  const places = placesOf(sought, view)
  const exact = choose(sought, places, view)
  if (exact !== null) return unfold(view, exact.start, exact.end)
  // The words are there but in doubtful places: looking for similar words would only find more doubt.
  if (places.some((place) => isDoubtful(place.support))) return null
  const changed = findChanged(sought, view)
  return changed === null ? null : unfold(view, changed.start, changed.end)
}

function standsUnchanged(anchor: Anchor, text: string): boolean {
  const { start, end, exact, prefix, suffix } = anchor
  return (
    text.slice(start, end) === exact &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.slice(end, end + suffix.length) === suffix &&
    prefix.length + suffix.length > 0
  )
}

/** Every place where the folded words stand, whole words only, nearest to the old place first when there are very many. */
function placesOf(sought: Sought, view: FoldedText): readonly Place[] {
  const { exact } = sought
  if (exact === '') return []
  const starts: number[] = []
  for (let at = view.folded.indexOf(exact); at !== -1; at = view.folded.indexOf(exact, at + 1)) {
    if (cutsNoWord(view.folded, at, at + exact.length)) starts.push(at)
  }
  const distance = (at: number): number => Math.abs((view.starts[at] ?? 0) - sought.anchor.start)
  if (starts.length > MAX_PLACES) starts.sort((a, b) => distance(a) - distance(b)).splice(MAX_PLACES)
  return starts.map((start) => ({
    start,
    end: start + exact.length,
    support: supportAt(sought, view, start, start + exact.length),
  }))
}

function cutsNoWord(folded: string, start: number, end: number): boolean {
  const joined = (at: number): boolean => WORDY.test(folded[at - 1] ?? ' ') && WORDY.test(folded[at] ?? ' ')
  return !joined(start) && !joined(end)
}

const LIKE = 0.6
const SAME_SENTENCE = 0.85
const CHANGED_SENTENCE = 0.65
const MARGIN = 0.05
const CLEARLY = 0.3
/** With fewer characters a sentence says nothing by itself. */
const TELLING = 24

function isDoubtful(support: Support): boolean {
  return Math.max(support.prefix, support.suffix) >= LIKE
}

/** Whether the context shows that this is the place meant and not another place with the same words. */
function isMeant(sought: Sought, support: Support): boolean {
  const { rivals } = sought.anchor
  const around = sought.exact.length + sought.sentence.prefix.length + sought.sentence.suffix.length
  // Neighbouring sentences come and go: by themselves they tell little.
  if (around < TELLING) return Math.min(support.prefix, support.suffix) >= LIKE && isDistinct(sought, support)
  if (rivals !== undefined && support.sentence < rivals.sentence + MARGIN) return false
  if (isLong(sought) && isDoubtful(support)) return true
  const bothSides = Math.min(support.prefix, support.suffix) >= LIKE
  return support.sentence >= (bothSides ? CHANGED_SENTENCE : SAME_SENTENCE)
}

function isDistinct(sought: Sought, { prefix, suffix }: Support): boolean {
  const { rivals } = sought.anchor
  return rivals === undefined || (prefix > rivals.prefix + MARGIN && suffix > rivals.suffix + MARGIN)
}

/** Words that hardly come twice in one article. */
function isLong(sought: Sought): boolean {
  return sought.exact.length >= 24 && sought.exact.split(' ').length >= 4
}

/** Words so long, and so much alone before and now, that they need no context. */
function speaksForItself(sought: Sought, places: readonly Place[]): boolean {
  return sought.anchor.rivals === undefined && places.length === 1 && isLong(sought)
}

function choose(sought: Sought, places: readonly Place[], view: FoldedText): Place | null {
  const meant = places.filter((place) => isMeant(sought, place.support))
  const [best, second] = [...meant].sort((a, b) => total(b.support) - total(a.support))
  if (best === undefined) return speaksForItself(sought, places) ? (places[0] ?? null) : null
  if (second === undefined || total(best.support) > total(second.support) + CLEARLY) return best
  // Two places with like context: only an unmoved one is sure.
  const unmoved = meant.filter((place) => view.starts[place.start] === sought.anchor.start)
  return unmoved[0] ?? null
}

/** Moves an offset that lies inside a surrogate pair by one in the direction given. */
function wholeCharacter(text: string, offset: number, direction: -1 | 1): number {
  const inside = /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '')
  return inside ? offset + direction : offset
}

function codePoints(text: string, start: number, end: number): Range {
  const before = Array.from(text.slice(0, start)).length
  return { start: before, end: before + Array.from(text.slice(start, end)).length }
}
