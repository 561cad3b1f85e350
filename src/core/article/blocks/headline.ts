/** Which of the lines above the report is its headline. */
import { titleRange } from '../metadata/title.js'
import { readByline } from '../metadata/bylines.js'
import { isPlaceName } from '../metadata/placeNames.js'
import type { Part } from './parts.js'
import { keyOf } from './shape.js'
import { isTeaser } from './teasers.js'

/** Paragraphs of the report that a headline's words are looked for in. */
const LEDE = 6
/** Score that a lone line above the report must reach. */
const ENOUGH = 1

/**
 * Index of the headline among `parts`, or null when the text has none (it begins with a caption, or with the report).
 *
 * A line marked as headline by the format wins; else a line above the first paragraph that is repeated there, shares its words with the
 * report, stands first, and has the length of a headline.
 */
export function findHeadline(parts: readonly Part[], firstProse: number, hint: string | null): number | null {
  const marked = parts.findIndex(({ guess }) => guess?.kind === 'headline')
  if (marked >= 0) return marked
  const body = wordsOf(parts.slice(firstProse).filter(isBody).slice(0, LEDE))
  const report = parts
    .slice(firstProse)
    .filter(isBody)
    .slice(0, LEDE * 4)
    .map(({ shape }) => shape.key)
    .join(' ')
  const above = parts.slice(0, firstProse)
  const candidates = above.flatMap((part, index) => (isCandidate(part) ? [{ part, index }] : []))
  let best: { readonly index: number; readonly score: number } | null = null
  for (const [order, { part, index }] of candidates.entries()) {
    const score =
      scoreOf(part, candidates.filter((other) => sameHeadline(other.part, part)).length, body) -
      order * 0.15 -
      standfirst(part, candidates.slice(0, order), body) +
      (headsDate(above, index) ? 1 : 0) -
      (isTeaser(part.text) ? 1 : 0) +
      (standsAlone(parts, index, candidates.length) ? ALONE : 0) -
      (isPullQuote(part, report) ? 1 : 0) +
      hinted(part, hint)
    if (best === null || score > best.score) best = { index, score }
  }
  if (best === null || best.score < ENOUGH) return null
  const chosen = parts[best.index]
  // Of a repeated headline the first counts.
  return chosen === undefined ? null : (candidates.find(({ part }) => sameHeadline(part, chosen))?.index ?? best.index)
}

const isBody = ({ guess, shape }: Part): boolean =>
  shape.prose && (guess === null || guess.kind === 'paragraph' || guess.kind === 'list-item')

/** "Home / World / Ferry damaged": the way to the page, with its headline at the end. */
const TRAIL = /^[^/>»›|]{2,30}\s[/>»›]\s[^/>»›|]{2,40}\s[/>»›]\s/u

function isCandidate(part: Part): boolean {
  const { guess, shape, text, item } = part
  if (guess !== null && (guess.sure || guess.kind !== 'heading') && !mayHead(part)) return false
  if (item || shape.words < 2 || shape.words > 34 || text.length > 260) return false
  return !/[:,;]$/.test(text) && !TRAIL.test(text)
}

/** A row of names, or a line with an agency behind a dash or a bar ("Sea wall fails, mayor quits – AFP"), may also be a headline. */
const mayHead = ({ guess, shape, text }: Part): boolean =>
  guess?.sure === false &&
  ((guess.kind === 'byline' && shape.words >= 3) ||
    (guess.kind === 'caption' && shape.words >= 5 && /[^.!…]\s[—–|-]\s[^—–|]{2,40}$/u.test(text)))

/** The same headline, with or without the outlet's name behind it. */
export function sameHeadline(a: Part, b: Part): boolean {
  if (a.shape.key === b.shape.key) return true
  const [short, long] = a.shape.key.length < b.shape.key.length ? [a, b] : [b, a]
  if (short.shape.words < 3 || !long.shape.key.startsWith(short.shape.key)) return false
  return long.shape.words - short.shape.words <= 6 && /^\s*[|–—•·:»-]/u.test(long.text.slice(short.text.length))
}

function scoreOf(part: Part, repeats: number, body: ReadonlySet<string>): number {
  const words = [...wordsOf([part])]
  const shared = words.filter((word) => body.has(word)).length
  const overlap = words.length === 0 ? 0 : shared / words.length
  const length = part.shape.words >= 5 && part.shape.words <= 24 ? 1 : part.shape.words >= 3 ? 0.5 : 0
  const marked = part.guess?.kind === 'heading' ? 1 : 0
  const isPlace = part.shape.words <= 3 && isPlaceName(part.text)
  const name = isPlace || (readByline(part.text) !== null && !hasOutletBehind(part.text)) ? -1.5 : 0
  return overlap * 2.5 + (repeats > 1 ? 3 : 0) + length + marked + name
}

/** "Sea wall fails after a night of storms | Kells Courier": not a signature, though it ends in an outlet. */
function hasOutletBehind(text: string): boolean {
  const { start, end, outlet } = titleRange(text, null)
  return outlet !== null && text.slice(start, end).split(/\s+/).length >= 5
}

const isFull = ({ shape }: Part): boolean => shape.words >= 5

/** A line under another one that already speaks of the report is its standfirst; a line of its own comes later than most headlines. */
function standfirst(part: Part, before: readonly { readonly part: Part }[], body: ReadonlySet<string>): number {
  const full = before.filter((other) => isFull(other.part) && !sameHeadline(other.part, part))
  const told = full.some((other) => [...wordsOf([other.part])].filter((word) => body.has(word)).length >= 2)
  return Math.min(1, full.length * 0.35) + (told ? 0.8 : 0)
}

/** What a line of three words lacks of `ENOUGH`. */
const ALONE = 0.5

/** "Sea wall fails": the first line of the text, with nothing between it and the report, is its headline though it is short. */
function standsAlone(parts: readonly Part[], index: number, candidates: number): boolean {
  const below = parts[index + 1]
  return index === 0 && candidates === 1 && below !== undefined && isBody(below)
}

/** How many lines may stand between a headline and its date or byline. */
const HEAD_REACH = 4

/** The standfirst right under a headline does not part it from its date. */
function headsDate(above: readonly Part[], index: number): boolean {
  const below = above[index + 1]
  const standfirst = below !== undefined && isCandidate(below) && below.shape.words >= 6 ? 1 : 0
  return above
    .slice(index + 1, index + 1 + HEAD_REACH + standfirst)
    .some(({ guess }) => guess?.kind === 'dateline' || (guess?.kind === 'byline' && guess.sure))
}

/** A line in quotation marks whose words the report has again. */
function isPullQuote({ text }: Part, report: string): boolean {
  const quoted = /^["“„«'‘]([^"”“»]{25,})["”“»'’]/u.exec(text)?.[1]
  return quoted !== undefined && report.includes(keyOf(quoted))
}

function hinted(part: Part, hint: string | null): number {
  if (hint === null) return 0
  const range = titleRange(part.text, null)
  const title = part.text.slice(range.start, range.end).toLowerCase()
  return title === hint.toLowerCase() || part.text.toLowerCase() === hint.toLowerCase() ? 6 : 0
}

/** Beginnings of the longer words: enough to match inflected forms. */
function wordsOf(parts: readonly Part[]): ReadonlySet<string> {
  const words = parts.flatMap(({ shape }) => shape.key.split(' '))
  const long = words.filter((word) => word.length > 3 || /\d/.test(word)).map((word) => word.slice(0, 6))
  const cjk = parts.flatMap(({ shape }) =>
    [...shape.key.matchAll(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{2}/gu)].map(([pair]) => pair),
  )
  return new Set([...long, ...cjk])
}
