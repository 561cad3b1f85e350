/** The coverage matrix: claims by outlets, with the exact words of each and what diverges between them. */
import { kindNames } from '../../../core/kind-names.js'
import type { Article, Claim, DifferenceKind, Range } from '../../../core/model.js'
import { type Clash, type Saying, disputesOf } from '../../../core/story/disputes.js'
import { foremost } from '../../../core/story/foremost.js'
import { createTellingClaim } from '../../../core/story/telling-claim.js'
import type { MarkedRange } from '../../model/marks.js'
import type { MarkClass } from '../../../core/side-by-side/passages.js'
import { type Shown, type StoryIndex, type StoryMark, drawnMarks, isBefore, shorten } from '../common/story-index.js'

export type ClaimClass = 'agree' | 'diverge' | 'adds' | 'only'

export type MatrixCell =
  | {
      readonly kind: 'words'
      /** In the order of the text. */
      readonly parts: readonly CellPart[]
      /** Those that are shown before the others are asked for: they tell most in little room. */
      readonly foremost: readonly CellPart[]
      /** Where the closest begins, in the article. */
      readonly offset: number
    }
  /** Not found in this article. */
  | { readonly kind: 'missing' }
  /** Not found, and published before every article that has it. */
  | { readonly kind: 'earlier' }

/** One passage of the article, or the part of it that matters here. */
export interface CellPart extends Shown {
  readonly marks: readonly MarkedRange[]
}

export interface MatrixRow {
  readonly id: string
  readonly label: string
  readonly class: ClaimClass
  /** What the row comes to, in a few words: "Number: two / three killed". */
  readonly sum: string
  /** Ids of the articles that report it. */
  readonly reportedBy: ReadonlySet<string>
  /** Ids of its passages by article, the closest first. */
  readonly sentences: ReadonlyMap<string, readonly string[]>
  readonly marks: readonly StoryMark[]
}

/** Every claim, and every passage that is in none, in the order of the story. */
export function matrixRows(index: StoryIndex): readonly MatrixRow[] {
  const { claims } = index.view
  const claimed = new Set(claims.flatMap(({ sentences }) => sentences))
  const single = index.articles.flatMap((article) =>
    article.sentences
      .filter(({ id, block }) => !claimed.has(id) && isReport(article, block))
      .map(({ id, start, end }) => {
        const words = article.text.slice(start, end).replace(/\s+/g, ' ')
        return { id: `passage:${id}`, label: firstWords(words), sentences: [id] }
      }),
  )
  const told = marksByClaim(index)
  return [...claims, ...single].map((row) => rowOf(index, row, told.get(row.id) ?? []))
}

/** A mark belongs to the claim that is about it, though its passages are in others as well: told everywhere it would tell nothing. */
function marksByClaim(index: StoryIndex): ReadonlyMap<string, readonly StoryMark[]> {
  const telling = createTellingClaim(index.view.claims, (id) => index.sentence.get(id)?.article.id)
  const told = new Map<string, StoryMark[]>()
  for (const [sentence, marks] of index.marks)
    for (const mark of marks) {
      const claim = telling([sentence], mark.others)
      if (claim === null) continue
      const own = told.get(claim.id) ?? []
      told.set(claim.id, own)
      own.push(mark)
    }
  return told
}

/** Headlines and captions that stand alone tell nothing of their own. */
function isReport(article: Article, block: number): boolean {
  const kind = article.blocks[block]?.kind
  return kind === 'paragraph' || kind === 'list-item'
}

/** Longest label of a single passage, in UTF-16 code units. */
const LABEL = 56

function firstWords(words: string): string {
  if (words.length <= LABEL) return words
  return `${words.slice(0, words.lastIndexOf(' ', LABEL)).replace(/[\s,;:–—-]+$/, '')} …`
}

type Told = Pick<Claim, 'id' | 'label' | 'sentences'>

function rowOf(index: StoryIndex, { id, label, sentences: ids }: Told, marks: readonly StoryMark[]): MatrixRow {
  const sentences = new Map<string, readonly string[]>()
  for (const sentence of ids) {
    const article = index.sentence.get(sentence)?.article.id
    if (article !== undefined) sentences.set(article, [...(sentences.get(article) ?? []), sentence])
  }
  const reportedBy = new Set(sentences.keys())
  const mark = reportedBy.size === 1 ? 'only' : classOf(marks)
  return { id, label, class: mark, sum: sumOf(index, mark, marks, sentences), reportedBy, sentences, marks }
}

function classOf(marks: readonly StoryMark[]): ClaimClass {
  if (marks.some((mark) => mark.class === 'diverge')) return 'diverge'
  return marks.length > 0 ? 'adds' : 'agree'
}

function sumOf(
  index: StoryIndex,
  mark: ClaimClass,
  marks: readonly StoryMark[],
  sentences: ReadonlyMap<string, readonly string[]>,
): string {
  switch (mark) {
    case 'only':
      return 'In one article'
    case 'agree':
      return `${String(sentences.size)} agree`
    case 'adds':
      return 'One tells more'
    case 'diverge': {
      const kinds = kindsOf(marks).map((kind) => {
        const told = disputesOfKind(index, marks, kind)
        return `${kindNames[kind]}${told === '' ? '' : `: ${told}`}`
      })
      return kinds.length === 0 ? 'Decided by you' : kinds.slice(0, 2).join('. ')
    }
  }
}

const kindsOf = (marks: readonly StoryMark[]): readonly DifferenceKind[] => [
  ...new Set(marks.flatMap(({ kind }) => kind ?? [])),
]

/** Values of one kind that stand against each other, at most of two things, and of one thing at most as many as a line holds. */
function disputesOfKind(index: StoryIndex, marks: readonly StoryMark[], kind: DifferenceKind): string {
  const clashes = marks.filter((mark) => mark.kind === kind).flatMap((mark) => clashOf(index, mark) ?? [])
  return disputesOf(clashes, kind === 'number')
    .slice(0, MOST_DISPUTES)
    .map(({ counted, values }) => {
      const shown = values.slice(0, MOST_VALUES).join(' / ')
      const more = values.length > MOST_VALUES ? ' …' : ''
      return `${shown}${more}${counted === null ? '' : ` ${counted}`}`
    })
    .join('; ')
}

const MOST_DISPUTES = 2
const MOST_VALUES = 5

function clashOf(index: StoryIndex, { article, start, end, against, rival }: StoryMark): readonly Clash[] | null {
  const own = sayingOf(index, article, { start, end })
  return own && [[own, rival && sayingOf(index, against, rival)]]
}

function sayingOf(index: StoryIndex, id: string, { start, end }: Range): Saying | null {
  const found = index.article.get(id)
  const sentence = found?.sentences.find((one) => one.start <= start && start < one.end)
  return found && sentence ? { article: id, text: found.text, language: found.language, sentence, start, end } : null
}

export function cellOf(index: StoryIndex, row: MatrixRow, article: Article, hidden: readonly MarkClass[]): MatrixCell {
  const ids = row.sentences.get(article.id)
  if (!ids) return missingCell(index, row, article)
  const parts = ids.flatMap((id): readonly CellPart[] => {
    const sentence = index.sentence.get(id)?.sentence
    if (!sentence) return []
    // Where something diverges, only that is marked: if everything is marked nothing is.
    const own = (index.marks.get(id) ?? []).filter((mark) => row.marks.includes(mark) && mark.class === row.class)
    const marks = drawnMarks(own, hidden)
    const sorted = [...marks].sort((one, other) => one.start - other.start)
    const range = { start: sentence.start, end: sentence.end }
    return [{ ...shorten(article.text, range, sorted), marks }]
  })
  const first = foremost(parts, ({ marks }) => marks.length > 0)
  const inOrder = (some: readonly CellPart[]): readonly CellPart[] =>
    [...some].sort((one, other) => one.range.start - other.range.start)
  const closest = index.sentence.get(ids[0] ?? '')
  return { kind: 'words', parts: inOrder(parts), foremost: inOrder(first), offset: closest?.sentence.start ?? 0 }
}

function missingCell(index: StoryIndex, row: MatrixRow, article: Article): MatrixCell {
  const others = [...row.reportedBy].map((id) => index.article.get(id)?.published ?? null)
  const isEarlier = others.length > 0 && others.every((published) => isBefore(article.published, published))
  return { kind: isEarlier ? 'earlier' : 'missing' }
}

export const matrixOrders = ['diverging', 'spread', 'story'] as const
export type MatrixOrder = (typeof matrixOrders)[number]

export interface MatrixOptions {
  readonly order: MatrixOrder
  readonly hidden: readonly MarkClass[]
  /** Ids of the articles that are shown; claims that none of them has are left out. */
  readonly shown: ReadonlySet<string>
}

const classOrder: Readonly<Record<ClaimClass, number>> = { diverge: 0, adds: 1, agree: 2, only: 3 }

export function arrangedRows(
  rows: readonly MatrixRow[],
  { order, hidden, shown }: MatrixOptions,
): readonly MatrixRow[] {
  const spread = ({ reportedBy }: MatrixRow): number => [...reportedBy].filter((id) => shown.has(id)).length
  const kept = rows.filter((row) => !hidden.includes(row.class) && spread(row) > 0)
  switch (order) {
    case 'story':
      return kept
    case 'spread':
      return [...kept].sort((one, other) => spread(other) - spread(one))
    case 'diverging':
      return [...kept].sort(
        (one, other) => classOrder[one.class] - classOrder[other.class] || spread(other) - spread(one),
      )
  }
}
