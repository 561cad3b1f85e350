/**
 * Builds articles, links and a folder from a short notation, for the fake services and the tests: the words are written once, with
 * `{name:words}` round what is marked, and every offset is computed from them.
 */
import type { PairView } from '../../api/contract.js'
import type { Article, Block, BlockKind, DifferenceKind, Range, Sentence } from '../../core/model.js'
import type { DecidedLink } from '../../core/notes/model.js'

/** A block and its sentences: `[id, words]`. Blocks without sentences (bylines, furniture) give plain text. */
export interface BlockSource {
  readonly kind: BlockKind
  readonly sentences?: readonly (readonly [id: string, words: string])[]
  readonly text?: string
}

export interface ArticleSourceText {
  readonly id: string
  readonly file: string
  readonly outlet: string | null
  readonly published: string | null
  readonly authors?: readonly string[]
  readonly agencies?: readonly string[]
  readonly blocks: readonly BlockSource[]
}

export interface BuiltArticle {
  readonly article: Article
  /** Ranges of the `{name:words}`. */
  readonly spans: ReadonlyMap<string, Range>
}

export function buildArticle(source: ArticleSourceText): BuiltArticle {
  let text = ''
  const blocks: Block[] = []
  const sentences: Sentence[] = []
  const spans = new Map<string, Range>()
  const write = (words: string): Range => {
    const start = text.length
    for (const piece of words.split(/(\{[a-z0-9-]+:[^}]*\})/)) {
      const marked = /^\{([a-z0-9-]+):([^}]*)\}$/.exec(piece)
      const from = text.length
      text += marked ? (marked[2] ?? '') : piece
      if (marked?.[1] !== undefined) spans.set(marked[1], { start: from, end: text.length })
    }
    return { start, end: text.length }
  }
  for (const { kind, sentences: own = [], text: plain = '' } of source.blocks) {
    if (text !== '') text += '\n\n'
    const start = text.length
    write(plain)
    own.forEach(([id, words], at) => {
      if (at > 0) text += ' '
      sentences.push({ id: `${source.id}.${id}`, block: blocks.length, ...write(words) })
    })
    blocks.push({ kind, start, end: text.length })
  }
  const title = sentences[0] ? text.slice(sentences[0].start, sentences[0].end) : null
  const { id, file, outlet, published, authors = [], agencies = [] } = source
  const meta = { id, file, title, outlet, authors, agencies, published, language: 'en' }
  return { article: { ...meta, text, blocks, sentences, quotes: [], dates: [], checks: [] }, spans }
}

export interface LinkSource {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly score?: number
  /** `[kind, span in A, span in B, message]`; a span may be null. */
  readonly differs?: readonly (readonly [DifferenceKind, string | null, string | null, string])[]
  readonly style?: readonly (readonly [DifferenceKind, string, string, string])[]
  /** Names of spans that only one side has. */
  readonly adds?: readonly string[]
  readonly evidence?: readonly string[]
}

export function buildPair(a: BuiltArticle, b: BuiltArticle, sources: readonly LinkSource[]): PairView {
  const links = sources.map((source, at) => buildLink(a, b, source, at))
  const linked = new Set(links.flatMap((link) => [...link.a, ...link.b]))
  const only = ({ sentences }: Article): readonly string[] =>
    sentences.map(({ id }) => id).filter((id) => !linked.has(id))
  const pair = { a: a.article.id, b: b.article.id, onlyA: only(a.article), onlyB: only(b.article), onlyVerdicts: {} }
  return { a: a.article, b: b.article, pair: { ...pair, links, waiting: [], copied: [] } }
}

function buildLink(a: BuiltArticle, b: BuiltArticle, source: LinkSource, at: number): DecidedLink {
  const difference =
    (significance: 'fact' | 'style') =>
    ([kind, inA, inB, message]: readonly [DifferenceKind, string | null, string | null, string]) => ({
      kind,
      significance,
      a: inA === null ? null : spanOf(a, inA),
      b: inB === null ? null : spanOf(b, inB),
      message,
      verdict: null,
      original: null,
    })
  const facts = (source.differs ?? []).map(difference('fact'))
  return {
    id: `link-${String(at + 1)}`,
    a: source.a.map((id) => `${a.article.id}.${id}`),
    b: source.b.map((id) => `${b.article.id}.${id}`),
    relation: facts.length > 0 ? 'diverge' : 'agree',
    strength: 'paraphrase',
    score: source.score ?? 0.82,
    differences: [...facts, ...(source.style ?? []).map(difference('style'))],
    additions: (source.adds ?? []).map((name) => {
      const side = a.spans.has(name) ? 'a' : 'b'
      const { start, end } = spanOf(side === 'a' ? a : b, name)
      return { side, start, end, verdict: null } as const
    }),
    evidence: source.evidence ?? [],
  }
}

function spanOf({ article, spans }: BuiltArticle, name: string) {
  const range = spans.get(name)
  if (!range) throw new Error(`no {${name}:...} in ${article.file}`)
  return { ...range, text: article.text.slice(range.start, range.end) }
}
