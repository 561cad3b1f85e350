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
  return groups.map((group) => {
    const block = group[0]?.block ?? 0
    const range = { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 }
    return {
      kind: article.blocks[block]?.kind ?? 'paragraph',
      place: placeOf(article, block),
      runs: runsOf(article.text, range, marks),
    }
  })
}

/** Where a block stands, as the window names it. */
export function placeOf({ blocks }: Article, block: number): Place {
  const places = known.get(blocks) ?? placesOf(blocks)
  known.set(blocks, places)
  return places[block] ?? { name: 'Text', paragraph: null }
}

/** Asked for at every passage, counted once. */
const known = new WeakMap<Article['blocks'], readonly Place[]>()

function runsOf(text: string, range: Range, marks: readonly Mark[]): readonly Run[] {
  const inside = marks.filter(({ start, end }) => end > range.start && start < range.end && end > start)
  const cuts = new Set([range.start, range.end])
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, range.start))
    cuts.add(Math.min(end, range.end))
  }
  const edges = [...cuts].sort((x, y) => x - y)
  const runs = edges.slice(1).map((end, i) => runAt(text, edges[i] ?? end, end, inside))
  return runs.map((run, i) => (run.difference === runs[i - 1]?.difference ? { ...run, difference: null } : run))
}

function runAt(text: string, start: number, end: number, marks: readonly Mark[]): Run {
  const over = marks.filter((mark) => mark.start < end && mark.end > start)
  const numbers = (kind: Mark['kind']): number[] =>
    over.flatMap((mark) => (mark.kind === kind && mark.number !== null ? [mark.number] : []))
  return {
    text: plain(text.slice(start, end)).replace(/\s+/g, ' '),
    diverge: over.some(({ kind }) => kind === 'diverge'),
    adds: over.some(({ kind }) => kind === 'adds'),
    difference: numbers('diverge')[0] ?? null,
    notes: numbers('note'),
  }
}
