/** Parts: units divided where one line holds two things, each with what its own words say about it. */
import type { BlockKind } from '../../model.js'
import { trimRange } from '../../text/spans.js'
import { agenciesIn, isAgencyCredit, signOffStart } from '../agencies.js'
import { isFurniture, isRelatedHeading, type FurnitureEvidence } from '../furniture.js'
import { isSectionName } from '../furniture/lexicon.js'
import { beginsWithGivenName } from '../names/given.js'
import { isContribution, isWireCredit, readByline } from '../metadata/bylines.js'
import { readDateLine, readYearless, type DateLine } from '../metadata/dateLine.js'
import { isPlaceName } from '../metadata/placeNames.js'
import { captionEvidence, isLabelledCaption, isLoneHouse, isPictureCredit } from './captions.js'
import { labelOf, type Label } from './labels.js'
import { shapeOf, type Shape } from './shape.js'
import type { Unit } from './units.js'

export interface Part extends Unit {
  readonly shape: Shape
  /** `sure`: nothing around it changes the kind. `likely`: the place decides. Null kind: open. */
  readonly guess: { readonly kind: BlockKind; readonly sure: boolean } | null
  readonly label: Label | null
  /** The heading of a list of other articles. */
  readonly related: boolean
}

/** A line of the report by its own words, and by nothing that says otherwise. */
export const isProse = ({ shape, guess }: Part): boolean =>
  shape.prose && (guess === null || guess.kind === 'paragraph')

/** The part, told to be of a kind by what stands around it. */
export const toldAs = (kind: BlockKind, part: Part): Part => ({ ...part, guess: { kind, sure: true } })

/** Divides a unit: a date before the words of its line, a label before its paragraph. */
export function partsOf(unit: Unit, evidence: FurnitureEvidence): readonly Part[] {
  if (unit.kind !== null && unit.kind !== 'paragraph' && unit.kind !== 'list-item' && unit.kind !== 'heading')
    return [sure(unit, unit.kind)]
  return dated(unit, evidence) ?? labelled(unit, evidence) ?? [whole(unit, evidence)]
}

function sure(unit: Unit, kind: BlockKind): Part {
  return { ...unit, shape: shapeOf(unit.text), guess: { kind, sure: true }, label: null, related: false }
}

function cut(unit: Unit, from: number, to: number): Unit | null {
  const range = trimRange(unit.text, from, to)
  if (range.end <= range.start) return null
  const start = unit.start + range.start
  return {
    ...unit,
    start,
    end: unit.start + range.end,
    text: unit.text.slice(range.start, range.end),
    content: Math.max(start, from === 0 ? unit.content : start),
  }
}

/** A long line can only hold a date of publication when it begins with it. */
const DATE_FIRST =
  /^[\s([]*(?:\d|date|published|posted|updated|last|publi|veröff|aktual|stand|опубл|обновл|fecha|data|\p{L}{3,10}\.? \d{1,2},? \d{4})/iu

/** "date 2023-05-01 Menu" and "Published 1 May 2023 | Ana Berg": the date first, the rest as if it stood alone. */
function dated(unit: Unit, evidence: FurnitureEvidence): readonly Part[] | null {
  if (unit.kind === 'list-item' || (unit.text.length > 120 && !DATE_FIRST.test(unit.text))) return null
  const date = readDateLine(unit.text)
  if (date?.before !== '') return null
  if (date.after === '' || isTrifle(date.after) || isOnlyDate(date.after) || isFiledUnder(unit.text, date))
    return [sure(unit, 'dateline')]
  const labelled =
    /^\p{L}/u.test(unit.text) &&
    /^(?:date|published|posted|updated|last|publi|veröff|aktual|stand|опубл|fecha|data)/iu.test(unit.text)
  const separated = /[|•·—–]\s*$/.test(unit.text.slice(date.range.start, date.range.end))
  if (!labelled && !separated && !/^\d{4}-\d\d-\d\d/.test(unit.text)) return null
  const head = cut(unit, 0, date.range.end)
  const rest = cut(unit, date.range.end, unit.text.length)
  if (head === null || rest === null) return null
  return [sure(head, 'dateline'), ...partsOf({ ...rest, kind: null, item: false }, evidence)]
}

/** How long ago, or at what time of the day of the date. */
const AGO = String.raw`(?:an?|one|two|three|\d{1,3}) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago|just now|yesterday|vor \p{L}*\d{0,3} ?\p{L}{3,8}|il y a (?:une?|\d{1,3}) \p{L}{3,8}|hace (?:una?|\d{1,3}) \p{L}{3,8}|\d{1,3} \p{L}{3,8} назад`
const TRIFLE = new RegExp(
  String.raw`^(?:[A-Z]{2,4}|\(?\d+ ?min.{0,12}|\(?(?:${AGO})\)?|(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?|local time|Uhr|г\.?|р\.?)$`,
  'u',
)

/** What may stand after a date without being a thing of its own: a zone, the time to read. */
function isTrifle(words: string): boolean {
  return words.length <= 40 && TRIFLE.test(words)
}

/** "Nov 11, 2025 - Deals": a section of one word, or one that all papers have, behind a mark. */
function isFiledUnder(line: string, { range, after }: DateLine): boolean {
  const name = after.replace(/^[-–—|•·\s]+/u, '')
  const marked = /\s[-–—|•·]\s*$/u.test(line.slice(range.start, line.length - name.length))
  return marked && (/^\p{Lu}\p{Ll}{2,15}$/u.test(name) || isSectionName(name))
}

/** A second date: "Published 1 May 2023 | Updated 2 May 2023". */
function isOnlyDate(words: string): boolean {
  const date = readDateLine(words)
  return date?.before === '' && (date.after === '' || isTrifle(date.after))
}

function labelled(unit: Unit, evidence: FurnitureEvidence): readonly Part[] | null {
  const label = labelOf(unit.text)
  if (label === null) return null
  const rest = cut(unit, label.length, unit.text.length)
  if (rest === null) return [{ ...sure(unit, 'label'), label }]
  if (label.kind === 'other' && isFurniture(unit.text, evidence)) return null
  if (label.kind === 'source' && !shapeOf(rest.text).prose) return [{ ...sure(unit, 'label'), label }]
  const head = cut(unit, 0, label.length)
  if (head === null) return null
  const body = whole({ ...rest, kind: 'paragraph', item: false }, evidence)
  return [
    { ...sure(head, 'label'), label },
    body.guess?.sure === true ? body : { ...body, guess: { kind: 'paragraph', sure: true } },
  ]
}

function whole(unit: Unit, evidence: FurnitureEvidence): Part {
  // "... in September. REUTERS": a credit behind the full stop makes no other shape.
  const shape = shapeOf(unit.text.slice(0, signOffStart(unit.text) ?? unit.text.length).trimEnd())
  const part = { ...unit, shape, label: null, related: isRelatedHeading(unit.text) }
  return { ...part, guess: part.related ? { kind: 'furniture', sure: true } : guess(unit, shape, evidence) }
}

/** "Valdemar, 3 feb 2024 - 12:41 CET": a place and a date alone. */
function isPlacedDate(text: string, words: number): boolean {
  if (words > 10 || !/^\p{Lu}/u.test(text)) return false
  const date = readDateLine(text)
  if (date === null || !(date.after === '' || isTrifle(date.after))) return false
  // "PORT KELLS (AP) — 4 November 2024": the agency that stands with the place has its own place among what is known of the article.
  const place = date.before.replace(/\s*[([][^()[\]]{1,25}[)\]]?\s*[—–-]*$/u, (credit) =>
    agenciesIn(credit).length > 0 ? '' : credit,
  )
  const byline = readByline(text)
  const signed =
    byline !== null &&
    (byline.outlets.length > 0 ||
      byline.authors.some(beginsWithGivenName) ||
      isSignedBefore(date.before, date.range.start, text, byline.authors))
  if (signed && place === date.before) return false
  return /^(?:\p{Lu}[\p{L}'’.-]+)(?:[ ,]+(?:de |del |la |am |an |der |in )?\p{Lu}[\p{L}'’.-]+){0,3}\s?[,–—-]?$/u.test(
    place.trim(),
  )
}

/** "Dilfuza Karim • 17 May 2025": a name of several words parted from the date by a mark; behind a place stands a comma. */
function isSignedBefore(before: string, at: number, text: string, authors: readonly string[]): boolean {
  if (
    authors.length !== 1 ||
    isPlaceName(before) ||
    !/^\s*[•·|—–]/u.test(text.slice(Math.max(before.length, at - 3), at + 3))
  )
    return false
  const words = before.split(/\s+/)
  // In capitals it may be the place of a report, which has no time of day.
  const form = /T\d/.test(readDateLine(text)?.value ?? '') ? /^\p{Lu}\p{L}/u : /^\p{Lu}\p{Ll}/u
  return words.length >= 2 && words.length <= 4 && words.every((word) => form.test(word))
}

/** "OPINION: What the vote means" over the report; further down the same form is a link to another article. */
const KICKER =
  /^(?:opinion|analysis|explainer|explained|exclusive|comment|commentary|editorial|feature|profile|interview)\s*[:|—–]\s*(?:\S+\s+){2,}/iu

function guess(unit: Unit, shape: Shape, evidence: FurnitureEvidence): Part['guess'] {
  if (isLabelledCaption(unit.text)) return { kind: 'caption', sure: true }
  if (isPictureCredit(unit.text) && !/^[([]/u.test(unit.text) && !isLoneHouse(unit.text))
    return { kind: 'caption', sure: true }
  const kicked = unit.start === 0 && KICKER.test(unit.text)
  if (!kicked && isFurniture(unit.text.slice(unit.content - unit.start), evidence))
    return { kind: 'furniture', sure: true }
  if (isContribution(unit.text)) return { kind: 'byline', sure: true }
  if (isAgencyCredit(unit.text.replace(/^[(\[©\s–—-]+|[)\].\s]+$/gu, ''))) return { kind: 'byline', sure: true }
  if (isWireCredit(unit.text)) return { kind: 'byline', sure: true }
  const yearless = readYearless(unit.text)
  if (yearless !== null && shape.words <= 10 && !shape.prose) {
    const name = yearless.before === '' ? null : readByline(yearless.before)
    if (yearless.before === '' || name !== null) return { kind: name === null ? 'dateline' : 'byline', sure: true }
  }
  if (isPlacedDate(unit.text, shape.words)) return { kind: 'dateline', sure: true }
  const byline = shape.words <= 24 && !shape.prose ? readByline(unit.text) : null
  const signed = shape.words <= 16 ? byline : null
  if (signed !== null && signed.agencies.length > 0 && signed.authors.length > 0) return { kind: 'byline', sure: true }
  const caption = unit.kind === 'heading' ? 'none' : captionEvidence(unit.text)
  if (caption === 'sure') return { kind: 'caption', sure: true }
  if (caption === 'likely') return { kind: 'caption', sure: false }
  if (unit.kind === 'heading') return { kind: 'heading', sure: false }
  if (byline !== null) return { kind: 'byline', sure: byline.explicit || agenciesIn(unit.text).length > 0 }
  if (unit.kind === 'list-item' || (unit.item && shape.words >= 2))
    return { kind: 'list-item', sure: unit.kind === 'list-item' }
  return null
}
