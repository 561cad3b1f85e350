/** How tall rows are, from their characters, before they are drawn. All heights in pixels. */
import type { Side } from '../../../core/model.js'
import { type Passage, isText } from '../../model/passages.js'
import type { Line, Row } from '../../model/rows.js'

/** About how tall passages are, one below the other; `perLine` is the number of characters a line holds. */
function heightOf(passages: readonly Passage[], perLine: number): number {
  return passages.reduce((sum, { start, end, kind }) => {
    if (kind === 'furniture' || kind === 'aside') return sum + 32
    const per = kind === 'headline' ? perLine * 0.68 : perLine
    return sum + Math.ceil((end - start) / per) * (kind === 'headline' ? 31 : 26.4) + 16
  }, 0)
}

export function heightOfLine(line: Line | undefined, perLine: number): number {
  if (!line || line.kind === 'fold') return 48
  return Math.max(heightOf(line.a, perLine), heightOf(line.b, perLine))
}

/** A side that is shorter than the other by more than this is led along while the other scrolls by. */
const WORTH_LEADING = 420

/**
 * The side of a row between two landmarks that is so much shorter than the other that its words would be out of sight while one reads
 * the other; null when neither is, or when it has no text at all.
 */
export function ledSide(row: Row): Side | null {
  if (row.kind === 'linked') return null
  const [a, b] = [heightOf(row.a, 50), heightOf(row.b, 50)]
  const side = a < b ? 'a' : 'b'
  return Math.abs(a - b) > WORTH_LEADING && row[side].some(isText) ? side : null
}
