/** The two articles that somebody is looking at: their comparison, which can be cancelled, and then what the others of the story report. */
import type { AlsoIn, Input, PairView } from '../api/contract.js'
import { CallFailure } from './failure.js'
import type { ReadyArticle } from './jobs.js'
import { TOLD_AFTER } from './limits.js'
import type { Tasks } from './tasks.js'
import type { StoryMembers, Views } from './views.js'

export interface ChosenPair {
  readonly pair: (ids: Input<'pair.get'>) => Promise<PairView>
  /** Throws `CallFailure` 'cancelled' once another pair is asked for. */
  readonly others: (ids: Input<'pair.others'>) => Promise<AlsoIn>
}

export interface ChosenPairOptions {
  readonly tasks: Tasks
  readonly views: Views
  /** Resolves once the article is read. */
  readonly ready: (id: string) => Promise<ReadyArticle>
  readonly storyOf: StoryMembers
  readonly isOpen: () => boolean
}

export function createChosenPair({ tasks, views, ready, storyOf, isOpen }: ChosenPairOptions): ChosenPair {
  /** How many pairs were asked for: what belongs to an earlier one is not wanted any more. */
  let asked = 0
  const both = ({ a, b }: Input<'pair.get'>) => Promise.all([ready(a), ready(b)])
  return {
    pair: (ids) => {
      asked++
      return tasks.run(async ({ signal, step }) => {
        const [a, b] = await both(ids)
        // Most are compared before anybody could read what is being done.
        const timer = setTimeout(() => step('Comparing the two articles', 0, null), TOLD_AFTER)
        return views.pair(a, b, signal).finally(() => clearTimeout(timer))
      })
    },
    others: async (ids) => {
      const now = asked
      const [a, b] = await both(ids)
      const found = await views.others(a, b, { storyOf, isWanted: () => isOpen() && asked === now })
      if (found === null) throw new CallFailure('cancelled', 'Another pair was chosen.', 'Choose this one again.')
      return found
    },
  }
}
