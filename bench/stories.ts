/** Grouping signatures into stories, against the least that any grouping does: reading the signatures and sorting their terms. */
import { analyseSentences } from '../src/core/article/analyse.js'
import { groupStories } from '../src/core/story/group.js'
import { readSignature } from '../src/core/story/signature.js'
import { sketchOf, type StorySketch } from '../src/core/story/sketch.js'
import { inventEvent, outlets, tell } from './grammar.js'
import { growthExponent, once, table } from './measure.js'
import { createRandom } from './random.js'
import { tokenize } from '../src/core/text/tokens.js'

/** Signatures of invented articles and the number of the event of each. */
function invented(count: number): {
  readonly sketches: readonly StorySketch[]
  readonly events: ReadonlyMap<string, number>
} {
  const random = createRandom(3)
  const { article: empty } = analyseSentences('', [''], 'en')
  const sketches: StorySketch[] = []
  const events = new Map<string, number>()
  for (let event = 0; sketches.length < count; event++) {
    const happened = inventEvent(random, Date.UTC(2031, 0, 1), Math.ceil(count / 150))
    for (const outlet of outlets.slice(0, Math.min(count - sketches.length, 1 + Math.floor(random.next() * 5)))) {
      const told = tell(happened, outlet, 24, random)
      const article = {
        ...empty,
        id: String(sketches.length).padStart(7, '0'),
        title: told.title,
        published: told.published,
      }
      events.set(article.id, event)
      sketches.push(
        sketchOf(
          article,
          told.paragraphs.map((text) => ({ tokens: tokenize(text, 'en') })),
        ),
      )
    }
  }
  return { sketches, events }
}

function row(count: number): readonly (string | number)[] {
  const { sketches, events } = invented(count)
  const floor = once(() =>
    sketches.map(({ signature }) =>
      readSignature(signature)
        .map(({ print }) => print)
        .sort(),
    ),
  )
  const before = process.memoryUsage().rss
  let stories: ReturnType<typeof groupStories> = []
  const time = once(() => (stories = groupStories(sketches)))
  const grown = (process.memoryUsage().rss - before) / 1e6
  const right = stories.filter(({ articles }) => new Set(articles.map((id) => events.get(id))).size === 1).length
  return [
    count.toLocaleString('en-US'),
    stories.length,
    right,
    new Set(events.values()).size,
    time,
    floor,
    time / floor,
    grown,
  ]
}

export function stories(): string {
  const sizes = [10_000, 100_000]
  const rows = sizes.map(row)
  const growth = growthExponent(sizes.map((size, at) => [size, Number(rows[at]?.[4])]))
  return `${table(
    ['signatures', 'stories', 'of one event', 'events', 'ms', 'floor, ms', 'ratio', 'memory, MB'],
    rows,
  )}\n\nFloor: reading the signatures and sorting their terms. Growth: exponent ${growth.toFixed(2)}.`
}
