/** Boxes, pull quotes and captions in other type that stand beside a text which runs around them. */
import { usualSize, type Segment } from './lines.js'

export interface Parted {
  readonly main: readonly Segment[]
  readonly asides: readonly (readonly Segment[])[]
}

/** Sizes that differ by less are one. */
const SAME_SIZE = 0.05

/** Stretches of the file in one other size than the text's. */
function runsInOtherType(segments: readonly Segment[], usual: number): readonly (readonly Segment[])[] {
  const runs: Segment[][] = []
  let before: Segment | null = null
  for (const segment of [...segments].sort((a, b) => a.order - b.order)) {
    const isOther = Math.abs(segment.size - usual) > usual * SAME_SIZE
    if (isOther && before !== null && Math.abs(segment.size - before.size) <= usual * SAME_SIZE)
      runs.at(-1)?.push(segment)
    else if (isOther) runs.push([segment])
    before = isOther ? segment : null
  }
  return runs
}

/** Whether a text in the usual size runs on beside these lines. */
function isBeside(run: readonly Segment[], usual: readonly Segment[]): boolean {
  const left = Math.min(...run.map(({ x }) => x))
  const right = Math.max(...run.map((segment) => segment.right))
  const top = Math.min(...run.map(({ y, size }) => y - size))
  const bottom = Math.max(...run.map(({ y }) => y))
  const near = usual.filter(({ y, size }) => y - size * 0.3 > top && y - size * 0.3 < bottom)
  return (
    near.length > 0 && near.every((line) => line.right < left - line.size * 0.5 || line.x > right + line.size * 0.5)
  )
}

/** Parts the boxes from the text. */
export function withoutAsides(segments: readonly Segment[]): Parted {
  const usual = usualSize(segments)
  const inUsual = segments.filter(({ size }) => Math.abs(size - usual) <= usual * SAME_SIZE)
  const asides = runsInOtherType(segments, usual).filter((run) => isBeside(run, inUsual))
  const aside = new Set(asides.flat())
  return { main: segments.filter((segment) => !aside.has(segment)), asides }
}
