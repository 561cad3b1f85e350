/** What the views that span a story look up: articles by id, sentences by id, and the marks that the comparison of pairs puts on words. */
import type { StoryView } from '../../../api/contract.js'
import type { Article, DifferenceKind, Range, Sentence } from '../../../core/model.js'
import { kindOf, stands } from '../../../core/notes/relation.js'
import { standing } from '../../../core/shown.js'
import { byCodeUnits } from '../../../core/text/order.js'
import { type LibraryOrder, inLibraryOrder } from '../../model/library.js'
import type { MarkedRange } from '../../model/marks.js'
import { aroundWords } from '../../model/snippet.js'

/** Words of a sentence that a pair marks. */
export interface StoryMark extends Range {
  readonly class: 'diverge' | 'adds'
  /** What diverges; null for added detail, and for whole passages that a person marked as diverging. */
  readonly kind: DifferenceKind | null
  /** Id of the article that has the words. */
  readonly article: string
  /** Id of the article on the other side. */
  readonly against: string
  /** Ids of the sentences on the other side that these words are compared with. */
  readonly others: readonly string[]
  /** The words on the other side that they stand against; null where there are none, and for added detail. */
  readonly rival: Range | null
}

export interface PlacedSentence {
  readonly article: Article
  readonly sentence: Sentence
}

export interface StoryIndex {
  readonly view: StoryView
  /** In the order of the library. */
  readonly articles: readonly Article[]
  readonly article: ReadonlyMap<string, Article>
  readonly sentence: ReadonlyMap<string, PlacedSentence>
  /** Marks by sentence id. */
  readonly marks: ReadonlyMap<string, readonly StoryMark[]>
  /** Some pair was not compared to the end. */
  readonly cutShort: boolean
}

export function storyIndex(view: StoryView, order: LibraryOrder): StoryIndex {
  const article = new Map(view.articles.map((one) => [one.id, one]))
  const sentence = new Map(
    view.articles.flatMap((one) => one.sentences.map((own) => [own.id, { article: one, sentence: own }] as const)),
  )
  const byFile = [...view.articles].sort((one, other) => byCodeUnits(one.file, other.file))
  return {
    view,
    articles: inLibraryOrder(byFile, order),
    article,
    sentence,
    marks: marksOfPairs(view, sentence),
    cutShort: view.pairs.some((pair) => pair.cutShort === true),
  }
}

function marksOfPairs(
  view: StoryView,
  sentences: ReadonlyMap<string, PlacedSentence>,
): ReadonlyMap<string, readonly StoryMark[]> {
  const marks = new Map<string, StoryMark[]>()
  const put = (ids: readonly string[], mark: StoryMark): void => {
    const holding = ids.find((id) => {
      const found = sentences.get(id)?.sentence
      return found && mark.start >= found.start && mark.start < found.end
    })
    if (holding !== undefined) marks.set(holding, [...(marks.get(holding) ?? []), mark])
  }
  for (const { a, b, links } of view.pairs) {
    for (const link of links) {
      for (const difference of link.differences.filter(stands)) {
        const diverge = { class: 'diverge', kind: kindOf(difference) } as const
        const [inA, inB] = [difference.a && rangeOf(difference.a), difference.b && rangeOf(difference.b)]
        if (inA) put(link.a, { ...inA, ...diverge, article: a, against: b, others: link.b, rival: inB })
        if (inB) put(link.b, { ...inB, ...diverge, article: b, against: a, others: link.a, rival: inA })
      }
      for (const { side, start, end } of standing(link.additions)) {
        const [own, others, article, against] = side === 'a' ? [link.a, link.b, a, b] : [link.b, link.a, b, a]
        put(own, { start, end, class: 'adds', kind: null, article, against, others, rival: null })
      }
    }
  }
  return marks
}

const rangeOf = ({ start, end }: Range): Range => ({ start, end })

/** The marks as `Words` draws them, each place once; an added detail inside diverging words is not told twice. */
export function drawnMarks(marks: readonly StoryMark[], hidden: readonly string[]): readonly MarkedRange[] {
  const shown = new Map<string, MarkedRange>()
  for (const { class: mark, start, end } of marks) {
    const key = `${mark} ${String(start)} ${String(end)}`
    if (!hidden.includes(mark)) shown.set(key, { type: 'item', class: mark, item: key, style: false, start, end })
  }
  return [...shown.values()]
}

/** The part of a text that is shown, and whether something of the whole is left out. */
export interface Shown {
  readonly range: Range
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** Cuts a long range to what stands round the marks; without marks, to its beginning. Never longer than about `most` characters. */
export function shorten(text: string, whole: Range, marks: readonly Range[], most = 150): Shown {
  if (whole.end - whole.start <= most) return { range: { ...whole }, cutBefore: false, cutAfter: false }
  const [first] = marks
  const around = first ?? { start: whole.start, end: whole.start }
  const last = marks.filter(({ end }) => end - around.start < most * 0.7).at(-1) ?? around
  const words = { start: Math.max(whole.start, around.start), end: Math.min(whole.end, Math.max(last.end, around.end)) }
  const room = Math.max(20, most - (words.end - words.start))
  const range = aroundWords(text, words, whole, first ? Math.round(room / 2) : room)
  return { range, cutBefore: range.start > whole.start, cutAfter: range.end < whole.end }
}

/**
 * Whether the first moment is surely before the second; both ISO 8601 as precise as the source. Moments on one day, of which one has no
 * time, are not surely in any order.
 */
export function isBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const zone = /T.*(?:Z|[+-]\d\d:?\d\d)$/
  if (zone.test(one) && zone.test(other)) return Date.parse(one) < Date.parse(other)
  const withTime = [one, other].every((value) => /T\d\d:\d\d/.test(value))
  const length = withTime ? 16 : Math.min(10, one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}
