/** Units: the stretches of a text, one or more lines each, that become blocks. */
import type { BlockKind, Range } from '../../model.js'
import type { SourceBlock } from '../source.js'
import { trimRange } from '../../text/spans.js'

/** A stretch of the text that is one thing. Trimmed of white space. */
export interface Unit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What the format or the markup says it is; null: the words decide. */
  readonly kind: BlockKind | null
  /** Where the words begin after a bullet, number, heading or quote mark. */
  readonly content: number
  /** Bullet or number at its start, or marked as an item by the format. */
  readonly item: boolean
}

const BULLET = /^(?:[•◦▪▫●○‣⁃■□►▶➤✔✓·]|[*–—-](?=\s)|\d{1,2}[.)](?=\s))\s*/u

/** A unit over `[start, end)`, trimmed; null when nothing but white space is there. */
export function unitOf(text: string, start: number, end: number, kind: BlockKind | null = null): Unit | null {
  const range = unmarked(text, trimRange(text, start, end))
  if (range.start >= range.end) return null
  const words = text.slice(range.start, range.end)
  const bullet = kind === null || kind === 'list-item' ? (BULLET.exec(words)?.[0] ?? '') : ''
  // A dash or a number can also begin prose ("- Reuters", "12. August"); only a real bullet is sure, the others need company.
  return {
    ...range,
    text: words,
    kind,
    content: range.start + bullet.length,
    item: bullet !== '' || kind === 'list-item',
  }
}

/** "^By ANNA KELL=": the marks that wires put around a line of their heads are none of its words. */
function unmarked(text: string, range: Range): Range {
  if (text[range.start] !== '^') return range
  const marked = /^\^+\s*(.*?)\s*[=<]*$/su.exec(text.slice(range.start, range.end))
  const words = marked?.[1] ?? ''
  const start = range.start + (marked?.[0].indexOf(words) ?? 0)
  return { start, end: start + words.length }
}

/** Lines of plain text as units; hard-wrapped paragraphs are put together again. */
export function unitsOfPlainText(text: string): readonly Unit[] {
  const groups = lineGroups(text)
  const wrapped = isHardWrapped(groups)
  return groups.flatMap((group) => {
    const first = group[0]
    const last = group.at(-1)
    if (first === undefined || last === undefined) return []
    if (wrapped && isWrappedGroup(group)) return unitOf(text, first.start, last.end) ?? []
    return rejoined(text, group)
  })
}

/** Puts a line that begins in mid-sentence ("storm damages / the village hall") back behind the line before it. */
function rejoined(text: string, group: readonly Unit[]): readonly Unit[] {
  const units: Unit[] = []
  for (const line of group) {
    const before = units.at(-1)
    const cut =
      before !== undefined &&
      !line.item &&
      /^\p{Ll}{2,}/u.test(line.text) &&
      /[\p{L}\p{N},’'-]$/u.test(before.text) &&
      before.text.length >= 20 &&
      line.text.length <= WRAP_MOST
    const joined =
      cut &&
      !/^by \p{Lu}\p{L}+(?: [\p{Lu}&]|, )|^(?:https?:|www\.|\S+[@/.]\S+$)|^(?:video|photo|audio)[,\p{Lu}]/u.test(
        line.text,
      )
        ? unitOf(text, before.start, line.end)
        : null
    if (joined === null) units.push(line)
    else units[units.length - 1] = joined
  }
  return units
}

/** Lines, grouped by the empty lines between them. */
function lineGroups(text: string): readonly (readonly Unit[])[] {
  const groups: Unit[][] = []
  let group: Unit[] = []
  for (const match of text.matchAll(/[^\n\u2028\u2029\f\v\r]*(?:[\n\u2028\u2029\f\v\r]|$)/g)) {
    const unit = unitOf(text, match.index, match.index + match[0].length)
    if (unit !== null) group.push(unit)
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}

const WRAP_LEAST = 45
const WRAP_MOST = 110

const looksCut = ({ text }: Unit): boolean =>
  text.length >= WRAP_LEAST && text.length <= WRAP_MOST && !/[.!?:”"»…]$/.test(text)

/** Whether most lines that another line follows at once were cut by width, not by sense. */
function isHardWrapped(groups: readonly (readonly Unit[])[]): boolean {
  const followed = groups.flatMap((group) => group.slice(0, -1))
  const cut = followed.filter(looksCut).length
  return cut >= 3 && cut >= followed.length * 0.5
}

/** "Home | World | Sport | Travel": entries of a menu, no words cut by width. */
const isEntries = (text: string): boolean => text.split(/\s[|•·]\s/u).length > 3

function isWrappedGroup(group: readonly Unit[]): boolean {
  const followed = group.slice(0, -1)
  return (
    followed.length > 0 &&
    !group.slice(1).some(({ item }) => item) &&
    followed.every(({ text }) => text.length >= WRAP_LEAST && !isEntries(text))
  )
}

/** Blocks that a reader has marked, in order; words between them become units of their own. */
export function unitsOfMarked(text: string, blocks: readonly SourceBlock[]): readonly Unit[] {
  const units: (Unit | null)[] = []
  let at = 0
  for (const block of [...blocks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(at, block.start)
    const end = Math.min(text.length, block.end)
    if (end <= start) continue
    units.push(unitOf(text, at, start), unitOf(text, start, end, block.kind))
    at = end
  }
  units.push(unitOf(text, at, text.length))
  return units.filter((unit) => unit !== null)
}
