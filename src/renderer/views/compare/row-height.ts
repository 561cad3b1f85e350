/** How tall rows are, from their characters, before they are drawn. All heights in pixels. */
import type { Passage } from '../../../core/side-by-side/passages.js'
import type { Line } from '../../model/rows.js'

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
