/** From lines to paragraphs: by leading, indent, size of the font, and whether the next word would have had room on the line before. */
import type { Column, ReadPages } from './columns.js'
import { joinWords, vocabularyOf, type Vocabulary } from './hyphens.js'
import { usualSize, type Segment } from './lines.js'

/** A paragraph as it stands on the page. */
export interface Paragraph {
  readonly text: string
  /** Size of its font in points. */
  readonly size: number
  readonly lines: number
  /** Index of the page on which it begins. */
  readonly page: number
  /** Stands beside the text, in a box. */
  readonly aside: boolean
}

/** Sizes that differ by less are one. */
const SAME_SIZE = 0.08
const isSameSize = (a: Segment, b: Segment): boolean =>
  Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * SAME_SIZE

const ENDS = /[.!?…:](?:["'”“’»)\]]|\d)*$|[。！？」』]$/u
const BULLET = /^(?:[•◦▪●○‣■►▶·]|[-–—*]\s|\d{1,2}[.)]\s)/u
const endsSentence = (text: string): boolean => ENDS.test(text)

/** A word is divided between the lines, or the sentence goes on in small letters. */
const isMidSentence = (before: Segment, next: Segment): boolean =>
  /^\p{Ll}/u.test(next.text) && (/[-\u00AD\u2010]$/.test(before.text) || !endsSentence(before.text))

/** Of distances between base lines, so many in a hundred are of lines in one paragraph: those between paragraphs are larger. */
const INSIDE = 0.2

/**
 * The usual distance of base lines by size of the font: between lines where a sentence goes on, or, where no sentence tells (in a text of
 * one-line paragraphs, or without small letters), among the smaller ones.
 */
function leadings(columns: readonly Column[]): (size: number) => number {
  const gaps = new Map<number, number[]>()
  const sure = new Map<number, number[]>()
  const add = (to: Map<number, number[]>, key: number, gap: number): void =>
    void to.set(key, [...(to.get(key) ?? []), gap])
  for (const { lines } of columns)
    lines.slice(1).forEach((line, index) => {
      const before = lines[index]
      const gap = before === undefined ? 0 : line.y - before.y
      if (before === undefined || !isSameSize(before, line) || gap < line.size * 0.8 || gap > line.size * 2.5) return
      const key = Math.round(line.size)
      add(gaps, key, gap)
      if (isMidSentence(before, line)) add(sure, key, gap)
    })
  const at = (all: readonly number[], share: number): number | undefined =>
    [...all].sort((a, b) => a - b)[Math.floor(all.length * share)]
  const usual = new Map([...gaps].map(([size, all]) => [size, at(sure.get(size) ?? [], 0.5) ?? at(all, INSIDE)]))
  return (size) => usual.get(Math.round(size)) ?? size * 1.5
}

interface Place {
  readonly column: Column
  readonly index: number
  readonly body: number
  readonly leading: (size: number) => number
}

/** How far right and left the lines around this one reach: a picture beside the text makes some of them shorter. */
const REACH = 4
function around({ column: { lines, left, right }, index }: Place): { readonly left: number; readonly right: number } {
  const here = lines[index]
  const near = lines
    .slice(Math.max(0, index - REACH), index + REACH)
    .filter((line) => here !== undefined && isSameSize(line, here))
  // A few lines by themselves do not tell how wide they could have been.
  if (near.length < REACH) return { left, right }
  return { left: Math.min(...near.map(({ x }) => x)), right: Math.max(...near.map((line) => line.right)) }
}

/** Width of a line's first word, by its share of the characters. */
function firstWord({ text, x, right }: Segment): number {
  const length = text.search(/\s/)
  return length < 0 ? right - x : ((right - x) * length) / text.length
}

/** A date or a name, in shares of the font's size. */
const SHORT = 18

/** A line ended before it was full: what came next was to begin anew. */
function endsEarly(before: Segment, next: Segment, place: Place): boolean {
  if (/[-\u00AD\u2010]$/.test(before.text)) return false
  const { left, right } = around(place)
  const room = right - before.right - firstWord(next) - next.size * 0.6
  if (room <= 0) return false
  if (endsSentence(before.text)) return true
  // A line without an end is one of its own when it is short; beside a picture all lines are.
  const width = before.right - before.x
  const isShort = width < next.size * SHORT || width < (next.right - next.x) * 0.8
  return isShort && before.right - left < (right - left) * 0.75
}

function isIndented(line: Segment, left: number): boolean {
  return line.x - left > line.size * 0.6
}

/** A first line set in from the others; and the end of a block that is set in as a whole. */
function changesIndent(before: Segment, next: Segment, place: Place): boolean {
  const { column, index } = place
  const { lines } = column
  const { left } = around(place)
  const shift = next.x - before.x
  const after = lines[index + 1]
  const beforeThat = lines[index - 2]
  if (shift > next.size * 0.6) return true
  if (isIndented(next, left) && Math.abs(shift) <= next.size * 0.6)
    return after !== undefined && isSameSize(after, next) && !isIndented(after, left) && !isIndented(next, before.x)
  return shift < -next.size * 0.6 && beforeThat !== undefined && Math.abs(beforeThat.x - before.x) <= before.size * 0.3
}

/** Lines of a headline end where the eye wants them to; two that had room on one are two things. */
function fitOnOneLine(before: Segment, next: Segment, { left, right }: Column): boolean {
  const width = before.right - before.x + next.right - next.x + next.size * 0.3
  return width < (right - left) * 0.98
}

const isCentred = (before: Segment, next: Segment): boolean =>
  Math.abs((before.x + before.right - next.x - next.right) / 2) < next.size * 0.3 &&
  Math.abs(before.x - next.x) > next.size * 0.3

/** Whether a paragraph begins with the line at `index`. */
function begins(place: Place): boolean {
  const { column, index, body, leading } = place
  const [before, next] = [column.lines[index - 1], column.lines[index]]
  if (before === undefined || next === undefined) return true
  if (!isSameSize(before, next)) return true
  const gap = next.y - before.y
  if (gap > leading(next.size) * 1.3 + 0.5 || gap < 0) return true
  if (BULLET.test(next.text))
    return endsSentence(before.text) || BULLET.test(before.text) || /^[•◦▪●○‣■►▶]/u.test(next.text)
  if (isCentred(before, next) || isMidSentence(before, next)) return false
  if (next.size > body * 1.15) return fitOnOneLine(before, next, column)
  return changesIndent(before, next, place) || endsEarly(before, next, place)
}

/** A paragraph, or the part of one that stands in one column. */
interface Open {
  readonly lines: readonly Segment[]
  readonly page: number
  /** Whether its first line is set in. */
  readonly indented: boolean
  /** Whether its last line reaches the edge of the column, nearly or exactly. */
  readonly last: 'exact' | 'full' | 'short'
}

/** What is usual in a document. */
interface Style {
  readonly body: number
  readonly leading: (size: number) => number
  /** Lines end at one edge, but for the last of a paragraph. */
  readonly justified: boolean
  /** Paragraphs begin with an indent. */
  readonly indents: boolean
}

const isExact = (line: Segment, right: number): boolean => right - line.right < line.size * 0.1

function inColumn(column: Column, page: number, style: Style): readonly Open[] {
  const { lines, left, right } = column
  const groups: Segment[][] = []
  lines.forEach((line, index) => {
    const group = groups.at(-1)
    if (group === undefined || begins({ column, index, ...style })) groups.push([line])
    else group.push(line)
  })
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)]
    if (first === undefined || last === undefined) return []
    const ends = isExact(last, right) ? 'exact' : right - last.right < last.size * 2 ? 'full' : 'short'
    return [{ lines: group, page, indented: isIndented(first, left), last: ends }]
  })
}

function styleOf(columns: readonly Column[]): Style {
  const lines = columns.flatMap((column) => column.lines)
  const body = usualSize(lines)
  const exact = columns.reduce(
    (sum, column) => sum + column.lines.filter((line) => isExact(line, column.right)).length,
    0,
  )
  const style = { body, leading: leadings(columns), justified: exact > lines.length / 2, indents: false }
  const paragraphs = columns.flatMap((column) => inColumn(column, 0, style).slice(1))
  const indented = paragraphs.filter((paragraph) => paragraph.indented).length
  return { ...style, indents: indented > paragraphs.length / 2 }
}

/** A paragraph goes on in the next column or page when its sentence does, or when its last line there is not a last line. */
function goesOn(before: Open, next: Open, { body, justified, indents }: Style): boolean {
  const [last, first] = [before.lines.at(-1), next.lines[0]]
  if (last === undefined || first === undefined || !isSameSize(last, first)) return false
  if (last.size > body * 1.15 || BULLET.test(first.text)) return false
  if (/\p{L}[-\u00AD\u2010]$/u.test(last.text) && /^\p{Ll}/u.test(first.text)) return true
  if (!endsSentence(last.text)) return before.last !== 'short' || /^\p{Ll}/u.test(first.text)
  if (next.indented) return false
  return (indents && (before.indented || before.lines.length > 1)) || (justified && before.last === 'exact')
}

const textOf = ({ lines }: Open, words: Vocabulary): string =>
  lines
    .reduce((text, line) => joinWords(text, line.text, words), '')
    .replace(/\s+/gu, ' ')
    .trim()

function readThrough(pages: ReadPages['pages'], style: Style): readonly Open[] {
  const open: Open[] = []
  for (const [number, page] of pages.entries())
    for (const column of page)
      for (const [index, group] of inColumn(column, number, style).entries()) {
        const before = open.at(-1)
        if (index > 0 || before === undefined || !goesOn(before, group, style)) open.push(group)
        else open[open.length - 1] = { ...before, lines: [...before.lines, ...group.lines], last: group.last }
      }
  return open
}

/** The paragraphs of all pages in the order of reading, then what stands beside them. */
export function paragraphsOf({ pages, asides }: ReadPages): readonly Paragraph[] {
  const columns = pages.flat()
  const style = styleOf(columns)
  const words = vocabularyOf(columns.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const paragraph = (group: Open, aside: boolean): Paragraph => ({
    text: textOf(group, words),
    size: usualSize(group.lines),
    lines: group.lines.length,
    page: group.page,
    aside,
  })
  return [
    ...readThrough(pages, style).map((group) => paragraph(group, false)),
    ...readThrough(asides, style).map((group) => paragraph(group, true)),
  ]
}
