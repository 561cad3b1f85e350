/** From what a person named on the command line to the articles, stories and pair that are compared. */
import type { Story } from '../core/model.js'
import type { ReadyArticle } from '../workspace/jobs.js'
import type { CompareOptions } from './compare-options.js'
import { UsageError } from './failures.js'

export type TwoArticles = readonly [ReadyArticle, ReadyArticle]

export interface Choice {
  readonly articles: readonly ReadyArticle[]
  readonly stories: readonly Story[]
  readonly pair: TwoArticles | null
  /** The article that is held against all others. */
  readonly against: ReadyArticle | null
}

interface Known {
  readonly articles: readonly ReadyArticle[]
  readonly stories: readonly Story[]
  readonly fromFolder: boolean
}

/** Throws `UsageError` when something named is not there, or means several things. */
export function chosen(options: CompareOptions, known: Known): Choice {
  const { articles, stories } = known
  const { scope } = options
  switch (scope.kind) {
    case 'everything':
      return { articles, stories, pair: justTwo(options, known), against: null }
    case 'pair': {
      const [a, b] = [articleNamed('--pair', scope.a, articles), articleNamed('--pair', scope.b, articles)]
      if (a === b) throw new UsageError('--pair needs two different articles')
      return { articles, stories, pair: [a, b], against: null }
    }
    case 'against': {
      const against = articleNamed('--against', scope.article, articles)
      return { ...ofStory(storyWith(against, stories), articles), against }
    }
    case 'story':
      return { ...ofStory(storyNamed(scope.name, known), articles), against: null }
  }
}

/** Naming two files asks for these two. */
function justTwo({ paths }: CompareOptions, { articles, fromFolder }: Known): TwoArticles | null {
  const [a, b] = articles
  const twoFiles = !fromFolder && paths.length === 2 && articles.length === 2
  return twoFiles && a !== undefined && b !== undefined ? [a, b] : null
}

function ofStory(story: Story, articles: readonly ReadyArticle[]): Omit<Choice, 'against'> {
  const members = new Set(story.articles)
  return { articles: articles.filter(({ summary }) => members.has(summary.id)), stories: [story], pair: null }
}

function storyWith({ summary }: ReadyArticle, stories: readonly Story[]): Story {
  const story = stories.find(({ articles }) => articles.includes(summary.id))
  if (story === undefined || story.articles.length < 2)
    throw new UsageError(`no other article reports the same event as ${summary.file}; name two with --pair`)
  return story
}

/** By id, by title (case aside), or by one of its articles. */
function storyNamed(name: string, { articles, stories }: Known): Story {
  const wanted = name.trim().toLowerCase()
  const byName = stories.filter(({ id, title }) => id === name || title.toLowerCase() === wanted)
  const [story, another] = byName
  if (another !== undefined)
    throw new UsageError(`--story: several stories are named "${name}"; name one of its articles`)
  return story ?? storyWith(articleNamed('--story', name, articles), stories)
}

/** The article that a person means by a path, a file name or an id. */
function articleNamed(option: string, name: string, articles: readonly ReadyArticle[]): ReadyArticle {
  const path = name.replaceAll('\\', '/').replace(/^\.\//, '')
  const matches = [
    articles.filter(({ summary }) => summary.id === name || summary.file === path),
    articles.filter(({ summary }) => path.endsWith(`/${summary.file}`) || summary.file.endsWith(`/${path}`)),
  ].find((found) => found.length > 0)
  const [article, another] = matches ?? []
  if (article === undefined) {
    const names = articles.slice(0, 20).map(({ summary }) => summary.file)
    throw new UsageError(`${option}: no article is named "${name}". There are: ${names.join(', ')}`)
  }
  if (another !== undefined)
    throw new UsageError(`${option}: "${name}" means both ${article.summary.file} and ${another.summary.file}`)
  return article
}
