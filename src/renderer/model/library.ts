/** The library as one list of lines: stories with their articles, articles in no story, files that could not be read. */
import type { ArticleSummary, Folder } from '../../api/contract.js'
import type { FileProblem } from '../../core/errors.js'
import { plain } from '../../core/text/plain.js'
import { outletName } from './format.js'

export interface SectionLine {
  readonly kind: 'section'
  readonly key: string
  readonly title: string
  readonly count: number
  readonly open: boolean
}
export interface ArticleLine {
  readonly kind: 'article'
  readonly key: string
  readonly article: ArticleSummary
  readonly position: number
  readonly of: number
  /** The file was read only in part. */
  readonly problem: FileProblem | null
}
export interface ProblemLine {
  readonly kind: 'problem'
  readonly key: string
  readonly problem: FileProblem
  readonly position: number
  readonly of: number
}
export type LibraryOrder = 'date' | 'outlet'
export type LibraryLine = SectionLine | ArticleLine | ProblemLine

/**
 * `toggled` holds the sections that are not as they start: the story that is being read starts open (or the first one), the others
 * closed; unreadable files start open where nothing else is there to see.
 */
export function libraryLines(
  folder: Folder,
  toggled: ReadonlySet<string>,
  reading: string | null,
  order: LibraryOrder = 'date',
): readonly LibraryLine[] {
  const byId = new Map(folder.articles.map((article) => [article.id, article]))
  const partial = new Map(folder.problems.filter((one) => one.partial).map((problem) => [problem.file, problem]))
  const loose = folder.articles.filter((article) => article.story === null)
  const unread = folder.problems.filter((problem) => !problem.partial)
  const openAtFirst = reading ?? folder.stories[0]?.id ?? 'loose'
  const section = (key: string, title: string, count: number, startsOpen: boolean): SectionLine => {
    return { kind: 'section', key, title, count, open: startsOpen !== toggled.has(key) }
  }
  const withArticles = (head: SectionLine, articles: readonly ArticleSummary[]): readonly LibraryLine[] => [
    ...(articles.length > 0 ? [head] : []),
    ...(head.open ? sorted(articles, order) : []).map((article, at): ArticleLine => ({
      kind: 'article',
      key: article.id,
      article,
      position: at + 1,
      of: articles.length,
      problem: partial.get(article.file) ?? null,
    })),
  ]
  const problems = section('unread', 'Could not be read', unread.length, folder.articles.length === 0)
  return [
    ...folder.stories.flatMap((story) => {
      const articles = story.articles.flatMap((id) => byId.get(id) ?? [])
      return withArticles(section(story.id, plain(story.title), articles.length, story.id === openAtFirst), articles)
    }),
    ...withArticles(section('loose', 'In no story', loose.length, openAtFirst === 'loose'), loose),
    ...(unread.length > 0 ? [problems] : []),
    ...(problems.open ? unread : []).map((problem, at): ProblemLine => ({
      kind: 'problem',
      key: `problem:${problem.file}`,
      problem,
      position: at + 1,
      of: unread.length,
    })),
  ]
}

type Compare = (one: ArticleSummary, other: ArticleSummary) => number

const byOutlet: Compare = (one, other) =>
  Number(one.outlet === null) - Number(other.outlet === null) || outletName(one).localeCompare(outletName(other))

/** The earliest first; what has no date comes last. ISO dates are in order of time as they are in order of characters. */
const byDate: Compare = (one, other) => {
  if (one.published === null || other.published === null)
    return Number(one.published === null) - Number(other.published === null)
  return one.published < other.published ? -1 : Number(one.published > other.published)
}

function sorted(articles: readonly ArticleSummary[], order: LibraryOrder): readonly ArticleSummary[] {
  const [first, second] = order === 'date' ? [byDate, byOutlet] : [byOutlet, byDate]
  return [...articles].sort((one, other) => first(one, other) || second(one, other))
}
