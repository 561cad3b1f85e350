/** Writes a comparison: JSON piece by piece as it is made, other formats through `exports`. */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Article, Claim, Entity, Pair, SCHEMA, Story } from '../core/model.js'
import type { Annotations, DecidedLink, DecidedPair } from '../core/notes/model.js'
import { addsDetail } from '../core/shown.js'
import type { ExportScope } from '../exports/model.js'
import type { ReadyArticle } from '../workspace/jobs.js'
import { NOTES_FILE } from '../workspace/notes/types.js'
import { jsonOf, unpack } from '../workspace/packing.js'
import { codeOf } from '../workspace/problems.js'
import type { CompareOptions } from './compare-options.js'
import { UsageError } from './failures.js'
import type { Put } from './out.js'
import type { Terminal } from './terminal.js'

/** What is known of one story, or of the pair asked for. */
export interface Compared {
  readonly pairs: readonly Pair[]
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
}

export interface ComparisonToWrite {
  readonly options: CompareOptions
  readonly articles: readonly ReadyArticle[]
  readonly stories: readonly Story[]
  readonly pair: readonly [ReadyArticle, ReadyArticle] | null
  readonly against: ReadyArticle | null
  readonly compared: AsyncGenerator<Compared>
  readonly annotations: Annotations
  readonly terminal: Terminal
}

/** The same string as `SCHEMA` in `core/model`, which would bring the whole of zod along. */
const schema: typeof SCHEMA = 'crossread/comparison@1'

/** `[` items `]`, an item a line, written as they come. `toJson` gives the JSON of an item. */
async function putList<T>(put: Put, items: Iterable<T> | AsyncIterable<T>, toJson: (item: T) => string): Promise<void> {
  let between = ''
  await put('[')
  for await (const item of items) {
    await put(`${between}\n${toJson(item)}`)
    between = ','
  }
  await put(between === '' ? ']' : '\n]')
}

/** Entities of several stories under one id become one. */
function mergeEntities(entities: readonly Entity[]): readonly Entity[] {
  const merged = new Map<string, Entity>()
  for (const entity of entities) {
    const known = merged.get(entity.id)
    merged.set(
      entity.id,
      known === undefined ? entity : { ...known, mentions: [...known.mentions, ...entity.mentions] },
    )
  }
  return [...merged.values()]
}

type Decide = (pair: Pair) => DecidedPair

/** Lays what the person decided over pairs. */
async function createDecide({ articles, annotations }: ComparisonToWrite): Promise<Decide> {
  const { applyDecisions } = await import('../core/notes/apply.js')
  const byId = new Map(articles.map((each) => [each.summary.id, each]))
  const articleOf = (id: string): Article => {
    const found = byId.get(id)
    if (found === undefined) throw new Error(`a pair names the article ${id}, which is not there`)
    return unpack(found.article)
  }
  return (pair) => applyDecisions(pair, articleOf(pair.a), articleOf(pair.b), annotations.corrections)
}

async function writeJson(comparison: ComparisonToWrite, put: Put): Promise<void> {
  const { articles, stories, compared, annotations, against } = comparison
  const decide = annotations.corrections.length === 0 ? (pair: Pair) => pair : await createDecide(comparison)
  const isWanted = ({ a, b }: Pair): boolean => against === null || [a, b].includes(against.summary.id)
  const claims: Claim[] = []
  const entities: Entity[] = []
  const pairs = async function* (): AsyncGenerator<Pair> {
    for await (const each of compared) {
      claims.push(...each.claims)
      entities.push(...each.entities)
      yield* each.pairs.filter(isWanted).map(decide)
    }
  }
  await put(`{"schema":${JSON.stringify(schema)},\n"articles":`)
  await putList(put, articles, ({ article }) => jsonOf(article).toString('utf8'))
  await put(',\n"stories":')
  await putList(put, stories, (story) => JSON.stringify(story))
  await put(',\n"pairs":')
  await putList(put, pairs(), (pair) => JSON.stringify(pair))
  await put(',\n"claims":')
  await putList(put, claims, (claim) => JSON.stringify(claim))
  await put(',\n"entities":')
  await putList(put, mergeEntities(entities), (entity) => JSON.stringify(entity))
  const { notes, corrections } = annotations
  if (notes.length + corrections.length > 0)
    await put(`,\n"notes":${JSON.stringify(notes)},\n"corrections":${JSON.stringify(corrections)}`)
  await put('}\n')
}

/** One document holds one pair or one story. `links` are those of the pair. */
function scopeOf({ pair, against, stories, options }: ComparisonToWrite, links: readonly DecidedLink[]): ExportScope {
  const wantsDiffering = options.passages === 'differing'
  if (pair !== null) {
    const [a, b] = [pair[0].summary.id, pair[1].summary.id]
    if (!wantsDiffering) return { kind: 'pair', a, b }
    const differing = links.filter((link) => link.relation === 'diverge' || addsDetail(link))
    return { kind: 'selection', a, b, links: differing.map(({ id }) => id) }
  }
  if (wantsDiffering) throw new UsageError('--differing is for two articles: name them with --pair')
  if (against !== null) return { kind: 'one-against-all', article: against.summary.id }
  const shared = stories.filter(({ articles }) => articles.length > 1)
  const [story, another] = shared
  if (story === undefined)
    throw new UsageError(
      'no two of these articles report the same event; name two with --pair to compare them all the same',
    )
  if (another !== undefined)
    throw new UsageError(
      `the articles make ${String(shared.length)} stories, and ${options.format} holds one: name it with --story, one of ${shared
        .map(({ title }) => `"${title}"`)
        .slice(0, 20)
        .join(', ')}; or use --pair A B, --against A or --format json`,
    )
  return { kind: 'story', story: story.id }
}

async function writeExport(comparison: ComparisonToWrite, put: Put): Promise<void> {
  const { options, articles, stories, compared, annotations, terminal } = comparison
  // Asked before the work: what cannot be written is said at once.
  scopeOf(comparison, [])
  const { createExport } = await import('../exports/index.js')
  const decide = await createDecide(comparison)
  const found: Compared[] = []
  for await (const each of compared) found.push(each)
  const pairs = found.flatMap((each) => each.pairs).map(decide)
  const file = await createExport({
    format: options.format,
    scope: scopeOf(
      comparison,
      pairs.flatMap(({ links }) => links),
    ),
    annotations,
    comparison: {
      articles: articles.map(({ article }) => unpack(article)),
      stories,
      pairs,
      claims: found.flatMap(({ claims }) => claims),
      entities: mergeEntities(found.flatMap(({ entities }) => entities)),
    },
    options: { notes: options.notes.from !== 'nowhere', ...options.shown },
    made: { version: terminal.version, at: new Date().toISOString() },
  })
  await put(file.state === 'finished' ? file.bytes : await printed(file.bytes, terminal))
}

const printed = async (page: Uint8Array, { printer }: Terminal): Promise<Uint8Array> =>
  (await printer()).print(new TextDecoder().decode(page))

export const writeComparison = (comparison: ComparisonToWrite, put: Put): Promise<void> =>
  comparison.options.format === 'json' ? writeJson(comparison, put) : writeExport(comparison, put)

const none: Annotations = { notes: [], corrections: [] }

/** The notes that go with the comparison. Throws `UsageError` when a file that was named cannot be used. */
export async function readNotes(
  { notes }: CompareOptions,
  folder: string | null,
  { cwd }: Terminal,
): Promise<Annotations> {
  if (notes.from === 'nowhere' || (notes.from === 'folder' && folder === null)) return none
  const path = notes.from === 'file' ? resolve(cwd, notes.path) : join(folder ?? cwd, NOTES_FILE)
  try {
    const text = await readFile(path, 'utf8')
    const { readCollection } = await import('../core/notes/webAnnotation.js')
    const collection = readCollection(text)
    if (collection === null) throw new UsageError(`${path} is not a notes file of Crossread`)
    return collection.annotations
  } catch (error) {
    if (notes.from === 'folder' && codeOf(error) === 'ENOENT') return none
    if (codeOf(error) !== null) throw new UsageError(`the notes file ${path} cannot be read (${codeOf(error) ?? ''})`)
    throw error
  }
}
