/** An invented story in three reports with notes and decisions, for tests and for scripts/check-exports.ts. */
import type { Article, Block, BlockKind, Sentence } from '../core/model.js'
import { makeAnchor } from '../core/notes/anchor.js'
import type { Anchor, Annotations, DecidedDifference, DecidedLink, DecidedPair, Note } from '../core/notes/model.js'
import type { ExportFormat } from '../core/export-formats.js'
import type { ExportComparison, ExportInput } from './model.js'

type Paragraph = readonly [kind: BlockKind, ...sentences: string[]]

interface Facts {
  readonly id: string
  readonly file: string
  readonly title: string
  readonly outlet: string
  readonly published: string
  readonly paragraphs: readonly Paragraph[]
}

function articleOf({ paragraphs, ...facts }: Facts): Article {
  const blocks: Block[] = []
  const sentences: Sentence[] = []
  let text = ''
  for (const [kind, ...words] of paragraphs) {
    const start = text.length
    for (const one of words) {
      if (text.length > start) text += ' '
      const from = text.length
      text += one
      if (kind !== 'furniture') sentences.push({ id: `${facts.id}.${String(sentences.length + 1)}`, block: blocks.length, start: from, end: text.length }) // prettier-ignore
    }
    blocks.push({ kind, start, end: text.length })
    text += '\n\n'
  }
  const rest = { authors: ['Ines Corrado'], agencies: [], language: 'en', quotes: [], dates: [], checks: [] }
  return { ...facts, ...rest, text, blocks, sentences }
}

/** Strings put where strangers' words go. */
export interface Hostile {
  readonly title?: string
  readonly outlet?: string
  readonly file?: string
  readonly words?: string
  readonly note?: string
  readonly author?: string
}

const between = (
  article: Article,
  words: string,
): { readonly start: number; readonly end: number; readonly text: string } => {
  const start = article.text.indexOf(words)
  if (start < 0) throw new Error(`the sample has no “${words}”`)
  return { start, end: start + words.length, text: words }
}

function articlesOf(hostile: Hostile): readonly [Article, Article, Article] {
  const { title = 'Merrow Bridge shut over 14 cracks', outlet = 'The Harbour Gazette', file = 'bridge/gazette.html', words = 'The mayor declined to comment.' } = hostile // prettier-ignore
  const a = articleOf({
    id: 'art-a',
    file,
    title,
    outlet,
    published: '2025-05-07T06:40',
    paragraphs: [
      ['headline', 'Merrow Bridge shut over 14 cracks'],
      ['paragraph', 'The Merrow Bridge was closed to all traffic on Tuesday evening after inspectors found cracks in the steel, cutting the shortest road between the docks and the old town.'],
      ['furniture', 'Sign up for our newsletter'],
      ['paragraph', 'The bridge will reopen on 19 May, the harbour authority said in a statement.', 'Extra ferries will run every 20 minutes.'],
      ['paragraph', '“The cracks are small, but they are not acceptable,” said Marit Halloran, the chief engineer.'],
      ['paragraph', 'A maintenance worker had warned of rust in February. 😀', words],
      ['caption', 'The bridge on Tuesday night.'],
    ], // prettier-ignore
  })
  const b = articleOf({
    id: 'art-b',
    file: 'bridge/northline.html',
    title: 'Twelve cracks close Merrow Bridge',
    outlet: 'Northline',
    published: '2025-05-07',
    paragraphs: [
      ['headline', 'Twelve cracks close Merrow Bridge'],
      ['paragraph', 'Port Selwyn’s Merrow Bridge was shut on Monday evening after an inspection turned up cracks under the eastern span.'],
      ['paragraph', 'The city will run extra ferries every 20 minutes.'],
      ['paragraph', 'It may reopen on 19 May, according to the authority.'],
      ['paragraph', '“The cracks are small, but they are not unexpected,” chief engineer Marit Halloran told reporters.'],
      ['paragraph', 'Brandt & Lowe, which maintains the bridge, denies that any inspection was missed.'],
    ], // prettier-ignore
  })
  const c = articleOf({
    id: 'art-c',
    file: 'bridge/wire.txt',
    title: 'Merrow Bridge closed',
    outlet: 'Coastal Wire',
    published: '2025-05-06T22:05',
    paragraphs: [
      ['headline', 'Merrow Bridge closed'],
      ['paragraph', 'The Merrow Bridge was closed to traffic on Tuesday evening after cracks were found.'],
    ], // prettier-ignore
  })
  return [a, b, c]
}

type Marked = readonly [DecidedDifference['kind'], string | null, string | null, string, DecidedDifference['verdict']?]

function linkOf(
  id: string,
  [a, inA]: readonly [Article, readonly number[]],
  [b, inB]: readonly [Article, readonly number[]],
  marks: readonly Marked[],
  additions: DecidedLink['additions'] = [],
): DecidedLink {
  const differences = marks.map(([kind, wordsA, wordsB, message, verdict]): DecidedDifference => ({
    kind,
    significance: kind === 'wording' ? 'style' : 'fact',
    a: wordsA === null ? null : between(a, wordsA),
    b: wordsB === null ? null : between(b, wordsB),
    message,
    verdict: verdict ?? null,
    original: null,
  }))
  const diverges = differences.some(({ significance, verdict }) => significance === 'fact' && verdict !== 'dismissed')
  const ids = (article: Article, at: readonly number[]): string[] => at.map((i) => `${article.id}.${String(i)}`)
  return { id, a: ids(a, inA), b: ids(b, inB), relation: diverges ? 'diverge' : 'agree', strength: 'close', score: 0.86, differences, additions } // prettier-ignore
}

export function pairOf(a: Article, b: Article, links: readonly DecidedLink[]): DecidedPair {
  const rest = (article: Article, side: 'a' | 'b'): string[] => {
    const linked = new Set(links.flatMap((link) => link[side]))
    return article.sentences.flatMap(({ id }) => (linked.has(id) ? [] : [id]))
  }
  return {
    a: a.id,
    b: b.id,
    links,
    onlyA: rest(a, 'a'),
    onlyB: rest(b, 'b'),
    onlyVerdicts: {},
    waiting: [],
    copied: [],
  }
}

function noteOf(id: string, target: Note['target'], body: string, more: Partial<Note> = {}): Note {
  const time = `2025-05-07T13:5${id.slice(1)}:00Z`
  return {
    type: 'note',
    id,
    target,
    body,
    tags: [],
    label: null,
    author: 'R. Okafor',
    created: time,
    modified: time,
    ...more,
  }
}

export interface Sample {
  readonly comparison: ExportComparison
  readonly annotations: Annotations
}

export function sample(hostile: Hostile = {}): Sample {
  const [a, b, c] = articlesOf(hostile)
  const added = (article: Article, side: 'a' | 'b', words: string): DecidedLink['additions'][number] => {
    const { start, end } = between(article, words)
    return { side, start, end, verdict: null }
  }
  const ab = pairOf(a, b, [
    linkOf('l1', [a, [1]], [b, [1]], [['number', '14 cracks', 'Twelve cracks', 'One report counts 14 cracks, the other twelve.']]),
    linkOf('l2', [a, [2]], [b, [2]], [['date', 'Tuesday', 'Monday', 'The reports name different days.', 'accepted'], ['wording', 'closed', 'shut', 'Other wording.']], [added(a, 'a', 'cutting the shortest road between the docks and the old town')]),
    linkOf('l3', [a, [3]], [b, [4]], [['certainty', 'will', 'may', 'One report hedges what the other states flatly.']], [added(a, 'a', 'in a statement')]),
    linkOf('l4', [a, [4]], [b, [3]], [], [added(b, 'b', 'The city')]),
    linkOf('l5', [a, [5]], [b, [5]], [['quote', 'acceptable', 'unexpected', 'The same sentence is quoted with another last word.']]),
  ]) // prettier-ignore
  const ac = pairOf(a, c, [linkOf('m1', [a, [2]], [c, [2]], [])])
  const bc = pairOf(b, c, [linkOf('k1', [b, [2]], [c, [2]], [['date', 'Monday', 'Tuesday', 'The reports name different days.', 'dismissed']])]) // prettier-ignore
  const claims = [
    { id: 'c1', label: 'The bridge was closed', sentences: ['art-a.2', 'art-b.2', 'art-c.2'], articles: ['art-a', 'art-b', 'art-c'] }, // prettier-ignore
    { id: 'c2', label: 'Extra ferries will run', sentences: ['art-a.4', 'art-b.3'], articles: ['art-a', 'art-b'] },
  ]
  const stories = [{ id: 's1', title: hostile.title ?? 'Merrow Bridge closes', articles: ['art-a', 'art-b', 'art-c'] }]
  const entities = [{ id: 'e1', kind: 'person' as const, name: 'Marit Halloran', mentions: [{ article: 'art-a', text: 'Marit Halloran', count: 1 }] }] // prettier-ignore
  const comparison = { articles: [a, b, c], stories, pairs: [ab, ac, bc], claims, entities }
  return { comparison, annotations: { notes: notesOf(a, b, hostile), corrections: [] } }
}

function notesOf(a: Article, b: Article, hostile: Hostile): readonly Note[] {
  const at = (article: Article, words: string): Anchor =>
    makeAnchor(article.file, article.text, between(article, words))
  const body =
    hostile.note ??
    'Northline has **another word**. Ask the authority for the recording.\n\n- call <b>Monday</b>\n- see <https://example.org/x>\n\n![x](https://example.org/x.png) [y](javascript:alert(1))'
  const author = hostile.author ?? 'R. Okafor'
  return [
    noteOf('n1', { kind: 'link', a: at(a, '“The cracks are small, but they are not acceptable,” said Marit Halloran, the chief engineer.'), b: at(b, '“The cracks are small, but they are not unexpected,” chief engineer Marit Halloran told reporters.') }, body, { author, tags: [hostile.note ?? 'figures', 'to verify'], label: hostile.note ?? 'check with desk' }),
    noteOf('n2', { kind: 'span', anchor: at(a, 'the harbour authority') }, 'Which department?'),
    noteOf('n3', { kind: 'comparison', a: a.file, b: b.file }, 'Two accounts of one evening.'),
    noteOf('n4', { kind: 'span', anchor: { ...at(a, 'the harbour authority'), exact: 'words that were taken out since', sentence: { prefix: '', suffix: '' } } }, 'This one lost its words.'),
    noteOf('n5', { kind: 'passage', anchor: at(b, 'Brandt & Lowe, which maintains the bridge, denies that any inspection was missed.') }, 'Only here.'),
    noteOf('n6', { kind: 'claim', label: 'Extra ferries will run', anchors: [at(a, 'Extra ferries will run every 20 minutes.')] }, 'Check the timetable.'),
  ] // prettier-ignore
}

export function sampleInput(format: ExportFormat, more: Partial<ExportInput> = {}, hostile: Hostile = {}): ExportInput {
  return {
    format,
    ...sample(hostile),
    scope: { kind: 'pair', a: 'art-a', b: 'art-b' },
    options: { notes: true, hidden: ['style'], order: 'document' },
    made: { version: '0.1.0', at: '2025-05-07T15:00:00Z' },
    ...more,
  }
}
