/** The order in which the parts of a page are read: what stands over all columns, then column after column. */
import { withoutAsides } from './asides.js'
import { linesOf, usualSize, type Segment } from './lines.js'

/** Lines that stand under one another. */
export interface Column {
  readonly lines: readonly Segment[]
  /** Its edges, in points: those of the page's text for what stands over all columns. */
  readonly left: number
  readonly right: number
}

/** Narrowest gutter between columns, in shares of the font's size. */
const GUTTER = 0.8
/** Lines that must stand on each side of a gutter: three are found beside each other by chance. */
const LEAST_LINES = 4
/** Narrowest column, in shares of the font's size: numbers and labels beside a text are no column. */
const LEAST_WIDTH = 8
/** Columns within columns within columns. */
const MOST_NESTED = 4
/** Pages with more lines are tables or listings, which are read line by line. */
const MOST_ROWS = 1_500

interface Span {
  readonly from: number
  readonly to: number
}

/** Segments of one height, from the top down. */
function rowsOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const rows: Segment[][] = []
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && Math.abs(first.y - segment.y) < segment.size * 0.2)
      row.push(segment)
    else rows.push([segment])
  }
  return rows
}

/** `covered` with one more stretch, in order and without overlap. */
function covering(covered: readonly Span[], { x, right }: Segment): readonly Span[] {
  const apart = covered.filter(({ from, to }) => to < x || from > right)
  const touched = covered.filter(({ from, to }) => !(to < x || from > right))
  const span = {
    from: Math.min(x, ...touched.map(({ from }) => from)),
    to: Math.max(right, ...touched.map(({ to }) => to)),
  }
  return [...apart, span].sort((a, b) => a.from - b.from)
}

const isWideApart = (left: Span, right: Span, size: number): boolean => right.from - left.to >= size * GUTTER

/** Stretches that are so near to each other that no gutter is between them, as one. */
function withoutCracks(covered: readonly Span[], size: number): readonly Span[] {
  const spans: Span[] = []
  for (const span of covered) {
    const before = spans.at(-1)
    if (before !== undefined && !isWideApart(before, span, size))
      spans[spans.length - 1] = { from: before.from, to: span.to }
    else spans.push(span)
  }
  return spans
}

const inside = ({ from, to }: Span, { x, right }: Segment): boolean => x >= from - 0.01 && right <= to + 0.01

/** Points by which the left edge of a column may differ from page to page. */
const SAME_EDGE = 3

/** A column of its own right, or the rest of one that other pages have. */
function isColumn(span: Span, segments: readonly Segment[], { size, known }: Measures): boolean {
  if (known.some(({ from, to }) => Math.abs(from - span.from) < SAME_EDGE && span.to <= to + SAME_EDGE)) return true
  const rows = new Set(segments.filter((segment) => inside(span, segment)).map(({ y }) => Math.round(y)))
  return span.to - span.from >= size * LEAST_WIDTH && rows.size >= LEAST_LINES
}

/** In points: the usual size of the font, how wide the text stands, and the columns of other pages. */
interface Measures {
  readonly size: number
  readonly width: number
  readonly known: readonly Span[]
}

interface Run {
  /** Index behind its last row. */
  readonly end: number
  readonly columns: readonly Span[]
}

const middleSize = (segments: readonly Segment[]): number =>
  [...segments].sort((a, b) => a.size - b.size)[segments.length >> 1]?.size ?? 0

/** A single stretch wider than this share of the page is no column beside another. */
const WHOLE = 0.6

/** The longest run of rows from `start` on that leaves a gutter free, if it has columns beside each other. */
function columnsFrom(rows: readonly (readonly Segment[])[], start: number, measures: Measures): Run | null {
  const { size, width } = measures
  let covered: readonly Span[] = []
  let found: Run | null = null
  const segments: Segment[] = []
  for (let index = start; index < rows.length; index++) {
    const row = rows[index] ?? []
    covered = row.reduce(covering, covered)
    segments.push(...row)
    const spans = withoutCracks(covered, size)
    const [only] = spans
    if (spans.length === 1 && only !== undefined) {
      if (found !== null || only.to - only.from > width * WHOLE) break
      continue
    }
    if (spans.every((span) => isColumn(span, segments, measures))) found = { end: index + 1, columns: spans }
    else if (found !== null && spans.length < found.columns.length) break
  }
  return found
}

/**
 * Index of the row at which columns begin: before it stand the lines of a headline over them all, which only one column has, the first
 * or, in larger type or centred, another.
 */
function begins(rows: readonly (readonly Segment[])[], { end, columns }: Run, start: number): number {
  const usual = usualSize(rows.slice(start, end).flat())
  const isOver = (row: readonly Segment[]): boolean => {
    const [first, second] = columns.filter((span) => row.some((segment) => inside(span, segment)))
    if (first === undefined || second !== undefined) return false
    const isLarger = row.every(({ size }) => size > usual * 1.1)
    const isSetIn = row.every(({ x, size }) => x - first.from > size * 2)
    return first === columns[0] || isLarger || isSetIn
  }
  const at = rows.slice(start, end).findIndex((row) => !isOver(row))
  return start + Math.max(0, at)
}

/** What is found out about a page: its columns in the order of reading, and where they stand. */
interface Layout {
  readonly columns: readonly Column[]
  /** Boxes and captions beside a text that runs around them. */
  readonly asides: readonly Column[]
  readonly spans: readonly Span[]
}

function layOut(segments: readonly Segment[], known: readonly Span[], nested = 0): Layout {
  const rows = rowsOf(segments)
  const right = Math.max(...segments.map((segment) => segment.right))
  const left = Math.min(...segments.map(({ x }) => x))
  const column = (part: readonly Segment[]): Column => ({ lines: linesOf(part), left, right })
  if (nested >= MOST_NESTED || rows.length > MOST_ROWS) return { columns: [column(segments)], asides: [], spans: [] }
  const measures = { size: middleSize(segments), width: right - left, known }
  const columns: Column[] = []
  const asides: Column[] = []
  const spans: Span[] = []
  let single: Segment[] = []
  const flush = (): void => {
    const { main, asides: beside } = withoutAsides(single)
    if (main.length > 0) columns.push(column(main))
    asides.push(...beside.map(column))
    single = []
  }
  for (let index = 0; index < rows.length;) {
    const run = columnsFrom(rows, index, measures)
    const from = run === null ? index : begins(rows, run, index)
    if (run === null || from > index) {
      single.push(...(rows[index] ?? []))
      index++
      continue
    }
    flush()
    const within = rows.slice(index, run.end).flat()
    for (const span of run.columns) {
      const inner = layOut(
        within.filter((each) => inside(span, each)),
        known,
        nested + 1,
      )
      columns.push(...inner.columns)
      asides.push(...inner.asides)
      spans.push(span, ...inner.spans)
    }
    index = run.end
  }
  flush()
  return { columns, asides, spans }
}

/** Parts of pages in the order of reading. */
export interface ReadPages {
  readonly pages: readonly (readonly Column[])[]
  /** Boxes and captions beside the text, of all pages. */
  readonly asides: readonly (readonly Column[])[]
}

/** The columns of each page. A page with few lines is read as the others are. */
export function columnsOf(pages: readonly (readonly Segment[])[]): ReadPages {
  const first = pages.map((page) => layOut(page, []))
  const known = first.flatMap(({ spans }) => spans)
  const final = known.length === 0 || pages.length === 1 ? first : pages.map((page) => layOut(page, known))
  return { pages: final.map(({ columns }) => columns), asides: final.map(({ asides }) => asides) }
}
