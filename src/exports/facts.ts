/**
 * What reports have in common and what only some have, as a key may say it: in the words of each report, and only where it is sure.
 *
 * A claim of the matrix joins passages by their mean closeness, which is right for reading on but no proof that each of them states it. Here
 * every passage must surely agree with every other one of its fact, and whatever else is linked to one of them makes the fact unsure.
 */
import { surelyAgrees } from '../core/agreed.js'
import type { Article, Sentence } from '../core/model.js'
import type { DecidedLink } from '../core/notes/model.js'
import { sureness } from '../core/shown.js'
import type { Hideable } from './model.js'
import { wordsOf } from './pairReport.js'
import type { Scoped, ScopedPair } from './scope.js'

/** What one report says, by its place in `Scoped.articles`. */
export interface Said {
  readonly article: number
  readonly words: string
}

/** A fact in the words of each report that has it. */
export type Fact = readonly Said[]

export interface Facts {
  /** Surely in every report. */
  readonly shared: readonly Fact[]
  /** In these reports, and nothing like it was found in the others. */
  readonly some: readonly Fact[]
  /** Linked, but not surely the same. */
  readonly perhaps: readonly Fact[]
}

/** One side of a link. */
interface End {
  readonly article: number
  readonly ids: readonly string[]
}

interface Tie {
  readonly ends: readonly [End, End]
  readonly link: DecidedLink
  readonly sure: boolean
}

export function factsOf(scope: Scoped, hidden: readonly Hideable[]): Facts {
  const { articles } = scope
  const ties = scope.pairs.flatMap((pair) => tiesOf(pair, articles))
  const found = sureFacts(ties, scope).map((ends) => ({ ends, others: othersOf(ends, ties) }))
  const certain = found.filter(({ others }) => others.length === 0).map(({ ends }) => ends)
  const inEvery = (ends: readonly End[]): boolean => ends.length === articles.length
  const told = new Set(found.flatMap(({ ends }) => ends.flatMap(({ ids }) => ids)))
  const unsure = [
    ...found.filter(({ others }) => others.length > 0).map(({ ends, others }) => byArticle([...ends, ...others])),
    ...(articles.length === 2 ? unsureLinks(ties) : unsureClaims(scope, ties)).filter((ends) =>
      ends.every(({ ids }) => !ids.some((id) => told.has(id))),
    ),
  ]
  const only = hidden.includes('only') ? [] : onlyInOne(scope)
  const written = (facts: readonly (readonly End[])[]): readonly Fact[] => withWords(facts, articles)
  return {
    shared: hidden.includes('agree') ? [] : written(certain.filter(inEvery)),
    some: written([...certain.filter((ends) => !inEvery(ends)), ...only]),
    perhaps: hidden.includes('agree') ? [] : written(unsure),
  }
}

function tiesOf({ a, b, pair, shown }: ScopedPair, articles: readonly Article[]): readonly Tie[] {
  const [atA, atB] = [articles.indexOf(a), articles.indexOf(b)]
  const whole = new Map(pair.links.map(({ id, additions }) => [id, additions]))
  return shown.links.map((link) => ({
    ends: [
      { article: atA, ids: link.a },
      { article: atB, ids: link.b },
    ],
    link,
    sure:
      isText(a, link.a) &&
      isText(b, link.b) &&
      surelyAgrees({ ...link, additions: whole.get(link.id) ?? link.additions }, { a, b }),
  }))
}

/** Headlines are asked about apart; captions say what a picture shows. */
function isText({ sentences, blocks }: Article, ids: readonly string[]): boolean {
  const inside = sentences.filter(({ id }) => ids.includes(id))
  return inside.length > 0 && inside.every((one) => isTextBlock(blocks[one.block]?.kind))
}

const isTextBlock = (kind: string | undefined): boolean => kind === 'paragraph' || kind === 'list-item'

const sameEnd = (one: End, other: End): boolean =>
  one.article === other.article && one.ids.length === other.ids.length && one.ids.every((id) => other.ids.includes(id))

const touches = (one: End, other: End): boolean => one.ids.some((id) => other.ids.includes(id))

/** Passages that surely agree each with each, the surest first; a passage is in one fact. */
function sureFacts(ties: readonly Tie[], { articles, pairs }: Scoped): readonly (readonly End[])[] {
  const disputed = new Set(ties.flatMap(({ link }) => (link.relation === 'diverge' ? [...link.a, ...link.b] : [])))
  const sure = ties
    .filter((tie) => tie.sure && !tie.ends.some(({ ids }) => ids.some((id) => disputed.has(id))))
    .sort((x, y) => sureness(y.link) - sureness(x.link))
  const compared = (one: End, other: End): boolean =>
    pairs.some(({ a, b }) => [one, other].every(({ article }) => [a, b].includes(articles[article] ?? a)))
  const tied = (one: End, other: End): boolean =>
    sure.some(({ ends: [a, b] }) => (sameEnd(a, one) && sameEnd(b, other)) || (sameEnd(a, other) && sameEnd(b, one)))
  const facts: End[][] = []
  const isFree = (end: End): boolean => !facts.some((fact) => fact.some((other) => touches(end, other)))
  for (const { ends } of sure) {
    if (!ends.every(isFree)) continue
    const fact: End[] = [...ends]
    for (const end of sure.flatMap((tie) => tie.ends)) {
      const isNew = fact.every(({ article }) => article !== end.article)
      if (isNew && isFree(end) && fact.every((one) => tied(one, end) || !compared(one, end))) fact.push(end)
    }
    facts.push(fact.sort((x, y) => x.article - y.article))
  }
  return facts
}

/** What further reports have that is linked to one of these passages: the surest passage of each. */
function othersOf(fact: readonly End[], ties: readonly Tie[]): readonly End[] {
  const linked = ties
    .filter(({ ends }) => ends.some((end) => fact.some((one) => touches(one, end))))
    .sort((x, y) => sureness(y.link) - sureness(x.link))
    .flatMap(({ ends }) => ends)
  return firstOfEach(linked.filter(({ article }) => fact.every((one) => one.article !== article)))
}

function firstOfEach(ends: readonly End[]): readonly End[] {
  const first = new Map<number, End>()
  for (const end of ends) if (!first.has(end.article)) first.set(end.article, end)
  return byArticle([...first.values()])
}

const byArticle = (ends: readonly End[]): readonly End[] => [...ends].sort((x, y) => x.article - y.article)

/** Links of text without a difference that are not sure, of every passage the surest one; the surest first. */
function unsureLinks(ties: readonly Tie[]): readonly (readonly End[])[] {
  const told = new Set<string>()
  return ties
    .filter(({ link, sure }) => !sure && link.relation === 'agree')
    .sort((x, y) => sureness(y.link) - sureness(x.link))
    .flatMap(({ ends }) => {
      const ids = ends.flatMap((end) => end.ids)
      if (ids.some((id) => told.has(id))) return []
      for (const id of ids) told.add(id)
      return [ends]
    })
}

/** Claims on which no fact differs, with the passage of each report that is closest to them. */
function unsureClaims({ claims, articles }: Scoped, ties: readonly Tie[]): readonly (readonly End[])[] {
  const diverging = ties.filter(({ link }) => link.relation === 'diverge').map(({ ends: [a, b] }) => [...a.ids, ...b.ids]) // prettier-ignore
  return claims.flatMap(({ sentences }) => {
    const inside = new Set(sentences)
    if (diverging.some((ids) => ids.filter((id) => inside.has(id)).length > 1)) return []
    const owner = (id: string): number => articles.findIndex((one) => one.sentences.some((own) => own.id === id))
    const ends = sentences.map((id) => ({ article: owner(id), ids: [id] }))
    return [firstOfEach(ends.filter(({ article, ids }) => articles[article] && isText(articles[article], ids)))]
  })
}

/**
 * Neighbouring sentences that are linked to nothing and that no one dismissed; of every report its first, then its second ... A link may be
 * missed: where another report has the same figure, nobody is told that only one has it.
 */
function onlyInOne({ articles, pairs }: Scoped): readonly (readonly End[])[] {
  const linked = new Set(pairs.flatMap(({ pair }) => pair.links.flatMap((link) => [...link.a, ...link.b])))
  const dismissed = new Set(pairs.flatMap(({ pair }) => Object.entries(pair.onlyVerdicts).flatMap(([id, verdict]) => (verdict === 'dismissed' ? [id] : [])))) // prettier-ignore
  const alone = new Set(pairs.flatMap(({ pair }) => [...pair.onlyA, ...pair.onlyB]))
  const figures = articles.map(({ text }) => new Set(figuresIn(text)))
  const own = articles.flatMap((article, at) => {
    const isElsewhere = (figure: string): boolean => figures.some((one, other) => other !== at && one.has(figure))
    return runsOf(article, ({ id, block, start, end }) => {
      const isAlone = alone.has(id) && !linked.has(id) && !dismissed.has(id)
      const isKnown = (): boolean => figuresIn(article.text.slice(start, end)).some(isElsewhere)
      return isAlone && isTextBlock(article.blocks[block]?.kind) && !isKnown()
    }).map((ids, place) => ({ place, end: { article: at, ids } }))
  })
  return own.sort((x, y) => x.place - y.place).map(({ end }) => [end])
}

/** Of two digits and more: a single one is everywhere. */
const figuresIn = (text: string): readonly string[] => text.match(/(?<![\p{L}\p{N}])\p{N}[\p{N}.,:]*\p{N}/gu) ?? []

/** Ids of the sentences that are wanted, neighbours of one block together. */
function runsOf({ sentences }: Article, isWanted: (sentence: Sentence) => boolean): readonly (readonly string[])[] {
  const runs: string[][] = []
  sentences.forEach((sentence, at) => {
    if (!isWanted(sentence)) return
    const before = sentences[at - 1]
    const goesOn = before?.block === sentence.block && runs.at(-1)?.includes(before.id) === true
    if (goesOn) runs.at(-1)?.push(sentence.id)
    else runs.push([sentence.id])
  })
  return runs
}

/** Each fact once; headlines and captions are no facts of the text. */
function withWords(facts: readonly (readonly End[])[], articles: readonly Article[]): readonly Fact[] {
  const told = new Set<string>()
  return facts.flatMap((ends) => {
    const said = ends.flatMap(({ article, ids }) => {
      const text = articles[article]
      return text !== undefined && isText(text, ids) ? [{ article, words: wordsOf(text, ids) }] : []
    })
    const key = JSON.stringify(said)
    if (said.length < Math.min(2, ends.length) || told.has(key)) return []
    told.add(key)
    return [said]
  })
}
