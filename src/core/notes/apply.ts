/** What a person decided, laid over what the engine found. The person always wins; the newest decision about the same thing counts. */
import type { Addition, Article, Difference, Link, Pair, Range, Side } from '../model.js'
import { byCodeUnits } from '../text/order.js'
import { reattach } from './anchor.js'
import { decideAddition, type FoundAddition, onlyVerdicts } from './decideAddition.js'
import { decideDifference } from './decideDifference.js'
import { type FoldedText, foldText } from './folded.js'
import { partOf } from './part.js'
import { thingOf } from './thing.js'
import type { Anchor, Correction, DecidedLink, DecidedPair, Decision } from './model.js'
import { agreeing, diverging, linkBetween, linksBetween, withRelation } from './relation.js'

/** Describes a link that the engine did not make, with the engine's own means. Side by side with `Link` without identity. */
export type DescribeLink = (
  a: readonly string[],
  b: readonly string[],
) => {
  readonly strength: Link['strength']
  readonly score: number
  readonly differences: readonly Difference[]
  readonly additions: readonly Addition[]
}

type PairDecision = Extract<Decision, { readonly a: Anchor }>

/** One side of a decision: its sentences and their stretch of the text. */
export interface DecidedSide {
  readonly ids: readonly string[]
  readonly range: Range
}

/** A decision with its passages found. `a` and `b` are sides of the pair, not of the decision as it was stored. */
export interface FoundDecision {
  readonly on: 'pair'
  readonly id: string
  readonly decision: PairDecision
  readonly a: DecidedSide
  readonly b: DecidedSide
  /** The decision was made with the two articles the other way round. */
  readonly swapped: boolean
}

/**
 * Applies every correction about this pair. `describe` finds the differences of a link that only a person made; without it such a link
 * has none. Corrections that cannot be placed, as when their words are gone, are named in `waiting`.
 */
export function applyDecisions(
  pair: Pair,
  a: Article,
  b: Article,
  corrections: readonly Correction[],
  describe?: DescribeLink,
): DecidedPair {
  const sought = seekDecisions(a, b, corrections)
  const before = undecided(pair)
  if (sought.length === 0) return before
  /** What was decided about, with the decision that waits; null when the newest was placed. */
  const things = new Map<string, string | null>()
  let links = before.links
  for (const one of sought) {
    const next = one.on === 'nothing' ? null : decide(links, one, a, b, describe)
    things.set(thingOf(one.decision), next === null ? one.id : null)
    links = next ?? links
  }
  const waiting = [...things.values()].filter((id) => id !== null)
  const only = onlyLists(a, b, links)
  const additions = sought.filter((one) => one.on === 'side')
  return { ...pair, links, ...only, onlyVerdicts: onlyVerdicts(additions, [...only.onlyA, ...only.onlyB]), waiting }
}

/** The pair as the engine found it, where nothing was decided about it; its articles are not needed for that. */
export const undecided = (pair: Pair): DecidedPair => ({
  ...pair,
  links: pair.links.map(undecidedLink),
  onlyVerdicts: {},
  waiting: [],
})

function undecidedLink(link: Link): DecidedLink {
  return {
    ...link,
    differences: link.differences.map((difference) => ({ ...difference, verdict: null, original: null })),
    additions: link.additions.map((addition) => ({ ...addition, verdict: null })),
  }
}

function onlyLists(a: Article, b: Article, links: readonly DecidedLink[]): Pick<Pair, 'onlyA' | 'onlyB'> {
  const rest = (article: Article, side: Side): string[] => {
    const linked = new Set(links.flatMap((link) => link[side]))
    return article.sentences.flatMap(({ id }) => (linked.has(id) ? [] : [id]))
  }
  return { onlyA: rest(a, 'a'), onlyB: rest(b, 'b') }
}

/** A decision about this pair whose words are gone. */
interface LostDecision {
  readonly on: 'nothing'
  readonly id: string
  readonly decision: Decision
}

type SoughtDecision = FoundDecision | FoundAddition | LostDecision

/** The decisions about this pair whose words are found, the oldest first. */
export const findDecisions = (
  a: Article,
  b: Article,
  corrections: readonly Correction[],
): readonly (FoundDecision | FoundAddition)[] =>
  seekDecisions(a, b, corrections).flatMap((one) => (one.on === 'nothing' ? [] : [one]))

/** All decisions about this pair, the oldest first. */
function seekDecisions(a: Article, b: Article, corrections: readonly Correction[]): readonly SoughtDecision[] {
  const views = new Map<string, FoldedText>()
  const side = (article: Article, anchor: Anchor): DecidedSide | null => {
    const view = views.get(article.id) ?? foldText(article.text)
    views.set(article.id, view)
    const range = reattach(anchor, view)
    return range === null ? null : sentencesIn(article, range)
  }
  /** A difference is about its words: they are enough where others of their passage have changed. */
  const passage = (article: Article, anchor: Anchor, words: string | null): DecidedSide | null => {
    const whole = side(article, anchor)
    const part = whole === null && words !== null ? partOf(anchor, words) : null
    return part === null ? whole : side(article, part)
  }
  const inOrder = [...corrections].sort((x, y) => compare(x.modified, y.modified) || compare(x.id, y.id))
  return inOrder.flatMap(({ id, decision }): readonly SoughtDecision[] => {
    if (decision.kind === 'metadata' || decision.kind === 'furniture') return []
    const lost = { on: 'nothing', id, decision } as const
    if (decision.kind === 'addition') {
      const own = sideOfAddition(decision, a, b)
      if (own === null) return []
      const found = side(own === 'a' ? a : b, decision.anchor)
      return [found === null ? lost : { on: 'side', id, side: own, decision, ...found }]
    }
    const straight = decision.a.file === a.file && decision.b.file === b.file
    const swapped = !straight && decision.a.file === b.file && decision.b.file === a.file
    if (!straight && !swapped) return []
    const words = decision.kind === 'difference' ? decision : { aText: null, bText: null }
    const first = passage(swapped ? b : a, decision.a, words.aText)
    const second = passage(swapped ? a : b, decision.b, words.bText)
    const [sideA, sideB] = swapped ? [second, first] : [first, second]
    return [sideA === null || sideB === null ? lost : { on: 'pair', id, decision, a: sideA, b: sideB, swapped }]
  })
}

/** The side that has the words; null when the decision is about another pair. */
function sideOfAddition({ anchor, against }: FoundAddition['decision'], a: Article, b: Article): Side | null {
  if (anchor.file === a.file && against === b.file) return 'a'
  return anchor.file === b.file && against === a.file ? 'b' : null
}

/** Times may be written with other precision or zone: compared as instants where they can be read. */
function compare(x: string, y: string): number {
  const difference = Date.parse(x) - Date.parse(y)
  if (!Number.isNaN(difference) && difference !== 0) return difference
  return byCodeUnits(x, y)
}

/** Sentences of which at least half, or in which the whole range, lies. Null when there are none. */
function sentencesIn(article: Article, range: Range): DecidedSide | null {
  const ids = article.sentences.flatMap(({ id, start, end }) => {
    const shared = Math.min(end, range.end) - Math.max(start, range.start)
    return shared > 0 && shared * 2 >= Math.min(end - start, range.end - range.start) ? [id] : []
  })
  return ids.length === 0 ? null : { ids, range }
}

/** Null when there is no place for the decision. */
function decide(
  links: readonly DecidedLink[],
  found: FoundDecision | FoundAddition,
  a: Article,
  b: Article,
  describe: DescribeLink | undefined,
): readonly DecidedLink[] | null {
  if (found.on === 'side') return decideAddition(links, found, (found.side === 'a' ? a : b).text)
  switch (found.decision.kind) {
    case 'link':
    case 'relation':
      return decideLink(links, found, relationOf(found.decision, a, b), describe)
    case 'unlink':
      return links.flatMap((link) => unlink(link, found, a, b))
    case 'difference':
      return decideDifference(links, found, found.decision, a, b)
  }
}

/** The person linked these passages, or said what their link says. */
function decideLink(
  links: readonly DecidedLink[],
  found: FoundDecision,
  decided: (link: DecidedLink) => DecidedLink,
  describe: DescribeLink | undefined,
): readonly DecidedLink[] {
  const chosen = linkBetween(links, found)
  if (chosen !== undefined)
    return links.map((link) => (link === chosen ? decided({ ...link, by: 'person' as const }) : link))
  const { ids: a } = found.a
  const { ids: b } = found.b
  const described = describe?.(a, b) ?? { strength: 'paraphrase', score: 1, differences: [], additions: [] }
  const made = undecidedLink({ id: `person-${found.id}`, a, b, ...described, relation: 'agree', by: 'person' })
  // Where the person joined more than the engine did, the smaller link is part of the new one.
  const within = (link: DecidedLink): boolean =>
    link.a.every((id) => a.includes(id)) && link.b.every((id) => b.includes(id))
  return [...links.filter((link) => !within(link)), decided(made)]
}

/** Who only links two passages has not said that all in them fits: what differs is told as in any link. */
function relationOf(
  { kind, relation }: Extract<PairDecision, { readonly kind: 'link' | 'relation' }>,
  a: Article,
  b: Article,
): (link: DecidedLink) => DecidedLink {
  if (relation === 'diverge') return (link) => diverging(link, a, b)
  return kind === 'link' ? withRelation : agreeing
}

/** Takes the pairs of these sentences out of a link; what is left of it stays linked. */
function unlink(link: DecidedLink, found: FoundDecision, a: Article, b: Article): readonly DecidedLink[] {
  if (linksBetween([link], found).length === 0) return [link]
  const without = (ids: readonly string[], drop: readonly string[]): string[] => ids.filter((id) => !drop.includes(id))
  const both = (ids: readonly string[], keep: readonly string[]): string[] => ids.filter((id) => keep.includes(id))
  const parts = [
    { a: without(link.a, found.a.ids), b: link.b },
    { a: both(link.a, found.a.ids), b: without(link.b, found.b.ids) },
  ]
  return parts
    .filter((part) => part.a.length > 0 && part.b.length > 0)
    .map((part, i) => narrowed(link, part, i === 0 ? link.id : `${link.id}-${String(i)}`, a, b))
}

/** A link with fewer sentences keeps the differences and additions that lie in them. */
function narrowed(
  link: DecidedLink,
  part: { readonly a: readonly string[]; readonly b: readonly string[] },
  id: string,
  a: Article,
  b: Article,
): DecidedLink {
  const inside = (article: Article, ids: readonly string[], range: Range | null): boolean =>
    range === null ||
    article.sentences.some((one) => ids.includes(one.id) && range.start >= one.start && range.end <= one.end)
  const differences = link.differences.filter(
    (difference) => inside(a, part.a, difference.a) && inside(b, part.b, difference.b),
  )
  const additions = link.additions.filter((one) => (one.side === 'a' ? inside(a, part.a, one) : inside(b, part.b, one)))
  return withRelation({ ...link, ...part, id, differences, additions, by: 'person' })
}
