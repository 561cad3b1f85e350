/**
 * Decides the kind of every part by its words and its place: above the report, in it, or below it.
 *
 * Nothing is thrown away: furniture stays in the text and can be restored. Where words and place leave it open, a part stays in the article.
 */
import type { BlockKind } from '../../model.js'
import type { FurnitureEvidence } from '../furniture.js'
import { captionEvidence } from './captions.js'
import { trimmed, type Placed } from './edges.js'
import { isOutletLine, isRoleLine, readByline } from '../metadata/bylines.js'
import { beginsWithGivenName } from '../names/given.js'
import { markBoxes } from './boxes.js'
import { findHeadline, sameHeadline } from './headline.js'
import { isLeadIn } from './labels.js'
import { partsOf, type Part } from './parts.js'
import { markPictures } from './pictures.js'
import { isShoutedTeaser, isTeaser } from './teasers.js'
import { markTurns } from './turns.js'
import type { Unit } from './units.js'

export type { Placed } from './edges.js'

export interface Layout {
  readonly placed: readonly Placed[]
  readonly headline: Part | null
}

interface Zones {
  readonly parts: readonly Part[]
  /** Index of the headline, of the first paragraph of the report, and of its last. `parts.length` and -1 without a report. */
  readonly headline: number | null
  readonly first: number
  readonly last: number
}

/** What the format itself tells to be furniture is set aside, and says nothing of what stands beside it. */
export function layOut(units: readonly Unit[], evidence: FurnitureEvidence, titleHint: string | null): Layout {
  const isTold = ({ kind }: Unit): boolean => kind === 'furniture'
  const rest = layOutRest(
    units.filter((unit) => !isTold(unit)),
    evidence,
    titleHint,
  )
  const told = units.filter(isTold)
  if (told.length === 0) return rest
  const aside = told.flatMap((unit) => partsOf(unit, evidence)).map((part): Placed => ({ part, kind: 'furniture' }))
  return { ...rest, placed: [...rest.placed, ...aside].sort((a, b) => a.part.start - b.part.start) }
}

function layOutRest(units: readonly Unit[], evidence: FurnitureEvidence, titleHint: string | null): Layout {
  const parts = markTurns(markBoxes(markPictures(units.flatMap((unit) => partsOf(unit, evidence)))))
  const zones = zonesOf(parts, titleHint)
  const kinds = parts.map((part, index) => kindOf(part, index, zones))
  joinCaptions(parts, kinds, zones)
  dropRepeats(parts, kinds, zones)
  dropLinkLists(parts, kinds, zones)
  return { placed: trimmed(parts, kinds), headline: zones.headline === null ? null : (parts[zones.headline] ?? null) }
}

const isReport = ({ guess, shape }: Part): boolean =>
  guess === null
    ? shape.prose
    : guess.kind === 'paragraph' ||
      (guess.kind === 'list-item' && shape.prose) ||
      (guess.kind === 'caption' && !guess.sure)

function zonesOf(parts: readonly Part[], titleHint: string | null): Zones {
  const opening = openingProse(parts)
  const headline = findHeadline(parts, opening, titleHint)
  const from = headline === null ? 0 : headline + 1
  const first = parts.findIndex((part, index) => index >= from && isReport(part) && !isLikelyCaption(part))
  const last = parts.findLastIndex((part, index) => index >= from && isReport(part))
  return { parts, headline, first: first < 0 ? parts.length : first, last }
}

const isLikelyCaption = ({ guess }: Part): boolean => guess?.kind === 'caption'

/** The first part that can only be a paragraph: one sentence that ends in a question or a quotation may be the headline. */
function openingProse(parts: readonly Part[]): number {
  const at = parts.findIndex(
    (part, index) => isReport(part) && !isLikelyCaption(part) && !mayBeHeadline(part, parts, index),
  )
  return at < 0 ? parts.length : at
}

function mayBeHeadline({ shape, text }: Part, parts: readonly Part[], index: number): boolean {
  const repeated = parts.some((other, at) => at !== index && at < index + 12 && other.shape.key === shape.key)
  return (
    shape.words <= 24 && ((repeated && shape.words >= 3) || (index < 3 && shape.words <= 20 && /[!?’”"»]$/.test(text)))
  )
}

function kindOf(part: Part, index: number, zones: Zones): BlockKind {
  const { guess } = part
  const headline = zones.headline === null ? undefined : zones.parts[zones.headline]
  if (index === zones.headline) return 'headline'
  if (headline !== undefined && guess?.kind !== 'label' && sameHeadline(part, headline)) return 'furniture'
  if (guess?.sure === true) return guess.kind === 'headline' ? 'heading' : guess.kind
  if (index < zones.first) return aboveReport(part, index, zones)
  return index > zones.last ? belowReport(part, index, zones) : insideReport(part, index, zones)
}

/** Above the report: kickers and navigation before the headline; byline, standfirst and caption after it. */
function aboveReport(part: Part, index: number, zones: Zones): BlockKind {
  const { guess, shape } = part
  if (guess?.kind === 'caption') return 'caption'
  if (guess?.kind === 'byline')
    return standsWithHead(index, zones) && isSigned(part, index, zones) ? 'byline' : 'furniture'
  if (guess?.kind === 'list-item')
    return shape.words >= 6 && zones.headline !== null && index > zones.headline ? 'list-item' : 'furniture'
  if (guess?.kind === 'paragraph') return 'paragraph'
  const standfirst = shape.words >= 6 && (zones.headline === null || index > zones.headline)
  return standfirst ? 'paragraph' : 'furniture'
}

/** Above the headline stand sections, places and kickers: there a bare name signs only when it is an outlet's or begins with a given name. */
function isSigned({ text }: Part, index: number, { headline }: Zones): boolean {
  if (headline === null || index > headline) return true
  const byline = readByline(text)
  if (byline === null) return false
  return byline.outlets.length > 0 || byline.authors.every(beginsWithGivenName)
}

/**
 * A bare name is a byline only next to the headline, a date line, the report, or a line that tells its bearer's work. Buttons of the page
 * between them do not part them.
 */
function standsWithHead(index: number, { parts, headline, first }: Zones): boolean {
  const neighbours = [parts[index - 1], parts[index + 1], parts[index + 2]]
  const dated = neighbours.some(
    (part) => part?.guess?.kind === 'dateline' || (part?.guess?.kind === 'byline' && part.guess.sure),
  )
  if (dated || (headline !== null && Math.abs(index - headline) <= 2) || index + 1 === first) return true
  if (headline === null || index < headline || index - headline > MOST_BUTTONS) return false
  const below = parts[index + 1]?.text ?? ''
  if (isRoleLine(below) || isOutletLine(below)) return true
  return beginsWithGivenName(parts[index]?.text ?? '') && parts.slice(headline + 1, index).every(isPageButton)
}

/** Buttons of the page between its headline and its byline. */
const MOST_BUTTONS = 15

/** "Share", "4 hours ago", "2 min read" between a headline and its byline. */
const isPageButton = ({ guess, shape }: Part): boolean =>
  (guess?.sure === true && (guess.kind === 'furniture' || guess.kind === 'dateline')) ||
  (guess === null && shape.words <= 3)

/** "Kells Weather" under a report is a link of the page, not the outlet's signature. */
function namesOnlyOutlet({ text }: Part): boolean {
  const byline = readByline(text)
  return byline !== null && !byline.explicit && byline.authors.length === 0 && byline.agencies.length === 0
}

/** Below the report: what is not a sentence of it is furniture. */
function belowReport(part: Part, index: number, zones: Zones): BlockKind {
  const { guess, shape, item } = part
  if (guess?.kind === 'caption') return 'caption'
  if (guess?.kind === 'byline') return index - zones.last <= 2 && !namesOnlyOutlet(part) ? 'byline' : 'furniture'
  const joins = zones.parts
    .slice(zones.last, index)
    .every((before) => before.item || before.shape.prose || isLeadIn(before.text))
  if (guess?.kind === 'list-item')
    return item && joins && (shape.words >= 4 || /\p{L}: /u.test(part.text)) ? 'list-item' : 'furniture'
  const lone = index === zones.last + 1 && index === zones.parts.findLastIndex((other) => other.guess === null)
  return shape.closed && shape.words >= 4 && (shape.quoted || lone) && joins ? 'paragraph' : 'furniture'
}

/** Between paragraphs: a short line is a heading, several in a row are links. */
function insideReport(part: Part, index: number, { parts, last }: Zones): BlockKind {
  const { guess, shape, text } = part
  if (guess?.kind === 'caption') return index === last && endsReport(part) ? 'paragraph' : 'caption'
  if (guess?.kind === 'list-item' || guess?.kind === 'heading') return guess.kind
  if (guess?.kind === 'byline') return shape.words <= 5 ? 'heading' : 'byline'
  if (guess === null && ((isTeaser(text) && !shape.prose) || isShoutedTeaser(text))) return 'furniture'
  if (shape.prose || guess?.kind === 'paragraph') return 'paragraph'
  if (isLeadIn(text)) return 'label'
  if (isQuotedHeading(parts, index)) return 'heading'
  if (shape.quoted || /[:：,;]$/.test(text) || leavesQuoteOpen(parts[index - 1])) return 'paragraph'
  const inRun = [parts[index - 1], parts[index + 1]].some((near) => near !== undefined && isOpenLine(near))
  if (inRun && shape.words >= 4 && !shape.closed) return 'furniture'
  if (shape.closed && !/[?!]$/.test(text)) return 'paragraph'
  return shape.words <= 14 ? 'heading' : 'paragraph'
}

/** Most words of a heading in quotation marks. */
const QUOTED_HEADING = 12
const QUOTED_WHOLE = /^(?:“[^“”]+”|"[^"]+"|‘.+’|'.+'|«[^«»]+»|„[^„“]+“)$/u

/**
 * "‘A house for all of us’" alone between two paragraphs: words of the part that it opens, said in full further down. Without a stop, for
 * with one it is somebody's sentence; and not behind the paragraph that has them, for then it is shown once more, large.
 */
function isQuotedHeading(parts: readonly Part[], index: number): boolean {
  const part = parts[index]
  if (part === undefined || !isQuotedLine(part)) return false
  const [above, below] = [parts.slice(0, index), parts.slice(index + 1)]
  const isOpened = below.find(({ guess }) => guess?.kind !== 'furniture')?.shape.prose === true
  return (
    isOpened &&
    !leavesQuoteOpen(parts[index - 1]) &&
    !above.some(({ shape }) => shape.prose && shape.key.includes(part.shape.key))
  )
}

const isQuotedLine = ({ guess, shape, text }: Part): boolean =>
  guess === null &&
  shape.words >= 2 &&
  shape.words <= QUOTED_HEADING &&
  QUOTED_WHOLE.test(text) &&
  !/[.!?…,;]["'’”»“]$/u.test(text)

/** "... on Monday. (Reuters)" ends a report; with a word about the picture it would have been sure. */
const endsReport = ({ text, shape }: Part): boolean =>
  shape.words > 12 && /[.!?”"]\s*[—–(-]/.test(text) && captionEvidence(text) === 'likely'

const isOpenLine = ({ guess, shape, item }: Part): boolean =>
  guess === null && !shape.prose && !shape.quoted && !item && shape.words >= 4 && !shape.closed

function leavesQuoteOpen(part: Part | undefined): boolean {
  if (part === undefined) return false
  const german = part.text.includes('„')
  const opened = part.text.match(german ? /[„«]/g : /[“«]/g)?.length ?? 0
  const closed = part.text.match(german ? /[“”»]/g : /[”»]/g)?.length ?? 0
  return opened > closed
}

/** A picture's words and its credit on lines of their own: "Image caption," above them, "Credit: Berg" below. */
function joinCaptions(parts: readonly Part[], kinds: BlockKind[], { headline }: Zones): void {
  parts.forEach(({ shape, guess, text }, index) => {
    if (index === headline || guess !== null || (shape.prose && shape.words > 40)) return
    const above = parts[index - 1]
    const below = parts[index + 1]
    const captioned = above !== undefined && /^(?:image|media|photo|picture) caption\b[\s,:]*$/iu.test(above.text)
    const credited =
      below !== undefined && kinds[index + 1] === 'caption' && below.shape.words <= 8 && startsAsCredit(below.text)
    // "3" above a line: the count of a picture gallery.
    const counted = above !== undefined && /^\d{1,2}$/.test(above.text) && kinds[index] === 'heading'
    if (
      captioned ||
      (counted && shape.words >= 3) ||
      (credited && !shape.prose && shape.words >= 2 && !/[:”"]$/.test(text))
    )
      kinds[index] = 'caption'
  })
}

const startsAsCredit = (text: string): boolean =>
  /^(?:credits?|photos?|photographs?|picture|foto|bild|crédits?|source|©|\()\b.*|^©|^\(/iu.test(text)

/** Paragraphs that stand twice, pull quotes and captions shown twice: the first counts. */
function dropRepeats(parts: readonly Part[], kinds: BlockKind[], { headline }: Zones): void {
  const seen = new Set<string>()
  const prose = parts
    .filter(({ shape }, index) => shape.prose && kinds[index] === 'paragraph')
    .map(({ shape }) => shape.key)
  parts.forEach((part, index) => {
    const { shape, guess } = part
    const kind = kinds[index]
    if (kind === undefined || kind === 'furniture' || kind === 'dateline' || kind === 'byline' || kind === 'label')
      return
    if (shape.words < 5) return
    const pulled =
      index !== headline &&
      !shape.prose &&
      kind !== 'caption' &&
      kind !== 'list-item' &&
      !(kind === 'heading' && isQuotedLine(part)) &&
      prose.some((key) => key.includes(shape.key))
    if ((seen.has(shape.key) && guess?.kind !== 'headline') || pulled) kinds[index] = 'furniture'
    seen.add(shape.key)
  })
}

/** Two or more short paragraphs, each under a line of its own: other articles with their teasers. */
function areTeasers(parts: readonly Part[]): boolean {
  const teasers = parts.flatMap((part, index) => (isReport(part) ? [{ part, above: parts[index - 1] }] : []))
  return (
    teasers.length >= 2 &&
    teasers.every(({ part, above }) => part.shape.words <= TEASER && above !== undefined && !isReport(above))
  )
}

/** Most words of a teaser under the headline of another article. */
const TEASER = 40

/** After a heading such as "Related stories": the lines up to the next paragraph; near the end of the text everything that is short. */
function dropLinkLists(parts: readonly Part[], kinds: BlockKind[], { first, last }: Zones): void {
  parts.forEach((part, index) => {
    if (!part.related) return
    const rest = parts.slice(index + 1)
    const closing = index > (first + last) / 2 && areTeasers(rest)
    for (const [ahead, other] of rest.entries()) {
      const at = index + 1 + ahead
      if (!closing && (other.shape.prose || other.shape.quoted || other.guess?.kind === 'label')) break
      if (at < last && (kinds[at] === 'caption' || kinds[at] === 'byline' || kinds[at] === 'dateline')) continue
      kinds[at] = 'furniture'
    }
  })
}
