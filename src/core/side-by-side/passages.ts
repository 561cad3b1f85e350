/**
 * An article cut into the passages that window and exports set side by side: runs of sentences of one block that take part in the same links, with the
 * blocks that hold no sentences (bylines, furniture) in their place between them.
 *
 * Nothing of the text is lost: every block of the article is in exactly one passage, in reading order.
 */
import { placesOf } from '../article/places.js'
import type { Article, Block, Range, Sentence, Side } from '../model.js'
import { groupBy } from '../group.js'

/** The classes a mark can have, strongest first. The letters and forms that go with them are in `components/Chip`. */
export const markClasses = ['diverge', 'adds', 'only', 'agree', 'note'] as const
export type MarkClass = (typeof markClasses)[number]

export type PassageKind = 'headline' | 'heading' | 'caption' | 'list-item' | 'text' | 'aside' | 'furniture'

export interface Passage extends Range {
  /** Unique in the pair: 'a:12'. */
  readonly key: string
  readonly side: Side
  /** Place in its column. */
  readonly index: number
  readonly kind: PassageKind
  /** Where it stands, for people: 'Headline', 'Paragraph 7'. */
  readonly place: string
  /** Empty for asides and furniture. */
  readonly sentences: readonly string[]
  readonly links: readonly string[]
  /** Goes on within the paragraph of the passage before it. */
  readonly continues: boolean
  /** Lines of text that a furniture passage leaves out; 0 for the others. */
  readonly lines: number
}

/** A passage holds words that can be compared. */
export const isText = (passage: Passage): boolean => passage.kind !== 'aside' && passage.kind !== 'furniture'

/** Sentence id to the ids of the links it takes part in, in the order of `links`. */
export type LinksOf = ReadonlyMap<string, readonly string[]>

export function linksOfSentences(
  links: readonly { readonly id: string; readonly a: readonly string[]; readonly b: readonly string[] }[],
): LinksOf {
  const of = new Map<string, string[]>()
  for (const link of links) {
    for (const id of new Set([...link.a, ...link.b])) of.set(id, [...(of.get(id) ?? []), link.id])
  }
  return of
}

type Draft = Omit<Passage, 'key' | 'side' | 'index'>

export function passagesOf(article: Article, side: Side, linksOf: LinksOf): readonly Passage[] {
  const byBlock = groupBy(article.sentences, (sentence) => sentence.block)
  const places = placesOf(article.blocks)
  const drafts: Draft[] = []
  article.blocks.forEach((block, at) => {
    const place = places[at]?.name ?? 'Text'
    const sentences = byBlock.get(at) ?? []
    if (block.kind === 'furniture') addFurniture(drafts, article.text, block)
    else if (sentences.length === 0) addAside(drafts, article.text, block, place)
    else drafts.push(...cutBlock(block, sentences, linksOf, place))
  })
  return drafts.map((draft, index) => ({ ...draft, key: `${side}:${String(index)}`, side, index }))
}

function addFurniture(drafts: Draft[], text: string, block: Block): void {
  const lines = text
    .slice(block.start, block.end)
    .split('\n')
    .filter((line) => line.trim() !== '').length
  const last = drafts.at(-1)
  if (last?.kind !== 'furniture') {
    drafts.push({ ...draftOf('furniture', 'Left out', block), lines })
    return
  }
  drafts[drafts.length - 1] = { ...last, end: block.end, lines: last.lines + lines }
}

function addAside(drafts: Draft[], text: string, block: Block, place: string): void {
  if (text.slice(block.start, block.end).trim() !== '') drafts.push(draftOf('aside', place, block))
}

const draftOf = (kind: PassageKind, place: string, { start, end }: Range): Draft => ({
  kind,
  place,
  start,
  end,
  sentences: [],
  links: [],
  continues: false,
  lines: 0,
})

function cutBlock(block: Block, sentences: readonly Sentence[], linksOf: LinksOf, place: string): readonly Draft[] {
  const drafts: Draft[] = []
  for (const { id, start, end } of sentences) {
    const links = linksOf.get(id) ?? []
    const last = drafts.at(-1)
    if (last && sameLinks(last.links, links)) {
      drafts[drafts.length - 1] = { ...last, end, sentences: [...last.sentences, id] }
    } else {
      const draft = draftOf(kindOf(block), place, { start, end })
      drafts.push({ ...draft, sentences: [id], links, continues: drafts.length > 0 })
    }
  }
  return drafts
}

const sameLinks = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at])

function kindOf(block: Block): PassageKind {
  switch (block.kind) {
    case 'headline':
    case 'heading':
    case 'caption':
    case 'list-item':
      return block.kind
    case 'paragraph':
    case 'label':
    case 'byline':
    case 'dateline':
    case 'furniture':
      return 'text'
  }
}
