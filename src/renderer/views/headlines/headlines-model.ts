/** Headline and first sentence of each article of a story, with what diverges in them. */
import type { Article, Range } from '../../../core/model.js'
import type { MarkedRange } from '../../model/marks.js'
import type { MarkClass } from '../../model/passages.js'
import { type StoryIndex, drawnMarks } from '../common/story-index.js'

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
  return articles.map((article) => {
    const headline = headlineOf(article)
    const lede = article.sentences.find(({ block }) => {
      const kind = article.blocks[block]?.kind
      return kind === 'paragraph' || kind === 'list-item'
    })
    return {
      article,
      headline: headline ? quoted(index, article, headline, hidden) : null,
      title: headline ? null : article.title,
      lede: lede ? quoted(index, article, lede, hidden) : null,
    }
  })
}

/** The sentences of the headline; a page may repeat it, then the one that was taken as text. */
function headlineOf({ blocks, sentences }: Article): Range | null {
  const own = sentences.filter(({ block }) => blocks[block]?.kind === 'headline')
  const same = own.filter(({ block }) => block === own[0]?.block)
  const [first] = same
  const last = same.at(-1)
  return first && last ? { start: first.start, end: last.end } : null
}

/** The words with the marks that come from comparing them with the headline or first sentence of another article. */
function quoted(index: StoryIndex, article: Article, { start, end }: Range, hidden: readonly MarkClass[]): Quoted {
  const inside = article.sentences.filter((sentence) => sentence.start >= start && sentence.end <= end)
  const marks = inside.flatMap(({ id }) =>
    (index.marks.get(id) ?? []).filter(
      (mark) => mark.class === 'diverge' && mark.others.some((other) => isOpening(index, other)),
    ),
  )
  return { range: { start, end }, marks: drawnMarks(marks, hidden) }
}

function isOpening(index: StoryIndex, id: string): boolean {
  const found = index.sentence.get(id)
  if (!found) return false
  const { article, sentence } = found
  const kind = article.blocks[sentence.block]?.kind
  const first = article.sentences.find(({ block }) => article.blocks[block]?.kind === 'paragraph')
  return kind === 'headline' || sentence.id === first?.id
}
