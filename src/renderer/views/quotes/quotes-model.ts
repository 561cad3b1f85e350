/** Every quotation of the story by speaker, with its variants by outlet and where their words drift apart. */
import { foldSounds } from '../../../core/article/names/fold.js'
import { compareSpelling } from '../../../core/differences/spelling.js'
import type { Article, Range } from '../../../core/model.js'
import { counted } from '../../model/format.js'
import type { MarkedRange } from '../../model/marks.js'
import type { StoryIndex } from '../common/story-index.js'
import { drift, sharedWords } from './drift.js'

export type QuoteClass = 'agree' | 'diverge' | 'adds' | 'only'

export interface Variant {
  readonly article: Article
  readonly range: Range
  /** As this article names the speaker; null when it does not. */
  readonly speaker: string | null
  readonly marks: readonly MarkedRange[]
  /** Where words of the longest variant are left out. */
  readonly gaps: readonly { readonly at: number; readonly words: number }[]
}

export interface QuotationGroup {
  readonly id: string
  readonly speaker: string | null
  readonly class: QuoteClass
  /** "Two versions in four articles", in two parts: what it is, and where. */
  readonly title: string
  readonly where: string
  /** Words that drift, over all variants: for the order. */
  readonly drifting: number
  /** The longest first. */
  readonly variants: readonly Variant[]
}

export interface Speaker {
  readonly name: string | null
  readonly quotations: readonly QuotationGroup[]
  /** Other ways in which articles name this speaker. */
  readonly alsoNamed: readonly string[]
  /** Others to whom articles credit the same quotations. */
  readonly alsoCreditedTo: readonly string[]
}

/** Quotations of fewer words, in one article only, are titles and scare quotes. */
const SHORTEST = 4

export function quotationGroups(index: StoryIndex): readonly QuotationGroup[] {
  const { quotations } = index.view
  const told = new Set(
    quotations.flatMap(({ variants }) => variants.map((one) => `${one.article} ${String(one.start)}`)),
  )
  const single = index.articles.flatMap((article) =>
    article.quotes
      .filter((quote) => !told.has(`${article.id} ${String(quote.start)}`) && isSaid(article.text, quote))
      .map(({ start, end, speaker }) => ({
        id: `quote:${article.id}:${String(start)}`,
        speaker,
        variants: [{ article: article.id, start, end }],
      })),
  )
  return [...quotations, ...single].map((one) => groupOf(index, one))
}

const isSaid = (text: string, { start, end }: Range): boolean =>
  text.slice(start, end).split(/\s+/).filter(Boolean).length >= SHORTEST

/** How much more a change of words weighs than a word that is left out, and a quotation that says the opposite. */
const CHANGED = 100
const NEGATED = 100_000

function groupOf(
  index: StoryIndex,
  { id, speaker, variants }: StoryIndex['view']['quotations'][number],
): QuotationGroup {
  const placed = variants.flatMap(({ article, start, end }) => {
    const found = index.article.get(article)
    return found ? [{ article: found, range: { start, end } }] : []
  })
  const [base] = placed
  const baseMarks = new Map<string, MarkedRange>()
  let changed = 0
  let cut = 0
  let negated = 0
  const others = placed.slice(1).map((one): Variant => {
    const elsewhere = placed.filter((other) => other !== one && other.article === one.article)
    const departures = (base ? drift(sourceOf(base), sourceOf(one)) : []).filter(
      ({ base: gone, variant: come }) =>
        base === undefined || gone === null || come !== null || !isQuotedApart(base.article.text, gone, elsewhere),
    )
    const marks: MarkedRange[] = []
    for (const { base: gone, variant: come, leftOut, negated: isNegated } of departures) {
      const mark = gone && come ? 'diverge' : 'adds'
      if (mark === 'diverge') changed += 1
      else cut += Math.max(1, leftOut)
      if (isNegated) negated += 1
      if (gone) keepStronger(baseMarks, markOf(mark, gone))
      if (come) marks.push(markOf(mark, come))
    }
    const gaps = departures.filter(({ leftOut }) => leftOut > 0).map(({ at, leftOut }) => ({ at, words: leftOut }))
    return { ...one, speaker: speakerOf(one.article, one.range), marks, gaps }
  })
  const first = base && {
    ...base,
    speaker: speakerOf(base.article, base.range),
    marks: [...baseMarks.values()],
    gaps: [],
  }
  const all = first ? [first, ...others] : others
  const mark = all.length < 2 ? 'only' : changed > 0 ? 'diverge' : cut > 0 ? 'adds' : 'agree'
  const articles = new Set(all.map(({ article }) => article.id)).size
  return {
    id,
    speaker,
    class: mark,
    title: negated > 0 ? 'Negated in one version, not in another' : titleOf(mark, versions(all)),
    where: articles === 1 ? 'in one article' : `in ${counted(articles, 'article')}`,
    drifting: negated * NEGATED + changed * CHANGED + cut,
    variants: all,
  }
}

interface Placed {
  readonly article: Article
  readonly range: Range
}

const sourceOf = ({ article, range }: Placed) => ({ text: article.text, range })

/** Share of the left-out words that another quotation of the same article must have for them not to be left out. */
const QUOTED_APART = 2 / 3
/** Fewer words than this stand in many a sentence. */
const FEWEST_APART = 3

/** "The ship should not have left," he said. "There was a warning.": the second half is not left out, it is quoted apart. */
const isQuotedApart = (text: string, gone: Range, elsewhere: readonly Placed[]): boolean =>
  text.slice(gone.start, gone.end).split(/\s+/u).length >= FEWEST_APART &&
  elsewhere.some((other) => sharedWords({ text, range: gone }, sourceOf(other)) >= QUOTED_APART)

const markOf = (mark: 'diverge' | 'adds', { start, end }: Range): MarkedRange => ({
  type: 'item',
  class: mark,
  item: `${mark}:${String(start)}`,
  style: false,
  start,
  end,
})

/** Where one variant changes what another leaves out, the change is what is marked. */
function keepStronger(marks: Map<string, MarkedRange>, mark: MarkedRange): void {
  marks.set(`${mark.class} ${String(mark.start)} ${String(mark.end)}`, mark)
}

const speakerOf = (article: Article, { start, end }: Range): string | null =>
  article.quotes.find((quote) => quote.start <= start && quote.end >= end)?.speaker ?? null

/** Number of different wordings, apart from what is left out. */
function versions(variants: readonly Variant[]): number {
  const wordings = variants.map(({ article, marks }) =>
    marks
      .filter((mark) => mark.class === 'diverge')
      .map(({ start, end }) => article.text.slice(start, end).toLowerCase())
      .join('|'),
  )
  return new Set(wordings).size
}

function titleOf(mark: QuoteClass, count: number): string {
  switch (mark) {
    case 'diverge':
      return `${counted(Math.max(2, count), 'version')}: words changed`
    case 'adds':
      return 'One version, cut shorter'
    case 'agree':
      return 'The same words'
    case 'only':
      return 'Quoted once'
  }
}

/**
 * The speakers in the order of their first quotation, or of the most drift. A surname alone stands with the one full name that ends in
 * it; two full names are never joined.
 */
export function speakersOf(groups: readonly QuotationGroup[], order: 'drift' | 'story'): readonly Speaker[] {
  const names = [...new Set(groups.flatMap(({ speaker }) => speaker ?? []))]
  const full = (name: string): string => {
    const longer = names.filter((other) => other !== name && fold(other).endsWith(` ${fold(name)}`))
    return longer.length === 1 && longer[0] !== undefined ? longer[0] : name
  }
  const bySpeaker = new Map<string | null, QuotationGroup[]>()
  for (const group of groups) {
    const name = group.speaker === null ? null : full(group.speaker)
    bySpeaker.set(name, [...(bySpeaker.get(name) ?? []), group])
  }
  const drifting = (quotations: readonly QuotationGroup[]): number =>
    quotations.reduce((sum, one) => sum + one.drifting, 0)
  const speakers = [...bySpeaker].map(([name, quotations]): Speaker => {
    const sorted = order === 'drift' ? [...quotations].sort((x, y) => y.drifting - x.drifting) : quotations
    const others = otherNames(name, quotations)
    const isVariant = (other: string): boolean => name !== null && mayBeOneName(name, other)
    const alsoCreditedTo = others.filter((other) => !isVariant(other))
    return { name, quotations: sorted, alsoNamed: others.filter(isVariant), alsoCreditedTo }
  })
  const ranked = order === 'drift' ? speakers.sort((x, y) => drifting(y.quotations) - drifting(x.quotations)) : speakers
  return [...ranked.filter(({ name }) => name !== null), ...ranked.filter(({ name }) => name === null)]
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase()

function otherNames(name: string | null, quotations: readonly QuotationGroup[]): readonly string[] {
  const named = quotations.flatMap(({ variants }) => variants.flatMap(({ speaker }) => speaker ?? []))
  return [...new Set(named)].filter((other) => name !== null && !fold(name).endsWith(fold(other)))
}

/** "Idris Calloway" and "Idris Galloway": a word of both sounds the same, or is spelled alike. */
function mayBeOneName(name: string, other: string): boolean {
  const words = (of: string): readonly string[] => fold(of).split(/\s+/u)
  return words(name).some((x) => words(other).some((y) => foldSounds(x) === foldSounds(y) || compareSpelling(x, y) > 0))
}
