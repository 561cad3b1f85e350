/** What the window asks for about a pair or a story, put together from articles and pairs. */
import type { AlsoIn, PairView, StoryView } from '../api/contract.js'
import type { DecidedPair } from '../core/notes/model.js'
import type { Article, Story } from '../core/model.js'
import { tellingsOf, type Telling } from '../core/story/others.js'
import { createComparing, pairsOf } from './comparing.js'
import { CallFailure } from './failure.js'
import type { ReadyArticle } from './jobs.js'
import { inOrder } from './in-order.js'
import { unpack } from './packing.js'
import type { Pairs } from './pairs.js'
import type { Runner } from './pool.js'

export interface Views {
  readonly pair: (a: ReadyArticle, b: ReadyArticle, signal?: AbortSignal) => Promise<PairView>
  /**
   * What the other articles of the story report too. Compares one after the other, so that a pair that somebody waits for finds a free
   * thread, and stops with null once it is not wanted any more.
   */
  readonly others: (a: ReadyArticle, b: ReadyArticle, options: OthersOptions) => Promise<AlsoIn | null>
  readonly story: (
    story: Story,
    articles: readonly ReadyArticle[],
    options: { readonly signal: AbortSignal; readonly onPair: (done: number, total: number) => void },
  ) => Promise<StoryView>
  /** Two articles, of one story or not, with their claims and entities. */
  readonly comparison: (articles: readonly [ReadyArticle, ReadyArticle]) => Promise<Omit<StoryView, 'story'>>
}

export interface OthersOptions {
  /** The articles of the story that an article is in. */
  readonly storyOf: StoryMembers
  readonly isWanted: () => boolean
}

export type StoryMembers = (article: ReadyArticle) => readonly ReadyArticle[]

/** "3 of 12 others tell of this" tells as much as "20 of 90", at a bounded price. */
const MOST_OTHERS = 12
/** The matrix of a larger story has more columns than can be read, and needs thousands of pairs. */
const MOST_IN_STORY = 60

const idOf = ({ summary }: ReadyArticle): string => summary.id

/** Unpacks each article once. */
function createReader(): (article: ReadyArticle) => Article {
  const known = new Map<ReadyArticle, Article>()
  return (article) => {
    const full = known.get(article) ?? unpack(article.article)
    known.set(article, full)
    return full
  }
}

export function createViews(runner: Runner, pairs: Pairs): Views {
  /** For each sentence of the article, what each of `others` tells of it. */
  const alsoIn = async (
    article: ReadyArticle,
    others: readonly ReadyArticle[],
    { full, isWanted }: { readonly full: (article: ReadyArticle) => Article; readonly isWanted: () => boolean },
  ) => {
    const own = full(article)
    const told: ReadonlyMap<string, Telling>[] = []
    for (const other of others) {
      if (!isWanted()) return null
      const pair = await pairs.decided(article, other)
      told.push(tellingsOf(own, full(other), pair))
    }
    return own.sentences.map(({ id }) => [id, told.map((by) => by.get(id) ?? null)] as const)
  }

  const others = (article: ReadyArticle, partner: ReadyArticle, storyOf: StoryMembers): readonly ReadyArticle[] => {
    const rest = storyOf(article).filter((other) => idOf(other) !== idOf(article) && idOf(other) !== idOf(partner))
    const withPartner = storyOf(article).some((other) => idOf(other) === idOf(partner)) ? [partner, ...rest] : rest
    return withPartner.slice(0, MOST_OTHERS)
  }

  return {
    pair: async (a, b, signal) => {
      const pair = await pairs.decided(a, b, signal)
      return { a: unpack(a.article), b: unpack(b.article), pair }
    },
    others: async (a, b, { storyOf, isWanted }) => {
      // Both are held against nearly the same others.
      const how = { full: createReader(), isWanted }
      const inA = await alsoIn(a, others(a, b, storyOf), how)
      const inB = inA && (await alsoIn(b, others(b, a, storyOf), how))
      return inB && Object.fromEntries([...inA, ...inB].filter(([, told]) => told.length > 0))
    },
    comparison: async ([a, b]) => {
      const decided = [await pairs.decided(a, b)]
      const packed = [a.article, b.article]
      const overview = await createComparing(runner).overview(packed, decided)
      return { articles: packed.map(unpack<Article>), pairs: decided, ...overview }
    },
    story: async (story, articles, { signal, onPair }) => {
      if (articles.length > MOST_IN_STORY)
        throw new CallFailure(
          'not-available',
          `This story has ${articles.length} articles; up to ${MOST_IN_STORY} can be laid side by side.`,
          'Compare articles two at a time, or put those that matter into a folder of their own.',
        )
      const wanted = pairsOf(articles)
      const decided: DecidedPair[] = []
      for await (const pair of inOrder(wanted, runner.threads * 2, ([a, b]) => pairs.decided(a, b, signal))) {
        decided.push(pair)
        onPair(decided.length, wanted.length)
      }
      const packed = articles.map(({ article }) => article)
      const overview = await createComparing(runner, signal).overview(packed, decided)
      return { story, articles: packed.map(unpack<Article>), pairs: decided, ...overview }
    },
  }
}
