/** Prose of the article that the search for the main text left out: the lead under the headline, and paragraphs inside the text. */
import type { Line } from './blocks.js'
import { fold } from './dom.js'

/** Shorter than this is a label or a teaser. */
const PROSE = 60
/** How many lines may stand between the headline and the first line found. */
const MOST_ABOVE = 12
/** How many lines in a row may have been left out of the middle. */
const MOST_INSIDE = 6

/** How far below the headline a lead begins that stands alone: byline, date and place may come between. */
const LEAD_WITHIN = 5
/** A lead may be marked as heading; a real one has fewer characters. */
const LEAD_HEADING = 80
/** Shorter than this, a headline inside another line is chance. */
const TELLING = 25

const endsSentence = (text: string): boolean => /[.!?…。！？"”’»)]$/u.test(text)
const isProse = (line: Line): boolean =>
  (line.kind === null || line.kind === 'list-item') &&
  line.text.length >= PROSE &&
  line.linked < 0.3 &&
  endsSentence(line.text)

/** Index of every found line in the page, in order; null where it stands elsewhere. */
export function placesOf(found: readonly Line[], page: readonly Line[]): readonly (number | null)[] {
  const places = new Map<string, number[]>()
  page.forEach((line, index) => {
    const known = places.get(line.text)
    if (known === undefined) places.set(line.text, [index])
    else known.push(index)
  })
  let last = -1
  return found.map((line) => {
    const at = places.get(line.text)?.find((index) => index > last)
    if (at === undefined) return null
    last = at
    return at
  })
}

/** The headline as the page calls itself, or with a kicker, or shortened. */
function isHeadline(line: Line, titles: ReadonlySet<string>): boolean {
  const text = fold(line.text)
  if (titles.has(text)) return true
  if (line.kind !== 'heading' || text.length < TELLING) return false
  return [...titles].some((title) => title.length >= TELLING && (text.includes(title) || title.includes(text)))
}

/** A lead that is marked as heading, as paragraph; null for what is none. */
function asLead(line: Line): Line | null {
  if (isProse(line)) return line
  const isSentence = line.kind === 'heading' && line.text.length >= LEAD_HEADING && endsSentence(line.text)
  return isSentence && line.linked < 0.3 ? { ...line, kind: null } : null
}

/** The lines between the headline and the line `first`; none where no headline stands near above it. */
function underHeadline(page: readonly Line[], first: number, titles: ReadonlySet<string>): readonly Line[] {
  const from = Math.max(0, first - MOST_ABOVE)
  const headline = page.slice(from, first).findLastIndex((line) => isHeadline(line, titles))
  return headline < 0 ? [] : page.slice(from + headline + 1, first)
}

/** Lead paragraphs between the headline and the first line found. */
const above = (page: readonly Line[], first: number, titles: ReadonlySet<string>): readonly Line[] =>
  underHeadline(page, first, titles).flatMap((line) => asLead(line) ?? [])

/**
 * The lines found with the lead before them, where it was taken for furniture: pages call it teaser, summary or excerpt, as they call
 * what leads to other articles. `whole` is every line of the page that may be prose; only the first of them below the headline counts.
 */
export function withLead(found: readonly Line[], whole: readonly Line[], titles: ReadonlySet<string>): readonly Line[] {
  const body = found.find((line) => isProse(line))
  const first = body === undefined ? -1 : whole.findIndex(({ text }) => text === body.text)
  if (first < 0) return found
  const known = new Set(found.map(({ text }) => text))
  const [lead] = underHeadline(whole, first, titles)
    .slice(0, LEAD_WITHIN)
    .flatMap((line) => asLead(line) ?? [])
  return lead === undefined || known.has(lead.text) ? found : [lead, ...found]
}

/**
 * The lines found, with prose that stands between them in the page, and between the headline and them, put back. `page` is every line
 * of the page after furniture was taken out.
 */
export function recover(found: readonly Line[], page: readonly Line[], titles: ReadonlySet<string>): readonly Line[] {
  const places = placesOf(found, page)
  const first = places.find((place) => place !== null)
  if (first === undefined) return found
  const known = new Set(found.map(({ text }) => text))
  const fresh = (lines: readonly Line[]): readonly Line[] => lines.filter(({ text }) => !known.has(text))
  const result: Line[] = [...fresh(above(page, first, titles))]
  let last = Infinity
  found.forEach((line, index) => {
    const place = places[index] ?? null
    if (place !== null && place > last && place - last - 1 <= MOST_INSIDE)
      result.push(...fresh(page.slice(last + 1, place).filter(isProse)))
    result.push(line)
    if (place !== null) last = place
  })
  return result
}
