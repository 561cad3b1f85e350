/** What stands in the place of the article and is none of it: kept as furniture, so that a person can fold it out and take it back. */
import type { Line } from './blocks.js'
import { fold } from './dom.js'
import { isAboutAuthor, isDay, isNotice } from './notices.js'
import { placesOf } from './recover.js'

/** In so many of the first and last lines a page may tell of its writers, whose name may stand above as a line of its own. */
const WRITERS_WITHIN = 4

/** Lines that tell of the writers, and the name above them. */
function isOfWriters(lines: readonly Line[], authors: readonly string[]): (line: Line, at: number) => boolean {
  const isAtAnEnd = (at: number): boolean => at < WRITERS_WITHIN || at >= lines.length - WRITERS_WITHIN
  const about = lines.map((line, at) => isAtAnEnd(at) && isAboutAuthor(line, authors))
  return (line, at) => about[at] === true || (about[at + 1] === true && authors.includes(line.text))
}

const isBody = ({ kind }: Line): boolean => kind !== 'furniture'
const asFurniture = (line: Line): Line => ({ ...line, kind: 'furniture' })

/** Headings at the end with nothing under them introduced what is furniture. */
function withoutDanglingHeadings(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex((line) => isBody(line) && line.kind !== 'heading')
  return lines.map((line, at) => (at > last ? asFurniture(line) : line))
}

/** Applies `change` to the lines that are not furniture, as if they stood alone. */
function amongBody(lines: readonly Line[], change: (body: readonly Line[]) => readonly Line[]): readonly Line[] {
  const changed = change(lines.filter(isBody)).values()
  return lines.map((line) => (isBody(line) ? (changed.next().value ?? line) : line))
}

const says = (line: Line): boolean => /[\p{L}\p{N}]/u.test(line.text)

/** The lines found, with those that speak of the page, its links or its writers as furniture. `titles`: folded names of the page itself. */
export function foldAway(
  found: readonly Line[],
  titles: ReadonlySet<string>,
  authors: readonly string[],
): readonly Line[] {
  const noticed = found
    .filter((line) => says(line) && !titles.has(fold(line.text)))
    .map((line) =>
      isNotice(line) ? (isDay(line.text) ? { ...line, kind: 'dateline' as const } : asFurniture(line)) : line,
    )
  const headed = withoutDanglingHeadings(noticed)
  return withoutDanglingHeadings(
    amongBody(headed, (body) => {
      const ofWriters = isOfWriters(body, authors)
      return body.map((line, at) => (ofWriters(line, at) ? asFurniture(line) : line))
    }),
  )
}

/** More lines in a row than this are a part of the page of their own: a menu, a list of articles, comments. */
const MOST_LEFT_OUT = 30

/**
 * The lines with what the page has between them, and between its headline and them, put back as furniture. `whole` is every line of the
 * page that may be prose.
 */
export function withLeftOut(
  lines: readonly Line[],
  whole: readonly Line[],
  titles: ReadonlySet<string>,
): readonly Line[] {
  const known = new Set(lines.map(({ text }) => text))
  const places = placesOf(lines, whole)
  // The search may join what the page has in two lines.
  const joined = lines.filter((_, index) => places[index] === null).map(({ text }) => text)
  const isKnown = ({ text }: Line): boolean => known.has(text) || joined.some((line) => line.includes(text))
  const between = (from: number, to: number): readonly Line[] => {
    const left = whole.slice(from + 1, to).filter((line) => says(line) && !isKnown(line))
    const told = left.filter(({ text }) => !titles.has(fold(text)))
    return told.length > MOST_LEFT_OUT ? [] : told.map(asFurniture)
  }
  const first = places.find((place) => place !== null) ?? 0
  let last = whole.slice(0, first).findLastIndex(({ text }) => titles.has(fold(text)))
  if (last < 0) last = first - 1
  return lines.flatMap((line, index) => {
    const place = places[index] ?? null
    if (place === null) return [line]
    const left = place > last ? between(last, place) : []
    last = place
    return [...left, line]
  })
}
