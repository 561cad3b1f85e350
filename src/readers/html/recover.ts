/** Prose of the article that the search for the main text left out: the lead above it, and paragraphs inside it. */
import type { Line } from './blocks.js'
import { fold } from './dom.js'

/** Shorter than this is a label or a teaser. */
const PROSE = 60
/** How many lines may stand between the headline and the first line found. */
const MOST_ABOVE = 12
/** How many lines in a row may have been left out of the middle. */
const MOST_INSIDE = 6

const endsSentence = (text: string): boolean => /[.!?…。！？"”’»)]$/u.test(text)
const isProse = (line: Line): boolean =>
  (line.kind === null || line.kind === 'list-item') &&
  line.text.length >= PROSE &&
  line.linked < 0.3 &&
  endsSentence(line.text)

/** Index of every found line in the page, in order; null where it stands elsewhere. */
function placesOf(found: readonly Line[], page: readonly Line[]): readonly (number | null)[] {
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

/** Lead paragraphs between the headline and the first line found. */
function above(page: readonly Line[], first: number, titles: ReadonlySet<string>): readonly Line[] {
  const from = Math.max(0, first - MOST_ABOVE)
  const headline = page.slice(from, first).findLastIndex((line) => titles.has(fold(line.text)))
  return headline < 0 ? [] : page.slice(from + headline + 1, first).filter(isProse)
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
