/**
 * The rows of a two-column comparison: A in its reading order, B beside it, what is only in B where it stands between.
 *
 * What the window sets on one row is on one row here (`core/side-by-side`). What it ties across rows with a ribbon stands beside A's words,
 * for paper has no ribbons, and says that it is elsewhere in B. Every sentence stands in one row, however many links it has; what it also
 * matches elsewhere is named there.
 */
import type { Article, Sentence } from '../core/model.js'
import type { AdditionVerdict, DecidedLink } from '../core/notes/model.js'
import { grouped, type Group } from './rowGroups.js'
import type { ScopedPair } from './scope.js'

/** Words of the other column that say the same and stand in another row. */
export interface Also {
  /** The column the words are in. */
  readonly side: 'a' | 'b'
  readonly sentence: Sentence
}

/** A row before its words are cut into runs. */
export interface BareRow {
  /** Links that are told at this row; each link at one row only. Empty: these words are only in one article. */
  readonly links: readonly DecidedLink[]
  readonly a: readonly Sentence[]
  readonly b: readonly Sentence[]
  readonly also: readonly Also[]
  readonly moved: boolean
  /** What the person decided about words that are only in one article. */
  readonly verdict: AdditionVerdict | null
}

export function bareRows(scoped: ScopedPair): readonly BareRow[] {
  const { pair, a, b } = scoped
  const groups = grouped(scoped)
  const byA = new Map(groups.flatMap((group) => (group.a[0] === undefined ? [] : [[group.a[0], group] as const])))
  const byB = new Map(groups.filter(({ a }) => a.length === 0).map((group) => [group.b[0], group]))
  const onlyB = new Set(pair.onlyB)
  const onlyA = new Set(pair.onlyA)
  const verdictOf = ({ id }: Sentence): AdditionVerdict | null => pair.onlyVerdicts[id] ?? null
  const rows: BareRow[] = []
  const loose = { a: [] as Sentence[], b: [] as Sentence[] }
  const flush = (side: 'a' | 'b'): void => {
    for (const sentences of paragraphs(loose[side].splice(0), verdictOf))
      rows.push({ ...EMPTY, [side]: sentences, verdict: sentences[0] ? verdictOf(sentences[0]) : null })
  }
  let next = 0
  const writeB = (until: number): void => {
    for (; next < until; next++) {
      const sentence = b.sentences[next]
      const group = byB.get(next)
      if (sentence !== undefined && onlyB.has(sentence.id)) loose.b.push(sentence)
      if (group === undefined) continue
      flush('b')
      rows.push(rowOf(group, a, b))
    }
    flush('b')
  }
  a.sentences.forEach((sentence, at) => {
    if (onlyA.has(sentence.id)) loose.a.push(sentence)
    const group = byA.get(at)
    if (group === undefined) return
    flush('a')
    if (group.isLandmark) writeB(group.b[0] ?? 0)
    rows.push(rowOf(group, a, b))
  })
  flush('a')
  writeB(b.sentences.length)
  return headlinesTogether(rows, a, b)
}

const EMPTY: BareRow = { links: [], a: [], b: [], also: [], moved: false, verdict: null }

function rowOf(group: Group, a: Article, b: Article): BareRow {
  const at = (article: Article, places: readonly number[]): Sentence[] =>
    places.flatMap((place) => article.sentences[place] ?? [])
  const named = new Map(group.also.map((one) => [`${one.side}${String(one.place)}`, one]))
  const also = [...named.values()].flatMap(({ side, place }): Also[] => {
    const sentence = (side === 'a' ? a : b).sentences[place]
    return sentence === undefined ? [] : [{ side, sentence }]
  })
  const moved = !group.isLandmark && group.a.length > 0 && group.b.length > 0
  return {
    links: group.links.map(({ link }) => link),
    a: at(a, group.a),
    b: at(b, group.b),
    also,
    moved,
    verdict: null,
  }
}

/** Neighbouring sentences of one block belong together, as far as the person decided the same about them. */
function paragraphs(
  sentences: readonly Sentence[],
  verdictOf: (sentence: Sentence) => AdditionVerdict | null,
): readonly (readonly Sentence[])[] {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (first?.block === sentence.block && verdictOf(first) === verdictOf(sentence)) group?.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

/** Two headlines that share nothing stand on one line all the same, as in the window. */
function headlinesTogether(rows: readonly BareRow[], a: Article, b: Article): readonly BareRow[] {
  const isHeadline = (article: Article, sentences: readonly Sentence[]): boolean =>
    sentences.length > 0 && sentences.every(({ block }) => article.blocks[block]?.kind === 'headline')
  const alone = (row: BareRow): boolean => row.links.length === 0 && row.also.length === 0 && row.verdict === null
  const onA = rows.find((row) => alone(row) && row.b.length === 0 && isHeadline(a, row.a))
  const onB = rows.find((row) => alone(row) && row.a.length === 0 && isHeadline(b, row.b))
  if (onA === undefined || onB === undefined) return rows
  return rows.flatMap((row) => (row === onA ? [{ ...onA, b: onB.b }] : row === onB ? [] : [row]))
}
