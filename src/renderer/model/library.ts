/** The library as one list of lines: stories with their articles, articles in no story, files that could not be read. */
import type { ArticleSummary, Folder, Settings } from '../../api/contract.js'
import type { FileProblem } from '../../core/errors.js'
import { byCodeUnits } from '../../core/text/order.js'
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

/** The order that the person chose. */
export const libraryOrderOf = ({ layout }: Pick<Settings, 'layout'>): LibraryOrder =>
  layout['libraryOrder'] === 'outlet' ? 'outlet' : 'date'

export type LibraryLine = SectionLine | ArticleLine | ProblemLine

/** What the lines are made of: a part of a folder, so that lines stay while its progress and notes change. */
export type LibraryContent = Pick<Folder, 'articles' | 'stories' | 'problems'>

/** A story with those of its articles that are there, or the articles that are in none. */
interface Section {
  readonly key: string
  /** Asked for, so that a title of thousands that is not looked at is not made. */
  readonly title: () => string
  readonly articles: readonly ArticleSummary[]
}

/** What the lines are made from whatever is open, in whatever order. */
export interface LibrarySections {
  readonly sections: readonly Section[]
  readonly problems: readonly FileProblem[]
}

/** The first step, by itself because it takes as long as the second one where there are thousands of articles: one walk over them. */
export function librarySections({ articles, stories, problems }: LibraryContent): LibrarySections {
  const members = byStory(articles)
  const isShared = ({ id }: Folder['stories'][number]): boolean => (members.get(id)?.length ?? 0) > 1
  // Those in which something can be compared come first, or a mixed folder would hide them among articles that stand alone.
  const shown = [...stories.filter(isShared), ...stories.filter((story) => !isShared(story))]
  const section = (key: string, title: Section['title']): Section => ({ key, title, articles: members.get(key) ?? [] })
  const sections = shown.map(({ id, title }) => section(id, () => plain(title)))
  return { sections: [...sections, section(LOOSE, () => 'In no story')], problems }
}

/**
 * `toggled` holds the sections that are not as they start: the story that is being read starts open (or the first one), the others
 * closed; unreadable files start open where nothing else is there to see. Made anew for every batch of files of a large folder that was
 * read, so only what is open is sorted.
 */
export function libraryLines(
  { sections, problems }: LibrarySections,
  toggled: ReadonlySet<string>,
  reading: string | null,
  order: LibraryOrder = 'date',
): readonly LibraryLine[] {
  const partial = new Map(problems.filter((one) => one.partial).map((problem) => [problem.file, problem]))
  const unread = problems.filter((problem) => !problem.partial)
  const openAtFirst = reading ?? sections[0]?.key ?? LOOSE
  const lines: LibraryLine[] = []
  for (const section of sections) {
    const { key, articles } = section
    if (articles.length === 0) continue
    const open = (key === openAtFirst) !== toggled.has(key)
    lines.push(sectionLine(section, open))
    if (open) for (const line of articleLines(articles, order, partial)) lines.push(line)
  }
  if (unread.length === 0) return lines
  const open = (lines.length === 0) !== toggled.has('unread')
  lines.push({ kind: 'section', key: 'unread', title: 'Could not be read', count: unread.length, open })
  return open ? [...lines, ...unread.map(problemLine)] : lines
}

/** Key of the section of articles that are in no story. */
const LOOSE = 'loose'

function byStory(articles: readonly ArticleSummary[]): ReadonlyMap<string, readonly ArticleSummary[]> {
  const members = new Map<string, ArticleSummary[]>()
  for (const article of articles) {
    const story = article.story ?? LOOSE
    const known = members.get(story)
    if (known === undefined) members.set(story, [article])
    else known.push(article)
  }
  return members
}

const sectionLine = ({ key, title, articles }: Section, open: boolean): SectionLine => ({
  kind: 'section',
  key,
  get title() {
    return title()
  },
  count: articles.length,
  open,
})

const articleLines = (
  articles: readonly ArticleSummary[],
  order: LibraryOrder,
  partial: ReadonlyMap<string, FileProblem>,
): readonly ArticleLine[] =>
  inLibraryOrder(articles, order).map((article, at) => ({
    kind: 'article',
    key: article.id,
    article,
    position: at + 1,
    of: articles.length,
    problem: partial.get(article.file) ?? null,
  }))

const problemLine = (problem: FileProblem, at: number, all: readonly FileProblem[]): ProblemLine => ({
  kind: 'problem',
  key: `problem:${problem.file}`,
  problem,
  position: at + 1,
  of: all.length,
})

/** What an article is sorted by. */
type Placed = Pick<ArticleSummary, 'outlet' | 'file' | 'published'>

/** An article with the name that people see, made once for each rather than for every two. */
interface Sortable<T extends Placed> {
  readonly article: T
  readonly outlet: string | null
}
type Compare = (one: Sortable<Placed>, other: Sortable<Placed>) => number

const names = new Intl.Collator()

/** Where the outlet is not known, articles stay in the order of their files. */
const byOutlet: Compare = ({ outlet: one }, { outlet: other }) =>
  one === null || other === null ? Number(one === null) - Number(other === null) : names.compare(one, other)

/** The earliest first; what has no date comes last. ISO dates are in order of time as they are in order of characters. */
const byDate: Compare = ({ article: { published: one } }, { article: { published: other } }) => {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return byCodeUnits(one, other)
}

/** Articles that come in the order of their files, as the library and every view of a story show them. */
export function inLibraryOrder<T extends Placed>(articles: readonly T[], order: LibraryOrder): readonly T[] {
  const [first, second] = order === 'date' ? [byDate, byOutlet] : [byOutlet, byDate]
  return articles
    .map((article): Sortable<T> => ({ article, outlet: article.outlet === null ? null : outletName(article) }))
    .sort((one, other) => first(one, other) || second(one, other))
    .map(({ article }) => article)
}
