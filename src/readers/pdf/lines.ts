/** From pieces of text to the stretches that stand together on one base line, and from these to lines. */
import type { Piece } from './open.js'

/** Text on one base line without a wide gap in it. Lengths in points, `y` of the base line from the top of the page down. */
export interface Segment {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** Its place in the file. */
  readonly order: number
}

/** A wider gap may be that between two columns, in shares of the font's size; a word space is a quarter, stretched to a half. */
const WIDE = 0.9
/** A narrower gap is between letters of one word. */
const NARROW = 0.12
/** How far base lines of one line lie apart: raised and lowered figures. */
const SAME_LINE = 0.35

/** A letter this much larger stands over several lines. */
const INITIAL_SIZE = 1.8

type Placed = Pick<Segment, 'y' | 'size'>

const isNear = (a: Placed, b: Placed): boolean =>
  Math.abs(a.y - b.y) <= Math.max(a.size, b.size) * SAME_LINE &&
  Math.max(a.size, b.size) < Math.min(a.size, b.size) * INITIAL_SIZE

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu
const isRightToLeft = (text: string): boolean => (text.match(RIGHT_TO_LEFT)?.length ?? 0) * 2 > text.length

/** Puts two stretches together, in the order of reading; the size is that of the longer one. */
function joined<S extends Segment>(left: S, next: Segment): S {
  const gap = next.x - left.right
  const blank = gap > Math.max(left.size, next.size) * NARROW && !/\s$/.test(left.text) && !/^\s/.test(next.text)
  return {
    ...left,
    text: left.text + (blank ? ' ' : '') + next.text,
    x: Math.min(left.x, next.x),
    right: Math.max(left.right, next.right),
    y: next.text.length > left.text.length ? next.y : left.y,
    size: next.text.length > left.text.length ? next.size : left.size,
  }
}

/** Joins pieces that follow each other closely in the file; in other orders they wait for their line to be put together. */
export function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const [order, { text, x, y, width, size }] of pieces.entries()) {
    const segment = { text, x, y, size, right: x + width, order }
    const before = segments.at(-1)
    const gap = before === undefined ? Infinity : x - before.right
    const largest = Math.max(size, before?.size ?? 0)
    if (before !== undefined && isNear(before, segment) && gap < largest * WIDE && gap > -largest * NARROW * 2)
      segments[segments.length - 1] = joined(before, segment)
    else segments.push(segment)
  }
  return segments
}

/** A letter that stands over several lines at the beginning of an article. */
const INITIAL = /^["“„«‘']?\p{Lu}$/u
const isInitial = ({ text, size }: Segment, usual: number): boolean =>
  size >= usual * INITIAL_SIZE && INITIAL.test(text.trim())

/** Height of capitals, in shares of the font's size. */
const CAPITAL = 0.75

const isBeside = (initial: Segment, { x, y, size }: Segment): boolean =>
  y >= initial.y - initial.size * CAPITAL + size * 0.4 &&
  y <= initial.y + size * 0.5 &&
  x >= initial.x &&
  x < initial.right + size * 2

/** Puts a large first letter before the topmost line beside it; all lines beside it begin where it does. */
function withInitial(lines: readonly Segment[], initial: Segment): readonly Segment[] {
  const first = lines.findIndex((line) => isBeside(initial, line))
  if (first < 0) return [...lines, initial].sort((a, b) => a.y - b.y)
  return lines.map((line, index) => {
    if (!isBeside(initial, line)) return line
    return { ...line, x: initial.x, text: index === first ? initial.text.trim() + line.text : line.text }
  })
}

/** The size that most characters have, to half a point. */
export function usualSize(lines: readonly Pick<Segment, 'text' | 'size'>[]): number {
  const characters = new Map<number, number>()
  for (const { text, size } of lines) {
    const rounded = Math.round(size * 2) / 2
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length)
  }
  return [...characters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

const readingOrder = (row: readonly Segment[]): readonly Segment[] => {
  const way = isRightToLeft(row.map(({ text }) => text).join('')) ? -1 : 1
  return [...row].sort((a, b) => (a.x - b.x) * way)
}

/** The segments of one column as lines from top to bottom. */
export function linesOf(segments: readonly Segment[]): readonly Segment[] {
  const usual = usualSize(segments)
  const initials = segments.filter((segment) => isInitial(segment, usual))
  const rows: Segment[][] = []
  for (const segment of segments.filter((each) => !initials.includes(each)).sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row?.[0] !== undefined && isNear(row[0], segment)) row.push(segment)
    else rows.push([segment])
  }
  const lines = rows.flatMap((row) => {
    const [first, ...rest] = readingOrder(row)
    const line = first === undefined ? [] : [rest.reduce(joined, first)]
    return line.map((each) => ({ ...each, text: each.text.replace(/\s+/gu, ' ').trim() }))
  })
  return initials.reduce(withInitial, lines)
}
