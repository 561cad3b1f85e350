/** What stands at the top and bottom of pages and is no part of the article: running titles, page numbers, a browser's print marks. */
import { mayBeDownload } from '../archive/index.js'
import { columnsOf, type ReadPages } from './columns.js'
import { segmentsOf, usualSize, type Segment } from './lines.js'
import type { Page } from './open.js'

export interface CleanPages {
  readonly read: ReadPages
  /** What was left out, each text once. */
  readonly margins: readonly string[]
}

/** Share of the page's height at its top and bottom in which such lines stand. */
const MARGIN = 0.2
/** Points by which a line's place may differ from page to page. */
const SAME_PLACE = 4

interface Placed extends Segment {
  readonly page: number
  /** 'top' and 'bottom' of the page; null for what stands in it. */
  readonly edge: 'top' | 'bottom' | null
  /** Distance from that edge. */
  readonly depth: number
}

function place(segment: Segment, page: number, { height }: Page): Placed {
  const edge = segment.y < height * MARGIN ? 'top' : segment.y > height * (1 - MARGIN) ? 'bottom' : null
  return { ...segment, page, edge, depth: edge === 'bottom' ? height - segment.y : segment.y }
}

/** The same on every page but for its numbers. */
const keyOf = ({ text, edge }: Placed): string => `${edge ?? ''} ${text.trim().toLowerCase().replace(/\d+/g, '#')}`

/** Lines at one edge that come again at the same depth on other pages. */
function recurring(lines: readonly Placed[]): ReadonlySet<Placed> {
  const groups = new Map<string, Placed[]>()
  for (const line of lines) if (line.edge !== null) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line])
  const found = new Set<Placed>()
  for (const group of groups.values())
    for (const line of group)
      if (group.some(({ page, depth }) => page !== line.page && Math.abs(depth - line.depth) <= SAME_PLACE))
        found.add(line)
  return found
}

/**
 * Of a download the documents begin on pages of their own, and their fields stand at the same depth; running titles have nothing else
 * outside of them.
 */
const outermost = (again: ReadonlySet<Placed>, edges: readonly Placed[]): ReadonlySet<Placed> =>
  new Set(
    [...again].filter((line) =>
      edges.every(
        (other) =>
          other.page !== line.page || other.edge !== line.edge || other.depth >= line.depth - 2 || again.has(other),
      ),
    ),
  )

const PAGE_NUMBER =
  /^(?:page|seite|pagina|página|p\.|s\.|стр\.?|страница)?\s*[-–—|]?\s*\d{1,4}(?:\s*(?:\/|of|von|de|di|sur|из|van)\s*\d{1,4})?\s*[-–—|]?$/iu
/** "The Tarn Courier | 14 March 2023 | Page 3" */
const NUMBERED =
  /[·|•–—-]\s*(?:page|seite|pagina|página|стр\.?)\s*\d{1,4}$|^(?:page|seite|pagina|página|стр\.?)\s*\d{1,4}\s*[·|•–—-]/iu
const isNumber = (text: string): boolean => PAGE_NUMBER.test(text) || (text.length < 100 && NUMBERED.test(text))
const ADDRESS = /(?:^|\s)(?:https?:\/\/|file:\/\/|about:)\S/i
const PRINTED = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[AP]M)?/i

const isSameRow = (a: Placed, b: Placed): boolean => a.page === b.page && Math.abs(a.y - b.y) < 2

/** Marks that a browser prints and page numbers standing apart, outside of which nothing more stands; with them the rest of their line. */
function marked(lines: readonly Placed[], usual: number): ReadonlySet<Placed> {
  const found = new Set<Placed>()
  for (const line of lines) {
    if (line.edge === null) continue
    const text = line.text.trim()
    const outside = lines.some(
      (other) => other.page === line.page && other.edge === line.edge && other.depth < line.depth - 2,
    )
    if (outside) continue
    const near = lines.some(
      (other) =>
        other !== line &&
        other.page === line.page &&
        Math.abs(other.y - line.y) < line.size * 1.4 &&
        !isSameRow(other, line),
    )
    const byBrowser = line.size < usual * 0.9 && (ADDRESS.test(text) || (line.edge === 'top' && PRINTED.test(text)))
    if (!byBrowser && (near || !isNumber(text))) continue
    for (const other of lines) if (other === line || (byBrowser && isSameRow(other, line))) found.add(other)
  }
  return found
}

/** Parts running titles and page numbers from the text. */
export function withoutMargins(pages: readonly Page[]): CleanPages {
  const placed = pages.map((page, index) => segmentsOf(page.pieces).map((segment) => place(segment, index, page)))
  const edges = placed.flat().filter(({ edge }) => edge !== null)
  const isDownload = mayBeDownload(placed.map((lines) => lines.map(({ text }) => text).join('\n')).join('\n'))
  const again = isDownload ? outermost(recurring(edges), edges) : recurring(edges)
  const usual = usualSize(placed.flat())
  const ofPage = placed.map((lines) => {
    const left = lines.filter((line) => !again.has(line))
    const marks = marked(left, usual)
    return { lines, kept: left.filter((line) => !marks.has(line)) }
  })
  const margins = ofPage.flatMap(({ lines, kept }) => {
    const keep = new Set<Segment>(kept)
    return lines.filter((line) => !keep.has(line)).map(({ text }) => text.replace(/\s+/g, ' ').trim())
  })
  return { read: columnsOf(ofPage.map(({ kept }) => kept)), margins: [...new Set(margins)] }
}
