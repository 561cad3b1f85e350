/** Pictures whose words and credit stand on lines of their own, and are told by each other. */
import { isAgencyCredit } from '../agencies.js'
import { isAltText, isLoneHouse, isLonePictureHouse, isPictureCredit } from './captions.js'
import { datelineLength } from './datelines.js'
import { isProse, toldAs, type Part } from './parts.js'

/** A caption of one line is no longer than this, in words. */
const LONGEST_CAPTION = 40
/** Under an alternative text or a house stand the words of the picture: some words without a full stop. */
const LEAST = 3
const MOST = 30
/** How near a lone agency the report must go on for it to be the credit of a picture and not that of the report. */
const REACH = 3

const caption = (part: Part): Part => toldAs('caption', part)
const isHead = ({ guess }: Part): boolean =>
  guess?.sure === true && (guess.kind === 'dateline' || guess.kind === 'byline')

/** Words without the end of a sentence, as many captions have them. */
function isOpen({ shape, guess, text }: Part): boolean {
  if (guess?.sure === true || guess?.kind === 'list-item') return false
  return shape.words >= LEAST && shape.words <= MOST && !/[.?!:;,"”»…]$/u.test(text)
}

/** How far above a picture some line must stand that may be the headline, and how far below the report goes on. */
const ABOVE = 40
const BELOW = 40

/** The parts with the captions that only their neighbours tell. */
export function markPictures(parts: readonly Part[]): readonly Part[] {
  const marked = [...parts]
  const opening = parts.findIndex(isProse)
  const heads = parts.slice(0, Math.max(0, opening)).filter(isHead).length
  const isRepeated = repeatsIn(parts)
  /** Whether something stands above that may be the headline: no picture is above it. */
  const isUnderHead = (at: number): boolean =>
    parts.slice(Math.max(0, at - ABOVE), at).some(({ shape, guess }) => shape.words >= 5 && guess?.sure !== true)
  parts.forEach((part, at) => {
    const below = parts[at + 1]
    const shown = below !== undefined && isOpen(below) && !isRepeated(below) ? below : null
    const mark = (): void => {
      marked[at] = caption(part)
      if (shown !== null) marked[at + 1] = caption(shown)
    }
    if (isBelowCaption(part, marked[at - 1])) marked[at] = caption(part)
    else if (isAltText(part.text)) {
      if (!isRepeated(part) && isUnderHead(at) && (shown !== null || part.text.startsWith('Getty'))) mark()
    } else if (isLoneHouse(part.text)) {
      const isPictures = isLonePictureHouse(part.text) && !isAgencyCredit(part.text)
      const goesOn = parts.slice(at + 2, at + 2 + REACH).some(isProse)
      // An agency alone above the report signs it, unless a byline or a date stands there beside it.
      const signed = at > opening || heads > (isHead(part) ? 1 : 0)
      if (shown !== null && goesOn && isUnderHead(at) && (isPictures || signed)) mark()
      else if (isPictures) marked[at] = caption(part)
    } else if (isPictureCredit(part.text) && !/^[([]/u.test(part.text)) {
      marked[at] = caption(part)
      const above = parts[at - 1]
      if (above !== undefined && tellsPicture(above, parts.slice(at + 1, at + 1 + BELOW)))
        marked[at - 1] = caption(above)
    }
  })
  return marked
}

/** Tells whether a line stands more than once, as headlines do. */
function repeatsIn(parts: readonly Part[]): (part: Part) => boolean {
  const counts = new Map<string, number>()
  for (const { shape } of parts) counts.set(shape.key, (counts.get(shape.key) ?? 0) + 1)
  return ({ shape }) => (counts.get(shape.key) ?? 0) > 1
}

/** "(Ana Berg | AFP)" right under the words of a picture. */
function isBelowCaption(part: Part, above: Part | undefined): boolean {
  return /^[([]/u.test(part.text) && isPictureCredit(part.text) && above?.guess?.kind === 'caption'
}

const REPORTED = /["“”„«»]|\b(?:said|says|told|announced|according to|sagte|teilte|a (?:dit|déclaré|annoncé)|dijo)\b/iu
const SEEN =
  /\b(?:seen|pictured|shown|poses?|stands?|sits?|waits?|walks?|works?|looks?|watch(?:es)?|holds?|carr(?:y|ies)|attends?|arrives?|leaves?|speaks?|waves?|embraces?|gathers?|inspects?|search(?:es)?|clears?|lines? up|queues?|shows?|zeigt|suchen|stehen|warten|blick|im bild|archiv)\b/iu
const PARTICIPLE = /^(?:\S+\s+){1,12}?\p{Ll}{3,}ing\b/u
const TWO_SENTENCES = /\p{Ll}{2}[.!?]["”’)]*\s+\p{Lu}/u

/**
 * Whether the paragraph above a credit is the caption of the picture: one sentence that quotes nobody, where the head of the report or its
 * first paragraph follows, or that tells what is seen. A paragraph of the report above a picture without words is none.
 */
function tellsPicture(above: Part, after: readonly Part[]): boolean {
  if (!isProse(above) || above.shape.words > LONGEST_CAPTION || above.guess !== null) return false
  if (REPORTED.test(above.text) || TWO_SENTENCES.test(above.text) || !after.some(isProse)) return false
  const next = after.find(({ guess }) => guess?.kind !== 'furniture')
  if (next === undefined) return false
  if (isHead(next) || (isProse(next) && datelineLength(next.text, 0) > 0)) return true
  return PARTICIPLE.test(above.text) || SEEN.test(above.text)
}
