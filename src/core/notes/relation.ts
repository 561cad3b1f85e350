/** Whether a linked pair of passages agrees: by its differences alone, so that every list, count and export tells the same. */
import type { Article, DifferenceKind, Span } from '../model.js'
import type { FoundDecision } from './apply.js'
import type { DecidedDifference, DecidedLink } from './model.js'

/** A difference counts against agreement: a fact, and not dismissed. */
export const stands = ({ significance, verdict }: DecidedDifference): boolean =>
  significance === 'fact' && verdict !== 'dismissed'

/** A link diverges exactly when a difference stands. */
export const withRelation = (link: DecidedLink): DecidedLink => ({
  ...link,
  relation: link.differences.some(stands) ? 'diverge' : 'agree',
})

/** What kind of difference a reader is told; null for whole passages of which a person only said that they diverge. */
export const kindOf = ({ by, kind, verdict }: DecidedDifference): DifferenceKind | null =>
  by === 'person' && verdict !== 'relabelled' ? null : kind

/** Who says that these agree has read the words that differ. */
export const agreeing = (link: DecidedLink): DecidedLink =>
  withRelation({ ...link, differences: link.differences.filter(({ by }) => by !== 'person').map(dismissed) })

function dismissed(one: DecidedDifference): DecidedDifference {
  if (!stands(one)) return one
  return { ...one, kind: one.original ?? one.kind, original: null, verdict: 'dismissed' }
}

/** Where no words were found to differ, the passages differ as a whole. */
export function diverging(link: DecidedLink, a: Article, b: Article): DecidedLink {
  if (link.differences.some(stands)) return withRelation(link)
  const marked: DecidedDifference = {
    kind: 'wording',
    significance: 'fact',
    a: stretch(a, link.a),
    b: stretch(b, link.b),
    message: 'A person marked these passages as diverging.',
    verdict: null,
    original: null,
    by: 'person',
  }
  return withRelation({ ...link, differences: [...link.differences.filter(({ by }) => by !== 'person'), marked] })
}

/** The first of these sentences with those that follow it directly: words between two passages of a link are not of the link. */
function stretch({ sentences, text }: Article, ids: readonly string[]): Span | null {
  const isOf = (at: number): boolean => ids.includes(sentences[at]?.id ?? '')
  const first = sentences.findIndex((_, at) => isOf(at))
  let last = first
  while (isOf(last + 1)) last++
  const [start, end] = [sentences[first]?.start, sentences[last]?.end]
  return start === undefined || end === undefined ? null : { start, end, text: text.slice(start, end) }
}

/** Links that join a passage of one side of the decision with one of the other; first the one that the decision means. */
export function linksBetween(links: readonly DecidedLink[], found: FoundDecision): readonly DecidedLink[] {
  const meant = linkBetween(links, found)
  const touching = links.filter(
    (link) =>
      link !== meant && found.a.ids.some((id) => link.a.includes(id)) && found.b.ids.some((id) => link.b.includes(id)),
  )
  return meant === undefined ? touching : [meant, ...touching]
}

/** The link whose ends these are; without one, a larger link that holds them. */
export const linkBetween = (links: readonly DecidedLink[], { a, b }: FoundDecision): DecidedLink | undefined =>
  links.find((link) => areEnds(link.a, a.ids) && areEnds(link.b, b.ids)) ??
  links.find((link) => a.ids.every((id) => link.a.includes(id)) && b.ids.every((id) => link.b.includes(id)))

/** A decision holds the words from the first passage of a link to its last, and so perhaps sentences between that are not of the link. */
function areEnds(passages: readonly string[], found: readonly string[]): boolean {
  const ends = [found[0] ?? '', found.at(-1) ?? '']
  return passages.every((id) => found.includes(id)) && ends.every((id) => passages.includes(id))
}
