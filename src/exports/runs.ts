/** Sentences cut into runs of words with the same marks. */
import { type Place, placesOf } from '../core/article/places.js'
import type { Article, Range, Sentence } from '../core/model.js'
import { plain } from './plain.js'
import type { PassageText, Run } from './report.js'

export interface Mark extends Range {
  readonly kind: 'diverge' | 'adds' | 'note'
  /** Number of the difference or note. */
  readonly number: number | null
}

/** The passages a row shows, one for each stretch of neighbouring sentences of a block. */
export function passagesOf(
  article: Article,
  sentences: readonly Sentence[],
  marks: readonly Mark[],
): readonly PassageText[] {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)?.at(-1)
    const joins = last?.block === sentence.block && article.text.slice(last.end, sentence.start).trim() === ''
    if (joins) groups.at(-1)?.push(sentence)
    else groups.push([sentence])
  }
  const ranges = groups.map((group) => ({ start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 }))
  const whole = joined(marks).map((mark) => edgesIn(mark, ranges))
  return groups.map((group, at) => {
    const block = group[0]?.block ?? 0
    return {
      kind: article.blocks[block]?.kind ?? 'paragraph',
      place: placeOf(article, block),
      runs: runsOf(article.text, ranges[at] ?? { start: 0, end: 0 }, whole),
    }
  })
}

/** Marks of the same entry that touch are one: words may be marked by several links that tell the same. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const made: Mark[] = []
  for (const mark of [...marks].sort((x, y) => x.start - y.start || y.end - x.end)) {
    const at = made.findIndex(({ kind, number, end }) => kind === mark.kind && number === mark.number && end >= mark.start) // prettier-ignore
    const known = made[at]
    if (mark.start >= mark.end) continue
    if (known === undefined) made.push(mark)
    else made[at] = { ...known, end: Math.max(known.end, mark.end) }
  }
  return made
}

/** A mark with the places where it is first and last seen in these passages. */
interface SeenMark extends Mark {
  readonly first: number
  readonly last: number
}

function edgesIn(mark: Mark, ranges: readonly Range[]): SeenMark {
  const seen = ranges.filter(({ start, end }) => start < mark.end && end > mark.start)
  return {
    ...mark,
    first: Math.max(mark.start, Math.min(...seen.map(({ start }) => start))),
    last: Math.min(mark.end, Math.max(...seen.map(({ end }) => end))),
  }
}

/** Where a block stands, as the window names it. */
export function placeOf({ blocks }: Article, block: number): Place {
  const places = known.get(blocks) ?? placesOf(blocks)
  known.set(blocks, places)
  return places[block] ?? { name: 'Text', paragraph: null }
}

/** Asked for at every passage, counted once. */
const known = new WeakMap<Article['blocks'], readonly Place[]>()

function runsOf(text: string, range: Range, marks: readonly SeenMark[]): readonly Run[] {
  const inside = marks.filter(({ start, end }) => end > range.start && start < range.end)
  const cuts = new Set([range.start, range.end])
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, range.start))
    cuts.add(Math.min(end, range.end))
  }
  const edges = [...cuts].sort((x, y) => x - y)
  const runs = edges.slice(1).map((end, i) => runAt(text, { start: edges[i] ?? end, end }, inside))
  // Added detail around a difference stops at it: there the difference is what is seen.
  return runs.map((run, i) => (run.goesOn && runs[i - 1]?.diverge !== run.diverge ? { ...run, goesOn: false } : run))
}

function runAt(text: string, { start, end }: Range, marks: readonly SeenMark[]): Run {
  const over = marks.filter((mark) => mark.start < end && mark.end > start)
  const numbers = (kind: Mark['kind'], is: (mark: SeenMark) => boolean): number[] =>
    over.flatMap((mark) => (mark.kind === kind && mark.number !== null && is(mark) ? [mark.number] : []))
  const [begins, ends] = [({ first }: SeenMark) => first === start, ({ last }: SeenMark) => last === end]
  const diverging = over.filter(({ kind }) => kind === 'diverge')
  const shown = diverging.length > 0 ? diverging : over.filter(({ kind }) => kind === 'adds')
  return {
    text: plain(text.slice(start, end)).replace(/\s+/g, ' '),
    diverge: diverging.length > 0,
    adds: over.some(({ kind }) => kind === 'adds'),
    noted: over.some(({ kind }) => kind === 'note'),
    goesOn: shown.some((mark) => mark.start < start),
    begun: { differences: numbers('diverge', begins), notes: numbers('note', begins) },
    differences: numbers('diverge', ends),
    notes: numbers('note', ends),
  }
}
