/** The rows of a two-column comparison: A in its reading order, B beside it, what is only in B where it stands between. */
import type { Article, Sentence } from '../core/model.js'
import type { DecidedLink, DecidedPair } from '../core/notes/model.js'
import type { ScopedPair } from './scope.js'

/** A row before its words are cut into runs. */
export interface BareRow {
  readonly link: DecidedLink | null
  readonly a: readonly Sentence[]
  readonly b: readonly Sentence[]
  readonly moved: boolean
}

interface PlacedLink {
  readonly link: DecidedLink
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly firstA: number
  readonly firstB: number
}

export function bareRows({ pair, a, b }: ScopedPair): readonly BareRow[] {
  const links = placedLinks(pair, a, b)
  const landmarks = inOrder(links)
  const cursor = { b: 0 }
  const onlyB = new Set(pair.onlyB)
  const onlyA = new Set(pair.onlyA)
  const rows: BareRow[] = []
  const flushB = (until: number): void => {
    const rest = b.sentences.slice(cursor.b, until).filter(({ id }) => onlyB.has(id))
    rows.push(...paragraphs(rest).map((sentences) => ({ link: null, a: [], b: sentences, moved: false })))
    cursor.b = Math.max(cursor.b, until)
  }
  const pendingA: Sentence[] = []
  const flushA = (): void => {
    const waiting = paragraphs(pendingA.splice(0))
    rows.push(...waiting.map((sentences) => ({ link: null, a: sentences, b: [], moved: false })))
  }
  a.sentences.forEach((sentence, at) => {
    if (onlyA.has(sentence.id)) pendingA.push(sentence)
    for (const placed of links.filter(({ firstA }) => firstA === at)) {
      flushA()
      const landmark = landmarks.has(placed)
      if (landmark) flushB(placed.firstB)
      rows.push({
        link: placed.link,
        a: placed.a.flatMap((i) => a.sentences[i] ?? []),
        b: placed.b.flatMap((i) => b.sentences[i] ?? []),
        moved: !landmark,
      })
    }
  })
  flushA()
  flushB(b.sentences.length)
  return rows
}

function placedLinks(pair: DecidedPair, a: Article, b: Article): readonly PlacedLink[] {
  const index = (article: Article): ReadonlyMap<string, number> =>
    new Map(article.sentences.map(({ id }, i) => [id, i]))
  const [inA, inB] = [index(a), index(b)]
  const places = (ids: readonly string[], where: ReadonlyMap<string, number>): number[] =>
    ids.flatMap((id) => where.get(id) ?? []).sort((x, y) => x - y)
  return pair.links
    .map((link) => ({ link, a: places(link.a, inA), b: places(link.b, inB) }))
    .flatMap((placed) => {
      const [firstA, firstB] = [placed.a[0], placed.b[0]]
      return firstA === undefined || firstB === undefined ? [] : [{ ...placed, firstA, firstB }]
    })
    .sort((x, y) => x.firstA - y.firstA || x.firstB - y.firstB)
}

/** The longest run of links that stand in the same order on both sides (patience sorting, n log n). */
function inOrder(links: readonly PlacedLink[]): ReadonlySet<PlacedLink> {
  const piles: PlacedLink[] = []
  const before = new Map<PlacedLink, PlacedLink | undefined>()
  for (const link of links) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((piles[middle]?.firstB ?? 0) <= link.firstB) low = middle + 1
      else high = middle
    }
    before.set(link, piles[low - 1])
    piles[low] = link
  }
  const chosen = new Set<PlacedLink>()
  for (let at = piles.at(-1); at !== undefined; at = before.get(at)) chosen.add(at)
  return chosen
}

/** Neighbouring sentences of one block belong together. */
function paragraphs(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const group = groups.at(-1)
    if (group?.[0]?.block === sentence.block) group.push(sentence)
    else groups.push([sentence])
  }
  return groups
}
