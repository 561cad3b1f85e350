/** Marks on words: which stretches of a passage are marked as what, and the passage cut into pieces that each have one set of marks. */
import type { Range } from '../../core/model.js'

export type WordMark =
  | { readonly type: 'item'; readonly class: 'diverge' | 'adds'; readonly item: string; readonly style: boolean }
  | { readonly type: 'note'; readonly class: 'note'; readonly note: string }
  | { readonly type: 'found'; readonly class: 'found'; readonly hit: number }
  | { readonly type: 'copied'; readonly class: 'copied' }

export type MarkedRange = WordMark & Range

/** Words with all marks that lie on them. `marks` is empty for plain text. */
export interface Segment extends Range {
  readonly marks: readonly MarkedRange[]
}

/**
 * Cuts `[start, end)` at the ends of the marks. The segments follow each other without gap or overlap and cover the range, so that
 * putting their texts together gives the passage back. Marks outside the range are left out.
 */
export function segmentsOf({ start, end }: Range, marks: readonly MarkedRange[]): readonly Segment[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end)
  const cuts = new Set([start, end])
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start))
    cuts.add(Math.min(end, mark.end))
  }
  const places = [...cuts].sort((one, other) => one - other)
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1] ?? end
    return { start: from, end: to, marks: inside.filter((mark) => mark.start <= from && mark.end >= to) }
  })
}

/** Neighbouring segments on which the same item is seen: one mark on the page, whatever else begins or ends within it. */
export interface Stretch {
  readonly item: MarkedRange | null
  readonly segments: readonly Segment[]
}

/** @param seen which item is seen where several overlap. Segments without an item stand alone. */
export function stretchesOf(
  segments: readonly Segment[],
  seen: (marks: readonly MarkedRange[]) => MarkedRange | null,
): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const segment of segments) {
    const item = seen(segment.marks)
    const last = stretches.at(-1)
    if (last && item !== null && last.item === item) {
      stretches[stretches.length - 1] = { item, segments: [...last.segments, segment] }
    } else stretches.push({ item, segments: [segment] })
  }
  return stretches
}
