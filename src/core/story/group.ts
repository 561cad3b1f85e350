/** Groups articles into stories by what they say and when. Near-linear in articles: only those that share telling terms are compared. */
import type { Story } from '../model.js'
import { byCodeUnits } from '../text/order.js'
import { clustersOf, type Cluster } from './clusters.js'
import { shorten } from './labels.js'
import type { StorySketch } from './sketch.js'
import { memberOf, type Member } from './vectors.js'

const firstDay = ({ published }: StorySketch): string => published ?? '9999'
const byDay = (x: StorySketch, y: StorySketch): number =>
  byCodeUnits(firstDay(x), firstDay(y)) || byCodeUnits(x.id, y.id)

function storyOf({ members, central }: Cluster): { readonly first: StorySketch; readonly story: Story } {
  const sketches = members.map(({ sketch }) => sketch).sort(byDay)
  const first = sketches[0] ?? central.sketch
  const title = shorten(central.sketch.title ?? central.sketch.opening, 120)
  return { first, story: { id: `story:${first.id}`, title, articles: sketches.map(({ id }) => id) } }
}

/** Articles that come and go, and their stories at any time. */
export interface Grouping {
  /** A sketch with an id that is known takes the place of the one before. */
  readonly add: (sketches: readonly StorySketch[]) => void
  readonly remove: (ids: readonly string[]) => void
  /**
   * Every article is in exactly one story; an article that no other resembles is a story of its own. The stories depend on which
   * articles are there, not on when and in which order they came. Stories come by the day of their first article.
   */
  readonly stories: () => readonly Story[]
}

export function createGrouping(): Grouping {
  const members = new Map<string, Member>()
  return {
    add: (sketches) => {
      for (const sketch of sketches) members.set(sketch.id, memberOf(sketch))
    },
    remove: (ids) => {
      for (const id of ids) members.delete(id)
    },
    stories: () =>
      clustersOf([...members.values()].sort((x, y) => byCodeUnits(x.sketch.id, y.sketch.id)))
        .map(storyOf)
        .sort((x, y) => byDay(x.first, y.first))
        .map(({ story }) => story),
  }
}

/** The stories of these articles. */
export function groupStories(sketches: readonly StorySketch[]): readonly Story[] {
  const grouping = createGrouping()
  grouping.add(sketches)
  return grouping.stories()
}
