/** Headline and first sentence of each article of a story, with what diverges in them. */
import type { Article, Range } from '../../../core/model.js'
import { overlaps } from '../../../core/text/spans.js'
import type { MarkedRange } from '../../model/marks.js'
import type { MarkClass } from '../../../core/side-by-side/passages.js'
import { type StoryIndex, type StoryMark, drawnMarks } from '../common/story-index.js'

export interface Quoted {
  readonly range: Range
  readonly marks: readonly MarkedRange[]
}

export interface Opening {
  readonly article: Article
  /** Null where the file has none that could be told from the text. */
  readonly headline: Quoted | null
  /** The title that the file names when the text has no headline. */
  readonly title: string | null
  readonly lede: Quoted | null
}

export type OpeningOrder = 'library' | 'published'

export function openings(index: StoryIndex, order: OpeningOrder, hidden: readonly MarkClass[]): readonly Opening[] {
  const articles =
    order === 'library'
      ? index.articles
      : [...index.articles].sort((one, other) => (one.published ?? '9').localeCompare(other.published ?? '9'))
  const rows = {
    headline: new Map(index.articles.map((article) => [article.id, headlineOf(article)] as const)),
    lede: new Map(index.articles.map((article) => [article.id, ledeOf(article)] as const)),
  }
  const inRow = (row: Row, article: Article): Quoted | null => {
    const range = row.get(article.id) ?? null
    return range && quoted(index, article, range, row, hidden)
  }
  return articles.map((article) => {
    const headline = inRow(rows.headline, article)
    return { article, headline, title: headline ? null : article.title, lede: inRow(rows.lede, article) }
  })
}

/** What stands in one row, by article. */
type Row = ReadonlyMap<string, Range | null>

/** The first sentence that is running text; that of a list only where there is no other. */
function ledeOf({ blocks, sentences }: Article): Range | null {
  const first = (kind: 'paragraph' | 'list-item'): Range | undefined =>
    sentences.find(({ block }) => blocks[block]?.kind === kind)
  return first('paragraph') ?? first('list-item') ?? null
}

/** The sentences of the headline; a page may repeat it, then the one that was taken as text. */
function headlineOf({ blocks, sentences }: Article): Range | null {
  const own = sentences.filter(({ block }) => blocks[block]?.kind === 'headline')
  const same = own.filter(({ block }) => block === own[0]?.block)
  const [first] = same
  const last = same.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}

/** The words with the marks that come from comparing them with what stands in the same row. */
function quoted(
  index: StoryIndex,
  article: Article,
  { start, end }: Range,
  row: Row,
  hidden: readonly MarkClass[],
): Quoted {
  const inside = article.sentences.filter((sentence) => sentence.start >= start && sentence.end <= end)
  const marks = inside.flatMap(({ id }) =>
    (index.marks.get(id) ?? []).filter((mark) => mark.class === 'diverge' && hasPartner(index, mark, row)),
  )
  return { range: { start, end }, marks: drawnMarks(marks, hidden) }
}

/** The words that these differ from can be read in the row, too. */
function hasPartner(index: StoryIndex, { against, others, rival }: StoryMark, row: Row): boolean {
  const shown = row.get(against)
  if (!shown) return false
  if (rival) return overlaps(rival, shown)
  return others.some((id) => {
    const found = index.sentence.get(id)
    return found?.article.id === against && overlaps(found.sentence, shown)
  })
}
