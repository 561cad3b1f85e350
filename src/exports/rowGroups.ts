/** Which links share a row: a link with its own words, and what joins it where one passage says what several say on the other side. */
import type { Article } from '../core/model.js'
import type { DecidedLink } from '../core/notes/model.js'
import { endsOfLinks, landmarksOf } from '../core/side-by-side/landmarks.js'
import { linksOfSentences, type Passage, passagesOf } from '../core/side-by-side/passages.js'
import type { ScopedPair } from './scope.js'

/** A link with the places of its sentences in the two articles, in order. */
export interface PlacedLink {
  readonly link: DecidedLink
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** What stands in one row. Places rise; one side may be empty, where its words stand in another row. */
export interface Group {
  /** Both sides meet here in their own order: a row of the window. */
  readonly isLandmark: boolean
  readonly links: PlacedLink[]
  a: readonly number[]
  b: readonly number[]
  readonly also: { readonly side: 'a' | 'b'; readonly place: number }[]
}

interface Owners {
  readonly a: Map<number, Group>
  readonly b: Map<number, Group>
}

/** Every sentence that is linked is in one group; every link is told by one. */
export function grouped({ pair, a, b }: ScopedPair): readonly Group[] {
  const placed = placedLinks(pair.links, a, b)
  const groups: Group[] = [...landmarkGroups(placed, a, b)]
  const owners: Owners = { a: new Map(), b: new Map() }
  const own = (group: Group): void => {
    for (const place of group.a) owners.a.set(place, group)
    for (const place of group.b) owners.b.set(place, group)
  }
  groups.forEach(own)
  const told = new Set(groups.flatMap(({ links }) => links))
  const links = bestFirst(placed, a, b).filter((link) => !told.has(link))
  const isFree = (link: PlacedLink): boolean =>
    !link.a.some((place) => owners.a.has(place)) && !link.b.some((place) => owners.b.has(place))
  const rest = links.filter((link) => {
    if (!isFree(link)) return true
    const group: Group = { isLandmark: false, links: [link], a: link.a, b: link.b, also: [] }
    groups.push(group)
    own(group)
    return false
  })
  for (const link of rest) {
    const made = withOwned(link, owners, a, b)
    if (made === null) continue
    own(made)
    if (!groups.includes(made)) groups.push(made)
  }
  return groups
}

/** The rows of the window on which both sides meet, with the links that lie in them. */
function landmarkGroups(placed: readonly PlacedLink[], a: Article, b: Article): readonly Group[] {
  const links = placed.map(({ link }) => link)
  const linksOf = linksOfSentences(links)
  const [inA, inB] = [passagesOf(a, 'a', linksOf), passagesOf(b, 'b', linksOf)]
  const [placesA, placesB] = [placesIn(a, inA), placesIn(b, inB)]
  return landmarksOf(links, endsOfLinks(links, inA, inB)).map((mark) => {
    const own = { a: placesA.slice(mark.a, mark.endA).flat(), b: placesB.slice(mark.b, mark.endB).flat() }
    const lies = (link: PlacedLink): boolean =>
      link.a.every((place) => own.a.includes(place)) && link.b.every((place) => own.b.includes(place))
    return { isLandmark: true, links: placed.filter(lies), ...own, also: [] }
  })
}

/** Places of the sentences of each passage. */
function placesIn({ sentences }: Article, passages: readonly Passage[]): readonly (readonly number[])[] {
  const index = new Map(sentences.map(({ id }, at) => [id, at]))
  return passages.map((passage) => passage.sentences.flatMap((id) => index.get(id) ?? []))
}

function placedLinks(links: readonly DecidedLink[], a: Article, b: Article): readonly PlacedLink[] {
  const index = (article: Article): ReadonlyMap<string, number> =>
    new Map(article.sentences.map(({ id }, i) => [id, i]))
  const [inA, inB] = [index(a), index(b)]
  const places = (ids: readonly string[], where: ReadonlyMap<string, number>): number[] =>
    ids.flatMap((id) => where.get(id) ?? []).sort((x, y) => x - y)
  return links
    .map((link) => ({ link, a: places(link.a, inA), b: places(link.b, inB) }))
    .filter((placed) => placed.a.length > 0 && placed.b.length > 0)
}

const headlineAt = (article: Article, place: number | undefined): boolean =>
  article.blocks[article.sentences[place ?? -1]?.block ?? -1]?.kind === 'headline'

/** A headline meets a headline first: beside a sentence of the text it would pull that out of its place. Then the surer link comes. */
function bestFirst(links: readonly PlacedLink[], a: Article, b: Article): readonly PlacedLink[] {
  const even = (link: PlacedLink): number => Number(headlineAt(a, link.a[0]) === headlineAt(b, link.b[0]))
  const sure = ({ link }: PlacedLink): number => (link.by === 'person' ? 2 : link.score)
  const first = (link: PlacedLink): number => (link.a[0] ?? 0) * 1e6 + (link.b[0] ?? 0)
  return [...links].sort((x, y) => even(y) - even(x) || sure(y) - sure(x) || first(x) - first(y))
}

/**
 * A link some of whose sentences have their row already. What is left joins that row where it stands right beside it, and has a row of
 * its own otherwise, which names the other words. Null when nothing was left: both rows then name each other.
 */
function withOwned(link: PlacedLink, owners: Owners, a: Article, b: Article): Group | null {
  const free = {
    a: link.a.filter((place) => !owners.a.has(place)),
    b: link.b.filter((place) => !owners.b.has(place)),
  }
  const owned = new Set([...link.a.flatMap((at) => owners.a.get(at) ?? []), ...link.b.flatMap((at) => owners.b.get(at) ?? [])]) // prettier-ignore
  const [host] = owned
  if (host !== undefined && owned.size === 1 && joins(host, free, a, b)) {
    host.links.push(link)
    host.a = merged(host.a, free.a)
    host.b = merged(host.b, free.b)
    return host
  }
  const alsoIn = (side: 'a' | 'b', group: Group): Group['also'] =>
    link[side].filter((place) => owners[side].get(place) !== group && !group[side].includes(place)).slice(0, 1).map((place) => ({ side, place })) // prettier-ignore
  if (free.a.length + free.b.length > 0) {
    const group: Group = { isLandmark: false, links: [link], a: free.a, b: free.b, also: [] }
    for (const one of [group, ...owned]) one.also.push(...alsoIn('a', one), ...alsoIn('b', one))
    return group
  }
  const teller = owners.a.get(link.a[0] ?? -1)
  teller?.links.push(link)
  for (const group of owned) group.also.push(...alsoIn('a', group), ...alsoIn('b', group))
  return null
}

function joins(
  host: Group,
  free: { readonly a: readonly number[]; readonly b: readonly number[] },
  a: Article,
  b: Article,
): boolean {
  const beside = (places: readonly number[], all: readonly number[], article: Article): boolean =>
    places.every((place) =>
      all.some((other) => Math.abs(other - place) === 1 && headlineAt(article, other) === headlineAt(article, place)),
    )
  return host.a.length > 0 && host.b.length > 0 && beside(free.a, host.a, a) && beside(free.b, host.b, b)
}

function merged(some: readonly number[], more: readonly number[]): readonly number[] {
  return [...new Set([...some, ...more])].sort((x, y) => x - y)
}
