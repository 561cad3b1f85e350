/** Markdown: its marks say what the blocks are; the text keeps every character. */
import { unitOf, type Unit } from './blocks/units.js'
import type { BlockKind } from '../model.js'

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n[\s\S]{0,20000}?\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/

/** Units of a Markdown text: front matter as furniture, headings, list items, block quotes, images as captions, paragraphs put together. */
export function unitsOfMarkdown(text: string): readonly Unit[] {
  const head = FRONT_MATTER.exec(text)?.[0].length ?? 0
  const units: Unit[] = []
  const front = unitOf(text, 0, head, 'furniture')
  if (front !== null) units.push(front)
  let open: { start: number; end: number } | null = null
  const flush = (): void => {
    const unit = open === null ? null : paragraph(text, open.start, open.end)
    if (unit !== null) units.push(unit)
    open = null
  }
  for (const match of text.slice(head).matchAll(/[^\n]*(?:\n|$)/g)) {
    const start = head + match.index
    const end = start + match[0].length
    const line = match[0].trim()
    if (line === '') {
      flush()
      continue
    }
    const marked = markedLine(text, start, end, line, units)
    if (marked === 'underline' && open !== null) {
      const heading = headingUnit(
        text,
        (open as { start: number }).start,
        end,
        line.startsWith('=') ? 1 : 2,
        (open as { start: number }).start,
        units,
      )
      open = null
      if (heading !== null) units.push(heading)
    } else if (marked === 'underline' || marked === null) {
      open = open === null ? { start, end } : { start: (open as { start: number }).start, end }
    } else {
      flush()
      units.push(marked)
    }
  }
  flush()
  return units
}

/** A line that is a block by itself; "underline" under a paragraph makes that a heading; null is paragraph text. */
function markedLine(
  text: string,
  start: number,
  end: number,
  line: string,
  before: readonly Unit[],
): Unit | 'underline' | null {
  const indent = text.slice(start, end).search(/\S/)
  const heading = /^(#{1,6})\s+/.exec(line)
  if (heading !== null)
    return headingUnit(text, start, end, heading[1]?.length ?? 1, start + indent + heading[0].length, before)
  if (/^(?:=+|-{2,})$/.test(line))
    return /^=+$/.test(line) || !/^-{3,}$/.test(line) ? 'underline' : underlineOrRule(text, start, end)
  if (
    /^(?:(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s*){3,}|<[^>]+>|\[[^\]]+\]:\s*\S+.*|```.*|~~~.*|\|?[\s:|-]+\|[\s:|-]*)$/.test(
      line,
    )
  )
    return unitOf(text, start, end, 'furniture')
  const image = /^!\[([^\]]*)\]\([^)]*\)\s*$/.exec(line)
  if (image !== null) {
    const kind: BlockKind = (image[1] ?? '').split(/\s+/).length >= 3 ? 'caption' : 'furniture'
    const unit = unitOf(text, start, end, kind)
    return unit === null ? null : { ...unit, content: start + indent + 2 }
  }
  const item = /^(?:[-*+•]|\d{1,3}[.)])\s+/.exec(line)
  if (item !== null) {
    const unit = unitOf(text, start, end, 'list-item')
    return unit === null ? null : { ...unit, content: start + indent + item[0].length, item: true }
  }
  return null
}

/** "---" under a line of text is a heading's underline, alone it is a rule. */
function underlineOrRule(text: string, start: number, end: number): Unit | 'underline' | null {
  const previous = text.slice(0, start).split('\n').at(-2) ?? ''
  return previous.trim() === '' ? unitOf(text, start, end, 'furniture') : 'underline'
}

function headingUnit(
  text: string,
  start: number,
  end: number,
  level: number,
  content: number,
  before: readonly Unit[],
): Unit | null {
  const first = level === 1 && !before.some(({ kind }) => kind === 'headline')
  const unit = unitOf(text, start, end, first ? 'headline' : 'heading')
  return unit === null ? null : { ...unit, content: Math.min(content, unit.end) }
}

/** Paragraph lines; a block quote's marks are left out at its start. */
function paragraph(text: string, start: number, end: number): Unit | null {
  const unit = unitOf(text, start, end)
  if (unit === null) return null
  const mark = /^(?:>\s*)+/.exec(unit.text)?.[0].length ?? 0
  const emphasis = /^(?:\*{1,3}|_{1,3})(?=\S)/.exec(unit.text.slice(mark))?.[0].length ?? 0
  return { ...unit, content: unit.start + mark + emphasis, item: false }
}
