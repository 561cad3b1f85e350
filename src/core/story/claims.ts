/** Joins linked passages across articles into claims, the rows of the coverage matrix. */
import type { Analysis, Passage } from '../analysis.js'
import type { Article, Claim, Pair } from '../model.js'
import { namingOf, namingPassage, type NamingPassage } from './naming.js'
import { groupRows, type Row, type RowPassage } from './rows.js'
import { tiesOf, type Ties } from './ties.js'

interface Placed {
  readonly id: string
  readonly article: Article
  readonly passage: Passage
}

/** The passages of all articles, each at its place. */
const placedOf = (analyses: readonly Analysis[]): readonly Placed[] =>
  analyses.flatMap(({ article, passages }) => passages.map((passage) => ({ id: passage.id, article, passage })))

/** By the first passage, then by the others. */
function comparePlaces({ members: x }: Row, { members: y }: Row): number {
  const at = x.findIndex((place, k) => place !== y[k])
  return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1)
}

/** The naming passage, then the others by how closely they are tied to it. */
function byCloseness({ members }: Row, named: number, ties: Ties): readonly number[] {
  const tie = (place: number): number => (place === named ? Infinity : (ties[named]?.get(place) ?? 0))
  return [...members].sort((x, y) => tie(y) - tie(x) || x - y)
}

/**
 * Claims of the given pairs: groups of passages of two or more articles that state the same thing. `analyses` in the order in which the
 * matrix shows the articles. A passage that states several things can be in several claims; a weak link that no other bears out is in none.
 * Claims that more articles make come first, then the order of their first passages. The passages of a claim: first the one that its label
 * is cut from, then by how closely they are tied to that one, so that the first of each article is the one that says it best.
 */
export function findClaims(pairs: readonly Pair[], analyses: readonly Analysis[]): readonly Claim[] {
  const placed = placedOf(analyses)
  const ties = tiesOf(pairs, new Map(placed.map(({ id }, place) => [id, place])))
  const at = (places: readonly number[]): readonly Placed[] => places.flatMap((place) => placed[place] ?? [])
  // Only what is in a row is read for its name.
  const naming = (row: Row): readonly NamingPassage[] =>
    row.members.flatMap((place) => {
      const one = placed[place]
      return one === undefined ? [] : [namingPassage(one.article, one.passage, place)]
    })
  const taken = new Set<string>()
  return groupRows(placed.map(rowPassage), ties)
    .map((row) => ({ row, articles: [...new Set(at(row.members).map(({ article }) => article.id))] }))
    .sort((p, q) => q.articles.length - p.articles.length || comparePlaces(p.row, q.row))
    .map(({ row, articles }) => {
      const { place, label } = namingOf(naming(row), ties, taken)
      const sentences = at(byCloseness(row, place, ties)).map(({ id }) => id)
      return { id: idOf(at(row.core)), label, sentences, articles }
    })
}

const rowPassage = ({ article, passage }: Placed): RowPassage => ({
  article: article.id,
  isCaption: article.blocks[passage.block]?.kind === 'caption',
})

/** No two rows have the same founders. */
const idOf = (core: readonly Placed[]): string => `claim:${core.map(({ id }) => id).join('~')}`
