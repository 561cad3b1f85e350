/** The stories of an opened folder: which articles each holds, and everything about one of them or about two articles. */
import type { StoryView } from '../api/contract.js'
import type { ExportComparison } from '../exports/index.js'
import { noSuch } from './failure.js'
import type { ReadyArticle } from './jobs.js'
import type { Loading } from './loading.js'
import type { Shelf } from './shelf.js'
import type { Tasks } from './tasks.js'
import type { Views } from './views.js'

export interface Stories {
  /** The articles of the story that this one is in; none while stories are not grouped. */
  readonly members: (article: ReadyArticle) => readonly ReadyArticle[]
  /** Throws `CallFailure` 'not-found'. */
  readonly view: (story: string) => Promise<StoryView>
  /** The story of an article. Throws `CallFailure` 'not-found'. */
  readonly idOf: (article: string) => string
  /** Everything about a story, as exports want it. */
  readonly comparison: (story: string) => Promise<ExportComparison>
  /** Everything about two articles. */
  readonly pairComparison: (a: string, b: string) => Promise<ExportComparison>
}

export interface StoriesOptions {
  readonly loading: Loading
  readonly shelf: Shelf
  readonly tasks: Tasks
  readonly views: Views
  /** Resolves once the article is read. */
  readonly ready: (id: string) => Promise<ReadyArticle>
}

export function createStories({ loading, shelf, tasks, views, ready }: StoriesOptions): Stories {
  const find = (id: string | undefined) => loading.stories().find((each) => each.id === id)
  const articlesOf = (ids: readonly string[]): readonly ReadyArticle[] => ids.flatMap((id) => shelf.article(id) ?? [])
  const view = (id: string): Promise<StoryView> => {
    const story = find(id)
    if (story === undefined) throw noSuch('story')
    return tasks.run(({ signal, step }) =>
      views.story(story, articlesOf(story.articles), {
        signal,
        onPair: (done, total) => step('Comparing articles', done, total),
      }),
    )
  }
  return {
    members: ({ summary }) => articlesOf(find(loading.storyOf().get(summary.id))?.articles ?? []),
    view,
    idOf: (article) => {
      const id = loading.storyOf().get(shelf.article(article)?.summary.id ?? '')
      if (id === undefined) throw noSuch('article')
      return id
    },
    comparison: async (id) => {
      const { story, ...rest } = await view(id)
      return { ...rest, stories: [story] }
    },
    pairComparison: async (a, b) => {
      const articles = await Promise.all([ready(a), ready(b)])
      const found = await views.comparison(articles)
      const ids = articles.map(({ summary }) => summary.id)
      const stories = loading.stories().filter((story) => ids.every((id) => story.articles.includes(id)))
      return { ...found, stories }
    },
  }
}
